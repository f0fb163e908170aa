#pragma once
// Tables of a web page, which many programs write and call .xls. Each outermost table is a sheet.
// A tolerant reader: tags that are not of a table are blanks, scripts and styles are stepped over,
// nothing is fetched or followed.

#include <cstddef>
#include <span>

#include "sheets/cell.hpp"
#include "sheets/fault.hpp"

namespace milaan::sheets {

[[nodiscard]] Trouble read_html_tables(std::span<const std::byte>, SheetSink&);

} // namespace milaan::sheets

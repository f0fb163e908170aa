#pragma once
// SpreadsheetML of Excel 2003: one XML file, often named .xls. Texts, numbers and days are marked
// as such; formats are read as far as they change what a number is.

#include <cstddef>
#include <span>

#include "sheets/cell.hpp"
#include "sheets/fault.hpp"

namespace milaan::sheets {

[[nodiscard]] Trouble read_spreadsheet_xml(std::span<const std::byte>, SheetSink&);

} // namespace milaan::sheets

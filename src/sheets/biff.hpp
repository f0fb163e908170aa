#pragma once
// The workbook stream of .xls ([MS-XLS], BIFF8, and BIFF5 of Excel 95) to sheets of rows of cells.
// Formulas are never computed; macros, drawings and links are records that are stepped over.
//
// Own reader instead of freexl: freexl opens files by path only, and the page has no file system.

#include <cstddef>
#include <span>

#include "sheets/cell.hpp"
#include "sheets/fault.hpp"

namespace milaan::sheets {

[[nodiscard]] Trouble read_biff(std::span<const std::byte> stream, SheetSink&);

} // namespace milaan::sheets

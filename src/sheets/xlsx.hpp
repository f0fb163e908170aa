#pragma once
// .xlsx and .xlsm: the parts of the package put together.

#include "sheets/cell.hpp"
#include "sheets/zip.hpp"

namespace milaan::sheets {

[[nodiscard]] Trouble read_xlsx(ZipArchive&, SheetSink&, bool& macros);

} // namespace milaan::sheets

#pragma once
// .ods: the content.xml of an OpenDocument spreadsheet, streamed. Rows and cells that the file
// repeats by a number are bounded: a million repeated blanks cost nothing, a million repeated
// values are refused.

#include "sheets/cell.hpp"
#include "sheets/zip.hpp"

namespace milaan::sheets {

[[nodiscard]] Trouble read_ods(ZipArchive&, SheetSink&);

} // namespace milaan::sheets

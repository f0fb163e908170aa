#pragma once
// The rows of one sheet of an .xlsx, streamed. Formulas are never computed: their saved results
// are read. The sheet's own `dimension` is not believed.

#include <functional>

#include "sheets/xlsx_parts.hpp"

namespace milaan::sheets {

struct WorkbookContext {
    const SharedTexts& texts;
    const CellStyles& styles;
    bool since_1904 = false;
};

[[nodiscard]] Trouble read_xlsx_sheet(ZipArchive&, const ZipEntry&, const WorkbookContext&,
                                      SheetSink&, const std::function<bool(std::uint64_t)>& go_on);

} // namespace milaan::sheets

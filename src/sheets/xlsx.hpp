#pragma once
// .xlsx and .xlsm: the parts of the package put together.

#include <cstddef>
#include <cstdint>
#include <span>

#include "sheets/cell.hpp"
#include "sheets/xlsx_parts.hpp"
#include "sheets/zip.hpp"

namespace milaan::sheets {

class XlsxBook {
public:
    /// The bytes must outlive it.
    explicit XlsxBook(std::span<const std::byte> bytes) : archive_(bytes) {}

    /// All sheets, in their order. What they share (texts, styles) is read the first time and kept.
    [[nodiscard]] Trouble read(SheetSink&);

private:
    [[nodiscard]] Trouble open();
    [[nodiscard]] Trouble read_shared(SheetSink&);

    ZipArchive archive_;
    WorkbookParts parts_;
    SharedTexts texts_;
    CellStyles styles_;
    bool opened_ = false, shared_ = false;
    std::uint64_t done_ = 0, total_ = 0; ///< inflated bytes, as the archive declares them
};

} // namespace milaan::sheets

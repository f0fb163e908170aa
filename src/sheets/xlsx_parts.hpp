#pragma once
// The small parts of an .xlsx: which sheets there are and where, the shared texts, the number
// formats of the styles.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sheets/cell.hpp"
#include "sheets/number_format.hpp"
#include "sheets/xml.hpp"
#include "sheets/zip.hpp"

namespace milaan::sheets {

/// Texts that cells refer to by number. All in one piece of memory; views stay valid.
class SharedTexts {
public:
    [[nodiscard]] Trouble read(ZipArchive&, const ZipEntry&,
                               const std::function<bool(std::uint64_t)>& go_on = {});
    [[nodiscard]] std::size_t size() const { return ends_.size(); }
    [[nodiscard]] std::string_view at(std::size_t i) const {
        const auto begin = i == 0 ? 0 : ends_[i - 1];
        return std::string_view(bytes_).substr(begin, ends_[i] - begin);
    }

private:
    friend class SharedTextSink;
    std::string bytes_;
    std::vector<std::uint32_t> ends_;
};

/// The number format of each cell style, in the order of `cellXfs`.
class CellStyles {
public:
    [[nodiscard]] Trouble read(ZipArchive&, const ZipEntry&);
    [[nodiscard]] const NumberFormat& at(std::uint32_t style) const {
        return style < style_format_.size() ? formats_[style_format_[style]] : plain_;
    }

private:
    std::vector<NumberFormat> formats_;
    std::vector<std::uint32_t> style_format_;
    NumberFormat plain_;
};

struct WorkbookSheet {
    std::string name;
    std::string part; ///< name of its entry, empty when the workbook does not say
    bool hidden = false;
};

struct WorkbookParts {
    std::vector<WorkbookSheet> sheets;
    std::string shared_texts, styles; ///< entry names, empty when there are none
    bool since_1904 = false;
};

[[nodiscard]] Trouble read_workbook_parts(ZipArchive&, const ZipEntry& workbook, WorkbookParts&);

/// The entry that the package calls its workbook; nullptr when it has none.
[[nodiscard]] const ZipEntry* find_workbook(ZipArchive&);

/// "AB12" to column 27 and row 12; false when it is no cell of a sheet.
[[nodiscard]] bool parse_reference(std::string_view, std::uint32_t& column, std::uint32_t& row);

/// "A5:C6"; false for a single cell.
[[nodiscard]] bool parse_range(std::string_view, MergedRange&);

/// A `t` element begins behind these characters and ends: without xml:space="preserve" the blanks
/// around its text are not part of it, and Excel does not show them.
[[nodiscard]] std::size_t begin_text(const XmlAttributes&, std::string_view before);
void end_text(std::string&, std::size_t begun);

/// `_x000D_` and its like, which stand for characters that XML cannot hold.
[[nodiscard]] std::string unescaped(std::string_view);

} // namespace milaan::sheets

#pragma once
// What the records of an .xls are made of: their kinds, whole numbers, floats as the digits that
// Excel shows, texts, and the table of texts that cells share. The order of the records and what
// they mean together is in biff.cpp.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace milaan::sheets {

using Bytes = std::span<const std::byte>;

enum Record : std::uint16_t {
    kFormula = 0x0006,
    kEof = 0x000A,
    kDateMode = 0x0022,
    kFilePass = 0x002F,
    kContinue = 0x003C,
    kColumnInfo = 0x007D,
    kBoundSheet = 0x0085,
    kMulRk = 0x00BD,
    kRichString = 0x00D6,
    kXf = 0x00E0,
    kMergedCells = 0x00E5,
    kSst = 0x00FC,
    kLabelSst = 0x00FD,
    kNumber = 0x0203,
    kLabel = 0x0204,
    kBoolErr = 0x0205,
    kString = 0x0207,
    kRow = 0x0208,
    kRk = 0x027E,
    kFormat = 0x041E,
    kFormat5 = 0x001E,
    kBof = 0x0809,
};

/// Of the texts that cells share, and of the cells of one sheet.
inline constexpr std::size_t kMostTextBytes = 512u << 20;

/// 0 for what lies behind the end of a record.
[[nodiscard]] std::uint32_t u8(Bytes, std::size_t at);
[[nodiscard]] std::uint32_t u16(Bytes, std::size_t at);
[[nodiscard]] std::uint32_t u32(Bytes, std::size_t at);
[[nodiscard]] double f64(Bytes, std::size_t at);

/// The 15 digits that Excel shows of a float: exact for every amount that somebody typed.
[[nodiscard]] std::string digits_of(double);
/// A packed number: 30 bits of an integer or of a float, perhaps in hundredths.
[[nodiscard]] std::string digits_of_rk(std::uint32_t);

/// A text with its 16-bit count, or an 8-bit one for names; BIFF5 has plain bytes.
[[nodiscard]] std::string text_at(Bytes, std::size_t at, bool biff8, bool short_count);

/// The table of shared texts and the records that continue it. A text may be cut between two of
/// them; then the second begins with the width of its characters anew.
class SharedTable {
public:
    /// False when there are more texts than a workbook can have.
    [[nodiscard]] bool read(const std::vector<Bytes>& parts);
    [[nodiscard]] bool has(std::uint32_t i) const { return i < ends_.size(); }
    [[nodiscard]] std::string_view at(std::uint32_t i) const {
        const auto begin = i == 0 ? 0 : ends_[i - 1];
        return std::string_view(bytes_).substr(begin, ends_[i] - begin);
    }

private:
    [[nodiscard]] Bytes part() const { return (*parts_)[part_]; }
    bool step();
    std::uint32_t take8();
    std::uint32_t take16();
    std::uint32_t take32();
    void skip(std::uint64_t);
    bool read_text(std::string& out);

    const std::vector<Bytes>* parts_ = nullptr;
    std::size_t part_ = 0, at_ = 0;
    bool over_ = false;
    std::string bytes_;
    std::vector<std::size_t> ends_;
};

} // namespace milaan::sheets

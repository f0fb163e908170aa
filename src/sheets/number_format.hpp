#pragma once
// Number formats of spreadsheets (ECMA-376 part 1, 18.8.31), as far as they change what a number
// is: a date, a percentage, a document number with leading zeros or letters, an amount with Dr or
// Cr that stands only in the format (Tally writes it so). Currency signs, separators and the number
// of decimals shown are left out of account: an amount is what is stored.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace milaan::sheets {

enum class FormatKind : std::uint8_t {
    plain,
    date,
    time, ///< a time of day or a duration, without a day
    percent,
    pattern, ///< digits among literals or with leading zeros: what is shown is the identity
    sided,   ///< Dr or Cr in the format
};

class NumberFormat {
public:
    NumberFormat() = default;
    explicit NumberFormat(std::string_view code);

    [[nodiscard]] FormatKind kind() const { return kind_; }
    /// The text of a canonical decimal under this format; the decimal itself where the format adds
    /// nothing. Not for dates and times.
    [[nodiscard]] std::string show(std::string_view decimal) const;

    /// A day as a date format shows it ("5-Oct", "05/10/2026").
    [[nodiscard]] std::string show_date(Date) const;

private:
    struct Section {
        FormatKind kind = FormatKind::plain;
        std::string pattern; ///< '0' and '#' for digits; a literal is preceded by '\1'
        std::string side;    ///< " Dr" or " Cr"
        bool shows_minus = false;
    };
    [[nodiscard]] static Section read_section(std::string_view);
    [[nodiscard]] const Section& section_for(std::string_view decimal, bool& absolute) const;

    FormatKind kind_ = FormatKind::plain;
    std::vector<Section> sections_;
    std::string date_code_; ///< first section of a date format
};

/// Code of a built-in format id; "General" for those that are not dates or percentages.
[[nodiscard]] std::string_view builtin_format(int id);

} // namespace milaan::sheets

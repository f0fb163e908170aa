#pragma once
// What hands and spreadsheets make of the digits of a number: an end of it, zeros for its last
// figures, a power of ten, a date, a letter that looks like a digit, one figure amiss. Each asks
// whether one text can be the other after such a slip; what that is worth is in number_compare.hpp.

#include <array>
#include <cstddef>
#include <string_view>

#include "matching/number.hpp"
#include "matching/number_compare.hpp"

namespace milaan::matching {

[[nodiscard]] std::string_view without_zeros(std::string_view); ///< in front; one figure stays

/// All digits of a number in order, and where its runs begin.
struct DigitText {
    std::array<char, kMaxNumberText> at{};
    std::array<bool, kMaxNumberText> starts{};
    int size = 0;
    int runs = 0;
    [[nodiscard]] std::string_view view() const {
        return {at.data(), static_cast<std::size_t>(size)};
    }
};
[[nodiscard]] DigitText digit_text(const DocNumber&);

/// One run of digits that is the end of the other's digits: cut at one of its boundaries, behind
/// zeros, or inside a long run (DL012325130767 booked as 30767). Short ends prove nothing: 2 is not
/// the end of 12.
[[nodiscard]] bool tail_of(const DigitText& whole, std::string_view tail);

/// The 16th digit and on are lost, as zeros, in a spreadsheet number.
[[nodiscard]] bool fifteen_digits(std::string_view portal, std::string_view books);
/// The books have the digits as a power of ten (Damage::scientific).
[[nodiscard]] bool scientific_of(std::string_view portal, const DocNumber& books);
/// The books have the number as a date (Damage::calendar).
[[nodiscard]] bool calendar_of(const DocNumber& portal, const DocNumber& books);

/// The digit that a letter looks like; any other character is itself.
[[nodiscard]] char folded(char);
/// The same length and one or two places where a letter stands for the digit it looks like. At
/// least three other characters must agree: IO1 and 101 are two numbers.
[[nodiscard]] bool look_alike(std::string_view, std::string_view);

/// near_digit, near_swap or different. Zeros in front aside, both must have the same number of
/// digits, at least three.
[[nodiscard]] NumberRelation near_of(std::string_view, std::string_view);

} // namespace milaan::matching

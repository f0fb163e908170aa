#pragma once
// A document number read as structure: series letters, year, month, serial, part. Rule 46 lets a
// supplier use up to 16 characters of letters, digits, '-' and '/', and registers keep whatever
// the clerk found worth typing, so the text alone says little; its parts say nearly everything.
// Reading never fails: what cannot be classed stays a series token.

#include <array>
#include <cstdint>
#include <string_view>

#include "base/date.hpp"

namespace milaan::matching {

inline constexpr int kMaxNumberText = 40; ///< characters kept; the law allows 16
inline constexpr int kMaxTokens = 12;

enum class TokenRole : std::uint8_t {
    series, ///< letters or digits that name a series, branch or type
    serial, ///< the running number
    year,   ///< 25-26, 2526, 2025-2026, FY26, a lone 25
    month,  ///< APR, APRIL
    part,   ///< what follows the serial: supplementary `A`, part bill `/1`
};

struct NumberToken {
    std::uint64_t value = 0; ///< digits: their value (the text's hash from 19 digits); letters:
                             ///< their hash; year: first FY it can mean; month: 1..12
    std::uint8_t begin = 0;  ///< into DocNumber::text
    std::uint8_t length = 0;
    bool digits = false;
    TokenRole role = TokenRole::series;
    std::uint8_t year_span = 0; ///< years: how many FYs from `value` on it can mean (1 or 2)
    bool spaced = false;        ///< a separator stood before it
};

/// What a spreadsheet can make of a number.
enum class Damage : std::uint8_t { none, scientific, calendar };

struct DocNumber {
    std::string_view raw;                    ///< trimmed text as given; lives in the caller's pool
    std::array<char, kMaxNumberText> text{}; ///< A-Z and 0-9 only, labels removed
    std::array<NumberToken, kMaxTokens> tokens{};
    std::uint8_t length = 0;
    std::uint8_t count = 0;
    std::int8_t serial = -1; ///< token index of the running number, -1 when there are no digits
    Damage damage = Damage::none;
    bool list = false; ///< several numbers typed as one: `2368/2369`
    /// scientific: mantissa digits, their count, exponent. calendar: the two or three numbers a
    /// spreadsheet may have read as a date.
    std::array<std::uint32_t, 3> damaged{};

    [[nodiscard]] bool empty() const { return length == 0; }
    [[nodiscard]] std::string_view squeezed() const { return {text.data(), length}; }
    [[nodiscard]] std::string_view text_of(const NumberToken& t) const {
        return squeezed().substr(t.begin, t.length);
    }
};

/// `fy` is the financial year of the document's date (may be unknown): a lone `25` is a year only
/// in a document of about that year.
[[nodiscard]] DocNumber parse_number(std::string_view text, FinancialYear fy);

} // namespace milaan::matching

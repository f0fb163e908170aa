#pragma once
// Money in whole paise. Amounts enter as decimal text and leave as decimal text; no binary
// fraction exists in between, because a rupee that a double rounds away is a rupee of tax.

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace milaan {

/// An amount in paise. Sums saturate at the 64-bit limits instead of wrapping: parsing admits at
/// most 13 integer digits, so only a hostile file can get there, and it must not turn a debit into
/// a credit.
struct Money {
    std::int64_t paise = 0;

    friend constexpr auto operator<=>(Money, Money) = default;
};

[[nodiscard]] constexpr Money paise(std::int64_t n) {
    return Money{n};
}
[[nodiscard]] constexpr Money rupees(std::int64_t n) {
    return Money{n * 100};
}

[[nodiscard]] constexpr Money operator+(Money a, Money b) {
    std::int64_t r = 0;
    if (__builtin_add_overflow(a.paise, b.paise, &r)) r = a.paise < 0 ? INT64_MIN : INT64_MAX;
    return Money{r};
}
[[nodiscard]] constexpr Money operator-(Money a) {
    return Money{a.paise == INT64_MIN ? INT64_MAX : -a.paise};
}
[[nodiscard]] constexpr Money operator-(Money a, Money b) {
    return a + -b;
}
constexpr Money& operator+=(Money& a, Money b) {
    return a = a + b;
}
constexpr Money& operator-=(Money& a, Money b) {
    return a = a - b;
}
[[nodiscard]] constexpr Money abs(Money a) {
    return a.paise < 0 ? -a : a;
}

/// What a decimal text says, and whether more than two decimals had to be rounded (half away from
/// zero) to get there. The reader that sees `rounded` owes the user a diagnostic.
struct ParsedMoney {
    Money value;
    bool rounded = false;
};

/// Reads a JSON number text: `-12.5`, `1845`, `1.5E7`. Exponents are applied to the digits, never
/// through floating point. Errors: Errc::not_a_number, Errc::amount_too_large (over 13 integer
/// digits).
[[nodiscard]] Result<ParsedMoney> parse_decimal(std::string_view text);

/// `1234.50`, always two decimals, `-` in front when negative: the form of every CSV Milaan writes.
[[nodiscard]] std::string to_plain(Money);

/// `1234.5`, `1234`, `0`: the shortest exact decimal, the form of a JSON number.
[[nodiscard]] std::string to_json_number(Money);

/// `1,23,456.00`: Indian grouping (CLDR en_IN), `-` in front when negative.
[[nodiscard]] std::string to_indian(Money);

} // namespace milaan

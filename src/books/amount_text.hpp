#pragma once
// Amounts as registers print them: `1,23,456.00`, `(1,234)`, `1234 Cr`, `₹ 5,000/-`, `10.000,00`.
// Text to paise, exactly; no binary fraction on the way.

#include <cstdint>
#include <string_view>

#include "base/money.hpp"
#include "base/result.hpp"

namespace milaan::books {

/// Which character stands before the paise. Decided on a whole column, for `1.000` and `1,000`
/// alone do not tell.
enum class DecimalMark : std::uint8_t { point, comma };

enum class LedgerSide : std::uint8_t { none, debit, credit };

struct AmountText {
    Money value;          ///< paise; negative for a minus sign in any place or brackets
    bool blank = false;   ///< nothing, a dash or a word for nothing: zero
    bool rounded = false; ///< there were more than two decimals; half away from zero
    LedgerSide side = LedgerSide::none;
};

/// Errc::not_a_number, Errc::amount_too_large (over 13 integer digits). A text like
/// `900,00`, which makes sense under the other mark only, is not a number here; one with both
/// marks (`10.000,00`) settles itself.
[[nodiscard]] Result<AmountText> parse_amount(std::string_view, DecimalMark = DecimalMark::point);

/// What the cells of a column prove about its decimal mark.
struct DecimalEvidence {
    std::uint32_t point = 0;
    std::uint32_t comma = 0;
    std::uint32_t open = 0; ///< `1.180`: a thousand, or three decimals

    void see(std::string_view cell);
    void add(const DecimalEvidence&);
    [[nodiscard]] bool none() const { return point == 0 && comma == 0; }
    [[nodiscard]] DecimalMark mark() const {
        return comma > point ? DecimalMark::comma : DecimalMark::point;
    }
};

} // namespace milaan::books

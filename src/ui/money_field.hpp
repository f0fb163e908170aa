#pragma once
// Fields for amounts, all of one kind: they take what is typed or pasted from a sheet (1,25,000.50,
// ₹ 5,000, (500)), say at once when it is no amount, and never make another amount of it.

#include <optional>
#include <string>
#include <string_view>

#include "base/money.hpp"
#include "ui/state.hpp"

namespace milaan::ui {

/// None for what is no amount, for parts of a paisa, and for a text that is empty.
[[nodiscard]] std::optional<Money> typed_amount(std::string_view);
/// "12,5 is not an amount: write it as 1,25,000.50".
[[nodiscard]] std::string no_amount(std::string_view typed);

/// A field over the text as it is typed, which stays as it is while it is no amount.
void amount_text_field(const char* label, std::string& text, const char* hint);

struct MoneyFieldLook {
    const char* hint = nullptr; ///< shown where there is no amount
    bool zero_is_empty = false;
    bool may_be_negative = false;
};
/// A field over an amount; none is one that was never entered. What is typed counts at once, and
/// empty is zero; a field that is left with no amount in it is as it was before, and that is told.
/// True while something is typed. Width: the next item's.
bool money_field(Frame&, const char* label, std::optional<Money>& value, const MoneyFieldLook&);

} // namespace milaan::ui

#include "books/totals.hpp"

#include <algorithm>

namespace milaan::books {

namespace {

/// Nested totals (supplier, month, year) each start somewhere; more than this are kept no longer.
constexpr std::size_t kMostMarks = 200;

} // namespace

TotalsCheck::TotalsCheck(const ColumnMap& columns) : columns_(columns) {
    now_.all.resize(columns.used.size());
    now_.once.resize(columns.used.size());
}

void TotalsCheck::add(const RowAmounts& amounts, bool repeats) {
    ++rows_;
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        now_.all[i] += amounts[i].value;
        if (!repeats) now_.once[i] += amounts[i].value;
        rounded_ += amounts[i].rounded;
    }
}

bool TotalsCheck::agrees(std::size_t column, const AmountText& total) const {
    // A cell with more than two decimals may be off by half a paisa, and so may their total.
    const auto slack = Money{rounded_ + total.rounded};
    const auto near = [&](Money sum) { return abs(sum - total.value) <= slack; };
    const auto from = [&](const Sums& start) {
        return near(now_.all[column] - start.all[column]) ||
               near(now_.once[column] - start.once[column]);
    };
    if (near(now_.all[column]) || near(now_.once[column])) return true;
    return std::any_of(marks_.begin(), marks_.end(), from);
}

bool TotalsCheck::is_sum(const RowAmounts& amounts) const {
    bool any = false;
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        if (amounts[i].blank || amounts[i].value == Money{}) continue;
        if (!agrees(i, amounts[i])) return false;
        any = true;
    }
    // One row is no sum of itself: the same amounts again are a second row.
    return any && rows_ > 1;
}

std::string TotalsCheck::check(const RowAmounts& amounts, const std::string& where,
                               Complaints& complaints) {
    std::string differences;
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        if (!is_amount_role(columns_.used[i].role) || amounts[i].blank) continue;
        if (agrees(i, amounts[i])) continue;
        differences += (differences.empty() ? "" : "; ") + columns_.used[i].heading + " says " +
                       to_plain(amounts[i].value) + ", the rows make " + to_plain(now_.all[i]);
        complaints.warn(
            Code::total_difference, where + ", column \"" + columns_.used[i].heading + "\"",
            to_indian(now_.all[i]) + ", the sum of the rows above", to_indian(amounts[i].value),
            missed_ == 0 ? "The rows were taken as they stand."
                         : "The sum lacks the rows that could not be read.");
    }
    if (marks_.size() == kMostMarks) marks_.erase(marks_.begin(), marks_.begin() + kMostMarks / 2);
    marks_.push_back(now_);
    return differences;
}

} // namespace milaan::books

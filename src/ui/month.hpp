#pragma once
// What the overview and the list of suppliers show, taken once per change of the workspace.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "workspace/credit.hpp"
#include "workspace/suppliers.hpp"

namespace milaan::ui {

struct MonthFigures {
    std::uint64_t revision = ~std::uint64_t{0};
    std::vector<workspace::CreditItem> items;
    std::array<workspace::CreditSum, workspace::kCreditPartCount> parts{};
    std::array<workspace::CreditSum, workspace::kCreditAgeCount> ages{};
    std::vector<workspace::SupplierStanding> suppliers;
    std::array<workspace::CreditSum, kVerdictCount> verdicts{}; ///< portal tax, else the books'
    StatementFigures figures; ///< its pointers are not to be followed: the draft may be gone
};

enum class SupplierColumn : std::uint8_t {
    name,
    waiting,
    credit,
    match_rate,
    to_ask,
    open,
    late,
    on_portal,
    in_books,
    gstin,
};
inline constexpr int kSupplierColumnCount = 10;

/// Where the user is in the list of suppliers.
struct SupplierView {
    std::uint64_t revision = ~std::uint64_t{0};
    std::vector<std::uint32_t> order; ///< into MonthFigures::suppliers, filtered and sorted
    std::string search, search_of_order;
    SupplierColumn sort = SupplierColumn::waiting, sort_of_order = SupplierColumn::waiting;
    bool descending = true, descending_of_order = true;
    bool sort_pressed = false; ///< `sort` and `descending` were changed by key
    bool scroll_to_chosen = false;
    std::string chosen;    ///< GSTIN whose page is open; empty: the first of the list
    std::string letter_of; ///< what the letter below is of
    std::uint64_t letter_revision = ~std::uint64_t{0};
    reports::Letter letter;
    std::string letter_text;
};

[[nodiscard]] const char* part_label(workspace::CreditPart);   ///< "Claimable"
[[nodiscard]] const char* part_meaning(workspace::CreditPart); ///< one sentence
[[nodiscard]] const char* age_label(workspace::CreditAge);     ///< "up to 30 days"
[[nodiscard]] const char* column_label(SupplierColumn);

/// Brings it up to date; cheap when nothing changed.
void update_month(MonthFigures&, const workspace::Workspace&);
/// Filters by name or GSTIN and sorts; ties by GSTIN.
void update_order(SupplierView&, const MonthFigures&);
/// The supplier whose page is open, or null when the list is empty.
[[nodiscard]] const workspace::SupplierStanding* chosen_supplier(const SupplierView&,
                                                                 const MonthFigures&);
/// His letter, written anew when he or the workspace changed.
void update_letter(SupplierView&, const MonthFigures&, const workspace::Workspace&);

} // namespace milaan::ui

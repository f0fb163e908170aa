#pragma once
// Figures of Table 4 that no file gives, paise per head: what the taxpayer types, and the balances
// of the portal's two statements that it is checked against.

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "records/reversal.hpp"

namespace milaan {

struct Entries {
    Tax import_of_services; ///< 4(A)(2), and 3.1(d)
    Tax reverse_charge;     ///< unregistered suppliers: 3.1(d), 4(A)(3)
    /// 4(A)(3) alone: reverse charge that was paid in an earlier month, or through another figure.
    Tax reverse_charge_credit;
    std::array<Tax, kReversalGroundCount> reversed{};  ///< 4(B), beside what documents give
    std::array<Tax, kReversalGroundCount> reclaimed{}; ///< 4(A)(5) and 4(D)(1), likewise
    /// Closing balance of the last period, as the portal shows it. May be negative.
    Tax reclaim_balance; ///< Electronic Credit Reversal and Re-claimed Statement
    Tax rcm_balance;     ///< RCM Liability/ITC Statement
    bool has_reclaim_balance = false, has_rcm_balance = false; ///< unknown is not nil

    [[nodiscard]] Tax& of(ReversalGround g) { return reversed[static_cast<std::size_t>(g)]; }
    [[nodiscard]] const Tax& of(ReversalGround g) const {
        return reversed[static_cast<std::size_t>(g)];
    }
    [[nodiscard]] Tax& back(ReversalGround g) { return reclaimed[static_cast<std::size_t>(g)]; }
    [[nodiscard]] const Tax& back(ReversalGround g) const {
        return reclaimed[static_cast<std::size_t>(g)];
    }
    friend bool operator==(const Entries&, const Entries&) = default;
};

/// One line of the form in which they are typed; the order is that of the form.
struct EntryLine {
    std::string_view key;   ///< in settings.json, under "entries"
    std::string_view cells; ///< "4(B)(1)", "4(A)(5) and 4(D)(1)", "ledger"
    std::string_view label;
    bool may_be_negative;
    Tax& (*figure)(Entries&);
    bool* (*given)(Entries&); ///< set when the line is filled; null where nil and unknown are one
};
[[nodiscard]] std::span<const EntryLine> entry_lines();
[[nodiscard]] const Tax& figure_of(const Entries&, const EntryLine&);

} // namespace milaan

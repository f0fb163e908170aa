#pragma once
// Where the month's credit stands and for how long it can still be taken: each document once, in
// one of four parts. What the pictures and the list of suppliers are made of.

#include <array>
#include <cstdint>
#include <vector>

#include "workspace/workspace.hpp"

namespace milaan::workspace {

enum class CreditPart : std::uint8_t {
    claimable, ///< what the GSTR-2B after these decisions makes available, notes taken off
    pending,   ///< kept pending in IMS
    at_risk,   ///< booked and not on the portal, saved and not filed, or of a later period
    lost,      ///< rejected, not available under GSTR-2B, or past its last day under s.16(4)
};
inline constexpr int kCreditPartCount = 4;

/// One document's credit. A document of the portal counts with the portal's figures; a register
/// document only where the portal has nothing for it.
struct CreditItem {
    std::uint32_t book = kNoRow;     ///< register document, where there is no portal document
    std::uint32_t document = kNoRow; ///< portal document
    CreditPart part = CreditPart::claimable;
    Money tax;     ///< all heads; negative where it takes credit away
    Date last_day; ///< section 16(4); unknown where it has none
};

/// Reverse charge, another registration's documents, what other periods' GSTR-2B gave already, and
/// records that their amendment stands for are no credit of this month: they are left out. Portal
/// documents first, each side in its own order.
[[nodiscard]] std::vector<CreditItem> credit_items(const Workspace&);

/// Sum and number of some items.
struct CreditSum {
    Money tax;
    std::uint32_t documents = 0;
};
[[nodiscard]] std::array<CreditSum, kCreditPartCount> sums_of_parts(const std::vector<CreditItem>&);

/// How long credit that is not claimed yet can still be taken, in days from the as-of date.
enum class CreditAge : std::uint8_t { days_30, days_90, days_180, later, no_limit };
inline constexpr int kCreditAgeCount = 5;
/// Of an item that is pending or at risk.
[[nodiscard]] CreditAge age_of(const CreditItem&, Date as_of);
[[nodiscard]] std::array<CreditSum, kCreditAgeCount> sums_of_ages(const std::vector<CreditItem>&,
                                                                  Date as_of);

} // namespace milaan::workspace

#pragma once
// What the rules say of one IMS record with the decision it now has: where its credit stands, what
// may be done with it and until when, what the supplier owes if it is rejected. One line of
// ims-records.csv.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "records/decision.hpp"

namespace milaan {

/// Every rupee of every IMS record is in exactly one of these.
enum class Place : std::uint8_t {
    available,
    unavailable,
    reversed,
    rejected,
    pending,
    outside, ///< not filed, of another period, replaced by its amendment, lapsed
};
inline constexpr int kPlaceCount = 6;
[[nodiscard]] std::string_view name_of(Place);

struct ImsPosition {
    TaxPeriod period;            ///< its GSTR-2B
    bool period_assumed = false; ///< no loaded GSTR-2B shows it
    FilingStatus filing = FilingStatus::unknown;
    std::array<bool, kImsActionCount> allowed{}; ///< by ImsAction
    Date pending_until;                          ///< unknown: no limit of its own
    Date credit_last_day;                        ///< section 16(4); unknown where it has none
    Decision downloaded, decision;
    ImsAction advised = ImsAction::none;
    bool advice_sure = false;
    std::string_view advice;          ///< name of the case
    std::string_view advice_sentence; ///< what to do and why
    bool asks_reduction = false;
    Tax reduction_limit; ///< most that may be declared, paise per head
    Place place = Place::outside;
    Tax effect;                 ///< on the credit of the period, signed
    Tax supplier_liability;     ///< what this decision adds to the supplier's liability
    Tax liability_if_rejected;  ///< what a rejection would add
    TaxPeriod liability_period; ///< GSTR-3B of the supplier that it is added to
    std::string notes;          ///< refusals and flags, joined by "; "
};

} // namespace milaan

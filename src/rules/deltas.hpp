#pragma once
// What accepting a record does to the credit. An amendment moves it by its difference to the last
// accepted state, or by its full value where nothing was accepted before it or where its original
// stands in the same GSTR-2B (GSTN FAQ of 19 Jun 2025; from 2B period Oct 2024). A bill of entry
// that was moved to another GSTIN takes back what was accepted of it (GSTN advisory of 30 Oct
// 2025).

#include "rules/context.hpp"

namespace milaan::rules {

/// Signed: positive adds credit, negative takes it away. Paise per head.
[[nodiscard]] Tax credit_effect(const Context&, std::uint32_t document);
[[nodiscard]] Money taxable_effect(const Context&, std::uint32_t document);

/// Heads may move in different directions (IGST corrected to CGST and SGST): such an amendment is
/// neither upward nor downward.
enum class Direction : std::uint8_t { none, adds, takes, mixed };
[[nodiscard]] Direction direction_of(const Context&, std::uint32_t document);

/// Acceptance takes credit away: these are the records with one-period pending and the declaration.
[[nodiscard]] bool reduces_credit(const Context&, std::uint32_t document);

/// An amendment whose original no loaded file has: its full row value is assumed where it is
/// touched.
[[nodiscard]] bool original_missing(const Context&, std::uint32_t document);

/// Its original was rejected (in IMS, or among the rejected of its GSTR-2B).
[[nodiscard]] bool original_rejected(const Context&, std::uint32_t document);

/// An amended bill of entry (amendment type G) of which this recipient had the original.
[[nodiscard]] bool moved_away(const Context&, std::uint32_t document);

} // namespace milaan::rules

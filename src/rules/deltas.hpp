#pragma once
// What accepting a record does to the credit. An amendment moves it by its difference to the
// original that was accepted, or by its full value where the original was rejected or stands in the
// same GSTR-2B (GSTN FAQ of 19 Jun 2025; rules of amendments from 2B period Oct 2024).

#include "rules/context.hpp"

namespace milaan::rules {

/// Signed: positive adds credit, negative takes it away. Paise per head.
[[nodiscard]] Tax credit_effect(const Context&, std::uint32_t document);
[[nodiscard]] Money taxable_effect(const Context&, std::uint32_t document);

/// Acceptance takes credit away: these are the records with one-period pending and the declaration.
[[nodiscard]] bool reduces_credit(const Context&, std::uint32_t document);

/// An amendment whose original no loaded file has: its full row value is assumed where it is
/// touched.
[[nodiscard]] bool original_missing(const Context&, std::uint32_t document);

} // namespace milaan::rules

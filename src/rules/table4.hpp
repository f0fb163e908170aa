#pragma once
// GSTR-3B Table 4 and 3.1(d) from an itcsumm and from what only the taxpayer knows.

#include "rules/context.hpp"
#include "rules/preview.hpp"

namespace milaan::rules {

/// Figures that no file gives, paise per head, positive.
struct Entries {
    Tax import_of_services; ///< 4(A)(2), and 3.1(d)
    Tax reverse_charge;     ///< from unregistered suppliers: 3.1(d) and 4(A)(3)
    Tax reversed_permanent; ///< 4(B)(1): rules 38, 42, 43, section 17(5)
    Tax reversed_temporary; ///< 4(B)(2): Rule 37, goods not received, …
    Tax reclaimed;          ///< 4(D)(1), and inside 4(A)(5)
    friend bool operator==(const Entries&, const Entries&) = default;
};

/// Credit notes: in 4(B)(2) up to tax period December 2022, net in 4(A) from January 2023 (GSTN
/// advisory of 17 Feb 2023). 4(A) is gross of section 17(5) (Circular 170/02/2022).
[[nodiscard]] Table4 table4(const ItcSummary&, const Context&, const Entries&);

/// Documents behind a cell that a 2B feeds.
[[nodiscard]] std::vector<std::uint32_t> documents_of(const Context&, Table4Cell,
                                                      std::span<const Decision>);

} // namespace milaan::rules

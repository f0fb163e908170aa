#pragma once
// What the portal holds a GSTR-3B against before it is filed, or after: the two ledger statements
// (GSTN advisory 643 of 29 Dec 2025) and the comparison with GSTR-2B (Rule 88D, form DRC-01C).

#include "records/statement_figures.hpp"
#include "rules/context.hpp"
#include "rules/table4.hpp"

namespace milaan::rules {

/// Electronic Credit Reversal and Re-claimed Statement, from August 2023: 4(D)(1) is at most the
/// balance and 4(B)(2).
[[nodiscard]] LedgerCheck reclaim_check(const Settings&, const Entries&, const Table4&);
/// RCM Liability/ITC Statement, from August 2024: 4(A)(2) and 4(A)(3) are at most the balance and
/// 3.1(d).
[[nodiscard]] LedgerCheck rcm_check(const Settings&, const Entries&, const Table4&);

/// 4(A)(1), (3), (4), (5) less what is reclaimed, against the same cells as GSTR-2B fills them.
[[nodiscard]] Drc01cExposure drc01c_exposure(const Settings&, const Table4& claimed,
                                             const Table4& from_2b);

} // namespace milaan::rules

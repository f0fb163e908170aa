#pragma once
// Dates on which a credit or a choice ends. All are tests against Settings::as_of or a filing date;
// nothing here reads a clock.

#include "base/date.hpp"

namespace milaan::rules {

/// Last day on which the credit of an invoice or debit note of this date can be taken in a return
/// that is filed: 30 November after the end of its financial year (CGST Act s.16(4), as amended
/// from 1 Oct 2022). It is a test of the filing date, not of the tax period.
[[nodiscard]] Date credit_last_day(Date document_date);

/// Due date of GSTR-3B: the 20th of the next month; for quarterly filers the 22nd or 24th after the
/// quarter by state group (Notification 21/2021-CT and the groups it names).
[[nodiscard]] Date gstr3b_due(TaxPeriod, bool quarterly, int state);

/// Last day of Pending for records that reduce credit, with 2B period `period`: the due date of
/// GSTR-3B of the next tax period of the recipient (GSTN advisory 23 Sep 2025 and FAQ Oct 2025,
/// from 2B period Oct 2025).
[[nodiscard]] Date pending_last_day(TaxPeriod period, bool quarterly, int state);

/// First 2B period with one-period pending and the "ITC to be reduced" declaration.
inline constexpr TaxPeriod kOnePeriodPendingFrom = make_period(2025, 10);

} // namespace milaan::rules

#pragma once
// Dates on which a credit or a choice ends. All are tests against Settings::as_of or a filing date;
// nothing here reads a clock.

#include "base/date.hpp"
#include "rules/context.hpp"

namespace milaan::rules {

/// Last day on which the credit of an invoice or debit note of this date can be taken in a return
/// that is filed: 30 November after the end of its financial year (CGST Act s.16(4), as amended
/// from 1 Oct 2022). It is a test of the filing date, not of the tax period.
[[nodiscard]] Date credit_last_day(Date document_date);
/// The same, or the day on which the annual return of that year was furnished, if earlier.
[[nodiscard]] Date credit_last_day(const Settings&, Date document_date);
/// Of a portal document: an amendment goes by the date of its original. Unknown for what section
/// 16(4) does not name: credit notes (s.34(2) binds the supplier), bills of entry, ISD.
[[nodiscard]] Date credit_last_day(const Context&, std::uint32_t document);

/// Credit that no return can take any more: kept pending beyond its last day, or waiting for a
/// GSTR-3B that cannot be filed by then. The portal takes such records out of IMS. What the loaded
/// GSTR-2B shows as available has not lapsed: the portal decides.
[[nodiscard]] inline bool lapsed(const Context& c, std::uint32_t document) {
    return c.is(document, Facts::lapsed);
}
/// The GSTR-2B worked on gives the credit, and its last day is over: the portal takes it, section
/// 16(4) does not.
[[nodiscard]] inline bool too_late(const Context& c, std::uint32_t document) {
    return c.is(document, Facts::too_late);
}
/// Works the two out for every document, from the other facts.
void mark_what_ended(const Context&, Facts&);

/// The day on which the draft GSTR-2B of the period comes, before which no GSTR-3B is filed: the
/// 14th of the month after the period, or after the quarter.
[[nodiscard]] Date draft_day(const Settings&, TaxPeriod);

/// Due date of GSTR-3B: the 20th of the next month; for quarterly filers the 22nd or 24th after the
/// quarter by state group (Notification 21/2021-CT and the groups it names).
[[nodiscard]] Date gstr3b_due(TaxPeriod, bool quarterly, int state);

/// Last day of Pending for records that reduce credit, with 2B period `period`: the due date of
/// GSTR-3B of the next tax period of the recipient (GSTN advisory 23 Sep 2025 and FAQ Oct 2025,
/// from 2B period Oct 2025).
[[nodiscard]] Date pending_last_day(TaxPeriod period, bool quarterly, int state);
/// Of a record; unknown where it may wait as long as its credit lives, or may not wait at all.
[[nodiscard]] Date pending_last_day(const Context&, std::uint32_t document);

/// Rule 37A (Notification 26/2022-CT): the supplier's GSTR-3B not filed by 30 September after the
/// year in which the credit was taken; the recipient reverses by 30 November.
struct Rule37aDates {
    Date supplier_files_by;
    Date reverse_by;
};
[[nodiscard]] Rule37aDates rule37a_dates(FinancialYear availed);

} // namespace milaan::rules

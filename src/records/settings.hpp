#pragma once
// What the user may set, with the defaults that the law, the portal or common practice give.
// Contested points of law are settings here; settings_table.hpp has the words for each.

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/money.hpp"
#include "records/entries.hpp"
#include "records/pair_choice.hpp"
#include "records/register_mapping.hpp"
#include "records/reversal.hpp"

namespace milaan {

struct Tolerance {
    Money taxable = rupees(1); ///< per document
    Money head = rupees(1);    ///< per tax head; Re 1 is the convention of the field, not law
    Money value = rupees(1);
};

/// The annual return of a year, once furnished, ends the credit of that year (section 16(4)).
struct AnnualReturn {
    FinancialYear year;
    Date furnished;
    friend bool operator==(const AnnualReturn&, const AnnualReturn&) = default;
};

struct Settings {
    std::string gstin; ///< recipient to reconcile; empty: the only one that the files name
    TaxPeriod period;  ///< 2B period to work on; unknown: the latest loaded
    Date as_of;        ///< "today" for every clock; unknown: the day after the period's 2B
    /// Of these three, which nobody chose: they are found anew when other files are loaded.
    bool gstin_found = false, period_found = false, as_of_found = false;
    Tolerance tolerance;
    std::int32_t date_window = 10; ///< days within which a pair without an equal number may lie

    // What is filed.
    bool quarterly = false;        ///< recipient files quarterly (QRMP)
    bool previous_3b_filed = true; ///< the 3B before the 2B period is filed
    TaxPeriod filed_3b_through;    ///< last period whose 3B is filed; unknown: from the files
    std::vector<AnnualReturn> annual_returns;

    // IMS.
    TaxPeriod one_period_pending_from = make_period(2025, 10);
    TaxPeriod reduction_from = make_period(2025, 10);
    bool require_remark = false;   ///< refuse (not only warn) a partial or No answer without one
    bool remarks_on_accept = true; ///< a remark may go with an Accept that declares the reduction
    bool snake_case_reduction = false; ///< upload spells itc_red_req/decl_igst

    // Advice.
    bool pending_when_not_booked = true;
    bool pending_when_portal_higher = true;
    bool reject_reported_twice = true;

    // Table 4.
    TaxPeriod net_credit_notes_from = make_period(2023, 1);
    TaxPeriod blocked_credit_in_4b1_from = make_period(2022, 9);
    bool unavailable_notes_in_4a = false;
    Money table4_tolerance = rupees(1);
    TaxPeriod table4_locked_from; ///< unknown: not locked
    TaxPeriod ledger_blocks_from = make_period(2025, 12);

    // Clocks.
    bool rule37_from_register = true;
    bool rule37_proportionate = true;
    std::int32_t rule37_days = 180;
    Money drc01c_amount = rupees(2'500'000);
    std::int32_t drc01c_percent = 20;
    bool drc01c_either = false;

    std::vector<PairChoice> pairs; ///< linked or taken apart by hand, in the order it was done
    std::vector<RegisterMapping> mappings; ///< confirmed by the user, one for each row of headings
    Entries entries;                       ///< figures that no file gives
    std::vector<DocumentReversal> reversals; ///< of documents, by name, in the order it was said
    bool figures_given = false; ///< a settings file set the two above: they replace what is there
};

} // namespace milaan

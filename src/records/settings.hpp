#pragma once
// What the user may set, with the defaults that the law, the portal or common practice give.
// Contested points of law are settings here, each with its default and why (GSTN text first).

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/money.hpp"
#include "records/pair_choice.hpp"
#include "records/register_mapping.hpp"

namespace milaan {

struct Tolerance {
    Money taxable = rupees(1); ///< per document
    Money head = rupees(1);    ///< per tax head; Re 1 is the convention of the field, not law
    Money value = rupees(1);
};

struct Settings {
    std::string gstin; ///< recipient to reconcile; empty: the only one that the files name
    TaxPeriod period;  ///< 2B period to work on; unknown: the latest loaded
    Date as_of;        ///< "today" for every clock; unknown: the day after the period's 2B
    /// Of these three, which nobody chose: they are found anew when other files are loaded.
    bool gstin_found = false, period_found = false, as_of_found = false;
    Tolerance tolerance;
    std::int32_t date_window = 10; ///< days within which a pair without an equal number may lie

    bool quarterly = false;            ///< recipient files quarterly (QRMP)
    bool snake_case_reduction = false; ///< upload spells itc_red_req/decl_igst; unresolved between
                                       ///< the API and the offline tool, default is the API's
    bool require_remark = false; ///< refuse (not only warn) a partial or No answer without one
    bool unavailable_notes_in_4a =
        false; ///< credit notes of the unavailable branch net 4(A), not 4(D)(2)
    bool pending_when_not_booked = true; ///< advise Pending (not No action) for portal-only records
    bool previous_3b_filed = true;       ///< the 3B before the 2B period is filed

    std::vector<PairChoice> pairs; ///< linked or taken apart by hand, in the order it was done
    std::vector<RegisterMapping> mappings; ///< confirmed by the user, one for each row of headings
};

} // namespace milaan

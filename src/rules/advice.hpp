#pragma once
// What to do with a record in IMS, from how it stands against the books (rules.md 5.3). A table of
// cases: what was found, the action, what GSTR-3B makes of it, what follows, and the rule it rests
// on. Advice is never something that permission() refuses.

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "records/decision.hpp"
#include "records/matching_result.hpp"
#include "records/reversal.hpp"
#include "rules/context.hpp"
#include "rules/reversals.hpp"

namespace milaan::rules {

enum class AdviceCode : std::uint8_t {
    // not in IMS
    nothing_to_act_on,
    reverse_charge,
    place_of_supply,
    time_barred,
    supplier_3b_missing,
    // in IMS, nothing left to decide
    credit_lapsed,
    settle_original_first,
    keep_rejected,
    // agrees with the books
    accept_matched,
    accept_group,
    accept_number_differs,
    accept_prior_year,
    accept_not_filed,
    accept_matched_note,
    accept_amendment_matched,
    accept_availed_less,
    accept_never_availed,
    accept_import,
    accept_blocked_credit,
    accept_booked_twice,
    // does not
    accept_portal_lower,
    pending_portal_higher,
    accept_portal_higher,
    decide_head_differs,
    reject_other_branch,
    decide_other_gstin,
    decide_differs,
    decide_ambiguous,
    reject_reported_twice,
    pending_reported_twice,
    pending_not_received,
    pending_supplier_cancelled,
    pending_not_booked,
    no_action_not_booked,
    pending_note_not_booked,
    decide_not_booked,
};
inline constexpr int kAdviceCodeCount = 36;

struct AdviceCase {
    AdviceCode code;
    std::string_view name;
    std::string_view finding;   ///< "Value: portal above books"
    ImsAction action;           ///< none: leave it, or nothing to act on
    bool sure;                  ///< taken by "advised"; otherwise it is a question for the user
    std::string_view working;   ///< cells of GSTR-3B; empty: none as it stands
    std::string_view follow_up; ///< what else there is to do; may be empty
    std::string_view sentence;  ///< what to do and why
    std::string_view source;    ///< empty: practice, no rule
};
[[nodiscard]] std::span<const AdviceCase> advice_cases();
[[nodiscard]] const AdviceCase& case_of(AdviceCode);
[[nodiscard]] std::string_view sentence_of(AdviceCode);
[[nodiscard]] std::string_view name_of(AdviceCode);

struct Advice {
    ImsAction action = ImsAction::none;
    bool sure = false; ///< taken by "advised"; otherwise it is a question for the user
    AdviceCode code = AdviceCode::nothing_to_act_on;
    Reduction reduction;
};

/// What advice looks at beside the rules.
struct Findings {
    const Matching* matching = nullptr;
    std::span<const std::uint32_t> group_of_document;
    /// Grounds that the user named for documents, ascending by document; reclaims are none.
    std::vector<std::pair<std::uint32_t, ReversalGround>> grounds;
};
[[nodiscard]] Findings make_findings(const Matching&,
                                     std::span<const std::uint32_t> group_of_document,
                                     std::span<const PlacedReversal>);

[[nodiscard]] Advice advise(const Context&, std::uint32_t document, const Findings&);

} // namespace milaan::rules

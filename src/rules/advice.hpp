#pragma once
// What to do with a record in IMS, from how it stands against the books. A table of cases; each has
// its sentence and the rule it rests on. Advice is never something that permission() refuses.

#include <cstdint>
#include <string_view>

#include "records/decision.hpp"
#include "records/matching_result.hpp"
#include "rules/context.hpp"

namespace milaan::rules {

enum class AdviceCode : std::uint8_t {
    nothing_to_act_on,
    accept_matched,
    accept_matched_note,
    accept_amendment_matched,
    accept_import,
    accept_portal_lower,
    accept_group,
    pending_portal_higher,
    pending_not_booked,
    no_action_not_booked,
    pending_note_not_booked,
    decide_not_booked,
    decide_head_differs,
    decide_other_gstin,
    decide_differs,
    decide_ambiguous,
    reject_reported_twice,
    keep_rejected,
    settle_original_first,
};

struct Advice {
    ImsAction action = ImsAction::none;
    bool sure = false; ///< taken by "advised"; otherwise it is a question for the user
    AdviceCode code = AdviceCode::nothing_to_act_on;
    Reduction reduction;
};

[[nodiscard]] std::string_view sentence_of(AdviceCode);
[[nodiscard]] std::string_view name_of(AdviceCode);

[[nodiscard]] Advice advise(const Context&, std::uint32_t document, const Matching&,
                            const MatchGroup&);

} // namespace milaan::rules

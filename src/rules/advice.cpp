#include "rules/advice.hpp"

#include <array>

#include "rules/actions.hpp"
#include "rules/deltas.hpp"

namespace milaan::rules {

namespace {

struct CodeText {
    AdviceCode code;
    std::string_view name;
    std::string_view sentence;
};

constexpr std::array<CodeText, 19> kTexts{{
    {AdviceCode::nothing_to_act_on, "nothing_to_act_on",
     "Not in IMS: it reached GSTR-2B directly, there is no action to take."},
    {AdviceCode::accept_matched, "accept_matched",
     "It agrees with the books: accept it (section 16(2)(aa))."},
    {AdviceCode::accept_matched_note, "accept_matched_note",
     "The credit note is booked: accept it with full reduction of ITC; declare less only where less was "
     "availed (section 34(2))."},
    {AdviceCode::accept_amendment_matched, "accept_amendment_matched",
     "The amended document agrees with the books: accept it."},
    {AdviceCode::accept_import, "accept_import", "The bill of entry is booked: accept it."},
    {AdviceCode::accept_portal_lower, "accept_portal_lower",
     "The supplier reported less than the books hold: accept what is reported, claim that, and ask for a "
     "debit note for the rest."},
    {AdviceCode::accept_group, "accept_group",
     "Together with its group it agrees with the books: accept it."},
    {AdviceCode::pending_portal_higher, "pending_portal_higher",
     "The supplier reported more than the books hold: keep it pending and ask for a credit note or an "
     "amendment."},
    {AdviceCode::pending_not_booked, "pending_not_booked",
     "It is not in the books: keep it pending until the bill is booked or found not to be yours."},
    {AdviceCode::no_action_not_booked, "no_action_not_booked",
     "It is not in the books: left without action it counts as accepted; check that it is yours."},
    {AdviceCode::pending_note_not_booked, "pending_note_not_booked",
     "The credit note is not in the books: it can stay pending for one tax period; decide before its "
     "last day."},
    {AdviceCode::decide_not_booked, "decide_not_booked",
     "It is not in the books and cannot be kept pending: accept it if it is yours, reject it with a "
     "remark if it is not."},
    {AdviceCode::decide_head_differs, "decide_head_differs",
     "IGST on one side, CGST and SGST on the other: the supplier may have to amend the place of supply."},
    {AdviceCode::decide_other_gstin, "decide_other_gstin",
     "Billed from or to another GSTIN than the books say: reject it only if it is not this "
     "registration's."},
    {AdviceCode::decide_differs, "decide_differs",
     "The same document, but not the same figures: decide after looking at the differences."},
    {AdviceCode::decide_ambiguous, "decide_ambiguous",
     "Two or more entries fit equally well: link the right one, then accept."},
    {AdviceCode::reject_reported_twice, "reject_reported_twice",
     "The supplier reported this twice: accept one of them and reject the other."},
    {AdviceCode::keep_rejected, "keep_rejected",
     "You rejected it, yet it agrees with the books: look again before GSTR-3B is filed."},
    {AdviceCode::settle_original_first, "settle_original_first",
     "Act on the original and file its GSTR-3B first; the portal takes no action on the amendment before."},
}};

Advice make(AdviceCode code, ImsAction action, bool sure) {
    return {action, sure, code, {}};
}

Advice for_claim(const Context& c, std::uint32_t document, const MatchGroup& g) {
    const auto& portal = c.portal();
    const auto row = c.documents[document].ims;
    if (portal.action()[row] == ImsAction::reject)
        return make(AdviceCode::keep_rejected, ImsAction::reject, false);
    const auto section = portal.section()[row];
    if (is_import(section)) return make(AdviceCode::accept_import, ImsAction::accept, true);
    auto code = g.verdict == Verdict::group ? AdviceCode::accept_group
                : is_amendment(section)     ? AdviceCode::accept_amendment_matched
                                            : AdviceCode::accept_matched;
    if (sign_of(portal.kind()[row]) < 0) code = AdviceCode::accept_matched_note;
    auto advice = make(code, ImsAction::accept, true);
    // The portal answers "no action taken" on a credit note that is accepted without the answer.
    if (asks_reduction(c, document) && !is_yes(portal.reduction_blocked()[row]))
        advice.reduction.answer = Flag::yes;
    return advice;
}

bool differs_in(const Matching& m, const MatchGroup& g, Field field) {
    for (const auto& d : m.differences_of(g))
        if (d.field == field && d.tolerated == 0) return true;
    return false;
}

Advice for_mismatch(const Context& c, const Matching& m, const MatchGroup& g) {
    if (differs_in(m, g, Field::tax_head))
        return make(AdviceCode::decide_head_differs, ImsAction::pending, false);
    if (differs_in(m, g, Field::supplier_gstin) || differs_in(m, g, Field::buyer_gstin))
        return make(AdviceCode::decide_other_gstin, ImsAction::pending, false);
    Money books, portal;
    for (const auto b : m.books_of(g)) books += signed_tax(c.intake->books.row(b)).total();
    for (const auto p : m.portal_of(g)) portal += signed_tax(c.portal().row(c.row(p))).total();
    if (portal > books) return make(AdviceCode::pending_portal_higher, ImsAction::pending, false);
    if (portal < books && portal > Money{})
        return make(AdviceCode::accept_portal_lower, ImsAction::accept, false);
    return make(AdviceCode::decide_differs, ImsAction::pending, false);
}

Advice for_unbooked(const Context& c, std::uint32_t document) {
    const bool note = reduces_credit(c, document);
    if (!c.settings->pending_when_not_booked && !note)
        return make(AdviceCode::no_action_not_booked, ImsAction::none, false);
    return make(note ? AdviceCode::pending_note_not_booked : AdviceCode::pending_not_booked,
                ImsAction::pending, false);
}

Advice judge(const Context& c, std::uint32_t document, const Matching& m, const MatchGroup& g) {
    switch (g.verdict) {
    case Verdict::exact:
    case Verdict::tolerance:
    case Verdict::probable:
    case Verdict::group:
        return for_claim(c, document, g);
    case Verdict::mismatch:
        return for_mismatch(c, m, g);
    case Verdict::duplicate: {
        // A copy that the supplier reported stands alone in its group; one that shares its group
        // with entries of the books is the one they were booked from.
        const bool copy = g.books_count == 0 || m.portal_of(g)[0] != document;
        return copy ? make(AdviceCode::reject_reported_twice, ImsAction::reject, false)
                    : make(AdviceCode::accept_matched, ImsAction::accept, false);
    }
    case Verdict::ambiguous:
        return make(AdviceCode::decide_ambiguous, ImsAction::pending, false);
    case Verdict::books_only:
    case Verdict::portal_only:
        return for_unbooked(c, document);
    }
    return {};
}

} // namespace

std::string_view sentence_of(AdviceCode code) {
    return kTexts[static_cast<std::size_t>(code)].sentence;
}
std::string_view name_of(AdviceCode code) {
    return kTexts[static_cast<std::size_t>(code)].name;
}

Advice advise(const Context& c, std::uint32_t document, const Matching& m, const MatchGroup& g) {
    if (!c.documents[document].in_ims()) return {};
    auto advice = judge(c, document, m, g);
    Decision wanted{advice.action, advice.reduction, {}};
    const auto p = permission(c, document, wanted);
    if (p.allowed) return advice;
    const auto now = downloaded_decision(c.portal(), c.documents[document].ims);
    const auto code = p.reason == RefusalReason::original_not_settled
                          ? AdviceCode::settle_original_first
                          : AdviceCode::decide_not_booked;
    return {now.action, false, code, now.reduction};
}

} // namespace milaan::rules

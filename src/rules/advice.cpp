#include "rules/advice.hpp"

#include <algorithm>
#include <optional>

#include "rules/actions.hpp"
#include "rules/clocks.hpp"
#include "rules/deltas.hpp"

namespace milaan::rules {

namespace {

/// One record with what was found about it.
struct Subject {
    const Context& c;
    const Findings& f;
    std::uint32_t document;
    const Matching& m;
    const MatchGroup& g;

    [[nodiscard]] const RecordStore& portal() const { return c.portal(); }
    [[nodiscard]] std::uint32_t row() const { return c.documents[document].ims; }
};

Advice make(AdviceCode code) {
    const auto& k = case_of(code);
    return {k.action, k.sure, code, {}};
}

std::optional<ReversalGround> ground_of(const Findings& f, std::uint32_t document) {
    const auto at = std::lower_bound(f.grounds.begin(), f.grounds.end(), document,
                                     [](const auto& p, std::uint32_t d) { return p.first < d; });
    if (at == f.grounds.end() || at->first != document) return std::nullopt;
    return at->second;
}

bool cancelled_before(const Subject& s) {
    const auto in_2a = s.c.documents[s.document].gstr2a;
    if (in_2a == kNoRow) return false;
    const auto on = s.portal().cancelled_on()[in_2a];
    return on.known() && on <= s.portal().date()[s.row()];
}

Tax booked_tax(const Subject& s, const MatchGroup& g) {
    Tax sum;
    for (const auto b : s.m.books_of(g)) sum += signed_tax(s.c.intake->books.row(b));
    return sum;
}

/// What the books availed of the document that a downward amendment takes credit from; nothing
/// known for credit notes, which name no invoice.
struct Availed {
    bool known = false;
    Tax tax;
};
Availed availed_before(const Subject& s) {
    const auto base = s.c.facts->base_of[s.document];
    if (base == kNoRow || sign_of(s.portal().kind()[s.row()]) < 0) return {};
    const auto ground = ground_of(s.f, base);
    if (ground && !text_of(*ground).reclaimable) return {true, {}};
    if (s.c.intake->books.empty()) return {};
    // The books may hold the document under the amendment or still under its original.
    const auto& group = s.m.groups[s.f.group_of_document[base]];
    if (group.books_count == 0) return s.g.books_count == 0 ? Availed{true, {}} : Availed{};
    if (s.f.group_of_document[base] == s.f.group_of_document[s.document]) return {};
    return {true, booked_tax(s, group)};
}

/// Full, unless the books say that less was availed: then what was availed beyond the new value.
void declare(const Subject& s, Advice& advice) {
    if (!asks_reduction(s.c, s.document) || is_yes(s.portal().reduction_blocked()[s.row()])) return;
    // The portal answers "no action taken" on a credit note that is accepted without the answer.
    advice.reduction.answer = Flag::yes;
    const auto availed = availed_before(s);
    if (!availed.known) return;
    const auto limit = reduction_limit(s.c, s.document);
    const auto value = s.portal().tax()[s.c.row(s.document)];
    Tax declared;
    for (int h = 0; h < kHeadCount; ++h) {
        const auto head = static_cast<Head>(h);
        declared.at(head) =
            std::clamp(availed.tax.at(head) - value.at(head), Money{}, limit.at(head));
    }
    declared.cgst = declared.sgst = std::min(declared.cgst, declared.sgst);
    if (declared == limit) return;
    const bool none = declared == Tax{};
    const auto& k =
        case_of(none ? AdviceCode::accept_never_availed : AdviceCode::accept_availed_less);
    advice = {k.action, k.sure, k.code, {none ? Flag::no : Flag::yes, !none, declared}};
}

/// Agrees with the books; the most telling of what else is true of it.
AdviceCode code_of_claim(const Subject& s) {
    const auto section = s.portal().section()[s.row()];
    const auto ground = ground_of(s.f, s.document);
    if (ground && !text_of(*ground).reclaimable) return AdviceCode::accept_blocked_credit;
    if (ground == ReversalGround::goods_not_received) return AdviceCode::pending_not_received;
    if (cancelled_before(s)) return AdviceCode::pending_supplier_cancelled;
    if (is_import(section)) return AdviceCode::accept_import;
    if (!s.c.documents[s.document].in_2b() && s.portal().filing()[s.row()] == FilingStatus::saved)
        return AdviceCode::accept_not_filed;
    if (sign_of(s.portal().kind()[s.row()]) < 0) return AdviceCode::accept_matched_note;
    if (is_amendment(section)) return AdviceCode::accept_amendment_matched;
    const auto period = s.c.settings->period;
    if (period.known() && s.portal().date()[s.row()].known() &&
        fy_of(s.portal().date()[s.row()]) < fy_of(period))
        return AdviceCode::accept_prior_year;
    if (s.g.verdict == Verdict::group) return AdviceCode::accept_group;
    return s.g.verdict == Verdict::probable ? AdviceCode::accept_number_differs
                                            : AdviceCode::accept_matched;
}

Advice for_claim(const Subject& s) {
    if (s.portal().action()[s.row()] == ImsAction::reject) return make(AdviceCode::keep_rejected);
    auto advice = make(code_of_claim(s));
    if (advice.action == ImsAction::accept) declare(s, advice);
    return advice;
}

bool differs_in(const Subject& s, Field field) {
    for (const auto& d : s.m.differences_of(s.g))
        if (d.field == field && d.tolerated == 0) return true;
    return false;
}

/// The entry names a recipient that is another GSTIN of the same PAN: a branch of ours.
bool of_our_other_branch(const Subject& s) {
    const std::string_view ours = s.c.settings->gstin;
    if (ours.size() != 15) return false;
    const auto& books = s.c.intake->books;
    for (const auto b : s.m.books_of(s.g)) {
        const auto buyer = books.text(books.buyer_gstin()[b]);
        if (buyer.size() == 15 && buyer != ours && buyer.substr(2, 10) == ours.substr(2, 10))
            return true;
    }
    return false;
}

Advice for_mismatch(const Subject& s) {
    if (differs_in(s, Field::tax_head)) return make(AdviceCode::decide_head_differs);
    if (differs_in(s, Field::buyer_gstin) && of_our_other_branch(s))
        return make(AdviceCode::reject_other_branch);
    if (differs_in(s, Field::supplier_gstin) || differs_in(s, Field::buyer_gstin))
        return make(AdviceCode::decide_other_gstin);
    Money portal;
    for (const auto p : s.m.portal_of(s.g))
        portal += signed_tax(s.portal().row(s.c.row(p))).total();
    const auto books = booked_tax(s, s.g).total();
    if (portal > books)
        return make(s.c.settings->pending_when_portal_higher ? AdviceCode::pending_portal_higher
                                                             : AdviceCode::accept_portal_higher);
    return make(portal < books && portal > Money{} ? AdviceCode::accept_portal_lower
                                                   : AdviceCode::decide_differs);
}

Advice for_unbooked(const Subject& s) {
    // An amendment that takes back credit which the books never took.
    if (asks_reduction(s.c, s.document) && s.c.facts->base_of[s.document] != kNoRow) {
        auto advice = make(AdviceCode::pending_note_not_booked);
        declare(s, advice);
        if (advice.code == AdviceCode::accept_never_availed) return advice;
    }
    if (cancelled_before(s)) return make(AdviceCode::pending_supplier_cancelled);
    if (reduces_credit(s.c, s.document)) return make(AdviceCode::pending_note_not_booked);
    return make(s.c.settings->pending_when_not_booked ? AdviceCode::pending_not_booked
                                                      : AdviceCode::no_action_not_booked);
}

Advice for_duplicate(const Subject& s) {
    // A copy that the supplier reported stands alone in its group; one that shares its group with
    // entries of the books is the one they were booked from.
    if (s.g.books_count == 0 || s.m.portal_of(s.g)[0] != s.document)
        return make(s.c.settings->reject_reported_twice ? AdviceCode::reject_reported_twice
                                                        : AdviceCode::pending_reported_twice);
    auto advice = make(AdviceCode::accept_booked_twice);
    declare(s, advice);
    return advice;
}

Advice judge(const Subject& s) {
    switch (s.g.verdict) {
    case Verdict::exact:
    case Verdict::tolerance:
    case Verdict::probable:
    case Verdict::group:
        return for_claim(s);
    case Verdict::mismatch:
        return for_mismatch(s);
    case Verdict::duplicate:
        return for_duplicate(s);
    case Verdict::ambiguous:
        return make(AdviceCode::decide_ambiguous);
    case Verdict::books_only:
    case Verdict::portal_only:
        return for_unbooked(s);
    }
    return {};
}

/// Not in IMS: what GSTR-2B itself says of it.
AdviceCode direct(const Context& c, std::uint32_t document) {
    const auto& d = c.documents[document];
    const auto& portal = c.portal();
    if (!d.in_2b()) return AdviceCode::nothing_to_act_on;
    if (portal.branch()[d.gstr2b] == Branch::reversal) return AdviceCode::supplier_3b_missing;
    if (portal.branch()[d.gstr2b] == Branch::unavailable) {
        const auto reason = portal.text(portal.reason()[d.gstr2b]);
        if (reason == "P") return AdviceCode::place_of_supply;
        if (reason == "C") return AdviceCode::time_barred;
    }
    return is_yes(portal.reverse_charge()[d.gstr2b]) ? AdviceCode::reverse_charge
                                                     : AdviceCode::nothing_to_act_on;
}

/// The portal would refuse it: what stays as it is, and why.
AdviceCode code_of_refusal(RefusalReason reason) {
    if (reason == RefusalReason::original_not_settled || reason == RefusalReason::original_pending)
        return AdviceCode::settle_original_first;
    return reason == RefusalReason::credit_lapsed ? AdviceCode::credit_lapsed
                                                  : AdviceCode::decide_not_booked;
}

} // namespace

Findings make_findings(const Matching& m, std::span<const std::uint32_t> group_of_document,
                       std::span<const PlacedReversal> placed) {
    Findings f{&m, group_of_document, {}};
    for (const auto& p : placed)
        if (p.document != kNoRow && !p.said.reclaim)
            f.grounds.emplace_back(p.document, p.said.ground);
    std::stable_sort(f.grounds.begin(), f.grounds.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    return f;
}

Advice advise(const Context& c, std::uint32_t document, const Findings& f) {
    if (!c.documents[document].in_ims()) return make(direct(c, document));
    const auto& m = *f.matching;
    const auto& g = m.groups[f.group_of_document[document]];
    auto advice = judge({c, f, document, m, g});
    const auto p = permission(c, document, {advice.action, advice.reduction, {}});
    // A remark that the settings demand is the user's to write: the advice stands.
    if (p.allowed || p.reason == RefusalReason::remark_required) return advice;
    const auto now = downloaded_decision(c.portal(), c.documents[document].ims);
    return {now.action, false, code_of_refusal(p.reason), now.reduction};
}

} // namespace milaan::rules

#include "rules/actions.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "rules/clocks.hpp"
#include "rules/deltas.hpp"

namespace milaan::rules {

namespace {

struct ReasonText {
    RefusalReason reason;
    std::string_view name;
    std::string_view sentence;
};

constexpr std::array<ReasonText, kRefusalReasonCount> kReasons{{
    {RefusalReason::none, "none", ""},
    {RefusalReason::not_in_ims, "not_in_ims",
     "This record is not in IMS, so there is no action on it: reverse charge, ineligible, ISD and Rule "
     "37A rows go straight to GSTR-2B."},
    {RefusalReason::return_filed, "return_filed",
     "GSTR-3B of this record's period is filed, so its action is locked; only the supplier can report it "
     "again (GSTN FAQ, 19 Jun 2025)."},
    {RefusalReason::credit_lapsed, "credit_lapsed",
     "Its credit ended on 30 November after its year, or with the annual return: the record has left IMS "
     "(section 16(4))."},
    {RefusalReason::import_has_no_reject, "import_has_no_reject",
     "IMS offers no Reject for imports of goods, only Accept and Pending (GSTN, 30 Oct 2025)."},
    {RefusalReason::pending_blocked_by_flag, "pending_blocked_by_flag",
     "The portal has blocked Pending for this record (ispendactblocked is Y)."},
    {RefusalReason::pending_blocked_by_date, "pending_blocked_by_date",
     "Before the GSTR-2B of October 2025 records that reduce credit cannot be kept pending."},
    {RefusalReason::pending_expired, "pending_expired",
     "A record that reduces credit can be kept pending for one tax period only, and that has passed "
     "(GSTN, 23 Sep 2025)."},
    {RefusalReason::original_not_settled, "original_not_settled",
     "Act on the original and file its GSTR-3B first; until then the portal takes no action on the "
     "amendment."},
    {RefusalReason::original_pending, "original_pending",
     "The original is pending: accept or reject it and file its GSTR-3B before anything is done about the "
     "amendment."},
    {RefusalReason::reduction_without_accept, "reduction_without_accept",
     "The ITC reduction is declared only with Accept."},
    {RefusalReason::reduction_not_asked, "reduction_not_asked",
     "This record does not ask whether ITC is to be reduced: only credit notes and amendments that take "
     "credit away do (GSTN, 23 Sep 2025)."},
    {RefusalReason::reduction_before_its_time, "reduction_before_its_time",
     "The ITC reduction is declared only from the GSTR-2B of October 2025 (GSTN, 23 Sep 2025)."},
    {RefusalReason::reduction_needs_yes, "reduction_needs_yes",
     "Amounts go with the answer Yes only: No is nil, and Yes without amounts is all of it."},
    {RefusalReason::reduction_blocked_by_flag, "reduction_blocked_by_flag",
     "The portal has blocked the ITC reduction for this record."},
    {RefusalReason::reduction_above_tax, "reduction_above_tax",
     "The declared reduction is more than the tax of the record."},
    {RefusalReason::reduction_heads_unequal, "reduction_heads_unequal",
     "The declared CGST and SGST must be equal."},
    {RefusalReason::reduction_negative, "reduction_negative",
     "A declared reduction cannot be negative."},
    {RefusalReason::remarks_not_allowed, "remarks_not_allowed",
     "Remarks go with Reject and Pending, or with an Accept that declares the reduction."},
    {RefusalReason::remarks_blocked_by_flag, "remarks_blocked_by_flag",
     "The portal has blocked remarks for this record."},
    {RefusalReason::remarks_too_long, "remarks_too_long", "Remarks have at most 250 characters."},
    {RefusalReason::remark_required, "remark_required",
     "A partial reduction, or none, needs a remark (GSTN FAQ, Oct 2025)."},
    {RefusalReason::ground_not_reclaimable, "ground_not_reclaimable",
     "Credit reversed on this ground is lost for good, there is nothing to reclaim (Circular "
     "170/02/2022)."},
    {RefusalReason::reversal_of_no_credit, "reversal_of_no_credit",
     "This document gives no credit, so there is none to reverse."},
    {RefusalReason::reversal_above_tax, "reversal_above_tax",
     "More than the tax of the document cannot be reversed or reclaimed."},
    {RefusalReason::reclaim_above_reversal, "reclaim_above_reversal",
     "More cannot be reclaimed than was reversed of this document on the same ground."},
}};

Permission refused(RefusalReason reason, bool by_flag = false, bool disagrees = false) {
    return {false, reason, by_flag, disagrees};
}

Permission judge_pending(const Context& c, std::uint32_t document) {
    const auto flag = c.portal().pending_blocked()[c.documents[document].ims];
    const auto by_dates = pending_by_dates(c, document);
    if (flag == Flag::absent)
        return by_dates == RefusalReason::none ? Permission{} : refused(by_dates);
    const bool blocked = is_yes(flag);
    const bool disagrees = blocked != (by_dates != RefusalReason::none);
    if (blocked) return refused(RefusalReason::pending_blocked_by_flag, true, disagrees);
    return {true, RefusalReason::none, true, disagrees};
}

RefusalReason judge_reduction(const Context& c, std::uint32_t document, const Decision& wanted) {
    const auto& r = wanted.reduction;
    if (r.answer == Flag::absent && !r.has_amounts) return RefusalReason::none;
    if (wanted.action != ImsAction::accept) return RefusalReason::reduction_without_accept;
    if (!asks_reduction(c, document)) {
        const auto from = c.settings->reduction_from;
        const bool early = !from.known() || c.facts->period[document] < from;
        return early && reduces_credit(c, document) ? RefusalReason::reduction_before_its_time
                                                    : RefusalReason::reduction_not_asked;
    }
    if (is_yes(c.portal().reduction_blocked()[c.documents[document].ims]))
        return RefusalReason::reduction_blocked_by_flag;
    if (!r.has_amounts) return RefusalReason::none;
    if (!is_yes(r.answer) && r.amounts != Tax{}) return RefusalReason::reduction_needs_yes;
    const auto limit = reduction_limit(c, document);
    const auto effect = credit_effect(c, document);
    for (int h = 0; h < kHeadCount; ++h) {
        const auto head = static_cast<Head>(h);
        if (r.amounts.at(head) < Money{}) return RefusalReason::reduction_negative;
        if (r.amounts.at(head) > abs(effect.at(head))) return RefusalReason::reduction_above_tax;
    }
    if (r.amounts.cgst != r.amounts.sgst) return RefusalReason::reduction_heads_unequal;
    return r.amounts.cgst > limit.cgst ? RefusalReason::reduction_above_tax : RefusalReason::none;
}

RefusalReason judge_remarks(const Context& c, std::uint32_t document, const Decision& wanted) {
    const auto& r = wanted.reduction;
    if (wanted.remarks.empty())
        return c.settings->require_remark && wants_remark(c, document, wanted)
                   ? RefusalReason::remark_required
                   : RefusalReason::none;
    if (text::characters(wanted.remarks) > 250) return RefusalReason::remarks_too_long;
    if (is_yes(c.portal().remarks_blocked()[c.documents[document].ims]))
        return RefusalReason::remarks_blocked_by_flag;
    const bool declares = wanted.action == ImsAction::accept && r.answer != Flag::absent;
    const bool allowed = wanted.action == ImsAction::reject ||
                         wanted.action == ImsAction::pending ||
                         (declares && c.settings->remarks_on_accept);
    return allowed ? RefusalReason::none : RefusalReason::remarks_not_allowed;
}

/// What stands against any action on the record (rules.md 1.3, 2.6): it is not in IMS, it has left
/// it, or its original is not settled.
RefusalReason judge_record(const Context& c, std::uint32_t document, ImsAction action) {
    const auto& d = c.documents[document];
    const bool waiting = c.portal().action()[d.ims] == ImsAction::pending;
    const auto through = c.settings->filed_3b_through;
    if (!waiting && through.known() && c.facts->period[document] <= through)
        return RefusalReason::return_filed;
    if (lapsed(c, document)) return RefusalReason::credit_lapsed;
    if (action == ImsAction::reject && is_import(c.portal().section()[d.ims]))
        return RefusalReason::import_has_no_reject;
    if (action == ImsAction::none) return RefusalReason::none;
    if (c.is(document, Facts::original_pending)) return RefusalReason::original_pending;
    if (c.is(document, Facts::original_unsettled)) return RefusalReason::original_not_settled;
    return RefusalReason::none;
}

} // namespace

std::string_view name_of(RefusalReason r) {
    return kReasons[static_cast<std::size_t>(r)].name;
}
std::string_view sentence_of(RefusalReason r) {
    return kReasons[static_cast<std::size_t>(r)].sentence;
}

TaxPeriod period_of_document(const Context& c, std::uint32_t document) {
    return c.facts->period[document];
}

RefusalReason pending_by_dates(const Context& c, std::uint32_t document) {
    if (is_import(c.portal().section()[c.row(document)]) || !reduces_credit(c, document))
        return RefusalReason::none;
    const auto& s = *c.settings;
    const auto period = c.facts->period[document];
    // The block list of 2024 has credit notes and amendments of invoices and debit notes only.
    if (!s.one_period_pending_from.known() ||
        (period.known() && period < s.one_period_pending_from))
        return original_section(c.portal().section()[c.row(document)]) == Section::ecom
                   ? RefusalReason::none
                   : RefusalReason::pending_blocked_by_date;
    const auto last = pending_last_day(c, document);
    return last.known() && s.as_of.known() && s.as_of > last ? RefusalReason::pending_expired
                                                             : RefusalReason::none;
}

bool asks_reduction(const Context& c, std::uint32_t document) {
    const auto from = c.settings->reduction_from;
    const auto period = c.facts->period[document];
    if (!from.known() || (period.known() && period < from)) return false;
    return reduces_credit(c, document);
}

Tax reduction_limit(const Context& c, std::uint32_t document) {
    const auto effect = credit_effect(c, document);
    Tax limit;
    for (int h = 0; h < kHeadCount; ++h)
        limit.at(static_cast<Head>(h)) = abs(effect.at(static_cast<Head>(h)));
    limit.cgst = limit.sgst = std::min(limit.cgst, limit.sgst);
    return limit;
}

bool wants_remark(const Context& c, std::uint32_t document, const Decision& d) {
    if (d.action != ImsAction::accept) return false;
    const auto r = canonical(c, document, d).reduction;
    return r.answer == Flag::no || (is_yes(r.answer) && r.has_amounts);
}

Decision canonical(const Context& c, std::uint32_t document, Decision d) {
    auto& r = d.reduction;
    if (!is_yes(r.answer) || !r.has_amounts) return d;
    const auto effect = credit_effect(c, document);
    const bool full =
        r.amounts == Tax{abs(effect.igst), abs(effect.cgst), abs(effect.sgst), abs(effect.cess)};
    if (full)
        r = {Flag::yes, false, {}};
    else if (r.amounts == Tax{})
        r = {Flag::no, false, {}};
    return d;
}

std::array<bool, kImsActionCount> allowed_actions(const Context& c, std::uint32_t document) {
    std::array<bool, kImsActionCount> out{};
    for (int a = 0; a < kImsActionCount; ++a)
        out[static_cast<std::size_t>(a)] =
            permission(c, document, {static_cast<ImsAction>(a), {}, {}}).allowed;
    return out;
}

Permission permission(const Context& c, std::uint32_t document, const Decision& wanted) {
    const auto& d = c.documents[document];
    if (!d.in_ims()) return refused(RefusalReason::not_in_ims);
    if (is_downloaded(c.portal(), d.ims, wanted)) {
        // What the portal has taken stands; a flag that disagrees with it is told all the same.
        const auto p =
            wanted.action == ImsAction::pending ? judge_pending(c, document) : Permission{};
        return {true, RefusalReason::none, p.by_flag, p.flag_disagrees};
    }
    for (const auto reason :
         {judge_record(c, document, wanted.action), judge_reduction(c, document, wanted),
          judge_remarks(c, document, wanted)})
        if (reason != RefusalReason::none) return refused(reason);
    return wanted.action == ImsAction::pending ? judge_pending(c, document) : Permission{};
}

} // namespace milaan::rules

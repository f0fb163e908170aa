#include "rules/actions.hpp"

#include <array>

#include "base/gstin.hpp"
#include "rules/clocks.hpp"
#include "rules/deltas.hpp"

namespace milaan::rules {

namespace {

struct ReasonText {
    RefusalReason reason;
    std::string_view name;
    std::string_view sentence;
};

constexpr std::array<ReasonText, 17> kReasons{{
    {RefusalReason::none, "none", ""},
    {RefusalReason::not_in_ims, "not_in_ims",
     "This record is not in IMS, so there is no action on it: reverse charge, ineligible, ISD and Rule "
     "37A rows go straight to GSTR-2B."},
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
    {RefusalReason::reduction_without_accept, "reduction_without_accept",
     "The ITC reduction is declared only with Accept."},
    {RefusalReason::reduction_not_asked, "reduction_not_asked",
     "This record does not ask whether ITC is to be reduced: only credit notes and amendments that take "
     "credit away do (GSTN, 23 Sep 2025)."},
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
}};

Permission refused(RefusalReason reason, bool by_flag = false, bool disagrees = false) {
    return {false, reason, by_flag, disagrees};
}

std::size_t characters(std::string_view utf8) {
    std::size_t n = 0;
    for (const char c : utf8) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return n;
}

Permission judge_pending(const Context& c, std::uint32_t document) {
    const auto row = c.documents[document].ims;
    const auto flag = c.portal().pending_blocked()[row];
    auto by_dates = RefusalReason::none;
    if (reduces_credit(c, document)) {
        const auto period = period_of_document(c, document);
        const auto last =
            pending_last_day(period, c.settings->quarterly, gstin::state_code(c.settings->gstin));
        if (period.known() && period < kOnePeriodPendingFrom)
            by_dates = RefusalReason::pending_blocked_by_date;
        else if (last.known() && c.settings->as_of.known() && c.settings->as_of > last)
            by_dates = RefusalReason::pending_expired;
    }
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
    if (!asks_reduction(c, document)) return RefusalReason::reduction_not_asked;
    if (is_yes(c.portal().reduction_blocked()[c.documents[document].ims]))
        return RefusalReason::reduction_blocked_by_flag;
    if (!r.has_amounts) return RefusalReason::none;
    const auto limit = reduction_limit(c, document);
    for (int h = 0; h < kHeadCount; ++h) {
        const auto head = static_cast<Head>(h);
        if (r.amounts.at(head) < Money{}) return RefusalReason::reduction_negative;
        if (r.amounts.at(head) > limit.at(head)) return RefusalReason::reduction_above_tax;
        if (r.answer == Flag::no && r.amounts.at(head) != Money{})
            return RefusalReason::reduction_above_tax;
    }
    if (r.amounts.cgst != r.amounts.sgst) return RefusalReason::reduction_heads_unequal;
    return RefusalReason::none;
}

RefusalReason judge_remarks(const Context& c, std::uint32_t document, const Decision& wanted) {
    const auto& r = wanted.reduction;
    const bool partial = r.answer == Flag::no || (is_yes(r.answer) && r.has_amounts);
    if (wanted.remarks.empty())
        return partial && c.settings->require_remark ? RefusalReason::remark_required
                                                     : RefusalReason::none;
    if (characters(wanted.remarks) > 250) return RefusalReason::remarks_too_long;
    if (is_yes(c.portal().remarks_blocked()[c.documents[document].ims]))
        return RefusalReason::remarks_blocked_by_flag;
    const bool allowed = wanted.action == ImsAction::reject ||
                         wanted.action == ImsAction::pending ||
                         (wanted.action == ImsAction::accept && r.answer != Flag::absent);
    return allowed ? RefusalReason::none : RefusalReason::remarks_not_allowed;
}

/// Original and amendment in different 2B periods: the original must be settled first.
bool original_unsettled(const Context& c, std::uint32_t document) {
    const auto original = (*c.original_of)[document];
    if (original == kNoRow || !c.documents[original].in_ims()) return false;
    if (period_of_document(c, original) == period_of_document(c, document)) return false;
    return true; // still in IMS: its 3B is not filed
}

} // namespace

std::string_view name_of(RefusalReason r) {
    return kReasons[static_cast<std::size_t>(r)].name;
}
std::string_view sentence_of(RefusalReason r) {
    return kReasons[static_cast<std::size_t>(r)].sentence;
}

TaxPeriod period_of_document(const Context& c, std::uint32_t document) {
    const auto& d = c.documents[document];
    if (d.in_2b()) return c.portal().period()[d.gstr2b];
    const auto row = d.row();
    const auto p = c.portal().supplier_period()[row];
    if (!p.known()) return c.settings->period;
    // A GSTR-1A reaches the recipient in the next open 2B.
    return c.portal().text(c.portal().source_form()[row]) == "R1A" ? plus_months(p, 1) : p;
}

bool asks_reduction(const Context& c, std::uint32_t document) {
    const auto period = period_of_document(c, document);
    if (period.known() && period < kOnePeriodPendingFrom) return false;
    return !is_import(c.portal().section()[c.row(document)]) && reduces_credit(c, document);
}

Tax reduction_limit(const Context& c, std::uint32_t document) {
    const auto effect = credit_effect(c, document);
    Tax limit;
    for (int h = 0; h < kHeadCount; ++h)
        limit.at(static_cast<Head>(h)) = abs(effect.at(static_cast<Head>(h)));
    return limit;
}

Permission permission(const Context& c, std::uint32_t document, const Decision& wanted) {
    const auto& d = c.documents[document];
    if (!d.in_ims()) return refused(RefusalReason::not_in_ims);
    if (downloaded_decision(c.portal(), d.ims) == wanted) return {};
    if (wanted.action == ImsAction::reject && is_import(c.portal().section()[d.ims]))
        return refused(RefusalReason::import_has_no_reject);
    if (wanted.action != ImsAction::none && original_unsettled(c, document))
        return refused(RefusalReason::original_not_settled);
    for (const auto reason :
         {judge_reduction(c, document, wanted), judge_remarks(c, document, wanted)})
        if (reason != RefusalReason::none) return refused(reason);
    return wanted.action == ImsAction::pending ? judge_pending(c, document) : Permission{};
}

} // namespace milaan::rules

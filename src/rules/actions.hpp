#pragma once
// What IMS lets a recipient do with a record: the matrix of actions, one-period pending, the "ITC
// to be reduced" declaration and remarks. The portal's own flags, where a file has them, outrank
// the dates.

#include <array>
#include <cstdint>
#include <string_view>

#include "records/decision.hpp"
#include "rules/context.hpp"

namespace milaan::rules {

enum class RefusalReason : std::uint8_t {
    none,
    not_in_ims,
    return_filed,
    credit_lapsed,
    import_has_no_reject,
    pending_blocked_by_flag,
    pending_blocked_by_date,
    pending_expired,
    original_not_settled,
    original_pending,
    reduction_without_accept,
    reduction_not_asked,
    reduction_before_its_time,
    reduction_needs_yes,
    reduction_blocked_by_flag,
    reduction_above_tax,
    reduction_heads_unequal,
    reduction_negative,
    remarks_not_allowed,
    remarks_blocked_by_flag,
    remarks_too_long,
    remark_required,
    ground_not_reclaimable,
    reversal_of_no_credit,
    reversal_above_tax,
    reclaim_above_reversal,
};
inline constexpr int kRefusalReasonCount = 26;

[[nodiscard]] std::string_view name_of(RefusalReason);
/// One plain sentence, with the rule it rests on.
[[nodiscard]] std::string_view sentence_of(RefusalReason);

struct Permission {
    bool allowed = true;
    RefusalReason reason = RefusalReason::none;
    bool by_flag = false;        ///< the portal's flag decided
    bool flag_disagrees = false; ///< the dates alone would have decided otherwise
};

[[nodiscard]] Permission permission(const Context&, std::uint32_t document, const Decision& wanted);

/// Actions that may be taken without a declaration or a remark, by ImsAction.
[[nodiscard]] std::array<bool, kImsActionCount> allowed_actions(const Context&,
                                                                std::uint32_t document);

/// What the dates alone say of Pending: none, pending_blocked_by_date or pending_expired. The
/// portal's flag outranks it.
[[nodiscard]] RefusalReason pending_by_dates(const Context&, std::uint32_t document);

/// True for records whose acceptance takes credit away and so asks whether ITC is to be reduced:
/// credit notes, upward amendments of them, amendments of rejected credit notes, downward
/// amendments of accepted invoices, debit notes and e-commerce documents (GSTN advisory 23 Sep
/// 2025; from 2B period Oct 2025), and bills of entry that were moved to another GSTIN or lowered
/// (30 Oct 2025).
[[nodiscard]] bool asks_reduction(const Context&, std::uint32_t document);

/// The most that may be declared, per head, paise: the record's tax, for an amendment the delta to
/// the last accepted state. CGST and SGST must be declared equal, so both end at the smaller.
[[nodiscard]] Tax reduction_limit(const Context&, std::uint32_t document);

/// A partial answer or No, which the portal wants a remark with.
[[nodiscard]] bool wants_remark(const Context&, std::uint32_t document, const Decision&);

/// The same decision as the portal writes it: Yes with all of the tax is Yes without amounts, Yes
/// with nothing is No.
[[nodiscard]] Decision canonical(const Context&, std::uint32_t document, Decision);

/// 2B period of a document: that of the 2B it stands in, else from its supplier period and form.
[[nodiscard]] TaxPeriod period_of_document(const Context&, std::uint32_t document);

} // namespace milaan::rules

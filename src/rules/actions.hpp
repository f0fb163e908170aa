#pragma once
// What IMS lets a recipient do with a record: the matrix of actions, one-period pending, the "ITC
// to be reduced" declaration and remarks. The portal's own flags, where a file has them, outrank
// the dates.

#include <cstdint>
#include <string_view>

#include "records/decision.hpp"
#include "rules/context.hpp"

namespace milaan::rules {

enum class RefusalReason : std::uint8_t {
    none,
    not_in_ims,
    import_has_no_reject,
    pending_blocked_by_flag,
    pending_blocked_by_date,
    pending_expired,
    original_not_settled,
    reduction_without_accept,
    reduction_not_asked,
    reduction_blocked_by_flag,
    reduction_above_tax,
    reduction_heads_unequal,
    reduction_negative,
    remarks_not_allowed,
    remarks_blocked_by_flag,
    remarks_too_long,
    remark_required,
};

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

/// True for records whose acceptance takes credit away and so asks whether ITC is to be reduced:
/// credit notes, upward amendments of them, downward amendments of accepted invoices, debit notes
/// and e-commerce documents (GSTN advisory 23 Sep 2025; from 2B period Oct 2025).
[[nodiscard]] bool asks_reduction(const Context&, std::uint32_t document);

/// The most that may be declared, per head, paise: the record's tax, for an amendment the delta to
/// its original unless that was rejected.
[[nodiscard]] Tax reduction_limit(const Context&, std::uint32_t document);

/// 2B period of a document: that of the 2B it stands in, else from its supplier period and form.
[[nodiscard]] TaxPeriod period_of_document(const Context&, std::uint32_t document);

} // namespace milaan::rules

#pragma once
// The other side of a rejection. Rejecting a record that takes credit away puts the tax back on the
// supplier, in his GSTR-3B of the period after (CGST Act s.34(2) proviso; Rule 67B, Notification
// 18/2025-CT of 31 Oct 2025). Rejecting an invoice or a debit note does not: he owes that tax
// already.

#include "rules/context.hpp"

namespace milaan::rules {

struct SupplierLiability {
    Tax tax;          ///< paise per head; positive is added to what the supplier owes
    TaxPeriod period; ///< of the supplier's GSTR-3B; unknown when nothing moves
    friend bool operator==(const SupplierLiability&, const SupplierLiability&) = default;
};

/// What a rejection would add: for credit notes, upward amendments of them, amendments of rejected
/// ones, and downward amendments of accepted invoices and debit notes, the credit that they would
/// have taken; nothing for all others (e-commerce documents are not in Rule 67B's list).
[[nodiscard]] SupplierLiability liability_if_rejected(const Context&, std::uint32_t document);

/// What this decision does. A credit note that was rejected, reported again unchanged and is now
/// accepted takes back what the rejection had added (GSTN FAQ of 19 Jun 2025, questions 3 and 4).
[[nodiscard]] SupplierLiability liability_of(const Context&, std::uint32_t document, ImsAction);

} // namespace milaan::rules

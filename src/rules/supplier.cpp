#include "rules/supplier.hpp"

#include "rules/deltas.hpp"

namespace milaan::rules {

namespace {

TaxPeriod next_period(const Context& c, std::uint32_t document) {
    const auto p = c.facts->period[document];
    return p.known() ? plus_months(p, 1) : p;
}

bool reported_again_unchanged(const Context& c, std::uint32_t document) {
    const auto& portal = c.portal();
    const auto row = c.row(document);
    if (sign_of(portal.kind()[row]) > 0 || !original_rejected(c, document)) return false;
    return portal.tax()[row] == portal.tax()[c.row(c.facts->original_of[document])];
}

} // namespace

SupplierLiability liability_if_rejected(const Context& c, std::uint32_t document) {
    const auto& d = c.documents[document];
    if (!d.in_ims() || !reduces_credit(c, document)) return {};
    const auto section = c.portal().section()[d.ims];
    if (is_import(section) || original_section(section) == Section::ecom) return {};
    return {-credit_effect(c, document), next_period(c, document)};
}

SupplierLiability liability_of(const Context& c, std::uint32_t document, ImsAction action) {
    switch (action) {
    case ImsAction::pending:
        return {};
    case ImsAction::reject:
        return liability_if_rejected(c, document);
    case ImsAction::none:
    case ImsAction::accept:
        if (reported_again_unchanged(c, document))
            return {-c.portal().tax()[c.row(document)], next_period(c, document)};
        return {};
    }
    return {};
}

} // namespace milaan::rules

#include "rules/deltas.hpp"

#include "rules/actions.hpp"

namespace milaan::rules {

namespace {

/// The original that an amendment is measured against; kNoRow when the full value counts.
std::uint32_t base_of(const Context& c, std::uint32_t document) {
    const auto original = (*c.original_of)[document];
    if (original == kNoRow) return kNoRow;
    const auto& d = c.documents[original];
    const bool rejected = (d.in_2b() && c.portal().branch()[d.gstr2b] == Branch::rejected) ||
                          (d.in_ims() && c.portal().action()[d.ims] == ImsAction::reject);
    if (rejected || period_of_document(c, original) == period_of_document(c, document))
        return kNoRow;
    return original;
}

} // namespace

Tax credit_effect(const Context& c, std::uint32_t document) {
    const auto own = signed_tax(c.portal().row(c.row(document)));
    const auto base = base_of(c, document);
    return base == kNoRow ? own : own - signed_tax(c.portal().row(c.row(base)));
}

Money taxable_effect(const Context& c, std::uint32_t document) {
    const auto own = signed_taxable(c.portal().row(c.row(document)));
    const auto base = base_of(c, document);
    return base == kNoRow ? own : own - signed_taxable(c.portal().row(c.row(base)));
}

bool reduces_credit(const Context& c, std::uint32_t document) {
    return credit_effect(c, document).total() < Money{};
}

bool original_missing(const Context& c, std::uint32_t document) {
    return is_amendment(c.portal().section()[c.row(document)]) &&
           (*c.original_of)[document] == kNoRow;
}

} // namespace milaan::rules

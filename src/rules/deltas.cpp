#include "rules/deltas.hpp"

#include "base/text.hpp"

namespace milaan::rules {

Tax credit_effect(const Context& c, std::uint32_t document) {
    const auto own = signed_tax(c.portal(), c.row(document));
    const auto base = c.facts->base_of[document];
    if (base == kNoRow) return own;
    const auto before = signed_tax(c.portal(), c.row(base));
    return moved_away(c, document) ? -before : own - before;
}

Money taxable_effect(const Context& c, std::uint32_t document) {
    const auto own = signed_taxable(c.portal(), c.row(document));
    const auto base = c.facts->base_of[document];
    if (base == kNoRow) return own;
    const auto before = signed_taxable(c.portal(), c.row(base));
    return moved_away(c, document) ? -before : own - before;
}

Direction direction_of(const Context& c, std::uint32_t document) {
    const auto effect = credit_effect(c, document);
    bool up = false, down = false;
    for (int h = 0; h < kHeadCount; ++h) {
        up = up || effect.at(static_cast<Head>(h)) > Money{};
        down = down || effect.at(static_cast<Head>(h)) < Money{};
    }
    if (up && down) return Direction::mixed;
    return up ? Direction::adds : down ? Direction::takes : Direction::none;
}

bool reduces_credit(const Context& c, std::uint32_t document) {
    return direction_of(c, document) == Direction::takes;
}

bool original_missing(const Context& c, std::uint32_t document) {
    return c.is(document, Facts::original_missing);
}

bool original_rejected(const Context& c, std::uint32_t document) {
    const auto original = c.facts->original_of[document];
    if (original == kNoRow) return false;
    const auto& d = c.documents[original];
    return (d.in_2b() && c.portal().branch()[d.gstr2b] == Branch::rejected) ||
           (d.in_ims() && c.portal().action()[d.ims] == ImsAction::reject);
}

bool moved_away(const Context& c, std::uint32_t document) {
    const auto row = c.row(document);
    return is_import(c.portal().section()[row]) && c.facts->base_of[document] != kNoRow &&
           text::equal_fold(c.portal().text(c.portal().extra()[row]), "G");
}

} // namespace milaan::rules

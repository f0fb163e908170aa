#include "matching/comparison.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "matching/solve.hpp"

namespace milaan::matching {

ReasonCode reason_of(NumberRelation r) {
    switch (r) {
    case NumberRelation::identical:
        return ReasonCode::number_identical;
    case NumberRelation::same:
        return ReasonCode::number_same_normalised;
    case NumberRelation::tail:
        return ReasonCode::number_tail;
    case NumberRelation::part:
    case NumberRelation::list_member:
    case NumberRelation::truncated:
        return ReasonCode::number_part;
    case NumberRelation::damaged:
    case NumberRelation::look_alike:
    case NumberRelation::near_digit:
    case NumberRelation::near_swap:
        return ReasonCode::number_near;
    case NumberRelation::other_year:
        return ReasonCode::same_number_other_year;
    case NumberRelation::missing:
    case NumberRelation::other_serial:
    case NumberRelation::other_month:
    case NumberRelation::other_series:
    case NumberRelation::suffix_differs:
    case NumberRelation::different:
        return ReasonCode::number_different;
    }
    return ReasonCode::number_different;
}

ReasonCode reason_of(DateRelation r) {
    switch (r) {
    case DateRelation::missing:
        return ReasonCode::date_missing;
    case DateRelation::same:
        return ReasonCode::date_same;
    case DateRelation::swapped:
        return ReasonCode::date_swapped;
    case DateRelation::adjacent:
    case DateRelation::entered_late:
    case DateRelation::entered_early:
        return ReasonCode::date_within;
    case DateRelation::other_year:
    case DateRelation::month_or_two:
    case DateRelation::far:
        return ReasonCode::date_differs;
    }
    return ReasonCode::date_differs;
}

Compared compare(const Entry& b, const Entry& p, const Evidence& e, const Tolerance& t) {
    Compared c;
    const auto put = [&](Field f, std::int64_t books, std::int64_t portal, bool tolerated) {
        Difference d;
        d.field = f;
        d.books = books;
        d.portal = portal;
        d.tolerated = tolerated ? 1 : 0;
        c.at[c.count++] = d;
    };
    const auto amount = [&](Field f, Money x, Money y, Money tolerance, bool counts) {
        if (x == y) return;
        const auto gap = abs(x - y);
        const bool tolerated = gap <= tolerance;
        put(f, x.paise, y.paise, tolerated);
        c.amounts_equal = false;
        if (!counts) return;
        c.amounts_tolerated &= tolerated;
        c.largest = std::max(c.largest, gap.paise);
    };
    if (!text::equal_fold(b.number.raw, p.number.raw))
        put(Field::number, 0, 0, agrees(e.numbers.relation));
    if (b.any_date() != p.date) put(Field::date, b.any_date().days, p.date.days, false);
    amount(Field::taxable, b.taxable, p.taxable, t.taxable, true);
    if (e.amount.heads_swapped) put(Field::tax_head, 0, 0, false);
    amount(Field::igst, b.tax.igst, p.tax.igst, t.head, true);
    amount(Field::cgst, b.tax.cgst, p.tax.cgst, t.head, true);
    amount(Field::sgst, b.tax.sgst, p.tax.sgst, t.head, true);
    amount(Field::cess, b.tax.cess, p.tax.cess, t.head, true);
    // The invoice value carries round-off, TCS and freight; credit does not depend on it.
    if (b.has_value && p.has_value) amount(Field::value, b.value, p.value, t.value, false);
    if (e.gstin != GstinRelation::same) put(Field::supplier_gstin, 0, 0, false);
    if (e.other_buyer) put(Field::buyer_gstin, 0, 0, false);
    if (b.kind != p.kind) put(Field::kind, 0, 0, !e.kind_differs);
    if (b.pos != 0 && p.pos != 0 && b.pos != p.pos) put(Field::place_of_supply, 0, 0, false);
    if (b.reverse_charge != Flag::absent && p.reverse_charge != Flag::absent &&
        b.reverse_charge != p.reverse_charge)
        put(Field::reverse_charge, 0, 0, false);
    return c;
}

bool unquestioned(const Evidence& e, const Compared& c) {
    return c.amounts_tolerated && !e.amount.heads_swapped && e.gstin == GstinRelation::same &&
           !e.other_buyer && !e.kind_differs && e.charge >= 0;
}

std::optional<ReasonCode> stands_alone(const Evidence& e, const Compared& c) {
    // Every bill is of this amount and the date is another: the number may be typed as another's.
    if (e.amounts < kUsualAmount && e.amounts + e.date < 0)
        return agrees(e.numbers.relation) ? ReasonCode::number_alone : ReasonCode::usual_amount;
    // An amount that is only near, on another day, under a number that says nothing: of many
    // amounts two come that close by chance.
    if (!agrees(e.numbers.relation) && !is_near(e.numbers.relation) && c.largest != 0 &&
        e.dates != DateRelation::same)
        return ReasonCode::amount_alone;
    return std::nullopt;
}

Verdict claim_of(const Evidence& e, const Compared& c, bool same_date) {
    const auto r = e.numbers.relation;
    const bool number = r == NumberRelation::identical || r == NumberRelation::same;
    if (!number || !same_date || e.through_original) return Verdict::probable;
    return r == NumberRelation::identical && c.amounts_equal ? Verdict::exact : Verdict::tolerance;
}

} // namespace milaan::matching

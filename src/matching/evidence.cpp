#include "matching/evidence.hpp"

#include <algorithm>
#include <cmath>

namespace milaan::matching {
namespace {

// Rates are shares among true pairs ("same") and among other pairs of documents of one supplier
// ("other"). Origin of the "same" column: the mean of three buyer profiles (small trader, mid-size,
// large) that were put together from one measured trader's month and published rates; habits of the
// supplier replace it as soon as there are sure pairs. Origin of the "other" column: counting on a
// dense synthetic set; where it depends on the supplier it is computed (Crowd, serial_range).

struct NumberRate {
    double same;
    double other;
};
constexpr std::array<NumberRate, kNumberRelationCount> kNumberRates = {{
    {.010, .010},   // missing
    {.600, .00001}, // identical: other financial years and series only
    {.160, .00001}, // same
    {.120, .00005}, // tail, by digits below
    {.040, .00005}, // part
    {.010, .00010}, // list_member
    {.004, .00001}, // damaged
    {.007, .00002}, // look_alike
    {.008, .00800}, // near_digit, by density below
    {.006, .00600}, // near_swap
    {.006, .05000}, // truncated
    {.002, .80000}, // other_serial
    {.002, .15000}, // other_year
    {.001, .15000}, // other_month
    {.010, .01000}, // other_series
    {.004, .02000}, // suffix_differs
    {.012, .90000}, // different
}};

/// Credit notes: two in five are booked under the buyer's own debit note number.
constexpr std::array<NumberRate, kNumberRelationCount> kNoteRates = {{
    {.010, .010},   // missing
    {.300, .00002}, // identical
    {.080, .00002}, // same
    {.060, .00010}, // tail
    {.030, .00010}, // part
    {.002, .00010}, // list_member
    {.002, .00001}, // damaged
    {.003, .00002}, // look_alike
    {.004, .00800}, // near_digit
    {.003, .00600}, // near_swap
    {.003, .05000}, // truncated
    {.030, .45000}, // other_serial
    {.002, .05000}, // other_year
    {.001, .05000}, // other_month
    {.060, .05000}, // other_series
    {.005, .02000}, // suffix_differs
    {.400, .45000}, // different
}};

NumberRate rate_of(NumberRelation r, const SupplierContext& s) {
    return (s.notes ? kNoteRates : kNumberRates)[static_cast<std::size_t>(r)];
}

/// How much likelier a coincidence is when only so many digits agree: one digit is shared by every
/// tenth number.
constexpr std::array<double, 6> kFewDigits = {300, 100, 20, 4, 1.5, 1};

/// So many imaginary pairs of the common rates stand beside the supplier's own sure pairs. Slips of
/// the finger are no habit: pairs with one are seldom sure, so that their absence among thousands
/// of sure pairs says little.
constexpr double kImaginaryPairs = 10;
constexpr double kSlipPairs = 30; ///< the most that sure pairs count against a slip

constexpr bool is_slip(NumberRelation r) {
    return is_near(r) || r == NumberRelation::look_alike || r == NumberRelation::damaged;
}

struct DateRate {
    double same;
    double other;
};
constexpr double kPerDay = 1.0 / 45; // other documents spread over a month or two
constexpr std::array<DateRate, kDateRelationCount> kDateRates = {{
    {.0100, .0100},    // missing
    {.9200, kPerDay},  // same; `other` from the crowd
    {.0100, kPerDay},  // adjacent
    {.0022, kPerDay},  // entered_late: 4 % over 19 days
    {.0006, kPerDay},  // entered_early
    {.0080, .0030},    // swapped
    {.0020, .0020},    // other_year
    {.00005, kPerDay}, // month_or_two: 0.2 % over 40 days
    {.0020, .9000},    // far
}};

std::int32_t weight(double same, double other) {
    return static_cast<std::int32_t>(std::lround(1000 * std::log(same / other)));
}
std::int32_t clamp(std::int32_t w, std::int32_t low, std::int32_t high) {
    return std::clamp(w, low, high);
}

Closeness closeness(Money a, Money b) {
    const auto gap = abs(a - b);
    if (gap.paise == 0) return Closeness::equal;
    if (gap <= rupees(1)) return Closeness::one_rupee;
    if (gap <= rupees(10)) return Closeness::ten_rupees;
    const auto larger = std::max(abs(a), abs(b));
    if (gap.paise <= larger.paise / 20) return Closeness::few_percent;
    return gap.paise <= larger.paise / 5 ? Closeness::some_percent : Closeness::far;
}

bool within_rupee(Money a, Money b) {
    return abs(a - b) <= rupees(1);
}

// -- parts ---------------------------------------------------------------------------------------

/// Share of the supplier's entries whose number is some other number. Entries whose number nobody
/// has may be mistyped too, or truly missing from the portal: half of them are taken for mistyped.
double mistyped(const SupplierContext& s) {
    constexpr std::array<NumberRelation, 6> kWrong = {
        NumberRelation::near_digit,   NumberRelation::near_swap,    NumberRelation::truncated,
        NumberRelation::other_serial, NumberRelation::other_series, NumberRelation::different};
    double same = 0;
    double seen = 0;
    for (const auto r : kWrong) {
        same += rate_of(r, s).same;
        seen += s.habit[static_cast<std::size_t>(r)];
    }
    return std::max((same * kImaginaryPairs + seen) / (kImaginaryPairs + s.habit_total),
                    s.stray / 2);
}

constexpr std::uint32_t kLeastSpread = 40;

std::int32_t number_part(const NumberComparison& n, const SupplierContext& s) {
    const auto r = static_cast<std::size_t>(n.relation);
    if (n.relation == NumberRelation::missing) return 0;
    auto [same, other] = rate_of(n.relation, s);
    if (s.habit_total > 0) {
        const double seen =
            is_slip(n.relation) ? std::min<double>(s.habit_total, kSlipPairs) : s.habit_total;
        const double share = static_cast<double>(s.habit[r]) / s.habit_total;
        same = (same * kImaginaryPairs + share * seen) / (kImaginaryPairs + seen);
    }
    if (agrees(n.relation) && n.relation != NumberRelation::damaged) {
        other *= kFewDigits[std::min<std::size_t>(n.digits, kFewDigits.size() - 1)];
        // In a crowded series a mistyped number is likely to be another document's; slips of the
        // finger alone fill a few dozen numbers around it.
        if (s.serial_range > 0) other += mistyped(s) / std::max(s.serial_range, kLeastSpread);
    } else if (n.relation == NumberRelation::damaged && n.digits < 5) {
        other = .001;
    } else if (n.relation == NumberRelation::near_digit ||
               n.relation == NumberRelation::near_swap) {
        // Each number has nine neighbours per digit; in a crowded series they are all taken.
        const double neighbours = n.relation == NumberRelation::near_digit ? 9 : 1;
        if (s.serial_range > 0) other = neighbours * (n.digits + 1) / s.serial_range;
        other = std::clamp(other, .0002, .2);
    }
    return clamp(weight(same, other), -7000, 11500);
}

/// Share of the supplier's other documents that carry this amount by chance. With few documents to
/// judge by, one in fifty is assumed: suppliers of fixed bills are not rare.
std::int32_t amount_rarity(std::uint32_t same, std::uint32_t others) {
    const double share = (same + .02) / (others + 2.0);
    return clamp(weight(.75, share), -500, 10000);
}

std::int32_t amounts_part(const AmountComparison& a, std::int32_t rarity) {
    const bool taxable = a.taxable <= Closeness::one_rupee;
    const bool tax = a.tax <= Closeness::one_rupee;
    const bool value = a.value <= Closeness::one_rupee;
    const auto at_least = [&](std::int32_t off, std::int32_t floor) {
        return std::max(rarity - off, std::min(rarity, floor));
    };
    if (taxable && tax) {
        if (a.heads_swapped) return at_least(3000, -3000);
        if (!a.heads_agree) return at_least(2000, -3000);
        const bool to_the_paisa = a.taxable == Closeness::equal && a.tax == Closeness::equal;
        return rarity + (to_the_paisa ? 700 : 200);
    }
    if (taxable && value) return at_least(1500, -2000);
    if (tax && a.taxable == Closeness::ten_rupees) return at_least(700, -1500);
    if (tax && value) return at_least(1200, -1500);
    if (taxable) return at_least(2500, -2500);
    if (tax) return at_least(2000, -2500);
    if (value) return at_least(2500, -2500);
    if (a.taxable == Closeness::ten_rupees) return at_least(3500, -800);
    if (a.tax_included) return at_least(3500, -1000);
    // Nearly the same amount says nothing where all amounts are nearly the same.
    const bool usual = rarity < 1000;
    if (a.taxable == Closeness::few_percent) return usual ? -1500 : 300;
    if (a.taxable == Closeness::some_percent) return usual ? -2000 : -300;
    return -4000;
}

std::int32_t date_part(DateRelation r, const Crowd& c) {
    const auto& rate = kDateRates[static_cast<std::size_t>(r)];
    if (r != DateRelation::same) return weight(rate.same, rate.other);
    const double share = (c.same_date + .4) / (c.portal_count + 12.0);
    return clamp(weight(rate.same, share), 0, 5000);
}

/// Registers do not always say what an ISD invoice or a bill of entry is; an invoice entered as a
/// debit note is rarer, and a credit note as an invoice rarer still.
std::int32_t kind_part(DocKind books, DocKind portal) {
    if (books == portal) return 0;
    if (sign_of(books) != sign_of(portal)) return -5000;
    if (sign_of(books) < 0) return -300;
    const bool debit = books == DocKind::debit_note || portal == DocKind::debit_note;
    return debit ? -2500 : -500;
}

std::int32_t supplier_part(GstinRelation r) {
    switch (r) {
    case GstinRelation::same:
        return 0;
    case GstinRelation::typo:
        return -300; // a failing check digit explains it
    case GstinRelation::same_pan:
        return -2500; // about 1 % of pairs
    case GstinRelation::not_given:
        return -1000;
    case GstinRelation::unrelated:
        return -20000;
    }
    return 0;
}

/// A running number starts again each April: across two years its agreement says much less, unless
/// the year is written in both numbers. A bill of March that is entered in April has its own number
/// still; a new series reaches a long number only after months.
std::int32_t new_year_cost(const NumberComparison& n) {
    return n.digits <= 2 ? 4000 : n.digits == 3 ? 3000 : n.digits == 4 ? 2000 : 1000;
}

bool explicit_years(const DocNumber& n) {
    for (int i = 0; i < n.count; ++i)
        if (n.tokens[static_cast<std::size_t>(i)].role == TokenRole::year) return true;
    return false;
}

} // namespace

AmountComparison compare_amounts(const Entry& b, const Entry& p) {
    AmountComparison a;
    a.taxable = closeness(b.taxable, p.taxable);
    a.tax = closeness(b.tax_total, p.tax_total);
    a.value = closeness(b.value, p.value);
    a.heads_agree = within_rupee(b.tax.igst, p.tax.igst) && within_rupee(b.tax.cgst, p.tax.cgst) &&
                    within_rupee(b.tax.sgst, p.tax.sgst) && within_rupee(b.tax.cess, p.tax.cess);
    const bool b_inter = b.tax.igst.paise != 0 && b.tax.cgst.paise == 0 && b.tax.sgst.paise == 0;
    const bool p_inter = p.tax.igst.paise != 0 && p.tax.cgst.paise == 0 && p.tax.sgst.paise == 0;
    const bool b_intra = b.tax.igst.paise == 0 && (b.tax.cgst.paise != 0 || b.tax.sgst.paise != 0);
    const bool p_intra = p.tax.igst.paise == 0 && (p.tax.cgst.paise != 0 || p.tax.sgst.paise != 0);
    a.heads_swapped = !a.heads_agree && ((b_inter && p_intra) || (b_intra && p_inter));
    a.tax_included = within_rupee(b.taxable, p.value) || within_rupee(b.value, p.taxable);
    return a;
}

DateRelation compare_dates(Date books, Date portal) {
    if (!books.known() || !portal.known()) return DateRelation::missing;
    const int days = days_between(portal, books);
    if (days == 0) return DateRelation::same;
    if (days == 1 || days == -1) return DateRelation::adjacent;
    const auto b = civil(books);
    const auto p = civil(portal);
    if (b.year == p.year && b.month == p.day && b.day == p.month) return DateRelation::swapped;
    if (days > 0 && days <= 20) return DateRelation::entered_late;
    if (days < 0 && days >= -10) return DateRelation::entered_early;
    if (b.month == p.month && b.day == p.day) return DateRelation::other_year;
    return days >= -60 && days <= 60 ? DateRelation::month_or_two : DateRelation::far;
}

Evidence weigh(const Entry& books, const Entry& portal, const Block& block, GstinRelation gstin,
               const SupplierContext& context, const Crowd& crowd, std::uint32_t our_gstin) {
    Evidence e;
    e.numbers = compare_numbers(portal.number, books.number);
    e.number = number_part(e.numbers, context);
    const Date books_date = books.date.known() ? books.date : books.entry_date;
    e.dates = compare_dates(books_date, portal.date);
    e.date = date_part(e.dates, crowd);
    Date portal_date = portal.date;
    if (portal.original >= 0) {
        const auto& original = block.originals[static_cast<std::size_t>(portal.original)];
        const auto numbers = compare_numbers(original.number, books.number);
        const auto number = number_part(numbers, context);
        if (number > e.number) {
            e.numbers = numbers;
            e.number = number;
            e.through_original = true;
        }
        const auto dates = compare_dates(books_date, original.date);
        const auto date = date_part(dates, crowd);
        if (date > e.date) {
            e.dates = dates;
            e.date = date;
            portal_date = original.date;
            e.through_original = true;
        }
    }
    if (books_date.known() && portal_date.known()) e.days = days_between(portal_date, books_date);
    if (agrees(e.numbers.relation) && e.dates != DateRelation::same &&
        e.dates != DateRelation::missing && fy_of(books_date) != fy_of(portal_date) &&
        !(explicit_years(books.number) && explicit_years(portal.number)))
        e.number -= e.dates == DateRelation::other_year ? 2000 : new_year_cost(e.numbers);

    e.amount = compare_amounts(books, portal);
    std::int32_t amounts_at_best = 0;
    if (books.taxable.paise != 0 || portal.taxable.paise != 0 || books.value.paise != 0) {
        e.amounts = amounts_part(e.amount, amount_rarity(crowd.same_amount, crowd.others));
        amounts_at_best = amounts_part(e.amount, amount_rarity(crowd.elsewhere, crowd.others));
    }
    e.kind = kind_part(books.kind, portal.kind);
    e.sign_differs = sign_of(books.kind) != sign_of(portal.kind);
    e.kind_differs = e.kind <= -2500;
    e.gstin = gstin;
    e.supplier = supplier_part(gstin);
    const auto ours = books.buyer != 0 ? books.buyer : our_gstin;
    e.other_buyer = ours != 0 && portal.buyer != 0 && ours != portal.buyer;
    if (e.other_buyer) e.buyer = -2500;
    if (books.pos != 0 && portal.pos != 0) e.place = books.pos == portal.pos ? 100 : -1500;
    if (books.reverse_charge != Flag::absent && portal.reverse_charge != Flag::absent)
        e.charge = books.reverse_charge == portal.reverse_charge ? 50 : -1500;
    // About one document in ten has no partner on the other side; the portal documents without one
    // are those that could be taken for it, and never more than have no sure partner.
    e.prior = weight(9, .1 + std::min<double>(.12 * context.portal_count,
                                              context.portal_count - context.portal_sure));
    e.total = e.number + e.amounts + e.date + e.kind + e.supplier + e.buyer + e.place + e.charge +
              e.prior;
    e.at_best = e.total - e.amounts + amounts_at_best;
    return e;
}

} // namespace milaan::matching

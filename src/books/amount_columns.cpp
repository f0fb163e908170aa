#include "books/amount_columns.hpp"

#include <algorithm>
#include <array>

namespace milaan::books {

namespace {

/// Rates of GST so far, in hundredths of a percent: CGST (Rate) notifications from 1 July 2017,
/// with the 40 % slab from 22 September 2025; halves do not occur, since all heads are taken
/// together.
constexpr std::array<int, 12> kRates{10, 25, 100, 150, 300, 500, 600, 750, 1200, 1800, 2800, 4000};

/// Below this a rupee of rounding makes any rate fit.
constexpr Money kLeastTelling = rupees(200);
constexpr Money kRounding = kRowRounding;

/// The columns that together make one head's tax. A plain column beside columns per rate is usually
/// their total; the rows tell.
void choose_head(Table& t, Head head) {
    auto all = t.with(Role::tax, head);
    if (all.empty()) return;
    const int best = t.meaning(all.front()).weight;
    Indices plain, rated;
    for (const auto c : all) {
        if (t.meaning(c).weight != best)
            t.take_as(c, Role::ignored);
        else
            (t.meaning(c).rate == 0 ? plain : rated).push_back(c);
    }
    for (std::size_t i = 1; i < plain.size(); ++i) {
        // The same column printed twice.
        bool equal = true, any = false;
        for (std::size_t r = 0; r < t.rows(); ++r) {
            equal = equal && t.amount(r, plain[i]) == t.amount(r, plain[0]);
            any = any || t.amount(r, plain[0]) != Money{};
        }
        if (equal && any) t.take_as(plain[i], Role::ignored);
    }
    if (plain.empty() || rated.empty()) return;
    std::size_t both = 0, equal = 0;
    for (std::size_t r = 0; r < t.rows(); ++r) {
        const auto p = sum(t, r, plain), q = sum(t, r, rated);
        both += p != Money{} && q != Money{};
        equal += p != Money{} && abs(p - q) <= kRounding;
    }
    if (both != 0 && equal * 2 > both)
        for (const auto c : rated) t.take_as(c, Role::ignored);
}

bool is_known_rate(Money tax, Money base) {
    for (const int rate : kRates) {
        const auto off = tax.paise * 10000 - base.paise * rate;
        if ((off < 0 ? -off : off) <= kRounding.paise * 10000) return true;
    }
    return false;
}

/// Per rate the CGST column stands for both halves: Busy prints the same taxable value under each.
Indices head_columns_once(const Table& t) {
    Indices out;
    for (const auto c : t.with(Role::head_taxable)) {
        const auto& m = t.meaning(c);
        const bool other_half = m.head == sgst && !t.with(Role::head_taxable, cgst).empty();
        if (m.head != cess && !other_half) out.push_back(c);
    }
    return out;
}

struct TaxableChoice {
    TaxableFrom from = TaxableFrom::none;
    Indices columns;
    std::size_t fits = 0;
};

/// Rows in which this would-be taxable value and the rest of the row make sense together.
std::size_t fits(const Table& t, const Indices& taxable, const Indices& taxes, const Indices& other,
                 std::size_t value) {
    std::size_t n = 0;
    for (std::size_t r = 0; r < t.rows(); ++r) {
        const auto base = abs(sum(t, r, taxable)), tax = abs(sum(t, r, taxes));
        if (base < kLeastTelling) continue;
        if (value != t.size()) {
            const auto rest = abs(t.amount(r, value)) - base - tax;
            n += abs(rest) <= kRounding || abs(rest - sum(t, r, other)) <= kRounding;
        }
        n += tax != Money{} && is_known_rate(tax, base);
    }
    return n;
}

/// The only column without a heading we know that is taxable value and taxes together in every row;
/// size() when there is none, or too few rows to say so.
std::size_t closing_column(const Table& t, const Indices& taxable, const Indices& taxes,
                           const Indices& other) {
    constexpr std::size_t least_rows = 3;
    std::size_t found = t.size();
    for (std::size_t c = 0; c < t.size(); ++c) {
        if (t.meaning(c).role != Role::none || t.shape(c).amounts != t.shape(c).filled) continue;
        std::size_t closed = 0, open = 0;
        for (std::size_t r = 0; r < t.rows(); ++r) {
            const auto tax = sum(t, r, taxes);
            const auto rest = t.amount(r, c) - sum(t, r, taxable) - tax;
            if (tax == Money{}) continue;
            const bool fits = abs(rest) <= kRounding || abs(rest - sum(t, r, other)) <= kRounding;
            ++(fits ? closed : open);
        }
        if (closed < least_rows || open != 0) continue;
        if (found != t.size()) return t.size();
        found = c;
    }
    return found;
}

/// The only column without a heading we know on which the taxes are at a rate in every row that
/// tells; size() when there is none, or too few rows to say so.
std::size_t base_column(const Table& t, const Indices& taxes) {
    constexpr std::size_t least_rows = 3;
    std::size_t found = t.size();
    for (std::size_t c = 0; c < t.size(); ++c) {
        if (t.meaning(c).role != Role::none || t.shape(c).amounts != t.shape(c).filled) continue;
        std::size_t rated = 0, unrated = 0;
        for (std::size_t r = 0; r < t.rows(); ++r) {
            const auto tax = sum(t, r, taxes), base = t.amount(r, c);
            if (tax == Money{} || abs(base) < kLeastTelling) continue;
            ++(is_known_rate(abs(tax), abs(base)) ? rated : unrated);
        }
        if (rated < least_rows || unrated != 0) continue;
        if (found != t.size()) return t.size();
        found = c;
    }
    return found;
}

/// Columns of figures without a heading we know, right of the invoice value: the ledgers of a
/// columnar register.
Indices unknown_ledgers(const Table& t, std::size_t value) {
    Indices out;
    for (std::size_t c = value; c < t.size(); ++c)
        // An empty one counts too: a ledger may first be used far below.
        if (c != value && t.meaning(c).role == Role::none && !t.heading(c).empty() &&
            t.shape(c).amounts == t.shape(c).filled)
            out.push_back(c);
    return out;
}

} // namespace

bool at_a_rate(Money tax, Money base) {
    return abs(base) >= kLeastTelling && tax != Money{} && is_known_rate(abs(tax), abs(base));
}

void choose_taxes(Table& t, ColumnMap& map) {
    if (t.with(Role::tax).empty())
        for (const auto c : t.with(Role::itc_tax)) t.take_as(c, Role::tax);
    for (const auto c : t.with(Role::itc_tax)) t.take_as(c, Role::ignored);
    for (const Head head : {igst, cgst, sgst, cess}) choose_head(t, head);
    map.has_tax = !t.with(Role::tax).empty();
    choose_one(t, Role::tax_total);
}

void choose_amounts(Table& t, ColumnMap& map) {
    const auto taxes = t.with(Role::tax);
    auto other = t.with(Role::not_taxable);
    for (const auto c : t.with(Role::other_amount)) other.push_back(c);
    std::size_t value = choose_one(t, Role::value);

    std::vector<TaxableChoice> choices;
    Indices rated;
    for (const auto c : t.with(Role::taxable)) {
        if (t.meaning(c).rate != 0)
            rated.push_back(c);
        else
            choices.push_back({TaxableFrom::columns, {c}, 0});
    }
    if (!rated.empty()) choices.push_back({TaxableFrom::columns, rated, 0});
    if (auto once = head_columns_once(t); !once.empty())
        choices.push_back({TaxableFrom::head_columns, once, 0});
    auto ledgers = t.with(Role::ledger);
    const auto unknown = value == t.size() ? Indices{} : unknown_ledgers(t, value);
    if (!ledgers.empty()) choices.push_back({TaxableFrom::columns, ledgers, 0});
    if (!unknown.empty() && choices.size() == !ledgers.empty()) {
        ledgers.insert(ledgers.end(), unknown.begin(), unknown.end());
        choices.push_back({TaxableFrom::columns, ledgers, 0});
    }
    const auto either = t.with(Role::either_amount);
    for (const auto c : either) choices.push_back({TaxableFrom::columns, {c}, 0});
    if (choices.empty() && !taxes.empty()) {
        const auto base = base_column(t, taxes);
        if (base != t.size()) {
            t.take_as(base, Role::taxable);
            choices.push_back({TaxableFrom::columns, {base}, 0});
        }
    }
    for (auto& choice : choices) choice.fits = fits(t, choice.columns, taxes, other, value);
    const auto best = std::max_element(
        choices.begin(), choices.end(),
        [](const TaxableChoice& a, const TaxableChoice& b) { return a.fits < b.fits; });

    TaxableChoice chosen = best == choices.end() ? TaxableChoice{} : *best;
    const bool is_either =
        chosen.columns.size() == 1 && t.meaning(chosen.columns[0]).role == Role::either_amount;
    if (is_either && value == t.size()) {
        // Alone it may be the value with tax. With tax, tax / (amount - tax) is a known rate;
        // without, tax / amount is.
        std::size_t with_tax = 0, without = 0;
        for (std::size_t r = 0; r < t.rows(); ++r) {
            const auto amount = abs(t.amount(r, chosen.columns[0])), tax = abs(sum(t, r, taxes));
            if (amount < kLeastTelling || tax == Money{}) continue;
            with_tax += is_known_rate(tax, amount - tax);
            without += is_known_rate(tax, amount);
        }
        if (taxes.empty() || with_tax > without) {
            value = chosen.columns[0];
            t.take_as(value, Role::value);
            chosen = {};
        }
    }
    for (const auto c : either) {
        if (t.meaning(c).role != Role::either_amount) continue;
        const bool is_taxable = !chosen.columns.empty() && chosen.columns[0] == c;
        if (is_taxable) {
            t.take_as(c, Role::taxable);
            continue;
        }
        // Beside a known taxable value it is the value with tax, when the figures say so.
        const bool sums = value == t.size() && !chosen.columns.empty() &&
                          fits(t, chosen.columns, taxes, other, c) >
                              fits(t, chosen.columns, taxes, other, t.size());
        if (sums) value = c;
        t.take_as(c, sums ? Role::value : Role::ignored);
    }
    if (value == t.size() && !chosen.columns.empty()) {
        const auto closing = closing_column(t, chosen.columns, taxes, other);
        if (closing != t.size()) {
            value = closing;
            t.take_as(value, Role::value);
        }
    }
    const auto is_chosen = [&](std::size_t c) {
        return std::find(chosen.columns.begin(), chosen.columns.end(), c) != chosen.columns.end();
    };
    for (const auto c : unknown)
        if (is_chosen(c)) t.take_as(c, Role::ledger);
    for (const Role role : {Role::taxable, Role::ledger})
        for (const auto c : t.with(role))
            if (!is_chosen(c)) t.take_as(c, Role::ignored);
    if (chosen.from != TaxableFrom::head_columns)
        for (const auto c : t.with(Role::head_taxable)) t.take_as(c, Role::ignored);
    map.taxable = chosen.from != TaxableFrom::none      ? chosen.from
                  : value != t.size() && !taxes.empty() ? TaxableFrom::value
                                                        : TaxableFrom::none;
}

} // namespace milaan::books

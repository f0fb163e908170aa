#include "books/columns.hpp"

#include <algorithm>
#include <array>

#include "base/gstin.hpp"
#include "base/text.hpp"
#include "books/amount_text.hpp"
#include "books/cell_text.hpp"
#include "books/date_text.hpp"

namespace milaan::books {

namespace {

/// Rates of GST so far, in hundredths of a percent: CGST (Rate) notifications from 1 July 2017,
/// with the 40 % slab from 22 September 2025; halves do not occur, since all heads are taken
/// together.
constexpr std::array<int, 12> kRates{10, 25, 100, 150, 300, 500, 600, 750, 1200, 1800, 2800, 4000};

/// Below this a rupee of rounding makes any rate fit.
constexpr Money kLeastTelling = rupees(200);
constexpr Money kRounding = rupees(1);

using Indices = std::vector<std::size_t>;

/// The columns under decision and what the first rows say about them.
class Table {
public:
    Table(std::span<const std::string> headings, std::span<const std::vector<std::string>> rows);

    [[nodiscard]] std::size_t size() const { return meanings_.size(); }
    [[nodiscard]] std::size_t rows() const { return rows_.size(); }
    [[nodiscard]] const Meaning& meaning(std::size_t c) const { return meanings_[c]; }
    [[nodiscard]] std::string_view heading(std::size_t c) const {
        return c < headings_.size() ? std::string_view(headings_[c]) : std::string_view{};
    }
    [[nodiscard]] std::string_view cell(std::size_t row, std::size_t c) const;
    [[nodiscard]] Money amount(std::size_t row, std::size_t c) const { return amounts_[c][row]; }

    [[nodiscard]] Indices with(Role) const;
    [[nodiscard]] Indices with(Role, Head) const;
    void take_as(std::size_t c, Role role) { meanings_[c].role = role; }

    struct Shape {
        std::size_t filled = 0, gstins = 0, dates = 0, amounts = 0, distinct = 0;
    };
    [[nodiscard]] const Shape& shape(std::size_t c) const { return shapes_[c]; }
    /// Among the rows at hand, and at least one row has something in it.
    [[nodiscard]] bool mostly(std::size_t n, std::size_t c) const {
        return n * 2 > shapes_[c].filled;
    }

private:
    void look_at(std::size_t c, DecimalMark);

    std::span<const std::string> headings_;
    std::span<const std::vector<std::string>> rows_;
    std::vector<Meaning> meanings_;
    std::vector<Shape> shapes_;
    std::vector<std::vector<Money>> amounts_;
};

Table::Table(std::span<const std::string> headings, std::span<const std::vector<std::string>> rows)
    : headings_(headings), rows_(rows) {
    std::size_t width = headings.size();
    for (const auto& row : rows) width = std::max(width, row.size());
    // Cells beyond the headings count as columns only where most rows have them; a lone longer row
    // is a damaged one.
    while (width > headings.size()) {
        std::size_t filled = 0;
        for (std::size_t r = 0; r < rows.size(); ++r) filled += !cell(r, width - 1).empty();
        if (filled * 2 > rows.size()) break;
        --width;
    }
    for (std::size_t c = 0; c < width; ++c) meanings_.push_back(meaning_of(heading(c)));
    DecimalEvidence marks;
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (std::size_t c = 0; c < width; ++c) {
            const auto text = cell(r, c);
            // Dates with points, and numbers like 12.05/7, are no amounts.
            if (parse_amount(text).ok() || parse_amount(text, DecimalMark::comma).ok())
                marks.see(text);
        }
    shapes_.resize(width);
    amounts_.assign(width, std::vector<Money>(rows.size()));
    for (std::size_t c = 0; c < width; ++c) look_at(c, marks.mark());
}

std::string_view Table::cell(std::size_t row, std::size_t c) const {
    return c < rows_[row].size() ? cell_text(rows_[row][c]) : std::string_view{};
}

void Table::look_at(std::size_t c, DecimalMark mark) {
    auto& shape = shapes_[c];
    std::vector<std::string_view> seen;
    for (std::size_t r = 0; r < rows_.size(); ++r) {
        const auto text = cell(r, c);
        if (text.empty()) continue;
        ++shape.filled;
        shape.gstins += gstin::has_shape(gstin::clean(text));
        const auto date = read_date_text(text);
        shape.dates += date.kind == DateText::Kind::certain || date.kind == DateText::Kind::figures;
        if (const auto amount = parse_amount(text, mark)) {
            ++shape.amounts;
            amounts_[c][r] = amount.value().value;
        }
        if (std::find(seen.begin(), seen.end(), text) == seen.end()) seen.push_back(text);
    }
    shape.distinct = seen.size();
}

Indices Table::with(Role role) const {
    Indices out;
    for (std::size_t c = 0; c < size(); ++c)
        if (meanings_[c].role == role) out.push_back(c);
    // Surest heading first; of equals the one further left.
    std::stable_sort(out.begin(), out.end(), [&](std::size_t a, std::size_t b) {
        return meanings_[a].weight > meanings_[b].weight;
    });
    return out;
}

Indices Table::with(Role role, Head head) const {
    auto out = with(role);
    out.erase(std::remove_if(out.begin(), out.end(),
                             [&](std::size_t c) { return meanings_[c].head != head; }),
              out.end());
    return out;
}

Money sum(const Table& t, std::size_t row, const Indices& columns) {
    Money total;
    for (const auto c : columns) total += t.amount(row, c);
    return total;
}

/// Keeps one column of a role and marks the rest as not needed. A column that is hardly filled
/// gives way to one that is.
std::size_t choose_one(Table& t, Role role) {
    auto all = t.with(role);
    if (all.empty()) return t.size();
    std::size_t best = all.front();
    for (const auto c : all)
        if (t.shape(best).filled * 5 <= t.rows() && t.shape(c).filled * 5 >= t.rows() * 4) best = c;
    for (const auto c : all)
        if (c != best) t.take_as(c, Role::ignored);
    return best;
}

void choose_gstin(Table& t) {
    // `GST` alone may head the numbers or the tax.
    for (const auto c : t.with(Role::supplier_gstin))
        if (t.shape(c).filled != 0 && t.shape(c).gstins == 0 && t.mostly(t.shape(c).amounts, c) &&
            t.meaning(c).weight <= 60)
            t.take_as(c, Role::tax_total);
    auto all = t.with(Role::supplier_gstin);
    if (all.empty()) {
        // No heading says so, but only one column holds GSTINs.
        Indices shaped;
        for (std::size_t c = 0; c < t.size(); ++c)
            if (t.meaning(c).role != Role::buyer_gstin && t.shape(c).gstins != 0 &&
                t.mostly(t.shape(c).gstins, c))
                shaped.push_back(c);
        if (shaped.size() == 1) t.take_as(shaped.front(), Role::supplier_gstin);
        return;
    }
    std::size_t best = all.front();
    for (const auto c : all)
        if (t.shape(best).gstins == 0 && t.shape(c).gstins != 0) best = c;
    for (const auto c : all) {
        if (c == best) continue;
        // A second column that holds one GSTIN throughout is the buyer's own.
        const bool own =
            t.shape(c).gstins != 0 && t.shape(c).distinct == 1 && t.with(Role::buyer_gstin).empty();
        t.take_as(c, own ? Role::buyer_gstin : Role::ignored);
    }
}

void choose_number(Table& t, ColumnMap& map) {
    auto all = t.with(Role::number);
    if (!all.empty()) {
        std::size_t best = all.front();
        // In a ledger export the document number is the ledger's own and the reference the
        // supplier's; what gives it away is a posting date beside them.
        if (t.meaning(best).weight == 70 && !t.with(Role::entry_date).empty())
            for (const auto c : all)
                if (t.meaning(c).weight == 60 && t.shape(c).filled * 2 >= t.rows()) {
                    best = c;
                    break;
                }
        for (const auto c : all)
            if (t.shape(best).filled * 5 <= t.rows() && t.shape(c).filled * 5 >= t.rows() * 4)
                best = c;
        for (const auto c : all) {
            if (c == best) continue;
            const bool own = t.meaning(c).weight == 70 && t.with(Role::voucher).empty();
            t.take_as(c, own ? Role::voucher : Role::ignored);
        }
    }
    const auto voucher = choose_one(t, Role::voucher);
    if (all.empty() && voucher != t.size() && t.with(Role::note_number).empty() &&
        t.with(Role::bill_of_entry).empty()) {
        t.take_as(voucher, Role::number);
        map.number_is_voucher = true;
    }
}

void choose_date(Table& t, ColumnMap& map) {
    auto all = t.with(Role::date);
    const auto entry = choose_one(t, Role::entry_date);
    if (all.empty() && entry != t.size()) {
        t.take_as(entry, Role::date);
        map.date_is_entry = true;
        return;
    }
    if (all.empty()) {
        for (std::size_t c = 0; c < t.size(); ++c)
            if (t.meaning(c).role == Role::none && t.shape(c).dates != 0 &&
                t.mostly(t.shape(c).dates, c) && t.with(Role::note_date).empty() &&
                t.with(Role::bill_of_entry_date).empty()) {
                t.take_as(c, Role::date);
                return;
            }
        return;
    }
    for (std::size_t i = 1; i < all.size(); ++i)
        t.take_as(all[i], entry == t.size() && t.meaning(all[i]).weight <= 40 &&
                                  t.with(Role::entry_date).empty()
                              ? Role::entry_date
                              : Role::ignored);
}

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

void choose_taxes(Table& t, ColumnMap& map) {
    if (t.with(Role::tax).empty())
        for (const auto c : t.with(Role::itc_tax)) t.take_as(c, Role::tax);
    for (const auto c : t.with(Role::itc_tax)) t.take_as(c, Role::ignored);
    for (const Head head : {igst, cgst, sgst, cess}) choose_head(t, head);
    map.has_tax = !t.with(Role::tax).empty();
    choose_one(t, Role::tax_total);
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

} // namespace

bool ColumnMap::has(Role role) const {
    return std::any_of(used.begin(), used.end(), [&](const Column& c) { return c.role == role; });
}

bool ColumnMap::enough() const {
    return missing().empty();
}

std::string ColumnMap::missing() const {
    std::string out;
    const auto need = [&](bool there, std::string_view what) {
        if (there) return;
        if (!out.empty()) out += ", ";
        out += what;
    };
    need(has(Role::supplier_gstin) || has(Role::bill_of_entry), "the supplier's GSTIN");
    need(has(Role::number) || has(Role::note_number) || has(Role::bill_of_entry),
         "the invoice number");
    need(has(Role::value) || taxable != TaxableFrom::none || has_tax,
         "an amount (taxable value, tax or invoice value)");
    return out;
}

ColumnMap map_columns(std::span<const std::string> headings,
                      std::span<const std::vector<std::string>> sample) {
    ColumnMap map;
    Table t(headings, sample);
    choose_gstin(t);
    choose_number(t, map);
    choose_date(t, map);
    choose_taxes(t, map);
    choose_amounts(t, map);
    for (const Role role :
         {Role::buyer_gstin, Role::supplier_name, Role::note_number, Role::note_date,
          Role::bill_of_entry, Role::bill_of_entry_date, Role::original_number, Role::original_date,
          Role::period, Role::place_of_supply, Role::reverse_charge, Role::eligibility,
          Role::port_code, Role::tax_inclusive, Role::currency})
        choose_one(t, role);
    map.width = static_cast<std::uint32_t>(t.size());
    map.portal_sheet = !t.with(Role::portal).empty();
    for (std::size_t c = 0; c < t.size(); ++c) {
        const auto& m = t.meaning(c);
        if (m.role == Role::none) {
            if (!t.heading(c).empty() && t.shape(c).filled != 0 &&
                t.shape(c).amounts == t.shape(c).filled)
                map.unused.emplace_back(t.heading(c));
            continue;
        }
        if (m.role == Role::ignored || m.role == Role::portal || m.role == Role::itc_tax ||
            m.role == Role::either_amount)
            continue;
        Column column;
        column.index = static_cast<std::uint32_t>(c);
        column.role = m.role;
        column.head = m.head;
        column.rate = m.rate;
        column.reverse = m.reverse;
        column.notes = m.notes;
        column.unnamed = m.role == Role::ledger && meaning_of(t.heading(c)).role == Role::none;
        column.heading = t.heading(c);
        map.used.push_back(std::move(column));
    }
    return map;
}

namespace {

struct Label {
    Role role;
    std::string_view text;
};

/// In the order in which a reader of the note looks for them.
constexpr Label kLabels[] = {
    {Role::supplier_gstin, "supplier GSTIN"},
    {Role::supplier_name, "supplier"},
    {Role::number, "number"},
    {Role::note_number, "note number"},
    {Role::bill_of_entry, "bill of entry"},
    {Role::date, "date"},
    {Role::note_date, "note date"},
    {Role::bill_of_entry_date, "bill of entry date"},
    {Role::voucher, "own number"},
    {Role::entry_date, "entry date"},
    {Role::taxable, "taxable value"},
    {Role::ledger, "taxable value"},
    {Role::head_taxable, "taxable value"},
    {Role::tax_total, "total tax"},
    {Role::value, "invoice value"},
    {Role::place_of_supply, "place of supply"},
    {Role::reverse_charge, "reverse charge"},
    {Role::document_type, "kind"},
    {Role::voucher_type, "kind"},
    {Role::supply_type, "type of supply"},
    {Role::eligibility, "eligibility"},
    {Role::buyer_gstin, "own GSTIN"},
    {Role::period, "period"},
};

constexpr std::string_view kHeadLabels[] = {"IGST", "CGST", "SGST", "cess"};
constexpr std::size_t kMostNamed = 4;

std::string join_headings(const ColumnMap& map, Role role, int head) {
    std::string out;
    std::size_t n = 0;
    for (const auto& c : map.used) {
        if (c.role != role || (head >= 0 && c.head != static_cast<Head>(head))) continue;
        if (++n > kMostNamed) continue;
        if (!out.empty()) out += " + ";
        out += c.heading.empty() ? "column " + std::to_string(c.index + 1) : c.heading;
    }
    if (n > kMostNamed) out += " and " + std::to_string(n - kMostNamed) + " more";
    return out;
}

} // namespace

std::string describe(const ColumnMap& map) {
    std::string out;
    const auto say = [&](std::string_view label, const std::string& headings) {
        if (headings.empty()) return;
        if (!out.empty()) out += "; ";
        out += label;
        out += " = ";
        out += headings;
    };
    for (const auto& l : kLabels) {
        if (l.role == Role::tax_total)
            for (int head = 0; head < kHeadCount; ++head)
                say(kHeadLabels[head], join_headings(map, Role::tax, head));
        say(l.text, join_headings(map, l.role, -1));
    }
    if (map.taxable == TaxableFrom::value) say("taxable value", "invoice value less tax");
    return out;
}

} // namespace milaan::books

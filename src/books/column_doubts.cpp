#include "books/column_doubts.hpp"

#include <algorithm>

#include "base/gstin.hpp"
#include "books/amount_columns.hpp"
#include "books/date_text.hpp"
#include "books/type_words.hpp"

namespace milaan::books {

namespace {

constexpr Money kLeastTelling = rupees(200);

/// What the rows say about the amounts taken together.
struct Arithmetic {
    std::vector<bool> good; ///< per row: the tax is at a rate of GST, or the sums make the value
    std::size_t fits = 0;   ///< rows that are
    std::size_t misfits = 0;
    std::size_t inclusive = 0; ///< rows whose taxable value makes sense only with the tax inside it
    bool cgst = false, sgst = false; ///< some amount is there
};

struct Amounts {
    Indices taxable, taxes, other;
    std::size_t value = 0;
};

Money sum_of(const Table& t, std::size_t row, const Indices& columns) {
    return sum(t, row, columns);
}

Amounts amounts_of(const Table& t, const ColumnMap& map) {
    Amounts a;
    a.value = t.size();
    for (const auto& c : map.used) {
        if (c.role == Role::taxable || c.role == Role::ledger) a.taxable.push_back(c.index);
        if (c.role == Role::head_taxable && map.taxable == TaxableFrom::head_columns)
            a.taxable.push_back(c.index);
        if (c.role == Role::tax || c.role == Role::tax_total) a.taxes.push_back(c.index);
        if (c.role == Role::not_taxable || c.role == Role::other_amount) a.other.push_back(c.index);
        if (c.role == Role::value) a.value = c.index;
    }
    return a;
}

/// The taxable value of a row; under CGST and SGST stands the same one.
Money base_of(const Table& t, const ColumnMap& map, const Amounts& a, std::size_t row) {
    if (map.taxable != TaxableFrom::head_columns) return sum_of(t, row, a.taxable);
    Money base;
    for (const auto& c : map.used) {
        if (c.role != Role::head_taxable || c.head == cess) continue;
        const auto other_half =
            std::find_if(map.used.begin(), map.used.end(), [&](const Column& k) {
                return k.role == Role::head_taxable && k.head == cgst && k.rate == c.rate;
            });
        const bool counted = c.head == sgst && other_half != map.used.end() &&
                             t.amount(row, other_half->index) != Money{};
        if (!counted) base += t.amount(row, c.index);
    }
    return base;
}

Arithmetic look_at_rows(const Table& t, const ColumnMap& map, const Amounts& a) {
    Arithmetic out;
    for (std::size_t r = 0; r < t.rows(); ++r) {
        Money halves[2];
        for (const auto& c : map.used) {
            if (c.role != Role::tax) continue;
            if (c.head == cgst) halves[0] += t.amount(r, c.index);
            if (c.head == sgst) halves[1] += t.amount(r, c.index);
        }
        out.cgst = out.cgst || halves[0] != Money{};
        out.sgst = out.sgst || halves[1] != Money{};
        const auto base = abs(base_of(t, map, a, r)), tax = abs(sum_of(t, r, a.taxes));
        const auto value = a.value == t.size() ? Money{} : abs(t.amount(r, a.value));
        const auto rest = value - base - tax, other = sum_of(t, r, a.other);
        const bool closes = value != Money{} && base != Money{} &&
                            (abs(rest) <= kRowRounding || abs(rest - other) <= kRowRounding ||
                             abs(rest + other) <= kRowRounding);
        const bool rated = at_a_rate(tax, base);
        const bool alike = abs(abs(halves[0]) - abs(halves[1])) <= kRowRounding;
        const bool good = (closes || rated) && alike;
        out.good.push_back(good);
        out.fits += good;
        // Under so little a rupee of rounding hides every rate.
        if (good || base < kLeastTelling || tax == Money{}) continue;
        ++out.misfits;
        out.inclusive += !rated && at_a_rate(tax, base - tax);
    }
    return out;
}

bool is_amount(Role r) {
    return is_amount_role(r);
}

/// Where the wrong column would be a wrong document.
bool is_essential(Role r) {
    return r == Role::supplier_gstin || r == Role::number || r == Role::date ||
           r == Role::note_number || r == Role::bill_of_entry || r == Role::taxable ||
           r == Role::tax || r == Role::tax_total || r == Role::value || r == Role::head_taxable ||
           r == Role::ledger;
}

std::string quoted(const Table& t, std::size_t c) {
    const auto h = t.heading(c);
    return h.empty() ? "column " + std::to_string(c + 1) : "\"" + std::string(h) + "\"";
}

/// Cells filled in both columns, and how many of them differ.
bool differ(const Table& t, std::size_t a, std::size_t b) {
    std::size_t both = 0, differing = 0;
    for (std::size_t r = 0; r < t.rows(); ++r) {
        const auto x = t.cell(r, a), y = t.cell(r, b);
        if (x.empty() || y.empty()) continue;
        ++both;
        differing += x != y;
    }
    return both != 0 && differing != 0;
}

class Judge {
public:
    Judge(const Table& t, ColumnMap& map)
        : t_(t), map_(map), amounts_(amounts_of(t, map)), rows_(look_at_rows(t, map, amounts_)) {}

    void run() {
        for (std::size_t c = 0; c < t_.size(); ++c) said_.push_back(meaning_of(t_.heading(c)));
        map_.guesses.assign(t_.size(), {});
        for (std::size_t c = 0; c < t_.size(); ++c) map_.guesses[c].use = {Role::ignored, igst};
        for (const auto& c : map_.used) guess(c);
        for (std::size_t c = 0; c < t_.size(); ++c)
            if (map_.guesses[c].use.role == Role::ignored) look_at_unused(c);
        look_at_table();
    }

private:
    void guess(const Column&);
    void look_at_unused(std::size_t c);
    void look_at_rivals(const Column&);
    void look_at_table();
    [[nodiscard]] bool proven() const { return rows_.fits != 0 && rows_.fits >= 4 * rows_.misfits; }
    [[nodiscard]] std::string shape_doubt(const Column&) const;
    void doubt(std::size_t c, std::string question) {
        auto& g = map_.guesses[c];
        if (g.doubt.empty()) g.doubt = std::move(question);
        g.confidence = std::min<std::uint8_t>(g.confidence, 40);
    }
    void ask(std::string question) { map_.doubts.push_back(std::move(question)); }

    const Table& t_;
    ColumnMap& map_;
    Amounts amounts_;
    Arithmetic rows_;
    std::vector<Meaning> said_; ///< by the headings alone
};

/// A question when the values of a column are not what its meaning needs.
std::string Judge::shape_doubt(const Column& c) const {
    const auto& shape = t_.shape(c.index);
    if (shape.filled == 0) return {};
    switch (c.role) {
    case Role::supplier_gstin: {
        std::size_t none = 0;
        for (std::size_t r = 0; r < t_.rows(); ++r) {
            const auto cell = t_.cell(r, c.index);
            none += !cell.empty() &&
                    (type_word(cell) == TypeWord::unregistered || gstin::clean(cell).size() < 6);
        }
        const auto telling = shape.filled - none;
        if (telling != 0 && shape.gstins * 2 < telling) return "Few of its values look like GSTINs";
        return {};
    }
    case Role::date:
    case Role::note_date:
    case Role::bill_of_entry_date:
        return shape.dates * 2 < shape.filled ? "Few of its values are dates" : std::string{};
    case Role::number:
    case Role::note_number: {
        if (shape.gstins * 2 > shape.filled) return "Its values are GSTINs";
        // One number throughout many rows names no document.
        if (t_.rows() >= 8 && shape.filled >= 8 && shape.distinct == 1)
            return "All its values are the same";
        std::size_t dates = 0, decimals = 0;
        for (std::size_t r = 0; r < t_.rows(); ++r) {
            const auto cell = t_.cell(r, c.index);
            const auto point = cell.size() > 3 ? cell[cell.size() - 3] : ' ';
            decimals += (point == '.' || point == ',') && parse_amount(cell).ok();
            dates += std::count(cell.begin(), cell.end(), '/') == 2 &&
                     read_date_text(cell).kind != DateText::Kind::bad;
        }
        if (decimals * 2 > shape.filled) return "Its values look like amounts";
        if (dates * 2 > shape.filled) return "Its values look like dates";
        return {};
    }
    default:
        break;
    }
    if (is_amount(c.role) && shape.amounts * 2 < shape.filled)
        return "Few of its values are amounts";
    return {};
}

void Judge::guess(const Column& c) {
    auto& g = map_.guesses[c.index];
    const auto& said = said_[c.index];
    const auto& shape = t_.shape(c.index);
    g.use = {c.role, c.head};
    // The voucher number or the posting date may stand in for the supplier's own.
    const bool stands_in = (c.role == Role::number && said.role == Role::voucher) ||
                           (c.role == Role::date && said.role == Role::entry_date);
    const bool by_heading = said.role == c.role || stands_in ||
                            (c.role == Role::tax && said.role == Role::itc_tax) ||
                            said.role == Role::either_amount;
    const bool exact = by_heading && said.weight >= kExactWeight && !said.misspelt && !said.strange;
    const bool essential = is_essential(c.role);
    g.why = by_heading ? "heading" : "values";
    g.confidence = exact ? 95 : by_heading ? 75 : 60;
    if (const auto question = shape_doubt(c); !question.empty()) {
        if (essential || is_amount(c.role))
            doubt(c.index, question + ": is this the " + label_of(g.use) + "?");
        return;
    }
    if (is_amount(c.role) && proven()) {
        if (by_heading) g.why = "heading and values";
        g.confidence = exact ? 99 : by_heading ? 90 : 80;
    } else if ((c.role == Role::supplier_gstin && shape.gstins != 0) ||
               (c.role == Role::date && shape.dates != 0)) {
        if (by_heading) g.why = "heading and values";
        g.confidence = exact ? 99 : by_heading ? 90 : 80;
    }
    if (!exact && essential && shape.filled != 0) {
        const bool supported = is_amount(c.role) ? proven() && c.role != Role::value
                               : c.role == Role::supplier_gstin || c.role == Role::date
                                   ? g.confidence >= 80 && !said.strange
                                   : by_heading && !said.strange;
        // A value that no row contradicts makes the sums close, or it is not taken on trust.
        const bool closing = c.role == Role::value && !amounts_.taxable.empty() && proven() && [&] {
            std::size_t closed = 0, all = 0;
            for (std::size_t r = 0; r < t_.rows(); ++r) {
                const auto base = abs(base_of(t_, map_, amounts_, r));
                const auto value = abs(t_.amount(r, c.index));
                if (base == Money{} || value == Money{}) continue;
                ++all;
                const auto rest = value - base - abs(sum_of(t_, r, amounts_.taxes));
                closed += abs(rest) <= rupees(100) && rest >= rupees(-100);
            }
            return all != 0 && closed * 2 > all;
        }();
        // Chosen by the sums of every row, without a word for it.
        const bool summed = c.role == Role::value && !by_heading && proven();
        const bool known_words = summed || (by_heading && !said.misspelt && !said.strange);
        if (!supported && !closing && !known_words)
            doubt(c.index, "Is " + quoted(t_, c.index) + " the " + label_of(g.use) + "?");
    }
    look_at_rivals(c);
}

/// Another column whose heading says the same as surely, with other values in it.
void Judge::look_at_rivals(const Column& c) {
    const auto role = said_[c.index].role;
    if (role != c.role) return;
    if (role != Role::supplier_gstin && role != Role::number && role != Role::date &&
        role != Role::taxable && role != Role::value)
        return;
    for (std::size_t k = 0; k < t_.size(); ++k) {
        if (k == c.index || said_[k].role != role || said_[k].weight != said_[c.index].weight ||
            said_[k].rate != said_[c.index].rate || map_.guesses[k].use.role != Role::ignored)
            continue;
        const bool used = std::any_of(map_.used.begin(), map_.used.end(),
                                      [&](const Column& u) { return u.index == k; });
        if (used || !differ(t_, c.index, k)) continue;
        // The sums have chosen between two taxable values.
        if (role == Role::taxable && proven()) continue;
        doubt(c.index, "Which one is the " + label_of({role, igst}) + ": " + quoted(t_, c.index) +
                           " or " + quoted(t_, k) + "?");
    }
}

/// Figures under a heading that says nothing: a tax or a ledger may hide there.
void Judge::look_at_unused(std::size_t c) {
    const auto& said = said_[c];
    const auto& shape = t_.shape(c);
    auto& g = map_.guesses[c];
    g.confidence = said.role == Role::ignored && said.weight >= kExactWeight ? 95 : 70;
    g.why = said.role == Role::none ? "" : "heading";
    if (said.role != Role::none || shape.filled == 0 || shape.amounts != shape.filled) return;
    if (shape.dates == shape.filled && !t_.heading(c).empty()) return;
    std::size_t tax_like = 0, half_like = 0, gap_like = 0, base_like = 0, seen = 0;
    for (std::size_t r = 0; r < t_.rows(); ++r) {
        const auto amount = abs(t_.amount(r, c));
        if (amount == Money{}) continue;
        ++seen;
        if (rows_.good[r]) continue;
        const auto base = abs(base_of(t_, map_, amounts_, r));
        const auto tax = abs(sum_of(t_, r, amounts_.taxes));
        const auto value =
            amounts_.value == t_.size() ? Money{} : abs(t_.amount(r, amounts_.value));
        base_like += amounts_.taxable.empty() && at_a_rate(tax, amount);
        tax_like += at_a_rate(amount, base) || at_a_rate(amount, value - amount) ||
                    at_a_rate(amount + tax, base);
        half_like += tax != Money{} && abs(amount - tax) <= kRowRounding;
        gap_like +=
            value != Money{} && base != Money{} && abs(value - base - tax - amount) <= kRowRounding;
    }
    if (seen == 0) return;
    if (base_like * 2 > seen)
        doubt(c, "Is " + quoted(t_, c) + " the " + label_of({Role::taxable, igst}) + "?");
    else if ((tax_like + half_like) * 2 > seen)
        doubt(c, "What is " + quoted(t_, c) + "? Its figures may be a tax");
    else if (gap_like * 2 > seen)
        doubt(c, "What is " + quoted(t_, c) +
                     "? Its figures are what the invoice values have beyond taxable value and tax");
}

void Judge::look_at_table() {
    if (rows_.cgst != rows_.sgst)
        ask(rows_.cgst ? "There is CGST without SGST: is a column missing?"
                       : "There is SGST without CGST: is a column missing?");
    if (rows_.misfits >= 2 && rows_.misfits > rows_.fits) {
        if (rows_.inclusive * 2 > rows_.misfits)
            ask("The taxable values make sense only with the tax inside them: do they include tax?");
        else
            ask("Taxable value and taxes do not fit each other in " +
                std::to_string(rows_.misfits) + " of the first rows: are their columns right?");
    }
    // The books' own number or date stands in only where nothing could be the supplier's.
    for (std::size_t c = 0; c < t_.size(); ++c) {
        const auto& shape = t_.shape(c);
        if (said_[c].role != Role::none || map_.guesses[c].use.role != Role::ignored) continue;
        if (map_.number_is_voucher && shape.filled * 2 > t_.rows() &&
            shape.distinct * 2 > shape.filled && shape.dates * 2 < shape.filled)
            doubt(c, "Is " + quoted(t_, c) + " the " + label_of({Role::number, igst}) + "?");
        if (map_.date_is_entry && shape.filled != 0 && shape.dates == shape.filled &&
            shape.amounts == 0)
            doubt(c, "Is " + quoted(t_, c) + " the " + label_of({Role::date, igst}) + "?");
    }
    const auto missing = map_.missing();
    if (missing.empty()) return;
    // Something unexplained may be what is missing; without it the register simply lacks it.
    std::string candidates;
    for (std::size_t c = 0; c < t_.size(); ++c) {
        if (said_[c].role != Role::none || t_.shape(c).filled == 0) continue;
        if (candidates.size() < 200) candidates += (candidates.empty() ? "" : ", ") + quoted(t_, c);
    }
    if (!candidates.empty())
        ask("No column was found for " + missing + ": is it one of " + candidates + "?");
}

} // namespace

void judge(const Table& t, ColumnMap& map) {
    Judge(t, map).run();
}

} // namespace milaan::books

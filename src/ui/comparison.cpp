#include "ui/comparison.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "reports/words.hpp"

namespace milaan::ui {

namespace {

using workspace::Workspace;

/// What one record says, as the inspector shows it.
struct Said {
    std::string number, date, gstin, kind;
    std::array<std::optional<Money>, 7> figures; ///< in the order of kFigures
    friend bool operator==(const Said&, const Said&) = default;
};
constexpr std::array<std::string_view, 7> kFigures{"Taxable", "IGST", "CGST", "SGST",
                                                   "Cess",    "Tax",  "Value"};
constexpr std::size_t kTaxable = 0, kValue = 6;

std::array<std::optional<Money>, 7> figures_of(const Document& d) {
    const auto sign = [&](Money m) { return sign_of(d.kind) < 0 ? -m : m; };
    std::array<std::optional<Money>, 7> out{
        sign(d.taxable),  sign(d.tax.igst),    sign(d.tax.cgst), sign(d.tax.sgst),
        sign(d.tax.cess), sign(d.tax.total()), sign(d.value),
    };
    if (d.has_value == 0) out[kValue].reset();
    // A bill of entry with tax on nothing: the file does not give the value, it is not zero.
    if (d.kind == DocKind::bill_of_entry && d.taxable == Money{} && d.tax.total() != Money{})
        out[kTaxable].reset();
    return out;
}

Said said(const RecordStore& s, std::uint32_t row) {
    const auto d = s.row(row);
    return {std::string(s.text(d.number)), to_portal(d.date), std::string(s.text(d.supplier_gstin)),
            std::string(name_of(d.kind)), figures_of(d)};
}

struct Named {
    std::string name;
    Said said;
};

/// The portal's records of a document: what stands for it last, those that say the same as one.
std::vector<Named> portal_columns(const Workspace& w, std::uint32_t document) {
    const auto& portal = w.data.intake.portal;
    const auto& d = w.data.documents[document];
    std::vector<Named> out;
    const auto add = [&](std::uint32_t row, std::string_view whole, std::string_view brief) {
        if (row == kNoRow) return;
        auto s = said(portal, row);
        for (auto& c : out) {
            if (c.said != s) continue;
            c.name = c.name == "GSTR-2B" ? "2B" : c.name;
            c.name += ", " + std::string(brief);
            return;
        }
        out.push_back({std::string(whole), std::move(s)});
    };
    add(d.ims, "IMS", "IMS");
    add(d.gstr2b, "GSTR-2B", "2B");
    add(d.gstr2a, "GSTR-2A", "2A");
    // The one whose figures count, at the right.
    const auto counts = said(portal, d.row());
    std::stable_partition(out.begin(), out.end(), [&](const Named& c) { return c.said != counts; });
    return out;
}

bool has_any(const std::vector<std::optional<Money>>& cells) {
    return std::any_of(cells.begin(), cells.end(),
                       [](const auto& m) { return m && *m != Money{}; });
}

void add_figures(Comparison& c, const std::vector<std::array<std::optional<Money>, 7>>& columns) {
    int heads = 0;
    for (std::size_t f = 0; f < kFigures.size(); ++f) {
        Comparison::FigureRow row{kFigures[f], {}, {}, false};
        for (const auto& column : columns) row.cells.push_back(column[f]);
        if (!has_any(row.cells)) continue;
        // All tax together says nothing new where there is one head.
        if (f >= 1 && f <= 4) ++heads;
        if (kFigures[f] == "Tax" && heads < 2) continue;
        std::optional<Money> first;
        for (const auto& m : row.cells) {
            if (!m) continue;
            if (!first) first = m;
            row.differs = row.differs || *m != *first;
        }
        const auto &a = row.cells[c.compared[0]], &b = row.cells[c.compared[1]];
        if (a && b) row.difference = *b - *a;
        c.figures.push_back(std::move(row));
    }
}

void add_text(Comparison& c, std::string_view label, std::vector<std::string> cells, bool mono) {
    Comparison::TextRow row{label, std::move(cells), mono, false};
    std::string_view first;
    for (const auto& s : row.cells) {
        if (s.empty()) continue;
        if (first.empty()) first = s;
        row.differs = row.differs || s != first;
    }
    if (!first.empty()) c.texts.push_back(std::move(row));
}

Comparison of_pair(const Workspace& w, const Line& l) {
    std::vector<Named> columns;
    if (l.book != kNoRow) columns.push_back({"Books", said(w.data.intake.books, l.book)});
    if (l.document != kNoRow)
        for (auto& p : portal_columns(w, l.document)) columns.push_back(std::move(p));
    Comparison c;
    c.compared = {0, columns.size() - 1};
    const auto texts = [&](std::string_view label, std::string Said::*field, bool mono) {
        std::vector<std::string> cells;
        for (const auto& x : columns) cells.push_back(x.said.*field);
        add_text(c, label, std::move(cells), mono);
    };
    texts("Number", &Said::number, true);
    texts("Date", &Said::date, false);
    texts("GSTIN", &Said::gstin, true);
    texts("Kind", &Said::kind, false);
    if (l.book != kNoRow && l.document != kNoRow)
        for (const auto& d : w.data.matching.differences_of(w.data.matching.groups[l.group])) {
            if (d.field != Field::buyer_gstin && d.field != Field::place_of_supply &&
                d.field != Field::reverse_charge)
                continue;
            const auto sides =
                reports::sides_of(d, w.data.intake.books, l.book, w.data.intake.portal,
                                  w.data.documents[l.document].row());
            std::vector<std::string> cells(columns.size());
            cells.front() = sides.books;
            cells.back() = sides.portal;
            add_text(c, d.field == Field::buyer_gstin ? "Billed to" : reports::field_label(d.field),
                     std::move(cells), d.field == Field::buyer_gstin);
        }
    std::vector<std::array<std::optional<Money>, 7>> figures;
    for (auto& x : columns) {
        figures.push_back(x.said.figures);
        c.columns.push_back(std::move(x.name));
    }
    add_figures(c, figures);
    return c;
}

Comparison of_several(const Workspace& w, const Line& l) {
    const auto& m = w.data.matching;
    const auto& g = m.groups[l.group];
    Comparison c;
    c.of_several = true;
    c.columns = {"Books", "Portal"};
    c.compared = {0, 1};
    std::vector<std::array<std::optional<Money>, 7>> totals(2);
    for (auto& t : totals) {
        t.fill(Money{});
        t[kValue].reset(); // rounded bill by bill: its total is not compared
    }
    const auto add = [&](std::size_t side, const RecordStore& s, std::uint32_t row, bool focused) {
        const auto d = s.row(row);
        c.members.push_back({side == 0, s.text(d.number), d.date, signed_taxable(d),
                             signed_tax(d).total(), focused});
        const auto figures = figures_of(d);
        for (std::size_t f = 0; f < figures.size(); ++f) {
            auto& to = totals[side][f];
            if (!figures[f])
                to.reset(); // one that does not say it: the total is not known
            else if (to)
                *to += *figures[f];
        }
    };
    for (const auto b : m.books_of(g)) add(0, w.data.intake.books, b, b == l.book);
    for (const auto d : m.portal_of(g))
        add(1, w.data.intake.portal, w.data.documents[d].row(), d == l.document);
    add_figures(c, totals);
    return c;
}

} // namespace

std::string Comparison::difference_meaning() const {
    return has_difference() ? columns[compared[1]] + " less " + columns[compared[0]]
                            : std::string();
}

Comparison compare(const Workspace& w, const Line& l) {
    return is_of_several(w, l) ? of_several(w, l) : of_pair(w, l);
}

std::string signed_text(Money m) {
    return m == Money{} ? std::string() : (m > Money{} ? "+" : "") + to_indian(m);
}

Parted part(std::string_view a, std::string_view b) {
    const auto most = std::min(a.size(), b.size());
    Parted p;
    while (p.head < most && a[p.head] == b[p.head]) ++p.head;
    while (p.tail < most - p.head && a[a.size() - 1 - p.tail] == b[b.size() - 1 - p.tail]) ++p.tail;
    return p;
}

} // namespace milaan::ui

#include "ui/rows.hpp"

#include <algorithm>
#include <array>

#include "reports/words.hpp"
#include "ui/portal_words.hpp"

namespace milaan::ui {

namespace {

using workspace::Workspace;

struct Side {
    const RecordStore* store = nullptr;
    std::uint32_t row = kNoRow;
};

Side books_side(const Workspace& w, const Line& l) {
    return {&w.data.intake.books, l.book};
}
Side portal_side(const Workspace& w, const Line& l) {
    return {&w.data.intake.portal,
            l.document == kNoRow ? kNoRow : w.data.documents[l.document].row()};
}
Side first_side(const Workspace& w, const Line& l) {
    return l.document != kNoRow ? portal_side(w, l) : books_side(w, l);
}

std::string_view text_of(Side s, std::span<const StrId> column) {
    return s.row == kNoRow ? std::string_view{} : s.store->text(column[s.row]);
}

Money signed_amount(Side s, bool tax) {
    if (s.row == kNoRow) return {};
    return tax ? signed_tax(*s.store, s.row).total() : signed_taxable(*s.store, s.row);
}

Date date_of(Side s) {
    return s.row == kNoRow ? Date{} : s.store->date()[s.row];
}

} // namespace

int urgency(Verdict v) {
    switch (v) {
    case Verdict::ambiguous:
        return 0;
    case Verdict::mismatch:
        return 1;
    case Verdict::duplicate:
        return 2;
    case Verdict::portal_only:
        return 3;
    case Verdict::books_only:
        return 4;
    case Verdict::probable:
        return 5;
    case Verdict::group:
        return 6;
    case Verdict::tolerance:
        return 7;
    case Verdict::exact:
        return 8;
    }
    return 9;
}

std::vector<Line> make_lines(const Workspace& w) {
    std::vector<Line> lines;
    const auto& m = w.data.matching;
    for (std::uint32_t g = 0; g < m.groups.size(); ++g) {
        const auto books = m.books_of(m.groups[g]);
        const auto portal = m.portal_of(m.groups[g]);
        // Candidates of an ambiguous group are not paired: each has a line of its own.
        const bool apart = m.groups[g].verdict == Verdict::ambiguous;
        const auto n = apart ? books.size() + portal.size() : std::max(books.size(), portal.size());
        for (std::size_t i = 0; i < n; ++i) {
            Line l{g, kNoRow, kNoRow};
            if (i < books.size()) l.book = books[i];
            if (!apart && i < portal.size()) l.document = portal[i];
            if (apart && i >= books.size()) l.document = portal[i - books.size()];
            lines.push_back(l);
        }
    }
    return lines;
}

bool is_of_several(const Workspace& w, const Line& l) {
    const auto& g = w.data.matching.groups[l.group];
    return g.verdict != Verdict::ambiguous && g.books_count != 0 && g.portal_count != 0 &&
           g.books_count + g.portal_count > 2;
}

std::string_view supplier_name(const Workspace& w, const Line& l) {
    for (const auto side : {portal_side(w, l), books_side(w, l)}) {
        if (side.row == kNoRow) continue;
        if (const auto name = text_of(side, side.store->supplier_name()); !name.empty())
            return name;
    }
    return supplier_gstin(w, l);
}

std::string_view supplier_gstin(const Workspace& w, const Line& l) {
    const auto side = first_side(w, l);
    return text_of(side, side.store->supplier_gstin());
}

bool counts_on_portal(const Workspace& w, const Line& l) {
    return l.document == kNoRow && w.data.matching.groups[l.group].portal_count != 0;
}

Money tax_difference(const Workspace& w, const Line& l) {
    if (l.book == kNoRow || l.document == kNoRow) return {};
    const auto& m = w.data.matching;
    const auto& g = m.groups[l.group];
    if (!is_of_several(w, l))
        return signed_amount(portal_side(w, l), true) - signed_amount(books_side(w, l), true);
    if (l.book != m.books_of(g).front() || l.document != m.portal_of(g).front()) return {};
    Money apart;
    for (const auto d : m.portal_of(g))
        apart += signed_tax(w.data.intake.portal, w.data.documents[d].row()).total();
    for (const auto b : m.books_of(g)) apart -= signed_tax(w.data.intake.books, b).total();
    return apart;
}

Money line_taxable(const Workspace& w, const Line& l) {
    return signed_amount(first_side(w, l), false);
}
Money line_tax(const Workspace& w, const Line& l) {
    return signed_amount(first_side(w, l), true);
}

Money books_taxable(const Workspace& w, const Line& l) {
    return signed_amount(books_side(w, l), false);
}
Money books_tax(const Workspace& w, const Line& l) {
    return signed_amount(books_side(w, l), true);
}

namespace {

struct ColumnName {
    std::string_view key, label, meaning;
    bool figure = false, subtotal = false;
};
constexpr std::array<ColumnName, kColumnCount> kColumnNames{{
    {"verdict", "Finding", "whether the books and the portal agree about this document"},
    {"supplier", "Supplier", "as the portal names him, else as the books do"},
    {"gstin", "GSTIN", "the supplier's registration"},
    {"books_number", "Books number", "the number of the entry in the books"},
    {"portal_number", "Portal number", "the number as the supplier reported it"},
    {"books_date", "Books date", "the date of the entry in the books"},
    {"portal_date", "Portal date", "the date as the supplier reported it"},
    {"age", "Age, days", "days from the document's date to the as-of date", true},
    {"taxable", "Taxable",
     "value without tax, the portal's, else the books'; in brackets what a line of the portal "
     "counts already; negative on credit notes",
     true, true},
    {"tax", "Tax",
     "all four heads together, the portal's, else the books'; in brackets what a line of the "
     "portal counts already; negative on credit notes",
     true, true},
    {"books_tax", "Books tax", "tax of the entry in the books", true, true},
    {"portal_tax", "Portal tax", "tax as the supplier reported it", true, true},
    {"difference", "Tax difference",
     "tax on the portal less tax in the books; of several that belong together once, on their "
     "first line",
     true, true},
    {"section", "Section",
     "where the portal lists it: B2B invoices, credit notes, imports and so on"},
    {"source", "In", "which of IMS, GSTR-2B, GSTR-2A and the books have it"},
    {"action", "Action", "what IMS is to be told: accept, reject, pending or nothing"},
    {"advice", "Advised", "what Milaan advises, with the rule at the right"},
    {"period", "Period", "the month whose GSTR-2B or IMS has it"},
    {"confidence", "Sure", "how sure the match is, in percent", true},
}};
const ColumnName& named(Column c) {
    return kColumnNames[static_cast<std::size_t>(c)];
}

/// In brackets it is text to whoever adds the column up, here or in a spreadsheet.
std::string own_amount(const Workspace& w, const Line& l, Money m) {
    return counts_on_portal(w, l) ? "[" + to_indian(m) + "]" : to_indian(m);
}

/// "IMS + 2B + books".
std::string sources_of(const Workspace& w, const Line& l) {
    std::string out;
    const auto add = [&](bool has_it, const char* name) {
        if (has_it) out += (out.empty() ? "" : " + ") + std::string(name);
    };
    if (l.document != kNoRow) {
        const auto& d = w.data.documents[l.document];
        add(d.in_ims(), "IMS");
        add(d.in_2b(), "2B");
        add(d.gstr2a != kNoRow, "2A");
    }
    add(l.book != kNoRow, "books");
    return out;
}

} // namespace

std::string_view column_label(Column c) {
    return named(c).label;
}
std::string_view column_meaning(Column c) {
    return named(c).meaning;
}
std::string_view column_key(Column c) {
    return named(c).key;
}
bool column_from_key(std::string_view key, Column& out) {
    for (std::size_t i = 0; i < kColumnNames.size(); ++i)
        if (kColumnNames[i].key == key) {
            out = static_cast<Column>(i);
            return true;
        }
    return false;
}
bool is_figure(Column c) {
    return named(c).figure;
}
bool has_subtotal(Column c) {
    return named(c).subtotal;
}

std::string cell_text(const Workspace& w, const Line& l, Column c) {
    const auto books = books_side(w, l), portal = portal_side(w, l);
    const bool ims = l.document != kNoRow && w.data.documents[l.document].in_ims();
    const auto& g = w.data.matching.groups[l.group];
    switch (c) {
    case Column::verdict:
        return std::string(reports::verdict_label(g.verdict));
    case Column::supplier:
        return std::string(supplier_name(w, l));
    case Column::books_number:
        return books.row == kNoRow ? "" : std::string(text_of(books, books.store->number()));
    case Column::portal_number:
        return portal.row == kNoRow ? "" : std::string(text_of(portal, portal.store->number()));
    case Column::books_date:
        return to_portal(date_of(books));
    case Column::portal_date:
        return to_portal(date_of(portal));
    case Column::taxable:
        return own_amount(w, l, line_taxable(w, l));
    case Column::tax:
        return own_amount(w, l, line_tax(w, l));
    case Column::gstin:
        return std::string(supplier_gstin(w, l));
    case Column::age: {
        const auto d = date_of(first_side(w, l));
        const auto today = w.data.settings.as_of;
        return d.known() && today.known() ? std::to_string(days_between(d, today)) : "";
    }
    case Column::books_tax:
        return books.row == kNoRow ? "" : to_indian(books_tax(w, l));
    case Column::portal_tax:
        return portal.row == kNoRow ? "" : to_indian(signed_amount(portal, true));
    case Column::period:
        return portal.row == kNoRow ? ""
                                    : to_month_name(portal.store->supplier_period()[portal.row]);
    case Column::difference: {
        const auto d = tax_difference(w, l);
        return d == Money{} ? std::string() : to_indian(d);
    }
    case Column::section:
        return portal.row == kNoRow
                   ? ""
                   : std::string(section_label(portal.store->section()[portal.row]));
    case Column::source:
        return sources_of(w, l);
    case Column::action:
        return ims ? std::string(name_of(w.decisions.action(l.document))) : std::string();
    case Column::advice: {
        if (!ims) return "";
        const auto& a = w.advice[l.document];
        return std::string(name_of(a.action)) + (a.sure ? "" : "?");
    }
    case Column::confidence:
        return std::to_string(g.confidence / 10) + "%";
    }
    return {};
}

} // namespace milaan::ui

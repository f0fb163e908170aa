#include "ui/rows.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "reports/csv.hpp"
#include "reports/words.hpp"

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
    const auto amount = tax ? s.store->tax()[s.row].total() : s.store->taxable()[s.row];
    return sign_of(s.store->kind()[s.row]) < 0 ? -amount : amount;
}

Date date_of(Side s) {
    return s.row == kNoRow ? Date{} : s.store->date()[s.row];
}

bool matches(std::string_view haystack, std::string_view needle) {
    return text::contains_fold(haystack, needle);
}

bool found(const Workspace& w, const Line& l, std::string_view needle) {
    for (const auto side : {books_side(w, l), portal_side(w, l)}) {
        if (side.row == kNoRow) continue;
        const auto& s = *side.store;
        if (matches(text_of(side, s.number()), needle) ||
            matches(text_of(side, s.supplier_name()), needle) ||
            matches(text_of(side, s.supplier_gstin()), needle) ||
            matches(to_plain(s.taxable()[side.row]), needle) ||
            matches(to_plain(s.tax()[side.row].total()), needle))
            return true;
    }
    return false;
}

bool passes(const Workspace& w, const Line& l, const Filter& f, bool verdicts, bool actions) {
    if (verdicts && !f.verdicts[static_cast<std::size_t>(w.data.matching.groups[l.group].verdict)])
        return false;
    const bool in_ims = l.document != kNoRow && w.data.documents[l.document].in_ims();
    if (actions &&
        (!in_ims || !f.actions[static_cast<std::size_t>(w.decisions[l.document].action)]))
        return false;
    if (f.open_only && (l.document == kNoRow || !is_open(w, l.document))) return false;
    if (f.disagree_only &&
        (!in_ims || w.decisions[l.document].action == w.advice[l.document].action))
        return false;
    if (!f.documents.empty() || !f.books.empty()) {
        const auto& among = l.document == kNoRow ? f.books : f.documents;
        const auto which = l.document == kNoRow ? l.book : l.document;
        if (!std::binary_search(among.begin(), among.end(), which)) return false;
    }
    return f.search.empty() || found(w, l, f.search);
}

/// Order of a verdict in the list: what needs a person comes first.
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

std::string_view sort_text(const Workspace& w, const Line& l, Column c) {
    const auto books = books_side(w, l), portal = portal_side(w, l);
    switch (c) {
    case Column::supplier:
        return supplier_name(w, l);
    case Column::books_number:
        return books.row == kNoRow ? "" : text_of(books, books.store->number());
    case Column::portal_number:
        return portal.row == kNoRow ? "" : text_of(portal, portal.store->number());
    case Column::verdict:
    case Column::books_date:
    case Column::portal_date:
    case Column::taxable:
    case Column::tax:
    case Column::difference:
    case Column::section:
    case Column::source:
    case Column::action:
    case Column::advice:
    case Column::confidence:
        return {};
    }
    return {};
}

bool sorts_by_text(Column c) {
    return c == Column::supplier || c == Column::books_number || c == Column::portal_number;
}

std::int64_t sort_number(const Workspace& w, const Line& l, Column c) {
    const auto& g = w.data.matching.groups[l.group];
    const bool ims = l.document != kNoRow && w.data.documents[l.document].in_ims();
    switch (c) {
    case Column::verdict:
        return urgency(g.verdict);
    case Column::books_date:
        return date_of(books_side(w, l)).days;
    case Column::portal_date:
        return date_of(portal_side(w, l)).days;
    case Column::taxable:
        return line_taxable(w, l).paise;
    case Column::tax:
        return line_tax(w, l).paise;
    case Column::difference:
        return abs(tax_difference(w, l)).paise;
    case Column::section:
        return l.document == kNoRow
                   ? -1
                   : static_cast<int>(portal_side(w, l).store->section()[portal_side(w, l).row]);
    case Column::source:
        return l.document == kNoRow ? -1
                                    : (w.data.documents[l.document].in_ims() ? 2 : 0) +
                                          (w.data.documents[l.document].in_2b() ? 1 : 0);
    case Column::action:
        return ims ? static_cast<int>(w.decisions[l.document].action) : -1;
    case Column::advice:
        return ims ? static_cast<int>(w.advice[l.document].action) : -1;
    case Column::confidence:
        return g.confidence;
    case Column::supplier:
    case Column::books_number:
    case Column::portal_number:
        return 0;
    }
    return 0;
}

} // namespace

bool Filter::any() const {
    const auto set = [](const auto& flags) {
        return std::any_of(flags.begin(), flags.end(), [](bool b) { return b; });
    };
    return set(verdicts) || set(actions) || open_only || disagree_only || !search.empty() ||
           !documents.empty() || !books.empty();
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

bool is_open(const Workspace& w, std::uint32_t document) {
    return w.data.documents[document].in_ims() && w.decisions[document].action == ImsAction::none;
}

std::vector<std::uint32_t> select_lines(const Workspace& w, const std::vector<Line>& lines,
                                        const Filter& filter, const Sort& sort) {
    const bool verdicts =
        std::any_of(filter.verdicts.begin(), filter.verdicts.end(), [](bool b) { return b; });
    const bool actions =
        std::any_of(filter.actions.begin(), filter.actions.end(), [](bool b) { return b; });
    std::vector<std::uint32_t> out;
    for (std::uint32_t i = 0; i < lines.size(); ++i)
        if (passes(w, lines[i], filter, verdicts, actions)) out.push_back(i);
    if (sorts_by_text(sort.column)) {
        std::stable_sort(out.begin(), out.end(), [&](auto a, auto b) {
            const auto x = sort_text(w, lines[a], sort.column);
            const auto y = sort_text(w, lines[b], sort.column);
            return sort.descending ? y < x : x < y;
        });
        return out;
    }
    struct Keyed {
        std::int64_t key;
        std::uint32_t line;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(out.size());
    for (const auto i : out) keyed.push_back({sort_number(w, lines[i], sort.column), i});
    std::stable_sort(keyed.begin(), keyed.end(), [&](const Keyed& a, const Keyed& b) {
        return sort.descending ? b.key < a.key : a.key < b.key;
    });
    for (std::size_t i = 0; i < keyed.size(); ++i) out[i] = keyed[i].line;
    return out;
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

Money tax_difference(const Workspace& w, const Line& l) {
    if (l.book == kNoRow || l.document == kNoRow) return {};
    return signed_amount(portal_side(w, l), true) - signed_amount(books_side(w, l), true);
}

Money line_taxable(const Workspace& w, const Line& l) {
    return signed_amount(first_side(w, l), false);
}
Money line_tax(const Workspace& w, const Line& l) {
    return signed_amount(first_side(w, l), true);
}

std::string_view column_label(Column c) {
    constexpr std::array<std::string_view, kColumnCount> labels{
        "Finding", "Supplier", "Books number",   "Portal number", "Books date", "Portal date",
        "Taxable", "Tax",      "Tax difference", "Section",       "In",         "Action",
        "Advised", "Sure"};
    return labels[static_cast<std::size_t>(c)];
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
        return to_indian(line_taxable(w, l));
    case Column::tax:
        return to_indian(line_tax(w, l));
    case Column::difference: {
        const auto d = tax_difference(w, l);
        return d == Money{} ? std::string() : to_indian(d);
    }
    case Column::section:
        return portal.row == kNoRow ? ""
                                    : std::string(name_of(portal.store->section()[portal.row]));
    case Column::source:
        if (l.document == kNoRow) return "";
        return std::string(ims ? "IMS" : "") +
               (ims && w.data.documents[l.document].in_2b() ? " + " : "") +
               (w.data.documents[l.document].in_2b() ? "2B" : "");
    case Column::action:
        return ims ? std::string(name_of(w.decisions[l.document].action)) : std::string();
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

std::string as_tsv(const Workspace& w, const std::vector<Line>& lines,
                   const std::vector<std::uint32_t>& which) {
    std::string out;
    for (int c = 0; c < kColumnCount; ++c)
        out += (c ? "\t" : "") + std::string(column_label(static_cast<Column>(c)));
    out += '\n';
    for (const auto i : which) {
        for (int c = 0; c < kColumnCount; ++c) {
            const auto column = static_cast<Column>(c);
            const bool amount =
                column == Column::taxable || column == Column::tax || column == Column::difference;
            std::string cell = cell_text(w, lines[i], column);
            // Spreadsheets read plain figures; a minus is no formula there.
            if (amount)
                cell.erase(std::remove(cell.begin(), cell.end(), ','), cell.end());
            else
                cell = reports::formula_guard(cell);
            std::replace(cell.begin(), cell.end(), '\t', ' ');
            std::replace(cell.begin(), cell.end(), '\n', ' ');
            out += (c ? "\t" : "") + cell;
        }
        out += '\n';
    }
    return out;
}

} // namespace milaan::ui

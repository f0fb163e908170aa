#include "ui/row_list_model.hpp"

#include <algorithm>

#include "ui/table_copy.hpp"

namespace milaan::ui {

namespace {

using workspace::Workspace;

void add(RowList& list, std::string name, bool right = false) {
    list.columns.push_back(std::move(name));
    list.right.push_back(right);
}

void list_documents(const Workspace& w, RowList& list) {
    const bool parts = list.place == RowPlace::part;
    add(list, "Row");
    for (const auto* name : {"Kind", "Supplier's GSTIN", "Supplier", "Number", "Date"})
        add(list, name);
    add(list, parts ? "Taxable of the row (₹)" : "Taxable (₹)", true);
    add(list, parts ? "Tax of the row (₹)" : "Tax (₹)", true);
    if (!parts) add(list, "Value (₹)", true);
    if (!parts) add(list, "Its rows");
    const auto& books = w.data.intake.books;
    const auto files = books.file();
    for (std::uint32_t i = 0; i < books.size(); ++i) {
        if (files[i] != list.file) continue;
        if (!parts) list.lines.push_back({i, 0});
        const auto n = static_cast<std::uint32_t>(books.parts_of(i).size());
        for (std::uint32_t p = 1; parts && p < n; ++p) list.lines.push_back({i, p});
    }
}

std::vector<std::string> document_cells(const Workspace& w, const RowList& list,
                                        const RowList::Line& line) {
    const auto& books = w.data.intake.books;
    const auto d = books.row(line.index);
    const auto rows = books.parts_of(line.index);
    const bool part = list.place == RowPlace::part;
    const auto row = line.part < rows.size() ? rows[line.part].row : d.location;
    const auto sign = sign_of(d.kind) < 0;
    const auto money = [&](Money m) { return to_indian(sign ? -m : m); };
    std::vector<std::string> out{std::to_string(row),
                                 std::string(name_of(d.kind)),
                                 std::string(books.text(d.supplier_gstin)),
                                 std::string(books.text(d.supplier_name)),
                                 std::string(books.text(d.number)),
                                 to_portal(d.date)};
    if (part) {
        const auto& p = rows[line.part];
        out.push_back(money(p.taxable));
        out.push_back(money(p.tax));
        return out;
    }
    out.push_back(money(d.taxable));
    out.push_back(money(d.tax.total()));
    out.push_back(d.has_value != 0 ? money(d.value) : std::string{});
    std::string its;
    constexpr std::size_t kShown = 8;
    for (std::size_t p = 0; p < std::min(rows.size(), kShown); ++p)
        its += (p == 0 ? "" : " ") + std::to_string(rows[p].row);
    if (rows.size() > kShown) its += " …";
    out.push_back(its);
    return out;
}

void list_blanks(const RegisterReading& r, RowList& list) {
    add(list, "Rows");
    add(list, "How many", true);
    for (std::uint32_t i = 0; i < r.runs.size(); ++i)
        if (r.runs[i].place == list.place) list.lines.push_back({i, 0});
}

void list_told(const RegisterReading& r, RowList& list) {
    std::size_t width = 0;
    for (std::uint32_t i = 0; i < r.told.size(); ++i) {
        const auto& t = r.told[i];
        if (t.place != list.place) continue;
        list.lines.push_back({i, 0});
        list.says_why = list.says_why || !t.why.empty();
        width = std::max(width, t.cells.size());
    }
    add(list, "Row");
    if (list.says_why) add(list, "Why");
    // Headings say what the cells are, where there is one row of them.
    const auto& headings =
        r.tables.size() == 1 ? r.tables.front().mapping.headings : std::vector<std::string>{};
    for (std::size_t c = 0; c < width; ++c)
        add(list, c < headings.size() && !headings[c].empty() ? headings[c]
                                                              : "Cell " + std::to_string(c + 1));
}

} // namespace

std::uint32_t count_of(const RowAccount& r, RowPlace place) {
    switch (place) {
    case RowPlace::document:
        return r.document;
    case RowPlace::part:
        return r.part;
    case RowPlace::header:
        return r.header;
    case RowPlace::title:
        return r.title;
    case RowPlace::total:
        return r.total;
    case RowPlace::blank:
        return r.blank;
    case RowPlace::out_of_scope:
        return r.out_of_scope;
    case RowPlace::other_gstin:
        return r.other_gstin;
    case RowPlace::error:
        return r.error;
    }
    return 0;
}

const char* rows_label(RowPlace place) {
    switch (place) {
    case RowPlace::document:
        return "documents";
    case RowPlace::part:
        return "further rows of documents";
    case RowPlace::header:
        return "headings";
    case RowPlace::title:
        return "titles";
    case RowPlace::total:
        return "totals";
    case RowPlace::blank:
        return "blank";
    case RowPlace::out_of_scope:
        return "out of scope";
    case RowPlace::other_gstin:
        return "other GSTIN";
    case RowPlace::error:
        return "errors";
    }
    return "";
}

std::string counted_rows(std::uint32_t n, RowPlace place) {
    std::string label = rows_label(place);
    if (n == 1 && place == RowPlace::part) return "1 further row of a document";
    if (n == 1 && label.back() == 's') label.pop_back();
    return std::to_string(n) + " " + label;
}

RowList make_row_list(const Workspace& w, std::uint32_t file, RowPlace place) {
    RowList list;
    list.file = file;
    list.place = place;
    if (place == RowPlace::document || place == RowPlace::part) {
        list_documents(w, list);
        return list;
    }
    const auto* r = register_of(w.data.intake, file);
    if (r == nullptr) return list;
    if (place == RowPlace::blank) {
        list_blanks(*r, list);
        return list;
    }
    list_told(*r, list);
    const auto count = count_of(w.data.intake.files[file].rows, place);
    const auto kept = static_cast<std::uint32_t>(list.lines.size());
    list.not_kept = count > kept ? count - kept : 0;
    return list;
}

std::vector<std::string> row_cells(const Workspace& w, const RowList& list, std::size_t line) {
    const auto& l = list.lines[line];
    if (list.place == RowPlace::document || list.place == RowPlace::part)
        return document_cells(w, list, l);
    const auto* r = register_of(w.data.intake, list.file);
    if (r == nullptr) return std::vector<std::string>(list.columns.size());
    if (list.place == RowPlace::blank) {
        const auto& run = r->runs[l.index];
        const auto first = std::to_string(run.first);
        return {run.first == run.last ? first : first + "–" + std::to_string(run.last),
                std::to_string(run.last - run.first + 1)};
    }
    const auto& told = r->told[l.index];
    std::vector<std::string> out{std::to_string(told.row)};
    if (list.says_why) out.push_back(told.why);
    for (const auto& c : told.cells) out.push_back(c);
    out.resize(list.columns.size());
    return out;
}

std::string as_tsv(const Workspace& w, const RowList& list) {
    std::string out;
    const auto separate = [&](std::size_t c) { out += c + 1 == list.columns.size() ? '\n' : '\t'; };
    for (std::size_t c = 0; c < list.columns.size(); ++c) {
        out += tsv_cell(list.columns[c]);
        separate(c);
    }
    for (std::size_t i = 0; i < list.lines.size(); ++i) {
        auto cells = row_cells(w, list, i);
        for (std::size_t c = 0; c < cells.size(); ++c) {
            // Only Milaan's own figures are plain numbers; a cell of the register may be anything.
            out += list.right[c] ? tsv_figure(std::move(cells[c])) : tsv_cell(cells[c]);
            separate(c);
        }
    }
    return out;
}

} // namespace milaan::ui

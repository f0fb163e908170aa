#include "ui/cursor.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "ui/linking.hpp"
#include "ui/statements.hpp"

namespace milaan::ui {

namespace {

Totals totals_of(const ViewState& v, const std::vector<std::uint32_t>& which) {
    const auto& x = v.table.index;
    std::vector<bool> flags(v.lines.size());
    for (const auto line : which) flags[line] = true;
    Totals t;
    t.lines = static_cast<std::uint32_t>(which.size());
    // As the lines lie, not as they are sorted: seven columns of a million are read in order.
    for (std::uint32_t line = 0; line < flags.size(); ++line)
        if (flags[line]) x.add(t, line, counts_among(x, v.lines, line, flags));
    return t;
}

/// Counts of what is still open under each supplier; the rest of a heading is as it was.
void count_open(Frame& f) {
    auto& t = f.view.table;
    for (auto& g : t.rows.groups) {
        g.open = 0;
        for (auto k = g.first; k < g.first + g.count; ++k) {
            const auto d = f.view.lines[t.rows.lines[k]].document;
            g.open += d != kNoRow && is_open(f.w, d);
        }
    }
}

/// The row that had the focus, wherever it stands now; the same place where it is gone.
void keep_focus(ViewState& v, std::uint32_t row, std::uint32_t supplier) {
    auto& t = v.table;
    const auto& rows = t.rows.rows;
    auto& focus = v.selection.focus;
    const auto at = std::find_if(rows.begin(), rows.end(), [&](std::uint32_t r) {
        if (supplier != kNoRow)
            return is_heading(r) && t.rows.groups[r - kHeading].supplier == supplier;
        return r == row;
    });
    if (at != rows.end()) focus = static_cast<std::uint32_t>(at - rows.begin());
    const auto last = rows.empty() ? 0u : static_cast<std::uint32_t>(rows.size()) - 1;
    focus = std::min(focus, last);
    v.selection.anchor = focus;
    v.scroll_to_focus = true;
}

/// What a filter has put out of sight is not selected any more: a key would act on it unseen.
void drop_hidden(ViewState& v) {
    auto& s = v.selection;
    if (s.count == 0) return;
    std::vector<bool> kept(s.lines.size(), false);
    std::uint32_t count = 0;
    for (const auto line : v.table.rows.lines)
        if (s.lines[line]) {
            kept[line] = true;
            ++count;
        }
    if (count == s.count) return;
    s.lines = std::move(kept);
    s.count = count;
    s.changed = true;
}

void say_what_is_shown(ViewState& v) {
    const auto& t = v.table;
    v.to_say = text::counted(t.rows.lines.size(), "line", "lines");
    if (!t.rows.groups.empty())
        v.to_say += " of " + text::counted(t.rows.groups.size(), "supplier", "suppliers");
    for (std::size_t i = 0; i < t.sort.size(); ++i)
        v.to_say += (i == 0 ? ", sorted by " : ", then ") +
                    std::string(column_label(t.sort[i].column)) +
                    (t.sort[i].descending ? " descending" : "");
}

} // namespace

void update_shown(Frame& f) {
    auto& v = f.view;
    auto& t = v.table;
    const bool grouped = layout_of(v).grouped;
    const bool first = t.revision_made == ~std::uint64_t{0};
    const bool asked =
        first || t.filter_made != v.filter || t.sort_made != t.sort || t.grouped_made != grouped;
    const bool decided = t.revision_made != f.w.revision;
    if (!asked && decided && !v.filter.depends_on_decisions() && !depends_on_decisions(t.sort)) {
        t.revision_made = f.w.revision;
        count_open(f);
    }
    if (!asked && t.revision_made == f.w.revision) {
        if (t.folding_made == t.folding) return;
        if (grouped) {
            const auto* group = focused_group(v);
            const auto row = t.rows.rows.empty() ? kNoRow : t.rows.rows[v.selection.focus];
            const bool to_heading =
                group != nullptr && (is_heading(row) || t.folding.folded(group->supplier));
            const auto supplier = to_heading ? group->supplier : kNoRow;
            refold(t.rows, t.folding);
            keep_focus(v, row, supplier);
        }
        t.folding_made = t.folding;
        return;
    }
    const auto focus = v.selection.focus;
    const auto row = focus < t.rows.rows.size() ? t.rows.rows[focus] : kNoRow;
    const auto* group = focused_group(v);
    auto supplier = group != nullptr && is_heading(row) ? group->supplier : kNoRow;
    auto lines = filter_lines(f.w, v.lines, t.index, v.filter);
    t.ranks.sort(f.w, v.lines, t.index, t.sort, lines);
    t.rows = grouped ? group_by_supplier(f.w, v.lines, t.index, t.sort, std::move(lines), t.folding)
                     : ungrouped(std::move(lines));
    // A line that is folded away is found at its heading.
    if (grouped && supplier == kNoRow && row != kNoRow && !is_heading(row) &&
        t.folding.folded(t.index.supplier[row]))
        supplier = t.index.supplier[row];
    if (!grouped) supplier = kNoRow;
    t.filter_made = v.filter;
    t.sort_made = t.sort;
    t.folding_made = t.folding;
    t.grouped_made = grouped;
    t.revision_made = f.w.revision;
    ++t.made;
    v.totals = totals_of(v, t.rows.lines);
    if (first) {
        v.selection.focus = v.selection.anchor = 0;
        t.top = 0;
        return;
    }
    keep_focus(v, row, supplier);
    if (std::exchange(t.to_top, false)) v.selection.focus = v.selection.anchor = 0;
    if (asked) drop_hidden(v);
    if (asked && !t.mistake) say_what_is_shown(v);
}

void update_selection(Frame& f) {
    auto& s = f.view.selection;
    if (!s.changed) return;
    s.changed = false;
    f.view.question.reset(); // it was about another selection
    std::vector<std::uint32_t> lines;
    for (std::uint32_t i = 0; i < s.lines.size(); ++i)
        if (s.lines[i]) lines.push_back(i);
    s.totals = totals_of(f.view, lines);
    s.linkable = linkable(f);
}

std::array<std::string, 3> totals_texts(const ViewState& v) {
    const bool some = v.selection.count != 0;
    const auto& sum = some ? v.selection.totals : v.totals;
    const auto lines = text::counted(sum.lines, "line", "lines") + (some ? " selected" : " shown");
    const auto tax = [](Money m) { return " tax " + to_indian(m); };
    return {lines + "   portal taxable " + to_indian(sum.portal_taxable) + tax(sum.portal_tax) +
                "   books taxable " + to_indian(sum.books_taxable) + tax(sum.books_tax),
            lines + "   portal" + tax(sum.portal_tax) + "   books" + tax(sum.books_tax), lines};
}

std::vector<std::uint32_t> selected_documents(const Frame& f) {
    std::vector<std::uint32_t> out;
    const auto add = [&](std::uint32_t line) {
        const auto d = f.view.lines[line].document;
        if (d != kNoRow) out.push_back(d);
    };
    if (f.view.selection.count != 0) {
        for (std::uint32_t i = 0; i < f.view.lines.size(); ++i)
            if (f.view.selection.lines[i]) add(i);
    } else if (const auto line = line_at(f.view, f.view.selection.focus); line != kNoRow) {
        add(line);
    }
    return out;
}

void drill_down(Frame& f, Filter filter, Step step) {
    std::sort(filter.documents.begin(), filter.documents.end());
    std::sort(filter.books.begin(), filter.books.end());
    auto& v = f.view;
    v.filter = std::move(filter);
    v.search.clear();
    v.table.mistake.reset();
    v.step = step;
    v.came_from.reset();
    v.came_from_pane = std::exchange(v.pane, Pane::step);
    v.table_has_keys = true;
    v.selection.lines.assign(v.lines.size(), false);
    v.selection.count = 0;
    v.selection.changed = true;
    update_shown(f);
    v.selection.focus = v.selection.anchor = 0;
    v.scroll_to_focus = true;
}

void leave_filter(Frame& f) {
    auto& v = f.view;
    v.filter = {};
    v.search.clear();
    v.table.mistake.reset();
    v.pane = std::exchange(v.came_from_pane, Pane::step);
    if (!v.came_from) return;
    v.step = *v.came_from;
    v.came_from.reset();
    cursor_of(v, v.step).scroll_to = true;
    v.table_has_keys = true;
}

bool has_table(Step s) {
    return s == Step::verify || s == Step::act;
}

bool has_own_keys(Step s) {
    return has_table(s) || has_statement(s);
}

TableLayout& layout_of(ViewState& v) {
    return v.step == Step::act ? v.table.act : v.table.verify;
}
const TableLayout& layout_of(const ViewState& v) {
    return v.step == Step::act ? v.table.act : v.table.verify;
}

std::uint32_t row_count(const ViewState& v) {
    return static_cast<std::uint32_t>(v.table.rows.rows.size());
}

std::uint32_t line_at(const ViewState& v, std::uint32_t position) {
    const auto& rows = v.table.rows.rows;
    return position >= rows.size() || is_heading(rows[position]) ? kNoRow : rows[position];
}

const Line* focused_line(const ViewState& v) {
    const auto line = line_at(v, v.selection.focus);
    return line == kNoRow ? nullptr : &v.lines[line];
}

const SupplierGroup* focused_group(const ViewState& v) {
    const auto& rows = v.table.rows;
    if (rows.groups.empty() || v.selection.focus >= rows.rows.size()) return nullptr;
    const auto row = rows.rows[v.selection.focus];
    if (is_heading(row)) return &rows.groups[row - kHeading];
    const auto supplier = v.table.index.supplier[row];
    const auto at = std::find_if(rows.groups.begin(), rows.groups.end(),
                                 [&](const SupplierGroup& g) { return g.supplier == supplier; });
    return at == rows.groups.end() ? nullptr : &*at;
}

namespace {

template <class Each>
void each_line(const ViewState& v, std::uint32_t position, const Each& each) {
    const auto& rows = v.table.rows;
    const auto row = rows.rows[position];
    if (!is_heading(row)) {
        each(row);
        return;
    }
    const auto& g = rows.groups[row - kHeading];
    for (auto k = g.first; k < g.first + g.count; ++k) each(rows.lines[k]);
}

} // namespace

void select_only(ViewState& v, std::uint32_t from, std::uint32_t to) {
    auto& s = v.selection;
    s.lines.assign(v.lines.size(), false);
    s.count = 0;
    s.changed = true;
    if (v.table.rows.rows.empty()) return;
    for (auto i = std::min(from, to); i <= std::max(from, to); ++i)
        each_line(v, i, [&](std::uint32_t line) {
            s.count += !s.lines[line];
            s.lines[line] = true;
        });
}

void toggle(ViewState& v, std::uint32_t position) {
    auto& s = v.selection;
    bool all = true;
    each_line(v, position, [&](std::uint32_t line) { all = all && s.lines[line]; });
    each_line(v, position, [&](std::uint32_t line) {
        if (s.lines[line] == !all) return;
        s.lines[line] = !all;
        all ? --s.count : ++s.count;
    });
    s.changed = true;
}

void move_focus(ViewState& v, std::int64_t to, bool extend) {
    if (v.table.rows.rows.empty()) return;
    const auto last = static_cast<std::int64_t>(row_count(v)) - 1;
    v.selection.focus = static_cast<std::uint32_t>(std::clamp<std::int64_t>(to, 0, last));
    if (!extend) v.selection.anchor = v.selection.focus;
    select_only(v, v.selection.anchor, v.selection.focus);
    v.scroll_to_focus = true;
}

void move_cell(ViewState& v, int by, bool extend) {
    auto& t = v.table;
    const auto columns = shown_columns(layout_of(v));
    const auto place = [&](const std::optional<Column>& c) {
        if (!c) return std::ptrdiff_t{-1};
        const auto at = std::find(columns.begin(), columns.end(), *c);
        return at == columns.end() ? std::ptrdiff_t{-1} : at - columns.begin();
    };
    const auto to = place(t.cell) + by;
    if (to < 0) {
        if (!extend) t.cell.reset(), t.cell_anchor.reset();
        return;
    }
    if (to >= static_cast<std::ptrdiff_t>(columns.size())) return;
    t.cell = columns[static_cast<std::size_t>(to)];
    if (!extend || !t.cell_anchor) t.cell_anchor = t.cell;
    v.scroll_to_focus = true;
}

std::vector<Column> marked_columns(const ViewState& v) {
    auto columns = shown_columns(layout_of(v));
    const auto& t = v.table;
    if (!t.cell) return columns;
    const auto at = [&](Column c) { return std::find(columns.begin(), columns.end(), c); };
    auto a = at(*t.cell), b = at(t.cell_anchor.value_or(*t.cell));
    if (a == columns.end() || b == columns.end()) return columns;
    if (b < a) std::swap(a, b);
    return {a, b + 1};
}

std::vector<std::uint32_t> selected_lines(const ViewState& v) {
    std::vector<std::uint32_t> out;
    for (const auto line : v.table.rows.lines)
        if (v.selection.lines[line]) out.push_back(line);
    return out;
}

namespace {

/// Focuses a line wherever it stands, unfolded if it must be.
void focus_line(Frame& f, std::uint32_t line) {
    auto& v = f.view;
    auto& t = v.table;
    if (!t.rows.groups.empty() && t.folding.folded(t.index.supplier[line])) {
        t.folding.set(t.index.supplier[line], false);
        update_shown(f);
    }
    const auto& rows = t.rows.rows;
    const auto at = std::find(rows.begin(), rows.end(), line);
    if (at != rows.end()) move_focus(v, at - rows.begin(), false);
}

/// The first line for which `wanted` holds, from the focused row on and round the end.
template <class Wanted>
bool seek(Frame& f, int direction, bool may_stay, const Wanted& wanted) {
    auto& v = f.view;
    const auto& rows = v.table.rows;
    if (rows.lines.empty()) return false;
    const auto n = static_cast<std::int64_t>(rows.lines.size());
    // Where the focus is among all lines, folded ones too.
    std::int64_t from = direction > 0 ? -1 : 0;
    if (const auto line = line_at(v, v.selection.focus); line != kNoRow) {
        if (rows.groups.empty())
            from = v.selection.focus;
        else
            from = std::find(rows.lines.begin(), rows.lines.end(), line) - rows.lines.begin();
    } else if (const auto* group = focused_group(v)) {
        from = static_cast<std::int64_t>(group->first) - (direction > 0 ? 1 : 0);
    }
    for (std::int64_t step = may_stay ? 0 : 1; step <= n; ++step) {
        const auto at = ((from + direction * step) % n + n) % n;
        const auto line = rows.lines[static_cast<std::size_t>(at)];
        if (!wanted(line)) continue;
        focus_line(f, line);
        return true;
    }
    return false;
}

} // namespace

void seek_open(Frame& f, int direction) {
    const bool found = seek(f, direction, false, [&](std::uint32_t line) {
        const auto d = f.view.lines[line].document;
        return d != kNoRow && is_open(f.w, d);
    });
    if (!found) f.view.outcome = "No open item in this list";
}

bool seek_text(Frame& f, std::string_view text, int direction, bool may_stay) {
    if (text.empty()) return true;
    return seek(f, direction, may_stay,
                [&](std::uint32_t line) { return line_has(f.w, f.view.lines[line], text); });
}

void fold_focused(ViewState& v, bool fold) {
    if (const auto* group = focused_group(v)) v.table.folding.set(group->supplier, fold);
}

void fold_all(ViewState& v, bool fold) {
    v.table.folding = {.all = fold, .others = {}};
}

} // namespace milaan::ui

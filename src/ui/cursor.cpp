#include "ui/cursor.hpp"

#include <algorithm>
#include <utility>

#include "ui/linking.hpp"
#include "ui/statements.hpp"

namespace milaan::ui {

namespace {

Totals totals_of(const Frame& f, const std::vector<std::uint32_t>& lines) {
    Totals t;
    for (const auto line : lines) {
        ++t.lines;
        t.taxable += line_taxable(f.w, f.view.lines[line]);
        t.tax += line_tax(f.w, f.view.lines[line]);
    }
    return t;
}

} // namespace

void update_shown(Frame& f) {
    auto& v = f.view;
    if (v.revision_of_shown == f.w.revision && v.filter_of_shown == v.filter &&
        v.sort_of_shown == v.sort)
        return;
    v.shown = select_lines(f.w, v.lines, v.filter, v.sort);
    v.revision_of_shown = f.w.revision;
    v.filter_of_shown = v.filter;
    v.sort_of_shown = v.sort;
    v.totals = totals_of(f, v.shown);
    const auto last = v.shown.empty() ? 0u : static_cast<std::uint32_t>(v.shown.size()) - 1;
    v.selection.focus = std::min(v.selection.focus, last);
    v.selection.anchor = std::min(v.selection.anchor, last);
}

void update_selection(Frame& f) {
    auto& s = f.view.selection;
    if (!s.changed) return;
    s.changed = false;
    f.view.question.reset(); // it was about another selection
    std::vector<std::uint32_t> lines;
    for (std::uint32_t i = 0; i < s.lines.size(); ++i)
        if (s.lines[i]) lines.push_back(i);
    s.totals = totals_of(f, lines);
    s.linkable = linkable(f);
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
    } else if (!f.view.shown.empty()) {
        add(f.view.shown[f.view.selection.focus]);
    }
    return out;
}

void drill_down(Frame& f, std::vector<std::uint32_t> documents, std::string name) {
    std::sort(documents.begin(), documents.end());
    f.view.filter = {};
    f.view.search.clear();
    f.view.filter.documents = std::move(documents);
    f.view.filter.documents_name = std::move(name);
    f.view.step = Step::act;
    f.view.came_from.reset();
    f.view.came_from_pane = Pane::step;
    f.view.table_has_keys = true;
    // Nothing out of sight stays selected: a key would act on it.
    f.view.selection.lines.assign(f.view.lines.size(), false);
    f.view.selection.count = 0;
    f.view.selection.changed = true;
    f.view.selection.focus = f.view.selection.anchor = 0;
    f.view.scroll_to_focus = true;
}

void drill_down(Frame& f, std::vector<std::uint32_t> documents, std::vector<std::uint32_t> books,
                std::string name) {
    const auto from = f.view.pane;
    std::sort(books.begin(), books.end());
    drill_down(f, std::move(documents), std::move(name));
    f.view.filter.books = std::move(books);
    f.view.step = Step::verify;
    f.view.came_from_pane = from;
    f.view.pane = Pane::step;
}

void leave_filter(Frame& f) {
    auto& v = f.view;
    v.filter = {};
    v.search.clear();
    v.pane = std::exchange(v.came_from_pane, Pane::step);
    if (!v.came_from) return;
    v.step = *v.came_from;
    v.came_from.reset();
    cursor_of(v, v.step).scroll_to = true;
    v.table_has_keys = true;
}

bool has_own_keys(Step s) {
    return s == Step::verify || s == Step::act || has_statement(s);
}

void select_only(ViewState& v, std::uint32_t from, std::uint32_t to) {
    v.selection.lines.assign(v.lines.size(), false);
    v.selection.count = 0;
    v.selection.changed = true;
    if (v.shown.empty()) return;
    for (auto i = std::min(from, to); i <= std::max(from, to); ++i) {
        v.selection.lines[v.shown[i]] = true;
        ++v.selection.count;
    }
}

void toggle(ViewState& v, std::uint32_t position) {
    const auto line = v.shown[position];
    const bool on = v.selection.lines[line];
    v.selection.lines[line] = !on;
    on ? --v.selection.count : ++v.selection.count;
    v.selection.changed = true;
}

void move_focus(ViewState& v, std::int64_t to, bool extend) {
    if (v.shown.empty()) return;
    const auto last = static_cast<std::int64_t>(v.shown.size()) - 1;
    v.selection.focus = static_cast<std::uint32_t>(std::clamp<std::int64_t>(to, 0, last));
    if (!extend) v.selection.anchor = v.selection.focus;
    select_only(v, v.selection.anchor, v.selection.focus);
    v.scroll_to_focus = true;
}

void seek_open(Frame& f, int direction) {
    auto& v = f.view;
    const auto n = static_cast<std::int64_t>(v.shown.size());
    for (std::int64_t step = 1; step <= n; ++step) {
        const auto at = ((v.selection.focus + direction * step) % n + n) % n;
        const auto d = v.lines[v.shown[static_cast<std::size_t>(at)]].document;
        if (d != kNoRow && is_open(f.w, d)) {
            move_focus(v, at, false);
            return;
        }
    }
    v.outcome = "No open item in this list";
}

} // namespace milaan::ui

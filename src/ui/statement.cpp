#include "ui/statement.hpp"

#include <algorithm>

namespace milaan::ui {

const char* head_label(Head h) {
    constexpr std::array<const char*, kHeadCount> labels{"IGST", "CGST", "SGST", "Cess"};
    return labels[static_cast<std::size_t>(h)];
}

const char* shape_of(Standing s) {
    switch (s) {
    case Standing::unknown:
        return "";
    case Standing::same:
        return "=";
    case Standing::within:
        return "≈";
    case Standing::more:
        return "▲";
    case Standing::less:
        return "▼";
    case Standing::mixed:
        return "≠";
    }
    return "";
}

const char* word_of(Standing s) {
    switch (s) {
    case Standing::unknown:
        return "";
    case Standing::same:
        return "same";
    case Standing::within:
        return "within";
    case Standing::more:
        return "more";
    case Standing::less:
        return "less";
    case Standing::mixed:
        return "differs";
    }
    return "";
}

Standing standing_of(Money portal, Money after, Money tolerance) {
    const auto d = after - portal;
    if (d == Money{}) return Standing::same;
    if (abs(d) <= tolerance) return Standing::within;
    return d > Money{} ? Standing::more : Standing::less;
}

Standing together(Standing a, Standing b) {
    if (a == b || b == Standing::unknown) return a;
    if (a == Standing::unknown) return b;
    const auto quiet = [](Standing s) { return s == Standing::same || s == Standing::within; };
    if (quiet(a) && quiet(b)) return Standing::within;
    if (quiet(a)) return b;
    if (quiet(b)) return a;
    return Standing::mixed;
}

Standing standing_of(const Tax& portal, const Tax& after, Money tolerance) {
    auto all = Standing::unknown;
    for (int h = 0; h < kHeadCount; ++h) {
        const auto head = static_cast<Head>(h);
        all = together(all, standing_of(portal.at(head), after.at(head), tolerance));
    }
    return all;
}

Money figure_of(const StatementRow& r, int column) {
    const auto head = head_of_figure(column);
    switch (group_of_figure(column)) {
    case FigureGroup::portal:
        return r.portal.at(head);
    case FigureGroup::after:
        return r.after.at(head);
    case FigureGroup::difference:
        return r.after.at(head) - r.portal.at(head);
    }
    return {};
}

namespace {

Standing standing_of_figure(const Statement& s, const StatementRow& r, int column) {
    const auto head = head_of_figure(column);
    return standing_of(r.portal.at(head), r.after.at(head), s.tolerance);
}

bool says_nothing(const Statement& s, const StatementRow& r, int column) {
    return !r.has_figures || (!s.compares && group_of_figure(column) != FigureGroup::after);
}

} // namespace

std::string figure_text(const Statement& s, const StatementRow& r, int column) {
    if (says_nothing(s, r, column)) return {};
    const auto figure = figure_of(r, column);
    if (group_of_figure(column) != FigureGroup::difference) return to_indian(figure);
    if (figure == Money{}) return {};
    return std::string(shape_of(standing_of_figure(s, r, column))) + " " + to_indian(abs(figure));
}

std::string figure_spoken(const Statement& s, const StatementRow& r, int column) {
    if (says_nothing(s, r, column)) return {};
    const auto figure = figure_of(r, column);
    if (group_of_figure(column) != FigureGroup::difference) return to_indian(figure);
    if (figure == Money{}) return "same";
    const bool forgiven = standing_of_figure(s, r, column) == Standing::within;
    return to_indian(abs(figure)) + (figure > Money{} ? " more" : " less") +
           (forgiven ? ", within tolerance" : "");
}

void settle(Statement& s) {
    for (auto& r : s.rows) {
        r.empty = r.portal == Tax{} && r.after == Tax{};
        if (r.has_figures && s.compares) r.standing = standing_of(r.portal, r.after, s.tolerance);
    }
    for (std::size_t i = 0; i < s.rows.size(); ++i) {
        auto& above = s.rows[i];
        if (!above.folds) continue;
        for (auto k = i + 1; k < s.rows.size() && s.rows[k].depth > above.depth; ++k) {
            above.empty = above.empty && s.rows[k].empty;
            if (!above.has_figures && s.rows[k].has_figures)
                above.standing = together(above.standing, s.rows[k].standing);
        }
    }
}

bool is_folded(const StatementCursor& c, const StatementRow& r) {
    if (!r.folds) return false;
    if (const auto chosen = c.folded.find(r.id); chosen != c.folded.end()) return chosen->second;
    return r.has_figures && r.empty;
}

void set_folded(StatementCursor& c, const StatementRow& r, bool folded) {
    if (r.folds) c.folded[r.id] = folded;
}

void fold_all(StatementCursor& c, const Statement& s, bool folded) {
    for (const auto& r : s.rows)
        // Folding everything leaves the headings with their figures in sight.
        if (r.folds) c.folded[r.id] = folded && r.has_figures;
}

std::vector<std::uint32_t> visible_rows(const Statement& s, const StatementCursor& c) {
    std::vector<std::uint32_t> out;
    for (std::uint32_t i = 0; i < s.rows.size();) {
        out.push_back(i);
        const auto& r = s.rows[i++];
        if (is_folded(c, r))
            while (i < s.rows.size() && s.rows[i].depth > r.depth) ++i;
    }
    return out;
}

namespace {

/// Where the cursor is among the visible rows.
std::size_t place_of(const Statement& s, const std::vector<std::uint32_t>& visible,
                     const StatementCursor& c) {
    for (std::size_t i = 0; i < visible.size(); ++i)
        if (s.rows[visible[i]].id == c.row) return i;
    return 0;
}

} // namespace

const StatementRow* focused_row(const Statement& s, const StatementCursor& c) {
    const auto visible = visible_rows(s, c);
    return visible.empty() ? nullptr : &s.rows[visible[place_of(s, visible, c)]];
}

void move_cursor(StatementCursor& c, const Statement& s, int rows, int columns) {
    const auto visible = visible_rows(s, c);
    if (visible.empty()) return;
    const auto last = static_cast<std::int64_t>(visible.size()) - 1;
    const auto at = static_cast<std::int64_t>(place_of(s, visible, c)) + rows;
    c.row = s.rows[visible[static_cast<std::size_t>(std::clamp<std::int64_t>(at, 0, last))]].id;
    c.column = std::clamp(c.column + columns, -1, kFigureCount - 1);
    c.scroll_to = true;
}

bool seek_difference(StatementCursor& c, const Statement& s, int direction) {
    if (!s.compares || s.rows.empty()) return false;
    // Folded sections are looked into too: they open when something is found in them.
    const auto n = static_cast<std::int64_t>(s.rows.size()) * kHeadCount;
    std::int64_t at = direction > 0 ? -1 : n;
    for (std::size_t i = 0; i < s.rows.size(); ++i)
        if (s.rows[i].id == c.row) {
            const auto row = static_cast<std::int64_t>(i) * kHeadCount;
            if (c.column < 0)
                at = direction > 0 ? row - 1 : row;
            else
                at = row + c.column / kFigureGroupCount;
            // The figure before the difference of its own head has not been passed yet.
            if (direction > 0 && c.column >= 0 &&
                group_of_figure(c.column) != FigureGroup::difference)
                --at;
        }
    for (std::int64_t step = 1; step <= n; ++step) {
        const auto k = static_cast<std::size_t>(((at + direction * step) % n + n) % n);
        const auto& r = s.rows[k / kHeadCount];
        const auto head = static_cast<int>(k % kHeadCount);
        const int column = head * kFigureGroupCount + static_cast<int>(FigureGroup::difference);
        if (!r.has_figures || figure_of(r, column) == Money{}) continue;
        // A heading only repeats what its rows say.
        if (r.folds) continue;
        auto depth = r.depth;
        for (auto i = k / kHeadCount; i-- > 0 && depth > 0;)
            if (s.rows[i].depth < depth) {
                depth = s.rows[i].depth;
                set_folded(c, s.rows[i], false);
            }
        c.row = r.id;
        c.column = column;
        c.scroll_to = true;
        return true;
    }
    return false;
}

std::string as_tsv(const Statement& s, const StatementCursor& c) {
    std::string out = "Heading\tGSTR-3B table";
    for (int k = 0; k < kFigureCount; ++k)
        out += '\t' + std::string(head_label(head_of_figure(k))) + ' ' +
               s.groups[static_cast<std::size_t>(group_of_figure(k))];
    out += '\n';
    for (const auto i : visible_rows(s, c)) {
        const auto& r = s.rows[i];
        out += (r.number.empty() ? "" : r.number + " ") + r.label + '\t' + r.reference;
        for (int k = 0; k < kFigureCount; ++k)
            out += '\t' + (says_nothing(s, r, k) ? std::string() : to_plain(figure_of(r, k)));
        out += '\n';
    }
    return out;
}

} // namespace milaan::ui

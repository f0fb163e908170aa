#include "ui/table_geometry.hpp"

#include <algorithm>
#include <cmath>

#include "ui/cursor.hpp"
#include "ui/theme.hpp"

namespace milaan::ui {

namespace {

/// Of a column that takes the rest: spacing steps, and on wide pages a part of the room.
constexpr float kLeastFlexible = 32, kMostOfLeast = 52;
constexpr float kFlexiblePart = 0.13f;
/// More than this share of the room is not frozen: nothing would be left to scroll in.
constexpr float kMostFrozen = 0.6f;

} // namespace

float TableGeometry::most_across() const {
    return std::max(0.0f, total - (view_end - x));
}

std::int64_t TableGeometry::most_top(std::uint32_t rows) const {
    return std::max<std::int64_t>(0, static_cast<std::int64_t>(rows) - seen);
}

std::pair<float, float> TableGeometry::seen_part(const Place& p) const {
    const float left = p.frozen ? p.x : std::max(p.x, frozen_end);
    const float right = std::min(p.x + p.width, view_end);
    return {left, std::max(left, right)};
}

const TableGeometry::Place* TableGeometry::column_at(float px) const {
    for (const auto& p : columns)
        if (const auto [left, right] = seen_part(p); px >= left && px < right) return &p;
    return nullptr;
}

const TableGeometry::Place* TableGeometry::place_of(Column c) const {
    for (const auto& p : columns)
        if (p.column == c) return &p;
    return nullptr;
}

TableGeometry place_table(ViewState& v, float x, float y, float width, float height) {
    const auto& t = theme();
    auto& state = v.table;
    const auto& layout = layout_of(v);
    TableGeometry g;
    g.x = x;
    g.y = y;
    g.width = width;
    g.head = t.space(7);
    g.row = t.space(row_steps(layout.density));
    g.bar = t.space(3);
    g.view_end = x + width - g.bar;
    const float room = g.view_end - x;
    for (const auto& c : layout.columns) {
        if (!c.shown) continue;
        const float steps = c.width > 0 ? c.width : usual_width(c.column);
        g.columns.push_back({c.column, 0, steps > 0 ? t.space(steps) : 0, false});
        g.total += g.columns.back().width;
    }
    for (auto& p : g.columns)
        if (p.width == 0) {
            const float least = std::clamp(std::floor(room * kFlexiblePart),
                                           t.space(kLeastFlexible), t.space(kMostOfLeast));
            p.width = std::max(least, std::floor(room - g.total));
            g.total += p.width;
        }
    g.wide = g.total > room + 0.5f;
    g.body_y = y + g.head;
    g.body_height = std::max(g.row, height - g.head - (g.wide ? g.bar : 0));
    g.seen = std::max<std::int64_t>(1, static_cast<std::int64_t>(g.body_height / g.row));

    float frozen = 0;
    for (std::size_t i = 0; i < std::min(kFrozenColumns, g.columns.size()); ++i) {
        if (frozen + g.columns[i].width > room * kMostFrozen) break;
        frozen += g.columns[i].width;
        g.columns[i].frozen = true;
    }
    g.frozen_end = x + frozen;

    if (v.scroll_to_focus) {
        v.scroll_to_focus = false;
        const auto focus = static_cast<std::int64_t>(v.selection.focus);
        if (focus < state.top) state.top = focus;
        if (focus >= state.top + g.seen) state.top = focus - g.seen + 1;
        float at = 0;
        for (const auto& p : g.columns) {
            if (state.cell == p.column && !p.frozen) {
                state.across = std::min(state.across, at - frozen);
                state.across = std::max(state.across, at + p.width - room);
            }
            at += p.width;
        }
    }
    state.top = std::clamp<std::int64_t>(state.top, 0, g.most_top(row_count(v)));
    state.across = std::floor(std::clamp(state.across, 0.0f, g.most_across()));
    float at = x;
    for (auto& p : g.columns) {
        p.x = at - (p.frozen ? 0 : state.across);
        at += p.width;
    }
    return g;
}

float width_steps(const ViewState& v, Column c) {
    for (const auto& h : v.table.drawn.heads)
        if (h.column == c) return h.whole / theme().space(1);
    return usual_width(c);
}

} // namespace milaan::ui

#include "ui/table_mouse.hpp"

#include <imgui.h>

#include <algorithm>
#include <cfloat>
#include <cmath>

#include "ui/cursor.hpp"
#include "ui/table_menu.hpp"
#include "ui/table_view.hpp"
#include "ui/theme.hpp"

namespace milaan::ui {

namespace {

constexpr float kEdgeSteps = 1.25f; ///< to either side of a heading's edge it is the edge
constexpr float kRowsPerNotch = 3;
constexpr float kDragSteps = 1.5f; ///< farther than this a press is a drag

std::optional<std::uint32_t> row_under(const ViewState& v, const TableGeometry& g, float y,
                                       bool beyond) {
    if (row_count(v) == 0) return std::nullopt;
    if (!beyond && (y < g.body_y || y >= g.body_y + g.body_height)) return std::nullopt;
    const auto at = v.table.top + static_cast<std::int64_t>(std::floor((y - g.body_y) / g.row));
    if (!beyond && at >= static_cast<std::int64_t>(row_count(v))) return std::nullopt;
    return static_cast<std::uint32_t>(
        std::clamp<std::int64_t>(at, 0, static_cast<std::int64_t>(row_count(v)) - 1));
}

const TableGeometry::Place* edge_under(const TableGeometry& g, ImVec2 mouse) {
    if (mouse.y < g.y || mouse.y >= g.y + g.head) return nullptr;
    const float reach = theme().space(kEdgeSteps);
    for (const auto& p : g.columns) {
        const auto [left, right] = g.seen_part(p);
        const float edge = p.x + p.width;
        if (right > left && edge <= g.view_end + reach && std::abs(mouse.x - edge) <= reach)
            return &p;
    }
    return nullptr;
}

std::size_t drop_place(const TableGeometry& g, float px) {
    std::size_t place = 0;
    for (const auto& p : g.columns) {
        if (px < p.x + p.width / 2) break;
        ++place;
    }
    return place;
}

void press_body(Frame& f, const TableGeometry& g, ImVec2 mouse) {
    auto& v = f.view;
    v.table_has_keys = true;
    const auto position = row_under(v, g, mouse.y, false);
    if (!position) return;
    const auto& io = ImGui::GetIO();
    v.table.cell.reset();
    v.table.cell_anchor.reset();
    v.selection.focus = *position;
    if (io.KeyShift) {
        select_only(v, v.selection.anchor, *position);
    } else if (io.KeyCtrl) {
        toggle(v, *position);
        v.selection.anchor = *position;
    } else {
        v.selection.anchor = *position;
        select_only(v, *position, *position);
        if (is_heading(v.table.rows.rows[*position])) {
            const auto* group = focused_group(v);
            v.table.folding.set(group->supplier, !group->folded);
            return;
        }
        if (const auto* p = g.column_at(mouse.x))
            v.table.drag = {TableDrag::Kind::cells, p->column, mouse.x, 0, false};
    }
}

void press(Frame& f, const TableGeometry& g, ImVec2 mouse) {
    auto& v = f.view;
    auto& drag = v.table.drag;
    drag = {};
    const auto within = [&](const Box& b) {
        return b.width > 0 && mouse.x >= b.x && mouse.x < b.x + b.width && mouse.y >= b.y &&
               mouse.y < b.y + b.height;
    };
    if (const auto b = thumb_down(v, g); within(b)) {
        drag = {TableDrag::Kind::bar_down, {}, mouse.y - b.y, 0, false};
    } else if (const auto a = thumb_across(v, g); within(a)) {
        drag = {TableDrag::Kind::bar_across, {}, mouse.x - a.x, 0, false};
    } else if (mouse.x >= g.view_end && mouse.y >= g.body_y) {
        // Beside the thumb: a page that way.
        v.table.top += mouse.y < b.y ? -g.seen : g.seen;
    } else if (const auto* edge = edge_under(g, mouse)) {
        if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left))
            fit_column(f, g, *edge);
        else
            drag = {TableDrag::Kind::edge, edge->column, mouse.x, edge->width, false};
    } else if (mouse.y < g.y + g.head) {
        if (const auto* p = g.column_at(mouse.x))
            drag = {TableDrag::Kind::head, p->column, mouse.x, p->width, false};
    } else if (mouse.y < g.body_y + g.body_height) {
        press_body(f, g, mouse);
    } else if (g.wide) {
        v.table.across += mouse.x < a.x ? -(g.view_end - g.frozen_end) : g.view_end - g.frozen_end;
    }
}

void drag_bar_down(ViewState& v, const TableGeometry& g, ImVec2 mouse) {
    const double room = g.body_height - thumb_down(v, g).height;
    const double at = mouse.y - v.table.drag.from - g.body_y;
    const auto most = static_cast<double>(g.most_top(row_count(v)));
    if (room > 0) v.table.top = static_cast<std::int64_t>(std::llround(at / room * most));
}

void drag_bar_across(ViewState& v, const TableGeometry& g, ImVec2 mouse) {
    const float room = g.view_end - g.x - thumb_across(v, g).width;
    if (room > 0) v.table.across = (mouse.x - v.table.drag.from - g.x) / room * g.most_across();
}

void drag_cells(Frame& f, const TableGeometry& g, ImVec2 mouse) {
    auto& v = f.view;
    auto& t = v.table;
    const auto position = row_under(v, g, mouse.y, true);
    const auto* p = g.column_at(std::clamp(mouse.x, g.x, g.view_end - 1));
    if (!position || p == nullptr) return;
    if (*position == v.selection.focus && p->column == (t.cell ? *t.cell : t.drag.column)) return;
    t.drag.moved = true;
    v.selection.focus = *position;
    select_only(v, v.selection.anchor, *position);
    // Down one column it is lines that are wanted; over several, their cells.
    if (p->column != t.drag.column || t.cell) {
        t.cell = p->column;
        t.cell_anchor = t.drag.column;
    }
    v.scroll_to_focus = true;
}

void drag(Frame& f, const TableGeometry& g, ImVec2 mouse) {
    auto& v = f.view;
    auto& d = v.table.drag;
    switch (d.kind) {
    case TableDrag::Kind::none:
        return;
    case TableDrag::Kind::bar_down:
        drag_bar_down(v, g, mouse);
        return;
    case TableDrag::Kind::bar_across:
        drag_bar_across(v, g, mouse);
        return;
    case TableDrag::Kind::head:
        if (std::abs(mouse.x - d.from) > theme().space(kDragSteps)) d.moved = true;
        return;
    case TableDrag::Kind::edge:
        if (mouse.x != d.from) d.moved = true;
        if (d.moved)
            resize_column(layout_of(v), d.column, (d.width + mouse.x - d.from) / theme().space(1));
        return;
    case TableDrag::Kind::cells:
        drag_cells(f, g, mouse);
        return;
    }
}

void release(Frame& f, const TableGeometry& g, ImVec2 mouse) {
    auto& t = f.view.table;
    if (t.drag.kind == TableDrag::Kind::head) {
        // A quick hand lets go before a frame has seen it move.
        if (t.drag.moved || std::abs(mouse.x - t.drag.from) > theme().space(kDragSteps))
            move_column(layout_of(f.view), t.drag.column, drop_place(g, mouse.x));
        else
            press_heading(f, t.drag.column, ImGui::GetIO().KeyShift);
    }
    t.drag = {};
}

void wheel(ViewState& v, const TableGeometry& g) {
    const auto& io = ImGui::GetIO();
    auto& t = v.table;
    const float across = io.MouseWheelH + (io.KeyShift ? io.MouseWheel : 0);
    if (across != 0) t.across -= across * theme().space(20);
    if (io.MouseWheel == 0 || io.KeyShift || io.KeyCtrl) return;
    t.wheel -= io.MouseWheel * kRowsPerNotch;
    const auto rows = static_cast<std::int64_t>(t.wheel);
    t.wheel -= static_cast<float>(rows);
    t.top = std::clamp<std::int64_t>(t.top + rows, 0, g.most_top(row_count(v)));
}

} // namespace

void fit_column(Frame& f, const TableGeometry& g, const TableGeometry::Place& p) {
    const auto& t = theme();
    auto& v = f.view;
    const auto width = [](ImFont* font, const std::string& s) {
        return font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, s.c_str()).x;
    };
    float most = width(t.regular, std::string(column_label(p.column))) + t.space(5);
    const auto first = static_cast<std::uint32_t>(v.table.top);
    for (auto i = first; i < first + static_cast<std::uint32_t>(g.seen); ++i)
        if (const auto line = line_at(v, i); line != kNoRow) {
            const bool mono = p.column == Column::books_number ||
                              p.column == Column::portal_number || p.column == Column::gstin;
            const float shape =
                p.column == Column::verdict || p.column == Column::action ? t.space(5.5f) : 0;
            most = std::max(most, shape + width(mono ? t.mono : t.regular,
                                                cell_text(f.w, v.lines[line], p.column)));
        }
    resize_column(layout_of(v), p.column, (most + t.space(4.5f)) / t.space(1));
}

float drop_edge(const TableGeometry& g, float px) {
    const auto place = drop_place(g, px);
    if (g.columns.empty()) return g.x;
    return place < g.columns.size() ? g.columns[place].x
                                    : g.columns.back().x + g.columns.back().width;
}

Box thumb_down(const ViewState& v, const TableGeometry& g) {
    const auto most = g.most_top(row_count(v));
    if (most == 0) return {};
    const auto rows = static_cast<float>(row_count(v));
    const float height =
        std::max(theme().space(7), g.body_height * static_cast<float>(g.seen) / rows);
    const auto part = static_cast<double>(v.table.top) / static_cast<double>(most);
    return {g.view_end, g.body_y + static_cast<float>(part * (g.body_height - height)), g.bar,
            height};
}

Box thumb_across(const ViewState& v, const TableGeometry& g) {
    if (!g.wide) return {};
    const float room = g.view_end - g.x;
    const float width = std::max(theme().space(7), room * room / g.total);
    return {g.x + v.table.across / g.most_across() * (room - width), g.body_y + g.body_height,
            width, g.bar};
}

void take_mouse(Frame& f, const TableGeometry& g) {
    const auto mouse = ImGui::GetMousePos();
    if (ImGui::IsItemHovered()) {
        wheel(f.view, g);
        if (edge_under(g, mouse) != nullptr) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    }
    if (ImGui::IsItemHovered() && ImGui::IsMouseClicked(ImGuiMouseButton_Right))
        ask_for_menu(f, g, row_under(f.view, g, mouse.y, false));
    if (ImGui::IsItemActivated()) press(f, g, mouse);
    if (ImGui::IsItemActive()) drag(f, g, mouse);
    if (ImGui::IsItemDeactivated()) release(f, g, mouse);
}

} // namespace milaan::ui

#include "ui/table_view.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>
#include <cmath>

#include "base/text.hpp"
#include "reports/words.hpp"
#include "ui/compact.hpp"
#include "ui/cursor.hpp"
#include "ui/table_geometry.hpp"
#include "ui/table_menu.hpp"
#include "ui/table_mouse.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

/// Draws into one table; knows where everything stands.
class Painter {
public:
    Painter(Frame& f, const TableGeometry& g)
        : f_(f), v_(f.view), g_(g), t_(theme()), c_(t_.colour), draw_(ImGui::GetWindowDrawList()),
          pad_(t_.space(2)) {}

    void paint() {
        const auto n = row_count(v_);
        first_ = static_cast<std::uint32_t>(v_.table.top);
        // One more than is seen wholly: the last is cut by the edge.
        last_ = std::min<std::uint32_t>(n, first_ + static_cast<std::uint32_t>(g_.seen) + 1);
        body_end_ = g_.body_y + g_.body_height;
        draw_->PushClipRect({g_.x, g_.body_y}, {g_.view_end, body_end_}, true);
        for (auto i = first_; i < last_; ++i) row_background(i);
        draw_->PopClipRect();
        for (const bool frozen : {false, true}) {
            const float left = frozen ? g_.x : g_.frozen_end;
            const float right = frozen ? g_.frozen_end : g_.view_end;
            if (right <= left) continue;
            draw_->PushClipRect({left, g_.body_y}, {right, body_end_}, true);
            for (auto i = first_; i < last_; ++i) row_cells(i, frozen);
            draw_->PopClipRect();
        }
        headings();
        frozen_edge();
        focus_marks();
    }

    [[nodiscard]] const std::string& tooltip() const { return tooltip_; }

private:
    [[nodiscard]] float row_y(std::uint32_t i) const {
        return g_.body_y + static_cast<float>(i - first_) * g_.row;
    }
    [[nodiscard]] bool marked(Column c) const {
        const auto& cells = v_.table;
        if (!cells.cell) return false;
        if (marked_.empty()) marked_ = marked_columns(v_);
        return std::find(marked_.begin(), marked_.end(), c) != marked_.end();
    }

    void row_background(std::uint32_t i) {
        const auto row = v_.table.rows.rows[i];
        const float y = row_y(i);
        const ImVec2 lo{g_.x, y}, hi{g_.view_end, y + g_.row};
        const bool heading = is_heading(row);
        if (heading)
            draw_->AddRectFilled(lo, hi, c_.raised);
        else if (i % 2 != 0)
            draw_->AddRectFilled(lo, hi, c_.stripe);
        const bool selected = heading ? heading_selected(row) : v_.selection.lines[row];
        if (selected) draw_->AddRectFilled(lo, hi, c_.selection);
        const auto mouse = ImGui::GetMousePos();
        if (!selected && hovered_ && mouse.x < g_.view_end && mouse.y >= y && mouse.y < hi.y &&
            mouse.y < body_end_)
            draw_->AddRectFilled(lo, hi, c_.hover);
    }

    [[nodiscard]] bool heading_selected(std::uint32_t row) const {
        const auto& g = v_.table.rows.groups[row - kHeading];
        const auto& lines = v_.table.rows.lines;
        return v_.selection.count >= g.count &&
               std::all_of(lines.begin() + g.first, lines.begin() + g.first + g.count,
                           [&](std::uint32_t line) { return v_.selection.lines[line]; });
    }

    void row_cells(std::uint32_t i, bool frozen) {
        const auto row = v_.table.rows.rows[i];
        if (is_heading(row)) {
            heading_cells(i, v_.table.rows.groups[row - kHeading], frozen);
            return;
        }
        const auto& line = v_.lines[row];
        for (const auto& p : g_.columns) {
            if (p.frozen != frozen) continue;
            const auto [left, right] = g_.seen_part(p);
            if (right <= left) continue;
            if (v_.selection.lines[row] && marked(p.column))
                draw_->AddRectFilled({left, row_y(i)}, {right, row_y(i) + g_.row}, marked_colour());
            cell(i, line, p);
        }
    }

    [[nodiscard]] ImU32 marked_colour() const {
        return (c_.accent & ~IM_COL32_A_MASK) | IM_COL32(0, 0, 0, 48);
    }

    void cell(std::uint32_t i, const Line& l, const TableGeometry::Place& p) {
        const auto& w = f_.w;
        switch (p.column) {
        case Column::verdict: {
            const auto verdict = w.data.matching.groups[l.group].verdict;
            mark(i, p, mark_of(verdict), reports::verdict_label(verdict));
            return;
        }
        case Column::action:
            if (l.document != kNoRow && w.data.documents[l.document].in_ims()) {
                const auto action = w.decisions.action(l.document);
                mark(i, p, mark_of(action), name_of(action));
            }
            return;
        case Column::taxable:
            return amount_cell(i, p, l, line_taxable(w, l));
        case Column::tax:
            return amount_cell(i, p, l, line_tax(w, l));
        case Column::difference:
            text_cell(i, p, cell_text(w, l, p.column), t_.regular, c_.bad);
            return;
        case Column::books_number:
        case Column::portal_number:
        case Column::gstin:
            text_cell(i, p, cell_text(w, l, p.column), t_.mono, c_.text);
            return;
        case Column::supplier:
            text_cell(i, p, supplier_name(w, l), t_.regular, c_.text);
            return;
        case Column::books_tax:
        case Column::portal_tax:
            text_cell(i, p, cell_text(w, l, p.column), t_.regular, c_.text);
            return;
        case Column::age:
        case Column::confidence:
        case Column::books_date:
        case Column::portal_date:
        case Column::section:
        case Column::source:
        case Column::advice:
        case Column::period:
            text_cell(i, p, cell_text(w, l, p.column), t_.regular, c_.muted);
            return;
        }
    }

    void amount_cell(std::uint32_t i, const TableGeometry::Place& p, const Line& l, Money m) {
        text_cell(i, p, cell_text(f_.w, l, p.column), t_.regular,
                  m == Money{}                ? c_.faint
                  : counts_on_portal(f_.w, l) ? c_.muted
                  : m < Money{}               ? c_.bad
                                              : c_.text);
    }

    void mark(std::uint32_t i, const TableGeometry::Place& p, Mark m, std::string_view word) {
        const float y = text_y(i, t_.regular);
        draw_->AddText({p.x + pad_, y}, m.colour, m.shape);
        text_at(i, p, p.x + pad_ + t_.space(5.5f), p.x + p.width - pad_, word, t_.regular, c_.text);
    }

    [[nodiscard]] float text_y(std::uint32_t i, const ImFont* font) const {
        return std::floor(row_y(i) + (g_.row - font->FontSize) / 2);
    }

    void text_cell(std::uint32_t i, const TableGeometry::Place& p, std::string_view s, ImFont* font,
                   ImU32 colour) {
        text_at(i, p, p.x + pad_, p.x + p.width - pad_, s, font, colour, is_figure(p.column));
    }

    /// Between two edges; what does not fit is told when the mouse rests on it.
    void text_at(std::uint32_t i, const TableGeometry::Place& p, float left, float right,
                 std::string_view s, ImFont* font, ImU32 colour, bool to_right = false) {
        if (s.empty()) return;
        // A figure is not cut where a smaller one is whole.
        const auto width = [](const ImFont* f, std::string_view text) {
            return f->CalcTextSizeA(f->FontSize, FLT_MAX, 0, text.data(), text.data() + text.size())
                .x;
        };
        if (to_right && width(font, s) > right - left) font = t_.small;
        const auto shown = cut_to(font, s, right - left);
        float x = left;
        if (to_right)
            x = std::floor(std::max(
                left, right - font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, shown.c_str()).x));
        const auto [seen_from, seen_to] = g_.seen_part(p);
        if (const float end = x + width(font, shown);
            is_figure(p.column) && cut_at_an_edge(x, end, seen_from, seen_to)) {
            // What is left of a figure would read as another one.
            x = x < seen_from ? std::min(end, seen_to) - width(font, kCut) : std::max(x, seen_from);
            if (x >= seen_from && x + width(font, kCut) <= seen_to)
                draw_->AddText(font, font->FontSize, {x, text_y(i, font)}, c_.muted, kCut);
            return;
        }
        draw_->AddText(font, font->FontSize, {x, text_y(i, font)}, colour, shown.c_str());
        if (shown == s || !hovered_) return;
        const auto mouse = ImGui::GetMousePos();
        const auto [from, to] = g_.seen_part(p);
        if (mouse.x >= from && mouse.x < to && mouse.y >= row_y(i) && mouse.y < row_y(i) + g_.row &&
            mouse.y >= g_.body_y && mouse.y < body_end_)
            tooltip_ = s;
    }

    void heading_cells(std::uint32_t i, const SupplierGroup& g, bool frozen) {
        const auto& s = v_.table.index.suppliers[g.supplier];
        const auto name = s.name.empty() ? s.gstin : s.name;
        if (frozen || g_.frozen_end == g_.x) {
            const float end = frozen ? g_.frozen_end : g_.view_end;
            draw_->AddText({g_.x + pad_, text_y(i, t_.regular)}, c_.muted, g.folded ? "▸" : "▾");
            const auto count =
                text::counted(g.count, "line", "lines") +
                (g.open == 0 ? std::string() : ", " + std::to_string(g.open) + " open");
            const float width =
                t_.small->CalcTextSizeA(t_.small->FontSize, FLT_MAX, 0, count.c_str()).x;
            draw_->AddText(t_.small, t_.small->FontSize,
                           {std::floor(end - pad_ - width), text_y(i, t_.small)}, c_.muted,
                           count.c_str());
            text_at(i, {Column::supplier, g_.x, end - g_.x, true}, g_.x + pad_ + t_.space(4.5f),
                    end - pad_ - width - t_.space(2), name, t_.bold, c_.text);
        }
        for (const auto& p : g_.columns) {
            if (p.frozen != frozen || !has_subtotal(p.column)) continue;
            const auto sum = subtotal(g.sums, p.column);
            if (p.column == Column::difference && sum == Money{}) continue;
            text_cell(i, p, to_indian(sum), t_.bold,
                      sum < Money{} || p.column == Column::difference ? c_.bad : c_.text);
        }
    }

    void headings() {
        const float end = g_.y + g_.head;
        draw_->AddRectFilled({g_.x, g_.y}, {g_.x + g_.width, end}, c_.raised);
        auto& drawn = v_.table.drawn;
        for (const bool frozen : {false, true}) {
            const float left = frozen ? g_.x : g_.frozen_end;
            const float right = frozen ? g_.frozen_end : g_.view_end;
            if (right <= left) continue;
            draw_->PushClipRect({left, g_.y}, {right, end}, true);
            for (const auto& p : g_.columns)
                if (const auto [from, to] = g_.seen_part(p); p.frozen == frozen && to > from)
                    heading(p);
            draw_->PopClipRect();
        }
        for (const auto& p : g_.columns) {
            const auto [left, right] = g_.seen_part(p);
            drawn.heads.push_back({p.column, {left, g_.y, right - left, g_.head}, p.width});
        }
        draw_->AddRectFilled({g_.x, end - line()}, {g_.x + g_.width, end}, c_.line);
        dragged_heading();
    }

    [[nodiscard]] float line() const { return std::max(1.0f, std::floor(t_.scale)); }

    void heading(const TableGeometry::Place& p) {
        const auto mouse = ImGui::GetMousePos();
        const auto [left, right] = g_.seen_part(p);
        const bool under = hovered_ && mouse.x >= left && mouse.x < right && mouse.y >= g_.y &&
                           mouse.y < g_.y + g_.head;
        if (under) draw_->AddRectFilled({p.x, g_.y}, {p.x + p.width, g_.y + g_.head}, c_.hover);
        const bool is_cell = v_.table_has_keys && v_.table.cell == p.column;
        const auto& sort = v_.table.sort;
        std::string arrow;
        for (std::size_t k = 0; k < sort.size(); ++k)
            if (sort[k].column == p.column)
                arrow = std::string(sort[k].descending ? "▾" : "▴") +
                        (sort.size() > 1 ? std::to_string(k + 1) : "");
        auto* font = t_.regular;
        const float y = std::floor(g_.y + (g_.head - font->FontSize) / 2);
        const float arrow_width =
            arrow.empty()
                ? 0
                : font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, arrow.c_str()).x + t_.space(1);
        const auto label = column_label(p.column);
        const float room = p.width - 2 * pad_ - arrow_width;
        const auto shown = cut_to(font, label, room);
        const float width = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, shown.c_str()).x;
        // Over figures the heading ends where they end; the arrow stands before it.
        const bool figure = is_figure(p.column);
        const float x = figure ? std::floor(p.x + p.width - pad_ - width) : p.x + pad_;
        draw_->AddText({x, y},
                       is_cell         ? c_.accent
                       : arrow.empty() ? c_.muted
                                       : c_.text,
                       shown.c_str());
        if (!arrow.empty())
            draw_->AddText({figure ? x - arrow_width : x + width + t_.space(1), y}, c_.accent,
                           arrow.c_str());
        draw_->AddRectFilled({p.x + p.width - line(), g_.y + t_.space(1.5f)},
                             {p.x + p.width, g_.y + g_.head - t_.space(1.5f)}, c_.line);
        if (under && v_.table.drag.kind == TableDrag::Kind::none &&
            (shown != label || ImGui::IsItemHovered(ImGuiHoveredFlags_ForTooltip)))
            tooltip_ = std::string(label) + ": " + std::string(column_meaning(p.column)) +
                       ".\nPress to sort, with Shift as a further key; drag to move, its edge to "
                       "resize.";
    }

    void dragged_heading() {
        const auto& drag = v_.table.drag;
        if (drag.kind != TableDrag::Kind::head || !drag.moved) return;
        const float at = drop_edge(g_, ImGui::GetMousePos().x);
        draw_->AddRectFilled({at - line(), g_.y}, {at + line(), body_end_}, c_.accent);
    }

    void frozen_edge() {
        if (g_.frozen_end <= g_.x || v_.table.across <= 0) return;
        draw_->AddRectFilled({g_.frozen_end - line(), g_.y}, {g_.frozen_end, body_end_}, c_.line);
    }

    void focus_marks() {
        const auto focus = v_.selection.focus;
        if (!v_.table_has_keys || focus < first_ || focus >= last_) return;
        draw_->PushClipRect({g_.x, g_.body_y}, {g_.view_end, body_end_}, true);
        draw_->AddRectFilled({g_.x, row_y(focus)}, {g_.x + t_.space(0.75f), row_y(focus) + g_.row},
                             c_.focus);
        if (v_.table.cell)
            if (const auto* p = g_.place_of(*v_.table.cell)) {
                const auto [left, right] = g_.seen_part(*p);
                if (right > left)
                    draw_->AddRect({left, row_y(focus)}, {right, row_y(focus) + g_.row}, c_.focus,
                                   0, 0, 2 * line());
            }
        draw_->PopClipRect();
    }

    Frame& f_;
    ViewState& v_;
    const TableGeometry& g_;
    const Theme& t_;
    const Palette& c_;
    ImDrawList* draw_;
    float pad_;
    float body_end_ = 0;
    std::uint32_t first_ = 0, last_ = 0;
    const bool hovered_ = ImGui::IsItemHovered();
    std::string tooltip_;
    mutable std::vector<Column> marked_;
};

void scroll_bars(const ViewState& v, const TableGeometry& g) {
    const auto& c = theme().colour;
    auto* draw = ImGui::GetWindowDrawList();
    const float inset = theme().space(0.5f);
    for (const bool down : {true, false}) {
        const auto thumb = down ? thumb_down(v, g) : thumb_across(v, g);
        if (thumb.width <= 0) continue;
        const auto kind = down ? TableDrag::Kind::bar_down : TableDrag::Kind::bar_across;
        draw->AddRectFilled({thumb.x + inset, thumb.y + inset},
                            {thumb.x + thumb.width - inset, thumb.y + thumb.height - inset},
                            v.table.drag.kind == kind ? c.muted : c.line, theme().space(1.5f));
    }
}

} // namespace

void press_heading(Frame& f, Column c, bool add) {
    auto& t = f.view.table;
    t.sort = pressed(t.sort, c, add);
    if (t.sort.empty()) t.sort = usual_sort();
    t.to_top = true;
}

constexpr float kLeastHeight = 40; ///< spacing steps: the heading and five lines

void draw_table(Frame& f) {
    auto& v = f.view;
    auto room = ImGui::GetContentRegionAvail();
    const auto at = ImGui::GetCursorScreenPos();
    v.table.drawn.clear();
    if (room.x < theme().space(20)) {
        v.scroll_to_focus = false; // there is nothing to scroll
        return;
    }
    // On a page too low for the chips and some rows, the page scrolls.
    room.y = std::max(room.y, theme().space(is_compact() ? kFewestRows : kLeastHeight));
    // One item for the mouse; the keys of the table are its own, and the mirror tells it otherwise.
    ImGui::PushID("Table");
    ImGui::PushItemFlag(ImGuiItemFlags_NoNav | ImGuiItemFlags_NoTabStop, true);
    ImGui::InvisibleButton("##", room, ImGuiButtonFlags_MouseButtonLeft);
    ImGui::PopItemFlag();
    ImGui::PopID();
    const auto before = place_table(v, at.x, at.y, room.x, room.y);
    take_mouse(f, before);
    const auto g = place_table(v, at.x, at.y, room.x, room.y);
    Painter painter(f, g);
    painter.paint();
    scroll_bars(v, g);
    auto& drawn = v.table.drawn;
    drawn.first = static_cast<std::uint32_t>(v.table.top);
    drawn.count = std::min(row_count(v) - drawn.first, static_cast<std::uint32_t>(g.seen));
    drawn.first_row_y = g.body_y;
    drawn.row_height = g.row;
    drawn.body = {g.x, g.body_y, g.view_end - g.x, g.body_height};
    draw_table_menu(f, g);
    const auto mouse = ImGui::GetMousePos();
    const bool quiet = mouse.x == v.table.quiet_x && mouse.y == v.table.quiet_y;
    if (!painter.tooltip().empty() && !quiet && !ImGui::IsMouseDown(ImGuiMouseButton_Left))
        ImGui::SetTooltip("%s", painter.tooltip().c_str());
}

} // namespace milaan::ui

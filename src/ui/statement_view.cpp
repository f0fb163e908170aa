#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cfloat>
#include <cmath>

#include "ui/compact.hpp"
#include "ui/glossary.hpp"
#include "ui/statements.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

constexpr int kColumns = 3 + kFigureCount;
constexpr float kLeastHeading = 62, kMostHeading = 130; ///< spacing steps
constexpr float kLeastCompactHeading = 28;

/// Which columns stand where. Those before the figures stay in sight: heading, table of GSTR-3B,
/// standing; where there is little room only the heading, and the other two stand at the end.
struct Order {
    int frozen, reference, standing;
};
Order order_of_columns() {
    if (is_compact()) return {1, 1 + kFigureCount + 1, 1 + kFigureCount};
    return {3, 1, 2};
}

struct Widths {
    float heading = 0, reference = 0, standing = 0;
    std::array<float, kFigureCount> figures{};
};

float width_of(std::string_view s) {
    return std::ceil(ImGui::CalcTextSize(s.data(), s.data() + s.size()).x);
}

/// Columns are as wide as what stands in them; headings take what is left.
Widths measure(const Statement& s, const std::vector<std::uint32_t>& visible, float room) {
    const auto& t = theme();
    const float padding = 2 * ImGui::GetStyle().CellPadding.x;
    Widths w;
    w.standing = std::max(width_of("▼ differs"), width_of("▼ within"));
    w.reference = width_of("GSTR-3B");
    for (const auto i : visible) w.reference = std::max(w.reference, width_of(s.rows[i].reference));
    float used = w.standing + w.reference + 3 * padding;
    for (int k = 0; k < kFigureCount; ++k) {
        auto& width = w.figures[static_cast<std::size_t>(k)];
        width = width_of(s.groups[static_cast<std::size_t>(group_of_figure(k))]);
        for (const auto i : visible)
            width = std::max(width, width_of(figure_text(s, s.rows[i], k)));
        used += width + padding;
    }
    const float rest = room - used - padding - ImGui::GetStyle().ScrollbarSize - t.space(1);
    w.heading = is_compact()
                    ? std::clamp(std::floor(room * 0.36f), t.space(kLeastCompactHeading),
                                 t.space(kLeastHeading))
                    : std::clamp(std::floor(rest), t.space(kLeastHeading), t.space(kMostHeading));
    return w;
}

/// The words of the heading rows: what, in which of the two rows, in which column.
template <class Say>
void each_heading(const Statement& s, const Order& order, Say say) {
    for (int h = 0; h < kHeadCount; ++h)
        say(0, order.frozen + h * kFigureGroupCount, head_label(static_cast<Head>(h)), false);
    say(1, 0, "Heading", false);
    say(1, order.reference, "GSTR-3B", false);
    for (int k = 0; k < kFigureCount; ++k)
        say(1, order.frozen + k, s.groups[static_cast<std::size_t>(group_of_figure(k))].c_str(),
            true);
}

void draw_header(const Statement& s, const Order& order) {
    const auto& t = theme();
    int now = -1;
    each_heading(s, order, [&](int row, int column, const char* text, bool right) {
        if (row != now) ImGui::TableNextRow(ImGuiTableRowFlags_Headers, t.row_height());
        now = row;
        ImGui::TableSetColumnIndex(column);
        if (row == 0) ImGui::PushFont(t.bold);
        if (right)
            right_text(text, t.colour.muted);
        else
            text_colored(row == 0 ? t.colour.text : t.colour.muted, text);
        if (row == 0) ImGui::PopFont();
    });
}

/// Where the page is scrolled so that the heading rows are out of sight and some of the others are
/// not: the lower edge of the heading rows when they are drawn at the edge of the page. Else 0.
float heading_floor() {
    const auto& t = theme();
    const auto* table = ImGui::GetCurrentContext()->CurrentTable;
    const float edge = table->OuterWindow->InnerClipRect.Min.y;
    const float floor = edge + 2 * t.row_height();
    const bool needed = table->InnerWindow->InnerRect.Min.y < edge &&
                        table->InnerWindow->InnerRect.Max.y > floor + t.row_height();
    return needed ? floor : 0;
}

/// The heading rows at the edge of the page, over the rows that have gone under it.
void draw_header_again(const Statement& s, const Order& order, const ImGuiTable& table,
                       float floor) {
    const auto& t = theme();
    auto* draw = table.InnerWindow->DrawList;
    const auto& clip = table.InnerClipRect;
    const float top = floor - 2 * t.row_height();
    const float line = std::max(1.0f, t.scale);
    draw->PushClipRect({clip.Min.x, top}, {clip.Max.x, floor});
    draw->AddRectFilled({clip.Min.x, top}, {clip.Max.x, floor}, t.colour.raised);
    draw->AddRectFilled({clip.Min.x, floor - line}, {clip.Max.x, floor}, t.colour.line);
    draw->PopClipRect();
    const float frozen_end = table.Columns[order.frozen - 1].MaxX;
    each_heading(s, order, [&](int row, int column, const char* text, bool right) {
        const auto& place = table.Columns[column];
        const float left = column < order.frozen ? clip.Min.x : std::max(clip.Min.x, frozen_end);
        auto* font = row == 0 ? t.bold : t.regular;
        const float width = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, text).x;
        const float x = right ? place.WorkMaxX - width : place.WorkMinX;
        if (right && cut_at_an_edge(x, x + width, left, clip.Max.x)) return;
        draw->PushClipRect({left, top}, {clip.Max.x, floor});
        draw->AddText(
            font, font->FontSize,
            {x, top + static_cast<float>(row) * t.row_height() + ImGui::GetStyle().CellPadding.y},
            row == 0 ? t.colour.text : t.colour.muted, text);
        draw->PopClipRect();
    });
}

ImU32 colour_of(const Statement& s, Standing standing) {
    const auto& c = theme().colour;
    switch (standing) {
    case Standing::unknown:
    case Standing::same:
    case Standing::within:
        return c.muted;
    case Standing::more:
    case Standing::less:
    case Standing::mixed:
        return s.alarming ? c.bad : c.notice;
    }
    return c.text;
}

ImU32 colour_of_figure(const Statement& s, const StatementRow& r, int column) {
    const auto& c = theme().colour;
    const auto figure = figure_of(r, column);
    if (group_of_figure(column) == FigureGroup::difference) {
        const auto head = head_of_figure(column);
        return colour_of(s, standing_of(r.portal.at(head), r.after.at(head), s.tolerance));
    }
    return figure == Money{} ? c.faint : figure < Money{} ? c.bad : c.text;
}

/// One statement in the middle of being drawn.
class Drawing {
public:
    Drawing(Frame& f, const Statement& s, StatementCursor& c, const Order& order, float sticks)
        : f_(f), s_(s), c_(c), order_(order), sticks_(sticks) {}

    void rows(const std::vector<std::uint32_t>& visible) {
        f_.view.cell_boxes.clear();
        focused_ = focused_row(s_, c_);
        table_ = ImGui::GetCurrentContext()->CurrentTable;
        mouse_in_ = ImGui::IsWindowHovered();
        for (const auto i : visible) row(s_.rows[i]);
        if (clicked_ != nullptr) press_figure(f_, s_, *clicked_, clicked_column_);
    }

private:
    void row(const StatementRow& r) {
        const auto& t = theme();
        ImGui::TableNextRow(0, t.row_height());
        if (r.kind == RowKind::branch)
            ImGui::TableSetBgColor(ImGuiTableBgTarget_RowBg0, t.colour.raised);
        const bool bold = r.kind != RowKind::line && r.kind != RowKind::part;
        ImGui::TableSetColumnIndex(0);
        label(r, bold);
        ImGui::TableSetColumnIndex(order_.reference);
        muted(r.reference);
        ImGui::TableSetColumnIndex(order_.standing);
        if (r.standing != Standing::unknown) {
            const auto colour =
                r.standing == Standing::same ? t.colour.faint : colour_of(s_, r.standing);
            text_colored(colour, std::string(shape_of(r.standing)) + " " + word_of(r.standing));
        }
        for (int k = 0; k < kFigureCount; ++k) {
            // A column out of sight is not drawn, and not where a pointer can be.
            if (!ImGui::TableSetColumnIndex(order_.frozen + k)) {
                cell(r, k);
                continue;
            }
            if (group_of_figure(k) == FigureGroup::difference)
                ImGui::TableSetBgColor(ImGuiTableBgTarget_CellBg, t.colour.stripe);
            cell(r, k);
            if (bold) ImGui::PushFont(t.bold);
            right_text(figure_text(s_, r, k), colour_of_figure(s_, r, k));
            if (bold) ImGui::PopFont();
        }
    }

    void label(const StatementRow& r, bool bold) {
        const auto& t = theme();
        cell(r, -1);
        const float at = ImGui::GetCursorPosX() + static_cast<float>(r.depth) * t.space(3);
        ImGui::SetCursorPosX(at);
        if (r.folds) text_colored(t.colour.muted, is_folded(c_, r) ? "▸" : "▾");
        if (r.folds) ImGui::SameLine();
        ImGui::SetCursorPosX(at + t.space(4));
        if (bold) ImGui::PushFont(t.bold);
        const auto text = r.number.empty() ? r.label : r.number + "  " + r.label;
        if (r.kind == RowKind::part) ImGui::PushStyleColor(ImGuiCol_Text, t.colour.muted);
        elided(text, ImGui::GetContentRegionAvail().x);
        if (ImGui::IsItemHovered(ImGuiHoveredFlags_ForTooltip))
            if (const auto words = words_explained(text); !words.empty())
                tooltip(text + "\n\n" + words);
        if (r.kind == RowKind::part) ImGui::PopStyleColor();
        if (bold) ImGui::PopFont();
    }

    /// The place of a cell: remembered for the mirror, hovered, clicked, scrolled to.
    void cell(const StatementRow& r, int column) {
        const auto& t = theme();
        const int index = column < 0 ? 0 : order_.frozen + column;
        auto box = ImGui::TableGetCellBgRect(table_, index);
        box.Max.y = box.Min.y + t.row_height();
        auto seen = box;
        seen.ClipWith(table_->InnerClipRect);
        if (sticks_ > 0) seen.Min.y = std::max(seen.Min.y, sticks_);
        // Figures scroll under the columns that stay.
        if (column >= 0)
            seen.Min.x =
                std::max(seen.Min.x, ImGui::TableGetCellBgRect(table_, order_.frozen - 1).Max.x);
        const bool visible =
            seen.Min.x < seen.Max.x && seen.Min.y < seen.Max.y && table_->Columns[index].IsVisibleX;
        if (visible)
            f_.view.cell_boxes[{r.id, column}] = {seen.Min.x, seen.Min.y, seen.GetWidth(),
                                                  seen.GetHeight()};
        const bool opens =
            column < 0 ? r.folds || r.has_figures : !figure_text(s_, r, column).empty();
        auto* draw = ImGui::GetWindowDrawList();
        if (visible && opens && mouse_in_ && seen.Contains(ImGui::GetMousePos())) {
            ImGui::TableSetBgColor(ImGuiTableBgTarget_CellBg, t.colour.hover);
            ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
            if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
                clicked_ = &r;
                clicked_column_ = column;
            }
        }
        if (focused_ != &r || c_.column != column) return;
        if (c_.scroll_to) scroll_to(box, column);
        if (!visible || !f_.view.table_has_keys) return;
        draw->PushClipRect(table_->InnerClipRect.Min, table_->InnerClipRect.Max);
        draw->AddRect({seen.Min.x + 1, seen.Min.y + 1}, {seen.Max.x - 1, seen.Max.y - 1},
                      t.colour.focus, t.space(0.5f), 0, std::max(1.0f, 2 * t.scale));
        draw->PopClipRect();
    }

    void scroll_to(const ImRect& box, int column) {
        c_.scroll_to = false;
        auto* window = ImGui::GetCurrentWindow();
        auto wanted = box;
        if (column < 0) {
            ImGui::SetScrollX(0);
            wanted.Min.x = wanted.Max.x = window->InnerRect.Min.x;
        } else {
            // Room for what stays in sight at the left.
            wanted.Min.x -= ImGui::TableGetCellBgRect(table_, order_.frozen - 1).Max.x -
                            window->InnerRect.Min.x;
        }
        wanted.Min.y -= 2 * theme().row_height();
        ImGui::ScrollToRect(window, wanted);
    }

    Frame& f_;
    const Statement& s_;
    StatementCursor& c_;
    const Order& order_;
    float sticks_; ///< heading_floor()
    const StatementRow* focused_ = nullptr;
    const StatementRow* clicked_ = nullptr;
    int clicked_column_ = -1;
    ImGuiTable* table_ = nullptr;
    bool mouse_in_ = false;
};

} // namespace

void draw_statement(Frame& f, const Statement& s, StatementCursor& c, float height) {
    const auto& t = theme();
    const auto visible = visible_rows(s, c);
    const auto widths = measure(s, visible, ImGui::GetContentRegionAvail().x);
    float total = widths.heading + widths.reference + widths.standing;
    for (const float w : widths.figures) total += w;
    total += static_cast<float>(kColumns) * 2 * ImGui::GetStyle().CellPadding.x;
    const bool scrolls = total > ImGui::GetContentRegionAvail().x;
    int flags = ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_SizingFixedFit |
                ImGuiTableFlags_BordersOuterH | ImGuiTableFlags_PadOuterX |
                ImGuiTableFlags_ScrollX | ImGuiTableFlags_ScrollY;
    const float whole = static_cast<float>(visible.size() + 2) * t.row_height() + t.space(0.5f) +
                        (scrolls ? ImGui::GetStyle().ScrollbarSize : 0);
    if (height == 0 || (is_compact() && height > whole)) height = whole;
    if (!ImGui::BeginTable(s.name.c_str(), kColumns, flags, {0, height})) return;
    const auto order = order_of_columns();
    ImGui::TableSetupScrollFreeze(order.frozen, 2);
    const auto column = [](const char* name, float width) {
        ImGui::TableSetupColumn(name, ImGuiTableColumnFlags_WidthFixed, width);
    };
    for (int i = 0; i < kColumns; ++i) {
        const int figure = i - order.frozen;
        if (i == 0)
            column("Heading", widths.heading);
        else if (i == order.reference)
            column("GSTR-3B", widths.reference);
        else if (i == order.standing)
            column("Standing", widths.standing);
        else
            column(std::to_string(figure).c_str(),
                   widths.figures[static_cast<std::size_t>(figure)]);
    }
    draw_header(s, order);
    const float sticks = heading_floor();
    Drawing(f, s, c, order, sticks).rows(visible);
    auto* table = ImGui::GetCurrentContext()->CurrentTable;
    ImGui::EndTable();
    if (sticks > 0) draw_header_again(s, order, *table, sticks);
}

} // namespace milaan::ui

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "reports/words.hpp"
#include "ui/acting.hpp"
#include "ui/cursor.hpp"
#include "ui/state.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

void draw_filters(Frame& f, bool acting) {
    auto& v = f.view;
    const auto& tally = v.tally;
    bool first = true;
    const auto one = [&](const std::string& label, bool on, ImU32 dot) {
        if (!first) same_line_if_fits(label.c_str());
        first = false;
        return chip(label.c_str(), on, dot);
    };
    for (int i = 0; i < kVerdictCount; ++i) {
        const auto k = static_cast<std::size_t>(i);
        if (tally.verdicts[k] == 0) continue;
        const auto verdict = static_cast<Verdict>(i);
        const auto label =
            std::string(reports::verdict_label(verdict)) + " " + std::to_string(tally.verdicts[k]);
        if (one(label, v.filter.verdicts[k], colour_of(verdict)))
            v.filter.verdicts[k] = !v.filter.verdicts[k];
        ImGui::SetItemTooltip("%s", std::string(reports::verdict_meaning(verdict)).c_str());
    }
    if (acting) {
        for (int i = 0; i < kImsActionCount; ++i) {
            const auto k = static_cast<std::size_t>(i);
            const auto n = tally.actions[k];
            if (n == 0) continue;
            const auto label =
                std::string(name_of(static_cast<ImsAction>(i))) + " " + std::to_string(n);
            if (one(label, v.filter.actions[k], 0)) v.filter.actions[k] = !v.filter.actions[k];
        }
        if (one("Not as advised", v.filter.disagree_only, 0))
            v.filter.disagree_only = !v.filter.disagree_only;
    }
    if (one("Open only", v.filter.open_only, 0)) v.filter.open_only = !v.filter.open_only;
    if (v.filter.any()) {
        const auto label = v.came_from ? "◂ Back to " + std::string(step_label(*v.came_from)) +
                                             "  Esc   " + v.filter.documents_name
                           : v.filter.documents_name.empty() ? std::string("Clear filters  Esc")
                                                             : "Clear: " + v.filter.documents_name;
        if (one(label, false, 0)) leave_filter(f);
    }
}

struct ColumnSpec {
    Column column;
    float width; ///< spacing steps; 0 takes what is left
    bool right;
};

// In the order of what decides a line: at 1280 pixels the first six are seen without scrolling.
constexpr ColumnSpec kVerifyColumns[] = {
    {Column::verdict, 30, false},      {Column::supplier, 0, false},
    {Column::books_number, 29, false}, {Column::portal_number, 29, false},
    {Column::tax, 23, true},           {Column::difference, 22, true},
    {Column::taxable, 26, true},       {Column::books_date, 22, false},
    {Column::portal_date, 22, false},  {Column::section, 15, false},
    {Column::source, 17, false},       {Column::confidence, 13, true}};
constexpr ColumnSpec kActColumns[] = {
    {Column::verdict, 30, false},       {Column::supplier, 0, false},
    {Column::portal_number, 29, false}, {Column::tax, 23, true},
    {Column::action, 25, false},        {Column::advice, 22, false},
    {Column::difference, 22, true},     {Column::taxable, 26, true},
    {Column::portal_date, 22, false},   {Column::section, 15, false},
    {Column::source, 17, false}};
constexpr float kLeastSupplier = 32;

void draw_cell(Frame& f, const Line& l, const ColumnSpec& spec) {
    const auto& c = theme().colour;
    switch (spec.column) {
    case Column::verdict:
        verdict_mark(f.w.data.matching.groups[l.group].verdict);
        return;
    case Column::action:
        if (l.document != kNoRow && f.w.data.documents[l.document].in_ims())
            action_mark(f.w.decisions[l.document].action);
        return;
    case Column::taxable:
        amount(line_taxable(f.w, l));
        return;
    case Column::tax:
        amount(line_tax(f.w, l));
        return;
    case Column::difference:
        if (const auto d = tax_difference(f.w, l); d != Money{}) right_text(to_indian(d), c.bad);
        return;
    case Column::books_number:
    case Column::portal_number: {
        ImGui::PushFont(theme().mono);
        elided(cell_text(f.w, l, spec.column), ImGui::GetContentRegionAvail().x);
        ImGui::PopFont();
        return;
    }
    case Column::supplier:
        elided(supplier_name(f.w, l), ImGui::GetContentRegionAvail().x);
        return;
    case Column::confidence:
        right_text(cell_text(f.w, l, spec.column), c.muted);
        return;
    case Column::books_date:
    case Column::portal_date:
    case Column::section:
    case Column::source:
    case Column::advice:
        muted(cell_text(f.w, l, spec.column));
        return;
    }
}

void click_line(Frame& f, std::uint32_t position) {
    auto& v = f.view;
    const auto& io = ImGui::GetIO();
    v.table_has_keys = true;
    v.selection.focus = position;
    if (io.KeyShift) {
        select_only(v, v.selection.anchor, position);
    } else if (io.KeyCtrl) {
        toggle(v, position);
        v.selection.anchor = position;
    } else {
        v.selection.anchor = position;
        select_only(v, position, position);
    }
}

void take_sort(Frame& f, std::span<const ColumnSpec> columns) {
    auto* specs = ImGui::TableGetSortSpecs();
    if (specs == nullptr || !specs->SpecsDirty) return;
    if (specs->SpecsCount > 0) {
        const auto& s = specs->Specs[0];
        f.view.sort = {columns[static_cast<std::size_t>(s.ColumnIndex)].column,
                       s.SortDirection == ImGuiSortDirection_Descending};
    }
    specs->SpecsDirty = false;
    update_shown(f);
}

void draw_lines(Frame& f, std::span<const ColumnSpec> columns) {
    auto& v = f.view;
    const auto& t = theme();
    const float height = t.row_height();
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(v.shown.size()), height);
    if (v.scroll_to_focus && !v.shown.empty())
        clipper.IncludeItemByIndex(static_cast<int>(v.selection.focus));
    while (clipper.Step())
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            const auto position = static_cast<std::uint32_t>(i);
            const auto line = v.shown[position];
            ImGui::TableNextRow(0, height);
            if (v.selection.lines[line])
                ImGui::TableSetBgColor(ImGuiTableBgTarget_RowBg1, t.colour.selection);
            ImGui::TableNextColumn();
            ImGui::PushID(i);
            const auto at = ImGui::GetCursorPos();
            ImGui::PushStyleColor(ImGuiCol_HeaderHovered, t.colour.hover);
            ImGui::PushStyleColor(ImGuiCol_HeaderActive, t.colour.selection);
            if (ImGui::Selectable("##", false,
                                  ImGuiSelectableFlags_SpanAllColumns |
                                      ImGuiSelectableFlags_AllowOverlap,
                                  {0, height - t.space(1.5f)}))
                click_line(f, position);
            ImGui::PopStyleColor(2);
            const bool focused = position == v.selection.focus;
            if (focused && v.table_has_keys) {
                const auto lo = ImGui::GetItemRectMin();
                const auto hi = ImGui::GetItemRectMax();
                ImGui::GetWindowDrawList()->AddRectFilled(
                    {lo.x, lo.y}, {lo.x + t.space(0.75f), hi.y}, t.colour.focus);
            }
            if (focused && v.scroll_to_focus) {
                ImGui::SetScrollHereY(0.5f);
                v.scroll_to_focus = false;
            }
            ImGui::SetCursorPos({at.x + t.space(1), at.y});
            draw_cell(f, v.lines[line], columns[0]);
            for (std::size_t c = 1; c < columns.size(); ++c) {
                ImGui::TableNextColumn();
                draw_cell(f, v.lines[line], columns[c]);
            }
            ImGui::PopID();
        }
}

/// The supplier takes what the other columns leave, but never less than its least.
float supplier_width(std::span<const ColumnSpec> columns, float room) {
    const auto& t = theme();
    float rest = room - ImGui::GetStyle().ScrollbarSize;
    for (const auto& c : columns)
        rest -= t.space(c.width) + 2 * ImGui::GetStyle().CellPadding.x + 1;
    return std::max(t.space(kLeastSupplier), std::floor(rest));
}

void draw_table(Frame& f, std::span<const ColumnSpec> columns, const char* id) {
    const auto& t = theme();
    const auto flags = ImGuiTableFlags_ScrollY | ImGuiTableFlags_ScrollX |
                       ImGuiTableFlags_Resizable | ImGuiTableFlags_Reorderable |
                       ImGuiTableFlags_Hideable | ImGuiTableFlags_Sortable | ImGuiTableFlags_RowBg |
                       ImGuiTableFlags_BordersInnerV | ImGuiTableFlags_SizingFixedFit |
                       ImGuiTableFlags_PadOuterX;
    const auto room = ImGui::GetContentRegionAvail();
    // Widths are the user's until the page has another width.
    const auto table = std::string(id) + std::to_string(static_cast<int>(room.x));
    if (!ImGui::BeginTable(table.c_str(), static_cast<int>(columns.size()), flags, room)) return;
    ImGui::TableSetupScrollFreeze(2, 1);
    std::array<bool, kColumnCount> right{};
    const float supplier = supplier_width(columns, room.x);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto& c = columns[i];
        right[i] = c.right;
        int column_flags = ImGuiTableColumnFlags_WidthFixed;
        if (c.column == f.view.sort.column)
            column_flags |=
                ImGuiTableColumnFlags_DefaultSort |
                (f.view.sort.descending ? ImGuiTableColumnFlags_PreferSortDescending : 0);
        ImGui::TableSetupColumn(std::string(column_label(c.column)).c_str(), column_flags,
                                c.width == 0 ? supplier : t.space(c.width));
    }
    header_row(right);
    take_sort(f, columns);
    draw_lines(f, columns);
    ImGui::EndTable();
}

void draw_empty(Frame& f) {
    const auto& t = theme();
    ImGui::Dummy({0, t.space(16)});
    const char* text = f.view.lines.empty()
                           ? "Nothing to match yet. Load a portal file and a register on step 1."
                           : "No line passes these filters. Esc clears them.";
    const float width = ImGui::CalcTextSize(text).x;
    ImGui::SetCursorPosX((ImGui::GetContentRegionAvail().x - width) / 2);
    muted(text);
}

} // namespace

void draw_workbench(Frame& f, bool acting) {
    update_shown(f);
    draw_filters(f, acting);
    if (acting) draw_actions(f);
    draw_question(f);
    ImGui::Dummy({0, theme().space(0.5f)});
    if (f.view.shown.empty())
        draw_empty(f);
    else if (acting)
        draw_table(f, kActColumns, "Act");
    else
        draw_table(f, kVerifyColumns, "Verify");
}

} // namespace milaan::ui

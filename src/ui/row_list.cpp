#include "ui/row_list.hpp"

#include <imgui.h>

#include <algorithm>
#include <iterator>

#include "base/text.hpp"
#include "reports/register_csv.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

constexpr std::uint32_t kMirrored = 30; ///< lines around the cursor
constexpr std::int64_t kPage = 20;

std::string title_of(const workspace::Workspace& w, const RowList& list) {
    return w.data.intake.files[list.file].name + ": " + rows_label(list.place);
}

void move_to(RowList& list, std::int64_t line) {
    if (list.lines.empty()) return;
    list.focus = static_cast<std::uint32_t>(
        std::clamp<std::int64_t>(line, 0, static_cast<std::int64_t>(list.lines.size()) - 1));
    list.scroll_to_focus = true;
}

/// What there is nothing of, and why, in place of a table without rows.
std::string nothing_text(const workspace::Workspace& w, const RowList& list) {
    if (count_of(w.data.intake.files[list.file].rows, list.place) != 0)
        return "These rows were not kept with the file.";
    return "No row of this register is one.";
}

void draw_classes(Frame& f) {
    const auto& rows = f.w.data.intake.files[f.view.rows.file].rows;
    for (int p = 0; p < kRowPlaceCount; ++p) {
        const auto place = static_cast<RowPlace>(p);
        const auto n = count_of(rows, place);
        if (n == 0) continue;
        const auto label = std::string(rows_label(place)) + " " + std::to_string(n);
        if (p != 0) same_line_if_fits(label.c_str());
        if (chip(label.c_str(), f.view.rows.place == place))
            open_row_list(f, f.view.rows.file, place);
    }
}

/// Wide enough for what is on the first lines, within reason.
float width_of(const Frame& f, const RowList& list, std::size_t column) {
    const auto& t = theme();
    float w = ImGui::CalcTextSize(list.columns[column].c_str()).x;
    for (std::size_t i = 0; i < std::min<std::size_t>(list.lines.size(), 30); ++i)
        w = std::max(w, ImGui::CalcTextSize(row_cells(f.w, list, i)[column].c_str()).x);
    return std::clamp(w + t.space(2), t.space(12), t.space(column == 1 ? 110 : 64));
}

void draw_lines(Frame& f) {
    auto& list = f.view.rows;
    const auto& t = theme();
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(list.lines.size()), t.row_height());
    if (list.scroll_to_focus) clipper.IncludeItemByIndex(static_cast<int>(list.focus));
    while (clipper.Step())
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            const auto line = static_cast<std::size_t>(i);
            const bool focused = line == list.focus;
            ImGui::TableNextRow(0, t.row_height());
            if (focused) ImGui::TableSetBgColor(ImGuiTableBgTarget_RowBg1, t.colour.selection);
            const auto cells = row_cells(f.w, list, line);
            ImGui::PushID(i);
            for (std::size_t c = 0; c < cells.size(); ++c) {
                ImGui::TableNextColumn();
                if (c == 0) {
                    ImGui::PushStyleColor(ImGuiCol_HeaderHovered, t.colour.hover);
                    if (ImGui::Selectable("##", false,
                                          ImGuiSelectableFlags_SpanAllColumns |
                                              ImGuiSelectableFlags_AllowOverlap)) {
                        list.focus = static_cast<std::uint32_t>(i);
                        f.view.table_has_keys = true;
                    }
                    ImGui::PopStyleColor();
                    ImGui::SameLine(0, 0);
                }
                if (list.right[c])
                    right_text(cells[c], t.colour.text);
                else
                    elided(cells[c], ImGui::GetContentRegionAvail().x);
            }
            if (focused && list.scroll_to_focus) {
                ImGui::SetScrollHereY(0.5f);
                list.scroll_to_focus = false;
            }
            ImGui::PopID();
        }
}

void draw_table(Frame& f) {
    auto& list = f.view.rows;
    const auto columns = static_cast<int>(list.columns.size());
    if (!ImGui::BeginTable("Rows", columns,
                           ImGuiTableFlags_ScrollX | ImGuiTableFlags_ScrollY |
                               ImGuiTableFlags_RowBg | ImGuiTableFlags_NoBordersInBody |
                               ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_Resizable |
                               ImGuiTableFlags_SizingFixedFit | ImGuiTableFlags_PadOuterX))
        return;
    for (int c = 0; c < columns; ++c)
        ImGui::TableSetupColumn(list.columns[static_cast<std::size_t>(c)].c_str(),
                                ImGuiTableColumnFlags_WidthFixed,
                                width_of(f, list, static_cast<std::size_t>(c)));
    ImGui::TableSetupScrollFreeze(1, 1);
    std::vector<char> right(list.right.begin(), list.right.end());
    header_row({reinterpret_cast<const bool*>(right.data()), right.size()});
    if (list.scroll_x != 0) {
        ImGui::SetScrollX(std::max(0.0f, ImGui::GetScrollX() + list.scroll_x));
        list.scroll_x = 0;
    }
    draw_lines(f);
    ImGui::EndTable();
}

} // namespace

void open_row_list(Frame& f, std::uint32_t file, RowPlace place) {
    f.view.rows = make_row_list(f.w, file, place);
    f.view.pane = Pane::row_list;
    f.view.table_has_keys = true;
    f.out.host.push_back([text = title_of(f.w, f.view.rows)](Host& h) { h.announce(text); });
}

void export_errors(Frame& f) {
    f.out.host.push_back([&w = f.w](Host& h) {
        const auto text = reports::register_errors_csv(w.data.intake);
        h.save_file("register-errors.csv", std::as_bytes(std::span(text)), "text/csv");
    });
}

void row_list_keys(Frame& f) {
    auto& v = f.view;
    auto& list = v.rows;
    const auto pressed = [](ImGuiKey k) { return ImGui::IsKeyPressed(k); };
    if (!v.table_has_keys) return;
    if (pressed(ImGuiKey_Tab)) {
        v.table_has_keys = false;
        return;
    }
    const auto focus = static_cast<std::int64_t>(list.focus);
    if (pressed(ImGuiKey_DownArrow)) move_to(list, focus + 1);
    if (pressed(ImGuiKey_UpArrow)) move_to(list, focus - 1);
    if (pressed(ImGuiKey_PageDown)) move_to(list, focus + kPage);
    if (pressed(ImGuiKey_PageUp)) move_to(list, focus - kPage);
    if (pressed(ImGuiKey_Home)) move_to(list, 0);
    if (pressed(ImGuiKey_End)) move_to(list, static_cast<std::int64_t>(list.lines.size()));
    if (pressed(ImGuiKey_RightArrow)) list.scroll_x = theme().space(40);
    if (pressed(ImGuiKey_LeftArrow)) list.scroll_x = -theme().space(40);
    if (ImGui::GetIO().KeyCtrl && pressed(ImGuiKey_C))
        f.out.host.push_back([text = as_tsv(f.w, list)](Host& h) { h.copy_text(text); });
}

void draw_row_list(Frame& f) {
    auto& list = f.view.rows;
    if (list.file >= f.w.data.intake.files.size()) {
        f.view.pane = Pane::step;
        return;
    }
    heading(title_of(f.w, list).c_str());
    if (ImGui::Button("Back to the files  Esc")) {
        f.view.pane = Pane::step;
        f.view.table_has_keys = has_own_keys(f.view.step);
    }
    if (list.place == RowPlace::error && !list.lines.empty()) {
        ImGui::SameLine();
        if (ImGui::Button("Export the errors")) export_errors(f);
    }
    ImGui::SameLine(0, theme().space(3));
    ImGui::AlignTextToFramePadding();
    const auto& file = f.w.data.intake.files[list.file];
    muted(text::counted(file.rows.all(), "row", "rows") + " in all; each is in one of these:");
    draw_classes(f);
    if (list.not_kept != 0)
        muted("The first " + std::to_string(list.lines.size()) + " are shown; " +
              std::to_string(list.not_kept) + " more were counted and not kept.");
    ImGui::Dummy({0, theme().space(1)});
    if (list.lines.empty())
        muted(nothing_text(f.w, list));
    else
        draw_table(f);
}

void mirror_row_list(MirrorWriter& out, const Frame& f) {
    const auto& list = f.view.rows;
    if (list.file >= f.w.data.intake.files.size()) return;
    if (list.not_kept != 0)
        out.text(std::to_string(list.not_kept) + " more were counted and not kept.");
    if (list.lines.empty()) {
        out.text(nothing_text(f.w, list));
        return;
    }
    const auto count = static_cast<std::uint32_t>(list.lines.size());
    const auto at = out.next();
    out.add(-1, Role::grid, title_of(f.w, list)).row_count = static_cast<std::int32_t>(count) + 1;
    const auto header = out.next();
    out.add(at, Role::row, "").row_index = 1;
    for (const auto& c : list.columns) out.add(header, Role::column_header, c);
    const auto first = list.focus > kMirrored / 2 ? list.focus - kMirrored / 2 : 0;
    for (auto i = first; i < std::min(count, first + kMirrored); ++i) {
        const auto row = out.next();
        auto& n = out.add(at, Role::row, "");
        n.row_index = static_cast<std::int32_t>(i) + 2;
        n.focused = i == list.focus && f.view.table_has_keys;
        for (auto& cell : row_cells(f.w, list, i)) out.add(row, Role::cell, std::move(cell));
    }
}

} // namespace milaan::ui

#include "ui/table_menu.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "ui/acting.hpp"
#include "ui/compact.hpp"
#include "ui/cursor.hpp"
#include "ui/linking.hpp"
#include "ui/table_bar.hpp"
#include "ui/table_copy.hpp"
#include "ui/table_mouse.hpp"
#include "ui/table_view.hpp"
#include "ui/theme.hpp"

namespace milaan::ui {

namespace {

constexpr const char* kMenu = "Menu of the table";

struct MenuLine {
    std::string name; ///< empty: a line between parts
    const char* keys = "";
    std::function<void()> run;
    bool possible = true;
};
using MenuLines = std::vector<MenuLine>;

void add_actions(Frame& f, MenuLines& out) {
    const auto n = selected_documents(f).size();
    const auto several = n > 1 ? " the " + std::to_string(n) + " selected" : std::string();
    const auto add = [&](const char* name, const char* keys, ImsAction a) {
        out.push_back({name + several, keys, [&f, a] { decide(f, a); }, can_decide(f, a)});
    };
    add("Accept", "A", ImsAction::accept);
    add("Reject", "R", ImsAction::reject);
    add("Keep pending", "P", ImsAction::pending);
    add("Take the action away", "N", ImsAction::none);
}

void add_filters(Frame& f, const Line& line, MenuLines& out) {
    const auto here = cell_filter(f, line, f.view.table.cell.value_or(Column::supplier));
    const auto supplier = cell_filter(f, line, Column::supplier);
    out.push_back({});
    if (!here.empty() && here != supplier)
        out.push_back({"Only " + here, "F", [&f] { filter_by_cell(f); }});
    if (!supplier.empty())
        out.push_back(
            {"Only this supplier", "", [&f, supplier] { add_to_filter(f.view, supplier); }});
    if (const auto gstin = supplier_gstin(f.w, line); !gstin.empty())
        out.push_back({"The supplier's page and letter", "", [&f, gstin] {
                           f.view.suppliers.chosen = gstin;
                           f.view.suppliers.scroll_to_chosen = true;
                           toggle_pane(f.view, Pane::suppliers);
                       }});
}

void add_links(Frame& f, MenuLines& out) {
    const bool can_link = f.view.selection.linkable.has_value();
    const bool can_part = joined(f).has_value();
    if (!can_link && !can_part) return;
    out.push_back({});
    if (can_link) out.push_back({"Link the two selected", "L", [&f] { link_selected(f); }});
    if (can_part) out.push_back({"Take the pair apart", "U", [&f] { unlink_focused(f); }});
}

MenuLines of_line(Frame& f) {
    MenuLines out;
    add_actions(f, out);
    if (const auto* line = focused_line(f.view)) {
        add_filters(f, *line, out);
        add_links(f, out);
    } else if (const auto* group = focused_group(f.view)) {
        out.push_back({});
        const bool folded = group->folded;
        out.push_back({folded ? "Open the supplier's lines" : "Fold the supplier's lines", "Enter",
                       [&f, folded] { fold_focused(f.view, !folded); }});
        out.push_back({"Open all", "Ctrl+→", [&f] { fold_all(f.view, false); }});
        out.push_back({"Fold all", "Ctrl+←", [&f] { fold_all(f.view, true); }});
    }
    out.push_back({});
    out.push_back({"Copy", "Ctrl+C", [&f] { copy_marked(f); }});
    return out;
}

MenuLines of_heading(Frame& f, const TableGeometry& g, Column c) {
    auto& v = f.view;
    MenuLines out;
    out.push_back({"Sort", "S", [&f, c] { press_heading(f, c, false); }});
    out.push_back({"Sort as a further key", "Shift+S", [&f, c] { press_heading(f, c, true); }});
    out.push_back({});
    if (const auto* p = g.place_of(c))
        out.push_back({"As wide as its cells", "", [&f, g, p = *p] { fit_column(f, g, p); }});
    out.push_back({"Hide", "H", [&v, c] { show_column(layout_of(v), c, false); },
                   shown_columns(layout_of(v)).size() > 1});
    out.push_back({"Columns", "C", [&v] { toggle_drawer(v, Drawer::columns); }});
    out.push_back({});
    out.push_back({layout_of(v).grouped ? "Without groups" : "Group by supplier", "G",
                   [&v] { toggle_grouping(v); }});
    return out;
}

float width_of(std::string_view s) {
    return ImGui::CalcTextSize(s.data(), s.data() + s.size()).x;
}

/// The line that was chosen; nullptr while none is.
const MenuLine* draw_lines(const MenuLines& lines) {
    const auto& t = theme();
    float names = 0, keys = 0;
    for (const auto& l : lines) {
        names = std::max(names, width_of(l.name));
        keys = std::max(keys, width_of(l.keys));
    }
    const float width = std::ceil(names + t.space(8) + keys);
    const MenuLine* chosen = nullptr;
    for (const auto& l : lines) {
        if (l.name.empty()) {
            ImGui::Separator();
            continue;
        }
        ImGui::BeginDisabled(!l.possible);
        if (ImGui::Selectable(l.name.c_str(), false, 0, {width, 0})) chosen = &l;
        const auto from = ImGui::GetItemRectMin(), to = ImGui::GetItemRectMax();
        const float y = std::floor((from.y + to.y - ImGui::GetFontSize()) / 2);
        const float x = std::floor(from.x + width - width_of(l.keys));
        ImGui::GetWindowDrawList()->AddText({x, y}, l.possible ? t.colour.muted : t.colour.faint,
                                            l.keys);
        ImGui::EndDisabled();
    }
    return chosen;
}

void ask_at(ViewState& v, std::optional<Column> heading, float x, float y) {
    if (row_count(v) == 0 && !heading) return;
    v.table.menu = {
        .asked = true, .open = false, .stale = false, .heading = heading, .x = x, .y = y};
    v.table_has_keys = false; // the menu has them
}

} // namespace

void ask_for_menu(Frame& f) {
    auto& v = f.view;
    const auto& d = v.table.drawn;
    if (plan_page(v).step.width == 0) return; // the details lie over the list
    const auto below = std::clamp<std::int64_t>(
        std::int64_t{v.selection.focus} - std::int64_t{d.first} + 1, 0, std::int64_t{d.count});
    float x = d.body.x + theme().space(6);
    for (const auto& head : d.heads)
        if (v.table.cell == head.column && head.box.width > 0) x = head.box.x;
    ask_at(v, std::nullopt, x, d.first_row_y + static_cast<float>(below) * d.row_height);
}

void ask_for_menu(Frame& f, const TableGeometry& g, std::optional<std::uint32_t> row) {
    auto& v = f.view;
    const auto mouse = ImGui::GetMousePos();
    const auto* place = g.column_at(mouse.x);
    if (mouse.y < g.y + g.head) {
        if (place != nullptr) ask_at(v, place->column, mouse.x, mouse.y);
        return;
    }
    if (!row) return;
    const auto line = line_at(v, *row);
    v.selection.focus = *row;
    if (line == kNoRow || !v.selection.lines[line]) {
        v.selection.anchor = *row;
        select_only(v, *row, *row);
        v.table.cell.reset();
        v.table.cell_anchor.reset();
        if (line != kNoRow && place != nullptr) v.table.cell = place->column;
    }
    ask_at(v, std::nullopt, mouse.x, mouse.y);
}

void draw_table_menu(Frame& f, const TableGeometry& g) {
    auto& menu = f.view.table.menu;
    if (menu.asked) {
        ImGui::OpenPopup(kMenu);
        ImGui::SetNextWindowPos({menu.x, menu.y});
        menu.asked = false;
        menu.open = true;
    }
    if (!menu.open) return;
    const bool open = ImGui::BeginPopup(kMenu);
    if (open && menu.stale) ImGui::CloseCurrentPopup();
    const bool live = open && !menu.stale;
    const auto lines = !live          ? MenuLines()
                       : menu.heading ? of_heading(f, g, *menu.heading)
                                      : of_line(f);
    const auto* chosen = draw_lines(lines);
    if (open) ImGui::EndPopup();
    if (live && chosen == nullptr) return;
    menu = {};
    // First: what is chosen may take the keys elsewhere.
    f.view.table_has_keys = has_own_keys(f.view.step);
    if (chosen != nullptr) chosen->run();
}

} // namespace milaan::ui

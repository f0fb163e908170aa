#include <imgui.h>

#include <algorithm>

#include "base/text.hpp"
#include "ui/acting.hpp"
#include "ui/command_screen.hpp"
#include "ui/compact.hpp"
#include "ui/cursor.hpp"
#include "ui/exports.hpp"
#include "ui/linking.hpp"
#include "ui/month_screens.hpp"
#include "ui/row_list.hpp"
#include "ui/state.hpp"
#include "ui/statements.hpp"
#include "ui/table_bar.hpp"
#include "ui/table_copy.hpp"
#include "ui/table_geometry.hpp"
#include "ui/table_menu.hpp"
#include "ui/table_view.hpp"

namespace milaan::ui {

namespace {

void moving_keys(Frame& f) {
    auto& v = f.view;
    const auto& io = ImGui::GetIO();
    const auto pressed = [](ImGuiKey k) { return ImGui::IsKeyPressed(k); };
    const auto focus = static_cast<std::int64_t>(v.selection.focus);
    const auto page = std::max<std::int64_t>(1, static_cast<std::int64_t>(v.table.drawn.count) - 1);
    const auto last = static_cast<std::int64_t>(row_count(v)) - 1;
    if (pressed(ImGuiKey_DownArrow)) move_focus(v, io.KeyCtrl ? last : focus + 1, io.KeyShift);
    if (pressed(ImGuiKey_UpArrow)) move_focus(v, io.KeyCtrl ? 0 : focus - 1, io.KeyShift);
    if (pressed(ImGuiKey_PageDown)) move_focus(v, focus + page, io.KeyShift);
    if (pressed(ImGuiKey_PageUp)) move_focus(v, focus - page, io.KeyShift);
    if (pressed(ImGuiKey_Home)) move_focus(v, 0, io.KeyShift);
    if (pressed(ImGuiKey_End)) move_focus(v, last, io.KeyShift);
    if (pressed(ImGuiKey_Space) && row_count(v) != 0) toggle(v, v.selection.focus);
    if (io.KeyCtrl && pressed(ImGuiKey_A) && row_count(v) != 0)
        select_only(v, 0, static_cast<std::uint32_t>(last));
    const bool on_heading = focused_line(v) == nullptr && focused_group(v) != nullptr;
    for (const auto& [key, by] :
         {std::pair{ImGuiKey_LeftArrow, -1}, std::pair{ImGuiKey_RightArrow, 1}}) {
        if (!pressed(key)) continue;
        if (io.KeyCtrl)
            fold_all(v, by < 0);
        else if (on_heading)
            fold_focused(v, by < 0);
        else if (by < 0 && !v.table.cell && focused_group(v) != nullptr)
            fold_focused(v, true);
        else
            move_cell(v, by, io.KeyShift);
    }
    if (pressed(ImGuiKey_Enter) || pressed(ImGuiKey_KeypadEnter)) {
        if (on_heading)
            fold_focused(v, !focused_group(v)->folded);
        else if (is_compact())
            toggle_details(v);
    }
}

/// Keys that say something of the column with the marked cell.
void column_keys(Frame& f) {
    auto& v = f.view;
    const bool shift = ImGui::GetIO().KeyShift;
    const auto pressed = [](ImGuiKey k) { return ImGui::IsKeyPressed(k); };
    if (!(pressed(ImGuiKey_S) || pressed(ImGuiKey_M) || pressed(ImGuiKey_W) || pressed(ImGuiKey_H)))
        return;
    if (!v.table.cell) {
        v.outcome = "Mark a column first: → in a line";
        return;
    }
    const auto column = *v.table.cell;
    auto& layout = layout_of(v);
    if (pressed(ImGuiKey_S)) press_heading(f, column, shift);
    if (pressed(ImGuiKey_M)) shift_column(layout, column, shift ? -1 : 1);
    if (pressed(ImGuiKey_W))
        resize_column(layout, column, width_steps(v, column) + (shift ? -kWidthStep : kWidthStep));
    if (pressed(ImGuiKey_H)) {
        show_column(layout, column, false);
        v.table.cell.reset();
        v.table.cell_anchor.reset();
        v.outcome = std::string(column_label(column)) + " is hidden: C brings it back";
    }
    v.scroll_to_focus = true;
}

bool is_modifier(ImGuiKey k) {
    return (k >= ImGuiKey_LeftCtrl && k <= ImGuiKey_RightSuper) || k >= ImGuiKey_MouseLeft;
}

bool any_key_pressed() {
    for (int k = ImGuiKey_NamedKey_BEGIN; k < ImGuiKey_ReservedForModCtrl; ++k)
        if (const auto key = static_cast<ImGuiKey>(k);
            !is_modifier(key) && ImGui::IsKeyPressed(key, false))
            return true;
    return false;
}

void table_keys(Frame& f) {
    auto& v = f.view;
    const auto& io = ImGui::GetIO();
    const auto pressed = [](ImGuiKey k) { return ImGui::IsKeyPressed(k); };
    if (any_key_pressed()) {
        v.table.quiet_x = io.MousePos.x;
        v.table.quiet_y = io.MousePos.y;
    }
    moving_keys(f);
    if (io.KeyCtrl && pressed(ImGuiKey_C)) copy_marked(f);
    if (pressed(ImGuiKey_Menu) || (io.KeyShift && pressed(ImGuiKey_F10))) {
        ask_for_menu(f);
        return;
    }
    if ((io.KeyCtrl && pressed(ImGuiKey_F)) || pressed(ImGuiKey_Apostrophe)) {
        v.table.finding = v.table.focus_find = true;
        v.table_has_keys = false;
        return;
    }
    if (io.KeyCtrl || io.KeyAlt || io.KeySuper) return;
    if (pressed(ImGuiKey_J)) seek_open(f, 1);
    if (pressed(ImGuiKey_K)) seek_open(f, -1);
    if (pressed(ImGuiKey_A)) decide(f, ImsAction::accept);
    if (pressed(ImGuiKey_R)) decide(f, ImsAction::reject);
    if (pressed(ImGuiKey_P)) decide(f, ImsAction::pending);
    if (pressed(ImGuiKey_N)) decide(f, ImsAction::none);
    if (pressed(ImGuiKey_D)) ask_for_advice(f);
    if (pressed(ImGuiKey_L)) link_selected(f);
    if (pressed(ImGuiKey_U)) unlink_focused(f);
    if (pressed(ImGuiKey_G)) toggle_grouping(v);
    if (pressed(ImGuiKey_F)) filter_by_cell(f);
    if (pressed(ImGuiKey_C)) toggle_drawer(v, Drawer::columns);
    if (pressed(ImGuiKey_V)) toggle_drawer(v, Drawer::views);
    if (pressed(ImGuiKey_O) && v.step == Step::act) toggle_drawer(v, Drawer::policies);
    column_keys(f);
}

/// What the last action came to is said until something else is done.
void forget_outcome(ViewState& v) {
    if (v.outcome.empty()) return;
    if (!ImGui::IsMouseClicked(0) && !ImGui::IsMouseClicked(1) && !any_key_pressed()) return;
    v.outcome.clear();
    v.refused.clear();
}

} // namespace

void handle_keys(Frame& f) {
    auto& v = f.view;
    if (!v.popup_open) forget_outcome(v);
    const auto& io = ImGui::GetIO();
    const bool workbench = has_own_keys(v.step);
    if (ImGui::IsKeyPressed(ImGuiKey_F6)) {
        // From the table to the controls, from there out of the canvas, and round again.
        if (workbench && v.table_has_keys)
            v.table_has_keys = false;
        else {
            v.table_has_keys = workbench;
            f.out.host.push_back([back = io.KeyShift](Host& h) { h.leave_canvas(!back); });
        }
    }
    if (io.KeyCtrl && ImGui::IsKeyPressed(ImGuiKey_K) && !v.popup_open) {
        toggle_commands(f);
        return;
    }
    // A list that is open has the keys; it takes Escape itself.
    if (io.WantTextInput || v.popup_open) return;
    if (ImGui::IsKeyPressed(ImGuiKey_Escape)) {
        if (v.pane != Pane::step)
            v.pane = Pane::step;
        else if (v.question)
            v.question.reset();
        else if (has_table(v.step) && (v.table.finding || v.table.drawer != Drawer::none))
            v.table.finding = false, v.table.drawer = Drawer::none;
        else if (has_table(v.step) && is_compact() && (v.details || v.filters_open))
            v.details = v.filters_open = false;
        else if (v.table.cell)
            v.table.cell.reset(), v.table.cell_anchor.reset();
        else if (v.table.mistake)
            search_for(v, {});
        else if (has_table(v.step) && v.filter.any())
            leave_filter(f);
        else
            v.guide.reset();
        v.table_has_keys = workbench;
    }
    if (v.question && v.table_has_keys && v.pane == Pane::step && !has_statement(v.step) &&
        ImGui::IsKeyPressed(ImGuiKey_Enter)) {
        answer_yes(f);
        return;
    }
    if (io.KeyCtrl) {
        if (ImGui::IsKeyPressed(ImGuiKey_Z)) f.out.act(workspace::Undo{});
        if (ImGui::IsKeyPressed(ImGuiKey_Y)) f.out.act(workspace::Redo{});
        if (ImGui::IsKeyPressed(ImGuiKey_S)) save_session(f);
        if (ImGui::IsKeyPressed(ImGuiKey_O)) f.out.host.push_back([](Host& h) { h.pick_files(); });
    } else if (!io.KeyAlt && !io.KeySuper) {
        for (int i = 0; i < kStepCount; ++i)
            if (ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_1 + i)))
                go_to(v, static_cast<Step>(i));
        if (ImGui::IsKeyPressed(ImGuiKey_7)) toggle_pane(v, Pane::overview);
        if (ImGui::IsKeyPressed(ImGuiKey_8)) toggle_pane(v, Pane::suppliers);
        if (ImGui::IsKeyPressed(ImGuiKey_F1)) toggle_pane(v, Pane::help);
        if (ImGui::IsKeyPressed(ImGuiKey_Comma)) toggle_pane(v, Pane::settings);
        if (ImGui::IsKeyPressed(ImGuiKey_Slash)) {
            if (io.KeyShift) {
                v.help_topic = HelpTopic::keys;
                v.help_search.clear();
                toggle_pane(v, Pane::help);
            } else {
                v.focus_search = true;
                v.table_has_keys = false;
            }
        }
    }
    if (v.pane == Pane::suppliers) {
        supplier_keys(f);
        return;
    }
    if (v.pane == Pane::row_list) {
        row_list_keys(f);
        return;
    }
    if (ImGui::IsKeyPressed(ImGuiKey_Tab) && workbench && v.table_has_keys)
        v.table_has_keys = false;
    if (!workbench || !v.table_has_keys || v.pane != Pane::step) return;
    if (has_statement(v.step))
        statement_keys(f);
    else
        table_keys(f);
}

} // namespace milaan::ui

#include <imgui.h>

#include "ui/acting.hpp"
#include "ui/cursor.hpp"
#include "ui/linking.hpp"
#include "ui/state.hpp"
#include "ui/statements.hpp"

namespace milaan::ui {

namespace {

void table_keys(Frame& f) {
    auto& v = f.view;
    const auto& io = ImGui::GetIO();
    const auto pressed = [](ImGuiKey k) { return ImGui::IsKeyPressed(k); };
    const auto focus = static_cast<std::int64_t>(v.selection.focus);
    const std::int64_t page = 20;
    if (pressed(ImGuiKey_DownArrow)) move_focus(v, focus + 1, io.KeyShift);
    if (pressed(ImGuiKey_UpArrow)) move_focus(v, focus - 1, io.KeyShift);
    if (pressed(ImGuiKey_PageDown)) move_focus(v, focus + page, io.KeyShift);
    if (pressed(ImGuiKey_PageUp)) move_focus(v, focus - page, io.KeyShift);
    if (pressed(ImGuiKey_Home)) move_focus(v, 0, io.KeyShift);
    if (pressed(ImGuiKey_End))
        move_focus(v, static_cast<std::int64_t>(v.shown.size()) - 1, io.KeyShift);
    if (pressed(ImGuiKey_Space) && !v.shown.empty()) toggle(v, v.selection.focus);
    if (io.KeyCtrl && pressed(ImGuiKey_A) && !v.shown.empty())
        select_only(v, 0, static_cast<std::uint32_t>(v.shown.size()) - 1);
    if (io.KeyCtrl && pressed(ImGuiKey_C)) {
        std::vector<std::uint32_t> which;
        for (const auto line : v.shown)
            if (v.selection.lines[line]) which.push_back(line);
        if (!which.empty())
            f.out.host.push_back(
                [text = as_tsv(f.w, v.lines, which)](Host& h) { h.copy_text(text); });
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
}

} // namespace

void handle_keys(Frame& f) {
    auto& v = f.view;
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
    if (io.WantTextInput) return;
    if (ImGui::IsKeyPressed(ImGuiKey_Escape)) {
        if (v.pane != Pane::step)
            v.pane = Pane::step;
        else if (v.question)
            v.question.reset();
        else if ((v.step == Step::verify || v.step == Step::act) && v.filter.any())
            leave_filter(f);
        v.table_has_keys = true;
    }
    if (v.question && v.table_has_keys && v.pane == Pane::step && !has_statement(v.step) &&
        ImGui::IsKeyPressed(ImGuiKey_Enter)) {
        answer_yes(f);
        return;
    }
    if (io.KeyCtrl) {
        if (ImGui::IsKeyPressed(ImGuiKey_Z)) f.out.act(workspace::Undo{});
        if (ImGui::IsKeyPressed(ImGuiKey_Y)) f.out.act(workspace::Redo{});
    } else if (!io.KeyAlt && !io.KeySuper) {
        for (int i = 0; i < kStepCount; ++i)
            if (ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_1 + i)))
                go_to(v, static_cast<Step>(i));
        if (ImGui::IsKeyPressed(ImGuiKey_7)) toggle_pane(v, Pane::overview);
        if (ImGui::IsKeyPressed(ImGuiKey_8)) toggle_pane(v, Pane::suppliers);
        if (ImGui::IsKeyPressed(ImGuiKey_F1)) toggle_pane(v, Pane::help);
        if (ImGui::IsKeyPressed(ImGuiKey_Comma)) toggle_pane(v, Pane::settings);
        if (ImGui::IsKeyPressed(ImGuiKey_Slash)) {
            if (io.KeyShift)
                toggle_pane(v, Pane::help);
            else {
                v.focus_search = true;
                v.table_has_keys = false;
            }
        }
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

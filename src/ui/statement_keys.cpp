#include <imgui.h>

#include "ui/statements.hpp"

namespace milaan::ui {

void statement_keys(Frame& f) {
    const auto statement = statement_of(f.w, f.view.step);
    auto& c = cursor_of(f.view, f.view.step);
    const auto* row = focused_row(statement, c);
    if (row == nullptr) return;
    const auto& io = ImGui::GetIO();
    const auto pressed = [](ImGuiKey k) { return ImGui::IsKeyPressed(k); };
    constexpr int all = 1 << 20;
    constexpr int page = 12;
    if (io.KeyCtrl && pressed(ImGuiKey_C)) {
        f.out.host.push_back([text = as_tsv(statement, c)](Host& h) { h.copy_text(text); });
        f.view.outcome = "Copied the rows shown, for a spreadsheet";
        return;
    }
    if (pressed(ImGuiKey_Home)) move_cursor(c, statement, io.KeyCtrl ? -all : 0, -all);
    if (pressed(ImGuiKey_End)) move_cursor(c, statement, io.KeyCtrl ? all : 0, all);
    if (io.KeyCtrl || io.KeyAlt || io.KeySuper) return;
    if (pressed(ImGuiKey_DownArrow)) move_cursor(c, statement, 1, 0);
    if (pressed(ImGuiKey_UpArrow)) move_cursor(c, statement, -1, 0);
    if (pressed(ImGuiKey_RightArrow)) move_cursor(c, statement, 0, 1);
    if (pressed(ImGuiKey_LeftArrow)) move_cursor(c, statement, 0, -1);
    if (pressed(ImGuiKey_PageDown)) move_cursor(c, statement, page, 0);
    if (pressed(ImGuiKey_PageUp)) move_cursor(c, statement, -page, 0);
    for (const auto& [key, direction] : {std::pair{ImGuiKey_J, 1}, std::pair{ImGuiKey_K, -1}})
        if (pressed(key) && !seek_difference(c, statement, direction))
            f.view.outcome = "No figure differs";
    if (pressed(ImGuiKey_P)) f.out.host.push_back([](Host& h) { h.print(); });
    if (pressed(ImGuiKey_Space)) set_folded(c, *row, !is_folded(c, *row));
    if (pressed(ImGuiKey_Enter) || pressed(ImGuiKey_KeypadEnter)) {
        press_figure(f, statement, *row, c.column);
    }
}

} // namespace milaan::ui

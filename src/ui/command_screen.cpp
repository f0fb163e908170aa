#include "ui/command_screen.hpp"

#include <imgui.h>

#include <algorithm>

#include "ui/commands.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

void close(Frame& f) {
    auto& v = f.view;
    v.pane = v.commands.from;
    v.table_has_keys = v.pane == Pane::step ? has_own_keys(v.step) : v.pane == Pane::suppliers;
}

void run(Frame& f, const CommandLine& line) {
    close(f);
    f.view.pane = Pane::step;
    line.run(f);
}

/// True when Enter chose.
bool draw_field(Frame& f) {
    auto& c = f.view.commands;
    if (c.focus) {
        focus_next_item();
        c.focus = false;
    }
    ImGui::SetNextItemWidth(-1);
    // With a history ImGui leaves the arrows up and down to the field.
    if (input_text("##Command", c.typed, "What is to be done? A command, a supplier, a filter",
                   ImGuiInputTextFlags_CallbackHistory))
        c.chosen = 0;
    const bool enter =
        ImGui::IsKeyPressed(ImGuiKey_Enter) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter);
    const bool escape = ImGui::IsKeyPressed(ImGuiKey_Escape);
    if (ImGui::IsItemDeactivated() && escape) close(f);
    return ImGui::IsItemDeactivated() && enter;
}

void move_chosen(CommandList& c, std::size_t count) {
    const auto pressed = [](ImGuiKey k) { return ImGui::IsKeyPressed(k); };
    if (count == 0) return;
    if (pressed(ImGuiKey_DownArrow)) c.chosen = (c.chosen + 1) % count;
    if (pressed(ImGuiKey_UpArrow)) c.chosen = (c.chosen + count - 1) % count;
    if (pressed(ImGuiKey_PageDown)) c.chosen = std::min(c.chosen + 10, count - 1);
    if (pressed(ImGuiKey_PageUp)) c.chosen -= std::min<std::size_t>(c.chosen, 10);
    c.chosen = std::min(c.chosen, count - 1);
}

/// True when it was clicked.
bool draw_line(const CommandLine& line, bool chosen, bool into_sight) {
    const auto& t = theme();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float height = t.row_height();
    ImGui::PushStyleColor(ImGuiCol_Text, IM_COL32(0, 0, 0, 0));
    const bool pressed = ImGui::Selectable(line.name.c_str(), chosen, 0, {width, height});
    ImGui::PopStyleColor();
    if (chosen && into_sight) ImGui::SetScrollHereY();
    auto* draw = ImGui::GetWindowDrawList();
    const float y = at.y + (height - ImGui::GetFontSize()) / 2;
    if (chosen) draw->AddRectFilled(at, {at.x + t.space(0.75f), at.y + height}, t.colour.accent);
    const float keys = ImGui::CalcTextSize(line.keys.c_str()).x;
    const auto name = cut_to(line.name, width - keys - t.space(9));
    draw->AddText({at.x + t.space(3), y}, t.colour.text, name.c_str());
    draw->AddText({at.x + width - keys - t.space(3), y}, t.colour.muted, line.keys.c_str());
    return pressed;
}

} // namespace

void toggle_commands(Frame& f) {
    auto& v = f.view;
    if (v.pane == Pane::commands) {
        close(f);
        return;
    }
    v.commands = {.typed = {}, .chosen = 0, .from = v.pane, .focus = true, .said = {}};
    v.pane = Pane::commands;
    v.table_has_keys = false;
}

void draw_commands(Frame& f) {
    auto& c = f.view.commands;
    const auto& t = theme();
    const float room = ImGui::GetContentRegionAvail().x;
    const float width = std::min(room, t.space(160));
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + (room - width) / 2);
    if (ImGui::BeginChild("Commands", {width, 0}, 0, ImGuiWindowFlags_NavFlattened)) {
        heading("Commands");
        const bool enter = draw_field(f);
        // What was typed may have closed the list.
        const auto lines = find_commands(f, c.typed);
        const auto before = c.chosen;
        move_chosen(c, lines.size());
        if (lines.empty()) muted("Nothing is called so.");
        std::size_t clicked = lines.size();
        ImGui::Dummy({0, t.space(1)});
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (draw_line(lines[i], i == c.chosen, before != c.chosen)) clicked = i;
        if (!lines.empty() && c.said != lines[c.chosen].name) {
            c.said = lines[c.chosen].name;
            f.view.to_say = c.said;
        }
        if (clicked < lines.size())
            run(f, lines[clicked]);
        else if (enter && !lines.empty())
            run(f, lines[c.chosen]);
    }
    ImGui::EndChild();
}

} // namespace milaan::ui

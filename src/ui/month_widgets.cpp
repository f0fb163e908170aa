#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/month_screens.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

bool bar_line(const char* name, std::string_view label, float share, ImU32 colour,
              std::string_view figures) {
    const auto& t = theme();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = std::floor(ImGui::GetContentRegionAvail().x), height = t.row_height();
    ImGui::PushStyleColor(ImGuiCol_Text, IM_COL32(0, 0, 0, 0));
    const bool clicked = ImGui::Selectable(name, false, 0, {width, height});
    ImGui::PopStyleColor();
    auto* draw = ImGui::GetWindowDrawList();
    const float y = std::floor(at.y + (height - ImGui::GetFontSize()) / 2);
    const float label_width = std::floor(std::min(width * 0.34f, t.space(56)));
    const float figures_width =
        ImGui::CalcTextSize(figures.data(), figures.data() + figures.size()).x;
    const float figures_at = at.x + width - figures_width;
    // The words may be longer than their column: cut there, whole in the name and on hover.
    draw->PushClipRect({at.x, at.y}, {at.x + label_width - t.space(2), at.y + height}, true);
    draw->AddText({at.x, y}, t.colour.text, label.data(), label.data() + label.size());
    draw->PopClipRect();
    const float bar_at = at.x + label_width;
    const float bar_room = std::max(0.0f, at.x + width - t.space(62) - bar_at);
    const float bar = std::round(bar_room * std::clamp(share, 0.0f, 1.0f));
    const float inset = t.space(1.5f);
    draw->AddRectFilled({bar_at, at.y + inset}, {bar_at + bar_room, at.y + height - inset},
                        t.colour.raised);
    if (share > 0)
        draw->AddRectFilled({bar_at, at.y + inset},
                            {bar_at + std::max(bar, t.space(0.5f)), at.y + height - inset}, colour);
    draw->AddText({figures_at, y}, t.colour.text, figures.data(), figures.data() + figures.size());
    if (ImGui::CalcTextSize(label.data(), label.data() + label.size()).x >
            label_width - t.space(2) &&
        ImGui::IsItemHovered())
        ImGui::SetTooltip("%.*s", static_cast<int>(label.size()), label.data());
    return clicked;
}

void begin_card(const char* title, float width, float height) {
    const auto& t = theme();
    ImGui::PushStyleColor(ImGuiCol_ChildBg, t.colour.panel);
    ImGui::PushStyleColor(ImGuiCol_Border, t.colour.line);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(t.space(3), t.space(2)));
    ImGui::BeginChild(title, {width, height}, ImGuiChildFlags_Border,
                      ImGuiWindowFlags_NavFlattened);
    ImGui::PopStyleVar();
    ImGui::PopStyleColor(2);
    ImGui::PushFont(t.bold);
    ImGui::TextUnformatted(title);
    ImGui::PopFont();
    ImGui::Dummy({0, t.space(0.5f)});
}

void end_card() {
    ImGui::EndChild();
}

} // namespace milaan::ui

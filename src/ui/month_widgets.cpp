#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/month_screens.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

void fill_bar(ImVec2 from, ImVec2 to, ImU32 colour, bool hatched) {
    const auto& t = theme();
    auto* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled(from, to, colour);
    if (!hatched) return;
    const float height = to.y - from.y, step = t.space(1.5f);
    draw->PushClipRect(from, to, true);
    for (float x = from.x - height; x < to.x; x += step)
        draw->AddLine({x, to.y}, {x + height, from.y}, t.colour.panel, step / 2.5f);
    draw->PopClipRect();
}

bool bar_line(const char* name, std::string_view label, float share, ImU32 colour,
              std::string_view figures, bool hatched) {
    const auto& t = theme();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = std::floor(ImGui::GetContentRegionAvail().x), height = t.row_height();
    ImGui::PushStyleColor(ImGuiCol_Text, IM_COL32(0, 0, 0, 0));
    const bool clicked = ImGui::Selectable(name, false, 0, {width, height});
    ImGui::PopStyleColor();
    auto* draw = ImGui::GetWindowDrawList();
    const float y = std::floor(at.y + (height - ImGui::GetFontSize()) / 2);
    const float label_width = std::floor(std::min(width * 0.33f, t.space(56)));
    const float figures_width =
        ImGui::CalcTextSize(figures.data(), figures.data() + figures.size()).x;
    const float figures_at = at.x + width - figures_width;
    const auto word = cut_to(label, label_width - t.space(2));
    draw->AddText({at.x, y}, t.colour.text, word.c_str());
    const float bar_at = at.x + label_width;
    const float bar_room = std::max(0.0f, at.x + width - t.space(54) - bar_at);
    const float bar = std::round(bar_room * std::clamp(share, 0.0f, 1.0f));
    const float inset = t.space(1.5f);
    draw->AddRectFilled({bar_at, at.y + inset}, {bar_at + bar_room, at.y + height - inset},
                        t.colour.raised);
    if (share > 0)
        fill_bar({bar_at, at.y + inset},
                 {bar_at + std::max(bar, t.space(0.5f)), at.y + height - inset}, colour, hatched);
    draw->AddText({figures_at, y}, t.colour.text, figures.data(), figures.data() + figures.size());
    if (word != label && ImGui::IsItemHovered())
        ImGui::SetTooltip("%.*s", static_cast<int>(label.size()), label.data());
    return clicked;
}

void begin_card(const char* title, float width, float height) {
    const auto& t = theme();
    ImGui::PushStyleColor(ImGuiCol_ChildBg, t.colour.panel);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(t.space(3), t.space(2)));
    ImGui::BeginChild(title, {width, height}, ImGuiChildFlags_AlwaysUseWindowPadding,
                      ImGuiWindowFlags_NavFlattened);
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
    ImGui::PushFont(t.bold);
    elided(title, ImGui::GetContentRegionAvail().x);
    ImGui::PopFont();
    // Lines follow each other as in a table.
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(ImGui::GetStyle().ItemSpacing.x, 0));
    ImGui::Dummy({0, t.space(1)});
}

void end_card() {
    ImGui::PopStyleVar();
    ImGui::EndChild();
}

float card_height(float lines) {
    const auto& t = theme();
    return t.space(4) + ImGui::GetTextLineHeightWithSpacing() + t.space(1) +
           std::ceil(lines * t.row_height());
}

} // namespace milaan::ui

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "ui/why.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

constexpr std::int32_t kFullBar = 110; ///< tenths of a point at which a bar is full

void sentence_line(const char* bullet, std::string_view s) {
    muted(bullet);
    ImGui::SameLine(0, theme().space(1.5f));
    wrapped(theme().colour.text, s);
}

/// A bar from the middle: to the right speaks for the pair, to the left against it.
void draw_bar(std::int32_t points) {
    const auto& t = theme();
    const auto from = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float height = ImGui::GetTextLineHeight();
    const float middle = std::floor(from.x + width * 0.4f);
    const float room = points < 0 ? width * 0.4f : width * 0.6f;
    const float share = std::min(1.0f, static_cast<float>(std::abs(points)) / kFullBar);
    const float end = middle + (points < 0 ? -room : room) * share;
    auto* list = ImGui::GetWindowDrawList();
    const float thick = t.space(1.5f);
    const float top = std::floor(from.y + (height - thick) / 2);
    list->AddRectFilled({std::min(middle, end), top}, {std::max(middle, end), top + thick},
                        points < 0 ? t.colour.bad : t.colour.good);
    list->AddRectFilled({middle - 1, from.y}, {middle, from.y + height}, t.colour.line);
    ImGui::Dummy({width, height});
}

} // namespace

void draw_parts(const Why& why) {
    if (why.parts.empty()) return;
    const auto& t = theme();
    section_title("What it was weighed by");
    if (!ImGui::BeginTable("Parts", 3, ImGuiTableFlags_SizingStretchProp)) return;
    ImGui::TableSetupColumn("", 0, 1.0f);
    ImGui::TableSetupColumn("", 0, 1.1f);
    ImGui::TableSetupColumn("", 0, 0.4f);
    for (const auto& p : why.parts) {
        ImGui::TableNextRow();
        ImGui::TableNextColumn();
        muted(p.label);
        if (ImGui::IsItemHovered())
            ImGui::SetTooltip("%.*s", static_cast<int>(p.meaning.size()), p.meaning.data());
        ImGui::TableNextColumn();
        draw_bar(p.points);
        ImGui::TableNextColumn();
        right_text(points_text(p.points), p.points < 0 ? t.colour.bad : t.colour.text);
    }
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    ImGui::PushFont(t.bold);
    text_colored(t.colour.text, "Together");
    ImGui::TableNextColumn();
    ImGui::TableNextColumn();
    right_text(points_text(why.points), t.colour.text);
    ImGui::PopFont();
    ImGui::EndTable();
    wrapped(t.colour.faint, "A point makes it about three times as likely that the two are one.");
}

void draw_why(const Why& why) {
    verdict_mark(why.verdict);
    ImGui::SameLine(0, theme().space(3));
    muted(why.by_hand ? std::string("linked by you") : std::to_string(why.percent) + "% sure");
    wrapped(theme().colour.muted, why.meaning);
    for (const auto& s : why.reasons) sentence_line("•", s);
    if (!why.rivals.empty()) section_title(std::string(why.rivals_title).c_str());
    for (const auto& r : why.rivals) sentence_line("•", r.text);
}

} // namespace milaan::ui

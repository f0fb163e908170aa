#include "ui/help.hpp"

#include <imgui.h>

#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

void draw_topics(ViewState& v) {
    for (int i = 0; i < kHelpTopicCount; ++i) {
        const auto topic = static_cast<HelpTopic>(i);
        const auto* title = help_text(topic).title;
        if (i != 0) same_line_if_fits(title);
        if (chip(title, v.help_topic == topic)) v.help_topic = topic;
    }
    same_line_if_fits("Close help  Esc");
    if (ImGui::Button("Close help  Esc")) v.pane = Pane::step;
}

void draw_text(HelpTopic topic) {
    const auto& text = help_text(topic);
    const auto& t = theme();
    const bool both = text.milaan_heading[0] != '\0';
    // A line longer than this is hard to read.
    const float width = std::min(ImGui::GetContentRegionAvail().x, t.space(both ? 320 : 200));
    if (!ImGui::BeginTable(text.title, both ? 3 : 2,
                           ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_PadOuterX, {width, 0}))
        return;
    ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthFixed, t.space(54));
    ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthStretch, 1);
    if (both) ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthStretch, 1);
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    ImGui::TableNextColumn();
    muted(text.what_heading);
    if (both) ImGui::TableNextColumn();
    if (both) muted(text.milaan_heading);
    for (const auto& e : help_lines(topic)) {
        ImGui::TableNextRow();
        ImGui::TableNextColumn();
        ImGui::PushFont(t.bold);
        wrapped(t.colour.text, e.title);
        ImGui::PopFont();
        ImGui::TableNextColumn();
        wrapped(t.colour.text, e.what);
        if (!both) continue;
        ImGui::TableNextColumn();
        wrapped(t.colour.muted, e.milaan);
    }
    ImGui::EndTable();
}

} // namespace

void draw_help(Frame& f) {
    auto& v = f.view;
    const auto& text = help_text(v.help_topic);
    heading("Help");
    draw_topics(v);
    section_title(text.title);
    muted(text.intro);
    ImGui::Dummy({0, theme().space(1)});
    if (ImGui::BeginChild("Help text", {0, 0}, 0, ImGuiWindowFlags_NavFlattened))
        draw_text(v.help_topic);
    ImGui::EndChild();
}

void mirror_help(MirrorWriter& out, const Frame& f) {
    // All topics, one after the other: who listens does not have to press for each.
    for (int i = 0; i < kHelpTopicCount; ++i) {
        const auto topic = static_cast<HelpTopic>(i);
        const auto& text = help_text(topic);
        out.heading(2, text.title);
        out.text(text.intro);
        const bool both = text.milaan_heading[0] != '\0';
        std::vector<std::string> columns{"Topic", text.what_heading};
        if (both) columns.emplace_back(text.milaan_heading);
        const auto table = out.table(text.title, columns);
        for (const auto& e : help_lines(topic)) {
            std::vector<std::string> cells{e.title, e.what};
            if (both) cells.push_back(e.milaan);
            out.table_row(table, cells);
        }
    }
    (void)f;
}

} // namespace milaan::ui

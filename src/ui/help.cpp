#include "ui/help.hpp"

#include <imgui.h>

#include <algorithm>

#include "base/text.hpp"
#include "ui/compact.hpp"
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

/// A line longer than this is hard to read.
float text_width(bool both) {
    return std::min(ImGui::GetContentRegionAvail().x, theme().space(both ? 320 : 200));
}

void draw_line(const HelpLine& e, bool both) {
    const auto& t = theme();
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    ImGui::PushFont(t.bold);
    wrapped(t.colour.text, e.title);
    ImGui::PopFont();
    ImGui::TableNextColumn();
    wrapped(t.colour.text, e.what);
    if (!both) return;
    ImGui::TableNextColumn();
    wrapped(t.colour.muted, e.milaan);
}

bool begin_lines(const char* name, bool both) {
    if (!ImGui::BeginTable(name, both ? 3 : 2,
                           ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_PadOuterX,
                           {text_width(both), 0}))
        return false;
    ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthFixed, theme().space(54));
    ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthStretch, 1);
    if (both) ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthStretch, 1);
    return true;
}

void draw_text(HelpTopic topic) {
    const auto& text = help_text(topic);
    const bool both = text.milaan_heading[0] != '\0';
    if (!begin_lines(text.title, both)) return;
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    ImGui::TableNextColumn();
    muted(text.what_heading);
    if (both) ImGui::TableNextColumn();
    if (both) muted(text.milaan_heading);
    for (const auto& e : help_lines(topic)) draw_line(e, both);
    ImGui::EndTable();
}

std::string found_sentence(std::size_t lines) {
    return lines == 0 ? std::string("Nothing in the help has these words.")
                      : text::counted(lines, "line of the help has", "lines of the help have") +
                            " these words.";
}

void draw_found(const std::vector<HelpFound>& found) {
    muted(found_sentence(found.size()));
    const HelpFound* before = nullptr;
    bool open = false;
    for (const auto& f : found) {
        if (before == nullptr || before->topic != f.topic) {
            if (open) ImGui::EndTable();
            section_title(help_text(f.topic).title);
            open = begin_lines(help_text(f.topic).title, true);
        }
        if (open) draw_line(f.line, true);
        before = &f;
    }
    if (open) ImGui::EndTable();
}

void draw_search(ViewState& v) {
    ImGui::SetNextItemWidth(theme().space(80));
    if (input_text("##Search the help", v.help_search, "Search the help"))
        v.to_say =
            v.help_search.empty() ? std::string() : found_sentence(find_help(v.help_search).size());
}

} // namespace

void draw_help(Frame& f) {
    auto& v = f.view;
    const auto& text = help_text(v.help_topic);
    heading("Help");
    draw_search(v);
    ImGui::Dummy({0, theme().space(1)});
    const auto found = find_help(v.help_search);
    const bool searching = !text::words(v.help_search).empty();
    if (!searching) {
        draw_topics(v);
        section_title(text.title);
        note(text.intro);
    }
    ImGui::Dummy({0, theme().space(1)});
    if (ImGui::BeginChild("Help text", {0, 0}, 0, ImGuiWindowFlags_NavFlattened))
        searching ? draw_found(found) : draw_text(v.help_topic);
    ImGui::EndChild();
}

void mirror_help(MirrorWriter& out, const Frame& f) {
    if (!text::words(f.view.help_search).empty()) {
        const auto found = find_help(f.view.help_search);
        out.heading(2, found_sentence(found.size()));
        const auto table = out.table("Found", {"Topic", "What it says", "What Milaan does"});
        for (const auto& e : found)
            out.table_row(table, {e.line.title, e.line.what, e.line.milaan});
        return;
    }
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
}

} // namespace milaan::ui

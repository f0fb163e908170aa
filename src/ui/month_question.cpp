#include "ui/month_question.hpp"

#include <imgui.h>

#include <algorithm>

#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

constexpr const char* kTitle = "A month is loaded already: which file stands?";
constexpr const char* kKept =
    "Your actions, notes and links stay with every record that is in the file that stands.";
constexpr const char* kTake = "Take the new file";
constexpr const char* kKeep = "Keep what is loaded";

/// An earlier draft is seldom what is wanted.
bool new_is_older(const std::vector<engine::SameMonth>& months) {
    return std::any_of(months.begin(), months.end(), [](const engine::SameMonth& m) {
        return m.given.generated.known() && m.loaded.generated.known() &&
               m.given.generated < m.loaded.generated;
    });
}

std::string made_on(Date d) {
    return d.known() ? to_portal(d) : "not said";
}

void side(const char* word, const engine::SameMonth::Side& s) {
    ImGui::TableNextRow(0, theme().row_height());
    ImGui::TableNextColumn();
    muted(word);
    ImGui::TableNextColumn();
    elided(s.name, ImGui::GetContentRegionAvail().x);
    ImGui::TableNextColumn();
    ImGui::TextUnformatted(made_on(s.generated).c_str());
    ImGui::TableNextColumn();
    right_text(std::to_string(s.documents), theme().colour.text);
    ImGui::TableNextColumn();
    amount(s.taxable);
    ImGui::TableNextColumn();
    amount(s.tax);
}

void draw_one(const engine::SameMonth& m) {
    const auto& t = theme();
    wrapped(t.colour.text, sentence_of(m));
    if (!ImGui::BeginTable("Both", 6, ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_PadOuterX,
                           {std::min(ImGui::GetContentRegionAvail().x, t.space(230)), 0}))
        return;
    ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthFixed, t.space(20));
    ImGui::TableSetupColumn("File", ImGuiTableColumnFlags_WidthStretch);
    ImGui::TableSetupColumn("Made on", ImGuiTableColumnFlags_WidthFixed, t.space(26));
    ImGui::TableSetupColumn("Documents", ImGuiTableColumnFlags_WidthFixed, t.space(24));
    ImGui::TableSetupColumn("Taxable (₹)", ImGuiTableColumnFlags_WidthFixed, t.space(34));
    ImGui::TableSetupColumn("Tax (₹)", ImGuiTableColumnFlags_WidthFixed, t.space(30));
    constexpr bool right[] = {false, false, false, true, true, true};
    header_row(right);
    side("loaded", m.loaded);
    side("new", m.given);
    ImGui::EndTable();
}

} // namespace

void draw_month_question(Frame& f) {
    auto& v = f.view;
    if (v.months.empty()) return;
    const auto& t = theme();
    ImGui::PushStyleColor(ImGuiCol_TableBorderStrong, t.colour.accent);
    ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, ImVec2(t.space(3), t.space(2)));
    const bool open = ImGui::BeginTable("Month", 1,
                                        ImGuiTableFlags_BordersOuter | ImGuiTableFlags_RowBg |
                                            ImGuiTableFlags_PadOuterX);
    ImGui::PopStyleColor();
    if (open) ImGui::TableNextRow();
    ImGui::PopStyleVar();
    if (!open) return;
    ImGui::TableSetBgColor(ImGuiTableBgTarget_RowBg0, t.colour.panel);
    ImGui::TableNextColumn();
    ImGui::PushFont(t.bold);
    text_colored(t.colour.accent, kTitle);
    ImGui::PopFont();
    for (std::size_t i = 0; i < v.months.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        draw_one(v.months[i]);
        ImGui::PopID();
    }
    muted(kKept);
    const bool older = new_is_older(v.months);
    const auto button = [](const char* label, bool primary) {
        return primary ? primary_button(label) : ImGui::Button(label);
    };
    if (button(kTake, !older)) f.out.take_new_month = true;
    if (v.focus_question && !older) focus_last_item();
    ImGui::SameLine();
    if (button(kKeep, older)) f.out.take_new_month = false;
    if (v.focus_question && older) focus_last_item();
    v.focus_question = false;
    if (older) {
        ImGui::SameLine();
        text_colored(t.colour.notice, "⚠ the new file is the earlier draft");
    }
    ImGui::EndTable();
    ImGui::Dummy({0, t.space(2)});
}

void mirror_month_question(MirrorWriter& out, const Frame& f) {
    if (f.view.months.empty()) return;
    out.heading(2, kTitle);
    for (const auto& m : f.view.months) {
        out.text(sentence_of(m));
        const auto table = out.table("Both files of a month",
                                     {"Which", "File", "Made on", "Documents", "Taxable", "Tax"});
        const auto one = [&](const char* word, const engine::SameMonth::Side& s) {
            out.table_row(table, {word, s.name, made_on(s.generated), std::to_string(s.documents),
                                  to_indian(s.taxable), to_indian(s.tax)});
        };
        one("loaded", m.loaded);
        one("new", m.given);
    }
    out.text(kKept);
}

} // namespace milaan::ui

#include <imgui.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "ui/state.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

std::string sections_of(const LoadedFile& f) {
    std::string out;
    for (std::size_t s = 1; s < f.by_section.size(); ++s)
        if (f.by_section[s] != 0)
            out += (out.empty() ? "" : ", ") + std::string(name_of(static_cast<Section>(s))) + " " +
                   std::to_string(f.by_section[s]);
    return out;
}

std::string rows_of(const RowAccount& r) {
    if (r.all() == 0) return {};
    std::string out =
        std::to_string(r.all()) + " rows: " + std::to_string(r.document) + " documents";
    const std::pair<const char*, std::uint32_t> others[] = {{"further rows of them", r.part},
                                                            {"heading", r.header},
                                                            {"title", r.title},
                                                            {"total", r.total},
                                                            {"blank", r.blank},
                                                            {"out of scope", r.out_of_scope},
                                                            {"other GSTIN", r.other_gstin},
                                                            {"not usable", r.error}};
    for (const auto& [name, n] : others)
        if (n != 0) out += ", " + std::to_string(n) + " " + name;
    return out;
}

void draw_file(const LoadedFile& f) {
    const auto& t = theme();
    ImGui::TableNextRow(0, t.row_height());
    ImGui::TableNextColumn();
    elided(f.name, ImGui::GetContentRegionAvail().x);
    ImGui::TableNextColumn();
    ImGui::TextUnformatted(std::string(label_of(f.kind)).c_str());
    ImGui::TableNextColumn();
    switch (f.status) {
    case FileStatus::read:
        text_colored(t.colour.good, "✔ read");
        break;
    case FileStatus::partly_read:
        text_colored(t.colour.notice, "⚠ partly read");
        break;
    case FileStatus::refused:
        text_colored(t.colour.bad, "✘ not read");
        break;
    case FileStatus::duplicate:
        text_colored(t.colour.muted, "= loaded before");
        break;
    case FileStatus::mapping_needed:
        text_colored(t.colour.notice, "? columns to confirm");
        break;
    }
    ImGui::TableNextColumn();
    ImGui::PushFont(t.mono);
    ImGui::TextUnformatted(f.gstin.c_str());
    ImGui::PopFont();
    ImGui::TableNextColumn();
    ImGui::TextUnformatted(to_month_name(f.period).c_str());
    ImGui::TableNextColumn();
    right_text(std::to_string(f.documents), t.colour.text);
    ImGui::TableNextColumn();
    amount(f.taxable);
    ImGui::TableNextColumn();
    amount(f.tax.total());
    ImGui::TableNextColumn();
    const auto what = f.kind == FileKind::register_ ? rows_of(f.rows) : sections_of(f);
    elided(what.empty() ? f.note : what + (f.note.empty() ? "" : "; " + f.note),
           ImGui::GetContentRegionAvail().x);
}

void draw_files(const workspace::Workspace& w) {
    if (!ImGui::BeginTable("Files", 9,
                           ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_RowBg |
                               ImGuiTableFlags_SizingFixedFit | ImGuiTableFlags_PadOuterX))
        return;
    const auto& t = theme();
    struct Spec {
        const char* name;
        float width;
        bool right;
    };
    constexpr Spec columns[] = {{"What it is", 29, false}, {"Status", 21, false},
                                {"GSTIN", 33, false},      {"Period", 17, false},
                                {"Documents", 20, true},   {"Taxable (₹)", 29, true},
                                {"Tax (₹)", 26, true}};
    ImGui::TableSetupColumn("File", ImGuiTableColumnFlags_WidthStretch, 1);
    for (const auto& c : columns)
        ImGui::TableSetupColumn(c.name, ImGuiTableColumnFlags_WidthFixed, t.space(c.width));
    ImGui::TableSetupColumn("What is in it", ImGuiTableColumnFlags_WidthStretch, 1);
    std::array<bool, 9> right{};
    for (std::size_t c = 0; c < std::size(columns); ++c) right[c + 1] = columns[c].right;
    header_row(right);
    for (const auto& f : w.data.intake.files) draw_file(f);
    ImGui::EndTable();
}

constexpr std::size_t kMostSentences = 200;

void draw_diagnostics(const workspace::Workspace& w) {
    const auto& t = theme();
    section_title("What to know about these files");
    std::size_t said = 0;
    for (const auto* list : {&w.data.intake.diagnostics, &w.data.checks, &w.preview.diagnostics})
        for (const auto& d : *list) {
            if (++said > kMostSentences) continue;
            switch (d.severity) {
            case Severity::error:
                text_colored(t.colour.bad, "✘");
                break;
            case Severity::warning:
                text_colored(t.colour.notice, "⚠");
                break;
            case Severity::info:
                text_colored(t.colour.muted, "•");
                break;
            }
            ImGui::SameLine(0, t.space(1.5f));
            wrapped(t.colour.text, sentence(d));
        }
    if (said > kMostSentences)
        muted("and " + std::to_string(said - kMostSentences) + " more, all in diagnostics.json");
    if (said == 0) muted("Nothing: every file was read whole and agrees with itself.");
}

} // namespace

void draw_load_screen(Frame& f) {
    heading("Files");
    if (primary_button("Add files")) f.out.host.push_back([](Host& h) { h.pick_files(); });
    ImGui::SameLine();
    if (ImGui::Button("Load the demo month")) f.out.host.push_back([](Host& h) { h.load_demo(); });
    ImGui::SameLine();
    if (ImGui::Button("Settings  ,")) toggle_pane(f.view, Pane::settings);
    ImGui::SameLine();
    muted("Files may be dropped anywhere on the page.");
    ImGui::Dummy({0, theme().space(1)});
    draw_files(f.w);
    draw_diagnostics(f.w);
}

} // namespace milaan::ui

#include <imgui.h>

#include <algorithm>

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
                               ImGuiTableFlags_SizingFixedFit))
        return;
    const auto& t = theme();
    const std::pair<const char*, float> columns[] = {
        {"File", 62},   {"What it is", 38}, {"Status", 28},      {"GSTIN", 36},
        {"Period", 20}, {"Documents", 22},  {"Taxable (₹)", 30}, {"Tax (₹)", 28}};
    for (const auto& [name, width] : columns)
        ImGui::TableSetupColumn(name, ImGuiTableColumnFlags_WidthFixed, t.space(width));
    ImGui::TableSetupColumn("What is in it", ImGuiTableColumnFlags_WidthStretch);
    ImGui::TableHeadersRow();
    for (const auto& f : w.data.intake.files) draw_file(f);
    ImGui::EndTable();
}

void draw_diagnostics(const workspace::Workspace& w) {
    const auto& t = theme();
    section_title("What to know about these files");
    bool any = false;
    for (const auto* list : {&w.data.intake.diagnostics, &w.data.checks, &w.preview.diagnostics})
        for (const auto& d : *list) {
            any = true;
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
            ImGui::PushTextWrapPos(0);
            ImGui::TextUnformatted(sentence(d).c_str());
            ImGui::PopTextWrapPos();
        }
    if (!any) muted("Nothing: every file was read whole and agrees with itself.");
}

void money_field(Frame& f, const char* label, Money& value) {
    auto text = to_plain(value);
    ImGui::SetNextItemWidth(theme().space(24));
    if (input_text(label, text, nullptr, ImGuiInputTextFlags_CharsDecimal)) {
        if (const auto m = parse_decimal(text); m && m.value().value >= Money{})
            value = m.value().value;
    }
    (void)f;
}

void draw_settings(Frame& f) {
    auto& s = f.view.settings;
    section_title("Settings");
    muted("Rupees of difference that still count as the same, per document:");
    money_field(f, "Taxable value", s.tolerance.taxable);
    ImGui::SameLine(0, theme().space(6));
    money_field(f, "Each tax head", s.tolerance.head);
    ImGui::SameLine(0, theme().space(6));
    money_field(f, "Invoice value", s.tolerance.value);
    ImGui::SetNextItemWidth(theme().space(36));
    int days = s.date_window;
    if (ImGui::InputInt("Days apart that a pair without an equal number may lie", &days))
        s.date_window = std::clamp(days, 0, 366);
    ImGui::Checkbox("We file quarterly (QRMP)", &s.quarterly);
    ImGui::Checkbox("Advise Pending for documents that are not in the books (else No action)",
                    &s.pending_when_not_booked);
    ImGui::Checkbox("Refuse a partial or No reduction without a remark (else only warn)",
                    &s.require_remark);
    ImGui::Checkbox("Credit notes on unavailable credit reduce 4(A)(5), not 4(D)(2)",
                    &s.unavailable_notes_in_4a);
    ImGui::Checkbox("Write itc_red_req in the upload file, not itcRedReq", &s.snake_case_reduction);
    if (ImGui::Button("Run again with these settings"))
        f.out.host.push_back([s](Host& h) { h.rerun(s); });
}

} // namespace

void draw_load_screen(Frame& f) {
    heading("Files");
    if (primary_button("Add files")) f.out.host.push_back([](Host& h) { h.pick_files(); });
    ImGui::SameLine();
    if (ImGui::Button("Load the demo month")) f.out.host.push_back([](Host& h) { h.load_demo(); });
    ImGui::SameLine();
    muted("or drop them anywhere on the page");
    ImGui::Dummy({0, theme().space(1)});
    draw_files(f.w);
    draw_diagnostics(f.w);
    draw_settings(f);
}

} // namespace milaan::ui

#include <imgui.h>

#include "ui/statements.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

void draw_entries(Frame& f) {
    auto& v = f.view;
    const auto& t = theme();
    if (v.revision_of_entries != f.w.revision) {
        v.entries = f.w.entries();
        v.revision_of_entries = f.w.revision;
    }
    section_title("Figures that no file gives");
    muted("They count in the cells above as soon as you leave a field.");
    if (!ImGui::BeginTable("Entries", 5,
                           ImGuiTableFlags_SizingFixedFit | ImGuiTableFlags_PadOuterX))
        return;
    ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthFixed, t.space(86));
    for (const auto* head : {"IGST", "CGST", "SGST", "Cess"})
        ImGui::TableSetupColumn(head, ImGuiTableColumnFlags_WidthFixed, t.space(34));
    header_row({});
    for (const auto& line : entry_lines()) {
        const auto row = std::string(line.cells) + "  " + std::string(line.label);
        ImGui::TableNextRow();
        ImGui::TableNextColumn();
        ImGui::AlignTextToFramePadding();
        ImGui::TextUnformatted(row.c_str());
        for (int h = 0; h < kHeadCount; ++h) {
            ImGui::TableNextColumn();
            auto& value = line.figure(v.entries).at(static_cast<Head>(h));
            auto text = to_plain(value);
            const auto label = "##" + row + " " + std::string(name_of(static_cast<Head>(h)));
            ImGui::SetNextItemWidth(-1);
            if (input_text(label.c_str(), text, nullptr,
                           ImGuiInputTextFlags_CharsDecimal | ImGuiInputTextFlags_AutoSelectAll))
                if (const auto m = parse_decimal(text);
                    m && (line.may_be_negative || m.value().value >= Money{})) {
                    value = m.value().value;
                    if (line.given) *line.given(v.entries) = true;
                }
            if (ImGui::IsItemDeactivatedAfterEdit()) f.out.act(workspace::EnterFigures{v.entries});
        }
    }
    ImGui::EndTable();
}

} // namespace

void draw_table4_screen(Frame& f) {
    heading("GSTR-3B, Table 4");
    if (f.w.loaded_3b) {
        const auto& r = f.w.data.intake.gstr3b[*f.w.loaded_3b];
        muted("Computed from the GSTR-2B after your actions, beside " +
              f.w.data.intake.files[r.file].name +
              ". Each cell opens its documents. Amounts in ₹.");
    } else {
        muted(
            "No GSTR-3B of this period is loaded: only the computed figures are shown. Amounts in ₹.");
    }
    draw_statement(f, table4_statement(f.w), f.view.table4, 0);
    draw_entries(f);
}

} // namespace milaan::ui

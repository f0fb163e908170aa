#include <imgui.h>

#include "ui/statements.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

struct EntryRow {
    const char* label;
    Tax rules::Entries::*member;
};
constexpr EntryRow kEntries[] = {
    {"4(A)(2) Import of services", &rules::Entries::import_of_services},
    {"4(A)(3) Reverse charge from unregistered suppliers", &rules::Entries::reverse_charge},
    {"4(B)(1) Rules 38, 42, 43 and section 17(5)", &rules::Entries::reversed_permanent},
    {"4(B)(2) Other reversals: Rule 37, goods not received", &rules::Entries::reversed_temporary},
    {"4(D)(1) Reclaimed now", &rules::Entries::reclaimed},
};

void draw_entries(Frame& f) {
    auto& v = f.view;
    const auto& t = theme();
    if (v.revision_of_entries != f.w.revision) {
        v.entries = f.w.entries;
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
    for (const auto& row : kEntries) {
        ImGui::TableNextRow();
        ImGui::TableNextColumn();
        ImGui::AlignTextToFramePadding();
        ImGui::TextUnformatted(row.label);
        for (int h = 0; h < kHeadCount; ++h) {
            ImGui::TableNextColumn();
            auto& value = (v.entries.*row.member).at(static_cast<Head>(h));
            auto text = to_plain(value);
            const auto label =
                "##" + std::string(row.label) + " " + std::string(name_of(static_cast<Head>(h)));
            ImGui::SetNextItemWidth(-1);
            if (input_text(label.c_str(), text, nullptr,
                           ImGuiInputTextFlags_CharsDecimal | ImGuiInputTextFlags_AutoSelectAll))
                if (const auto m = parse_decimal(text); m && m.value().value >= Money{})
                    value = m.value().value;
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

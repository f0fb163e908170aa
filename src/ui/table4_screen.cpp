#include <imgui.h>

#include "ui/state.hpp"
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

std::string portal_cell(Table4Cell c) {
    const auto key = key_of(c);
    if (c == Table4Cell::c31d) return "3.1(d)";
    if (c == Table4Cell::c4C) return "4(C)";
    return std::string(key.substr(0, 1)) + "(" + std::string(key.substr(1, 1)) + ")(" +
           std::string(key.substr(2)) + ")";
}

void open_cell(Frame& f, Table4Cell cell, const std::string& label) {
    auto documents = rules::documents_of(f.w.context(), cell, f.w.decisions);
    if (documents.empty())
        f.view.outcome = portal_cell(cell) + " holds only figures that you entered: no documents";
    else
        drill_down(f, std::move(documents), label);
}

void draw_cells(Frame& f) {
    const auto& t = theme();
    const Table4* draft = f.w.loaded_3b ? &f.w.data.intake.gstr3b[*f.w.loaded_3b].table4 : nullptr;
    if (!ImGui::BeginTable(
            "Table 4", 13,
            ImGuiTableFlags_ScrollX | ImGuiTableFlags_BordersInnerH |
                ImGuiTableFlags_BordersInnerV | ImGuiTableFlags_SizingFixedFit |
                ImGuiTableFlags_PadOuterX,
            {0, t.row_height() * (kTable4CellCount + 1) + ImGui::GetStyle().ScrollbarSize}))
        return;
    ImGui::TableSetupScrollFreeze(1, 1);
    ImGui::TableSetupColumn("Cell", ImGuiTableColumnFlags_WidthFixed, t.space(80));
    for (const auto* head : {"IGST", "CGST", "SGST", "Cess"})
        for (const auto* column : {"computed", "draft", "difference"}) {
            const auto name = std::string(head) + " " + column;
            ImGui::TableSetupColumn(name.c_str(), ImGuiTableColumnFlags_WidthFixed, t.space(26));
        }
    header_row(kFigureColumns);
    for (int c = 0; c < kTable4CellCount; ++c) {
        const auto cell = static_cast<Table4Cell>(c);
        ImGui::TableNextRow(0, t.row_height());
        if (cell == Table4Cell::c4C)
            ImGui::TableSetBgColor(ImGuiTableBgTarget_RowBg0, t.colour.raised);
        ImGui::TableNextColumn();
        const auto label = portal_cell(cell) + "  " + std::string(label_of(cell));
        if (cell == Table4Cell::c4C || f.w.table4.at(cell) == Tax{}) {
            elided(label, ImGui::GetContentRegionAvail().x);
        } else {
            ImGui::PushStyleColor(ImGuiCol_Text, t.colour.accent);
            if (ImGui::Selectable(label.c_str())) open_cell(f, cell, label);
            ImGui::PopStyleColor();
        }
        for (int h = 0; h < kHeadCount; ++h) {
            const auto head = static_cast<Head>(h);
            const auto value = f.w.table4.at(cell).at(head);
            ImGui::TableNextColumn();
            amount(value);
            ImGui::TableNextColumn();
            if (draft) amount(draft->at(cell).at(head));
            ImGui::TableNextColumn();
            // Re 1 is what the portal itself leaves unremarked: paise are rounded away on filing.
            if (draft)
                if (const auto d = value - draft->at(cell).at(head); d != Money{})
                    right_text(to_indian(d), abs(d) > rupees(1) ? t.colour.bad : t.colour.muted);
        }
    }
    ImGui::EndTable();
}

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
    ImGui::Dummy({0, theme().space(1)});
    draw_cells(f);
    draw_entries(f);
}

} // namespace milaan::ui

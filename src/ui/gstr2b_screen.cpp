#include <imgui.h>

#include "base/text.hpp"
#include "ui/state.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

const char* branch_title(Branch b) {
    switch (b) {
    case Branch::available:
        return "ITC available";
    case Branch::unavailable:
        return "ITC not available";
    case Branch::reversal:
        return "ITC reversal";
    case Branch::rejected:
        return "ITC rejected";
    case Branch::none:
        return "";
    }
    return "";
}

const char* bucket_title(Bucket k) {
    switch (k) {
    case Bucket::nonrevsup:
        return "All other ITC: supplies from registered persons";
    case Bucket::isdsup:
        return "Inward supplies from ISD";
    case Bucket::revsup:
        return "Inward supplies liable for reverse charge";
    case Bucket::imports:
        return "Import of goods";
    case Bucket::othersup:
        return "Others: credit notes";
    }
    return "";
}

const char* sub_title(Bucket bucket, SubSection s) {
    const bool credit = bucket == Bucket::othersup;
    switch (s) {
    case SubSection::b2b:
        return "B2B - Invoices";
    case SubSection::b2ba:
        return "B2B - Invoices (Amendment)";
    case SubSection::cdnr:
        return credit ? "B2B - Credit notes" : "B2B - Debit notes";
    case SubSection::cdnra:
        return credit ? "B2B - Credit notes (Amendment)" : "B2B - Debit notes (Amendment)";
    case SubSection::ecom:
        return "ECO - Documents";
    case SubSection::ecoma:
        return "ECO - Documents (Amendment)";
    case SubSection::isd:
        return credit ? "ISD - Credit notes" : "ISD - Invoices";
    case SubSection::isda:
        return credit ? "ISD - Credit notes (Amendment)" : "ISD - Invoices (Amendment)";
    case SubSection::impg:
        return "IMPG - Import of goods from overseas";
    case SubSection::impgsez:
        return "IMPGSEZ - Import of goods from SEZ";
    case SubSection::impga:
        return "IMPGA - Import of goods from overseas (Amendment)";
    case SubSection::impgasez:
        return "IMPGSEZA - Import of goods from SEZ (Amendment)";
    case SubSection::cdnrrev:
        return "B2B - Credit notes (Reverse charge)";
    case SubSection::cdnrarev:
        return "B2B - Credit notes (Reverse charge, Amendment)";
    }
    return "";
}

void three(const Tax& portal, const Tax& after) {
    const auto& c = theme().colour;
    for (int h = 0; h < kHeadCount; ++h) {
        const auto head = static_cast<Head>(h);
        ImGui::TableNextColumn();
        amount(portal.at(head));
        ImGui::TableNextColumn();
        amount(after.at(head));
        ImGui::TableNextColumn();
        const auto d = after.at(head) - portal.at(head);
        if (d != Money{}) right_text(to_indian(d), c.notice);
    }
}

void draw_bucket(Frame& f, Branch branch, Bucket bucket, const BucketSummary& before,
                 const BucketSummary& after) {
    const auto& t = theme();
    ImGui::TableNextRow(0, t.row_height());
    ImGui::TableNextColumn();
    ImGui::PushFont(t.bold);
    ImGui::TextUnformatted(bucket_title(bucket));
    ImGui::PopFont();
    three(before.total.tax, after.total.tax);
    for (int s = 0; s < kSubSectionCount; ++s) {
        const auto k = static_cast<std::size_t>(s);
        if (!before.sub[k].present && !after.sub[k].present) continue;
        const auto sub = static_cast<SubSection>(s);
        ImGui::TableNextRow(0, t.row_height());
        ImGui::TableNextColumn();
        ImGui::Indent(t.space(4));
        ImGui::PushID(static_cast<int>(branch) * 1000 + static_cast<int>(bucket) * 100 + s);
        const std::string name = std::string(branch_title(branch)) + ": " + sub_title(bucket, sub);
        ImGui::PushStyleColor(ImGuiCol_Text, t.colour.accent);
        if (ImGui::Selectable(sub_title(bucket, sub)))
            drill_down(f,
                       rules::documents_of(f.w.context(), SummaryPlace{branch, bucket, sub},
                                           f.w.decisions),
                       name);
        ImGui::PopStyleColor();
        ImGui::PopID();
        ImGui::Unindent(t.space(4));
        three(before.sub[k].tax, after.sub[k].tax);
    }
}

} // namespace

void draw_gstr2b_screen(Frame& f) {
    const auto& t = theme();
    heading("GSTR-2B");
    const bool loaded = f.w.loaded_2b.has_value();
    if (loaded) {
        const auto& r = f.w.data.intake.gstr2b[*f.w.loaded_2b];
        muted("The portal's statement of " + to_month_name(r.period) + ", generated " +
              to_portal(r.generated) + ", beside the one that these actions produce. " +
              text::counted(f.w.preview.changes.size(), "document changes", "documents change") +
              " it. Amounts in ₹.");
    } else {
        muted(
            "No GSTR-2B of this period is loaded: the figures are summed from the IMS records. Amounts in ₹.");
    }
    for (const auto& d : f.w.preview.diagnostics)
        if (d.code == Code::stale_draft) wrapped(t.colour.notice, "⚠ " + sentence(d));
    ImGui::Dummy({0, t.space(1)});
    const ItcSummary none{};
    const auto& before = loaded ? f.w.data.intake.gstr2b[*f.w.loaded_2b].summary : none;
    if (!ImGui::BeginTable("GSTR-2B summary", 13,
                           ImGuiTableFlags_ScrollX | ImGuiTableFlags_ScrollY |
                               ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_BordersInnerV |
                               ImGuiTableFlags_SizingFixedFit | ImGuiTableFlags_PadOuterX))
        return;
    ImGui::TableSetupScrollFreeze(1, 1);
    ImGui::TableSetupColumn("Heading", ImGuiTableColumnFlags_WidthFixed, t.space(80));
    for (const auto* head : {"IGST", "CGST", "SGST", "Cess"})
        for (const auto* column : {"portal", "after", "difference"}) {
            const auto name = std::string(head) + " " + column;
            ImGui::TableSetupColumn(name.c_str(), ImGuiTableColumnFlags_WidthFixed, t.space(26));
        }
    header_row(kFigureColumns);
    for (int b = 1; b <= kSummaryBranchCount; ++b) {
        const auto branch = static_cast<Branch>(b);
        ImGui::TableNextRow(0, t.row_height());
        ImGui::TableSetBgColor(ImGuiTableBgTarget_RowBg0, t.colour.raised);
        ImGui::TableNextColumn();
        ImGui::PushFont(t.bold);
        ImGui::TextUnformatted(branch_title(branch));
        ImGui::PopFont();
        bool any = false;
        for (int k = 0; k < kBucketCount; ++k) {
            const auto bucket = static_cast<Bucket>(k);
            const auto& x = before.at(branch, bucket);
            const auto& y = f.w.preview.summary.at(branch, bucket);
            if (!x.total.present && !y.total.present) continue;
            any = true;
            draw_bucket(f, branch, bucket, x, y);
        }
        if (any) continue;
        ImGui::TableNextRow(0, t.row_height());
        ImGui::TableNextColumn();
        ImGui::Indent(t.space(4));
        muted("nothing");
        ImGui::Unindent(t.space(4));
    }
    ImGui::EndTable();
}

} // namespace milaan::ui

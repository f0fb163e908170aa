#include <imgui.h>

#include <algorithm>

#include "base/text.hpp"
#include "ui/action_panel.hpp"
#include "ui/cursor.hpp"
#include "ui/draft.hpp"
#include "ui/linking.hpp"
#include "ui/reversal_panel.hpp"
#include "ui/state.hpp"
#include "ui/why.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

using workspace::Workspace;

/// Both sides of one field on a line; the characters that differ are in the warning colour.
void compare_text(const char* label, std::string_view books, std::string_view portal, bool mono) {
    const auto& t = theme();
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    muted(label);
    const auto side = [&](std::string_view mine, std::string_view other) {
        ImGui::TableNextColumn();
        if (mono) ImGui::PushFont(t.mono);
        if (mine == other || other.empty() || mine.empty()) {
            elided(mine, ImGui::GetContentRegionAvail().x);
        } else {
            std::size_t head = 0;
            while (head < std::min(mine.size(), other.size()) && mine[head] == other[head]) ++head;
            std::size_t tail = 0;
            while (tail < std::min(mine.size(), other.size()) - head &&
                   mine[mine.size() - 1 - tail] == other[other.size() - 1 - tail])
                ++tail;
            const std::string_view parts[] = {mine.substr(0, head),
                                              mine.substr(head, mine.size() - head - tail),
                                              mine.substr(mine.size() - tail)};
            bool first = true;
            for (int i = 0; i < 3; ++i) {
                if (parts[i].empty()) continue;
                if (!first) ImGui::SameLine(0, 0);
                first = false;
                text_colored(i == 1 ? t.colour.bad : t.colour.text, parts[i]);
            }
        }
        if (mono) ImGui::PopFont();
    };
    side(books, portal);
    side(portal, books);
}

void compare_money(const char* label, const Money* books, const Money* portal) {
    const auto& c = theme().colour;
    if ((books == nullptr || *books == Money{}) && (portal == nullptr || *portal == Money{}))
        return;
    const bool differ = books != nullptr && portal != nullptr && *books != *portal;
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    muted(label);
    for (const auto* side : {books, portal}) {
        ImGui::TableNextColumn();
        if (side != nullptr) right_text(to_indian(*side), differ ? c.bad : c.text);
    }
}

void draw_sides(const Workspace& w, const Line& l) {
    const auto& books = w.data.intake.books;
    const auto& portal = w.data.intake.portal;
    const bool b = l.book != kNoRow, p = l.document != kNoRow;
    const Document bd = b ? books.row(l.book) : Document{};
    const Document pd = p ? portal.row(w.data.documents[l.document].row()) : Document{};
    if (!ImGui::BeginTable("Both sides", 3,
                           ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_SizingStretchProp |
                               ImGuiTableFlags_PadOuterX))
        return;
    ImGui::TableSetupColumn("", 0, 0.56f);
    ImGui::TableSetupColumn("Books", 0, 1.1f);
    ImGui::TableSetupColumn("Portal", 0, 1.1f);
    ImGui::TableHeadersRow();
    const auto texts = [&](const char* label, StrId x, StrId y, bool mono) {
        compare_text(label, b ? books.text(x) : "", p ? portal.text(y) : "", mono);
    };
    texts("Number", bd.number, pd.number, true);
    compare_text("Date", b ? to_portal(bd.date) : "", p ? to_portal(pd.date) : "", false);
    texts("GSTIN", bd.supplier_gstin, pd.supplier_gstin, true);
    compare_text("Kind", b ? name_of(bd.kind) : "", p ? name_of(pd.kind) : "", false);
    const auto money = [&](const char* label, const Money& x, const Money& y) {
        compare_money(label, b ? &x : nullptr, p ? &y : nullptr);
    };
    money("Taxable", bd.taxable, pd.taxable);
    money("IGST", bd.tax.igst, pd.tax.igst);
    money("CGST", bd.tax.cgst, pd.tax.cgst);
    money("SGST", bd.tax.sgst, pd.tax.sgst);
    money("Cess", bd.tax.cess, pd.tax.cess);
    money("Value", bd.value, pd.value);
    ImGui::EndTable();
    if (b) {
        const auto where =
            w.data.intake.files[bd.file].name + ", row " + std::to_string(bd.location) +
            (bd.part_count > 1 ? " and " + std::to_string(bd.part_count - 1) + " more" : "");
        fact("In the books", where);
        fact("Voucher", books.text(bd.voucher));
    }
}

void draw_portal_facts(const Workspace& w, std::uint32_t document) {
    const auto& portal = w.data.intake.portal;
    const auto& doc = w.data.documents[document];
    const auto row = doc.row();
    section_title("On the portal");
    fact("Section", name_of(portal.section()[row]));
    fact("Supplier", portal.text(portal.supplier_name()[row]));
    fact("Return period", to_month_name(portal.supplier_period()[row]));
    if (doc.in_2b()) {
        fact("In GSTR-2B of", to_month_name(portal.period()[doc.gstr2b]));
        fact("Shown as", branch_key(portal.branch()[doc.gstr2b]));
        fact("Reason", portal.text(portal.reason()[doc.gstr2b]));
    } else {
        fact("In GSTR-2B", "no loaded one shows it");
    }
    if (doc.in_ims())
        fact("Supplier's return", portal.filing()[doc.ims] == FilingStatus::filed ? "filed"
                                  : portal.filing()[doc.ims] == FilingStatus::saved
                                      ? "saved, not filed"
                                      : "unknown");
    if (portal.original_number()[row].value != 0)
        fact("Amends", std::string(portal.text(portal.original_number()[row])) + " of " +
                           to_portal(portal.original_date()[row]));
}

/// Of a supplier's heading: what its lines come to.
void draw_supplier(const Frame& f) {
    const auto& t = theme();
    const auto* g = focused_group(f.view);
    if (g == nullptr) {
        muted("The focused line is explained here.");
        return;
    }
    const auto& s = f.view.table.index.suppliers[g->supplier];
    ImGui::PushFont(t.bold);
    wrapped(t.colour.text, s.name.empty() ? s.gstin : s.name);
    ImGui::PopFont();
    ImGui::PushFont(t.mono);
    muted(s.gstin);
    ImGui::PopFont();
    ImGui::Dummy({0, t.space(1)});
    fact("Lines", std::to_string(g->count));
    fact("In IMS", std::to_string(g->documents));
    fact("Open", std::to_string(g->open));
    fact("Taxable", to_indian(g->taxable));
    fact("Tax", to_indian(g->tax));
    fact("Tax difference", to_indian(g->difference));
    ImGui::Dummy({0, t.space(1)});
    wrapped(t.colour.muted, "Keys that act here act on all these lines, after a look at what they "
                            "do. Enter folds and opens.");
}

} // namespace

void draw_inspector(Frame& f) {
    const auto* focused = focused_line(f.view);
    if (focused == nullptr) {
        draw_supplier(f);
        return;
    }
    const auto& l = *focused;
    const auto& t = theme();
    ImGui::PushFont(t.bold);
    elided(supplier_name(f.w, l), ImGui::GetContentRegionAvail().x);
    ImGui::PopFont();
    ImGui::PushFont(t.mono);
    muted(supplier_gstin(f.w, l));
    ImGui::PopFont();
    ImGui::Dummy({0, t.space(1)});
    // What is decided on a step stands first on it.
    const bool acting = f.view.step == Step::act && l.document != kNoRow;
    if (acting) draw_action_panel(f, l.document);
    const auto why = explain(f.w, l);
    if (acting) section_title("How it stands against the books");
    draw_why(why);
    ImGui::Dummy({0, t.space(1)});
    draw_sides(f.w, l);
    if (acting) draw_reversal_panel(f, l.document);
    draw_parts(why);
    draw_linking(f);
    if (l.document == kNoRow) return;
    if (!acting) {
        draw_action_panel(f, l.document);
        draw_reversal_panel(f, l.document);
    }
    draw_portal_facts(f.w, l.document);
    section_title("Your note");
    load_draft(f, l.document);
    ImGui::SetNextItemWidth(-1);
    input_text("##Your note", f.view.draft.note, "For your records only");
    if (ImGui::IsItemDeactivatedAfterEdit())
        f.out.act(workspace::Note{l.document, f.view.draft.note});
}

} // namespace milaan::ui

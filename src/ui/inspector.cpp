#include <imgui.h>

#include <algorithm>

#include "base/text.hpp"
#include "rules/actions.hpp"
#include "ui/linking.hpp"
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

void load_draft(Frame& f, std::uint32_t document) {
    auto& d = f.view.draft;
    if (d.document == document) return;
    d = {};
    d.document = document;
    const auto& decision = f.w.decisions[document];
    d.remark = decision.remarks;
    d.note = f.w.notes[document];
    d.answer = decision.reduction.answer;
    for (int h = 0; h < kHeadCount; ++h)
        d.declared[static_cast<std::size_t>(h)] =
            decision.reduction.has_amounts
                ? to_plain(decision.reduction.amounts.at(static_cast<Head>(h)))
                : "";
}

/// The declaration as typed; false when an amount cannot be read.
bool declaration(const Draft& d, Reduction& out) {
    out = {};
    out.answer = d.answer;
    for (int h = 0; h < kHeadCount; ++h) {
        const auto& s = d.declared[static_cast<std::size_t>(h)];
        if (s.empty()) continue;
        const auto m = parse_decimal(s);
        if (!m) return false;
        out.has_amounts = true;
        out.amounts.at(static_cast<Head>(h)) = m.value().value;
    }
    return true;
}

void draw_declaration(Frame& f, std::uint32_t document) {
    auto& d = f.view.draft;
    section_title("Is ITC to be reduced?");
    const auto radio = [&](const char* label, Flag value) {
        if (ImGui::RadioButton(label, d.answer == value)) d.answer = value;
    };
    radio("Yes", Flag::yes);
    ImGui::SameLine();
    radio("No, it was never availed", Flag::no);
    if (d.answer != Flag::yes) return;
    const auto limit = rules::reduction_limit(f.w.context(), document);
    muted("Leave the amounts empty for a full reduction.");
    constexpr const char* labels[] = {"IGST", "CGST", "SGST", "Cess"};
    for (int h = 0; h < kHeadCount; ++h) {
        const auto most = limit.at(static_cast<Head>(h));
        if (most == Money{}) continue;
        ImGui::SetNextItemWidth(theme().space(30));
        input_text(labels[h], d.declared[static_cast<std::size_t>(h)],
                   ("at most " + to_plain(most)).c_str());
    }
}

void draw_action(Frame& f, std::uint32_t document) {
    const auto& t = theme();
    const auto& portal = f.w.data.intake.portal;
    const auto& doc = f.w.data.documents[document];
    section_title("Action in IMS");
    if (!doc.in_ims()) {
        wrapped(t.colour.muted, rules::sentence_of(rules::AdviceCode::nothing_to_act_on));
        return;
    }
    const auto& advice = f.w.advice[document];
    action_mark(f.w.decisions[document].action);
    ImGui::SameLine(0, t.space(6));
    muted("downloaded as " + std::string(name_of(f.w.downloaded[document].action)));
    wrapped(t.colour.accent, "Advised: " + std::string(name_of(advice.action)) +
                                 (advice.sure ? "" : ", but look first"));
    wrapped(t.colour.text, rules::sentence_of(advice.code));
    if (is_yes(portal.pending_blocked()[doc.ims]))
        muted("The portal blocks Pending for this record.");
    if (is_yes(portal.remarks_blocked()[doc.ims]))
        muted("The portal blocks remarks for this record.");
    if (!portal.portal_error()[doc.ims].empty())
        text_colored(t.colour.bad, "⚠ " + std::string(portal.text(portal.portal_error()[doc.ims])));

    load_draft(f, document);
    const bool asks = rules::asks_reduction(f.w.context(), document);
    if (asks) draw_declaration(f, document);
    auto& d = f.view.draft;
    ImGui::SetNextItemWidth(-1);
    input_text("##Remark to the supplier", d.remark,
               "Remark, goes to the portal with Reject or Pending");
    const auto submit = [&](const char* label, ImsAction action) {
        if (!ImGui::Button(label)) return;
        workspace::Decide a;
        a.documents = {document};
        a.decision.action = action;
        if (action != ImsAction::none) a.decision.remarks = d.remark;
        if (action == ImsAction::accept && asks && !declaration(d, a.decision.reduction)) {
            f.view.outcome = "The declared amount is not a number";
            return;
        }
        f.out.act(std::move(a));
    };
    submit("Accept this", ImsAction::accept);
    same_line_if_fits("Reject this");
    submit("Reject this", ImsAction::reject);
    same_line_if_fits("Pending");
    submit("Pending", ImsAction::pending);
    same_line_if_fits("As downloaded");
    if (ImGui::Button("As downloaded")) f.out.act(workspace::Revert{{document}});
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

} // namespace

void draw_inspector(Frame& f) {
    if (f.view.shown.empty() || f.view.selection.focus >= f.view.shown.size()) {
        muted("The focused line is explained here.");
        return;
    }
    const auto& l = f.view.lines[f.view.shown[f.view.selection.focus]];
    const auto& t = theme();
    ImGui::PushFont(t.bold);
    elided(supplier_name(f.w, l), ImGui::GetContentRegionAvail().x);
    ImGui::PopFont();
    ImGui::PushFont(t.mono);
    muted(supplier_gstin(f.w, l));
    ImGui::PopFont();
    ImGui::Dummy({0, t.space(1)});
    const auto why = explain(f.w, l);
    draw_why(why);
    ImGui::Dummy({0, t.space(1)});
    draw_sides(f.w, l);
    draw_parts(why);
    draw_linking(f);
    if (l.document == kNoRow) return;
    draw_action(f, l.document);
    draw_portal_facts(f.w, l.document);
    section_title("Your note");
    load_draft(f, l.document);
    ImGui::SetNextItemWidth(-1);
    input_text("##Your note", f.view.draft.note, "For your records only");
    if (ImGui::IsItemDeactivatedAfterEdit())
        f.out.act(workspace::Note{l.document, f.view.draft.note});
}

} // namespace milaan::ui

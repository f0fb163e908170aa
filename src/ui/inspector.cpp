#include <imgui.h>

#include "ui/action_panel.hpp"
#include "ui/comparison.hpp"
#include "ui/cursor.hpp"
#include "ui/draft.hpp"
#include "ui/history.hpp"
#include "ui/linking.hpp"
#include "ui/portal_words.hpp"
#include "ui/reversal_panel.hpp"
#include "ui/state.hpp"
#include "ui/why.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

using workspace::Workspace;

void draw_sides(const Workspace& w, const Line& l) {
    draw_comparison(compare(w, l));
    if (l.book == kNoRow) return;
    const auto& books = w.data.intake.books;
    const auto more = books.part_count()[l.book];
    const auto where = w.data.intake.files[books.file()[l.book]].name + ", row " +
                       std::to_string(books.location()[l.book]) +
                       (more > 1 ? " and " + std::to_string(more - 1) + " more" : "");
    fact("In the books", where);
    fact("Voucher", books.text(books.voucher()[l.book]));
}

void draw_portal_facts(Frame& f, const Line& l) {
    const auto& w = f.w;
    const auto& portal = w.data.intake.portal;
    const auto& doc = w.data.documents[l.document];
    const auto row = doc.row();
    section_title("On the portal");
    fact("Section", section_words(portal.section()[row]));
    fact("Supplier", portal.text(portal.supplier_name()[row]));
    fact("Return period", to_month_name(portal.supplier_period()[row]));
    if (doc.in_2b()) {
        fact("Shown under", branch_words(portal.branch()[doc.gstr2b]));
        fact("Reason", reason_words(portal.text(portal.reason()[doc.gstr2b])));
    } else {
        fact("In GSTR-2B", "no loaded one shows it");
    }
    if (doc.in_ims()) {
        const auto filing = filing_words(portal.filing()[doc.ims]);
        fact("Supplier's return", filing.empty() ? "unknown" : filing);
    }
    const auto& history = seen(f, l);
    if (history.size() > 1) section_title("Where it was seen");
    draw_history(history);
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
    fact("Portal taxable", to_indian(g->sums.portal_taxable));
    fact("Portal tax", to_indian(g->sums.portal_tax));
    fact("Books taxable", to_indian(g->sums.books_taxable));
    fact("Books tax", to_indian(g->sums.books_tax));
    fact("Difference of what is paired", to_indian(g->sums.difference));
    ImGui::Dummy({0, t.space(1)});
    wrapped(t.colour.muted, "Keys that act here act on all these lines, after a look at what they "
                            "do. Enter folds and opens.");
}

void draw_line_of(Frame& f, const Line& l) {
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
    if (f.view.step == Step::act && l.document == kNoRow) {
        wrapped(t.colour.muted, kNothingToActOn);
        ImGui::Dummy({0, t.space(1)});
    }
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
    draw_portal_facts(f, l);
    section_title("Your note");
    load_draft(f, l.document);
    ImGui::SetNextItemWidth(-1);
    input_text("##Your note", f.view.draft.note, "For your records only");
    f.view.typing_note = ImGui::IsItemActive();
}

} // namespace

void draw_inspector(Frame& f) {
    const auto* focused = focused_line(f.view);
    if (focused == nullptr) {
        draw_supplier(f);
        return;
    }
    const auto& l = *focused;
    auto& v = f.view;
    if (std::array now{l.book, l.document}; now != v.inspected || v.step != v.inspected_on) {
        v.inspected = now;
        v.inspected_on = v.step;
        ImGui::SetScrollY(0);
    }
    // A field that is left by a click still gives its text to whoever has its name: each line's
    // fields are its own.
    ImGui::PushID(static_cast<int>(l.book));
    ImGui::PushID(static_cast<int>(l.document));
    draw_line_of(f, l);
    ImGui::PopID();
    ImGui::PopID();
}

} // namespace milaan::ui

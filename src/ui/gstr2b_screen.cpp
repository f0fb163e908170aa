#include <imgui.h>

#include "base/text.hpp"
#include "ui/compact.hpp"
#include "ui/statements.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

/// Told of the statement, not of a record in it.
bool of_the_whole(Code c) {
    return c == Code::stale_draft || c == Code::recompute_needed ||
           c == Code::previous_3b_unfiled || c == Code::not_generated;
}

void draw_intro(Frame& f) {
    const auto& t = theme();
    if (f.w.loaded_2b) {
        const auto& r = f.w.data.intake.gstr2b[*f.w.loaded_2b];
        note("The portal's statement of " + to_month_name(r.period) + ", generated " +
             to_portal(r.generated) + ", beside the one that your actions produce. " +
             text::counted(f.w.preview.changes.size(), "document differs.", "documents differ.") +
             " Amounts in ₹.");
    } else {
        note("No GSTR-2B of this period is loaded: the figures are summed from the IMS records. "
             "Amounts in ₹.");
    }
    for (const auto& d : f.w.preview.diagnostics)
        if (of_the_whole(d.code)) wrapped(t.colour.notice, "⚠ " + sentence(d));
}

/// The next button, with its narrow gap.
void beside(const char* label) {
    if (is_compact())
        same_line_if_fits(label);
    else
        ImGui::SameLine(0, theme().space(1));
}

void draw_tools(Frame& f, const Statement& s) {
    auto& c = f.view.gstr2b;
    if (ImGui::Button("Open all sections")) fold_all(c, s, false);
    beside("Fold to headings");
    if (ImGui::Button("Fold to headings")) fold_all(c, s, true);
    beside("Next difference  J");
    if (ImGui::Button("Next difference  J") && !seek_difference(c, s, 1))
        f.view.outcome = "No figure differs";
    beside("Print  P");
    if (ImGui::Button("Print  P")) f.out.host.push_back([](Host& h) { h.print(); });
}

} // namespace

void draw_gstr2b_screen(Frame& f) {
    const auto statement = gstr2b_statement(f.w);
    if (is_compact()) {
        // The figures first; what is said of them is scrolled to.
        draw_tools(f, statement);
        draw_statement(f, statement, f.view.gstr2b, compact_statement_height());
        heading("GSTR-2B");
        draw_intro(f);
        return;
    }
    heading("GSTR-2B");
    draw_intro(f);
    draw_tools(f, statement);
    draw_statement(f, statement, f.view.gstr2b, ImGui::GetContentRegionAvail().y);
}

} // namespace milaan::ui

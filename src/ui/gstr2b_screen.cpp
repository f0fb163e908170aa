#include <imgui.h>

#include "base/text.hpp"
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
        muted("The portal's statement of " + to_month_name(r.period) + ", generated " +
              to_portal(r.generated) + ", beside the one that your actions produce. " +
              text::counted(f.w.preview.changes.size(), "document differs.", "documents differ.") +
              " Amounts in ₹.");
    } else {
        muted("No GSTR-2B of this period is loaded: the figures are summed from the IMS records. "
              "Amounts in ₹.");
    }
    for (const auto& d : f.w.preview.diagnostics)
        if (of_the_whole(d.code)) wrapped(t.colour.notice, "⚠ " + sentence(d));
}

void draw_tools(Frame& f, const Statement& s) {
    auto& c = f.view.gstr2b;
    if (ImGui::Button("Open all sections")) fold_all(c, s, false);
    ImGui::SameLine(0, theme().space(1));
    if (ImGui::Button("Fold to headings")) fold_all(c, s, true);
    ImGui::SameLine(0, theme().space(1));
    if (ImGui::Button("Next difference  J") && !seek_difference(c, s, 1))
        f.view.outcome = "No figure differs";
    ImGui::SameLine(0, theme().space(1));
    if (ImGui::Button("Print  P")) f.out.host.push_back([](Host& h) { h.print(); });
}

} // namespace

void draw_gstr2b_screen(Frame& f) {
    heading("GSTR-2B");
    draw_intro(f);
    const auto statement = gstr2b_statement(f.w);
    draw_tools(f, statement);
    draw_statement(f, statement, f.view.gstr2b, ImGui::GetContentRegionAvail().y);
}

} // namespace milaan::ui

#include <imgui.h>

#include "ui/compact.hpp"
#include "ui/entries_panel.hpp"
#include "ui/statements.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

void draw_intro(const Frame& f, const Statement& statement) {
    heading("GSTR-3B, Table 4");
    if (f.w.loaded_3b) {
        const auto& r = f.w.data.intake.gstr3b[*f.w.loaded_3b];
        note("Computed from the GSTR-2B after your actions, beside " +
             f.w.data.intake.files[r.file].name + ". Each cell opens its documents. Amounts in ₹.");
    } else {
        note("No GSTR-3B of this period is loaded: only the computed figures are shown. Amounts in "
             "₹.");
    }
    if (statement.compares)
        note(
            "= same   ≈ within " + to_indian(statement.tolerance) +
            "   ▲ more than the draft   ▼ less than the draft   ≠ more in one head, less in another");
}

} // namespace

void draw_table4_screen(Frame& f) {
    const auto statement = table4_statement(f.w);
    // In little room the figures come first.
    const bool compact = is_compact();
    if (!compact) draw_intro(f, statement);
    if (ImGui::Button("Print  P")) f.out.host.push_back([](Host& h) { h.print(); });
    draw_statement(f, statement, f.view.table4, compact ? compact_statement_height() : 0);
    if (compact) draw_intro(f, statement);
    draw_checks(f.w);
    draw_entries(f);
    draw_reversal_lines(f);
}

} // namespace milaan::ui

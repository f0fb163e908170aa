#include <imgui.h>

#include "ui/entries_panel.hpp"
#include "ui/statements.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

void draw_table4_screen(Frame& f) {
    heading("GSTR-3B, Table 4");
    if (f.w.loaded_3b) {
        const auto& r = f.w.data.intake.gstr3b[*f.w.loaded_3b];
        muted("Computed from the GSTR-2B after your actions, beside " +
              f.w.data.intake.files[r.file].name +
              ". Each cell opens its documents. Amounts in ₹.");
    } else {
        muted(
            "No GSTR-3B of this period is loaded: only the computed figures are shown. Amounts in "
            "₹.");
    }
    const auto statement = table4_statement(f.w);
    if (statement.compares)
        muted(
            "= same   ≈ within " + to_indian(statement.tolerance) +
            "   ▲ more than the draft   ▼ less than the draft   ≠ more in one head, less in another");
    if (ImGui::Button("Print  P")) f.out.host.push_back([](Host& h) { h.print(); });
    draw_statement(f, statement, f.view.table4, 0);
    draw_checks(f.w);
    draw_entries(f);
    draw_reversal_lines(f);
}

} // namespace milaan::ui

#include <imgui.h>

#include "ui/acting.hpp"
#include "ui/compact.hpp"
#include "ui/cursor.hpp"
#include "ui/table_bar.hpp"
#include "ui/table_view.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

void draw_empty(const Frame& f) {
    const auto& t = theme();
    ImGui::Dummy({0, t.space(16)});
    const char* text = f.view.lines.empty()
                           ? "Nothing to match yet. Load a portal file and a register on step 1."
                           : "No line passes these filters. Esc clears them.";
    const float width = ImGui::CalcTextSize(text).x;
    ImGui::SetCursorPosX((ImGui::GetContentRegionAvail().x - width) / 2);
    muted(text);
}

} // namespace

void draw_workbench(Frame& f, bool acting) {
    update_shown(f);
    if (const auto missing = missing_side(f.w); !missing.empty())
        wrapped(theme().colour.notice, "⚠ " + missing);
    if (is_compact()) {
        draw_compact_tools(f, acting);
    } else {
        if (acting) draw_progress(f);
        draw_chips(f, acting);
        if (acting) draw_actions(f);
        draw_drawer(f);
        draw_question(f);
        draw_find(f);
    }
    update_shown(f);
    ImGui::Dummy({0, theme().space(0.5f)});
    if (row_count(f.view) == 0) {
        f.view.table.drawn.clear();
        draw_empty(f);
    } else {
        draw_table(f);
    }
}

} // namespace milaan::ui

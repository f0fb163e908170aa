#include "ui/page.hpp"

#include <imgui.h>

#include <algorithm>

#include "ui/command_screen.hpp"
#include "ui/compact.hpp"
#include "ui/gallery.hpp"
#include "ui/guide.hpp"
#include "ui/help.hpp"
#include "ui/mapping_screen.hpp"
#include "ui/month_screens.hpp"
#include "ui/row_list.hpp"
#include "ui/settings_screen.hpp"
#include "ui/theme.hpp"

namespace milaan::ui {

namespace {

enum class Scrolls { no, down, both };

bool region(const char* name, ImVec2 at, ImVec2 size, ImU32 background, Scrolls scrolls) {
    ImGui::SetCursorScreenPos(at);
    ImGui::PushStyleColor(ImGuiCol_ChildBg, background);
    // Flattened: Tab goes through all regions as one, and a field can be focused from outside its
    // own.
    const int flags = scrolls == Scrolls::no
                          ? ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse
                      : scrolls == Scrolls::both ? ImGuiWindowFlags_HorizontalScrollbar
                                                 : 0;
    const bool open = ImGui::BeginChild(name, size, ImGuiChildFlags_AlwaysUseWindowPadding,
                                        ImGuiWindowFlags_NavFlattened | flags);
    ImGui::PopStyleColor();
    return open;
}

void draw_step(Frame& f) {
    switch (f.view.step) {
    case Step::load:
        draw_load_screen(f);
        return;
    case Step::verify:
        draw_workbench(f, false);
        return;
    case Step::act:
        draw_workbench(f, true);
        return;
    case Step::gstr2b:
        draw_gstr2b_screen(f);
        return;
    case Step::table4:
        draw_table4_screen(f);
        return;
    case Step::records:
        draw_records_screen(f);
        return;
    }
}

void draw_pane(Frame& f) {
    switch (f.view.pane) {
    case Pane::step:
        draw_step(f);
        return;
    case Pane::overview:
        draw_overview(f);
        return;
    case Pane::suppliers:
        draw_suppliers(f);
        return;
    case Pane::help:
        draw_help(f);
        return;
    case Pane::settings:
        draw_settings_screen(f);
        return;
    case Pane::mapping:
        draw_mapping(f);
        return;
    case Pane::row_list:
        draw_row_list(f);
        return;
    case Pane::commands:
        draw_commands(f);
        return;
    case Pane::gallery:
        draw_gallery(f);
        return;
    }
}

/// Of panes that are forms and lists in columns: with less room than this they scroll.
ImVec2 least_content(Pane pane) {
    const auto& t = theme();
    switch (pane) {
    case Pane::help:
    case Pane::settings:
    case Pane::mapping:
    case Pane::row_list: {
        const auto plan = ImGui::GetIO().DisplaySize;
        const float room = plan.x - t.space(11) - 2 * ImGui::GetStyle().WindowPadding.x;
        const float height = plan.y - t.space(20) - 2 * ImGui::GetStyle().WindowPadding.y;
        // The lines of the settings stand under each other in little room.
        const ImVec2 least{t.space(pane == Pane::settings ? 76 : 138), t.space(110)};
        return {room < least.x ? least.x : 0, height < least.y ? least.y : 0};
    }
    case Pane::step:
    case Pane::overview:
    case Pane::suppliers:
    case Pane::commands:
    case Pane::gallery:
        break;
    }
    return {};
}

/// The inspector of the compact layout has its own way out.
void draw_details(Frame& f) {
    if (is_compact()) {
        ImGui::PushFont(theme().small);
        if (ImGui::Button("Close details  Esc")) toggle_details(f.view);
        ImGui::PopFont();
    }
    draw_inspector(f);
}

} // namespace

void draw_page(Frame& f) {
    const auto& t = theme();
    const bool compact = is_compact();
    const auto plan = plan_page(f.view);
    const auto box = [](const char* name, const Box& b, ImU32 background, Scrolls scrolls) {
        return region(name, {b.x, b.y}, {b.width, b.height}, background, scrolls);
    };
    const bool with_table = f.view.pane == Pane::step && has_table(f.view.step);
    const float line = std::max(1.0f, t.scale);
    auto* draw = ImGui::GetWindowDrawList();
    const auto& top = plan.top;
    const auto& rail = plan.rail;
    const auto& side = plan.inspector;

    const bool sideways = compact && least_content(f.view.pane).x > 0;
    const auto step_scrolls = sideways                 ? Scrolls::both
                              : !with_table || compact ? Scrolls::down
                                                       : Scrolls::no;
    const int narrow = compact ? 1 : 0;
    if (compact)
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(t.space(2), t.space(1.5f)));
    if (box("Top bar", top, t.colour.panel, Scrolls::no)) draw_top_bar(f);
    ImGui::EndChild();
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, compact ? 0 : t.space(2)));
    if (box("Steps", rail, t.colour.panel, compact ? Scrolls::down : Scrolls::no)) draw_rail(f);
    ImGui::EndChild();
    ImGui::PopStyleVar();
    if (plan.step.width > 0) {
        if (compact) ImGui::SetNextWindowContentSize(least_content(f.view.pane));
        if (box("Step", plan.step, t.colour.background, step_scrolls)) {
            if (f.view.pane != Pane::commands) draw_guide(f);
            draw_pane(f);
        }
        ImGui::EndChild();
    }
    if (side.width > 0) {
        if (box("Inspector", side, t.colour.panel, Scrolls::down)) draw_details(f);
        ImGui::EndChild();
        const bool under = plan.step.width > 0 && side.y > plan.step.y;
        draw->AddRectFilled({side.x, side.y},
                            under ? ImVec2(side.x + side.width, side.y + line)
                                  : ImVec2(side.x + line, side.y + side.height),
                            t.colour.line);
    }
    if (box("Bottom bar", plan.bottom, t.colour.panel, Scrolls::no)) draw_bottom_bar(f);
    ImGui::EndChild();
    ImGui::PopStyleVar(narrow);
    // Between the regions, over their backgrounds and under what opens over them.
    const float foot = plan.bottom.y;
    auto* over = compact ? draw : ImGui::GetForegroundDrawList();
    over->AddRectFilled({0, top.height - line}, {top.width, top.height}, t.colour.line);
    over->AddRectFilled({0, foot}, {top.width, foot + line}, t.colour.line);
    over->AddRectFilled({rail.width - line, top.height}, {rail.width, foot}, t.colour.line);
}

} // namespace milaan::ui

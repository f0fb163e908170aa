#include <imgui.h>

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <functional>
#include <vector>

#include "base/text.hpp"
#include "ui/acting.hpp"
#include "ui/bars.hpp"
#include "ui/compact.hpp"
#include "ui/exports.hpp"
#include "ui/load_screen.hpp"
#include "ui/table_bar.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

/// A control of a bar: it stands in the bar, or under its name in the bar's menu.
struct Control {
    std::string name; ///< in the menu
    float width = 0;  ///< in the bar
    int rank = 0;     ///< the lowest get the room first
    bool enabled = true;
    bool fits = false;          ///< stands in the bar
    std::function<void()> draw; ///< in the bar
    std::function<void()>
        run; ///< chosen in the menu; without it, it does nothing and is no control
};

float text_width(ImFont* font, std::string_view s) {
    return font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, s.data(), s.data() + s.size()).x;
}

float button_width(ImFont* font, std::string_view s) {
    return std::ceil(text_width(font, s)) + 2 * ImGui::GetStyle().FramePadding.x;
}

/// Gives the room out by rank; whether all of them fit. `menu`: room that the menu's own button
/// takes.
bool give_room(std::vector<Control>& controls, float room, float gap, float menu) {
    float all = 0;
    for (const auto& c : controls) all += c.width + gap;
    const bool whole = all <= room;
    if (!whole) room -= menu + gap;
    std::vector<Control*> by_rank;
    for (auto& c : controls) by_rank.push_back(&c);
    std::stable_sort(by_rank.begin(), by_rank.end(),
                     [](const Control* a, const Control* b) { return a->rank < b->rank; });
    for (auto* c : by_rank) {
        c->fits = whole || c->width + gap <= room;
        if (c->fits && !whole) room -= c->width + gap;
        if (!c->fits) room = 0; // what is of less weight does not take its place
    }
    return whole;
}

/// The menu behind the button just drawn.
void draw_menu(Frame& f, const char* id, bool pressed, const std::vector<Control>& controls) {
    const auto from = ImGui::GetItemRectMin(), to = ImGui::GetItemRectMax();
    if (pressed) {
        ImGui::OpenPopup(id);
        f.view.table_has_keys = false; // the menu has them
    }
    // Under the button, and within the page.
    ImGui::SetNextWindowPos({from.x, to.y + theme().space(1)}, ImGuiCond_Appearing);
    if (!ImGui::BeginPopup(id)) return;
    for (const auto& c : controls) {
        if (c.fits) continue;
        if (!c.run) {
            muted(c.name);
            continue;
        }
        ImGui::BeginDisabled(!c.enabled);
        if (ImGui::Selectable(c.name.c_str())) {
            f.view.table_has_keys = has_own_keys(f.view.step);
            c.run();
        }
        ImGui::EndDisabled();
    }
    ImGui::EndPopup();
}

} // namespace

void draw_short_top_bar(Frame& f) {
    const auto& t = theme();
    auto& v = f.view;
    const auto& s = f.w.data.settings;
    const float gap = t.space(2);
    const auto gstin = s.gstin.empty() ? std::string("No GSTIN") : s.gstin;
    const auto month = to_month_name(s.period);
    const float side = ImGui::GetFrameHeight();
    const char* theme_label = v.theme == ThemeChoice::dark ? "Light" : "Dark";

    std::vector<Control> all;
    const auto label = [&](const std::string& text, ImFont* font, int rank) {
        all.push_back({.name = text,
                       .width = text_width(font, text),
                       .rank = rank,
                       .draw =
                           [text, font] {
                               ImGui::AlignTextToFramePadding();
                               ImGui::PushFont(font);
                               ImGui::TextUnformatted(text.c_str());
                               ImGui::PopFont();
                           },
                       .run = {}});
    };
    label(month, t.bold, 0);
    label(gstin, t.mono, 5);
    label(loaded_sentence(f.w), t.regular, 6);
    if (const auto n = v.tally.to_read; n != 0) {
        const auto name = "⚠ " + std::to_string(n) + " to read";
        all.push_back({.name = name,
                       .width = button_width(t.regular, name),
                       .rank = 1,
                       .draw =
                           [&f, &t, name] {
                               ImGui::PushStyleColor(ImGuiCol_Text, t.colour.notice);
                               if (ImGui::Button(name.c_str())) read_next(f);
                               ImGui::PopStyleColor();
                           },
                       .run = [&f] { read_next(f); }});
    }
    const auto search_at = all.size();
    const auto step_back = [&](const char* glyph, const char* name, const char* keys, bool can,
                               workspace::Action action) {
        all.push_back({.name = name,
                       .width = side,
                       .rank = 2,
                       .enabled = can,
                       .draw =
                           [&f, glyph, name, keys, can, action] {
                               ImGui::BeginDisabled(!can);
                               if (icon_button(glyph, name)) f.out.act(action);
                               ImGui::SetItemTooltip("%s (%s)", name, keys);
                               ImGui::EndDisabled();
                           },
                       .run = [&f, action] { f.out.act(action); }});
    };
    step_back("↩", "Undo", "Ctrl+Z", f.w.can_undo(), workspace::Undo{});
    step_back("↪", "Redo", "Ctrl+Y", f.w.can_redo(), workspace::Redo{});
    const auto button = [&](const char* name, int rank, std::function<void()> run) {
        all.push_back({.name = name,
                       .width = button_width(t.regular, name),
                       .rank = rank,
                       .draw =
                           [name, run] {
                               if (ImGui::Button(name)) run();
                           },
                       .run = run});
    };
    button("Save session", 3, [&f] { save_session(f); });
    button(theme_label, 4, [&f] { toggle_theme(f.view); });

    const float least = t.space(32); // of the search field
    const float room = ImGui::GetContentRegionAvail().x;
    const bool whole = give_room(all, room - least - gap, gap, button_width(t.regular, "More"));
    float used = whole ? 0 : button_width(t.regular, "More") + gap;
    for (const auto& c : all) used += c.fits ? c.width + gap : 0;
    bool first = true;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i == search_at) {
            if (!first) ImGui::SameLine(0, gap);
            draw_search(f, room - used);
            first = false;
        }
        if (!all[i].fits) continue;
        if (!first) ImGui::SameLine(0, gap);
        all[i].draw();
        first = false;
    }
    if (whole) return;
    ImGui::SameLine(0, gap);
    const bool pressed = ImGui::Button("More");
    draw_menu(f, "More of the top bar", pressed, all);
}

namespace {

std::uint32_t filters_on(const Filter& filter) {
    const auto on = [](const auto& which) {
        return static_cast<std::uint32_t>(std::count(which.begin(), which.end(), true));
    };
    return on(filter.verdicts) + on(filter.actions) + filter.open_only + filter.disagree_only +
           static_cast<std::uint32_t>(filter.terms.size());
}

/// One line: what opens the chips and the inspector, and the actions with a menu for what has no
/// room.
void draw_line(Frame& f, bool acting) {
    const auto& t = theme();
    auto& v = f.view;
    const float gap = t.space(1.5f);
    ImGui::PushFont(t.small);
    const auto n = filters_on(v.filter);
    // Pills are lower than buttons: in the middle of the line.
    const float line = ImGui::GetCursorPosY();
    const float lower =
        std::max(0.0f, (ImGui::GetFrameHeight() - ImGui::GetFontSize()) / 2 - t.space(0.75f));
    ImGui::SetCursorPosY(line + std::floor(lower));
    const auto filters = n == 0 ? std::string("Filters") : "Filters: " + std::to_string(n);
    if (toggle_chip((filters + "###Filters").c_str(), v.filters_open))
        v.filters_open = !v.filters_open;
    ImGui::SameLine(0, gap);
    if (toggle_chip("Details  Enter", v.details)) toggle_details(v);
    if (acting) {
        std::vector<Control> all;
        const auto add = [&](const char* label, int rank, bool enabled, std::function<void()> run) {
            all.push_back({.name = label,
                           .width = button_width(t.small, label),
                           .rank = rank,
                           .enabled = enabled,
                           .draw =
                               [label, enabled, run] {
                                   ImGui::BeginDisabled(!enabled);
                                   if (ImGui::Button(label)) run();
                                   ImGui::EndDisabled();
                               },
                           .run = run});
        };
        const bool any = !v.table.rows.lines.empty();
        const auto action = [&](const char* label, ImsAction a, int rank) {
            add(label, rank, any && can_decide(f, a), [&f, a] { decide(f, a); });
        };
        action("✔ Accept  A", ImsAction::accept, 0);
        action("✘ Reject  R", ImsAction::reject, 1);
        action("◐ Pending  P", ImsAction::pending, 2);
        action("○ No action  N", ImsAction::none, 5);
        add("Take advice for all shown  D", 3, any, [&f] { ask_for_advice(f); });
        add("Accept exact …  O", 4, true, [&f] {
            toggle_drawer(f.view, Drawer::policies);
            f.view.table.focus_drawer = false;
        });
        const float used = ImGui::GetItemRectMax().x - ImGui::GetWindowPos().x;
        const float room = ImGui::GetWindowContentRegionMax().x - used;
        const bool whole = give_room(all, room, gap, button_width(t.small, "More"));
        for (const auto& c : all) {
            if (!c.fits) continue;
            ImGui::SameLine(0, gap);
            ImGui::SetCursorPosY(line);
            c.draw();
        }
        if (!whole) {
            ImGui::SameLine(0, gap);
            ImGui::SetCursorPosY(line);
            const bool pressed = named_button("More", "More actions");
            draw_menu(f, "More actions menu", pressed, all);
        }
    }
    ImGui::PopFont();
}

/// Where no chip is in sight: what is filtered, and the way out of it.
void draw_way_out(Frame& f) {
    auto& v = f.view;
    if (!v.filter.any() || v.filters_open) return;
    const auto label = way_out_label(v);
    const float room = ImGui::GetContentRegionAvail().x - theme().space(6);
    ImGui::PushFont(theme().small);
    if (named_chip(cut_to(label, room).c_str(), label, true)) leave_filter(f);
    ImGui::PopFont();
}

} // namespace

void draw_compact_tools(Frame& f, bool acting) {
    const auto& t = theme();
    auto& v = f.view;
    draw_line(f, acting);
    const bool tall = ImGui::GetIO().DisplaySize.y >= t.space(175);
    if (acting && (tall || v.tally.open == 0)) draw_short_progress(f);
    draw_way_out(f);
    const bool open =
        v.filters_open || v.question || v.table.finding || v.table.mistake ||
        (v.table.drawer != Drawer::none && (v.table.drawer != Drawer::policies || acting));
    if (!open) return;
    // The table keeps its room; before a question it gives some of it away.
    const float least = t.space((v.question ? kFewestRows : kLeastTable) + 4);
    const float most = std::max(t.space(16), ImGui::GetContentRegionAvail().y - least);
    ImGui::SetNextWindowSizeConstraints({0, 0}, {FLT_MAX, most});
    if (ImGui::BeginChild("Over the table", {0, 0}, ImGuiChildFlags_AutoResizeY,
                          ImGuiWindowFlags_NavFlattened)) {
        if (v.filters_open)
            draw_chips(f, acting);
        else
            draw_mistake(f);
        draw_drawer(f);
        draw_question(f);
        draw_find(f);
    }
    ImGui::EndChild();
}

} // namespace milaan::ui

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

#include "base/text.hpp"
#include "ui/acting.hpp"
#include "ui/cursor.hpp"
#include "ui/table_bar.hpp"
#include "ui/table_policies.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

/// The first control of a drawer that was opened by key has the focus; call right after it. Again
/// in the next frame, from which on ImGui's keys are on: until then it hides what has the focus.
void take_focus(ViewState& v, bool is_first) {
    if (!v.table.focus_drawer || !is_first) return;
    focus_last_item();
    v.table.focus_drawer = (ImGui::GetIO().ConfigFlags & ImGuiConfigFlags_NavEnableKeyboard) == 0;
}

void draw_columns(Frame& f) {
    auto& v = f.view;
    auto& layout = layout_of(v);
    bool first = true;
    // A copy: a press changes what is gone through.
    for (const auto& c : std::vector(layout.columns)) {
        const std::string label(column_label(c.column));
        if (!first) same_line_if_fits(label.c_str());
        if (toggle_chip(label.c_str(), c.shown)) show_column(layout, c.column, !c.shown);
        take_focus(v, first);
        first = false;
    }
    for (int i = 0; i < kDensityCount; ++i) {
        const auto d = static_cast<Density>(i);
        if (i != 0) same_line_if_fits(density_label(d));
        if (toggle_chip(density_label(d), layout.density == d)) layout.density = d;
    }
    const auto preset = [&](const char* label, TableLayout columns) {
        same_line_if_fits(label);
        if (ImGui::Button(label)) layout.columns = std::move(columns.columns);
    };
    preset("Columns to verify", verify_layout());
    preset("Columns to act", act_layout());
    wrapped(
        theme().colour.muted,
        "Drag a heading to move it, its edge to resize it, press the edge twice to fit it. By "
        "key: → marks a cell, then S sorts, M and Shift+M move, W and Shift+W resize, H hides.");
}

struct BuiltIn {
    const char* name;
    const char* look;
};
constexpr BuiltIn kBuiltIn[] = {
    {"Needs a look", "step=verify\nverdicts=mismatch,duplicate,ambiguous\nsort=verdict,-tax\n"},
    {"Only in books: missing on the portal",
     "step=verify\nverdicts=books_only\nsort=-tax\ngrouped=yes\n"},
    {"Only on portal: missing in the books",
     "step=verify\nverdicts=portal_only\nsort=-tax\ngrouped=yes\n"},
    {"Open, largest tax first", "step=act\nopen=yes\nsort=-tax\n"},
    {"Open for over 60 days", "step=act\nsearch=age>60\nopen=yes\nsort=-age\n"},
};

void draw_views(Frame& f) {
    auto& v = f.view;
    bool first = true;
    for (const auto& b : kBuiltIn) {
        if (!first) same_line_if_fits(b.name);
        if (ImGui::Button(b.name))
            if (const auto look = read_look(b.look)) take_look(v, *look);
        take_focus(v, first);
        first = false;
    }
    for (const auto& saved : f.w.views) {
        const auto forget = "Forget " + saved.name;
        ImGui::PushID(saved.name.c_str());
        if (ImGui::Button(saved.name.c_str()))
            if (const auto look = read_look(saved.look)) take_look(v, *look);
        ImGui::SameLine(0, theme().space(1));
        if (icon_button("✕", forget.c_str())) f.out.act(workspace::ForgetView{saved.name});
        ImGui::SetItemTooltip("%s", forget.c_str());
        ImGui::PopID();
    }
    ImGui::SetNextItemWidth(theme().space(60));
    const bool entered = input_text("##Name of this view", v.table.view_name, "Name of this view",
                                    ImGuiInputTextFlags_EnterReturnsTrue);
    ImGui::SameLine();
    const std::string name(text::trim(v.table.view_name));
    ImGui::BeginDisabled(name.empty());
    if ((ImGui::Button("Keep this view") || entered) && !name.empty()) {
        f.out.act(workspace::KeepView{{name, write_look(look_of(v))}});
        v.table.view_name.clear();
    }
    ImGui::EndDisabled();
    ImGui::SameLine();
    muted("Filter, order and columns; kept in the session.");
}

void draw_policies(Frame& f) {
    auto& v = f.view;
    const auto& t = theme();
    wrapped(t.colour.muted,
            "Over the open records among the lines shown. What will be refused, and "
            "what the credit becomes, is said before anything is done.");
    // They change with the lines and the decisions, not from frame to frame.
    if (const std::pair now{v.table.made, f.w.revision}; v.table.policies_of != now) {
        v.table.policies = policies_for(f.w, v.lines, v.table.rows.lines);
        v.table.policies_of = now;
    }
    for (const auto& p : v.table.policies) {
        ImGui::BeginDisabled(p.documents.empty());
        const bool chosen = ImGui::Button(p.name, {t.space(68), 0});
        ImGui::EndDisabled();
        take_focus(v, &p == v.table.policies.data());
        ImGui::SameLine(0, t.space(3));
        ImGui::AlignTextToFramePadding();
        ImGui::TextUnformatted(
            (text::counted(p.documents.size(), "record", "records") + ", tax " + to_indian(p.tax))
                .c_str());
        ImGui::SameLine(0, t.space(3));
        ImGui::PushFont(t.small);
        ImGui::PushStyleColor(ImGuiCol_Text, t.colour.muted);
        elided(p.meaning, ImGui::GetContentRegionAvail().x);
        ImGui::PopStyleColor();
        ImGui::PopFont();
        if (!chosen) continue;
        toggle_drawer(v, Drawer::none);
        v.table_has_keys = true;
        if (!p.action) {
            put(f, ask(f.w, workspace::TakeAdvice{p.documents}));
            return;
        }
        workspace::Decide a;
        a.documents = p.documents;
        a.decision.action = *p.action;
        put(f, ask(f.w, std::move(a)));
        return;
    }
}

void draw_hints() {
    const auto& t = theme();
    for (const auto& h : filter_hints()) {
        ImGui::PushFont(t.mono);
        ImGui::TextUnformatted(h.example);
        ImGui::PopFont();
        ImGui::SameLine(t.space(95));
        muted(h.meaning);
    }
    muted("Words with a space between must all be met. Press / to type.");
}

} // namespace

std::vector<workspace::SavedView> views_of(const workspace::Workspace& w) {
    std::vector<workspace::SavedView> out;
    for (const auto& b : kBuiltIn) out.push_back({b.name, b.look});
    out.insert(out.end(), w.views.begin(), w.views.end());
    return out;
}

void draw_drawer(Frame& f) {
    auto& v = f.view;
    if (v.table.drawer == Drawer::none) return;
    if (v.table.drawer == Drawer::policies && v.step != Step::act) return;
    const auto& t = theme();
    ImGui::PushStyleColor(ImGuiCol_ChildBg, t.colour.raised);
    if (ImGui::BeginChild("Drawer", {0, 0},
                          ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_AlwaysUseWindowPadding,
                          ImGuiWindowFlags_NavFlattened)) {
        switch (v.table.drawer) {
        case Drawer::none:
            break;
        case Drawer::columns:
            draw_columns(f);
            break;
        case Drawer::views:
            draw_views(f);
            break;
        case Drawer::policies:
            draw_policies(f);
            break;
        case Drawer::filters:
            draw_hints();
            break;
        }
    }
    ImGui::EndChild();
    ImGui::PopStyleColor();
}

void draw_find(Frame& f) {
    auto& v = f.view;
    auto& t = v.table;
    if (!t.finding) return;
    ImGui::AlignTextToFramePadding();
    muted("Find");
    ImGui::SameLine();
    if (t.focus_find) {
        focus_next_item();
        t.focus_find = false;
    }
    ImGui::SetNextItemWidth(theme().space(60));
    const bool typed = input_text("##Find in the list", t.find, "Number, supplier, amount");
    const bool left = ImGui::IsItemDeactivated();
    if (typed && !seek_text(f, t.find, 1, true)) v.outcome = "Not in this list: " + t.find;
    if (left) {
        const bool next =
            ImGui::IsKeyPressed(ImGuiKey_Enter) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter);
        if (next) {
            // Enter goes on; the field stays open for the next one.
            (void)seek_text(f, t.find, ImGui::GetIO().KeyShift ? -1 : 1, false);
            t.focus_find = true;
        } else if (!ImGui::IsKeyDown(ImGuiKey_Tab)) {
            t.finding = false;
            v.table_has_keys = true;
        }
    }
    ImGui::SameLine();
    if (ImGui::Button("Next  Enter")) {
        (void)seek_text(f, t.find, 1, false);
        t.focus_find = true;
    }
    ImGui::SameLine();
    if (ImGui::Button("Close  Esc")) {
        t.finding = false;
        v.table_has_keys = true;
    }
}

} // namespace milaan::ui

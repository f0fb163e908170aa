#include "ui/acting.hpp"

#include <imgui.h>

#include "rules/supplier.hpp"
#include "ui/cursor.hpp"
#include "ui/table_bar.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

void decide(Frame& f, ImsAction action) {
    auto& v = f.view;
    workspace::Decide a;
    const auto selected = selected_documents(f);
    // What has this action already keeps its remark and its declared reduction with it.
    for (const auto d : selected)
        if (f.w.decisions.action(d) != action) a.documents.push_back(d);
    a.decision.action = action;
    v.question.reset();
    if (selected.empty()) {
        v.outcome = "This line has no portal document to act on";
    } else if (a.documents.empty()) {
        v.outcome = "Already so: nothing changed";
    } else if (a.documents.size() > 1) {
        put(f, ask(f.w, std::move(a)));
    } else {
        // One record is acted on at once, unless it costs the supplier something.
        auto q = ask(f.w, a);
        if (q.liability != Money{} && q.changes != 0)
            put(f, std::move(q));
        else
            f.out.act(std::move(a));
    }
}

void put(Frame& f, Question q) {
    if (q.changes == 0) {
        f.view.outcome = "Nothing changes: " + std::to_string(q.refused.size()) + " refused";
        f.view.refused = refusal_lines(f.w, q.refused);
        return;
    }
    f.view.question = std::move(q);
}

void ask_for_advice(Frame& f) {
    workspace::TakeAdvice a;
    for (const auto line : f.view.table.rows.lines)
        if (const auto d = f.view.lines[line].document; d != kNoRow) a.documents.push_back(d);
    put(f, ask(f.w, std::move(a)));
}

void answer_yes(Frame& f) {
    f.out.act(f.view.question->action);
    f.view.question.reset();
}

namespace {

/// Why the action cannot be taken on the one line that is focused; empty when it can, or when
/// several are selected (then the question says it).
std::string why_not(const Frame& f, ImsAction action) {
    const auto& v = f.view;
    const auto* line = focused_line(v);
    if (v.selection.count > 1 || line == nullptr) return {};
    const auto d = line->document;
    if (d == kNoRow) return "This line has no portal document to act on.";
    Decision wanted;
    wanted.action = action;
    if (f.w.decisions.action(d) == action) return {};
    const auto p = rules::permission(f.w.context(), d, wanted);
    return p.allowed ? std::string() : std::string(rules::sentence_of(p.reason));
}

} // namespace

bool can_decide(const Frame& f, ImsAction action) {
    return why_not(f, action).empty();
}

namespace {

void draw_button(Frame& f, const char* label, ImsAction action) {
    const auto why = why_not(f, action);
    ImGui::BeginDisabled(!why.empty());
    if (ImGui::Button(label)) decide(f, action);
    ImGui::EndDisabled();
    if (!why.empty() && ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled))
        ImGui::SetTooltip("%s", why.c_str());
}

} // namespace

void draw_question(Frame& f) {
    if (!f.view.question) return;
    const auto& t = theme();
    ImGui::PushStyleColor(ImGuiCol_ChildBg, t.colour.accent_soft);
    if (ImGui::BeginChild("Before it is done", {0, 0},
                          ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_AlwaysUseWindowPadding,
                          ImGuiWindowFlags_NavFlattened)) {
        for (const auto& s : f.view.question->sentences) wrapped(t.colour.text, s);
        if (primary_button("Set them  Enter")) answer_yes(f);
        ImGui::SameLine();
        if (f.view.question && ImGui::Button("Leave them  Esc")) f.view.question.reset();
    }
    ImGui::EndChild();
    ImGui::PopStyleColor();
}

void draw_actions(Frame& f) {
    const auto& t = theme();
    ImGui::BeginDisabled(f.view.table.rows.lines.empty());
    draw_button(f, "✔ Accept  A", ImsAction::accept);
    ImGui::SameLine(0, t.space(1));
    draw_button(f, "✘ Reject  R", ImsAction::reject);
    ImGui::SameLine(0, t.space(1));
    draw_button(f, "◐ Pending  P", ImsAction::pending);
    ImGui::SameLine(0, t.space(1));
    draw_button(f, "○ No action  N", ImsAction::none);
    ImGui::EndDisabled();
    ImGui::SameLine(0, t.space(4));
    if (primary_button("Take advice for all shown  D")) ask_for_advice(f);
    same_line_if_fits("One click  O");
    if (ImGui::Button("One click  O")) {
        toggle_drawer(f.view, Drawer::policies);
        f.view.table.focus_drawer = false;
    }
}

} // namespace milaan::ui

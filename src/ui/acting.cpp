#include "ui/acting.hpp"

#include <imgui.h>

#include "base/text.hpp"
#include "rules/supplier.hpp"
#include "ui/action_panel.hpp"
#include "ui/cursor.hpp"
#include "ui/draft.hpp"
#include "ui/table_bar.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

void decide(Frame& f, ImsAction action) {
    auto& v = f.view;
    workspace::Decide a;
    const auto selected = selected_documents(f);
    a.decision.action = action;
    v.question.reset();
    bool typed = false; // what is typed in the inspector goes with its record
    if (selected.size() == 1) {
        auto one = wanted(f, selected[0], action);
        if (!one.problem.empty()) {
            v.outcome = std::move(one.problem);
            return;
        }
        typed = one.typed;
        a.decision = std::move(one.decision);
    }
    // What has this action already keeps its remark and its declared reduction with it.
    for (const auto d : selected)
        if (typed ? !f.w.decisions.is(d, a.decision) : f.w.decisions.action(d) != action)
            a.documents.push_back(d);
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
        f.view.outcome = q.refused.empty()
                             ? "Nothing changes"
                             : "Nothing changes: " + std::to_string(q.refused.size()) + " refused";
        f.view.refused = refusal_lines(f.w, q.refused);
        return;
    }
    f.view.question = std::move(q);
}

void ask_for_advice(Frame& f) {
    workspace::TakeAdvice a;
    // What somebody has decided stays decided.
    for (const auto line : f.view.table.rows.lines)
        if (const auto d = f.view.lines[line].document; d != kNoRow && is_open(f.w, d))
            a.documents.push_back(d);
    put(f, ask(f.w, std::move(a)));
}

namespace {

/// The remark of a question about several records, where its action takes one.
std::string* remark_of(Question& q) {
    auto* decide = std::get_if<workspace::Decide>(&q.action);
    const auto wanted = decide == nullptr ? ImsAction::none : decide->decision.action;
    return wanted == ImsAction::reject || wanted == ImsAction::pending ? &decide->decision.remarks
                                                                       : nullptr;
}

bool remark_fits(Question& q) {
    const auto* remark = remark_of(q);
    return remark == nullptr || text::characters(*remark) <= kRemarkLimit;
}

void draw_remark(Question& q) {
    auto* remark = remark_of(q);
    if (remark == nullptr) return;
    ImGui::SetNextItemWidth(theme().space(140));
    input_text("##Remark for all", *remark, "Remark for all, if any");
    if (remark->empty()) return;
    ImGui::SameLine(0, theme().space(2));
    text_colored(remark_fits(q) ? theme().colour.muted : theme().colour.bad,
                 std::to_string(text::characters(*remark)) + " of " + std::to_string(kRemarkLimit) +
                     " characters");
}

} // namespace

void answer_yes(Frame& f) {
    if (!remark_fits(*f.view.question)) return;
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
    if (!f.w.data.documents[d].in_ims())
        return std::string(rules::sentence_of(rules::AdviceCode::nothing_to_act_on));
    const auto one = wanted(f, d, action);
    if (!one.typed && f.w.decisions.action(d) == action) return {};
    if (!one.problem.empty()) return one.problem;
    const auto p = rules::permission(f.w.context(), d, one.decision);
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
        draw_remark(*f.view.question);
        ImGui::BeginDisabled(!remark_fits(*f.view.question));
        if (primary_button(f.view.question->yes)) answer_yes(f);
        ImGui::EndDisabled();
        ImGui::SameLine();
        if (f.view.question && ImGui::Button("Leave them as they are  Esc"))
            f.view.question.reset();
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
    ImGui::SameLine(0, t.space(4));
    if (primary_button("Take advice for all shown  D")) ask_for_advice(f);
    ImGui::EndDisabled();
    same_line_if_fits("Accept exact …  O");
    if (ImGui::Button("Accept exact …  O")) {
        toggle_drawer(f.view, Drawer::policies);
        f.view.table.focus_drawer = false;
    }
}

} // namespace milaan::ui

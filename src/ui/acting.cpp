#include "ui/acting.hpp"

#include <imgui.h>

#include "base/text.hpp"
#include "ui/cursor.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

void decide(Frame& f, ImsAction action) {
    workspace::Decide a;
    const auto selected = selected_documents(f);
    // What has this action already keeps its remark and its declared reduction with it.
    for (const auto d : selected)
        if (f.w.decisions[d].action != action) a.documents.push_back(d);
    a.decision.action = action;
    if (selected.empty())
        f.view.outcome = "This line has no portal document to act on";
    else if (a.documents.empty())
        f.view.outcome = "Already so: nothing changed";
    else
        f.out.act(std::move(a));
}

void ask_for_advice(Frame& f) {
    workspace::TakeAdvice a;
    for (const auto line : f.view.shown)
        if (const auto d = f.view.lines[line].document; d != kNoRow) a.documents.push_back(d);
    AdviceQuestion q;
    const auto outcome = workspace::dry_run(f.w, a);
    q.changes = outcome.changed;
    q.refused = static_cast<std::uint32_t>(outcome.refused.size());
    for (const auto d : a.documents)
        if (f.w.advice[d].sure && f.w.data.documents[d].in_ims() &&
            f.w.advice[d].action != f.w.decisions[d].action)
            q.tax += signed_tax(f.w.data.intake.portal.row(f.w.data.documents[d].row())).total();
    q.advice = std::move(a);
    f.view.confirm_advice = std::move(q);
}

void take_advice(Frame& f) {
    f.out.act(f.view.confirm_advice->advice);
    f.view.confirm_advice.reset();
}

void draw_actions(Frame& f) {
    const auto& t = theme();
    ImGui::BeginDisabled(f.view.shown.empty());
    if (ImGui::Button("✔ Accept  A")) decide(f, ImsAction::accept);
    ImGui::SameLine(0, t.space(1));
    if (ImGui::Button("✘ Reject  R")) decide(f, ImsAction::reject);
    ImGui::SameLine(0, t.space(1));
    if (ImGui::Button("◐ Pending  P")) decide(f, ImsAction::pending);
    ImGui::SameLine(0, t.space(1));
    if (ImGui::Button("○ No action  N")) decide(f, ImsAction::none);
    ImGui::EndDisabled();
    ImGui::SameLine(0, t.space(4));
    if (primary_button("Take advice for all shown  D")) ask_for_advice(f);
    if (!f.view.confirm_advice) return;

    const auto& ask = *f.view.confirm_advice;
    ImGui::AlignTextToFramePadding();
    const auto question =
        text::counted(ask.changes, "document", "documents") + " with tax of " + to_indian(ask.tax) +
        " will be set as advised, where the advice is sure" +
        (ask.refused == 0 ? "." : "; " + text::counted(ask.refused, "is", "are") + " refused.");
    ImGui::TextUnformatted(question.c_str());
    same_line_if_fits("Set them  Enter");
    if (primary_button("Set them  Enter")) take_advice(f);
    same_line_if_fits("Leave them  Esc");
    if (f.view.confirm_advice && ImGui::Button("Leave them  Esc")) f.view.confirm_advice.reset();
}

} // namespace milaan::ui

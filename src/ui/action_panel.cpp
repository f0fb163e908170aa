#include "ui/action_panel.hpp"

#include <imgui.h>

#include <algorithm>

#include "base/text.hpp"
#include "rules/actions.hpp"
#include "rules/deltas.hpp"
#include "ui/draft.hpp"
#include "ui/money_field.hpp"
#include "ui/statement.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

using workspace::Workspace;

/// "until 20-12-2026, 34 days left", "until 20-12-2026: passed".
std::string until(const Workspace& w, Date last) {
    const auto as_of = w.data.settings.as_of;
    auto out = "until " + to_portal(last);
    if (!as_of.known()) return out;
    const int left = days_between(as_of, last);
    return out + (left < 0 ? ": passed" : ", " + text::counted(left, "day left", "days left"));
}

std::string taxes(const Tax& tax) {
    std::string out;
    for (int h = 0; h < kHeadCount; ++h)
        if (const auto m = tax.at(static_cast<Head>(h)); m != Money{})
            out += (out.empty() ? "" : ", ") + std::string(head_label(static_cast<Head>(h))) + " " +
                   to_indian(m);
    return out.empty() ? "nothing" : out;
}

Decision plain(ImsAction action) {
    Decision d;
    d.action = action;
    return d;
}

constexpr ImsAction kActions[] = {ImsAction::accept, ImsAction::reject, ImsAction::pending};

const char* verb(ImsAction a) {
    switch (a) {
    case ImsAction::none:
        return "No action";
    case ImsAction::accept:
        return "Accept";
    case ImsAction::reject:
        return "Reject";
    case ImsAction::pending:
        return "Pending";
    }
    return "";
}

} // namespace

std::vector<std::string> action_sentences(const Workspace& w, std::uint32_t document) {
    const auto p = workspace::position_of(w, document);
    std::vector<std::string> out;
    out.push_back("Advised: " + std::string(verb(p.advised)) +
                  (p.advice_sure ? "." : ", but look first.") + " " +
                  std::string(p.advice_sentence));
    const auto& advice = rules::case_of(w.advice[document].code);
    if (!advice.working.empty() || !advice.follow_up.empty())
        out.push_back(
            "In GSTR-3B: " +
            (advice.working.empty() ? "nothing as it stands" : std::string(advice.working)) +
            (advice.follow_up.empty() ? "" : ". Also: " + std::string(advice.follow_up)) + "." +
            (advice.source.empty() ? "" : " (" + std::string(advice.source) + ")"));
    if (p.pending_until.known()) out.push_back("Pending " + until(w, p.pending_until) + ".");
    if (p.credit_last_day.known())
        out.push_back("Credit can be taken in a return filed " + until(w, p.credit_last_day) +
                      " (section 16(4)).");
    if (p.liability_if_rejected != Tax{})
        out.push_back("A rejection adds " + taxes(p.liability_if_rejected) +
                      " to what the supplier owes in the GSTR-3B of " +
                      to_month_name(p.liability_period) + ".");
    const auto context = w.context();
    const auto flag = w.data.intake.portal.pending_blocked()[w.data.documents[document].ims];
    const auto by_dates = rules::pending_by_dates(context, document);
    const bool dates_allow = by_dates == rules::RefusalReason::none;
    if (is_yes(flag))
        out.push_back("The portal's flag blocks Pending; by the dates alone it would be " +
                      std::string(dates_allow ? "allowed." : "blocked too."));
    else if (flag == Flag::no && !dates_allow)
        out.push_back("The portal's flag allows Pending; by the dates alone: " +
                      std::string(rules::sentence_of(by_dates)));
    if (rules::original_missing(context, document))
        out.push_back("The original is in no loaded file: the full value is assumed.");
    if (context.is(document, rules::Facts::replaced))
        out.push_back("Its amendment stands in the same GSTR-2B and counts alone.");
    if (p.place == Place::pending)
        out.push_back("As it stands, this GSTR-2B leaves it out: it is kept pending.");
    if (p.place == Place::outside)
        out.push_back("As it stands, this GSTR-2B leaves it out: not filed yet, of another month, "
                      "or replaced.");
    return out;
}

std::vector<std::string> refused_actions(const Workspace& w, std::uint32_t document) {
    const auto context = w.context();
    std::vector<std::string> out;
    for (const auto action : kActions) {
        if (w.decisions.action(document) == action) continue;
        const auto p = rules::permission(context, document, plain(action));
        if (!p.allowed)
            out.push_back(std::string(verb(action)) + ": " +
                          std::string(rules::sentence_of(p.reason)));
    }
    return out;
}

namespace {

void amount_field(Draft& d, const char* label, Head head, Money most) {
    ImGui::SetNextItemWidth(theme().space(30));
    amount_text_field(label, d.declared[head], "0.00");
    const auto limit = "at most " + to_indian(most);
    same_line_if_fits(limit.c_str());
    muted(limit);
}

void draw_amounts(Draft& d, const Tax& limit) {
    if (limit.igst != Money{}) amount_field(d, "IGST declared", Head::igst, limit.igst);
    if (limit.cgst != Money{} || limit.sgst != Money{}) {
        // The portal wants both the same, so they are one field.
        amount_field(d, "CGST and SGST, each", Head::cgst, std::min(limit.cgst, limit.sgst));
        d.declared[Head::sgst] = d.declared[Head::cgst];
    }
    if (limit.cess != Money{}) amount_field(d, "Cess declared", Head::cess, limit.cess);
}

void draw_declaration(Draft& d, const ImsPosition& p) {
    constexpr const char* question = "Is ITC to be reduced?";
    section_title(question);
    const bool yes = d.answer != Flag::no;
    if (radio("Yes, in full", question, yes && !d.partial)) {
        d.answer = Flag::yes;
        d.partial = false;
    }
    same_line_if_fits("Yes, in part    ");
    if (radio("Yes, in part", question, yes && d.partial)) {
        d.answer = Flag::yes;
        d.partial = true;
    }
    same_line_if_fits("No, never availed    ");
    if (radio("No, never availed", question, !yes)) {
        d.answer = Flag::no;
        d.partial = false;
    }
    if (yes && d.partial)
        draw_amounts(d, p.reduction_limit);
    else
        muted(yes ? "Takes off " + taxes(p.reduction_limit) : "Takes nothing off");
}

void draw_remark(Frame& f, bool wants_remark) {
    auto& d = f.view.draft;
    const auto& c = theme().colour;
    const auto length = text::characters(d.remark);
    ImGui::SetNextItemWidth(-1);
    input_text("##Remark to the supplier", d.remark, "Remark to the supplier");
    // Enter gives the keys back to the table: R, P or A takes the remark with it.
    if (ImGui::IsItemDeactivated() &&
        (ImGui::IsKeyPressed(ImGuiKey_Enter) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter)))
        f.view.table_has_keys = has_own_keys(f.view.step);
    ImGui::PushFont(theme().small);
    if (length > kRemarkLimit)
        text_colored(c.bad, "✘ " + std::to_string(length) + " of " + std::to_string(kRemarkLimit) +
                                " characters");
    else
        muted(std::to_string(length) + " of " + std::to_string(kRemarkLimit) + " characters");
    if (wants_remark && d.remark.empty()) {
        wrapped(c.notice, "⚠ remark needed with a partial or No answer");
    }
    ImGui::PopFont();
}

/// The buttons; under them why one is refused with what is typed.
void draw_buttons(Frame& f, std::uint32_t document, bool asks) {
    const auto& t = theme();
    const auto context = f.w.context();
    constexpr std::pair<ImsAction, const char*> buttons[] = {{ImsAction::accept, "Accept this"},
                                                             {ImsAction::reject, "Reject this"},
                                                             {ImsAction::pending, "Pending"}};
    std::vector<std::string> why;
    bool first = true;
    for (const auto& [action, label] : buttons) {
        auto w = wanted(f.view.draft, action, asks);
        if (w.problem.empty()) {
            const auto p = rules::permission(context, document, w.decision);
            if (!p.allowed) w.problem = rules::sentence_of(p.reason);
        }
        if (!w.problem.empty()) why.push_back(std::string(verb(action)) + ": " + w.problem);
        if (!first) same_line_if_fits(label);
        first = false;
        ImGui::BeginDisabled(!w.problem.empty());
        if (ImGui::Button(label)) f.out.act(workspace::Decide{{document}, std::move(w.decision)});
        ImGui::EndDisabled();
    }
    same_line_if_fits("As downloaded");
    ImGui::BeginDisabled(f.w.decisions[document] == f.w.downloaded[document]);
    if (ImGui::Button("As downloaded")) f.out.act(workspace::Revert{{document}});
    ImGui::EndDisabled();
    for (const auto& s : why) wrapped(t.colour.notice, "✘ " + s);
}

} // namespace

void draw_action_panel(Frame& f, std::uint32_t document) {
    const auto& t = theme();
    const auto& portal = f.w.data.intake.portal;
    const auto& doc = f.w.data.documents[document];
    section_title("Action in IMS");
    if (!doc.in_ims()) {
        wrapped(t.colour.muted, rules::sentence_of(rules::AdviceCode::nothing_to_act_on));
        return;
    }
    action_mark(f.w.decisions.action(document));
    ImGui::SameLine(0, t.space(6));
    muted("downloaded as " + std::string(name_of(f.w.downloaded.action(document))));
    bool first = true;
    for (const auto& s : action_sentences(f.w, document)) {
        wrapped(first ? t.colour.accent : t.colour.text, s);
        first = false;
    }
    if (!portal.portal_error()[doc.ims].empty())
        wrapped(t.colour.bad, "⚠ " + std::string(portal.text(portal.portal_error()[doc.ims])));
    load_draft(f, document);
    auto& d = f.view.draft;
    const auto p = workspace::position_of(f.w, document);
    if (p.asks_reduction) draw_declaration(d, p);
    draw_remark(f, p.asks_reduction && (d.answer == Flag::no || d.partial));
    if (is_edited(f.w, d))
        wrapped(t.colour.accent,
                "◆ typed, not yet set: it goes with the next action on this record");
    draw_buttons(f, document, p.asks_reduction);
}

} // namespace milaan::ui

#include "ui/reversal_panel.hpp"

#include <imgui.h>

#include "records/reversal.hpp"
#include "ui/money_field.hpp"
#include "ui/statement.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

/// What was said of this document, one line each.
std::vector<std::string> said_of(const workspace::Workspace& w, std::uint32_t document) {
    std::vector<std::string> out;
    for (const auto& r : w.reversals) {
        if (r.document != document) continue;
        const auto period = r.said.period.known() ? r.said.period : w.data.settings.period;
        out.push_back(
            std::string(r.said.reclaim ? "Reclaimed" : "Reversed") + " in the GSTR-3B of " +
            to_month_name(period) + ": " + std::string(text_of(r.said.ground).label) +
            (r.said.has_amounts ? ", " + to_indian(r.said.amounts.total()) : ", all its credit"));
    }
    return out;
}

bool amounts_of(const ReversalDraft& d, Tax& out) {
    bool any = false;
    for (int h = 0; h < kHeadCount; ++h) {
        const auto& s = d.amounts[static_cast<std::size_t>(h)];
        if (s.empty()) continue;
        const auto m = typed_amount(s);
        if (!m) return false;
        out.at(static_cast<Head>(h)) = *m;
        any = true;
    }
    return any;
}

void draw_choice(ReversalDraft& d) {
    const auto& t = theme();
    ImGui::SetNextItemWidth(-1);
    if (ImGui::BeginCombo("##Ground of reversal", std::string(text_of(d.ground).label).c_str())) {
        for (int g = 0; g < kReversalGroundCount; ++g) {
            const auto& text = text_of(static_cast<ReversalGround>(g));
            if (ImGui::Selectable(std::string(text.label).c_str(), text.ground == d.ground))
                d.ground = text.ground;
            ImGui::SetItemTooltip("%s", std::string(text.sentence).c_str());
        }
        ImGui::EndCombo();
    }
    wrapped(t.colour.muted, text_of(d.ground).sentence);
    check_box("Only a part", &d.partial);
    if (!d.partial) return;
    for (int h = 0; h < kHeadCount; ++h) {
        ImGui::SetNextItemWidth(t.space(28));
        const auto label = std::string(head_label(static_cast<Head>(h))) + " of the part";
        amount_text_field(label.c_str(), d.amounts[static_cast<std::size_t>(h)], "0.00");
    }
}

void draw_button(Frame& f, std::uint32_t document, const char* label, bool reclaim) {
    const auto& d = f.view.reversal;
    workspace::Reverse action{{document}, d.ground, reclaim, d.partial, {}};
    std::string why;
    if (d.partial && !amounts_of(d, action.amounts))
        why = "Type the part, an amount per head.";
    else if (const auto outcome = workspace::dry_run(f.w, action);
             outcome.changed == 0 && !outcome.refused.empty())
        why = rules::sentence_of(outcome.refused[0].permission.reason);
    ImGui::BeginDisabled(!why.empty());
    if (ImGui::Button(label)) f.out.act(std::move(action));
    ImGui::EndDisabled();
    if (!why.empty()) wrapped(theme().colour.muted, std::string(label) + ": " + why);
}

} // namespace

std::vector<std::string> reversal_sentences(const workspace::Workspace& w, std::uint32_t document) {
    return said_of(w, document);
}

void draw_reversal_panel(Frame& f, std::uint32_t document) {
    const auto& t = theme();
    auto& d = f.view.reversal;
    section_title("Reversal of its credit");
    if (d.document != document) {
        d = {};
        d.document = document;
    }
    const auto said = said_of(f.w, document);
    for (const auto& s : said) wrapped(t.colour.text, s);
    if (!said.empty() && ImGui::Button("Take back what was said"))
        f.out.act(workspace::Unreverse{{document}});
    draw_choice(d);
    draw_button(f, document,
                text_of(d.ground).cell == Table4Cell::c4B1 ? "Reverse in 4(B)(1)"
                                                           : "Reverse in 4(B)(2)",
                false);
    if (text_of(d.ground).reclaimable) draw_button(f, document, "Reclaim in 4(D)(1)", true);
}

} // namespace milaan::ui

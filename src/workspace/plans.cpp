#include "workspace/plans.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "rules/supplier.hpp"

namespace milaan::workspace {

namespace {

std::string_view verb_of(ImsAction a) {
    switch (a) {
    case ImsAction::accept:
        return "accepted";
    case ImsAction::reject:
        return "rejected";
    case ImsAction::pending:
        return "kept pending";
    case ImsAction::none:
        return "put back to no action";
    }
    return {};
}

/// The documents of a list that exist, each once, ascending.
std::vector<std::uint32_t> listed(const Workspace& w, const std::vector<std::uint32_t>& list) {
    auto out = list;
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    while (!out.empty() && out.back() >= w.decisions.size()) out.pop_back();
    return out;
}

std::string text_of_step(const Reverse& a, std::size_t documents) {
    return text::counted(documents, "document", "documents") +
           (a.reclaim ? " reclaimed: " : " reversed: ") + std::string(text_of(a.ground).label);
}

} // namespace

std::optional<rules::Permission> refusal(const rules::Context& context, std::uint32_t document,
                                         const Decision& decision) {
    const auto permission = rules::permission(context, document, decision);
    if (permission.allowed) return std::nullopt;
    return permission;
}

std::string summary_of(std::uint32_t changed, std::string_view verb, std::size_t refused) {
    auto out = std::to_string(changed) + ' ' + std::string(verb);
    if (refused != 0) out += ", " + std::to_string(refused) + " refused";
    return out;
}

void plan_one(const Workspace& w, const rules::Context& context, std::uint32_t document,
              const Decision& wanted, Plan& plan) {
    if (w.decisions.is(document, wanted)) return;
    if (auto no = refusal(context, document, wanted)) {
        plan.refused.push_back({document, *no});
        return;
    }
    auto decision =
        w.downloaded.is(document, wanted) ? wanted : rules::canonical(context, document, wanted);
    if (w.decisions.is(document, decision)) return;
    plan.supplier_liability +=
        rules::liability_of(context, document, decision.action).tax -
        rules::liability_of(context, document, w.decisions.action(document)).tax;
    plan.documents.push_back(document);
    plan.decisions.push_back(std::move(decision));
}

Plan plan(const Workspace& w, const Decide& action) {
    Plan p;
    const auto context = w.context();
    for (const auto d : listed(w, action.documents)) plan_one(w, context, d, action.decision, p);
    p.text = summary_of(static_cast<std::uint32_t>(p.documents.size()),
                        verb_of(action.decision.action), p.refused.size());
    return p;
}

Plan plan(const Workspace& w, const TakeAdvice& action) {
    Plan p;
    const auto context = w.context();
    for (const auto d : listed(w, action.documents)) {
        if (!w.advice[d].sure || !w.data.documents[d].in_ims()) continue;
        Decision decision;
        decision.action = w.advice[d].action;
        decision.reduction = w.advice[d].reduction;
        // A remark that the user or the download has stays with the action it belongs to.
        if (decision.action == w.decisions.action(d)) continue;
        plan_one(w, context, d, decision, p);
    }
    p.text = summary_of(static_cast<std::uint32_t>(p.documents.size()), "set as advised",
                        p.refused.size());
    return p;
}

Plan plan(const Workspace& w, const Revert& action) {
    Plan p;
    for (const auto d : listed(w, action.documents)) {
        if (w.decisions[d] == w.downloaded[d]) continue;
        p.documents.push_back(d);
        p.decisions.push_back(w.downloaded[d]);
    }
    p.text = summary_of(static_cast<std::uint32_t>(p.documents.size()),
                        "put back to the downloaded status", 0);
    return p;
}

ReversalPlan plan(const Workspace& w, const Reverse& a) {
    ReversalPlan p;
    const auto context = w.context();
    const auto period = w.data.settings.period;
    const auto said_again = [&](const rules::PlacedReversal& r) {
        return r.said.ground == a.ground && r.said.reclaim == a.reclaim && r.said.period == period;
    };
    // What this action says again is replaced, so it does not stand in its own way.
    std::vector<rules::PlacedReversal> others;
    for (const auto& r : w.reversals)
        if (!said_again(r)) others.push_back(r);
    std::vector<bool> taken(w.decisions.size());
    std::vector<rules::PlacedReversal> lines;
    for (const auto d : listed(w, a.documents)) {
        rules::PlacedReversal line{{a.ground, a.reclaim, a.has_amounts,
                                    name_of(w.data.intake.portal, w.data.documents[d].row()),
                                    period, a.amounts},
                                   d};
        const auto reason = rules::judge_reversal(context, line, others);
        if (reason != rules::RefusalReason::none) {
            p.refused.push_back({d, {false, reason, false, false}});
            continue;
        }
        taken[d] = true;
        lines.push_back(std::move(line));
        p.documents.push_back(d);
    }
    for (const auto& r : w.reversals)
        if (!said_again(r) || r.document == kNoRow || !taken[r.document]) p.after.push_back(r);
    for (auto& line : lines) p.after.push_back(std::move(line));
    p.text = text_of_step(a, p.documents.size());
    if (!p.refused.empty()) p.text += ", " + std::to_string(p.refused.size()) + " refused";
    return p;
}

ReversalPlan plan(const Workspace& w, const Unreverse& a) {
    ReversalPlan p;
    std::vector<bool> wanted(w.decisions.size());
    for (const auto d : listed(w, a.documents)) wanted[d] = true;
    for (const auto& r : w.reversals) {
        const bool now = !r.said.period.known() || r.said.period == w.data.settings.period;
        if (now && r.document != kNoRow && wanted[r.document])
            p.documents.push_back(r.document);
        else
            p.after.push_back(r);
    }
    std::sort(p.documents.begin(), p.documents.end());
    p.documents.erase(std::unique(p.documents.begin(), p.documents.end()), p.documents.end());
    p.text = text::counted(p.documents.size(), "document", "documents") + " without a reversal";
    return p;
}

} // namespace milaan::workspace

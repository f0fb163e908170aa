#include "ui/question.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>

#include "base/text.hpp"
#include "rules/preview.hpp"
#include "rules/supplier.hpp"

namespace milaan::ui {

namespace {

using workspace::Workspace;

constexpr std::size_t kNumbersShown = 6;

Money available_credit(const Table4& t) {
    using enum Table4Cell;
    Money sum;
    for (const auto cell : {c4A1, c4A2, c4A3, c4A4, c4A5}) sum += t.at(cell).total();
    return sum;
}

/// Counts what the decisions would change; `decision_of` answers what a document would have.
template <class DecisionOf>
void look(const Workspace& w, Question& q, const std::vector<std::uint32_t>& documents,
          const DecisionOf& decision_of) {
    const auto outcome = workspace::dry_run(w, q.action);
    q.changes = outcome.changed;
    q.refused = outcome.refused;
    q.credit_before = q.credit_after = available_credit(w.table4);
    std::vector<bool> out(w.decisions.size());
    for (const auto& r : q.refused) out[r.document] = true;
    const auto context = w.context();
    for (const auto d : documents) {
        if (d >= out.size() || out[d] || !w.data.documents[d].in_ims()) continue;
        out[d] = true; // listed twice, it counts once
        const Decision* wanted = decision_of(d);
        if (wanted == nullptr || w.decisions.is(d, *wanted)) continue;
        ++q.before[static_cast<std::size_t>(w.decisions.action(d))];
        ++q.after[static_cast<std::size_t>(wanted->action)];
        q.credit_after += rules::effect_of(rules::produced(context, d, *wanted)).total() -
                          rules::effect_of(rules::produced(context, d, w.decisions[d])).total();
        if (wanted->action != ImsAction::reject || w.decisions.action(d) == ImsAction::reject)
            continue;
        const auto liability = rules::liability_if_rejected(context, d);
        q.liability += liability.tax.total();
        if (liability.period.known()) q.liability_period = liability.period;
    }
}

const char* verb_of(ImsAction a) {
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
    return "";
}

} // namespace

std::vector<std::string> refusal_lines(const Workspace& w,
                                       const std::vector<workspace::Refused>& refused) {
    const auto& portal = w.data.intake.portal;
    std::map<rules::RefusalReason, std::vector<std::uint32_t>> by_reason;
    for (const auto& r : refused) by_reason[r.permission.reason].push_back(r.document);
    std::vector<std::string> out;
    for (const auto& [reason, documents] : by_reason) {
        std::string line = std::to_string(documents.size()) + ": " +
                           std::string(rules::sentence_of(reason)) + " (";
        for (std::size_t i = 0; i < std::min(documents.size(), kNumbersShown); ++i)
            line += (i == 0 ? "" : ", ") +
                    std::string(portal.text(portal.number()[w.data.documents[documents[i]].row()]));
        if (documents.size() > kNumbersShown)
            line += " and " + std::to_string(documents.size() - kNumbersShown) + " more";
        out.push_back(line + ")");
    }
    return out;
}

namespace {

/// "85 accepted, 6 kept pending", in the order of `actions`; empty where there are none.
std::string counted_actions(const std::array<std::uint32_t, kImsActionCount>& counts,
                            std::initializer_list<ImsAction> actions) {
    std::string out;
    for (const auto a : actions)
        if (const auto n = counts[static_cast<std::size_t>(a)]; n != 0)
            out += (out.empty() ? "" : ", ") + std::to_string(n) + " " +
                   (a == ImsAction::none ? "with no action" : std::string(verb_of(a)));
    return out;
}

const char* yes_of(ImsAction a) {
    switch (a) {
    case ImsAction::accept:
        return "Accept them  Enter";
    case ImsAction::reject:
        return "Reject them  Enter";
    case ImsAction::pending:
        return "Keep them pending  Enter";
    case ImsAction::none:
        return "Take their action away  Enter";
    }
    return "";
}

std::vector<std::string> sentences_of(const Workspace& w, const Question& q) {
    using enum ImsAction;
    std::vector<std::string> out;
    const bool advice = std::holds_alternative<workspace::TakeAdvice>(q.action);
    out.push_back(text::counted(q.changes, "document", "documents") + " will be " + q.verb +
                  (advice && q.changes != 0
                       ? ": " + counted_actions(q.after, {accept, reject, pending, none})
                       : std::string()) +
                  ".");
    if (const auto decided = counted_actions(q.before, {accept, reject, pending}); !decided.empty())
        out.push_back("⚠ Decided already, and changed by this: " + decided + ".");
    const auto moved = q.credit_after - q.credit_before;
    out.push_back(moved == Money{}
                      ? "The credit available stays " + to_indian(q.credit_before) + "."
                      : "The credit available, 4(A), becomes " + to_indian(q.credit_after) +
                            (moved > Money{} ? " (▲ " : " (▼ ") + to_indian(abs(moved)) + ").");
    if (q.liability != Money{})
        out.push_back("Suppliers owe " + to_indian(q.liability) + " more in their GSTR-3B of " +
                      to_month_name(q.liability_period) + ": warn them first.");
    if (!q.refused.empty())
        out.push_back(text::counted(q.refused.size(),
                                    "document stays as it is:", "documents stay as they are:"));
    for (auto& line : refusal_lines(w, q.refused)) out.push_back(std::move(line));
    return out;
}

} // namespace

Question ask(const Workspace& w, workspace::Decide action) {
    Question q;
    q.verb = verb_of(action.decision.action);
    q.yes = yes_of(action.decision.action);
    q.action = action;
    look(w, q, action.documents, [&](std::uint32_t) { return &action.decision; });
    q.sentences = sentences_of(w, q);
    return q;
}

Question ask(const Workspace& w, workspace::TakeAdvice action) {
    Question q;
    q.verb = "set as advised, where the advice is sure";
    q.yes = "Set as advised  Enter";
    q.action = action;
    Decision advised;
    look(w, q, action.documents, [&](std::uint32_t d) -> const Decision* {
        const auto& a = w.advice[d];
        if (!a.sure || a.action == w.decisions.action(d)) return nullptr;
        advised = {};
        advised.action = a.action;
        advised.reduction = a.reduction;
        return &advised;
    });
    q.sentences = sentences_of(w, q);
    return q;
}

} // namespace milaan::ui

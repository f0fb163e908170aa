#include "rules/position.hpp"

#include "rules/actions.hpp"
#include "rules/clocks.hpp"
#include "rules/deltas.hpp"
#include "rules/preview.hpp"
#include "rules/supplier.hpp"

namespace milaan::rules {

namespace {

void add(std::string& notes, std::string_view note) {
    if (note.empty()) return;
    if (!notes.empty()) notes += "; ";
    notes += note;
}

/// Why an action is not offered, each reason once, and where flag and dates disagree: both.
std::string notes_of(const Context& c, std::uint32_t document) {
    std::string notes;
    std::array<bool, kRefusalReasonCount> said{};
    for (const auto action : {ImsAction::accept, ImsAction::reject, ImsAction::pending}) {
        const auto p = permission(c, document, {action, {}, {}});
        if (!p.allowed && !said[static_cast<std::size_t>(p.reason)]) {
            said[static_cast<std::size_t>(p.reason)] = true;
            add(notes, std::string(name_of(action)) + ": " + std::string(sentence_of(p.reason)));
        }
        if (!p.flag_disagrees) continue;
        const auto dates = pending_by_dates(c, document);
        add(notes, dates == RefusalReason::none ? "By the dates alone it could be kept pending."
                                                : "ispendactblocked is N; by the dates alone: " +
                                                      std::string(sentence_of(dates)));
    }
    if (original_missing(c, document))
        add(notes, "The original is in no loaded file: the full value is assumed.");
    if (c.is(document, Facts::replaced))
        add(notes, "Its amendment stands in the same GSTR-2B and counts alone.");
    return notes;
}

} // namespace

ImsPosition position(const Context& c, std::uint32_t document, const Decision& decision,
                     const Advice& advice) {
    const auto& portal = c.portal();
    const auto row = c.documents[document].ims;
    ImsPosition p;
    p.period = c.facts->period[document];
    p.period_assumed = c.is(document, Facts::period_assumed);
    // What stands in a 2B is filed, whatever the download says.
    p.filing = c.documents[document].in_2b() ? FilingStatus::filed : portal.filing()[row];
    p.allowed = allowed_actions(c, document);
    p.pending_until = pending_last_day(c, document);
    p.credit_last_day = credit_last_day(c, document);
    p.downloaded = downloaded_decision(portal, row);
    p.decision = decision;
    p.advised = advice.action;
    p.advice_sure = advice.sure;
    p.advice = name_of(advice.code);
    p.advice_sentence = sentence_of(advice.code);
    p.asks_reduction = asks_reduction(c, document);
    if (p.asks_reduction) p.reduction_limit = reduction_limit(c, document);
    p.place = place_of(c, document, decision);
    p.effect = effect_of(produced(c, document, decision));
    const auto now = liability_of(c, document, decision.action);
    const auto rejected = liability_if_rejected(c, document);
    p.supplier_liability = now.tax;
    p.liability_if_rejected = rejected.tax;
    p.liability_period = now.period.known() ? now.period : rejected.period;
    p.notes = notes_of(c, document);
    return p;
}

} // namespace milaan::rules

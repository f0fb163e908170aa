#include "rules/clocks.hpp"

#include <algorithm>
#include <array>

#include "base/gstin.hpp"
#include "rules/deltas.hpp"

namespace milaan::rules {

namespace {

/// States whose quarterly GSTR-3B falls due on the 22nd; all others on the 24th.
constexpr std::array<int, 15> kFirstGroup{22, 23, 24, 25, 26, 27, 29, 30,
                                          31, 32, 33, 34, 35, 36, 37};

TaxPeriod quarter_end(TaxPeriod p) {
    return plus_months(p, 2 - (p.month() - 1) % 3);
}

Date thirtieth_of_november(FinancialYear year) {
    return make_date(year.start + 1, 11, 30).value_or({});
}

/// No return can take it any more, its last day being `last`.
bool ended(const Context& c, std::uint32_t document, Date last) {
    const auto& d = c.documents[document];
    if (!d.in_ims() || c.is(document, Facts::in_statement)) return false;
    if (d.in_2b() && !c.is(document, Facts::waiting)) return false; // it had its turn
    const auto& s = *c.settings;
    const bool waiting = c.portal().action()[d.ims] == ImsAction::pending;
    const auto first = draft_day(s, std::max(s.period, c.facts->period[document]));
    return (first.known() && first > last) || (waiting && s.as_of.known() && s.as_of > last);
}

} // namespace

void mark_what_ended(const Context& c, Facts& facts) {
    for (std::uint32_t d = 0; d < c.documents.size(); ++d) {
        const auto last = credit_last_day(c, d);
        if (!last.known()) continue;
        if (ended(c, d, last))
            facts.marks[d] |= Facts::lapsed;
        else if (c.settings->as_of.known() && c.settings->as_of > last)
            facts.marks[d] |= Facts::too_late;
    }
}

Date credit_last_day(Date date) {
    if (!date.known()) return {};
    return thirtieth_of_november(fy_of(date));
}

Date credit_last_day(const Settings& s, Date date) {
    auto last = credit_last_day(date);
    if (!last.known()) return last;
    for (const auto& r : s.annual_returns)
        if (r.year == fy_of(date) && r.furnished.known()) last = std::min(last, r.furnished);
    return last;
}

Date credit_last_day(const Context& c, std::uint32_t document) {
    const auto& portal = c.portal();
    const auto row = c.row(document);
    const auto section = portal.section()[row];
    if (sign_of(portal.kind()[row]) < 0 || is_import(section) ||
        original_section(section) == Section::isd)
        return {};
    const auto original = portal.original_date()[row];
    return credit_last_day(
        *c.settings, is_amendment(section) && original.known() ? original : portal.date()[row]);
}

Date draft_day(const Settings& s, TaxPeriod p) {
    if (!p.known()) return {};
    return plus_days(first_day(plus_months(statement_period(s, p), 1)), 13);
}

Date gstr3b_due(TaxPeriod p, bool quarterly, int state) {
    if (!p.known()) return {};
    if (!quarterly) return plus_days(first_day(plus_months(p, 1)), 19);
    const bool first =
        std::find(kFirstGroup.begin(), kFirstGroup.end(), state) != kFirstGroup.end();
    return plus_days(first_day(plus_months(quarter_end(p), 1)), first ? 21 : 23);
}

Date pending_last_day(TaxPeriod p, bool quarterly, int state) {
    if (!p.known()) return {};
    return gstr3b_due(plus_months(p, quarterly ? 3 : 1), quarterly, state);
}

Date pending_last_day(const Context& c, std::uint32_t document) {
    const auto& s = *c.settings;
    const auto period = c.facts->period[document];
    if (is_import(c.portal().section()[c.row(document)]) || !reduces_credit(c, document) ||
        !s.one_period_pending_from.known() || period < s.one_period_pending_from)
        return {};
    return pending_last_day(period, s.quarterly, gstin::state_code(s.gstin));
}

Rule37aDates rule37a_dates(FinancialYear availed) {
    if (!availed.known()) return {};
    return {make_date(availed.start + 1, 9, 30).value_or({}), thirtieth_of_november(availed)};
}

} // namespace milaan::rules

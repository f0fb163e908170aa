#include "rules/clocks.hpp"

#include <algorithm>
#include <array>

namespace milaan::rules {

namespace {

/// States whose quarterly GSTR-3B falls due on the 22nd; all others on the 24th.
constexpr std::array<int, 15> kFirstGroup{22, 23, 24, 25, 26, 27, 29, 30,
                                          31, 32, 33, 34, 35, 36, 37};

TaxPeriod quarter_end(TaxPeriod p) {
    return plus_months(p, 2 - (p.month() - 1) % 3);
}

} // namespace

Date credit_last_day(Date date) {
    if (!date.known()) return {};
    return make_date(fy_of(date).start + 1, 11, 30).value_or({});
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

} // namespace milaan::rules

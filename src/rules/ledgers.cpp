#include "rules/ledgers.hpp"

#include <algorithm>

namespace milaan::rules {

namespace {

constexpr TaxPeriod kReclaimStatementFrom = make_period(2023, 8);
constexpr TaxPeriod kRcmStatementFrom = make_period(2024, 8);

bool since(const Settings& s, TaxPeriod from) {
    return from.known() && (!s.period.known() || s.period >= from);
}

Money credit_like_2b(const Table4& t) {
    Money sum;
    for (const auto cell : {Table4Cell::c4A1, Table4Cell::c4A3, Table4Cell::c4A4, Table4Cell::c4A5})
        sum += t.at(cell).total();
    return sum - t.at(Table4Cell::c4D1).total();
}

} // namespace

LedgerCheck reclaim_check(const Settings& s, const Entries& e, const Table4& t) {
    LedgerCheck c;
    c.applies = since(s, kReclaimStatementFrom);
    c.given = e.has_reclaim_balance;
    c.balance = e.reclaim_balance;
    c.limit = e.reclaim_balance + t.at(Table4Cell::c4B2);
    c.claimed = t.at(Table4Cell::c4D1);
    c.blocks = since(s, s.ledger_blocks_from);
    return c;
}

LedgerCheck rcm_check(const Settings& s, const Entries& e, const Table4& t) {
    LedgerCheck c;
    c.applies = since(s, kRcmStatementFrom);
    c.given = e.has_rcm_balance;
    c.balance = e.rcm_balance;
    c.limit = e.rcm_balance + t.at(Table4Cell::c31d);
    c.claimed = t.at(Table4Cell::c4A2) + t.at(Table4Cell::c4A3);
    c.blocks = since(s, s.ledger_blocks_from);
    return c;
}

Drc01cExposure drc01c_exposure(const Settings& s, const Table4& claimed, const Table4& from_2b) {
    Drc01cExposure x;
    x.claimed = credit_like_2b(claimed);
    x.available = credit_like_2b(from_2b);
    x.excess = std::max(x.claimed - x.available, Money{});
    const auto excess = static_cast<__int128>(x.excess.paise);
    if (x.available > Money{})
        x.per_mille = static_cast<std::int64_t>(
            std::min<__int128>(excess * 1000 / x.available.paise, INT64_MAX));
    x.above_amount = x.excess > s.drc01c_amount;
    // More than nothing is more than any percentage of nothing.
    x.above_percent =
        x.excess > Money{} &&
        excess * 100 >
            static_cast<__int128>(std::max(x.available.paise, std::int64_t{0})) * s.drc01c_percent;
    x.fires =
        s.drc01c_either ? x.above_amount || x.above_percent : x.above_amount && x.above_percent;
    return x;
}

} // namespace milaan::rules

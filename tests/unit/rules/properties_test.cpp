// What holds whatever the records and the actions are. The oracle adds everything up afresh; the
// rules start from the portal's own summary and move it.

#include <catch2/catch_amalgamated.hpp>

#include <map>

#include "unit/rules/random_month.hpp"

using namespace milaan;
using test::RandomMonth;

namespace {

constexpr int kMonths = 60;
constexpr Table4Cell kFedBy2b[] = {Table4Cell::c31d, Table4Cell::c4A1, Table4Cell::c4A3,
                                   Table4Cell::c4A4, Table4Cell::c4A5, Table4Cell::c4B2,
                                   Table4Cell::c4D2};

/// Every bucket is the sum of its sub-sections.
bool adds_up(const ItcSummary& s) {
    for (const auto& branch : s.branches)
        for (const auto& bucket : branch) {
            Tax sum;
            for (const auto& cell : bucket.sub) sum += cell.tax;
            if (sum != bucket.total.tax) return false;
        }
    return true;
}

Money money_of(const Tax& tax) {
    return abs(tax.igst) + abs(tax.cgst) + abs(tax.sgst) + abs(tax.cess);
}

} // namespace

TEST_CASE("after any actions GSTR-2B is what adding up all records afresh gives") {
    std::mt19937 random(1);
    for (int round = 0; round < kMonths; ++round) {
        RandomMonth m(random, 25);
        const auto c = m.world.context();
        const auto decisions = m.decide(c);
        const auto preview = rules::preview(c, decisions);
        INFO("month " << round);
        CHECK(test::cells_of(preview.summary) ==
              test::without_nil(reference::summary_after_actions(m.records)));
        CHECK(adds_up(preview.summary));
    }
}

TEST_CASE("after any actions Table 4 is what the oracle makes of its own GSTR-2B") {
    std::mt19937 random(2);
    for (int round = 0; round < kMonths; ++round) {
        RandomMonth m(random, 25);
        const auto c = m.world.context();
        const auto decisions = m.decide(c);
        const auto t = rules::table4(rules::preview(c, decisions).summary, c, {});
        auto wanted = reference::naive_table4(reference::summary_after_actions(m.records));
        for (int cell = 0; cell < kTable4CellCount; ++cell) {
            const auto key = std::string(key_of(static_cast<Table4Cell>(cell)));
            INFO("month " << round << ", cell " << key);
            for (int h = 0; h < kHeadCount; ++h)
                CHECK(t.at(static_cast<Table4Cell>(cell)).at(static_cast<Head>(h)).paise ==
                      wanted[key][static_cast<std::size_t>(h)]);
        }
    }
}

TEST_CASE(
    "left as the GSTR-2B shows them, the records give the loaded statement back, bit for bit") {
    std::mt19937 random(3);
    for (int round = 0; round < kMonths; ++round) {
        RandomMonth m(random, 25);
        const auto c = m.world.context();
        auto decisions = m.world.downloaded();
        for (std::uint32_t d = 0; d < decisions.size(); ++d) {
            const auto& document = m.world.documents[d];
            if (!document.in_ims()) continue;
            decisions.set(d, {});
            const auto& portal = m.world.intake.portal;
            if (document.in_2b()) {
                const bool rejected = portal.branch()[document.gstr2b] == Branch::rejected;
                decisions.set(d, {rejected ? ImsAction::reject : ImsAction::accept, {}, {}});
            } else if (portal.action()[document.ims] == ImsAction::pending) {
                decisions.set(d, {ImsAction::pending, {}, {}});
            }
        }
        const auto preview = rules::preview(c, decisions);
        CHECK(preview.summary == m.world.intake.gstr2b.back().summary);
        CHECK(preview.changes.empty());
    }
}

TEST_CASE("what the portal prints beyond the loaded documents stays, whatever is done") {
    std::mt19937 random(4);
    for (int round = 0; round < kMonths; ++round) {
        RandomMonth m(random, 15);
        auto& printed = m.world.intake.gstr2b.back().summary;
        const SummaryPlace place{static_cast<Branch>(1 + random() % 4), Bucket::nonrevsup,
                                 SubSection::b2ba};
        const Tax more{paise(static_cast<std::int64_t>(random() % 100'000)), {}, {}, paise(7)};
        add_to(printed, place, more, paise(900), 1);
        const auto c = m.world.context();
        const auto decisions = m.decide(c);
        auto s = rules::preview(c, decisions).summary;
        add_to(s, place, more, paise(900), -1);
        CHECK(test::cells_of(s) == test::without_nil(reference::summary_after_actions(m.records)));
    }
}

TEST_CASE("an action moves the cells of its own record and no other") {
    std::mt19937 random(5);
    for (int round = 0; round < kMonths; ++round) {
        RandomMonth m(random, 15);
        const auto c = m.world.context();
        const auto decisions = m.decide(c);
        const auto before = test::cells_of(rules::preview(c, decisions).summary);
        for (std::uint32_t d = 0; d < decisions.size(); ++d) {
            const auto wanted = m.random_decision(c, d);
            if (!rules::permission(c, d, wanted).allowed) continue;
            auto changed = decisions;
            changed.set(d, wanted);
            auto moved = test::cells_of(rules::preview(c, changed).summary);
            const auto out = rules::produced(c, d, decisions[d]),
                       in = rules::produced(c, d, wanted);
            for (const auto& [cell, amounts] : before) moved.emplace(cell, reference::Five{});
            for (const auto& [cell, amounts] : moved) {
                const auto place = test::place_from_key(cell);
                const auto own = [&](const rules::Contribution& k) {
                    return k.counted && k.place.branch == place.branch &&
                           k.place.bucket == place.bucket && k.place.sub == place.sub;
                };
                const auto found = before.find(cell);
                auto was = found == before.end() ? reference::Five{} : found->second;
                for (int h = 0; h < kHeadCount; ++h) {
                    const auto head = static_cast<Head>(h);
                    if (own(in)) was[static_cast<std::size_t>(h)] += in.tax.at(head).paise;
                    if (own(out)) was[static_cast<std::size_t>(h)] -= out.tax.at(head).paise;
                }
                if (own(in)) was[4] += in.taxable.paise;
                if (own(out)) was[4] -= out.taxable.paise;
                INFO("month " << round << ", " << cell);
                CHECK(amounts == was);
            }
        }
    }
}

TEST_CASE(
    "every rupee of every IMS record is in exactly one place, the one that the oracle names") {
    std::mt19937 random(6);
    for (int round = 0; round < kMonths; ++round) {
        RandomMonth m(random, 25);
        const auto c = m.world.context();
        const auto decisions = m.decide(c);
        Money all;
        std::array<Money, kPlaceCount> by_place{};
        for (std::size_t i = 0; i < m.records.size(); ++i) {
            if (!m.records[i].in_ims) continue;
            const auto d = m.document(i);
            const auto place = rules::place_of(c, d, decisions[d]);
            INFO("month " << round << ", record " << i << " " << m.records[i].section << ", "
                          << m.records[i].downloaded << " to " << m.records[i].action);
            CHECK(name_of(place) == reference::naive_place(m.records[i]));
            const bool in_a_cell = rules::produced(c, d, decisions[d]).counted;
            CHECK(in_a_cell == (place != Place::pending && place != Place::outside));
            const auto tax = money_of(m.world.intake.portal.tax()[m.world.documents[d].row()]);
            by_place[static_cast<std::size_t>(place)] += tax;
            all += tax;
        }
        Money sum;
        for (const auto& money : by_place) sum += money;
        CHECK(sum == all);
    }
}

TEST_CASE("the documents behind a cell of Table 4 add up to it, to the paisa") {
    std::mt19937 random(7);
    for (int round = 0; round < kMonths; ++round) {
        RandomMonth m(random, 25);
        const auto c = m.world.context();
        const auto decisions = m.decide(c);
        const auto t = rules::table4(rules::preview(c, decisions).summary, c, {});
        for (const auto cell : kFedBy2b) {
            Tax sum;
            for (const auto& part : rules::account_of(c, cell, t, decisions, {}).parts)
                sum += part.tax;
            INFO("month " << round << ", " << key_of(cell));
            CHECK(sum == t.at(cell));
        }
    }
}

TEST_CASE("decisions changed one by one give what a full recompute gives") {
    std::mt19937 random(8);
    for (int round = 0; round < kMonths; ++round) {
        RandomMonth m(random, 20);
        const auto c = m.world.context();
        auto decisions = m.world.downloaded();
        auto kept = rules::preview(c, decisions);
        for (int step = 0; step < 12; ++step) {
            std::vector<std::uint32_t> documents;
            Decisions before;
            for (std::uint32_t d = 0; d < decisions.size(); ++d) {
                if (random() % 4 != 0) continue;
                const auto wanted = m.random_decision(c, d);
                if (!rules::permission(c, d, wanted).allowed) continue;
                documents.push_back(d);
                before.push_back(decisions[d]);
                decisions.set(d, wanted);
            }
            rules::update(kept, c, documents, before, decisions);
            const auto fresh = rules::preview(c, decisions);
            CHECK(kept.summary == fresh.summary);
            CHECK(kept.changes == fresh.changes);
            CHECK(kept.noted == fresh.noted);
            CHECK(kept.diagnostics.size() == fresh.diagnostics.size());
        }
    }
}

TEST_CASE("taking every decision back restores every figure") {
    std::mt19937 random(9);
    for (int round = 0; round < kMonths; ++round) {
        RandomMonth m(random, 20);
        const auto c = m.world.context();
        const auto first = m.world.downloaded();
        const auto untouched = rules::preview(c, first);
        const auto decisions = m.decide(c);
        auto kept = rules::preview(c, decisions);
        std::vector<std::uint32_t> all(decisions.size());
        for (std::uint32_t d = 0; d < all.size(); ++d) all[d] = d;
        rules::update(kept, c, all, decisions, first);
        CHECK(kept.summary == untouched.summary);
        CHECK(kept.changes == untouched.changes);
    }
}

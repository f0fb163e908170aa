// What holds whatever the records and the actions are.

#include <catch2/catch_amalgamated.hpp>

#include <random>

#include "unit/rules/world.hpp"

using namespace milaan;
using test::World;

namespace {

constexpr Section kKinds[] = {Section::b2b,  Section::b2bcn, Section::b2bdn,
                              Section::ecom, Section::impg,  Section::isd};

World random_world(std::mt19937& random, int records) {
    World w;
    for (int i = 0; i < records; ++i) {
        const auto section = kKinds[random() % std::size(kKinds)];
        const auto tax = rupees(1 + static_cast<int>(random() % 5000));
        const auto name = "R" + std::to_string(i);
        if (section == Section::isd)
            w.add(w.in_2b(section, name, tax));
        else
            w.both(section, name, tax);
    }
    w.sum_statement();
    return w;
}

Decision random_decision(std::mt19937& random) {
    Decision d;
    d.action = static_cast<ImsAction>(random() % kImsActionCount);
    return d;
}

} // namespace

TEST_CASE("accepting everything gives the loaded statement back, bit for bit") {
    std::mt19937 random(1);
    for (int round = 0; round < 30; ++round) {
        auto w = random_world(random, 20);
        const auto c = w.context();
        std::vector<Decision> all(w.documents.size());
        for (auto& d : all) d.action = ImsAction::accept;
        CHECK(rules::preview(c, all).summary == w.intake.gstr2b[0].summary);
    }
}

TEST_CASE("an action changes only its own record's cells") {
    std::mt19937 random(2);
    for (int round = 0; round < 30; ++round) {
        auto w = random_world(random, 15);
        const auto c = w.context();
        auto decisions = w.downloaded();
        const auto before = rules::preview(c, decisions).summary;
        const auto at = static_cast<std::uint32_t>(random() % w.documents.size());
        const auto d = random_decision(random);
        if (!rules::permission(c, at, d).allowed) continue;
        decisions[at] = d;
        auto after = rules::preview(c, decisions).summary;
        // Taking the record's own part out and putting the old one back must restore everything.
        const auto x = rules::shown(c, at), y = rules::produced(c, at, d);
        if (y.counted) add_to(after, y.place, y.tax, y.taxable, -1);
        if (x.counted) add_to(after, x.place, x.tax, x.taxable, 1);
        for (int b = 1; b <= kSummaryBranchCount; ++b)
            for (int k = 0; k < kBucketCount; ++k)
                CHECK(after.at(static_cast<Branch>(b), static_cast<Bucket>(k)).total.tax ==
                      before.at(static_cast<Branch>(b), static_cast<Bucket>(k)).total.tax);
    }
}

TEST_CASE("every rupee of an IMS record is available, rejected or pending, and nowhere else") {
    std::mt19937 random(3);
    for (int round = 0; round < 40; ++round) {
        auto w = random_world(random, 25);
        const auto c = w.context();
        auto decisions = w.downloaded();
        Money pending, all;
        for (std::uint32_t i = 0; i < w.documents.size(); ++i) {
            const auto d = random_decision(random);
            if (rules::permission(c, i, d).allowed) decisions[i] = d;
            const auto row = w.intake.portal.row(w.documents[i].row());
            all += row.tax.igst;
            if (decisions[i].action == ImsAction::pending) pending += row.tax.igst;
        }
        const auto s = rules::preview(c, decisions).summary;
        Money placed;
        for (int b = 1; b <= kSummaryBranchCount; ++b)
            for (int k = 0; k < kBucketCount; ++k)
                placed += s.at(static_cast<Branch>(b), static_cast<Bucket>(k)).total.tax.igst;
        CHECK(placed + pending == all);
    }
}

TEST_CASE("Table 4 is the signed sum of the documents behind its cells") {
    std::mt19937 random(4);
    for (int round = 0; round < 30; ++round) {
        auto w = random_world(random, 25);
        const auto c = w.context();
        auto decisions = w.downloaded();
        for (std::uint32_t i = 0; i < w.documents.size(); ++i)
            if (const auto d = random_decision(random); rules::permission(c, i, d).allowed)
                decisions[i] = d;
        const auto t = rules::table4(rules::preview(c, decisions).summary, c, {});
        for (const auto cell : {Table4Cell::c4A1, Table4Cell::c4A4, Table4Cell::c4A5}) {
            Money sum;
            for (const auto d : rules::documents_of(c, cell, decisions))
                sum += signed_tax(w.intake.portal.row(w.documents[d].row())).igst;
            CHECK(t.at(cell).igst == sum);
        }
    }
}

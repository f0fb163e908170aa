// One action moves the statement by one record, and what it moves to is what a full computation
// gives.

#include <catch2/catch_amalgamated.hpp>

#include <random>

#include "unit/rules/world.hpp"

using namespace milaan;
using test::World;

namespace {

constexpr Section kKinds[] = {Section::b2b,  Section::b2bcn, Section::b2bdn,
                              Section::ecom, Section::impg,  Section::isd};

/// Records of every kind; in the statement or not, saved, pending, amended, with flags.
World random_world(std::mt19937& random, bool with_statement) {
    World w;
    for (int i = 0; i < 30; ++i) {
        const auto section = kKinds[random() % std::size(kKinds)];
        const auto name = "R" + std::to_string(i);
        const auto tax = rupees(1 + static_cast<int>(random() % 500));
        auto ims = w.ims(section, name, tax, static_cast<ImsAction>(random() % kImsActionCount));
        if (random() % 6 == 0) ims.filing = FilingStatus::saved;
        if (random() % 5 == 0) ims.pending_blocked = random() % 2 == 0 ? Flag::yes : Flag::no;
        if (random() % 4 == 0) ims.supplier_period = make_period(2025, 9);
        const bool in_2b = section == Section::isd || random() % 3 != 0;
        if (section != Section::isd) w.add(ims);
        if (in_2b) w.add(w.in_2b(section, name, tax, static_cast<Branch>(1 + random() % 4)));
        if (section != Section::b2b && section != Section::b2bcn) continue;
        if (random() % 2 == 0) continue;
        auto amendment = w.ims(section == Section::b2b ? Section::b2ba : Section::b2bcna,
                               "A" + name, rupees(1 + static_cast<int>(random() % 500)));
        amendment.supplier_period = make_period(2025, random() % 2 == 0 ? 10 : 11);
        w.amends(amendment, random() % 5 == 0 ? "NOWHERE" : name);
        w.add(amendment);
    }
    if (with_statement) w.sum_statement();
    return w;
}

Decision random_decision(std::mt19937& random) {
    Decision d;
    d.action = static_cast<ImsAction>(random() % kImsActionCount);
    if (d.action == ImsAction::accept && random() % 2 == 0) {
        d.reduction.answer = random() % 3 == 0 ? Flag::no : Flag::yes;
        if (is_yes(d.reduction.answer) && random() % 2 == 0) {
            d.reduction.has_amounts = true;
            d.reduction.amounts.igst = rupees(static_cast<int>(random() % 300));
        }
    }
    if (random() % 5 == 0) d.remarks = "as agreed";
    return d;
}

void check_equal(const rules::Preview& a, const rules::Preview& b) {
    CHECK(a.summary == b.summary);
    CHECK(a.changes == b.changes);
    CHECK(a.noted == b.noted);
    REQUIRE(a.diagnostics.size() == b.diagnostics.size());
    for (std::size_t i = 0; i < a.diagnostics.size(); ++i)
        CHECK(sentence(a.diagnostics[i]) == sentence(b.diagnostics[i]));
}

} // namespace

TEST_CASE("after any sequence of decisions the moved statement is the one computed in full") {
    std::mt19937 random(11);
    for (int round = 0; round < 20; ++round) {
        auto w = random_world(random, round % 2 == 0);
        const auto c = w.context();
        auto decisions = w.downloaded();
        auto moved = rules::preview(c, decisions);
        std::vector<Decisions> history{decisions};
        for (int step = 0; step < 25; ++step) {
            std::vector<std::uint32_t> documents;
            Decisions before;
            const bool back = history.size() > 1 && random() % 3 == 0;
            if (back) history.pop_back();
            for (std::uint32_t d = 0; d < decisions.size(); ++d) {
                auto wanted = decisions[d];
                if (back)
                    wanted = history.back()[d];
                else if (random() % 6 == 0)
                    wanted = random_decision(random);
                if (wanted == decisions[d] || !rules::permission(c, d, wanted).allowed) continue;
                documents.push_back(d);
                before.push_back(decisions[d]);
                decisions.set(d, wanted);
            }
            if (!back) history.push_back(decisions);
            rules::update(moved, c, documents, before, decisions);
            check_equal(moved, rules::preview(c, decisions));
        }
    }
}

TEST_CASE("every rupee of every IMS record is in one place, and the statement has what is in it") {
    std::mt19937 random(12);
    for (int round = 0; round < 20; ++round) {
        auto w = random_world(random, round % 2 == 0);
        const auto c = w.context();
        auto decisions = w.downloaded();
        for (std::uint32_t d = 0; d < decisions.size(); ++d)
            if (const auto wanted = random_decision(random);
                rules::permission(c, d, wanted).allowed)
                decisions.set(d, wanted);
        for (std::uint32_t d = 0; d < decisions.size(); ++d) {
            if (!w.documents[d].in_ims()) continue;
            const auto place = rules::place_of(c, d, decisions[d]);
            const auto k = rules::produced(c, d, decisions[d]);
            CHECK(k.counted == (place != Place::pending && place != Place::outside));
            if (place == Place::pending) CHECK(decisions.action(d) == ImsAction::pending);
        }
    }
}

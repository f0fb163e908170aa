#include <catch2/catch_amalgamated.hpp>

#include <random>
#include <vector>

#include "records/decisions.hpp"

using namespace milaan;

namespace {

/// Mostly an action alone, as in a month; now and then a declaration or a remark with it.
Decision any_decision(std::mt19937& random) {
    Decision d;
    d.action = static_cast<ImsAction>(random() % kImsActionCount);
    if (random() % 4 == 0) d.remarks = "wrong place of supply " + std::to_string(random() % 3);
    if (random() % 5 == 0) {
        d.reduction.answer = Flag::yes;
        d.reduction.has_amounts = random() % 2 == 0;
        if (d.reduction.has_amounts) d.reduction.amounts.igst = Money{100};
    }
    return d;
}

} // namespace

TEST_CASE("decisions answer what was set last, as a plain list of them does") {
    std::mt19937 random(5);
    Decisions packed(20);
    std::vector<Decision> plain(20);
    for (int step = 0; step < 2000; ++step) {
        const auto d = any_decision(random);
        if (random() % 50 == 0) {
            packed.push_back(d);
            plain.push_back(d);
        } else {
            const auto at = random() % plain.size();
            packed.set(at, d);
            plain[at] = d;
        }
        const auto at = random() % plain.size();
        const auto other = any_decision(random);
        REQUIRE(packed.size() == plain.size());
        REQUIRE(packed[at] == plain[at]);
        REQUIRE(packed.action(at) == plain[at].action);
        REQUIRE(packed.is(at, plain[at]));
        REQUIRE(packed.is(at, other) == (plain[at] == other));
    }
    // Equal by what they say, whatever the way to it.
    Decisions again;
    for (const auto& d : plain) again.push_back(d);
    CHECK(again == packed);
    again.set(0, {ImsAction::reject, {}, "another"});
    CHECK_FALSE(again == packed);
}

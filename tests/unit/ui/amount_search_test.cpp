#include <catch2/catch_amalgamated.hpp>

#include <random>

#include "ui/amount_search.hpp"

using namespace milaan;
using ui::AmountSearch;

namespace {

bool found(std::string_view typed, std::int64_t amount) {
    INFO(typed);
    const auto search = AmountSearch::of(typed);
    REQUIRE(search);
    return search->in(paise(amount));
}

} // namespace

TEST_CASE("figures are found in rupees, in paise, and over the point only where it is typed") {
    CHECK(found("1234", 1'234'00));
    CHECK(found("1,234", 91'234'56));
    CHECK(found("234", 12'345'00));
    CHECK(found("56", 1'56));
    CHECK_FALSE(found("456", 1'234'56));
    CHECK(found("4.56", 1'234'56));
    CHECK(found("4.", 1'234'56));
    CHECK(found(".5", 1'234'56));
    CHECK_FALSE(found(".6", 1'234'56));
    CHECK_FALSE(found("3.", 1'234'56));
    CHECK(found(".", 0));
    CHECK(found(",", 0));
    CHECK(found("1234", -1'234'00));
}

TEST_CASE("a zero in front is looked for as a figure") {
    CHECK(found("0", 5));
    CHECK(found("0.05", 5));
    CHECK_FALSE(found("05.", 5));
    CHECK_FALSE(found("012", 12'00));
    CHECK(found("012", 1'012'00));
    CHECK(found("05", 5));
    CHECK_FALSE(found("00", 1'20));
}

TEST_CASE("what no amount reads is found in none, and words are no figures") {
    CHECK_FALSE(found("1.2.3", 1'23));
    CHECK_FALSE(found("1.234", 1'23));
    CHECK_FALSE(found("123456789012345678901234567890", 123));
    CHECK_FALSE(AmountSearch::of(""));
    CHECK_FALSE(AmountSearch::of("12a"));
    CHECK_FALSE(AmountSearch::of("-12"));
}

TEST_CASE("amounts are searched as their written form is") {
    std::mt19937_64 random(20'261'127);
    std::size_t hits = 0;
    for (int round = 0; round < 40'000; ++round) {
        const auto bits = random() % 64;
        const auto amount = paise(static_cast<std::int64_t>(random() >> 1 >> bits));
        auto written = to_plain(amount);
        // A part of this amount or of another, now and then with a figure of it changed.
        if (random() % 3 == 0)
            written = to_plain(paise(static_cast<std::int64_t>(random() % 1'000'000)));
        auto typed = written.substr(random() % written.size(), 1 + random() % 7);
        if (random() % 3 == 0)
            typed[random() % typed.size()] = static_cast<char>('0' + random() % 10);
        const bool is = to_plain(amount).find(typed) != std::string::npos;
        INFO(typed << " in " << to_plain(amount));
        REQUIRE(found(typed, amount.paise) == is);
        hits += is ? 1 : 0;
    }
    CHECK(hits > 5'000);
    CHECK(hits < 35'000);
}

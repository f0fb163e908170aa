#include <catch2/catch_amalgamated.hpp>

#include <random>

#include "base/money.hpp"

using namespace milaan;

namespace {

Money read(std::string_view s) {
    const auto r = parse_decimal(s);
    REQUIRE(r.ok());
    REQUIRE_FALSE(r.value().rounded);
    return r.value().value;
}

Errc refused(std::string_view s) {
    const auto r = parse_decimal(s);
    REQUIRE_FALSE(r.ok());
    return r.error().code;
}

} // namespace

TEST_CASE("an amount is read from its decimal text to the paisa") {
    CHECK(read("0") == paise(0));
    CHECK(read("-0.00") == paise(0));
    CHECK(read("1845.05") == paise(184505));
    CHECK(read("-12.5") == paise(-1250));
    CHECK(read("0.07") == paise(7));
    CHECK(read("000123.40") == paise(12340));
    CHECK(read("9999999999999.99") == paise(999999999999999));
}

TEST_CASE("an exponent is applied to the digits, not through floating point") {
    CHECK(read("1.5E7") == rupees(15000000));
    CHECK(read("1E2") == rupees(100));
    CHECK(read("12345e-2") == paise(12345));
    CHECK(read("0.0000123e6") == paise(1230));
}

TEST_CASE("more than two decimals are rounded half away from zero, and said so") {
    struct {
        std::string_view text;
        std::int64_t paise;
    } const cases[] = {{"1845.0500000001", 184505},
                       {"0.005", 1},
                       {"0.0049", 0},
                       {"-0.005", -1},
                       {"2.675", 268},
                       {"1e-9", 0}};
    for (const auto& c : cases) {
        INFO(c.text);
        const auto r = parse_decimal(c.text);
        REQUIRE(r.ok());
        CHECK(r.value().rounded);
        CHECK(r.value().value == paise(c.paise));
    }
}

TEST_CASE("what is no amount is refused") {
    for (const auto* s : {"", "-", ".", ".5", "1.", "1e", "1e+", "NaN", "Infinity", "1,000", " 1",
                          "1 ", "0x10", "--1", "1.2.3"}) {
        INFO(s);
        CHECK(refused(s) == Errc::not_a_number);
    }
    CHECK(refused("1e999") == Errc::amount_too_large);
    CHECK(refused("99999999999999999999") == Errc::amount_too_large);
    CHECK(refused("10000000000000") == Errc::amount_too_large);
}

TEST_CASE("amounts are printed plainly, as JSON numbers and in Indian grouping") {
    CHECK(to_plain(paise(0)) == "0.00");
    CHECK(to_plain(paise(-5)) == "-0.05");
    CHECK(to_plain(paise(123450)) == "1234.50");
    CHECK(to_json_number(paise(123450)) == "1234.5");
    CHECK(to_json_number(paise(1180000)) == "11800");
    CHECK(to_json_number(paise(0)) == "0");
    CHECK(to_indian(rupees(123456)) == "1,23,456.00");
    CHECK(to_indian(rupees(999)) == "999.00");
    CHECK(to_indian(rupees(1000)) == "1,000.00");
    CHECK(to_indian(rupees(12345678)) == "1,23,45,678.00");
    CHECK(to_indian(paise(-10000000)) == "-1,00,000.00");
}

TEST_CASE("printing and reading an amount gives it back") {
    std::mt19937_64 random(7);
    for (int i = 0; i < 5000; ++i) {
        const Money m{static_cast<std::int64_t>(random() % 2'000'000'000'000'000ull) -
                      1'000'000'000'000'000 + 1};
        INFO(m.paise);
        if (abs(m) > paise(999999999999999)) continue;
        CHECK(read(to_plain(m)) == m);
        CHECK(read(to_json_number(m)) == m);
    }
}

TEST_CASE("sums saturate instead of changing sign") {
    const Money top{INT64_MAX};
    CHECK(top + paise(1) == top);
    CHECK(-top - paise(10) == Money{INT64_MIN});
    CHECK(abs(Money{INT64_MIN}) == top);
}

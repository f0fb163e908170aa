#include <catch2/catch_amalgamated.hpp>

#include "base/date.hpp"

using namespace milaan;

TEST_CASE("days count from 1970 and back over every day of two centuries") {
    CHECK(make_date(1970, 1, 1).value().days == 0);
    CHECK(make_date(2026, 10, 5).value().days == 20731);
    const auto first = make_date(1900, 1, 1).value(), last = make_date(2199, 12, 31).value();
    auto expected = civil(first);
    for (auto d = first; d < last; d = plus_days(d, 1)) {
        const auto c = civil(d);
        REQUIRE(make_date(c.year, c.month, c.day).value() == d);
        const auto next = civil(plus_days(d, 1));
        REQUIRE((next.day == c.day + 1 || next.day == 1));
        expected = next;
    }
    CHECK(expected.year == 2199);
}

TEST_CASE("a day that does not exist is no date") {
    CHECK_FALSE(make_date(2026, 2, 29).ok());
    CHECK(make_date(2024, 2, 29).ok());
    CHECK_FALSE(make_date(2100, 2, 29).ok());
    CHECK_FALSE(make_date(2026, 13, 1).ok());
    CHECK_FALSE(make_date(2026, 4, 31).ok());
    CHECK_FALSE(make_date(1899, 12, 31).ok());
}

TEST_CASE("portal dates are dd-mm-yyyy") {
    CHECK(to_iso(parse_portal_date("05-10-2026").value()) == "2026-10-05");
    CHECK(to_portal(parse_portal_date("31/12/2025").value()) == "31-12-2025");
    for (const auto* s : {"5-10-2026", "2026-10-05", "05-10/2026", "05-10-26", "", "ab-cd-efgh"})
        CHECK_FALSE(parse_portal_date(s).ok());
    CHECK(to_iso(parse_iso_date("2026-10-05").value()) == "2026-10-05");
    CHECK(to_iso(Date{}) == "");
}

TEST_CASE("a tax period is a month and knows its days") {
    const auto p = parse_period("102026").value();
    CHECK(to_mmyyyy(p) == "102026");
    CHECK(to_month_name(p) == "Oct 2026");
    CHECK(to_mmyyyy(plus_months(p, 3)) == "012027");
    CHECK(to_iso(first_day(p)) == "2026-10-01");
    CHECK(to_iso(last_day(parse_period("022028").value())) == "2028-02-29");
    CHECK_FALSE(parse_period("132026").ok());
    CHECK_FALSE(parse_period("10").ok());
    CHECK_FALSE(parse_period("1020266").ok());
}

TEST_CASE("months by name, by the beginning of it, and in a financial year") {
    CHECK(month_name(9) == "September");
    for (int m = 1; m <= 12; ++m) {
        CHECK(month_from_name(month_name(m)) == m);
        CHECK(month_from_name(month_name(m).substr(0, 3)) == m);
    }
    CHECK(month_from_name("SEPT") == 9);
    CHECK(month_from_name("octob") == 10);
    for (const char* s : {"", "Oc", "Octobers", "10", "Monday"}) CHECK(month_from_name(s) == 0);
    CHECK(period_from("2026-27", "October") == make_period(2026, 10));
    CHECK(period_from("2026-27", "03") == make_period(2027, 3));
    for (const auto& [year, month] : {std::pair("2026-27", "13"), std::pair("2026-27", ""),
                                      std::pair("26-27", "October"), std::pair("", "October")})
        CHECK_FALSE(period_from(year, month).known());
}

TEST_CASE("the financial year turns on the first of April") {
    CHECK(to_text(fy_of(parse_portal_date("31-03-2026").value())) == "2025-26");
    CHECK(to_text(fy_of(parse_portal_date("01-04-2026").value())) == "2026-27");
    CHECK(to_text(fy_of(make_period(2099, 12))) == "2099-00");
    CHECK_FALSE(fy_of(Date{}).known());
}

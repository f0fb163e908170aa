#include <catch2/catch_amalgamated.hpp>

#include "books/date_text.hpp"
#include "unit/books/register.hpp"

using namespace milaan;
using namespace milaan::books;
using test::day;

namespace {

Date read(std::string_view s, DayOrder order = DayOrder::day_first) {
    return resolve(read_date_text(s), order);
}

} // namespace

TEST_CASE("dates are read in every style that registers use") {
    const Date fifth = day(2026, 10, 5);
    for (const auto* s : {"05-10-2026", "05/10/2026", "5.10.2026", "5-Oct-26", "05-Oct-2026",
                          "5 October 2026", "2026-10-05", "2026-10-05T00:00:00",
                          "2026-10-05 00:00:00", "20261005", "05/10/26", "Oct 5, 2026"}) {
        INFO(s);
        CHECK(read(s) == fifth);
    }
}

TEST_CASE("Excel's serial numbers are days") {
    CHECK(read("46300") == day(2026, 10, 5));
    CHECK(read("46300.5") == day(2026, 10, 5));
}

TEST_CASE("a day that does not exist is no date") {
    for (const auto* s : {"31-02-2026", "32-10-2026", "00-10-2026", "29-Feb-2025", "tomorrow"}) {
        INFO(s);
        CHECK_FALSE(read(s).known());
    }
    CHECK(read("29-02-2024") == day(2024, 2, 29));
}

TEST_CASE("day and month are told apart by the whole column") {
    OrderEvidence american;
    for (const auto* s : {"10/05/2026", "10/25/2026"}) american.see(read_date_text(s));
    CHECK(american.order() == DayOrder::month_first);
    CHECK(read("10/05/2026", american.order()) == day(2026, 10, 5));
    OrderEvidence open;
    open.see(read_date_text("05/10/2026"));
    CHECK(open.order() == DayOrder::day_first); // as in India
    OrderEvidence mixed = american;
    mixed.see(read_date_text("25/10/2026"));
    CHECK(mixed.order() == DayOrder::day_first);
}

TEST_CASE("a date that only the other order allows is read in that one") {
    CHECK(read("10/25/2026", DayOrder::day_first) == day(2026, 10, 25));
}

TEST_CASE("periods are read in words and figures") {
    const auto october = make_period(2026, 10);
    for (const auto* s : {"102026", "10/2026", "Oct-26", "October 2026", "2026-10"}) {
        INFO(s);
        CHECK(read_period_text(s) == october);
    }
    CHECK_FALSE(read_period_text("132026").known());
}

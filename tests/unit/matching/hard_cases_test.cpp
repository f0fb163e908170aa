#include <catch2/catch_amalgamated.hpp>

#include "unit/matching/ledger.hpp"

// The cases in which a matcher that takes the first fit, or trusts amounts, goes wrong.

using namespace milaan;
using test::Answer;
using test::Ledger;

namespace {

std::string day(int d) {
    return "2026-05-" + std::string(d < 10 ? "0" : "") + std::to_string(d);
}

} // namespace

TEST_CASE("of consecutive numbers at one price, the two that are missing are not paired") {
    for (const int apart : {0, 1, 3}) {
        Ledger l;
        for (int k = 0; k < 7; ++k) {
            const test::Doc d{.number = "INV-" + std::to_string(101 + k),
                              .date = day(3 + k * apart),
                              .taxable = 2500};
            if (k != 2) l.booked(d);
            if (k != 3) l.reported(d);
        }
        (void)l.match();
        INFO("days apart: " << apart);
        int exact = 0;
        for (const auto& g : l.result.groups) {
            INFO(l.words(g));
            CHECK((g.verdict == Verdict::exact || !is_claim(g.verdict)));
            exact += g.verdict == Verdict::exact;
        }
        CHECK(exact == 5);
        CHECK(l.of_book("INV-104").verdict == Verdict::books_only);
    }
}

TEST_CASE("the same serial on both sides of the year's end stays in its year") {
    for (const bool one_price : {true, false}) {
        Ledger l;
        for (int k = 1; k <= 3; ++k) {
            const auto n = std::to_string(k);
            l.both({.number = n,
                    .date = "2026-03-2" + std::to_string(5 + k),
                    .taxable = one_price ? 900.0 : 900.0 + 37 * k});
            l.both({.number = n,
                    .date = "2026-04-0" + n,
                    .taxable = one_price ? 900.0 : 1700.0 + 41 * k});
        }
        (void)l.match();
        for (const auto& g : l.result.groups) CHECK(l.words(g).substr(0, 5) == "exact");
    }
    // Each is missing on one side: nothing may be claimed.
    Ledger l;
    l.both({.number = "7", .date = "2026-03-20", .taxable = 900});
    l.both({.number = "8", .date = "2026-03-24", .taxable = 900});
    l.both({.number = "3", .date = "2026-04-12", .taxable = 900});
    l.booked({.number = "2", .date = "2026-03-30", .taxable = 900});
    l.reported({.number = "2", .date = "2026-04-04", .taxable = 900});
    (void)l.match();
    CHECK_FALSE(is_claim(l.of_book("2").verdict));
}

TEST_CASE("a March bill entered in April is still its own document") {
    Ledger l;
    l.reported({.number = "SS/25-26/912", .date = "2026-03-29", .taxable = 43210.55});
    l.booked({.number = "SS/25-26/912", .date = "2026-04-06", .taxable = 43210.55});
    l.reported({.number = "7719", .date = "2026-03-30", .taxable = 815.35});
    l.booked({.number = "7719", .date = "2026-04-04", .taxable = 815.35});
    CHECK(l.answer() == Answer{"probable SS/25-26/912 = SS/25-26/912", "probable 7719 = 7719"});
}

TEST_CASE("day and month exchanged, or the year mistyped, is seen for what it is") {
    Ledger l;
    l.reported({.number = "A-31", .date = "2026-05-03", .taxable = 5100.25});
    l.booked({.number = "A-31", .date = "2026-03-05", .taxable = 5100.25});
    l.reported({.number = "A-44", .date = "2026-05-20", .taxable = 612.75});
    l.booked({.number = "A-44", .date = "2025-05-20", .taxable = 612.75});
    (void)l.match();
    CHECK(l.of_book("A-31").verdict == Verdict::probable);
    CHECK(l.has_reason(l.of_book("A-31"), ReasonCode::date_swapped));
    CHECK(l.of_book("A-44").verdict == Verdict::probable);
}

TEST_CASE("two series of one serial, booked by the serial alone, go by amount and date") {
    Ledger l;
    for (int k = 0; k < 4; ++k) {
        const auto n = std::to_string(118 + k);
        l.reported({.number = "AHM/" + n, .date = day(3 + k), .taxable = 1000.5 + 171 * k});
        l.reported({.number = "BOM/" + n, .date = day(12 + k), .taxable = 9000.5 + 313 * k});
        l.booked({.number = n, .date = day(3 + k), .taxable = 1000.5 + 171 * k});
        if (k != 2) l.booked({.number = n, .date = day(12 + k), .taxable = 9000.5 + 313 * k});
    }
    (void)l.match();
    int claimed = 0;
    for (const auto& g : l.result.groups) {
        if (!is_claim(g.verdict)) continue;
        ++claimed;
        CHECK(l.books.taxable()[l.result.books_of(g)[0]] ==
              l.portal.taxable()[l.documents[l.result.portal_of(g)[0]].row()]);
    }
    CHECK(claimed == 7);
}

TEST_CASE("a copy beside a gap is a copy, not the missing neighbour") {
    Ledger l;
    for (int k = 0; k < 4; ++k) {
        const test::Doc d{
            .number = "INV-" + std::to_string(201 + k), .date = day(6), .taxable = 3300};
        l.reported(d);
        if (k != 2) l.booked(d);
        if (k == 1) l.booked(d);
    }
    CHECK(l.answer() == Answer{"exact INV-201 = INV-201", "exact INV-202 = INV-202",
                               "duplicate INV-202", "portal_only INV-203",
                               "exact INV-204 = INV-204"});
}

TEST_CASE("a substring, an extra digit or a neighbour of another amount is not taken") {
    Ledger l;
    l.reported({.number = "INV-11", .date = day(4), .taxable = 800});
    l.booked({.number = "INV-1", .date = day(9), .taxable = 64000});
    l.reported({.number = "SAL-10010", .date = day(4), .taxable = 5200});
    l.booked({.number = "SAL-1001", .date = day(11), .taxable = 77.5});
    for (const auto& line : l.answer())
        CHECK((line.substr(0, 10) == "books_only" || line.substr(0, 11) == "portal_only"));
}

TEST_CASE("rent of one amount each month pairs by month or not at all") {
    Ledger l;
    for (int m = 4; m <= 9; ++m) {
        const auto date = "2026-0" + std::to_string(m) + "-01";
        if (m != 7)
            l.reported({.number = "R/" + std::to_string(m), .date = date, .taxable = 45000});
        if (m != 8) l.booked({.number = "R/" + std::to_string(m), .date = date, .taxable = 45000});
    }
    (void)l.match();
    for (const auto& g : l.result.groups) {
        INFO(l.words(g));
        CHECK((g.verdict == Verdict::exact || !is_claim(g.verdict)));
    }
    CHECK_FALSE(is_claim(l.of_book("R/7").verdict));
}

TEST_CASE("a number that is only typed as another's claims nothing at the usual amount") {
    Ledger l;
    for (const int k : {1, 2, 3, 4, 5, 6})
        l.both({.number = "R-" + std::to_string(200 + k), .date = day(2 * k), .taxable = 2500});
    l.reported({.number = "R-230", .date = day(20), .taxable = 2500});
    l.booked({.number = "R-230", .date = day(24), .taxable = 2500});
    (void)l.match();
    const auto& g = l.of_book("R-230");
    CHECK(g.verdict == Verdict::mismatch);
    CHECK(l.has_reason(g, ReasonCode::number_alone));
}

TEST_CASE("an amount that is only near claims nothing by itself") {
    Ledger l;
    l.both({.number = "XE2627000101", .date = day(2), .taxable = 4310});
    l.both({.number = "XE2627000102", .date = day(3), .taxable = 7724});
    l.reported({.number = "XE2627000131", .date = day(3), .taxable = 8978});
    l.booked({.number = "CH-9394", .date = day(5), .taxable = 8978.43});
    (void)l.match();
    const auto& g = l.of_book("CH-9394");
    CHECK_FALSE(is_claim(g.verdict));
}

TEST_CASE("a voucher numbered by chance near one of two twins is still a question") {
    Ledger l;
    l.both({.number = "00601", .date = day(2), .taxable = 4310});
    l.both({.number = "00609", .date = day(4), .taxable = 7724});
    l.reported({.number = "00620", .date = day(9), .taxable = 52340});
    l.reported({.number = "00623", .date = day(9), .taxable = 52340});
    l.booked({.number = "PV/633", .date = day(9), .taxable = 52340});
    (void)l.match();
    CHECK(l.of_book("PV/633").verdict == Verdict::ambiguous);
}

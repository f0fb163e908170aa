#include <catch2/catch_amalgamated.hpp>

#include "unit/matching/ledger.hpp"

using namespace milaan;
using test::Answer;
using test::Ledger;

TEST_CASE("one invoice over several vouchers of its number is a group") {
    Ledger l;
    l.reported({.number = "INV-55", .taxable = 9000.50, .tax = 1620.09});
    l.booked({.number = "INV-55", .taxable = 5000.25, .tax = 900.05});
    l.booked({.number = "INV-55", .taxable = 3000, .tax = 540});
    l.booked({.number = "INV-55", .taxable = 1000.25, .tax = 180.04});
    CHECK(l.answer() == Answer{"group INV-55 + INV-55 + INV-55 = INV-55"});
    CHECK(l.has_reason(l.result.groups[0], ReasonCode::totals_tie));
    CHECK(l.result.differences_of(l.result.groups[0]).empty());
}

TEST_CASE("several invoices on one voucher that names them all are a group") {
    Ledger l;
    l.reported({.number = "A1/02368/25-26", .date = "2025-10-03", .taxable = 1200.10});
    l.reported({.number = "A1/02369/25-26", .date = "2025-10-05", .taxable = 835.65});
    l.booked({.number = "2368/2369", .date = "2025-10-05", .taxable = 2035.75, .tax = 366.43});
    CHECK(l.answer() == Answer{"group 2368/2369 = A1/02368/25-26 + A1/02369/25-26"});
}

TEST_CASE("an invoice net of its credit note is a group") {
    Ledger l;
    l.reported({.number = "INV-60", .date = "2026-10-04", .taxable = 20000.40, .tax = 3600.08});
    l.reported({.number = "CN-3",
                .date = "2026-10-12",
                .taxable = 1999.15,
                .tax = 359.84,
                .kind = DocKind::credit_note});
    l.booked({.number = "INV-60", .date = "2026-10-04", .taxable = 18001.25, .tax = 3240.24});
    CHECK(l.answer() == Answer{"group INV-60 = INV-60 + CN-3"});
}

TEST_CASE("vouchers under the buyer's own numbers that add up on the day are a group") {
    Ledger l;
    l.both({.number = "INV-1", .date = "2026-10-01", .taxable = 50000});
    l.reported({.number = "INV-2", .date = "2026-10-09", .taxable = 12345.67, .tax = 2222.22});
    l.booked({.number = "P/81", .date = "2026-10-09", .taxable = 10000.33, .tax = 1800.06});
    l.booked({.number = "P/82", .date = "2026-10-09", .taxable = 2345.34, .tax = 422.16});
    (void)l.match();
    CHECK(l.words(l.of_book("P/81")) == "group P/81 + P/82 = INV-2");
}

TEST_CASE("three vouchers for two invoices are a group when nothing smaller ties") {
    Ledger l;
    l.reported({.number = "INV-40", .taxable = 7000.35, .tax = 1260.06});
    l.reported({.number = "INV-41", .taxable = 2999.15, .tax = 539.85});
    l.booked({.number = "V700", .taxable = 3333.17, .tax = 599.97});
    l.booked({.number = "V701", .taxable = 3999.80, .tax = 719.96});
    l.booked({.number = "V702", .taxable = 2666.53, .tax = 479.98});
    CHECK(l.answer() == Answer{"group V700 + V701 + V702 = INV-40 + INV-41"});
}

TEST_CASE("two sets that add up equally well are a question") {
    Ledger l;
    for (const auto& [number, taxable] :
         {std::pair{"INV-300", 4000.0}, std::pair{"INV-307", 6000.0}, std::pair{"INV-314", 3000.0},
          std::pair{"INV-321", 7000.0}})
        l.reported({.number = number, .taxable = taxable});
    l.booked({.number = "V900", .taxable = 10000});
    (void)l.match();
    CHECK(l.of_book("V900").verdict == Verdict::ambiguous);
    for (const auto& g : l.result.groups) CHECK_FALSE(is_claim(g.verdict));
}

TEST_CASE("pairs whose errors make up for each other are no group") {
    Ledger l;
    l.reported({.number = "INV-11", .date = "2026-10-03", .taxable = 5000, .tax = 900});
    l.reported({.number = "INV-12", .date = "2026-10-03", .taxable = 8000, .tax = 1440});
    l.booked({.number = "INV-11", .date = "2026-10-03", .taxable = 5007, .tax = 900});
    l.booked({.number = "INV-12", .date = "2026-10-03", .taxable = 7993, .tax = 1440});
    CHECK(l.answer() == Answer{"mismatch INV-11 = INV-11", "mismatch INV-12 = INV-12"});
}

TEST_CASE("a set that holds a smaller one that ties is not claimed whole") {
    // An invoice and a credit note of one amount add nothing to any set.
    Ledger l;
    l.reported({.number = "INV-20", .taxable = 4000});
    l.reported({.number = "INV-21", .taxable = 777.77});
    l.reported({.number = "CN-21", .taxable = 777.77, .kind = DocKind::credit_note});
    l.booked({.number = "INV-20", .taxable = 4000});
    (void)l.match();
    CHECK(l.words(l.of_book("INV-20")) == "exact INV-20 = INV-20");
    CHECK(l.result.groups.size() == 3);
}

TEST_CASE("a voucher whose number is another document's joins no set by its amount") {
    Ledger l;
    l.reported({.number = "INV-70", .date = "2026-10-02", .taxable = 6000, .tax = 1080});
    l.reported({.number = "INV-71", .date = "2026-10-02", .taxable = 2500, .tax = 450});
    l.booked({.number = "INV-71", .date = "2026-10-02", .taxable = 2000, .tax = 360});
    l.booked({.number = "V-5", .date = "2026-10-02", .taxable = 4000, .tax = 720});
    (void)l.match();
    CHECK(l.words(l.of_book("INV-71")) == "mismatch INV-71 = INV-71");
    CHECK_FALSE(is_claim(l.of_book("V-5").verdict));
}

TEST_CASE("part bills of one number are a group though each has a suffix") {
    Ledger l;
    l.reported({.number = "INV-391", .taxable = 9872, .tax = 1776.96});
    l.booked({.number = "INV-391-1", .taxable = 3356.48, .tax = 604.17});
    l.booked({.number = "INV-391-2", .taxable = 6515.52, .tax = 1172.79});
    CHECK(l.answer() == Answer{"group INV-391-1 + INV-391-2 = INV-391"});
}

TEST_CASE("a pair stands as a mismatch when two credit notes would explain its gap") {
    Ledger l;
    l.reported({.number = "INV-60", .date = "2026-10-04", .taxable = 20000, .tax = 3600});
    for (const auto* number : {"CN-3", "CN-4"})
        l.reported({.number = number,
                    .date = "2026-10-12",
                    .taxable = 1000,
                    .tax = 180,
                    .kind = DocKind::credit_note});
    l.booked({.number = "INV-60", .date = "2026-10-04", .taxable = 19000, .tax = 3420});
    CHECK(l.answer() == Answer{"mismatch INV-60 = INV-60", "portal_only CN-3", "portal_only CN-4"});
}

TEST_CASE("twice the amount of fixed bills is a question: it may be one bill entered twice") {
    Ledger l;
    for (const auto* number : {"R-101", "R-108", "R-115", "R-122"})
        l.both({.number = number, .taxable = 5000});
    l.reported({.number = "R-130", .taxable = 5000});
    l.reported({.number = "R-137", .taxable = 5000});
    l.booked({.number = "R-130", .taxable = 10000});
    (void)l.match();
    CHECK(l.of_book("R-130").verdict == Verdict::mismatch);
}

TEST_CASE("the parts of a score add up to it") {
    Ledger l;
    l.reported({.number = "INV-55", .taxable = 9000.50, .tax = 1620.09});
    l.booked({.number = "INV-55", .taxable = 6000.25, .tax = 1080.05});
    l.booked({.number = "INV-55", .taxable = 3000.25, .tax = 540.04});
    l.both({.number = "INV-70", .taxable = 812.20});
    l.reported({.number = "INV-71", .date = "2026-10-09", .taxable = 650});
    l.booked({.number = "71", .date = "2026-10-10", .taxable = 655});
    (void)l.match();
    int weighed = 0;
    for (const auto& g : l.result.groups) {
        if (g.parts_count == 0) continue;
        std::int32_t sum = 0;
        for (const auto& p : l.result.parts_of(g)) sum += p.weight;
        CHECK(sum == g.score);
        ++weighed;
    }
    CHECK(weighed == 3);
}

TEST_CASE("a list of numbers with their letters holds no document that it does not name") {
    Ledger l;
    for (const auto* number : {"DEL/2526/40", "DEL/2526/44", "DEL/2526/48", "DEL/2526/52"})
        l.both({.number = number, .taxable = 6197});
    l.reported({.number = "DEL/2526/61", .taxable = 6197});
    l.reported({.number = "DEL/2526/65", .taxable = 6197});
    l.booked({.number = "DEL/2526/65, DEL/2526/70", .taxable = 12394});
    (void)l.match();
    CHECK(l.of_book("DEL/2526/65, DEL/2526/70").verdict != Verdict::group);

    Ledger named;
    named.reported({.number = "DEL/2526/65", .taxable = 6197});
    named.reported({.number = "DEL/2526/70", .taxable = 4012.50, .tax = 722.25});
    named.booked({.number = "DEL/2526/65, DEL/2526/70", .taxable = 10209.50, .tax = 1837.71});
    CHECK(named.answer() == Answer{"group DEL/2526/65, DEL/2526/70 = DEL/2526/65 + DEL/2526/70"});
}

TEST_CASE("a list of two numbers joins no documents of which it names only one") {
    Ledger l;
    for (const auto* number : {"00310", "00314", "00318"})
        l.both({.number = number, .taxable = 2500});
    l.reported({.number = "00331", .taxable = 2500});
    l.reported({.number = "00332", .taxable = 2500});
    l.booked({.number = "00330/00331", .taxable = 5000});
    (void)l.match();
    CHECK(l.of_book("00330/00331").verdict != Verdict::group);
}

#include "rules/annual_return.hpp"

#include <catch2/catch_amalgamated.hpp>

using namespace milaan;
using rules::annual_tables;

TEST_CASE(
    "a credit stands in the tables of GSTR-9 of its document's year and of the year of claim") {
    const FinancialYear year{2024};
    struct Case {
        int claim_year, claim_month;
        bool in_8A, next_year;
    };
    for (const auto& c :
         {Case{2024, 4, true, false}, Case{2025, 3, true, false}, Case{2025, 4, true, true},
          Case{2025, 10, true, true}, Case{2025, 11, false, true}, Case{2026, 4, false, true}}) {
        INFO(c.claim_year << "-" << c.claim_month);
        const auto t = annual_tables(year, make_period(c.claim_year, c.claim_month));
        CHECK(t.form);
        CHECK(t.table_8A == c.in_8A);
        CHECK(t.claimed_next_year == c.next_year);
    }
}

TEST_CASE("the tables are told with their year") {
    using Tables = std::vector<std::string>;
    const FinancialYear year{2024};
    CHECK(rules::tables_of(year, make_period(2024, 10)) ==
          Tables{"8A of 2024-25", "6A2 of 2024-25"});
    CHECK(rules::tables_of(year, make_period(2025, 4)) ==
          Tables{"8A of 2024-25", "8C of 2024-25", "6A1 of 2025-26"});
    CHECK(rules::tables_of(FinancialYear{2023}, make_period(2023, 10)).empty());
}

TEST_CASE("before 2024-25, and of what is not known, GSTR-9 says nothing apart") {
    CHECK_FALSE(annual_tables(FinancialYear{2023}, make_period(2024, 4)).form);
    CHECK_FALSE(annual_tables(FinancialYear{}, make_period(2025, 4)).form);
    CHECK_FALSE(annual_tables(FinancialYear{2025}, TaxPeriod{}).form);
    CHECK_FALSE(annual_tables(FinancialYear{2026}, make_period(2026, 3)).form);
}

#include "rules/annual_return.hpp"

namespace milaan::rules {

namespace {

constexpr FinancialYear kFirst{2024};
constexpr int kOctober = 10;

} // namespace

AnnualTables annual_tables(FinancialYear of_document, TaxPeriod claimed) {
    AnnualTables t;
    if (!of_document.known() || !claimed.known() || of_document < kFirst) return t;
    const auto year = fy_of(claimed);
    if (year < of_document) return t; // dated after its own GSTR-2B: nothing to go by
    t.form = true;
    t.table_8A = claimed <= make_period(of_document.start + 1, kOctober);
    t.claimed_next_year = year > of_document;
    return t;
}

std::vector<std::string> tables_of(FinancialYear year, TaxPeriod claimed) {
    const auto t = annual_tables(year, claimed);
    std::vector<std::string> out;
    const auto add = [&out](const char* table, FinancialYear of) {
        out.push_back(table + (" of " + to_text(of)));
    };
    if (t.table_8A) add("8A", year);
    if (t.claimed_next_year) add("8C", year);
    if (t.form) add(t.claimed_next_year ? "6A1" : "6A2", fy_of(claimed));
    return out;
}

} // namespace milaan::rules

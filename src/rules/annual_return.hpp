#pragma once
// Which tables of the annual return GSTR-9 a credit stands in, by the year of its document and the
// tax period it is claimed in.

#include <string>
#include <vector>

#include "base/date.hpp"

namespace milaan::rules {

/// GSTR-9 of 2024-25 and later (GSTN FAQ of 15 Oct 2025). Of
/// earlier years the form does not tell credit of an earlier year apart: `form` is false there.
struct AnnualTables {
    bool form = false;
    /// 8A of the document's year: documents of GSTR-2B, those of April to October after it too.
    bool table_8A = false;
    /// 8C of the document's year, and 6A1 of the year it is claimed in: first claimed a year later.
    /// Otherwise the credit is part of 6A2 of its own year.
    bool claimed_next_year = false;
};

[[nodiscard]] AnnualTables annual_tables(FinancialYear of_document, TaxPeriod claimed);
/// The same as words of the form: "8A of 2025-26", "6A2 of 2025-26".
[[nodiscard]] std::vector<std::string> tables_of(FinancialYear of_document, TaxPeriod claimed);

} // namespace milaan::rules

#pragma once
// The values in the cells of the portal's workbooks, as the codes, dates and amounts that the JSON
// of the same month has for them.

#include <string>
#include <string_view>

#include "portal/fields.hpp"
#include "portal/workbook_labels.hpp"
#include "sheets/cell.hpp"

namespace milaan::portal {

/// A cell as the JSON of the same month would write it: dates `dd-mm-yyyy`, periods `MMYYYY`, Y and
/// N, codes for types and states; amounts without separators. Empty for a blank or a dash.
[[nodiscard]] std::string value_of(const sheets::Cell&, Key, Book);

/// The first month with a year in a text: "Oct'26", "October 2026", "102026"; unknown when there is
/// none.
[[nodiscard]] TaxPeriod period_in(std::string_view);
/// What the titles of a statement say: "2026-27" and "October" (or "Oct-Dec", whose last month
/// counts).
[[nodiscard]] TaxPeriod period_of_titles(std::string_view financial_year, std::string_view month);

} // namespace milaan::portal

#pragma once
// The words of the portal's workbooks: names of sheets, headings, and the values that the JSON of
// the same month writes as codes. Headings drift from month to month and users edit them, so
// everything is compared without blanks, signs and case (formats.md 2.4, 2.5, 6.1).

#include <string>
#include <string_view>

#include "portal/fields.hpp"
#include "portal/sections.hpp"
#include "sheets/cell.hpp"

namespace milaan::portal {

enum class Book : std::uint8_t { none, gstr2b, gstr2a, ims };

/// Letters and digits in lower case, nothing else.
[[nodiscard]] std::string squashed(std::string_view);

/// What a sheet of a workbook holds.
struct SheetPlan {
    enum class Holds : std::uint8_t { unknown, documents, summary, read_me, counts, unused };
    Holds holds = Holds::unknown;
    std::string section;           ///< key as in JSON: "b2b", "cdnr", "b2bcn"
    Mode mode = Mode::gstr2b;      ///< of documents
    Branch branch = Branch::none;  ///< of a summary
    bool debit_notes_only = false; ///< B2B-DNR: the note type has no column of its own in some
};
[[nodiscard]] SheetPlan plan_from_name(std::string_view sheet_name, Book);

/// The section that a row of another program's sheet names: "B2B", "CDNRA", "ECO"; empty when it
/// names none.
[[nodiscard]] std::string section_of_row(std::string_view);
/// Whether a heading is the action of IMS as other programs print it.
[[nodiscard]] bool is_vendor_ims(std::string_view squashed_heading);

/// What a heading stands for. Key::unknown: nothing known.
struct Label {
    Key key = Key::unknown;
    bool original = false; ///< of the document that an amendment replaces
    bool rate = false;     ///< one row per rate of tax
};
/// `leaf` is the lowest heading of the column, `above` what spans it; both squashed.
[[nodiscard]] Label label_of(std::string_view leaf, std::string_view above, Book);

/// A cell as the JSON of the same month would write it: dates `dd-mm-yyyy`, periods `MMYYYY`, Y and
/// N, codes for types and states; amounts without separators. Empty for a blank or a dash.
[[nodiscard]] std::string value_of(const sheets::Cell&, Key, Book);

/// The first month with a year in a text: "Oct'26", "October 2026", "102026"; unknown when there is
/// none.
[[nodiscard]] TaxPeriod period_in(std::string_view);
/// "2026-27" and "October" (or "Oct-Dec", whose last month counts).
[[nodiscard]] TaxPeriod period_from(std::string_view financial_year, std::string_view month);

} // namespace milaan::portal

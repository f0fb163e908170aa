#pragma once
// The words of the portal's workbooks that say what something is: names of sheets, sections and
// headings. They drift from month to month and users edit them, so everything is compared without
// blanks, signs and case (formats.md 2.4, 2.5, 6.1). What the cells hold is in workbook_values.hpp.

#include <string>
#include <string_view>

#include "portal/fields.hpp"
#include "portal/sections.hpp"

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

} // namespace milaan::portal

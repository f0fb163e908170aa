#pragma once
// The portal's own words for where it shows a record, for people: files use the short keys.

#include <string>
#include <string_view>

#include "records/document.hpp"

namespace milaan::ui {

/// "B2BA, amended invoices": the table's name in GSTR-2B and IMS, and what it holds.
[[nodiscard]] std::string_view section_words(Section);
/// The same where there is room for a word or two: "B2BA", "CDNR credit".
[[nodiscard]] std::string_view section_label(Section);
/// "Table 3, ITC available".
[[nodiscard]] std::string_view branch_words(Branch);
/// Why credit is not available, as the file's letter says; other letters as they are.
[[nodiscard]] std::string reason_words(std::string_view rsn);
[[nodiscard]] std::string_view filing_words(FilingStatus); ///< "saved, not filed"

} // namespace milaan::ui

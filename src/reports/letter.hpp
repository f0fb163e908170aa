#pragma once
// The letter to a supplier: which documents do not agree and what to correct, as plain text and as
// a page to print or to paste. Knows nothing of how the documents were found.

#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/money.hpp"

namespace milaan::reports {

struct LetterLine {
    std::string number;
    Date date;
    Money taxable, tax; ///< paise, negative on credit notes
    std::string kind;   ///< "Invoice", "Credit note"
    std::string remark; ///< what differs, one sentence; may be empty
};

struct LetterSection {
    std::string title; ///< "In our books, not in your GSTR-1"
    std::string ask;   ///< what to do, one or two sentences
    std::vector<LetterLine> lines;
};

struct Letter {
    std::string supplier, supplier_gstin;
    std::string recipient_gstin;
    TaxPeriod period;
    std::vector<LetterSection> sections;
};

[[nodiscard]] std::string letter_subject(const Letter&);
/// Lines of at most 78 characters but for the columns, which stand under each other in a
/// fixed-width font; "\n" ends a line.
[[nodiscard]] std::string letter_text(const Letter&);
/// A whole document without script, link or image; every text is escaped.
[[nodiscard]] std::string letter_html(const Letter&);

} // namespace milaan::reports

#pragma once
// What was understood of the purchase registers, as tables for a spreadsheet: the documents, the
// rows that are none, and of those the rows that could not be used.

#include <string>

#include "records/intake.hpp"

namespace milaan::reports {

/// One line per document of the books: file, rows (joined by blanks), kind, GSTIN, name, number,
/// date, amounts per head, value, place of supply, reverse charge. Amounts carry the sign of the
/// kind: credit notes are negative.
[[nodiscard]] std::string register_documents_csv(const Intake&);

/// `file,first_row,last_row,place`: every row of every register, each in exactly one line.
[[nodiscard]] std::string register_rows_csv(const Intake&);

/// `file,row,why` and the cells: rows that could not be used. Empty when there are none.
[[nodiscard]] std::string register_errors_csv(const Intake&);

} // namespace milaan::reports

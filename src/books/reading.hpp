#pragma once
// What the user is shown of a register that was read or is asked about: its tables with their
// columns, what was decided on whole columns, and the rows that are no documents.

#include "books/lines.hpp"
#include "books/sheet.hpp"
#include "records/register_reading.hpp"

namespace milaan::books {

/// Adds the questions that only whole columns raise: the order of dates, the decimal mark.
void doubt_columns(Sheet&);

/// `r` gives the rows of its log away; their counts stay.
[[nodiscard]] RegisterReading reading_of(const Sheet&, Register& r);

} // namespace milaan::books

#pragma once
// How sure the meaning of each column is, and what to ask the user where it is not. Headings and
// values both speak: a heading that says exactly one thing needs no proof, a misspelt or strange
// one does, and values that contradict any heading are a question.

#include "books/column_table.hpp"
#include "books/columns.hpp"

namespace milaan::books {

/// Fills `guesses` and `doubts` of the map, which holds what was chosen from the table.
void judge(const Table&, ColumnMap&);

} // namespace milaan::books

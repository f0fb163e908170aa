#pragma once
// Lines of a register to documents. Rate-wise and line-wise rows of one document become one; a
// document that was entered twice stays two, because that is what the books say and what the user
// wants to be told.

#include "books/complaints.hpp"
#include "books/lines.hpp"
#include "records/intake.hpp"

namespace milaan::books {

/// Fills the store, the row account, the totals and the note of `intake.files.front()`. The texts
/// of the lines are ids of `intake.books`.
void make_documents(Register, Intake& intake, Complaints&);

} // namespace milaan::books

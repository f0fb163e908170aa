#pragma once
// Invoice, credit note or debit note, seen from the supplier, as the portal sees it. A register is
// the buyer's book: its "Debit Note" is a purchase return, which the supplier reports as a credit
// note (CGST Act, section 34). Signs and the words of the type columns decide together, and what
// was decided is said in the note of the file.

#include <cstdint>
#include <string>
#include <vector>

#include "books/lines.hpp"
#include "records/document.hpp"

namespace milaan::books {

/// What all rows together say about signs and words.
struct SignFacts {
    bool is_signed = false;       ///< some amounts are below zero, others above
    bool debit_negative = false;  ///< rows called debit note are negative
    bool debit_positive = false;  ///< rows called debit note by the buyer are positive
    bool ledger_sided = false;    ///< ordinary purchases carry `CREDIT`: the word is a ledger side
    bool types_documents = false; ///< its type column says `INV` too, so a bare `CR` is a kind
    bool turned = false;          ///< the register prints purchases as negative amounts
    NoteSide notes = NoteSide::decided; ///< whose words the user says the notes are in
};

/// Looks at all lines, and turns the signs of amounts that the register prints the other way round.
[[nodiscard]] SignFacts settle_signs(Register&);

/// What a line is called; `by_sign` when nothing but its sign can tell a credit note.
struct LineKind {
    DocKind kind = DocKind::invoice;
    bool by_sign = true;
};
[[nodiscard]] LineKind kind_of(const Line&, const SignFacts&, bool returns_register);

/// For the note of the file; empty when there is nothing to say.
[[nodiscard]] std::string describe(const SignFacts&, const std::vector<Line>&);

} // namespace milaan::books

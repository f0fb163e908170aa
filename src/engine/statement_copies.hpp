#pragma once
// A GSTR-2B's documents without its summary, beside the statement itself: a workbook that somebody
// edited, a cut-out. The portal's own file stands and its documents are taken once.

#include <vector>

#include "records/intake.hpp"

namespace milaan::engine {

/// Both say their day and these differ: another draft of the month, neither a copy of it nor a
/// part.
[[nodiscard]] bool other_draft(const Gstr2bReturn&, const Gstr2bReturn&);

/// Copies among what was loaded (`to`) and one statement of what comes (`newer`, in `from.gstr2b`).
/// False when `newer` has been taken out; it then points at the next one.
[[nodiscard]] bool settle_copies(Intake& to, Intake& from,
                                 std::vector<Gstr2bReturn>::iterator& newer);

} // namespace milaan::engine

#pragma once
// A month downloaded twice is one month. The later draft of a GSTR-2B replaces the earlier one, and
// a record in a later IMS download replaces the same record of an earlier one; otherwise every
// supplier would seem to have reported twice.

#include "records/intake.hpp"

namespace milaan::engine {

/// Drops from `to` what `from` (just read, not yet appended) replaces, or from `from` what is older
/// than what `to` holds. Says what was dropped in the diagnostics of `from`.
void supersede(Intake& to, Intake& from);

} // namespace milaan::engine

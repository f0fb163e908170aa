#pragma once
// A month downloaded twice is one month. The later draft of a GSTR-2B replaces the earlier one, and
// a record in a later IMS download replaces the same record of an earlier one; otherwise every
// supplier would seem to have reported twice. Under the other rules of same_month.hpp a register
// that holds the documents of another is held to be its newer export, too.

#include <vector>

#include "engine/same_month.hpp"
#include "records/intake.hpp"

namespace milaan::engine {

/// Drops from `to` what `from` (just read, not yet appended) replaces, or from `from` what gives
/// way to what `to` holds. Says what was dropped in the diagnostics of `from`, and in `told` what a
/// user is to be asked about.
void supersede(Intake& to, Intake& from, MonthRule, std::vector<SameMonth>& told);

} // namespace milaan::engine

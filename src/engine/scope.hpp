#pragma once
// Which recipient and which 2B period a job works on, when the user did not say: the only one that
// the files name, else the one with most documents, said in a diagnostic.

#include "records/intake.hpp"
#include "records/settings.hpp"

namespace milaan::engine {

/// Fills gstin, period and as_of where they are unknown. `checks` receives what was assumed.
[[nodiscard]] Settings resolve_scope(const Intake&, Settings, Diagnostics& checks);

} // namespace milaan::engine

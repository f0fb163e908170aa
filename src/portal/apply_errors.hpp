#pragma once
// What the portal said about records of an upload, put onto those records, so that they can be
// corrected and sent again.

#include "records/intake.hpp"

namespace milaan::portal {

/// Fills portal_error of the IMS rows that Intake::errors names, and adds a diagnostic for each;
/// one that names no loaded record is said too. What was not used is never dropped.
void apply_errors(Intake&, Diagnostics& checks);

} // namespace milaan::portal

#pragma once
// Turns what was solved for one cluster into groups with verdict, reasons, differences and rivals.

#include "matching/solve.hpp"
#include "records/matching_result.hpp"

namespace milaan::matching {

/// Appends the groups of this cluster, in order of GSTIN, date and number, every entry of the block
/// in exactly one of them.
void emit(const Input&, const Block&, const Solution&, Matching& out);

} // namespace milaan::matching

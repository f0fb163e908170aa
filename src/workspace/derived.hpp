#pragma once
// What follows from the snapshot and the decisions: indices, facts, advice, the statement and
// Table 4. Each function brings one part up to date and leaves the others.

#include <map>
#include <span>

#include "workspace/workspace.hpp"

namespace milaan::workspace {

void index_groups(Workspace&);
void find_statements(Workspace&);
void find_facts(Workspace&);
/// See Workspace::taken.
[[nodiscard]] std::map<std::uint32_t, Decision> taken_by_portal(const Snapshot&);
/// Payments and suppliers' returns that are due (Rules 37 and 37A).
void find_due(Workspace&);
void advise_all(Workspace&);
/// Another ground may be another advice, also for an amendment of the document.
void advise_again(Workspace&, std::span<const std::uint32_t> documents);

/// The lines about documents become what the settings carry on.
void keep_reversals(Workspace&, std::vector<rules::PlacedReversal>);
/// Finds the documents of the lines that came with the settings; a line that cannot stand is left
/// out and said.
void place_reversals(Workspace&);

/// Statement and Table 4 in full, from the facts as they are.
void recompute(Workspace&);
/// Replaces the decisions of `documents` (ascending, each once; one decision for each) and moves
/// the figures by them alone: each contribution out, the new one in.
void write_decisions(Workspace&, const std::vector<std::uint32_t>& documents, const Decisions&);

} // namespace milaan::workspace

#pragma once
// Which of the sets that were found are claimed, and which are questions.

#include <vector>

#include "matching/groups.hpp"
#include "matching/set_worth.hpp"

namespace milaan::matching {

/// The same set may be there more than once, and sets may share entries; order does not matter.
[[nodiscard]] FoundGroups choose_sets(const Block&, std::vector<FoundSet>);

} // namespace milaan::matching

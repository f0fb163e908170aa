#pragma once
// Pairs the register with the portal. Looks at nothing but what it is given: no clock, no earlier
// result; the same documents give the same answer in whatever order they come.

#include <functional>
#include <span>

#include "records/matching_result.hpp"
#include "records/portal_documents.hpp"
#include "records/record_store.hpp"
#include "records/settings.hpp"

namespace milaan::matching {

/// `documents` are the joined documents of `portal`. Every register document and every portal
/// document is in exactly one group of the result.
/// `progress(done, total)` counts documents and is called at most a few hundred times; returning
/// false cancels, and then the result is empty.
[[nodiscard]] Matching match(const RecordStore& books, const RecordStore& portal,
                             std::span<const PortalDocument> documents, const Settings& settings,
                             const std::function<bool(int done, int total)>& progress = {});

} // namespace milaan::matching

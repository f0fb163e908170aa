#pragma once
// What a job hands to the workspace: everything read, joined and matched, as one value that can be
// written as one block.

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "records/intake.hpp"
#include "records/matching_result.hpp"
#include "records/portal_documents.hpp"
#include "records/settings.hpp"

namespace milaan::workspace {

struct Snapshot {
    Intake intake;
    std::vector<PortalDocument> documents; ///< canonical order
    Matching matching;
    Settings settings;  ///< gstin, period and as_of resolved
    Diagnostics checks; ///< about the whole, made anew by every job (those of files are in intake)

    void write(BlockWriter&) const;
    /// False when anything in the block is out of range.
    [[nodiscard]] bool read(BlockReader&);
};

void write_settings(BlockWriter&, const Settings&);
[[nodiscard]] bool read_settings(BlockReader&, Settings&);

} // namespace milaan::workspace

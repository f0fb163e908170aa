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

/// A pair that the user joined (or forbade), named by what the documents say so that it survives a
/// re-run with other files.
struct Link {
    std::string books_gstin, books_number, books_date;
    std::string portal_section, portal_gstin, portal_number, portal_date;
    bool forbidden = false;
    friend bool operator==(const Link&, const Link&) = default;
};

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

/// The snapshot as the one block a worker hands to the page.
[[nodiscard]] std::vector<std::byte> write_snapshot(const Snapshot&);
/// Errc::wrong_version or Errc::malformed.
[[nodiscard]] Result<Snapshot> read_snapshot(std::span<const std::byte>);

void write_settings(BlockWriter&, const Settings&);
[[nodiscard]] bool read_settings(BlockReader&, Settings&);
void write_link(BlockWriter&, const Link&);
[[nodiscard]] bool read_link(BlockReader&, Link&);

} // namespace milaan::workspace

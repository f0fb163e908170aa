#pragma once
// What a job hands to the workspace: everything read, joined and matched, as one value that can be
// written as one block.

#include <cstddef>
#include <span>
#include <string>
#include <vector>

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
    Settings settings; ///< gstin and period resolved

    [[nodiscard]] std::vector<std::byte> write() const;
    /// Errc::wrong_version or Errc::malformed.
    [[nodiscard]] static Result<Snapshot> read(std::span<const std::byte>);
};

} // namespace milaan::workspace

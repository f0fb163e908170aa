#pragma once
// The tables that a reconciliation leaves behind, as text: matches.csv, table4.csv,
// diagnostics.json and summary.json of the CLI contract. The same bytes come out of the page's
// export buttons.

#include <optional>
#include <span>
#include <string>

#include "records/diagnostic.hpp"
#include "records/intake.hpp"
#include "records/matching_result.hpp"
#include "records/portal_documents.hpp"
#include "records/settings.hpp"
#include "records/table4.hpp"

namespace milaan::reports {

/// What the tables are about. `current` and `advised` are per portal document.
struct Reconciliation {
    const Intake& intake;
    std::span<const PortalDocument> documents;
    const Matching& matching;
    std::span<const ImsAction> current;
    std::span<const ImsAction> advised;
    const Settings& settings;
};

/// One line per (register row, portal document) pair and one per unpaired row or document, in the
/// order of the groups. Amounts as the documents print them, positive on credit notes too.
[[nodiscard]] std::string matches_csv(const Reconciliation&);

/// One line per cell and head, zero lines too; difference = computed - draft, both empty without a
/// loaded GSTR-3B.
[[nodiscard]] std::string table4_csv(const Table4& computed, const Table4* draft);

[[nodiscard]] std::string diagnostics_json(const Diagnostics&);

/// Counts and rupees per verdict, per action and per file, and the tie-out: documents read equal
/// documents placed.
[[nodiscard]] std::string summary_json(const Reconciliation&);

} // namespace milaan::reports

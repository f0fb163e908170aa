#pragma once
// The tables that a reconciliation leaves behind, as text: matches.csv, table4.csv,
// diagnostics.json and summary.json of the CLI contract. The same bytes come out of the page's
// export buttons.

#include <functional>
#include <optional>
#include <span>
#include <string>

#include "records/diagnostic.hpp"
#include "records/ims_position.hpp"
#include "records/intake.hpp"
#include "records/matching_result.hpp"
#include "records/portal_documents.hpp"
#include "records/settings.hpp"
#include "records/statement_figures.hpp"
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

/// One line per IMS record: what may be done with it and until when, what is decided, where its
/// credit stands and what the supplier owes. Amounts of effect and liability are signed.
using PositionOf = std::function<ImsPosition(std::uint32_t document)>;
[[nodiscard]] std::string ims_records_csv(const Reconciliation&, const PositionOf&);

/// The register of reversals and reclaims by ground; lines of other periods are not in it.
[[nodiscard]] std::string reversals_csv(const Reconciliation&, std::span<const ReversalLine>);

[[nodiscard]] std::string diagnostics_json(const Diagnostics&);

/// Counts and rupees per verdict, per action and per file, the tie-out (documents read equal
/// documents placed), Table 4 against the loaded GSTR-3B, the portal's checks and the clocks.
[[nodiscard]] std::string summary_json(const Reconciliation&, const StatementFigures&);

} // namespace milaan::reports

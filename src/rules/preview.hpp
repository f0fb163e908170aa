#pragma once
// The GSTR-2B that the actions will produce. It starts from the portal's own itcsumm and adds the
// change of each record whose outcome differs from what the loaded 2B shows; rows are summed only
// where no 2B is loaded.

#include <span>
#include <vector>

#include "records/decision.hpp"
#include "rules/context.hpp"

namespace milaan::rules {

/// A record's part of itcsumm, amounts as the portal prints them (positive on credit notes).
struct Contribution {
    bool counted = false; ///< pending, saved-only and foreign-period records are in no cell
    SummaryPlace place;
    Tax tax;
    Money taxable;
};

/// What the loaded 2B of the period shows for the record.
[[nodiscard]] Contribution shown(const Context&, std::uint32_t document);
/// What it will show with this decision.
[[nodiscard]] Contribution produced(const Context&, std::uint32_t document, const Decision&);

struct Change {
    std::uint32_t document = 0;
    Contribution before, after;
};

struct Preview {
    ItcSummary summary;
    std::vector<Change> changes;
    Diagnostics diagnostics;
};

/// `decisions` has one entry per document of the context.
[[nodiscard]] Preview preview(const Context&, std::span<const Decision> decisions);

/// Documents in a cell of itcsumm, with their decisions.
[[nodiscard]] std::vector<std::uint32_t> documents_of(const Context&, const SummaryPlace&,
                                                      std::span<const Decision>);

} // namespace milaan::rules

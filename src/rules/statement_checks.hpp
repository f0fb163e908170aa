#pragma once
// What there is to tell of Table 4 as a whole: the portal's two ledger checks, locked cells, the
// exposure to DRC-01C, reversals that give nothing back, payments and suppliers' returns that are
// due.

#include "rules/ledgers.hpp"
#include "rules/reversals.hpp"
#include "rules/table4.hpp"

namespace milaan::rules {

/// A document whose supplier had not filed his GSTR-3B, as GSTR-2A says (Rule 37A).
struct UnfiledSupplier {
    std::uint32_t document = 0;
    Date supplier_files_by, reverse_by;
};
/// Those of whose credit a GSTR-2B shows as available. What is due is a matter of as_of.
[[nodiscard]] std::vector<UnfiledSupplier> unfiled_suppliers(const Context&);

/// Table 4 with all that is held against it.
struct Statement {
    Table4 table4;                   ///< after the decisions, with entries and reversals
    Table4 auto_filled;              ///< what the portal would fill in after the decisions
    std::vector<ReversalLine> lines; ///< of documents and of the register
    LedgerCheck reclaim, rcm;
    Drc01cExposure exposure; ///< of the loaded GSTR-3B, else of table4, against GSTR-2B
};

/// `draft` may be null.
[[nodiscard]] Statement make_statement(const Context&, const Preview&, const Decisions&,
                                       std::span<const PlacedReversal>,
                                       std::span<const UnpaidDocument>, const Table4* draft);

/// Its diagnostics; a check that the portal blocks filing for is an error.
[[nodiscard]] Diagnostics diagnostics_of(const Context&, const Statement&,
                                         std::span<const UnpaidDocument>,
                                         std::span<const UnfiledSupplier>, const Table4* draft);

} // namespace milaan::rules

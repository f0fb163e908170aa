#pragma once
// GSTR-3B Table 4 and 3.1(d) from an itcsumm and from what only the taxpayer knows; the documents
// behind each cell; and how it compares with a draft or filed GSTR-3B.

#include "records/decisions.hpp"
#include "records/entries.hpp"
#include "records/reversal.hpp"
#include "rules/context.hpp"
#include "rules/preview.hpp"

namespace milaan::rules {

using milaan::Entries;

/// Credit notes: in 4(B)(2) up to tax period December 2022, net in 4(A) from January 2023 (GSTN
/// advisory of 17 Feb 2023). 4(A) is gross of section 17(5), which is reversed in 4(B)(1) (Circular
/// 170/02/2022, from September 2022; before it stood in 4(D)(1) and 4(A) was without it).
[[nodiscard]] Table4 table4(const ItcSummary&, const Context&, const Entries&);

/// What the portal fills in by itself: the same without entries.
[[nodiscard]] Table4 auto_filled(const ItcSummary&, const Context&);
/// The cells that it fills from GSTR-2B, which a lock of Table 4 would close.
[[nodiscard]] bool is_auto_filled(Table4Cell);
/// The lock is on in the period worked on; off unless the settings name a period (no numbered
/// advisory was found).
[[nodiscard]] bool table4_locked(const Settings&);

/// A document's share of a cell, signed: the shares, what was typed, and what no loaded document
/// explains add up to the cell.
struct CellPart {
    std::uint32_t document = 0;
    Tax tax;
};
struct CellAccount {
    std::vector<CellPart> parts; ///< ascending by document; one document may be there twice
    Tax typed;                   ///< from Entries
    Tax unexplained;             ///< the portal's own figure beyond the documents that are loaded
};
[[nodiscard]] CellAccount account_of(const Context&, Table4Cell, const Table4&, const Decisions&,
                                     std::span<const ReversalLine>);

/// Documents behind a cell: those of account_of(), each once.
[[nodiscard]] std::vector<std::uint32_t> documents_of(const Context&, Table4Cell, const Decisions&,
                                                      std::span<const ReversalLine> = {});

enum class CellVerdict : std::uint8_t { equal, within_tolerance, differs };
[[nodiscard]] std::string_view name_of(CellVerdict);
/// Per head, by Settings::table4_tolerance (a rupee: paise are rounded away on filing).
[[nodiscard]] CellVerdict compare(const Settings&, Money computed, Money draft);
/// The worst of the four heads.
[[nodiscard]] CellVerdict compare(const Settings&, const Tax& computed, const Tax& draft);

} // namespace milaan::rules

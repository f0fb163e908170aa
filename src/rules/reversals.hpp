#pragma once
// The register of what is reversed and reclaimed in GSTR-3B, by ground: what the user says of
// documents, what the register's payments say (Rule 37), what the user typed as a figure, and the
// portal's own reversals in GSTR-2B (Rule 37A).

#include <span>
#include <vector>

#include "records/decisions.hpp"
#include "records/entries.hpp"
#include "records/matching_result.hpp"
#include "records/reversal.hpp"
#include "rules/actions.hpp"
#include "rules/context.hpp"

namespace milaan::rules {

/// What the user said of a document, and where that document is now (kNoRow: in no loaded file).
struct PlacedReversal {
    DocumentReversal said;
    std::uint32_t document = kNoRow;
    friend bool operator==(const PlacedReversal&, const PlacedReversal&) = default;
};

/// Finds the documents of settings.reversals by their names; of several with one name, the one in
/// the GSTR-2B worked on.
[[nodiscard]] std::vector<PlacedReversal> place_reversals(const Context&);

/// Whether such a line can stand beside the ones said before. `none` when it can.
[[nodiscard]] RefusalReason judge_reversal(const Context&, const PlacedReversal&,
                                           std::span<const PlacedReversal> before);

/// A register document that is not paid in full after the term (Rule 37), reversed in the GSTR-3B
/// of the period after the one in which the term ends. The credit counts as taken unless the loaded
/// portal files say otherwise.
struct UnpaidDocument {
    std::uint32_t book = 0;
    std::uint32_t document = kNoRow; ///< the portal document it is paired with
    Date term_ends;
    Money unpaid; ///< of the invoice value
    Tax tax;      ///< to be reversed
};
/// Those that fall into the period worked on; needs `paid` in the register.
[[nodiscard]] std::vector<UnpaidDocument>
unpaid_documents(const Context&, const Matching&, std::span<const std::uint32_t> group_of_book);

/// Lines of documents and of the register, in the order in which they were said.
[[nodiscard]] std::vector<ReversalLine> reversal_lines(const Context&, const Decisions&,
                                                       std::span<const PlacedReversal>,
                                                       std::span<const UnpaidDocument>);
/// The same with what the user typed and what GSTR-2B reverses: the whole register.
[[nodiscard]] std::vector<ReversalLine> reversal_register(const Context&, const Decisions&,
                                                          std::vector<ReversalLine>);

/// The figures with the lines that count added to them: what Table 4 takes.
[[nodiscard]] Entries with_lines(Entries, std::span<const ReversalLine>);

} // namespace milaan::rules

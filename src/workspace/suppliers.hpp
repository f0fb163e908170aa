#pragma once
// The month by supplier: how well he matches, how late he files, what is open and what credit waits
// on him; and what there is to write to him about.

#include <string>
#include <vector>

#include "reports/letter.hpp"
#include "workspace/credit.hpp"

namespace milaan::workspace {

struct SupplierStanding {
    std::string gstin;               ///< upper case
    std::string name;                ///< portal's, else the register's; may be empty
    std::uint32_t on_portal = 0;     ///< documents in IMS or GSTR-2B
    std::uint32_t in_books = 0;      ///< register documents
    std::uint32_t claimed = 0;       ///< portal documents that match the books unread
    std::uint32_t reported_late = 0; ///< not amendments; in a return of a later month than the
                                     ///< document's, which quarterly filers do by right
    std::uint32_t open = 0;          ///< in IMS without an action
    std::uint32_t to_ask = 0;        ///< lines of the letter
    Money credit;                    ///< claimable
    Money waiting;                   ///< pending and at risk
    Money lost;
    Flag filed_3b = Flag::absent; ///< GSTR-2A: N where one of the loaded periods is not filed
    bool cancelled = false;       ///< GSTR-2A: registration cancelled

    /// Claimed of the portal's documents, per mille; -1 where the portal has none.
    [[nodiscard]] int match_rate() const;
};

/// By waiting credit, most first; then by GSTIN. `items` is credit_items() of the same state.
[[nodiscard]] std::vector<SupplierStanding> suppliers_of(const Workspace&,
                                                         const std::vector<CreditItem>& items);

/// What to correct, by kind, each document once, in the order of the matching. Empty sections are
/// left out; a letter without sections is not to be sent.
[[nodiscard]] reports::Letter letter_to(const Workspace&, const SupplierStanding&);

} // namespace milaan::workspace

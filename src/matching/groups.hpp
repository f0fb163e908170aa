#pragma once
// Documents that only tie together: one invoice over several vouchers, several invoices on one
// voucher, an invoice net of its credit note, three vouchers for two invoices. Totals must tie; the
// question is always how many other subsets would have tied by chance. The search is bounded and
// deterministic.

#include <cstdint>
#include <span>
#include <vector>

#include "matching/entry.hpp"
#include "matching/solve.hpp"

namespace milaan::matching {

/// Documents of a supplier that no pair accounts for yet, and pairs of them that are surely one
/// document but for the amounts.
struct OpenEntries {
    std::vector<char> books;  ///< by entry: not in a claim
    std::vector<char> portal; ///< "
    struct Anchor {
        std::uint32_t books = 0;
        std::uint32_t portal = 0;
        friend bool operator<(const Anchor& a, const Anchor& b) {
            return a.books != b.books ? a.books < b.books : a.portal < b.portal;
        }
    };
    std::vector<Anchor> apart;   ///< sorted; taken apart by a person
    std::vector<Anchor> anchors; ///< pairs whose number agrees and whose amounts do not
};

/// Groups that are claimed, and sets of entries that tie in more than one way.
struct FoundGroups {
    std::vector<Group> groups;
    std::vector<Tie> ties;
};

[[nodiscard]] FoundGroups find_groups(const Block&, std::span<const Candidate> candidates,
                                      const OpenEntries&);

} // namespace milaan::matching

#pragma once
// One cluster of suppliers: candidates weighed, habits learnt from the sure pairs, the best pairing
// of the whole, and what is left in doubt.

#include <cstdint>
#include <vector>

#include "matching/entry.hpp"
#include "matching/evidence.hpp"

namespace milaan::matching {

/// Log-odds (thousandths) from which a pair is taken for the same document: 99 to 1, and 7 to 1
/// where a person will look at it anyway.
inline constexpr std::int32_t kClaim = 4600;
inline constexpr std::int32_t kPropose = 2000;
/// An amount that speaks for a pair by less than this is one that most bills of the supplier have.
/// Where the date is another too, the number stands alone, and it may be typed as another bill's.
inline constexpr std::int32_t kUsualAmount = 1000;
/// A pairing counts as the better one when it is 20 times likelier than the next.
inline constexpr std::int32_t kMargin = 3000;

/// A pair that was weighed; indices into the block.
struct Candidate {
    std::uint32_t books = 0;
    std::uint32_t portal = 0;
    std::int32_t score = 0;
    std::int32_t at_best = 0; ///< Evidence::at_best
    NumberComparison numbers;
};

struct Pair {
    std::uint32_t books = 0;
    std::uint32_t portal = 0;
    std::int32_t margin = 0;
    Evidence evidence;
    bool by_hand = false; ///< linked by a person: whatever speaks against it
};

/// Several entries whose totals tie.
struct Group {
    std::vector<std::uint32_t> books; ///< ascending
    std::vector<std::uint32_t> portal;
    std::int32_t score = 0; ///< log-odds, thousandths: the three parts together
    std::int32_t numbers_worth = 0, dates_worth = 0, totals_worth = 0;
    std::int32_t margin = 0; ///< lead over the next set that shares an entry
    NumberRelation number = NumberRelation::different; ///< of the member whose number agrees best
};

/// Entries that several equally good pairings share out differently.
struct Tie {
    std::vector<std::uint32_t> books;
    std::vector<std::uint32_t> portal;
};

/// A further copy of a document that is already in a pair.
struct Duplicate {
    std::uint32_t entry = 0;   ///< the copy
    std::uint32_t partner = 0; ///< the paired entry of the other side
};

struct Solution {
    std::vector<Pair> pairs;
    std::vector<Group> groups;
    std::vector<Tie> ties;
    std::vector<Duplicate> booked_twice;   ///< entry: books, partner: portal
    std::vector<Duplicate> reported_twice; ///< entry: portal, partner: books
    std::vector<Candidate> candidates;     ///< by books entry, best first
};

[[nodiscard]] Solution solve(const Input&, const Block&);

} // namespace milaan::matching

#pragma once
// Weighs pairs of one block with what is known of their supplier: how crowded its numbers, dates
// and amounts are, and, once learnt, how its documents are usually booked.

#include <cstdint>
#include <vector>

#include "matching/candidates.hpp"
#include "matching/entry.hpp"
#include "matching/evidence.hpp"

namespace milaan::matching {

class Scorer {
public:
    Scorer(const Input&, const Block&);

    [[nodiscard]] Evidence evidence(std::uint32_t books, std::uint32_t portal) const;
    /// Portal entries by number and amount, each lane for itself; replaced originals left out.
    [[nodiscard]] const EntryIndex& portal_index() const { return portal_index_; }

    /// Reported to a registration that is not the one being reconciled.
    [[nodiscard]] bool other_buyer(const Entry& portal) const;

    /// A sure pair of this portal entry, booked with such a number.
    void teach(std::uint32_t portal, NumberRelation);
    /// Register entries whose number no portal document has, by entry.
    void teach_strays(const std::vector<char>& stray);

private:
    /// What one lane has on each side.
    struct Lane {
        std::uint32_t id = 0;
        std::uint32_t books_count = 0;
        std::uint32_t strays = 0;
        SupplierContext context;
    };
    void list_lanes();
    [[nodiscard]] const Lane& lane(std::uint32_t id) const;
    [[nodiscard]] Lane& lane(std::uint32_t id);
    [[nodiscard]] Crowd crowd(const Entry& books, const Entry& portal) const;

    const Input& in_;
    const Block& block_;
    EntryIndex books_index_;
    EntryIndex portal_index_;
    std::vector<Lane> lanes_; ///< by id
};

} // namespace milaan::matching

#pragma once
// A pair that was weighed, put in the words of the result: in what the two sides differ, what may
// be called agreement, and which reasons say so.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "matching/entry.hpp"
#include "matching/evidence.hpp"
#include "records/matching_result.hpp"
#include "records/settings.hpp"

namespace milaan::matching {

/// In what a register entry and a portal entry differ.
struct Compared {
    std::array<Difference, kFieldCount> at{};
    std::size_t count = 0;
    bool amounts_tolerated = true; ///< taxable value and every head
    bool amounts_equal = true;     ///< to the paisa, and the invoice value where both give one
    std::int64_t largest = 0;      ///< largest difference of taxable value and heads, paise
    [[nodiscard]] std::span<const Difference> view() const { return {at.data(), count}; }
};

[[nodiscard]] Compared compare(const Entry& books, const Entry& portal, const Evidence&,
                               const Tolerance&);

/// Whether a pair that is surely one document is also one that needs no decision.
[[nodiscard]] bool unquestioned(const Evidence&, const Compared&);

/// The one thing a pair rests on where nothing else bears it out, which is too little to claim it.
[[nodiscard]] std::optional<ReasonCode> stands_alone(const Evidence&, const Compared&);

/// What a pair is called that may be taken unread.
[[nodiscard]] Verdict claim_of(const Evidence&, const Compared&, bool same_date);

[[nodiscard]] ReasonCode reason_of(NumberRelation);
[[nodiscard]] ReasonCode reason_of(DateRelation);

} // namespace milaan::matching

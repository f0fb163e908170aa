#pragma once
// What a set of documents whose totals tie is worth: how its numbers and dates speak, and how
// seldom such totals tie by chance.

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "matching/solve.hpp"

namespace milaan::matching {

using Indices = std::vector<std::uint32_t>; ///< entries of one side of a block

inline constexpr std::int64_t kTie = 100; ///< paise by which totals may miss

/// Signed totals of a set in paise: credit notes count negative.
struct Sum {
    std::int64_t taxable = 0, igst = 0, cgst = 0, sgst = 0, cess = 0;

    void add(const Entry&, int factor);
    [[nodiscard]] bool ties() const {
        return small(taxable) && small(igst) && small(cgst) && small(sgst) && small(cess);
    }
    [[nodiscard]] bool exact() const {
        return taxable == 0 && igst == 0 && cgst == 0 && sgst == 0 && cess == 0;
    }
    static bool small(std::int64_t x) { return x <= kTie && x >= -kTie; }
};

struct FoundSet {
    Group group;
    bool anchored = false; ///< holds a pair that stands without the rest
    /// The score if round amounts and many subsets were no coincidence but the choice itself:
    /// enough for a question, never for a claim.
    std::int32_t at_best = 0;
};

/// How a set was come by.
struct Sought {
    std::int32_t prior = 0; ///< log-odds (thousandths) before totals and dates are looked at
    double tried = 1;       ///< how many sets could have tied instead
    std::int64_t size = 0;  ///< about how large the amount is that the set had to hit, paise
    NumberRelation number = NumberRelation::different; ///< of the member that agrees best
    bool anchored = false;
};

class SetWorth {
public:
    /// Both outlive this; candidates by books entry.
    SetWorth(const Block&, std::span<const Candidate>);

    /// Weighs a set whose totals tie; false when it is not worth a question.
    [[nodiscard]] bool weigh(Indices books, Indices portal, const Sought&, FoundSet&) const;

    [[nodiscard]] Sum difference(const Indices& books, const Indices& portal) const;

    /// What speaks against a set: members whose number is that of a document outside it.
    [[nodiscard]] std::int32_t elsewhere(const Indices& books, const Indices& portal) const;
    /// What the numbers say of a pair and one or two more that make up what it misses.
    [[nodiscard]] std::int32_t one_more(const Indices& books, const Indices& portal) const;
    /// Against a set all of one number (part bills), asked where that is not the number of the
    /// document they add up to.
    /// Written with the letters of its series, it names another document outright.
    [[nodiscard]] std::int32_t of_another_number(const DocNumber& single, const Indices& set,
                                                 const std::vector<Entry>& entries) const;

private:
    using Amount = std::pair<std::uint32_t, std::int64_t>; ///< GSTIN and paise
    static constexpr std::size_t kMostMembers = 11;        ///< larger sets are not taken apart

    /// Share of the supplier's documents, on both sides, that have this amount; the two that are
    /// one document do not count.
    [[nodiscard]] double share_of(std::uint32_t gstin, std::int64_t paise) const;
    /// The roundest number of paise that divides all their amounts.
    [[nodiscard]] std::int64_t step_of(const Indices& books, const Indices& portal) const;
    /// Dates speak member by member: the day of the other side's document is worth what it is for a
    /// pair, another day of the month nothing.
    [[nodiscard]] std::int32_t dates_worth(const Indices& books, const Indices& portal) const;
    /// Whether some of them tie without the rest: then the rest is not part of it.
    [[nodiscard]] bool falls_apart(const Indices& books, const Indices& portal) const;
    /// Documents entered as one are often those that the supplier numbered one after the other.
    [[nodiscard]] std::int32_t next_numbers(const Indices& books, const Indices& portal) const;
    /// One against two equal ones of different numbers: the one may as well be either of them,
    /// entered twice in one document.
    [[nodiscard]] bool twice(const Indices& books, const Indices& portal) const;

    const Block& block_;
    std::span<const Candidate> candidates_;
    std::vector<Amount> amounts_; ///< of all entries, in order
};

} // namespace milaan::matching

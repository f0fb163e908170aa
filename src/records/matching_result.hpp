#pragma once
// What matching found: groups of register documents and portal documents with a verdict, and the
// reasons, differences and rivals of each as data. Every register document and every portal
// document is in exactly one group.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/block.hpp"
#include "base/money.hpp"

namespace milaan {

enum class Verdict : std::uint8_t {
    exact,
    tolerance, ///< number equal once normalised, amounts within tolerance
    probable,  ///< another number or date, one clear best partner
    mismatch,  ///< the same document, but amounts, head, GSTIN or kind differ
    group,     ///< several on one or both sides, totals tie
    duplicate, ///< booked or reported twice
    ambiguous, ///< several equally good partners: none is claimed
    books_only,
    portal_only,
};
inline constexpr int kVerdictCount = 9;
[[nodiscard]] std::string_view name_of(Verdict); ///< as in matches.csv
/// exact, tolerance, probable and group are claims an accountant may accept unread.
[[nodiscard]] constexpr bool is_claim(Verdict v) {
    return v == Verdict::exact || v == Verdict::tolerance || v == Verdict::probable ||
           v == Verdict::group;
}

enum class Field : std::uint8_t {
    number,
    date,
    taxable,
    igst,
    cgst,
    sgst,
    cess,
    value,
    supplier_gstin,
    buyer_gstin,
    kind,
    place_of_supply,
    reverse_charge,
    tax_head, ///< IGST on one side, CGST + SGST on the other
};
inline constexpr int kFieldCount = 14;
[[nodiscard]] std::string_view name_of(Field);

/// Amount fields: paise of both sides. Date: days since 1970. Others: 0 (the rows say it).
struct Difference {
    Field field = Field::number;
    std::uint8_t tolerated = 0; ///< within tolerance: shown, not held against the pair
    std::uint16_t reserved = 0;
    std::uint32_t reserved2 = 0;
    std::int64_t books = 0;
    std::int64_t portal = 0;
};

enum class ReasonCode : std::uint8_t {
    number_identical,
    number_same_normalised, ///< separators, case, zeros or year written otherwise
    number_tail,            ///< books keep only the last digits
    number_part,            ///< books keep a part of it
    number_near,            ///< one digit wrong or two swapped; a = edit distance
    number_different,
    date_same,
    date_within,  ///< a = days apart
    date_differs, ///< a = days apart
    date_swapped, ///< day and month exchanged
    date_missing,
    amounts_same,
    amounts_within_tolerance, ///< a = largest difference in paise
    amounts_differ,           ///< a = taxable difference in paise, b = tax difference in paise
    heads_swapped,
    only_candidate,  ///< no other document of this supplier comes near
    best_of,         ///< a = number of candidates, b = lead over the runner-up (per mille)
    tied_candidates, ///< a = number of equally good partners
    same_number_other_year,
    same_pan_other_gstin,
    gstin_typo,
    other_buyer_gstin,
    kind_differs,
    booked_twice,           ///< a = times
    reported_twice,         ///< a = times
    totals_tie,             ///< group: a = books documents, b = portal documents
    supplier_not_in_portal, ///< no document of this GSTIN in any loaded portal file
    supplier_not_in_books,
    no_partner_number, ///< no unclaimed document of this supplier has this number or these amounts
    amended_by,        ///< this row is an original that an amendment replaces
    amendment_of,
    linked_by_user,
    unlinked_by_user,
    supplier_habit, ///< this supplier is usually booked this way
    amount_rare,    ///< this amount occurs once for this supplier on either side
    nearest_unlike, ///< the nearest document of this supplier (the first rival) is not near enough
    import_not_in_books,
    import_not_in_portal,
    number_alone, ///< the amount is the supplier's usual one and the date another
    usual_amount, ///< nothing but an amount that most bills of the supplier have
    amount_alone, ///< number and date are others, and the amount is only near
};
inline constexpr int kReasonCodeCount = 41;

struct Reason {
    ReasonCode code = ReasonCode::number_identical;
    std::uint8_t decisive = 0;
    std::uint16_t reserved = 0;
    std::uint32_t reserved2 = 0;
    std::int64_t a = 0;
    std::int64_t b = 0;
};

/// What a pair or a set was weighed by. The weights of a group add up to its score.
enum class PartKind : std::uint8_t {
    number,
    amounts,
    date,
    kind,
    supplier, ///< GSTIN of the supplier: same, mistyped, another registration of the PAN
    buyer,    ///< which of our registrations was billed
    place,    ///< place of supply
    charge,   ///< reverse charge
    others,   ///< how many documents without a partner it could be instead
    totals,   ///< sets: how seldom totals tie by chance
};
inline constexpr int kPartKindCount = 10;

struct ScorePart {
    std::int32_t weight = 0; ///< milli-log-odds: 1000 is about three to one
    PartKind kind = PartKind::number;
    std::uint8_t reserved[3] = {};
};

/// A second-best candidate and what it lacks ("why not").
struct Rival {
    std::uint32_t books = UINT32_MAX;  ///< register document of the rival pair
    std::uint32_t portal = UINT32_MAX; ///< portal document of the rival pair
    std::int32_t score = 0;            ///< on the scale of MatchGroup::score
    Field lacks = Field::number;
    std::uint8_t reserved[3] = {};
};

/// Ranges index the flat vectors of Matching.
struct MatchGroup {
    Verdict verdict = Verdict::books_only;
    std::uint8_t reserved = 0;
    std::uint16_t confidence = 0; ///< per mille
    std::int32_t score = 0;
    std::uint32_t books_begin = 0, books_count = 0;
    std::uint32_t portal_begin = 0, portal_count = 0;
    std::uint32_t reasons_begin = 0, reasons_count = 0;
    std::uint32_t differences_begin = 0, differences_count = 0;
    std::uint32_t rivals_begin = 0, rivals_count = 0;
    std::uint32_t parts_begin = 0, parts_count = 0; ///< none where nothing was paired
};

/// Groups are in canonical order (supplier GSTIN, date, number, …), so a group's index + 1 is its
/// group_id and does not depend on the order of the input.
struct Matching {
    std::vector<MatchGroup> groups;
    std::vector<std::uint32_t> books;  ///< indices into the books store
    std::vector<std::uint32_t> portal; ///< indices into the joined portal documents
    std::vector<Reason> reasons;
    std::vector<Difference> differences;
    std::vector<Rival> rivals;
    std::vector<ScorePart> parts;

    [[nodiscard]] std::span<const std::uint32_t> books_of(const MatchGroup& g) const {
        return std::span(books).subspan(g.books_begin, g.books_count);
    }
    [[nodiscard]] std::span<const std::uint32_t> portal_of(const MatchGroup& g) const {
        return std::span(portal).subspan(g.portal_begin, g.portal_count);
    }
    [[nodiscard]] std::span<const Reason> reasons_of(const MatchGroup& g) const {
        return std::span(reasons).subspan(g.reasons_begin, g.reasons_count);
    }
    [[nodiscard]] std::span<const Difference> differences_of(const MatchGroup& g) const {
        return std::span(differences).subspan(g.differences_begin, g.differences_count);
    }
    [[nodiscard]] std::span<const Rival> rivals_of(const MatchGroup& g) const {
        return std::span(rivals).subspan(g.rivals_begin, g.rivals_count);
    }
    [[nodiscard]] std::span<const ScorePart> parts_of(const MatchGroup& g) const {
        return std::span(parts).subspan(g.parts_begin, g.parts_count);
    }

    void write(BlockWriter&) const;
    /// `books_size` and `portal_size` bound the indices.
    [[nodiscard]] bool read(BlockReader&, std::uint32_t books_size, std::uint32_t portal_size);
};

} // namespace milaan

#pragma once
// What speaks for and against two documents being one, as parts on one scale: the natural logarithm
// of how much likelier a sight is between a document and its own entry than between a document and
// another entry of the same supplier, in thousandths. Parts add up. The scale does not depend on
// the user's tolerance: that decides what a pair is called, not which pair it is.

#include <array>
#include <cstdint>

#include "matching/entry.hpp"
#include "matching/number_compare.hpp"
#include "matching/suppliers.hpp"

namespace milaan::matching {

enum class DateRelation : std::uint8_t {
    missing,
    same,
    adjacent,     ///< one day apart
    entered_late, ///< books later by up to 20 days: an entry date in its place
    entered_early,
    swapped,    ///< day and month exchanged
    other_year, ///< same day and month
    month_or_two,
    far,
};
inline constexpr int kDateRelationCount = 9;

/// How close two amounts are, on a scale of rupees that no setting moves.
enum class Closeness : std::uint8_t {
    equal,
    one_rupee,
    ten_rupees,
    few_percent,  ///< up to 5 %
    some_percent, ///< up to 20 %: freight, discount, a wrong rate
    far,
};

struct AmountComparison {
    Closeness taxable = Closeness::far;
    Closeness tax = Closeness::far; ///< total of the heads
    Closeness value = Closeness::far;
    bool heads_agree = false;   ///< each head within a rupee
    bool heads_swapped = false; ///< IGST here, CGST + SGST there
    bool tax_included = false;  ///< one side's taxable value is the other's invoice value
};

/// Everything learnt about one lane of a supplier that moves the weights: how crowded its numbers,
/// dates and amounts are, and how its documents are usually booked.
struct SupplierContext {
    bool notes = false; ///< credit notes
    std::uint32_t portal_count = 0;
    std::uint32_t serial_range = 0; ///< spread of its running numbers, 0 unknown
    std::array<std::uint32_t, kNumberRelationCount> habit{}; ///< relations of its sure pairs
    std::uint32_t habit_total = 0;
    double stray = 0; ///< share of its register entries whose number no portal document has
    std::uint32_t portal_sure = 0; ///< portal documents that have found a sure partner
};

/// Other documents of the supplier that look like this pair: what a coincidence costs.
struct Crowd {
    std::uint32_t others = 0;       ///< documents of the supplier on both sides but these two
    std::uint32_t same_amount = 0;  ///< of them with this amount
    std::uint32_t elsewhere = 0;    ///< of these, not within two days of the register's date
    std::uint32_t same_date = 0;    ///< of the portal's with this date
    std::uint32_t portal_count = 0; ///< the supplier's portal documents but this one
};

struct Evidence {
    std::int32_t number = 0, amounts = 0, date = 0, kind = 0, supplier = 0, buyer = 0, place = 0,
                 charge = 0, prior = 0;
    std::int32_t total = 0;
    /// The total as if documents of the same amount and days were no coincidence but the choice
    /// itself: what can make a pair worth a question, never a claim.
    std::int32_t at_best = 0;
    NumberComparison numbers;
    DateRelation dates = DateRelation::missing;
    std::int32_t days = 0; ///< books - portal
    AmountComparison amount;
    GstinRelation gstin = GstinRelation::same;
    bool through_original = false; ///< the books carry the number or date that was amended
    bool other_buyer = false;
    bool kind_differs = false; ///< in a way that no reader could have caused
    bool sign_differs = false;
};

[[nodiscard]] AmountComparison compare_amounts(const Entry& books, const Entry& portal);
[[nodiscard]] DateRelation compare_dates(Date books, Date portal);

/// `our_gstin` is the registration being reconciled, 0 when unknown.
[[nodiscard]] Evidence weigh(const Entry& books, const Entry& portal, const Block& block,
                             GstinRelation gstin, const SupplierContext& context,
                             const Crowd& crowd, std::uint32_t our_gstin);

} // namespace milaan::matching

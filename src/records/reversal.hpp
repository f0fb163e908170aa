#pragma once
// Why credit is given back, which cell of Table 4 that goes to, and the lines a user makes of it:
// "the goods of this invoice have not come", "this reversal of last month is taken back".

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/block.hpp"
#include "records/pair_choice.hpp"
#include "records/table4.hpp"

namespace milaan {

/// Grounds of reversal. Circular 170/02/2022: what is lost for good goes to 4(B)(1), what may be
/// taken back goes to 4(B)(2) and, when it is, into 4(A)(5) and 4(D)(1).
enum class ReversalGround : std::uint8_t {
    section_17_5,
    rule_38,
    rule_42,
    rule_43,
    rule_37,
    rule_37a,
    goods_not_received,
    section_16_2_c,
    not_booked,
    other,
};
inline constexpr int kReversalGroundCount = 10;

struct GroundText {
    ReversalGround ground;
    std::string_view key;   ///< as in settings.json and reversals.csv
    std::string_view label; ///< "Section 17(5): blocked credit"
    Table4Cell cell;        ///< 4B1 or 4B2
    bool reclaimable;       ///< may come back as 4(D)(1)
    std::string_view sentence;
    std::string_view source;
};
[[nodiscard]] const GroundText& text_of(ReversalGround);
[[nodiscard]] bool ground_from_key(std::string_view, ReversalGround&);

/// Credit of one document that is reversed, or that was reversed earlier and is reclaimed, in the
/// GSTR-3B of `period`.
struct DocumentReversal {
    ReversalGround ground = ReversalGround::other;
    bool reclaim = false;
    bool has_amounts = false; ///< false: all the credit of the document
    DocumentName document;
    TaxPeriod period; ///< 3B in which it counts; unknown: the one worked on
    Tax amounts;      ///< paise, positive; only with has_amounts
    friend bool operator==(const DocumentReversal&, const DocumentReversal&) = default;

    void write(BlockWriter&) const;
    [[nodiscard]] bool read(BlockReader&);
};

/// Where a line of the reversal register comes from.
enum class ReversalSource : std::uint8_t {
    document,  ///< said of a document by the user
    entry,     ///< a figure that the user typed
    gstr2b,    ///< the portal's own reversal, Rule 37A
    register_, ///< payments in the purchase register, Rule 37
};
[[nodiscard]] std::string_view name_of(ReversalSource);

inline constexpr std::uint32_t kNoDocument = UINT32_MAX;

/// One line of reversals.csv.
struct ReversalLine {
    ReversalSource source = ReversalSource::document;
    ReversalGround ground = ReversalGround::other;
    bool reclaim = false;
    bool counts = true; ///< in the GSTR-3B worked on; false: of another period, kept for the record
    std::uint32_t document = kNoDocument; ///< portal document, where it is one
    std::uint32_t book = kNoDocument;     ///< register document, where it is one
    DocumentName name;                    ///< empty for entries
    TaxPeriod period;
    Tax tax; ///< paise, positive
};

} // namespace milaan

#pragma once
// GSTR-2B's `itcsumm`: four branches, their buckets and sub-sections, each with tax per head. The
// portal prints positive amounts for credit notes too (bucket othersup); what is subtracted is a
// matter of Table 4, not of this table.

#include <array>
#include <cstdint>
#include <string_view>

#include "records/document.hpp"

namespace milaan {

enum class Bucket : std::uint8_t { nonrevsup, isdsup, revsup, imports, othersup };
inline constexpr int kBucketCount = 5;
inline constexpr int kSummaryBranchCount = 4; ///< available, unavailable, reversal, rejected

/// Sub-sections in the portal's spelling. `cdnr` of nonrevsup/revsup is debit notes, `cdnr` of
/// othersup is credit notes; `cdnrrev` is reverse-charge credit notes.
enum class SubSection : std::uint8_t {
    b2b,
    b2ba,
    cdnr,
    cdnra,
    ecom,
    ecoma,
    isd,
    isda,
    impg,
    impgsez,
    impga,
    impgasez,
    cdnrrev,
    cdnrarev,
};
inline constexpr int kSubSectionCount = 14;

[[nodiscard]] std::string_view key_of(Bucket);     ///< "nonrevsup"
[[nodiscard]] std::string_view key_of(SubSection); ///< "b2b"
[[nodiscard]] std::string_view branch_key(Branch); ///< "itcavl"; Branch::none has no key
[[nodiscard]] bool bucket_from_key(std::string_view, Bucket&);
[[nodiscard]] bool sub_section_from_key(std::string_view, SubSection&); ///< knows impgseza too

struct SummaryCell {
    Tax tax;
    Money taxable;
    bool present = false;     ///< the file has this cell (or a document is in it)
    bool has_taxable = false; ///< the file prints txval here
    friend bool operator==(const SummaryCell&, const SummaryCell&) = default;
};

struct BucketSummary {
    SummaryCell total; ///< as printed by the portal, not summed here
    std::array<SummaryCell, kSubSectionCount> sub;
    friend bool operator==(const BucketSummary&, const BucketSummary&) = default;
};

struct ItcSummary {
    /// Indexed by static_cast<int>(branch) - 1.
    std::array<std::array<BucketSummary, kBucketCount>, kSummaryBranchCount> branches;

    [[nodiscard]] BucketSummary& at(Branch b, Bucket k) {
        return branches[static_cast<std::size_t>(b) - 1][static_cast<std::size_t>(k)];
    }
    [[nodiscard]] const BucketSummary& at(Branch b, Bucket k) const {
        return branches[static_cast<std::size_t>(b) - 1][static_cast<std::size_t>(k)];
    }
    [[nodiscard]] SummaryCell& at(Branch b, Bucket k, SubSection s) {
        return at(b, k).sub[static_cast<std::size_t>(s)];
    }
    [[nodiscard]] const SummaryCell& at(Branch b, Bucket k, SubSection s) const {
        return at(b, k).sub[static_cast<std::size_t>(s)];
    }
    friend bool operator==(const ItcSummary&, const ItcSummary&) = default;
};

/// The one cell of itcsumm a 2B row of this section, kind and flags is counted in.
struct SummaryPlace {
    Branch branch = Branch::available;
    Bucket bucket = Bucket::nonrevsup;
    SubSection sub = SubSection::b2b;
};
[[nodiscard]] SummaryPlace summary_place(const Document&, Branch);
[[nodiscard]] SummaryPlace summary_place(Section, DocKind, Flag reverse_charge, Branch);

/// Adds a document's tax to a cell and to its bucket's total; `sign` -1 takes it out.
void add_to(ItcSummary&, const SummaryPlace&, const Tax&, Money taxable, int sign);

} // namespace milaan

#pragma once
// An invented buyer's year: what suppliers reported and what the buyer's clerk made of it, with the
// truth kept beside it. The rates of each kind of noise are those of three buyer profiles (small
// trader, mid-size, large). Knows nothing of how Milaan matches; the same seed gives the same data
// everywhere.

#include <cstdint>
#include <string>
#include <vector>

#include "records/matching_result.hpp"
#include "records/portal_documents.hpp"
#include "records/record_store.hpp"

namespace milaan::engine {

enum class BuyerProfile : std::uint8_t { small_trader, mid_size, large };
inline constexpr int kBuyerProfileCount = 3;
[[nodiscard]] std::string_view name_of(BuyerProfile);

struct BenchOptions {
    std::uint64_t seed = 1;
    std::uint32_t documents = 10000; ///< that truly happened; each side has a few less or more
    std::uint32_t suppliers = 500;
    BuyerProfile profile = BuyerProfile::mid_size;
    bool hard_cases = false; ///< plants of each kind, about one in fifty suppliers
    /// The dense set of the literature: sequential numbers, fixed amounts for 30 % of suppliers,
    /// 12 % missing on each side, equal sizes, no groups.
    bool dense = false;
};

enum class TrueKind : std::uint8_t {
    pair,        ///< one document, one entry; amounts, head and GSTIN agree within a rupee
    differing,   ///< one document, one entry; something that matters differs
    split,       ///< one document over several entries, or several on one
    copy,        ///< second entry or second report of a document that is also in a `pair`
    unanswerable ///< nothing in the data can tell: both answers are wrong claims
};

struct TrueLink {
    std::uint32_t books = 0;  ///< row
    std::uint32_t portal = 0; ///< row
    TrueKind kind = TrueKind::pair;
    bool hard = false; ///< planted
};

struct BenchData {
    RecordStore books;
    RecordStore portal;
    std::string buyer_gstin;
    std::vector<TrueLink> truth;
    std::vector<char> hard_books, hard_portal; ///< rows of the planted cases
};

[[nodiscard]] BenchData make_bench_data(const BenchOptions&);

/// The mid-size buyer without planted cases, into two empty stores.
void make_bench_data(std::uint64_t seed, std::uint32_t documents, std::uint32_t suppliers,
                     RecordStore& books, RecordStore& portal);

/// How an answer compares with the truth; counts of (register row, portal document) pairs.
struct BenchScore {
    std::uint32_t true_pairs = 0;        ///< TrueKind::pair
    std::uint32_t true_differing = 0;    ///< TrueKind::differing
    std::uint32_t true_split = 0;        ///< TrueKind::split
    std::uint32_t claimed = 0;           ///< pairs in exact, tolerance, probable and group
    std::uint32_t claimed_right = 0;     ///< of them true, of whatever kind but differing
    std::uint32_t pairs_claimed = 0;     ///< of true_pairs
    std::uint32_t claimed_differing = 0; ///< true, but really different: should be a mismatch
    std::uint32_t claimed_wrong = 0;
    std::uint32_t mismatch = 0;
    std::uint32_t mismatch_right = 0;
    std::uint32_t differing_proposed = 0; ///< of true_differing, as mismatch
    std::uint32_t pairs_proposed = 0;     ///< of true_pairs, claimed or as mismatch
    std::uint32_t split_found = 0;        ///< of true_split, claimed in a group
    std::uint32_t ambiguous = 0;          ///< documents left ambiguous, both sides
    std::uint32_t unanswerable = 0;       ///< documents of unanswerable links, both sides
    std::uint32_t unanswerable_left = 0;  ///< of them not claimed
    [[nodiscard]] std::string text() const;
};

/// `only_hard` counts planted documents alone.
[[nodiscard]] BenchScore score_matching(const BenchData&, const std::vector<PortalDocument>&,
                                        const Matching&, bool only_hard = false);

} // namespace milaan::engine

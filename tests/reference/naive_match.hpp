#pragma once
// The obvious matcher: every register document against every portal document, four plain rules, no
// index, no score. It knows only a small world (see the rules); in that world the engine must give
// the same answer.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "records/matching_result.hpp"
#include "records/portal_documents.hpp"
#include "records/record_store.hpp"

namespace milaan::reference {

struct NaivePair {
    std::uint32_t books = 0;
    std::uint32_t portal = 0; ///< joined document
    Verdict verdict = Verdict::exact;
    friend bool operator==(const NaivePair&, const NaivePair&) = default;
};

/// A document number as its runs of letters and digits without leading zeros: `INV/007` is
/// `INV 7`.
[[nodiscard]] std::string naive_number(std::string_view);

/// Same supplier and kind, and
///  1. the same number: a pair when it is the only one of that number on both sides; exact,
///     tolerance (a rupee), probable (another date) or mismatch (amounts) by what else differs;
///  2. another number, but the same date and amounts to the paisa, and no other document of that
///     amount on either side: probable.
/// In order of the register.
[[nodiscard]] std::vector<NaivePair> naive_match(const RecordStore& books,
                                                 const RecordStore& portal,
                                                 std::span<const PortalDocument> documents);

/// The best total of a pairing of rows and columns, by trying them all: scores[r][c], <= 0 is no
/// pair.
[[nodiscard]] std::int64_t naive_best_total(const std::vector<std::vector<std::int32_t>>& scores);

} // namespace milaan::reference

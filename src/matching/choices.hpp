#pragma once
// The pairs that a person linked or took apart, found again in what is loaded.

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "records/pair_choice.hpp"
#include "records/portal_documents.hpp"

namespace milaan::matching {

/// Rows of the books and indices of joined documents.
struct Choices {
    using Pair = std::pair<std::uint32_t, std::uint32_t>;
    std::vector<Pair> linked; ///< by books row; each row and each document at most once
    std::vector<Pair> apart;  ///< sorted; every row with every document of the two names
};

/// Of several rows of one name (entered twice) a link takes the first by amounts. A choice whose
/// rows are not loaded waits for a file that has them.
[[nodiscard]] Choices find_choices(std::span<const PairChoice>, const RecordStore& books,
                                   const RecordStore& portal, std::span<const PortalDocument>);

} // namespace milaan::matching

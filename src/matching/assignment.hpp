#pragma once
// The best pairing of a whole block at once, and by how much each of its pairs is better than the
// best pairing without it. Knows nothing of documents: rows, columns and scores.

#include <cstdint>
#include <span>
#include <vector>

namespace milaan::matching {

struct Edge {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    std::int32_t score = 0; ///< what pairing them gains over leaving both alone; only > 0 counts
};

struct AssignedPair {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    std::int32_t score = 0;
    std::int32_t margin = 0; ///< what the best pairing without this pair loses; a lower bound
    /// Pairs with less margin than asked for and all that they could be exchanged with carry the
    /// same number; 0 where nothing is in doubt.
    std::uint32_t tie = 0;
};

struct Assignment {
    std::vector<AssignedPair> pairs; ///< in order of row
    /// Rows and columns that a tie leaves without partner in the best pairing but not in others.
    struct Loose {
        std::uint32_t index = 0;
        std::uint32_t tie = 0;
    };
    std::vector<Loose> loose_rows, loose_columns;
};

/// Rows of one class are interchangeable, and so are columns: exchanging them is no alternative.
/// Pairs whose margin is below `wanted_margin` are tied. Exact wherever the scores leave components
/// of at most kExactSide rows or columns entangled; beyond that only pairs that are best on both
/// sides by the margin are taken. Deterministic in the order of rows and columns.
inline constexpr std::uint32_t kExactSide = 40;
[[nodiscard]] Assignment assign(std::uint32_t rows, std::uint32_t columns,
                                std::span<const Edge> edges,
                                std::span<const std::uint32_t> row_class,
                                std::span<const std::uint32_t> column_class,
                                std::int32_t wanted_margin);

} // namespace milaan::matching

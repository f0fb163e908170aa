#pragma once
// An invented mid-size buyer's half year, to measure time on: what suppliers reported and what the
// buyer's clerk made of it. Knows nothing of how Milaan matches; the same seed gives the same data
// everywhere. How well pairs are found is measured elsewhere, on data with the truth beside it
// (tests/bench/matching).

#include <cstdint>

#include "records/record_store.hpp"

namespace milaan::engine {

/// Into two empty stores. Of `documents` that truly happened each side has a few less or more.
void make_bench_data(std::uint64_t seed, std::uint32_t documents, std::uint32_t suppliers,
                     RecordStore& books, RecordStore& portal);

} // namespace milaan::engine

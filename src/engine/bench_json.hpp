#pragma once
// An invented GSTR-2B of any size, as the portal would write it, for benchmarks. Seeded: the same
// arguments give the same bytes on every platform.

#include <cstdint>
#include <string>

namespace milaan::engine {

/// About 330 bytes a document; suppliers have 1 to 60 documents each. It ties to its own itcsumm.
[[nodiscard]] std::string make_gstr2b_json(std::uint64_t seed, std::uint32_t documents);

} // namespace milaan::engine

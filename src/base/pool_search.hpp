#pragma once
// Looking for a text in all texts of a pool in one go over its bytes, which is several times faster
// than text by text where a million document numbers stand.

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/string_pool.hpp"

namespace milaan {

/// Sets `marks[id]` to 1 for each text that has `wanted` in it, ASCII case ignored; the other marks
/// stay. Precondition: `wanted` is not empty, and there is a mark for each text.
void mark_containing(const StringPool&, std::string_view wanted, std::vector<std::uint8_t>& marks);

} // namespace milaan

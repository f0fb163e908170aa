#pragma once
// The DOM mirror as bytes: what web/mirror.js builds its elements from.

#include <cstddef>
#include <vector>

#include "ui/mirror.hpp"

namespace milaan::platform {

/// Little-endian, unaligned: u32 count, then per node
///   u32 id, i32 parent, u8 level, u8 flags (1 focused, 2 disabled, 4 checked,
///   8 can be folded, 16 open),
///   i32 row_index, i32 row_count, f32 x, y, width, height,
///   then ARIA role, name and value, each as u64 size and UTF-8 bytes.
[[nodiscard]] std::vector<std::byte> mirror_bytes(const ui::Mirror&);

} // namespace milaan::platform

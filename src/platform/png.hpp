#pragma once
// A picture as a PNG file, stored and not compressed: for looking at and for comparing, not for
// sending anywhere.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace milaan::platform {

/// RGBA rows from the top.
[[nodiscard]] std::vector<std::byte> encode_png(const std::uint8_t* pixels, int width, int height);

} // namespace milaan::platform

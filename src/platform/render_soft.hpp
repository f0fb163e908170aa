#pragma once
// ImGui draw lists on the processor: what draws the page where there is no WebGL, and what makes
// the pictures that the tests compare. Nearly all of a frame is axis-aligned: single-colour
// rectangles and glyphs; those have a straight path, the few slanted triangles a general one.

#include <cstdint>
#include <vector>

struct ImDrawData;

namespace milaan::platform {

/// RGBA, 8 bits each, rows from the top; valid until the next draw().
struct Picture {
    const std::uint8_t* pixels = nullptr;
    int width = 0;
    int height = 0;
};

class SoftRenderer {
public:
    /// The font atlas is taken from the current ImGui context.
    [[nodiscard]] Picture draw(const ImDrawData&);

private:
    std::vector<std::uint32_t> pixels_;
};

} // namespace milaan::platform

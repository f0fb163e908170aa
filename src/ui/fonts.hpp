#pragma once
// The fonts that the build cuts from Noto for assets/glyphs.txt, as TrueType files in memory. All
// four share one line height, so one pixel size gives one scale and one baseline in each.

#include <span>

namespace milaan::ui::fonts {

/// Each lives as long as the program; the caller must not free it (ImFontConfig's
/// FontDataOwnedByAtlas = false).
[[nodiscard]] std::span<const unsigned char> sans();
[[nodiscard]] std::span<const unsigned char> sans_bold();
[[nodiscard]] std::span<const unsigned char> mono();
/// What sans() lacks of the list: arrows, shapes, ticks, mathematical signs.
[[nodiscard]] std::span<const unsigned char> icons();

} // namespace milaan::ui::fonts

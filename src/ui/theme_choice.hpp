#pragma once

#include <cstdint>

namespace milaan::ui {

enum class ThemeChoice : std::uint8_t { light, dark, high_contrast };

} // namespace milaan::ui

#pragma once
// A look over the bytes before they are parsed: depth and balance of brackets. It turns truncated
// and absurdly nested files into a clear error with a byte offset, and lets the parser rely on the
// rest.

#include <cstdint>
#include <string_view>

namespace milaan::portal {

enum class JsonShape : std::uint8_t { good, blank, truncated, unbalanced, too_deep, trailing };

struct JsonLook {
    JsonShape shape = JsonShape::good;
    std::uint64_t offset = 0; ///< byte where it went wrong
};

inline constexpr int kMaxJsonDepth = 64;

[[nodiscard]] JsonLook look_at_json(std::string_view);

} // namespace milaan::portal

#include "portal/json_shape.hpp"

#include <algorithm>
#include <array>

namespace milaan::portal {

namespace {

/// Bytes that say something outside of strings.
enum Class : unsigned char { plain, quote, opens, closes };

constexpr auto kClasses = [] {
    std::array<Class, 256> c{};
    c['"'] = quote;
    c['{'] = c['['] = opens;
    c['}'] = c[']'] = closes;
    return c;
}();

/// The end of the string whose first character is at i; the size when it does not end.
std::size_t end_of_string(std::string_view s, std::size_t i) {
    while (i < s.size() && s[i] != '"') i += s[i] == '\\' ? 2 : 1;
    return std::min(i, s.size());
}

} // namespace

JsonLook look_at_json(std::string_view s) {
    int depth = 0;
    bool opened = false;
    char stack[kMaxJsonDepth];
    for (std::size_t i = 0; i < s.size(); ++i) {
        const char c = s[i];
        switch (kClasses[static_cast<unsigned char>(c)]) {
        case plain:
            break;
        case quote:
            i = end_of_string(s, i + 1);
            if (i == s.size()) return {JsonShape::truncated, s.size()};
            break;
        case opens:
            if (depth == kMaxJsonDepth) return {JsonShape::too_deep, i};
            stack[depth++] = c;
            opened = true;
            break;
        case closes:
            if (depth == 0 || stack[depth - 1] != (c == '}' ? '{' : '['))
                return {JsonShape::unbalanced, i};
            if (--depth == 0) {
                const auto rest = s.find_first_not_of(" \t\r\n", i + 1);
                if (rest == std::string_view::npos) return {};
                // A bracket too many is told as such, anything else as text behind the end.
                const bool bracket = kClasses[static_cast<unsigned char>(s[rest])] == closes;
                return {bracket ? JsonShape::unbalanced : JsonShape::trailing, rest};
            }
            break;
        }
    }
    return {opened ? JsonShape::truncated : JsonShape::blank, s.size()};
}

} // namespace milaan::portal

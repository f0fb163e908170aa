#include "portal/json_shape.hpp"

#include "base/text.hpp"

namespace milaan::portal {

JsonLook look_at_json(std::string_view s) {
    int depth = 0;
    bool in_string = false, opened = false;
    char stack[kMaxJsonDepth];
    for (std::size_t i = 0; i < s.size(); ++i) {
        const char c = s[i];
        if (in_string) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                in_string = false;
            continue;
        }
        switch (c) {
        case '"':
            if (opened && depth == 0) return {JsonShape::trailing, i};
            in_string = true;
            break;
        case '{':
        case '[':
            if (opened && depth == 0) return {JsonShape::trailing, i};
            if (depth == kMaxJsonDepth) return {JsonShape::too_deep, i};
            stack[depth++] = c;
            opened = true;
            break;
        case '}':
        case ']':
            if (depth == 0 || stack[depth - 1] != (c == '}' ? '{' : '['))
                return {JsonShape::unbalanced, i};
            --depth;
            break;
        default:
            if (depth == 0 && opened && !text::is_space(c)) return {JsonShape::trailing, i};
        }
    }
    if (!opened && !in_string) return {JsonShape::blank, s.size()};
    if (depth != 0 || in_string) return {JsonShape::truncated, s.size()};
    return {};
}

} // namespace milaan::portal

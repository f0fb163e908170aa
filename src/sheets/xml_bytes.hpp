#pragma once
// What a byte can be in XML: part of a text, of a value, of a name.

#include <array>
#include <cstddef>
#include <cstdint>

#include "base/text.hpp"

namespace milaan::sheets {

/// What a byte is where texts and values stand. Everything but `plain` needs a look.
enum Byte : std::uint8_t { plain, less, ampersand, carriage, bracket, blank, quote, control, high };

constexpr std::array<Byte, 256> make_bytes(bool in_value) {
    std::array<Byte, 256> out{};
    for (std::size_t i = 0; i < 256; ++i) out[i] = i < 0x20 ? control : i < 0x80 ? plain : high;
    out['\t'] = out['\n'] = in_value ? blank : plain;
    out['\r'] = carriage;
    out['<'] = less;
    out['&'] = ampersand;
    out[']'] = in_value ? plain : bracket;
    if (in_value) out['"'] = out['\''] = quote;
    return out;
}
inline constexpr auto kText = make_bytes(false);
inline constexpr auto kValue = make_bytes(true);

/// Letters of names; 2 may also be the first.
constexpr std::array<std::uint8_t, 256> make_name_bytes() {
    std::array<std::uint8_t, 256> out{};
    for (std::size_t i = 0; i < 256; ++i) {
        const auto c = static_cast<char>(i);
        if (i >= 0x80 || text::is_upper(c) || text::is_lower(c) || c == '_' || c == ':')
            out[i] = 2;
        else if (text::is_digit(c) || c == '-' || c == '.')
            out[i] = 1;
    }
    return out;
}
inline constexpr auto kName = make_name_bytes();

constexpr unsigned char byte(char c) {
    return static_cast<unsigned char>(c);
}
constexpr bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace milaan::sheets

#include "base/utf8.hpp"

namespace milaan {

namespace {

constexpr std::uint32_t kReplacement = 0xFFFD;

/// 0x80..0x9F of Windows-1252; the rest is as in Latin-1.
constexpr std::uint16_t kWindows1252[32] = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

constexpr bool is_high_half(std::uint32_t c) {
    return c >= 0xD800 && c < 0xDC00;
}
constexpr bool is_low_half(std::uint32_t c) {
    return c >= 0xDC00 && c < 0xE000;
}

} // namespace

void append_utf8(std::string& out, std::uint32_t c) {
    const auto put = [&](std::uint32_t b) { out += static_cast<char>(b); };
    if (c > 0x10FFFF || is_high_half(c) || is_low_half(c)) c = kReplacement;
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | c >> 6);
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | c >> 12);
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | c >> 18);
        put(0x80 | (c >> 12 & 0x3F));
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

void append_utf16(std::string& out, std::span<const std::byte> s, ByteOrder order) {
    const auto unit = [&](std::size_t i) {
        const auto a = static_cast<std::uint32_t>(s[i]), b = static_cast<std::uint32_t>(s[i + 1]);
        return order == ByteOrder::big ? a << 8 | b : b << 8 | a;
    };
    for (std::size_t i = 0; i + 1 < s.size(); i += 2) {
        auto c = unit(i);
        if (c == 0) continue;
        if (is_high_half(c) && i + 3 < s.size() && is_low_half(unit(i + 2))) {
            c = 0x10000 + ((c - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
            i += 2;
        }
        append_utf8(out, c);
    }
}

std::uint32_t windows_1252(unsigned char c) {
    return c >= 0x80 && c < 0xA0 ? kWindows1252[c - 0x80] : c;
}

std::size_t utf8_sequence(std::string_view s) {
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(s[i]); };
    const auto tail = [&](std::size_t i) { return i < s.size() && (at(i) & 0xC0) == 0x80; };
    const unsigned char c = at(0);
    if (c < 0x80) return 1;
    if (c >= 0xC2 && c <= 0xDF) return tail(1) ? 2 : 0;
    if (c >= 0xE0 && c <= 0xEF) {
        if (!tail(1) || !tail(2)) return 0;
        if (c == 0xE0 && at(1) < 0xA0) return 0;
        if (c == 0xED && at(1) > 0x9F) return 0;
        return 3;
    }
    if (c >= 0xF0 && c <= 0xF4) {
        if (!tail(1) || !tail(2) || !tail(3)) return 0;
        if (c == 0xF0 && at(1) < 0x90) return 0;
        if (c == 0xF4 && at(1) > 0x8F) return 0;
        return 4;
    }
    return 0;
}

bool utf8_cut_off(std::string_view s) {
    if (s.size() > 3) return false;
    // The second byte of a sequence may have to be low or high, the others are free.
    for (const char tail : {'\x80', '\xBF'})
        if (utf8_sequence(std::string(s).append(3, tail)) > s.size()) return true;
    return false;
}

} // namespace milaan

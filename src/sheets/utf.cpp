#include "sheets/utf.hpp"

#include "base/text.hpp"

namespace milaan::sheets {

namespace {

constexpr std::uint16_t kUpper[32] = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

} // namespace

std::uint32_t windows1252(unsigned char c) {
    return c >= 0x80 && c < 0xA0 ? kUpper[c - 0x80] : c;
}

void append_windows1252(std::string& out, std::string_view s) {
    for (const char c : s)
        if (c != '\0') append_utf8(out, windows1252(static_cast<unsigned char>(c)));
}

std::string text_of_file(std::span<const std::byte> bytes) {
    std::string_view s(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    std::string out;
    if (s.starts_with("\xFF\xFE") || (s.size() > 1 && s[0] != '\0' && s[1] == '\0')) {
        append_utf16(out, bytes.subspan(s.starts_with("\xFF\xFE") ? 2 : 0));
        return out;
    }
    if (s.starts_with("\xFE\xFF")) {
        append_utf16(out, bytes.subspan(2), ByteOrder::big);
        return out;
    }
    if (s.starts_with("\xEF\xBB\xBF")) s.remove_prefix(3);
    if (text::valid_utf8(s)) return std::string(s);
    append_windows1252(out, s);
    return out;
}

} // namespace milaan::sheets

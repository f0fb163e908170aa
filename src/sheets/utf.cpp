#include "sheets/utf.hpp"

#include "base/text.hpp"

namespace milaan::sheets {

void append_windows1252(std::string& out, std::string_view s) {
    for (const char c : s)
        if (c != '\0') append_utf8(out, windows_1252(static_cast<unsigned char>(c)));
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

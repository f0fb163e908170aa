#include "books/cell_text.hpp"

#include <iterator>

#include "base/text.hpp"

namespace milaan::books {

namespace {

/// Blanks beyond ASCII, as UTF-8: no-break, en to hair space, zero width, narrow no-break, byte
/// order mark.
constexpr std::string_view kBlanks[] = {
    "\xC2\xA0",     "\xE2\x80\x82", "\xE2\x80\x83", "\xE2\x80\x87", "\xE2\x80\x89",
    "\xE2\x80\x8A", "\xE2\x80\x8B", "\xE2\x80\xAF", "\xE3\x80\x80", "\xEF\xBB\xBF",
};

bool is_plain(char c) {
    return c > ' ' && c != 0x7F && c != '\'' && c != '=';
}

std::string_view trim_all(std::string_view s) {
    for (bool again = true; again && !s.empty();) {
        again = false;
        while (!s.empty() && text::is_space(s.front())) s.remove_prefix(1);
        while (!s.empty() && text::is_space(s.back())) s.remove_suffix(1);
        if (s.empty() || (is_plain(s.front()) && is_plain(s.back()))) return s;
        for (const auto blank : kBlanks) {
            if (s.starts_with(blank)) {
                s.remove_prefix(blank.size());
                again = true;
            }
            if (s.ends_with(blank)) {
                s.remove_suffix(blank.size());
                again = true;
            }
        }
    }
    return s;
}

} // namespace

std::string_view cell_text(std::string_view s) {
    if (s.empty() || (is_plain(s.front()) && is_plain(s.back()))) return s;
    s = trim_all(s);
    if (s.size() > 1 && s.front() == '\'') return trim_all(s.substr(1));
    if (s.size() >= 3 && s.starts_with("=\"") && s.ends_with('"'))
        return trim_all(s.substr(2, s.size() - 3));
    return s;
}

} // namespace milaan::books

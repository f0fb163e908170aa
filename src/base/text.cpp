#include "base/text.hpp"

#include <algorithm>

#include <cstring>
#include <utility>

#include "base/utf8.hpp"

namespace milaan::text {

namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

} // namespace

std::string_view trim(std::string_view s) {
    for (;;) {
        if (!s.empty() && is_space(s.front()))
            s.remove_prefix(1);
        else if (s.starts_with(kNoBreakSpace))
            s.remove_prefix(2);
        else if (!s.empty() && is_space(s.back()))
            s.remove_suffix(1);
        else if (s.ends_with(kNoBreakSpace))
            s.remove_suffix(2);
        else
            return s;
    }
}

std::string to_upper(std::string_view s) {
    std::string out(s);
    for (char& c : out) c = upper(c);
    return out;
}

std::string to_lower(std::string_view s) {
    std::string out(s);
    for (char& c : out) c = lower(c);
    return out;
}

bool equal_fold(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (lower(a[i]) != lower(b[i])) return false;
    return true;
}

std::vector<std::string> words(std::string_view s) {
    std::vector<std::string> out;
    std::string word;
    for (const char c : s) {
        if (!is_space(c))
            word += c;
        else if (!word.empty())
            out.push_back(std::exchange(word, {}));
    }
    if (!word.empty()) out.push_back(std::move(word));
    return out;
}

std::size_t characters(std::string_view s) {
    return static_cast<std::size_t>(
        std::count_if(s.begin(), s.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

bool contains_fold(std::string_view haystack, std::string_view needle) {
    if (needle.empty()) return true;
    // Nearly every place is ruled out by its first letter.
    const char first = upper(needle.front());
    for (std::size_t i = 0; i + needle.size() <= haystack.size(); ++i)
        if (upper(haystack[i]) == first && equal_fold(haystack.substr(i, needle.size()), needle))
            return true;
    return false;
}

bool valid_utf8(std::string_view s) {
    while (!s.empty()) {
        // Nearly all of it is ASCII: eight bytes without a high bit at a time.
        std::size_t ascii = 0;
        for (; ascii + 8 <= s.size(); ascii += 8) {
            std::uint64_t w = 0;
            std::memcpy(&w, s.data() + ascii, 8);
            if ((w & 0x8080808080808080ull) != 0) break;
        }
        s.remove_prefix(ascii);
        if (s.empty()) break;
        const auto n = utf8_sequence(s);
        if (n == 0) return false;
        s.remove_prefix(n);
    }
    return true;
}

std::string repair_utf8(std::string_view s) {
    std::string out;
    out.reserve(s.size());
    while (!s.empty()) {
        const auto n = utf8_sequence(s);
        if (n == 0) {
            out += "\xEF\xBF\xBD";
            s.remove_prefix(1);
        } else {
            out += s.substr(0, n);
            s.remove_prefix(n);
        }
    }
    return out;
}

std::uint64_t hash(std::string_view s) {
    std::uint64_t h = 14695981039346656037ull;
    for (const char c : s) {
        h ^= static_cast<unsigned char>(c);
        h *= 1099511628211ull;
    }
    return h;
}

std::uint64_t fingerprint(std::string_view s) {
    std::uint64_t h = 0x9E3779B97F4A7C15ull ^ s.size();
    const auto take = [&h](std::uint64_t w) {
        h = (h ^ w) * 0xD6E8FEB86659FD93ull;
        h ^= h >> 32;
    };
    for (; s.size() >= 8; s.remove_prefix(8)) {
        std::uint64_t w = 0;
        std::memcpy(&w, s.data(), 8);
        take(w);
    }
    std::uint64_t w = 0;
    if (!s.empty()) std::memcpy(&w, s.data(), s.size());
    take(w);
    return h;
}

std::string counted(std::uint64_t n, std::string_view one, std::string_view many) {
    return std::to_string(n) + ' ' + std::string(n == 1 ? one : many);
}

} // namespace milaan::text

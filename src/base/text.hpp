#pragma once
// Small text functions that several rooms need. ASCII rules unless a name says otherwise; anything
// about document numbers belongs to matching, about registers to books.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace milaan::text {

[[nodiscard]] constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
[[nodiscard]] constexpr bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
[[nodiscard]] constexpr bool is_alnum(char c) {
    return is_digit(c) || is_upper(c) || is_lower(c);
}
[[nodiscard]] constexpr bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}
[[nodiscard]] constexpr char upper(char c) {
    return is_lower(c) ? static_cast<char>(c - 32) : c;
}
[[nodiscard]] constexpr char lower(char c) {
    return is_upper(c) ? static_cast<char>(c + 32) : c;
}

[[nodiscard]] std::string_view trim(std::string_view); ///< ASCII space, and U+00A0 in UTF-8
[[nodiscard]] std::string to_upper(std::string_view);
[[nodiscard]] std::string to_lower(std::string_view);
[[nodiscard]] bool equal_fold(std::string_view, std::string_view); ///< ASCII case ignored
[[nodiscard]] bool contains_fold(std::string_view haystack, std::string_view needle);

[[nodiscard]] bool valid_utf8(std::string_view);
/// Same text with every invalid byte replaced by U+FFFD.
[[nodiscard]] std::string repair_utf8(std::string_view);

/// What stands between white space.
[[nodiscard]] std::vector<std::string> words(std::string_view);

/// Code points of UTF-8 text.
[[nodiscard]] std::size_t characters(std::string_view);

/// 64-bit FNV-1a; stable over runs and platforms, so it may be stored.
[[nodiscard]] std::uint64_t hash(std::string_view);
/// The same for whole files: eight bytes at a time, the same natively and in wasm.
[[nodiscard]] std::uint64_t fingerprint(std::string_view);

/// "1 record", "3 records".
[[nodiscard]] std::string counted(std::uint64_t n, std::string_view one, std::string_view many);

} // namespace milaan::text

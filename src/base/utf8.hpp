#pragma once
// Characters to UTF-8 and back to front: what readers of other encodings and of XML build texts
// with. Repairing and checking whole texts is in text.hpp.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace milaan {

/// What is no character (half a surrogate pair, beyond U+10FFFF) becomes U+FFFD.
void append_utf8(std::string&, std::uint32_t code_point);

enum class ByteOrder : std::uint8_t { little, big };
/// UTF-16 units; a half pair becomes U+FFFD, zeros are left out, and so is a last odd byte.
void append_utf16(std::string&, std::span<const std::byte>, ByteOrder = ByteOrder::little);

/// The character that a byte stands for in Windows-1252; where the code page has nothing, the
/// control character of that number, which is below U+00A0.
[[nodiscard]] std::uint32_t windows_1252(unsigned char);

/// Bytes of the valid UTF-8 sequence at the start of a text that is not empty, 0 when there is none
/// (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF).
[[nodiscard]] std::size_t utf8_sequence(std::string_view);
/// Whether a text that is not empty and does not begin with a valid sequence is the beginning of
/// one that is cut off.
[[nodiscard]] bool utf8_cut_off(std::string_view);

} // namespace milaan

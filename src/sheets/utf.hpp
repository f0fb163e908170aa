#pragma once
// UTF-16 and Windows-1252 to UTF-8, for formats that store texts so.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace milaan::sheets {

void append_utf8(std::string&, std::uint32_t code_point);
/// Little-endian units; a half pair becomes U+FFFD, zeros are left out.
void append_utf16(std::string&, std::span<const std::byte>);
void append_windows1252(std::string&, std::string_view);
[[nodiscard]] std::uint32_t windows1252(unsigned char);

/// A whole text file as UTF-8: UTF-16 by its mark or its zeros, UTF-8 when it is, else
/// Windows-1252.
[[nodiscard]] std::string text_of_file(std::span<const std::byte>);

} // namespace milaan::sheets

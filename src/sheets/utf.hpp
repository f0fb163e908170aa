#pragma once
// Windows-1252 and whole text files to UTF-8, for formats that store texts so.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/utf8.hpp"

namespace milaan::sheets {

void append_windows1252(std::string&, std::string_view);

/// A whole text file as UTF-8: UTF-16 by its mark or its zeros, UTF-8 when it is, else
/// Windows-1252.
[[nodiscard]] std::string text_of_file(std::span<const std::byte>);

} // namespace milaan::sheets

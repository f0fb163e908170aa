#pragma once
// What a file is that is not a register: told from its first bytes, in words for the user.

#include <cstddef>
#include <span>
#include <string_view>

namespace milaan::books {

struct OtherFile {
    std::string_view what; ///< "a PDF"; empty when nothing speaks against delimited text
    std::string_view hint; ///< what the user can do instead
};

[[nodiscard]] OtherFile other_file(std::span<const std::byte> head);

} // namespace milaan::books

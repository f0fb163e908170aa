#pragma once
// The seam between JavaScript and C++ is a byte pipe: JavaScript asks for room with
// milaan_input(size), copies bytes there, and calls a function with their length; C++ answers with
// numbers, or leaves bytes in an output that JavaScript copies out (milaan_output). Functions that
// C++ calls live in `Module.host`, which web/boot.js and web/worker.js fill in. User data crosses
// only as bytes: files, blocks and UTF-8 text.

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace milaan::platform::seam {

/// What JavaScript last wrote; valid until the next milaan_input().
[[nodiscard]] std::span<const std::byte> input(std::size_t size);
[[nodiscard]] std::string_view input_text(std::size_t size);

/// Keeps bytes for JavaScript to copy out.
void set_output(std::vector<std::byte>);
void set_output_text(std::string_view);

} // namespace milaan::platform::seam

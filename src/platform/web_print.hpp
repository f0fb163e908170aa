#pragma once
// Pages for paper as bytes for web/printing.js.

#include <cstddef>
#include <span>
#include <vector>

#include "ui/print_page.hpp"

namespace milaan::platform {

[[nodiscard]] std::vector<std::byte> print_bytes(std::span<const ui::PrintPage>);

} // namespace milaan::platform

#pragma once
// Tally's day book as XML (UTF-8, UTF-16 or Windows-1252, with the control characters that Tally
// writes and XML forbids) or as JSON. Each voucher counts as a row, in the order of the file.

#include <cstddef>
#include <span>
#include <string_view>

#include "records/intake.hpp"

namespace milaan::books {

[[nodiscard]] bool looks_like_tally(std::span<const std::byte> head);

/// One LoadedFile. Refused when it has a DOCTYPE or no vouchers; what came before damage is kept,
/// and the damage told.
[[nodiscard]] Intake read_tally(std::string_view name, std::span<const std::byte> whole);

} // namespace milaan::books

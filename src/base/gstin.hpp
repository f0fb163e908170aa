#pragma once
// GSTIN: 2-digit state, 10-character PAN, entity number, a letter (Z for ordinary registrations),
// check character. Samples and old data hold invalid ones, so everything here judges and nothing
// rejects: callers keep the text and warn.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace milaan::gstin {

/// Upper-cased, blanks and separators removed. Does not judge.
[[nodiscard]] std::string clean(std::string_view);

/// 15 characters in the right classes, whatever the check character says.
[[nodiscard]] bool has_shape(std::string_view);

/// The check character that the first 14 demand; nullopt when they are not all of 0-9A-Z.
[[nodiscard]] std::optional<char> check_character(std::string_view first14);

/// has_shape and the check character agrees.
[[nodiscard]] bool valid(std::string_view);

/// Characters 3..12; empty when the text has no GSTIN shape.
[[nodiscard]] std::string_view pan(std::string_view);

/// 1..99, or 0 when there is none.
[[nodiscard]] int state_code(std::string_view);

/// Official name of a state code ("Maharashtra"), empty for a code that does not exist. Covers
/// 01-38, 96 (outside India), 97 (other territory), 99 (centre), and the retired 25 and 28.
[[nodiscard]] std::string_view state_name(int code);

/// The code of a name or of "27-Maharashtra", "27", "MH"; 0 when unknown.
[[nodiscard]] int state_from_text(std::string_view);

} // namespace milaan::gstin

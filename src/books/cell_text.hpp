#pragma once
// What a cell says, without what spreadsheets and exporters put around it.

#include <string_view>

namespace milaan::books {

/// Blanks of every kind cut off at both ends (also no-break spaces and the byte order mark). One
/// leading apostrophe is dropped: spreadsheets mark text with it, and so does the guard against
/// formulas in what Milaan writes. `="00123"`, which some exporters write to keep leading zeros,
/// becomes what stands in it.
[[nodiscard]] std::string_view cell_text(std::string_view);

} // namespace milaan::books

#pragma once
// Portal JSON files into records: IMS downloads, GSTR-2B, GSTR-2A, GSTR-3B (flat, summary,
// auto-population), upload files and error reports. One pass over the bytes with simdjson; what a
// file is follows from its keys, never from its name. Amounts go from the digits to paise.

#include <cstddef>
#include <span>
#include <string_view>

#include "records/intake.hpp"

namespace milaan::portal {

/// The first byte that is not blank opens an object or array (UTF-8 or UTF-16, with or without
/// BOM). A file of blanks is JSON too, for the sake of the error message.
[[nodiscard]] bool looks_like_json(std::span<const std::byte>);

/// Never fails: a file that cannot be read is one LoadedFile with status refused, diagnostics, and
/// nothing else. A truncated file is refused whole: its completeness cannot be known.
[[nodiscard]] Intake read_portal_file(std::string_view name, std::span<const std::byte> bytes);

} // namespace milaan::portal

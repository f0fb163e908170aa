#pragma once
// A JSON file of the portal, walked once: which file it is follows from the keys that are met, and
// the records of its sections are built on the way. What stands around the JSON (encodings, bytes
// that are none) is settled in reader.cpp before it comes here.

#include <string_view>

#include "records/intake.hpp"

namespace milaan::portal {

/// `json`: valid UTF-8 whose brackets fit. One LoadedFile, refused when it is no file of the
/// portal.
[[nodiscard]] Intake read_json_file(std::string_view name, std::string_view json);

} // namespace milaan::portal

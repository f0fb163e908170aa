#pragma once
// A zip of files, as the portal hands out statements in parts and people hand on whole folders:
// each entry is a file of its own, named "a.zip/b.json". A zip in a zip is opened too, deeper ones
// are not.

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "records/diagnostic.hpp"

namespace milaan::engine {

/// Called for each file; the bytes are valid during the call.
using UnpackedFile = std::function<void(const std::string& name, std::span<const std::byte>)>;

/// Diagnostics of what could not be unpacked; what was handed over before stands.
[[nodiscard]] Diagnostics unpack_zip(const std::string& name, std::span<const std::byte> zip,
                                     const UnpackedFile&);

} // namespace milaan::engine

#pragma once
// Files in and out of the engine's jobs. The engine itself never sees a file system.

#include <string>

#include "engine/job.hpp"

namespace milaan::cli {

/// Feeds a file in pieces; one that cannot be opened is reported on stderr and counts as an error.
[[nodiscard]] bool load_file(engine::Job&, const std::string& path);

/// The last part of a path: what the reports call the file.
[[nodiscard]] std::string base_name(const std::string& path);

[[nodiscard]] bool read_text(const std::string& path, std::string& out);
[[nodiscard]] bool write_text(const std::string& path, const std::string& text);
[[nodiscard]] bool make_folder(const std::string& path);

} // namespace milaan::cli

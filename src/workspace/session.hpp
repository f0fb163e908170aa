#pragma once
// The session file: one block with a version, holding the snapshot, every decision, the notes and
// the log, and a sum over all of it: an amount that changed on the disk is not an
// amount. Opening one trusts nothing in it: sizes and ids are checked, and decisions go through the
// same rules as the user's own (a refused one falls back to the download and is reported).

#include <cstddef>
#include <span>
#include <vector>

#include "base/result.hpp"
#include "workspace/workspace.hpp"

namespace milaan::workspace {

[[nodiscard]] std::vector<std::byte> write_session(const Workspace&);
[[nodiscard]] bool looks_like_session(std::span<const std::byte>);
/// Errc::wrong_version, Errc::truncated (its end is missing) or Errc::malformed (anything else).
[[nodiscard]] Result<Workspace> read_session(std::span<const std::byte>);

} // namespace milaan::workspace

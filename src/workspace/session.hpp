#pragma once
// The session file: one block with a version, holding the snapshot, every decision, the notes, the
// entries and the log. Opening one trusts nothing in it: sizes and ids are checked, and decisions
// go through the same rules as the user's own (a refused one falls back to the download and is
// reported).

#include <cstddef>
#include <span>
#include <vector>

#include "base/result.hpp"
#include "workspace/workspace.hpp"

namespace milaan::workspace {

[[nodiscard]] std::vector<std::byte> write_session(const Workspace&);
[[nodiscard]] bool looks_like_session(std::span<const std::byte>);
/// Errc::wrong_version, Errc::malformed or Errc::truncated.
[[nodiscard]] Result<Workspace> read_session(std::span<const std::byte>);

} // namespace milaan::workspace

#pragma once
// The session file, in two parts: the base, which is the snapshot, and the work on it: settings and
// figures, every decision, the notes and the log. The base is made once for all that is loaded, the
// work is small: a browser that keeps a session writes only the work again. Each part has a sum,
// and that of the work covers the base's: an amount that changed on the disk is not an amount, and
// work is never taken for that on other files. Opening one trusts nothing in it: sizes and ids are
// checked, and decisions go through the same rules as the user's own (a refused one falls back to
// the download and is reported).

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/result.hpp"
#include "workspace/workspace.hpp"

namespace milaan::workspace {

/// Base and work, one after the other: what read_session() takes.
[[nodiscard]] std::vector<std::byte> write_session(const Workspace&);

/// What the worker hands to the page, and the page to its keeper and to a new worker.
[[nodiscard]] std::vector<std::byte> write_base(const Snapshot&);
/// Without looking at the sum: for a base that never left the memory. Errors as read_session().
[[nodiscard]] Result<Snapshot> read_base(std::span<const std::byte>);
/// The part of these bytes that is the base, empty when they do not begin with a whole one.
[[nodiscard]] std::span<const std::byte> base_of(std::span<const std::byte>);
/// The sum that a base ends with, 0 for what is none.
[[nodiscard]] std::uint64_t sum_of_base(std::span<const std::byte> base);
/// The work on the base with this sum.
[[nodiscard]] std::vector<std::byte> write_work(const Workspace&, std::uint64_t base_sum);

[[nodiscard]] bool looks_like_session(std::span<const std::byte>);
/// Errc::wrong_version, Errc::truncated (its end is missing) or Errc::malformed (anything else).
[[nodiscard]] Result<Workspace> read_session(std::span<const std::byte>);

} // namespace milaan::workspace

#pragma once
// One function per command; each returns the exit code of the contract: 0 done, 1 done with errors
// in some file, 2 nothing usable.

#include "cli/options.hpp"

namespace milaan::cli {

[[nodiscard]] int reconcile(const Options&);
[[nodiscard]] int inspect(const Options&);
[[nodiscard]] int bench(const Options&);

} // namespace milaan::cli

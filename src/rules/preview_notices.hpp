#pragma once
// The notices of a preview in words: at most so many of a kind one by one, the others counted.

#include "rules/preview.hpp"

namespace milaan::rules {

[[nodiscard]] Diagnostics tell(const Preview&, const Context&);

} // namespace milaan::rules

#pragma once
// Step 6: what is written to files, what stays in this browser, and the log.

#include <string>

#include "ui/mirror_writer.hpp"
#include "ui/state.hpp"

namespace milaan::ui {

/// "27-11-2026 14:05" in Indian time; milliseconds since 1970 UTC.
[[nodiscard]] std::string log_time(std::int64_t ms);

void mirror_records_screen(MirrorWriter&, const Frame&);

} // namespace milaan::ui

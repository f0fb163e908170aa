#pragma once
// A register given again with other meanings of its columns takes the place of its earlier reading.

#include <cstdint>

#include "records/intake.hpp"
#include "records/settings.hpp"

namespace milaan::engine {

/// Whether the settings know another mapping for some table of this file than it was read with.
[[nodiscard]] bool mapping_changed(const Intake&, std::uint32_t file, const Settings&);

/// Takes out what was read from the registers with these bytes. Their cards stay, marked as
/// duplicate, so that no index changes.
void forget_registers(Intake&, std::uint64_t fingerprint, std::uint64_t bytes);

} // namespace milaan::engine

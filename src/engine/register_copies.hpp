#pragma once
// Two registers that hold the same documents: one is held to be an export of the other's months.
// What both have is taken once. A document that a newer export no longer has is gone with it only
// in months that both mostly share; whatever else a register has stays.

#include <vector>

#include "engine/same_month.hpp"
#include "records/intake.hpp"

namespace milaan::engine {

/// As supersede(), for registers; MonthRule::later_draft lets all of them stand.
void supersede_registers(Intake& to, Intake& from, MonthRule, std::vector<SameMonth>& told);

/// Whether documents of this register were given up for those of another one.
[[nodiscard]] bool gave_way(const Intake&, std::uint32_t file);

} // namespace milaan::engine

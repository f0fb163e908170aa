#pragma once
// The JSON that IMS > Offline > Upload takes: SAVE for actions, RESET for what goes back to no
// action. Supplier-side values are echoed exactly as downloaded.

#include <span>
#include <string>
#include <vector>

#include "records/decision.hpp"
#include "records/intake.hpp"
#include "records/settings.hpp"

namespace milaan::portal {

struct UploadRecord {
    std::uint32_t row = 0; ///< IMS row of the portal store
    Decision decision;
    ImsAction held = ImsAction::none; ///< what the portal holds now: prev_status
};

struct Upload {
    std::string save;                       ///< with an empty invdata when nothing is to be saved
    std::string reset;                      ///< empty when nothing goes back to no action
    std::vector<std::uint32_t> not_written; ///< imports: the offline tool has no section for them
};

/// `records` are those that differ from what the portal holds. The reduction is spelt as the loaded
/// download spells it, else as the settings say.
[[nodiscard]] Upload write_upload(const Intake&, std::span<const UploadRecord> records,
                                  const Settings&);

} // namespace milaan::portal

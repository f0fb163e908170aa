#pragma once
// The inspector's part on one record in IMS: what is advised, until when, what the portal lets one
// do and why not, the declaration of the reduction with its limits, the remark, the buttons.

#include <string>
#include <vector>

#include "ui/state.hpp"

namespace milaan::ui {

void draw_action_panel(Frame&, std::uint32_t document);

/// On step 3, of a line without a document.
inline constexpr const char* kNothingToActOn =
    "An entry of the books alone: IMS has nothing to act on. J goes to the next open record.";

/// What the panel says of the record, sentence by sentence; the mirror says the same.
[[nodiscard]] std::vector<std::string> action_sentences(const workspace::Workspace&,
                                                        std::uint32_t document);
/// "Reject: Bills of entry cannot be rejected." for each action that is refused as things stand.
[[nodiscard]] std::vector<std::string> refused_actions(const workspace::Workspace&,
                                                       std::uint32_t document);

inline constexpr std::size_t kRemarkLimit = 250; ///< characters, as the portal counts

} // namespace milaan::ui

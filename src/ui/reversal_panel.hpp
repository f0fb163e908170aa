#pragma once
// The inspector's part on giving credit back: the ground, the part, and what was said before.

#include <string>
#include <vector>

#include "ui/state.hpp"

namespace milaan::ui {

void draw_reversal_panel(Frame&, std::uint32_t document);
/// What was said of the document, a sentence each.
[[nodiscard]] std::vector<std::string> reversal_sentences(const workspace::Workspace&,
                                                          std::uint32_t document);

} // namespace milaan::ui

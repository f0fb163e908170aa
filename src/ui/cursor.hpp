#pragma once
// The workbench's own cursor: which lines are shown, which has the focus, which are selected. Knows
// nothing of keys or drawing.

#include "ui/state.hpp"

namespace milaan::ui {

/// Selects the shown lines from one position to another, and nothing else.
void select_only(ViewState&, std::uint32_t from, std::uint32_t to);
void toggle(ViewState&, std::uint32_t position);
/// Clamped; with `extend` the lines from the anchor on are selected.
void move_focus(ViewState&, std::int64_t to, bool extend);
/// To the next document in IMS that has no action, round the end; 1 forwards, -1 back.
void seek_open(Frame&, int direction);

/// Documents of the selected lines, else of the focused one.
[[nodiscard]] std::vector<std::uint32_t> selected_documents(const Frame&);

} // namespace milaan::ui

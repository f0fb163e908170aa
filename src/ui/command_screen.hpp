#pragma once
// The list of commands: a field, and under it what can be done, by name. The arrows choose, Enter
// does it, Escape closes.

#include "ui/state.hpp"

namespace milaan::ui {

/// Opens it over what is shown, or closes it.
void toggle_commands(Frame&);
void draw_commands(Frame&);

} // namespace milaan::ui

#pragma once
// The accessible picture of a frame, from the model (headings, the grid around the focused line,
// the statements) and from the controls that were drawn.

#include "ui/mirror.hpp"
#include "ui/state.hpp"

namespace milaan::ui {

/// Rebuilds `mirror`; its revision grows only when something in it changed.
void build_mirror(const Frame&, Mirror& mirror);

} // namespace milaan::ui

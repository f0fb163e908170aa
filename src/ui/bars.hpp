#pragma once
// The parts of the bars around the step that both layouts have.

#include "ui/state.hpp"

namespace milaan::ui {

/// The search field with its keys, so many pixels wide.
void draw_search(Frame&, float width);

} // namespace milaan::ui

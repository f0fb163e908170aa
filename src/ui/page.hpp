#pragma once
// The regions of the page: bars, steps, what is open on the step, and the inspector beside it.
// Where each stands is plan_page()'s affair.

#include "ui/state.hpp"

namespace milaan::ui {

void draw_page(Frame&);

} // namespace milaan::ui

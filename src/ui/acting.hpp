#pragma once
// Acting on the selected lines, and the look at what a bulk action will do before it is done.

#include "ui/state.hpp"

namespace milaan::ui {

/// This action for what is selected, as one step.
void decide(Frame&, ImsAction);
/// Asks first: shows what the advice would change among the lines shown.
void ask_for_advice(Frame&);
/// The answer to that question.
void take_advice(Frame&);
/// The buttons, and the question while it is open.
void draw_actions(Frame&);

} // namespace milaan::ui

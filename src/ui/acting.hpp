#pragma once
// Acting on the selected lines, and the look at what an action will do before it is done.

#include "ui/state.hpp"

namespace milaan::ui {

/// This action for what is selected, as one step. Several records, and a rejection that costs the
/// supplier something, are asked about first.
void decide(Frame&, ImsAction);
/// It can be taken for the focused line, or several are selected and the question will say.
[[nodiscard]] bool can_decide(const Frame&, ImsAction);
/// Asks first: shows what the advice would change among the lines shown.
void ask_for_advice(Frame&);
/// Puts a question; where nothing would change, says why instead.
void put(Frame&, Question);
/// The answer to it.
void answer_yes(Frame&);
void draw_actions(Frame&);
/// The question, while it is open.
void draw_question(Frame&);

} // namespace milaan::ui

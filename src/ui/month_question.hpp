#pragma once
// A month that is loaded already: both files, and which of them stands.

#include "ui/mirror_writer.hpp"
#include "ui/state.hpp"

namespace milaan::ui {

/// Nothing while nothing is asked.
void draw_month_question(Frame&);
void mirror_month_question(MirrorWriter&, const Frame&);

} // namespace milaan::ui

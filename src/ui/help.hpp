#pragma once
// The help pane: one topic of help_text.hpp at a time, in the canvas and in the mirror.

#include "ui/mirror_writer.hpp"
#include "ui/state.hpp"

namespace milaan::ui {

void draw_help(Frame&);
void mirror_help(MirrorWriter&, const Frame&);

} // namespace milaan::ui

#pragma once
// The guided path: eight stops, the eight steps of a month, each on the screen where it is done,
// with what to do there first. It stands over the screen and can be left at any time.

#include "ui/mirror_writer.hpp"
#include "ui/state.hpp"

namespace milaan::ui {

/// From the first stop.
void start_guide(ViewState&);
/// Over the screen, while the path is walked; nothing else.
void draw_guide(Frame&);
void mirror_guide(MirrorWriter&, const Frame&);

} // namespace milaan::ui

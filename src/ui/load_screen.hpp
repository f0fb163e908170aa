#pragma once
// Step 1 for those who listen: what its cards say.

#include "ui/mirror_writer.hpp"
#include "ui/state.hpp"

namespace milaan::ui {

/// To step 1, to the first warning there, and from one to the next.
void read_next(Frame&);

void mirror_load_screen(MirrorWriter&, const Frame&);

} // namespace milaan::ui

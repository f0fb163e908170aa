#pragma once
// Step 1 for those who listen: what its cards say.

#include "ui/mirror_writer.hpp"
#include "ui/state.hpp"

namespace milaan::ui {

void mirror_load_screen(MirrorWriter&, const Frame&);

} // namespace milaan::ui

#pragma once
// Every widget and state of the page on one screen (`?gallery`): to be looked at, and what the
// pictures of the tests are compared with first. It knows no month; its texts are examples.

#include "ui/state.hpp"

namespace milaan::ui {

void draw_gallery(Frame&);

} // namespace milaan::ui

#pragma once
// How the user wants the page to look, whatever is loaded: the theme that was chosen and how the
// tables are laid out. Lines of `key=value` like a saved view, with a blank line between the parts.

#include <string>
#include <string_view>

#include "ui/state.hpp"

namespace milaan::ui {

[[nodiscard]] std::string write_page_look(const ViewState&);
/// What it does not know of one it leaves as it is.
void take_page_look(ViewState&, std::string_view);

} // namespace milaan::ui

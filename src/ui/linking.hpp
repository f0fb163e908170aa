#pragma once
// Linking by hand what matching left apart, and taking apart what it joined.

#include <optional>

#include "ui/state.hpp"

namespace milaan::ui {

/// The one entry and the one document among the selected lines, where they are not one pair yet.
[[nodiscard]] std::optional<TwoSides> linkable(const Frame&);
/// Both sides of the focused line.
[[nodiscard]] std::optional<TwoSides> joined(const Frame&);

/// The keys L and U; they say what is missing where nothing can be done.
void link_selected(Frame&);
void unlink_focused(Frame&);

/// Buttons for the focused line, in the inspector.
void draw_linking(Frame&);

} // namespace milaan::ui

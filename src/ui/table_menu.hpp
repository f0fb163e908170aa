#pragma once
// What can be done with the line or the column under the mouse: the menu of its right button, of
// the menu key and of Shift+F10. Everything in it has a key, a button or a gesture of its own too.

#include "ui/table_geometry.hpp"

namespace milaan::ui {

/// Of the focused line, beside it.
void ask_for_menu(Frame&);
/// Of what is under the mouse. A line gets the focus, and its cell is marked unless it is selected
/// already.
void ask_for_menu(Frame&, const TableGeometry&, std::optional<std::uint32_t> row);
void draw_table_menu(Frame&, const TableGeometry&);

} // namespace milaan::ui

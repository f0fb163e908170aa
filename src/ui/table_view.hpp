#pragma once
// The workbench table on the screen: a frozen heading and frozen first columns, rows drawn only
// where they are seen, however many there are, and what the mouse does with them.

#include "ui/mirror_writer.hpp"
#include "ui/state.hpp"

namespace milaan::ui {

void draw_table(Frame&);

/// Sorts by a column as pressing its heading does.
void press_heading(Frame&, Column, bool add);

/// The grid for those who cannot see it: the rows around the focus and those on the screen.
void mirror_table(MirrorWriter&, const Frame&);
/// A heading or row of the mirror was pressed; false when the node is none of the table's.
bool activate_in_table(Frame&, std::uint32_t id);

} // namespace milaan::ui

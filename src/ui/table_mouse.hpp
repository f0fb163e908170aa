#pragma once
// What the mouse does with the table: pressing, dragging and sizing headings, selecting lines and
// cells, folding, scrolling.

#include "ui/table_geometry.hpp"

namespace milaan::ui {

/// Right after the one item that the table is for the mouse.
void take_mouse(Frame&, const TableGeometry&);

/// Where a dragged heading would go in: the edge before it, pixels.
[[nodiscard]] float drop_edge(const TableGeometry&, float px);

/// As wide as the widest cell on the screen.
void fit_column(Frame&, const TableGeometry&, const TableGeometry::Place&);

/// The part of a scroll bar that is held; without width where there is nothing to scroll.
[[nodiscard]] Box thumb_down(const ViewState&, const TableGeometry&);
[[nodiscard]] Box thumb_across(const ViewState&, const TableGeometry&);

} // namespace milaan::ui

#pragma once
// Where the columns and rows of the table stand: pixels from the layout, the room and how far it is
// scrolled. Draws nothing.

#include <vector>

#include "ui/state.hpp"

namespace milaan::ui {

struct TableGeometry {
    struct Place {
        Column column = Column::verdict;
        float x = 0, width = 0; ///< pixels of the screen, unclipped
        bool frozen = false;
    };
    std::vector<Place> columns;
    float x = 0, y = 0, width = 0; ///< all of it, with scroll bars
    float head = 0, row = 0;       ///< heights
    float body_y = 0, body_height = 0;
    float frozen_end = 0, view_end = 0; ///< right edges: of the frozen columns, of what is seen
    float total = 0;                    ///< width of all columns
    float bar = 0;                      ///< thickness of a scroll bar
    bool wide = false;                  ///< scrolls sideways
    std::int64_t seen = 1;              ///< rows seen wholly

    [[nodiscard]] float most_across() const;
    [[nodiscard]] std::int64_t most_top(std::uint32_t rows) const;
    /// What of a column is seen: left and right edge; equal when nothing is.
    [[nodiscard]] std::pair<float, float> seen_part(const Place&) const;
    [[nodiscard]] const Place* column_at(float px) const;
    [[nodiscard]] const Place* place_of(Column) const;
};

/// `x`, `y`, `width`, `height`: the room. Corrects how far the table is scrolled, and brings the
/// focus into sight where that was asked.
[[nodiscard]] TableGeometry place_table(ViewState&, float x, float y, float width, float height);

/// How wide a column was drawn, in spacing steps.
[[nodiscard]] float width_steps(const ViewState&, Column);
inline constexpr float kWidthStep = 4; ///< spacing steps that a key makes a column wider by

} // namespace milaan::ui

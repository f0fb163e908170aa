#pragma once
// What the workbench table remembers between frames: its rows, how it is laid out and scrolled, the
// cell cursor, and where things were drawn.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "ui/table_groups.hpp"
#include "ui/table_layout.hpp"
#include "ui/table_policies.hpp"

namespace milaan::ui {

/// What is open between the chips and the table.
enum class Drawer : std::uint8_t { none, columns, views, policies, filters };

/// A rectangle on the screen, physical pixels.
struct Box {
    float x = 0, y = 0, width = 0, height = 0;
};

/// Where the table was drawn last; the mirror and the mouse read it.
struct TableDrawn {
    struct Head {
        Column column = Column::verdict;
        Box box;         ///< clipped to what is seen; no width when out of sight
        float whole = 0; ///< width, clipped or not
    };
    std::vector<Head> heads; ///< the shown columns
    float first_row_y = 0, row_height = 0;
    std::uint32_t first = 0, count = 0; ///< rows seen wholly
    Box body;
    void clear() { *this = {}; }
};

/// What the mouse holds.
struct TableDrag {
    enum class Kind : std::uint8_t { none, head, edge, cells, bar_down, bar_across };
    Kind kind = Kind::none;
    Column column = Column::verdict;
    float from = 0;     ///< where it began, pixels; of a scroll bar: where its thumb was taken
    float width = 0;    ///< of the column then, pixels
    bool moved = false; ///< far enough to be no click
};

/// The menu of a line, or of the heading of a column.
struct TableMenu {
    bool asked = false; ///< opens with this frame
    bool open = false;
    bool stale = false; ///< it was of lines that are gone, and closes
    std::optional<Column> heading;
    float x = 0, y = 0; ///< pixels
};

struct TableState {
    TableIndex index;
    SortRanks ranks;
    TableRows rows;
    TableLayout verify = verify_layout(), act = act_layout();
    Folding folding;
    Sort sort = usual_sort();

    // What `rows` was made from.
    Filter filter_made;
    Sort sort_made;
    Folding folding_made;
    bool grouped_made = false;
    std::uint64_t revision_made = ~std::uint64_t{0};
    std::uint64_t made = 0; ///< grows when other lines are shown, or in another order

    bool to_top =
        false; ///< sorted by a heading: what comes first is looked at, not what had the focus
    std::int64_t top = 0; ///< first row seen
    float across = 0;     ///< scrolled sideways, pixels
    float wheel = 0;      ///< part of a row that the wheel has not moved yet

    std::optional<Column> cell, cell_anchor; ///< marked cells; none: whole lines
    TableDrag drag;
    TableDrawn drawn;
    TableMenu menu;
    float quiet_x = -1,
          quiet_y = -1; ///< where the mouse lay at the last key: nothing is told of it

    Drawer drawer = Drawer::none;
    bool focus_drawer = false; ///< its first control takes the keys
    bool finding = false;      ///< the find field is open
    bool focus_find = false;
    std::string find;
    std::string view_name;
    std::vector<Policy> policies;                          ///< over the lines shown
    std::pair<std::uint64_t, std::uint64_t> policies_of{}; ///< `made` and revision they are of
    std::optional<FilterMistake> mistake;                  ///< in the search field, as typed
};

} // namespace milaan::ui

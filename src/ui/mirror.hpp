#pragma once
// A canvas is silent: this is what the page says instead to screen readers, to the UI tests and to
// Playwright. Nodes come from the model (headings, tables, totals) and from ImGui core's item hooks
// (controls with rectangle and state), so mirror, tests and canvas cannot disagree. The platform
// turns it into DOM with textContent only.

#include <cstdint>
#include <string>
#include <vector>

namespace milaan::ui {

enum class Role : std::uint8_t {
    heading,
    text,
    button,
    checkbox,
    radio,
    radio_group,
    tab,
    tab_list,
    textbox,
    combobox,
    link,
    table,
    grid,
    row,
    column_header,
    row_header,
    cell,
    status,
};
[[nodiscard]] const char* aria_role(Role);

/// Flat list in reading order; `parent` is an index into it or -1. Rectangles are physical pixels
/// of the canvas, empty for nodes that are not drawn.
struct MirrorNode {
    std::uint32_t id = 0; ///< stable from frame to frame
    std::int32_t parent = -1;
    Role role = Role::text;
    std::uint8_t level = 0; ///< headings: 1..6
    bool focused = false;
    bool disabled = false;
    bool checked = false;        ///< checkbox; tab, row: selected; grid: several rows may be
    std::int8_t sorted = -1;     ///< column headings of a grid: 0 not sorted by, 1 up, 2 down
    std::int8_t expanded = -1;   ///< of what can be folded: 0 folded, 1 open
    std::int32_t row_index = -1; ///< 1-based aria-rowindex, rows of a grid
    std::int32_t row_count = -1; ///< aria-rowcount, grids
    float x = 0, y = 0, width = 0, height = 0;
    std::string name;
    std::string value; ///< textbox text, cell text
};

struct Mirror {
    std::vector<MirrorNode> nodes;
    std::uint64_t revision = 0; ///< grows when the content changed
};

} // namespace milaan::ui

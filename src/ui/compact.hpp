#pragma once
// The layout of a narrow or low page: a phone, a tablet held upright, a window at 200 % zoom. The
// rail is its numbers, the chips stand behind one button, the inspector opens on demand. Where
// things stand on the page at all is said here, for the roomy layout too.

#include "ui/state.hpp"

namespace milaan::ui {

/// Of this frame: too few CSS pixels for rail, table and inspector beside each other.
[[nodiscard]] bool is_compact();
/// Compact, and wider than high: a second thing stands beside the first, not under it.
[[nodiscard]] bool is_compact_beside();

/// Where the regions of the page stand, physical pixels. No width: not there.
struct PagePlan {
    Box top, rail, step, inspector, bottom;
};
[[nodiscard]] PagePlan plan_page(const ViewState&);

/// What a table keeps at least when things stand over or under it, spacing steps: its heading, four
/// lines and a scroll bar.
inline constexpr float kLeastTable = 36.5f;
inline constexpr float kFewestRows = 17; ///< before a question: its heading and a line

/// Of a statement: what is left of the page, and so much that some rows are seen.
[[nodiscard]] float compact_statement_height();
/// A sentence in muted colour; broken into lines where the layout is compact.
void note(const std::string&);

/// Opens the inspector of the compact layout, or closes it.
void toggle_details(ViewState&);

/// The top bar where it has no room for all: what does not fit is in its menu.
void draw_short_top_bar(Frame&);
/// What stands over the table in the compact layout: one line of buttons, and what they open.
void draw_compact_tools(Frame&, bool acting);

} // namespace milaan::ui

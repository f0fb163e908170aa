#pragma once
// The workbench's own cursor: which rows are shown, which has the focus, which lines are selected,
// which cells are marked. Knows nothing of keys or drawing.

#include <array>

#include "ui/state.hpp"

namespace milaan::ui {

[[nodiscard]] TableLayout& layout_of(ViewState&); ///< of the step
[[nodiscard]] const TableLayout& layout_of(const ViewState&);

[[nodiscard]] std::uint32_t row_count(const ViewState&);
/// Line number at a position; kNoRow for the heading of a supplier and beyond the end.
[[nodiscard]] std::uint32_t line_at(const ViewState&, std::uint32_t position);
/// The focused line; nullptr where a heading or nothing has the focus.
[[nodiscard]] const Line* focused_line(const ViewState&);
/// The focused heading, or that of the focused line; nullptr where lines are not grouped.
[[nodiscard]] const SupplierGroup* focused_group(const ViewState&);

/// Selects the lines of these rows and nothing else; a heading stands for all lines under it.
void select_only(ViewState&, std::uint32_t from, std::uint32_t to);
void toggle(ViewState&, std::uint32_t position);
/// Clamped; with `extend` the lines from the anchor on are selected.
void move_focus(ViewState&, std::int64_t to, bool extend);
/// Marks the cell so many columns further; left of the first it is the whole line again.
void move_cell(ViewState&, int by, bool extend);
/// The columns that are marked, or all that are shown.
[[nodiscard]] std::vector<Column> marked_columns(const ViewState&);
/// "9 lines shown   portal taxable 6,58,101.85 tax 1,03,667.91   books taxable …": of the selection
/// where there is one, each document and each entry once, on its own side. The fullest first, then
/// what fits less room.
[[nodiscard]] std::array<std::string, 3> totals_texts(const ViewState&);
/// Selected lines in the order shown.
[[nodiscard]] std::vector<std::uint32_t> selected_lines(const ViewState&);

/// To the next document in IMS that has no action, round the end; 1 forwards, -1 back. What is
/// folded is opened.
void seek_open(Frame&, int direction);
/// To the next line that has the text, round the end; the focused one first when it `may_stay`.
bool seek_text(Frame&, std::string_view, int direction, bool may_stay);

/// Folds or opens the supplier of the focused row and keeps the focus on its heading.
void fold_focused(ViewState&, bool fold);
void fold_all(ViewState&, bool fold);

/// Documents of the selected lines, else of the focused one.
[[nodiscard]] std::vector<std::uint32_t> selected_documents(const Frame&);

} // namespace milaan::ui

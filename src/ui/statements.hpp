#pragma once
// The two statements of the page, made from the workspace: GSTR-2B's summary as the portal prints
// it and Table 4 of GSTR-3B, and the documents behind their figures.

#include <optional>
#include <string>
#include <vector>

#include "ui/state.hpp"
#include "ui/statement.hpp"

namespace milaan::ui {

[[nodiscard]] Statement gstr2b_statement(const workspace::Workspace&);
[[nodiscard]] Statement table4_statement(const workspace::Workspace&);

/// The statement of a step, where it has one.
[[nodiscard]] bool has_statement(Step);
[[nodiscard]] Statement statement_of(const workspace::Workspace&, Step);
[[nodiscard]] StatementCursor& cursor_of(ViewState&, Step);
[[nodiscard]] const StatementCursor& cursor_of(const ViewState&, Step);

/// The documents that make a figure or, in a difference, those that move it. Column -1: all of the
/// row, after the actions.
[[nodiscard]] std::vector<std::uint32_t> documents_behind(const workspace::Workspace&,
                                                          const StatementRow&, int column);

/// Opens them in the workbench; Escape comes back to the same cell. Says so where there are none.
void open_figure(Frame&, const Statement&, const StatementRow&, int column);

/// What a click or Enter does: folds a section, opens a figure; the cursor goes there.
void press_figure(Frame&, const Statement&, const StatementRow&, int column);

/// The cell's id in the mirror, and the way back; false when it is no cell's.
[[nodiscard]] std::uint32_t mirror_id(Step, std::uint32_t row, int column);
[[nodiscard]] bool activate_figure(Frame&, std::uint32_t id);

/// "4(A)(5)", as the form prints it.
[[nodiscard]] std::string printed_key(Table4Cell);

/// Keys of a statement: arrows, Enter, Space, Home, End, J and K, P, Ctrl+C.
void statement_keys(Frame&);

/// Draws it, `height` pixels high (0: as high as its rows), and opens what is clicked.
void draw_statement(Frame&, const Statement&, StatementCursor&, float height);

} // namespace milaan::ui

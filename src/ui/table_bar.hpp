#pragma once
// What stands over the table: how far the work is, chips, the terms of the search, and a drawer for
// the columns, the saved views, the policies or the language of filters.

#include "ui/state.hpp"

namespace milaan::ui {

void draw_progress(Frame&);
/// The same in as little room as there is, and without the sums.
void draw_short_progress(Frame&);
void draw_chips(Frame&, bool acting);
/// What is wrong with the search field, where something is; part of the chips.
void draw_mistake(const Frame&);
/// "Clear filters  Esc", or where Escape goes back to.
[[nodiscard]] std::string way_out_label(const ViewState&);
void draw_drawer(Frame&);
/// The field that finds in the list, while it is open.
void draw_find(Frame&);

void toggle_drawer(ViewState&, Drawer);
/// The search field holds this text now. What stands before a mistake in it holds.
void search_for(ViewState&, std::string);
/// The term that finds what the cell says; empty where no field of the filter does.
[[nodiscard]] std::string cell_filter(const Frame&, const Line&, Column);
/// The term on top of what is filtered already.
void add_to_filter(ViewState&, const std::string& term);
/// The lines that say the same as the marked cell, on top of what is filtered already.
void filter_by_cell(Frame&);
void toggle_grouping(ViewState&);

/// The views that every session has, and those that were kept.
[[nodiscard]] std::vector<workspace::SavedView> views_of(const workspace::Workspace&);
[[nodiscard]] SavedLook look_of(const ViewState&);
void take_look(ViewState&, const SavedLook&);

/// Says that one of the two sides is not loaded, so that nothing can agree; empty when both are.
[[nodiscard]] std::string missing_side(const workspace::Workspace&);

/// "Decided 122 of 376, tax …; 254 open, tax …".
[[nodiscard]] std::string progress_sentence(const Tally&);

/// The mistake in the search field in one sentence; empty when there is none.
[[nodiscard]] std::string mistake_sentence(const ViewState&);

} // namespace milaan::ui

#pragma once
// Lines as tab-separated text for a spreadsheet: figures as plain numbers, texts guarded against
// being run as formulas.

#include <span>
#include <string>
#include <vector>

#include "ui/state.hpp"

namespace milaan::ui {

/// The lines in the order given, of each the columns in the order given; with headings unless it is
/// one cell.
[[nodiscard]] std::string as_tsv(const workspace::Workspace&, const std::vector<Line>&,
                                 std::span<const std::uint32_t> which,
                                 std::span<const Column> columns);

/// What is selected, or of it the marked cells, to the clipboard.
void copy_marked(Frame&);

/// A figure as a cell: without the commas of Indian grouping; a minus is no formula there.
[[nodiscard]] std::string tsv_figure(std::string);
/// A text as a cell: guarded, and without what would begin another cell or row.
[[nodiscard]] std::string tsv_cell(std::string_view);

} // namespace milaan::ui

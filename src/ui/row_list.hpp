#pragma once
// The pane with the rows of one class of a register: a table that scrolls both ways, with keys of
// its own.

#include "records/register_reading.hpp"
#include "ui/mirror_writer.hpp"
#include "ui/state.hpp"

namespace milaan::ui {

/// Opens the pane on these rows of the file.
void open_row_list(Frame&, std::uint32_t file, RowPlace);
void draw_row_list(Frame&);
void row_list_keys(Frame&);
void mirror_row_list(MirrorWriter&, const Frame&);
/// Writes register-errors.csv: the rows of all registers that could not be used.
void export_errors(Frame&);

} // namespace milaan::ui

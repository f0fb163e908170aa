#pragma once
// The pane that asks what the columns of a register mean: a line for each column, the answers that
// hold for all of it, and what is still missing.

#include "ui/mirror_writer.hpp"
#include "ui/state.hpp"

namespace milaan::ui {

void open_mapping(Frame&, std::uint32_t file);
void draw_mapping(Frame&);
void mirror_mapping(MirrorWriter&, const Frame&);
/// What stands in the list with this name (see use_name); empty when there is none.
[[nodiscard]] std::string picked_in(const ViewState&, std::string_view name);

} // namespace milaan::ui

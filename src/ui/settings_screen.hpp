#pragma once
// The settings pane: what the user may set, each with its default and the sentence that says why.
// What is changed here counts once it is run.

#include "records/settings_table.hpp"
#include "ui/mirror_writer.hpp"
#include "ui/state.hpp"

namespace milaan::ui {

void draw_settings_screen(Frame&);
void mirror_settings(MirrorWriter&, const Frame&);

/// What a setting does, its default, what else may be chosen, and where that
/// comes from.
[[nodiscard]] std::string setting_sentence(const SettingText&);

} // namespace milaan::ui

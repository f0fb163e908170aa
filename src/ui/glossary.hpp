#pragma once
// Words of GST that the page uses, in plain language: a topic of the help, and what the pointer
// shows over a heading that has one of them. Knows nothing of drawing.

#include <span>
#include <string>
#include <string_view>

#include "ui/help_text.hpp"

namespace milaan::ui {

/// In alphabetical order; HelpEntry::milaan is empty.
[[nodiscard]] std::span<const HelpEntry> glossary();

/// "ISD: …" for each word of the glossary that the text has, a line each; empty where it has none.
[[nodiscard]] std::string words_explained(std::string_view text);

} // namespace milaan::ui

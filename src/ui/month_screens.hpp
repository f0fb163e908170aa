#pragma once
// The two panes that look at the month as a whole: pictures of where the credit stands, and the
// suppliers with the letter to each.

#include <imgui.h>

#include "ui/mirror_writer.hpp"
#include "ui/state.hpp"

namespace milaan::ui {

void draw_overview(Frame&);
void mirror_overview(MirrorWriter&, const Frame&);

void draw_suppliers(Frame&);
void mirror_suppliers(MirrorWriter&, const Frame&);
/// Arrows, Page Up and Down, Home and End choose a supplier, S and Shift+S the order, Enter opens
/// the documents.
void supplier_keys(Frame&);

/// A line with a word, a bar as long as `share` (0 to 1) of the longest, and its figures at the
/// right. Enter or a click opens it: true then. `name` is what it is called and spoken.
bool bar_line(const char* name, std::string_view label, float share, ImU32 colour,
              std::string_view figures, bool hatched = false);
/// Filled with the colour; hatched, for what has the colour of another part.
void fill_bar(ImVec2 from, ImVec2 to, ImU32 colour, bool hatched);

/// A panel with a title; end_card() after its content.
void begin_card(const char* title, float width, float height);
void end_card();
/// Of a card with so many bar lines.
[[nodiscard]] float card_height(float lines);

} // namespace milaan::ui

#pragma once
// Small drawn things that several screens share.

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "base/money.hpp"
#include "records/document.hpp"
#include "records/matching_result.hpp"
#include "ui/theme.hpp"

namespace milaan::ui {

void text_colored(ImU32, std::string_view);
void muted(std::string_view);
/// Broken at spaces only, so that an amount stays in one piece.
void wrapped(ImU32, std::string_view);
/// The text, or as much of its beginning as fits with "…" after it.
[[nodiscard]] std::string cut_to(std::string_view, float width);
[[nodiscard]] std::string cut_to(ImFont*, std::string_view, float width);
/// Elided to the width; the whole text in a tooltip.
void elided(std::string_view, float width);
/// Beside the pointer, broken into lines.
void tooltip(std::string_view);
/// Right-aligned in the rest of the cell or window; zero in faint.
void amount(Money, bool dim_zero = true);
/// A figure that an edge cuts is not drawn: the rest of it would read as another figure.
void right_text(std::string_view, ImU32 colour);
/// Partly between the edges, and not wholly.
[[nodiscard]] bool cut_at_an_edge(float from, float to, float left, float right);
inline constexpr const char* kCut = "…"; ///< stands for it

/// The shape and the colour of a state; its word always stands beside it.
struct Mark {
    const char* shape;
    ImU32 colour;
};
[[nodiscard]] Mark mark_of(Verdict);
[[nodiscard]] Mark mark_of(ImsAction);
/// Shape, word and colour of a verdict.
void verdict_mark(Verdict);
void action_mark(ImsAction);

/// A toggle with a count, drawn as a pill. True when it was clicked.
bool chip(const char* label, bool on, ImU32 dot = 0);
/// The same, told to assistive technology as something that is on or off.
bool toggle_chip(const char* label, bool on, ImU32 dot = 0);
bool check_box(const char* label, bool*);
/// One of the answers to a question, of which one is on. True when it was chosen.
bool radio(const char* label, const char* question, bool on);
/// Like chip() and ImGui::Button, with a fuller name for those who listen than what is drawn.
bool named_chip(const char* shown, std::string_view spoken, bool on);
bool named_button(const char* shown, std::string_view spoken);
/// A button that shows a glyph; `name` is what it is called, spoken and shown as the tooltip.
bool icon_button(const char* glyph, const char* name);
/// The one button of a screen that leads on.
bool primary_button(const char* label);

void heading(const char*);
void section_title(const char*);
/// Label on the left, value on the right of a two-column line.
void fact(const char* label, std::string_view value);

/// The headings of a table; `right` says which stand over figures. A column beyond it is not.
void header_row(std::span<const bool> right);
/// A heading and three figures for each of the four tax heads, as the statements have them.
inline constexpr std::array<bool, 13> kFigureColumns{false, true, true, true, true, true, true,
                                                     true,  true, true, true, true, true};
/// The next button goes beside the last item where there is room, else below.
void same_line_if_fits(const char* label);

/// The next item gets the keys. ImGui looks for it only in the scope that had the focus before,
/// which what was closed meanwhile takes along.
void focus_next_item();
/// What was submitted last has the keys: Enter presses it. ImGui's own way would press it at once,
/// or go on to the next text field.
void focus_last_item();

/// InputText over a std::string.
bool input_text(const char* label, std::string&, const char* hint = nullptr, int flags = 0);

} // namespace milaan::ui

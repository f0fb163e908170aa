#pragma once
// The labelled controls of a frame, as ImGui core's test hooks report them: name, rectangle, state.

#include <imgui.h>

#include <string>
#include <vector>

namespace milaan::ui {

struct Item {
    ImGuiID id = 0;
    ImVec4 box; ///< x0, y0, x1, y1, physical pixels
    std::string name;
    bool checkable = false, checked = false, input = false, disabled = false, focused = false;
    std::string
        radio_of; ///< the question that it is one answer to; empty for what is no radio button
};

/// Starts collecting for the frame that begins; switches the hooks of the current context on.
void begin_items();
/// The item just submitted is one of several answers, of which one is on. ImGui does not tell.
void tell_radio(const char* question, bool on);
/// Items of the frame so far, in the order they were submitted.
[[nodiscard]] const std::vector<Item>& items();

} // namespace milaan::ui

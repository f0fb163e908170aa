#pragma once
// ImGui's clipboard on top of the browser's. Text to paste is known only inside a `paste` event,
// and text to copy is wanted inside a `copy` event, so both are kept here and the page moves them
// over at that moment.

#include <string_view>

namespace milaan::platform {

/// Connects the current ImGui context.
void install_clipboard();
/// Something was copied: remembered for the `copy` event under way, or sent to the system at once.
void put_on_clipboard(std::string_view);

} // namespace milaan::platform

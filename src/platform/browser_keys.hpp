#pragma once
// Which ImGui key a browser key is, and which keys Milaan takes from the browser. Knows no DOM and
// no emscripten. The list of taken keys is short on purpose: reload, developer tools, zoom, tabs,
// the address bar and printing stay the browser's.

#include <string_view>

#include "imgui.h"

namespace milaan::platform {

struct KeyMods {
    bool ctrl = false, shift = false, alt = false, meta = false;
};

/// `code` is KeyboardEvent.code (the place on the keyboard), `key` KeyboardEvent.key (what it
/// types). Letters and digits follow what is typed where that is ASCII, so that "A" is the A of an
/// AZERTY keyboard too; on Devanagari and other layouts the place decides. ImGuiKey_None when
/// Milaan has no use for it.
[[nodiscard]] ImGuiKey key_of(std::string_view code, std::string_view key);

/// True when the key types a character rather than commanding something.
[[nodiscard]] bool types_text(std::string_view key, KeyMods);

/// Copy, cut and paste arrive as DOM clipboard events; their keys must neither be taken nor passed
/// on.
[[nodiscard]] bool is_clipboard_key(ImGuiKey, KeyMods);

/// Whether the browser's own action is to be prevented. `typing`: a text field of ours has the
/// focus, so characters must reach it.
[[nodiscard]] bool takes_key(ImGuiKey, std::string_view key, KeyMods, bool typing);

} // namespace milaan::platform

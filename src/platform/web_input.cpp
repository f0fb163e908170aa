// What the user does with pointer, wheel, keyboard and text, handed to ImGui. web/input.js listens;
// positions are physical pixels of the canvas. None of this draws: the page asks for frames after.

#include <cstdint>
#include <emscripten.h>
#include <string>
#include <utility>
#include <vector>

#include "imgui.h"
#include "platform/browser_keys.hpp"
#include "platform/web_seam.hpp"

namespace milaan::platform {
namespace {

constexpr std::uint32_t kCtrl = 1, kShift = 2, kAlt = 4, kMeta = 8;
constexpr std::uint32_t kTouch = 1, kPen = 2;
constexpr int kTake = 1, kPassed = 2; // bits of milaan_key's answer

// Which ImGui key each held key went down as: with Shift released in between, the browser names
// the key-up differently from the key-down.
std::vector<std::pair<std::string, ImGuiKey>> held;

KeyMods mods_of(std::uint32_t bits) {
    return {(bits & kCtrl) != 0, (bits & kShift) != 0, (bits & kAlt) != 0, (bits & kMeta) != 0};
}

void set_mods(KeyMods mods) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Ctrl, mods.ctrl);
    io.AddKeyEvent(ImGuiMod_Shift, mods.shift);
    io.AddKeyEvent(ImGuiMod_Alt, mods.alt);
    io.AddKeyEvent(ImGuiMod_Super, mods.meta);
}

ImGuiKey forget_held(std::string_view code) {
    for (auto it = held.begin(); it != held.end(); ++it) {
        if (it->first != code) continue;
        const ImGuiKey key = it->second;
        held.erase(it);
        return key;
    }
    return ImGuiKey_None;
}

void press_with_command(ImGuiKey key) {
    ImGuiIO& io = ImGui::GetIO();
    const ImGuiKey command = io.ConfigMacOSXBehaviors ? ImGuiMod_Super : ImGuiMod_Ctrl;
    io.AddKeyEvent(command, true);
    io.AddKeyEvent(key, true);
    io.AddKeyEvent(key, false);
    io.AddKeyEvent(command, false);
}

} // namespace
} // namespace milaan::platform

using namespace milaan::platform;

extern "C" {

EMSCRIPTEN_KEEPALIVE void milaan_pointer_move(float x, float y, std::uint32_t source) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(source == kTouch ? ImGuiMouseSource_TouchScreen
                           : source == kPen ? ImGuiMouseSource_Pen
                                            : ImGuiMouseSource_Mouse);
    io.AddMousePosEvent(x, y);
}

EMSCRIPTEN_KEEPALIVE void milaan_pointer_gone() {
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
}

/// `button` counts as the DOM does: 0 main, 1 middle, 2 second.
EMSCRIPTEN_KEEPALIVE void milaan_pointer_button(std::uint32_t button, int down,
                                                std::uint32_t mods) {
    constexpr int kButtons[] = {ImGuiMouseButton_Left, ImGuiMouseButton_Middle,
                                ImGuiMouseButton_Right};
    if (button >= std::size(kButtons)) return;
    set_mods(mods_of(mods));
    ImGui::GetIO().AddMouseButtonEvent(kButtons[button], down != 0);
}

/// In wheel notches, positive up and left.
EMSCRIPTEN_KEEPALIVE void milaan_wheel(float x, float y, std::uint32_t mods) {
    set_mods(mods_of(mods));
    ImGui::GetIO().AddMouseWheelEvent(x, y);
}

/// The input holds KeyboardEvent.code and .key with a line feed between. Answers bit 0: prevent the
/// browser's own action; bit 1: it went to ImGui, so a frame is wanted.
EMSCRIPTEN_KEEPALIVE int milaan_key(std::size_t size, int down, std::uint32_t mod_bits,
                                    int typing) {
    const std::string_view text = seam::input_text(size);
    const auto cut = text.find('\n');
    const auto code = text.substr(0, cut);
    const auto typed = cut == std::string_view::npos ? std::string_view{} : text.substr(cut + 1);
    const KeyMods mods = mods_of(mod_bits);
    ImGuiIO& io = ImGui::GetIO();
    set_mods(mods);

    if (down == 0) {
        const ImGuiKey key = forget_held(code);
        if (key != ImGuiKey_None) io.AddKeyEvent(key, false);
        return kPassed;
    }
    const ImGuiKey key = key_of(code, typed);
    const int take = takes_key(key, typed, mods, typing != 0) ? kTake : 0;
    // What types into a text field comes as text; as a key it could trigger a command meanwhile.
    if (typing != 0 && types_text(typed, mods)) return take;
    if (key == ImGuiKey_None || is_clipboard_key(key, mods)) return take;
    io.AddKeyEvent(key, true);
    if (mods.meta) {
        io.AddKeyEvent(key, false); // macOS sends no key-up while Cmd is held
    } else {
        forget_held(code);
        held.emplace_back(std::string(code), key);
    }
    return take | kPassed;
}

EMSCRIPTEN_KEEPALIVE void milaan_text(std::size_t size) {
    ImGui::GetIO().AddInputCharactersUTF8(std::string(seam::input_text(size)).c_str());
}

/// Software keyboards delete by editing the (empty) hidden field rather than by a key.
EMSCRIPTEN_KEEPALIVE void milaan_backspace() {
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Backspace, true);
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Backspace, false);
}

/// Losing the focus releases everything held: an Alt+Tab away would leave Alt down for ever.
EMSCRIPTEN_KEEPALIVE void milaan_focus(int focused) {
    if (focused == 0) {
        held.clear();
        set_mods({});
    }
    ImGui::GetIO().AddFocusEvent(focused != 0);
}

/// The clipboard events of the browser, as the key presses that ImGui and the screens understand.
EMSCRIPTEN_KEEPALIVE void milaan_press_copy() {
    press_with_command(ImGuiKey_C);
}
EMSCRIPTEN_KEEPALIVE void milaan_press_cut() {
    press_with_command(ImGuiKey_X);
}
EMSCRIPTEN_KEEPALIVE void milaan_press_paste() {
    press_with_command(ImGuiKey_V);
}

} // extern "C"

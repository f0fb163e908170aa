#include "platform/browser_keys.hpp"

#include <algorithm>
#include <array>

namespace milaan::platform {
namespace {

struct CodeName {
    std::string_view code;
    ImGuiKey key;
};

constexpr std::array kCodes{
    CodeName{"Tab", ImGuiKey_Tab},
    CodeName{"ArrowLeft", ImGuiKey_LeftArrow},
    CodeName{"ArrowRight", ImGuiKey_RightArrow},
    CodeName{"ArrowUp", ImGuiKey_UpArrow},
    CodeName{"ArrowDown", ImGuiKey_DownArrow},
    CodeName{"PageUp", ImGuiKey_PageUp},
    CodeName{"PageDown", ImGuiKey_PageDown},
    CodeName{"Home", ImGuiKey_Home},
    CodeName{"End", ImGuiKey_End},
    CodeName{"Insert", ImGuiKey_Insert},
    CodeName{"Delete", ImGuiKey_Delete},
    CodeName{"Backspace", ImGuiKey_Backspace},
    CodeName{"Space", ImGuiKey_Space},
    CodeName{"Enter", ImGuiKey_Enter},
    CodeName{"NumpadEnter", ImGuiKey_KeypadEnter},
    CodeName{"Escape", ImGuiKey_Escape},
    CodeName{"ContextMenu", ImGuiKey_Menu},
    CodeName{"F1", ImGuiKey_F1},
    CodeName{"F2", ImGuiKey_F2},
    CodeName{"F6", ImGuiKey_F6},
    CodeName{"F10", ImGuiKey_F10},
    CodeName{"Quote", ImGuiKey_Apostrophe},
    CodeName{"Comma", ImGuiKey_Comma},
    CodeName{"Minus", ImGuiKey_Minus},
    CodeName{"Period", ImGuiKey_Period},
    CodeName{"Slash", ImGuiKey_Slash},
    CodeName{"Semicolon", ImGuiKey_Semicolon},
    CodeName{"Equal", ImGuiKey_Equal},
    CodeName{"BracketLeft", ImGuiKey_LeftBracket},
    CodeName{"Backslash", ImGuiKey_Backslash},
    CodeName{"BracketRight", ImGuiKey_RightBracket},
    CodeName{"Backquote", ImGuiKey_GraveAccent},
    CodeName{"NumpadDecimal", ImGuiKey_KeypadDecimal},
    CodeName{"NumpadDivide", ImGuiKey_KeypadDivide},
    CodeName{"NumpadMultiply", ImGuiKey_KeypadMultiply},
    CodeName{"NumpadSubtract", ImGuiKey_KeypadSubtract},
    CodeName{"NumpadAdd", ImGuiKey_KeypadAdd},
    CodeName{"ControlLeft", ImGuiKey_LeftCtrl},
    CodeName{"ControlRight", ImGuiKey_RightCtrl},
    CodeName{"ShiftLeft", ImGuiKey_LeftShift},
    CodeName{"ShiftRight", ImGuiKey_RightShift},
    CodeName{"AltLeft", ImGuiKey_LeftAlt},
    CodeName{"AltRight", ImGuiKey_RightAlt},
    CodeName{"MetaLeft", ImGuiKey_LeftSuper},
    CodeName{"MetaRight", ImGuiKey_RightSuper},
};

// Characters that are commands of the workbench wherever the layout puts them.
struct Character {
    char typed;
    ImGuiKey key;
};
constexpr std::array kCharacters{
    Character{'/', ImGuiKey_Slash},
    Character{'?', ImGuiKey_Slash}, // with Shift, as on most layouts
    Character{',', ImGuiKey_Comma},
};

// Held with Ctrl (or Cmd): offered by Milaan, so not the browser's. Ctrl+C, X, V are not here:
// they must reach the browser to become clipboard events.
constexpr std::array kTakenWithCtrl{
    ImGuiKey_A,         ImGuiKey_Z,     ImGuiKey_Y,         ImGuiKey_S,          ImGuiKey_O,
    ImGuiKey_F,         ImGuiKey_K,     ImGuiKey_Home,      ImGuiKey_End,        ImGuiKey_UpArrow,
    ImGuiKey_DownArrow, ImGuiKey_Enter, ImGuiKey_LeftArrow, ImGuiKey_RightArrow,
};

// Would scroll the page, go back, or start the browser's own search or help; F6 goes from pane to
// pane, and out of the canvas after the last.
constexpr std::array kTakenAlone{
    ImGuiKey_Tab,    ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow,
    ImGuiKey_PageUp, ImGuiKey_PageDown,  ImGuiKey_Home,       ImGuiKey_End,     ImGuiKey_Backspace,
    ImGuiKey_Space,  ImGuiKey_Slash,     ImGuiKey_Apostrophe, ImGuiKey_Enter,   ImGuiKey_Menu,
    ImGuiKey_F6,     ImGuiKey_F1,
};

constexpr ImGuiKey at(ImGuiKey first, int offset) {
    return static_cast<ImGuiKey>(static_cast<int>(first) + offset);
}

ImGuiKey letter_or_digit(char c) {
    if (c >= 'a' && c <= 'z') return at(ImGuiKey_A, c - 'a');
    if (c >= 'A' && c <= 'Z') return at(ImGuiKey_A, c - 'A');
    if (c >= '0' && c <= '9') return at(ImGuiKey_0, c - '0');
    return ImGuiKey_None;
}

template <class List>
bool listed(const List& list, ImGuiKey key) {
    return std::find(list.begin(), list.end(), key) != list.end();
}

} // namespace

ImGuiKey key_of(std::string_view code, std::string_view key) {
    if (code.starts_with("Numpad") && code.size() == 7 && code[6] >= '0' && code[6] <= '9') {
        return at(ImGuiKey_Keypad0, code[6] - '0');
    }
    if (key.size() == 1) {
        if (const auto typed = letter_or_digit(key[0]); typed != ImGuiKey_None) return typed;
        for (const auto& c : kCharacters) {
            if (c.typed == key[0] && !code.starts_with("Numpad")) return c.key;
        }
    }
    if (code.starts_with("Key") && code.size() == 4) return letter_or_digit(code[3]);
    if (code.starts_with("Digit") && code.size() == 6) return letter_or_digit(code[5]);
    for (const auto& named : kCodes) {
        if (named.code == code) return named.key;
    }
    // Phones and remote desktops leave `code` empty; the named keys have the same name in `key`.
    if (code.empty()) {
        for (const auto& named : kCodes) {
            if (named.code == key) return named.key;
        }
    }
    return ImGuiKey_None;
}

bool types_text(std::string_view key, KeyMods mods) {
    if (key.empty() || mods.meta) return false;
    // AltGr is reported as Ctrl+Alt; with it a key types its third character.
    if (mods.ctrl && !mods.alt) return false;
    // Named keys ("Enter", "F5", "Dead") are ASCII words of two letters or more.
    const bool ascii = static_cast<unsigned char>(key[0]) < 0x80;
    return !ascii || key.size() == 1;
}

bool is_clipboard_key(ImGuiKey key, KeyMods mods) {
    const bool command = (mods.ctrl || mods.meta) && !mods.alt;
    return command && (key == ImGuiKey_C || key == ImGuiKey_X || key == ImGuiKey_V);
}

bool takes_key(ImGuiKey key, std::string_view typed, KeyMods mods, bool typing) {
    if (is_clipboard_key(key, mods)) return false;
    if (types_text(typed, mods)) return !typing && !mods.alt;
    if (mods.alt) return false; // Alt+Left, Alt+D and the menus are the browser's
    if (mods.ctrl || mods.meta) {
        return listed(kTakenWithCtrl, key);
    }
    // With Shift it is the menu key of keyboards without one; alone it is the browser's own menu.
    return listed(kTakenAlone, key) || (key == ImGuiKey_F10 && mods.shift);
}

} // namespace milaan::platform

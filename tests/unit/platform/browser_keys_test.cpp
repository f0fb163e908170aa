#include "platform/browser_keys.hpp"

#include <catch2/catch_amalgamated.hpp>
#include <string_view>

namespace milaan::platform {
namespace {

constexpr KeyMods kNone{};
constexpr KeyMods kCtrl{.ctrl = true};
constexpr KeyMods kCmd{.meta = true};
constexpr KeyMods kAltGr{.ctrl = true, .alt = true};

bool taken(std::string_view code, std::string_view key, KeyMods mods, bool typing = false) {
    return takes_key(key_of(code, key), key, mods, typing);
}

} // namespace

TEST_CASE("letters follow what is typed, and the place where that is no Latin letter") {
    CHECK(key_of("KeyQ", "a") == ImGuiKey_A); // AZERTY
    CHECK(key_of("KeyA", "A") == ImGuiKey_A);
    CHECK(key_of("KeyA", "ो") == ImGuiKey_A); // Devanagari InScript
    CHECK(key_of("Digit1", "&") == ImGuiKey_1);
    CHECK(key_of("Numpad4", "4") == ImGuiKey_Keypad4);
    CHECK(key_of("Digit7", "/") == ImGuiKey_Slash); // German Shift+7
    CHECK(key_of("", "Enter") == ImGuiKey_Enter);   // phones name no place
    CHECK(key_of("F5", "F5") == ImGuiKey_None);
}

TEST_CASE("reload, tools, zoom, tabs and the address bar stay the browser's") {
    for (const bool typing : {false, true}) {
        CHECK_FALSE(taken("F5", "F5", kNone, typing));
        CHECK_FALSE(taken("F12", "F12", kNone, typing));
        for (const auto& mods : {kCtrl, kCmd}) {
            CHECK_FALSE(taken("KeyR", "r", mods, typing));
            CHECK_FALSE(taken("KeyW", "w", mods, typing));
            CHECK_FALSE(taken("KeyT", "t", mods, typing));
            CHECK_FALSE(taken("KeyN", "n", mods, typing));
            CHECK_FALSE(taken("KeyL", "l", mods, typing));
            CHECK_FALSE(taken("KeyP", "p", mods, typing));
            CHECK_FALSE(taken("Digit0", "0", mods, typing));
            CHECK_FALSE(taken("Equal", "=", mods, typing));
            CHECK_FALSE(taken("Minus", "-", mods, typing));
            CHECK_FALSE(taken("Tab", "Tab", mods, typing));
        }
        CHECK_FALSE(taken("ArrowLeft", "ArrowLeft", {.alt = true}, typing)); // back
    }
}

TEST_CASE("copy, cut and paste reach the browser to become clipboard events") {
    for (const auto& mods : {kCtrl, kCmd}) {
        CHECK(is_clipboard_key(ImGuiKey_C, mods));
        CHECK_FALSE(taken("KeyC", "c", mods));
        CHECK_FALSE(taken("KeyX", "x", mods, true));
        CHECK_FALSE(taken("KeyV", "v", mods, true));
    }
    CHECK_FALSE(is_clipboard_key(ImGuiKey_C, kNone));
}

TEST_CASE("the workbench takes what would scroll, search or leave the page") {
    CHECK(taken("Tab", "Tab", kNone));
    CHECK(taken("ArrowDown", "ArrowDown", {.shift = true}));
    CHECK(taken("Space", " ", kNone));
    CHECK(taken("Slash", "/", kNone));
    CHECK(taken("Backspace", "Backspace", kNone));
    CHECK(taken("F6", "F6", kNone));
    CHECK(taken("F1", "F1", kNone)); // the page's help, not the browser's
    CHECK(taken("KeyA", "a", kCtrl));
    CHECK(taken("KeyZ", "z", kCtrl));
    CHECK(taken("KeyS", "s", kCtrl));
}

TEST_CASE("characters reach a focused text field") {
    CHECK_FALSE(taken("KeyA", "a", kNone, true));
    CHECK_FALSE(taken("Space", " ", kNone, true));
    CHECK_FALSE(taken("Slash", "/", kNone, true));
    CHECK_FALSE(taken("KeyA", "ो", kNone, true));
    CHECK(taken("ArrowLeft", "ArrowLeft", kNone, true));
    CHECK(types_text("₹", kAltGr)); // the rupee sign is AltGr+4 on the Indian layout
    CHECK(types_text("é", kNone));
    CHECK_FALSE(types_text("Enter", kNone));
    CHECK_FALSE(types_text("a", kCtrl));
}

} // namespace milaan::platform

#pragma once
// The visual language: colours, spacing, type. Screens name what a thing is (muted text, a
// warning), never a colour.

#include <imgui.h>

#include "records/matching_result.hpp"
#include "ui/theme_choice.hpp"

namespace milaan::ui {

struct Palette {
    ImU32 background, panel, raised, line;
    ImU32 text, muted, faint;
    ImU32 accent, accent_soft, on_accent;
    ImU32 good, notice, bad, neutral; ///< marks; always beside a word and a shape
    ImU32 selection, hover, focus;
    ImU32 stripe;
};

struct Theme {
    Palette colour;
    float scale = 1;
    ImFont* regular = nullptr;
    ImFont* bold = nullptr;
    ImFont* mono = nullptr;
    ImFont* large = nullptr;
    ImFont* small = nullptr;

    /// Spacing grid: multiples of 4 CSS pixels.
    [[nodiscard]] float space(float steps) const {
        return static_cast<float>(static_cast<int>(steps * 4 * scale + 0.5f));
    }
    [[nodiscard]] float row_height() const { return space(6.5f); }
};

/// The theme of this frame. One per process: ImGui has one context here.
[[nodiscard]] const Theme& theme();

/// Rebuilds font atlas and style. Outside a frame.
void install_theme(ThemeChoice, float scale);

/// Colours only: the fonts and their texture stay. May be called inside a frame.
void install_colours(ThemeChoice);

[[nodiscard]] ImU32 colour_of(Verdict);

} // namespace milaan::ui

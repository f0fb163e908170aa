#include "ui/theme.hpp"

#include <cmath>

#include "ui/fonts.hpp"

namespace milaan::ui {

namespace {

Theme current;

constexpr ImU32 rgb(unsigned hex) {
    return IM_COL32(hex >> 16 & 255, hex >> 8 & 255, hex & 255, 255);
}
constexpr ImU32 rgba(unsigned hex, unsigned alpha) {
    return IM_COL32(hex >> 16 & 255, hex >> 8 & 255, hex & 255, alpha);
}

// Text on background is at least 7:1, muted text 4.5:1, marks 3:1 (WCAG 2.1 AA and better).
constexpr Palette kLight{.background = rgb(0xF6F7F9),
                         .panel = rgb(0xFFFFFF),
                         .raised = rgb(0xEDF0F4),
                         .line = rgb(0xD5DAE1),
                         .text = rgb(0x1B222C),
                         .muted = rgb(0x56606E),
                         .faint = rgb(0x8A94A2),
                         .accent = rgb(0x0B5CAD),
                         .accent_soft = rgb(0xDCEAF8),
                         .on_accent = rgb(0xFFFFFF),
                         .good = rgb(0x1E7B45),
                         .notice = rgb(0x9A5B00),
                         .bad = rgb(0xB3261E),
                         .neutral = rgb(0x5B6675),
                         .selection = rgb(0xD6E6F7),
                         .hover = rgb(0xEAF1F9),
                         .focus = rgb(0x0B5CAD),
                         .stripe = rgba(0x000000, 6)};

constexpr Palette kDark{.background = rgb(0x14181D),
                        .panel = rgb(0x1A1F26),
                        .raised = rgb(0x232A33),
                        .line = rgb(0x333C48),
                        .text = rgb(0xE8ECF1),
                        .muted = rgb(0xA3AEBC),
                        .faint = rgb(0x727E8D),
                        .accent = rgb(0x66AEF2),
                        .accent_soft = rgb(0x1F3A57),
                        .on_accent = rgb(0x0B1520),
                        .good = rgb(0x63C58A),
                        .notice = rgb(0xE3B05C),
                        .bad = rgb(0xF2857D),
                        .neutral = rgb(0x9AA6B5),
                        .selection = rgb(0x23415F),
                        .hover = rgb(0x222B36),
                        .focus = rgb(0x66AEF2),
                        .stripe = rgba(0xFFFFFF, 5)};

constexpr Palette kContrast{.background = rgb(0x000000),
                            .panel = rgb(0x000000),
                            .raised = rgb(0x1A1A1A),
                            .line = rgb(0xFFFFFF),
                            .text = rgb(0xFFFFFF),
                            .muted = rgb(0xFFFFFF),
                            .faint = rgb(0xD0D0D0),
                            .accent = rgb(0xFFE14D),
                            .accent_soft = rgb(0x333000),
                            .on_accent = rgb(0x000000),
                            .good = rgb(0x7CFF9B),
                            .notice = rgb(0xFFE14D),
                            .bad = rgb(0xFF9C94),
                            .neutral = rgb(0xFFFFFF),
                            .selection = rgb(0x003D7A),
                            .hover = rgb(0x262626),
                            .focus = rgb(0xFFE14D),
                            .stripe = rgba(0xFFFFFF, 0)};

const Palette& palette_of(ThemeChoice choice) {
    switch (choice) {
    case ThemeChoice::light:
        return kLight;
    case ThemeChoice::dark:
        return kDark;
    case ThemeChoice::high_contrast:
        return kContrast;
    }
    return kLight;
}

constexpr ImWchar kEverything[] = {0x20, 0xFFFF, 0};

ImFont* add_font(std::span<const unsigned char> data, float size) {
    auto& atlas = *ImGui::GetIO().Fonts;
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.PixelSnapH = true;
    config.OversampleH = 1;
    // ImGui takes a mutable pointer and, not owning the data, does not write to it.
    auto* font =
        atlas.AddFontFromMemoryTTF(const_cast<unsigned char*>(data.data()),
                                   static_cast<int>(data.size()), size, &config, kEverything);
    config.MergeMode = true;
    const auto icons = fonts::icons();
    atlas.AddFontFromMemoryTTF(const_cast<unsigned char*>(icons.data()),
                               static_cast<int>(icons.size()), size, &config, kEverything);
    return font;
}

void set_style(const Palette& p, float scale) {
    auto& s = ImGui::GetStyle();
    s = ImGuiStyle();
    s.WindowRounding = 0;
    s.WindowBorderSize = 0;
    s.ChildBorderSize = 0;
    s.FrameRounding = 4;
    s.FrameBorderSize = 1;
    s.GrabRounding = 4;
    s.PopupRounding = 6;
    s.PopupBorderSize = 1;
    s.ScrollbarSize = 12;
    s.ScrollbarRounding = 6;
    s.WindowPadding = {12, 10};
    s.FramePadding = {9, 5};
    s.ItemSpacing = {8, 6};
    s.ItemInnerSpacing = {6, 4};
    s.CellPadding = {6, 3};
    s.IndentSpacing = 16;
    s.ScaleAllSizes(scale);
    s.FrameBorderSize = std::max(1.0f, std::floor(scale));
    s.PopupBorderSize = s.FrameBorderSize;
    const auto set = [&](ImGuiCol slot, ImU32 c) {
        s.Colors[slot] = ImGui::ColorConvertU32ToFloat4(c);
    };
    const ImU32 none = rgba(0, 0);
    for (auto& c : s.Colors) c = ImGui::ColorConvertU32ToFloat4(none);
    set(ImGuiCol_Text, p.text);
    set(ImGuiCol_TextDisabled, p.faint);
    set(ImGuiCol_WindowBg, p.background);
    set(ImGuiCol_ChildBg, none);
    set(ImGuiCol_PopupBg, p.panel);
    set(ImGuiCol_Border, p.line);
    set(ImGuiCol_FrameBg, p.panel);
    set(ImGuiCol_FrameBgHovered, p.hover);
    set(ImGuiCol_FrameBgActive, p.selection);
    set(ImGuiCol_ScrollbarGrab, p.line);
    set(ImGuiCol_ScrollbarGrabHovered, p.faint);
    set(ImGuiCol_ScrollbarGrabActive, p.muted);
    set(ImGuiCol_CheckMark, p.accent);
    set(ImGuiCol_SliderGrab, p.accent);
    set(ImGuiCol_SliderGrabActive, p.accent);
    set(ImGuiCol_Button, p.panel);
    set(ImGuiCol_ButtonHovered, p.hover);
    set(ImGuiCol_ButtonActive, p.selection);
    set(ImGuiCol_Header, p.selection);
    set(ImGuiCol_HeaderHovered, p.hover);
    set(ImGuiCol_HeaderActive, p.selection);
    set(ImGuiCol_Separator, p.line);
    set(ImGuiCol_SeparatorHovered, p.accent);
    set(ImGuiCol_SeparatorActive, p.accent);
    set(ImGuiCol_TableHeaderBg, p.raised);
    set(ImGuiCol_TableBorderStrong, p.line);
    set(ImGuiCol_TableBorderLight, p.line);
    set(ImGuiCol_TableRowBgAlt, p.stripe);
    set(ImGuiCol_TextSelectedBg, p.selection);
    set(ImGuiCol_NavHighlight, p.focus);
    set(ImGuiCol_PlotHistogram, p.accent);
    set(ImGuiCol_ModalWindowDimBg, rgba(0x000000, 110));
}

} // namespace

const Theme& theme() {
    return current;
}

void install_colours(ThemeChoice choice) {
    current.colour = palette_of(choice);
    set_style(current.colour, current.scale);
}

void install_theme(ThemeChoice choice, float scale) {
    current.scale = scale;
    install_colours(choice);
    auto& atlas = *ImGui::GetIO().Fonts;
    atlas.Clear();
    atlas.Flags |= ImFontAtlasFlags_NoMouseCursors;
    const auto size = [scale](float px) { return std::round(px * scale); };
    // Noto's line height is 1.36 of its em; ImGui sizes by line height.
    current.regular = add_font(fonts::sans(), size(18));
    current.bold = add_font(fonts::sans_bold(), size(18));
    current.mono = add_font(fonts::mono(), size(17));
    current.large = add_font(fonts::sans_bold(), size(24));
    current.small = add_font(fonts::sans(), size(16));
    atlas.Build();
}

ImU32 colour_of(Verdict v) {
    const auto& c = current.colour;
    switch (v) {
    case Verdict::exact:
    case Verdict::tolerance:
    case Verdict::probable:
    case Verdict::group:
        return c.good;
    case Verdict::mismatch:
    case Verdict::ambiguous:
    case Verdict::duplicate:
        return c.notice;
    case Verdict::books_only:
    case Verdict::portal_only:
        return c.bad;
    }
    return c.neutral;
}

} // namespace milaan::ui

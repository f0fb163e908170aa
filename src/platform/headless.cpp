#include "platform/headless.hpp"

#include "platform/png.hpp"

namespace milaan::platform {

HeadlessPage::HeadlessPage(int width, int height, float scale, ui::ThemeChoice theme)
    : context_(ImGui::CreateContext()) {
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    io.ConfigInputTextCursorBlink = false;
    app_ = std::make_unique<ui::App>(host);
    app_->set_appearance(theme, scale);
}

HeadlessPage::~HeadlessPage() {
    app_.reset();
    ImGui::DestroyContext(context_);
}

void HeadlessPage::frame() {
    ImGui::GetIO().DeltaTime = 1.0f / 60;
    ImGui::NewFrame();
    unsettled_ = app_->draw();
    ImGui::Render();
}

void HeadlessPage::settle() {
    frame();
    for (int i = 0; i < 20; ++i) {
        frame();
        if (!unsettled_ && i >= 2) return;
    }
}

void HeadlessPage::press(ImGuiKey key, int modifiers) {
    auto& io = ImGui::GetIO();
    const auto modify = [&](bool down) {
        for (const int m : {ImGuiMod_Ctrl, ImGuiMod_Shift, ImGuiMod_Alt})
            if ((modifiers & m) != 0) io.AddKeyEvent(static_cast<ImGuiKey>(m), down);
    };
    modify(true);
    io.AddKeyEvent(key, true);
    frame();
    io.AddKeyEvent(key, false);
    modify(false);
    settle();
}

void HeadlessPage::type(std::string_view utf8) {
    ImGui::GetIO().AddInputCharactersUTF8(std::string(utf8).c_str());
    settle();
}

void HeadlessPage::click(float x, float y) {
    auto& io = ImGui::GetIO();
    io.AddMousePosEvent(x, y);
    frame();
    io.AddMouseButtonEvent(0, true);
    frame();
    io.AddMouseButtonEvent(0, false);
    settle();
}

bool HeadlessPage::click(std::string_view name) {
    for (const auto& node : app_->mirror().nodes)
        if (node.name == name && node.width > 0 && !node.disabled) {
            click(node.x + node.width / 2, node.y + node.height / 2);
            return true;
        }
    return false;
}

Picture HeadlessPage::picture() {
    return renderer_.draw(*ImGui::GetDrawData());
}

std::vector<std::byte> HeadlessPage::png() {
    const auto p = picture();
    return encode_png(p.pixels, p.width, p.height);
}

} // namespace milaan::platform

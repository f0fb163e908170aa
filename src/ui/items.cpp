#include "ui/items.hpp"

#include <imgui_internal.h>

#include <cstdarg>
#include <string_view>

namespace milaan::ui {

namespace {

struct Seen {
    ImGuiID id = 0;
    ImRect box;
    bool disabled = false;
};

std::vector<Item> collected;
Seen last;

/// What people call it: the part before "##", or all of a label that begins with it. A bare "##"
/// has no name: such an item is told in another way, or not at all.
std::string spoken_name(std::string_view label) {
    const auto mark = label.find("##");
    return std::string(mark == 0 ? label.substr(2) : label.substr(0, mark));
}

void on_item(ImGuiContext* context, ImGuiID id, const char* label, ImGuiItemStatusFlags flags) {
    if (last.id != id || label == nullptr) return;
    // Regions report themselves under the name of their window; nothing is to be pressed there.
    if (ImGui::FindWindowByName(label) != nullptr) return;
    auto name = spoken_name(label);
    if (name.empty()) return;
    // Told twice: the second time says that it is on or off.
    if (!collected.empty() && collected.back().id == id) {
        collected.back().checkable |= (flags & ImGuiItemStatusFlags_Checkable) != 0;
        collected.back().checked |= (flags & ImGuiItemStatusFlags_Checked) != 0;
        return;
    }
    Item item;
    item.id = id;
    item.box = {last.box.Min.x, last.box.Min.y, last.box.Max.x, last.box.Max.y};
    item.name = std::move(name);
    item.checkable = (flags & ImGuiItemStatusFlags_Checkable) != 0;
    item.checked = (flags & ImGuiItemStatusFlags_Checked) != 0;
    item.input = (flags & ImGuiItemStatusFlags_Inputable) != 0;
    item.disabled = last.disabled;
    item.focused = context->NavId == id;
    collected.push_back(std::move(item));
}

} // namespace

void begin_items() {
    collected.clear();
    ImGui::GetCurrentContext()->TestEngineHookItems = true;
}

void tell_radio(const char* question, bool on) {
    if (collected.empty() || collected.back().id != ImGui::GetItemID()) return; // clipped
    collected.back().radio_of = question;
    collected.back().checked = on;
}

const std::vector<Item>& items() {
    return collected;
}

} // namespace milaan::ui

// ImGui core calls these by name when it is built with IMGUI_ENABLE_TEST_ENGINE.

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& box,
                                 const ImGuiLastItemData*) {
    // A clipped item has no place on the screen: nothing can be clicked there.
    if (context->CurrentWindow == nullptr || !context->CurrentWindow->ClipRect.Overlaps(box)) {
        milaan::ui::last.id = 0;
        return;
    }
    milaan::ui::last = {id, box, (context->CurrentItemFlags & ImGuiItemFlags_Disabled) != 0};
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext* context, ImGuiID id, const char* label,
                                  ImGuiItemStatusFlags flags) {
    milaan::ui::on_item(context, id, label, flags);
}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) {
    return nullptr;
}

#include "ui/items.hpp"

#include <imgui_internal.h>

#include <cstdarg>

namespace milaan::ui {

namespace {

struct Seen {
    ImGuiID id = 0;
    ImRect box;
    bool disabled = false;
};

std::vector<Item> collected;
Seen last;

/// What stands before "##": the part of a label that people see.
std::string visible_part(const char* label) {
    const char* end = ImGui::FindRenderedTextEnd(label);
    return std::string(label, end);
}

void on_item(ImGuiContext* context, ImGuiID id, const char* label, ImGuiItemStatusFlags flags) {
    if (last.id != id || label == nullptr) return;
    auto name = visible_part(label);
    if (name.empty()) return;
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

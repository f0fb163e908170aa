#include "ui/compact.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

// CSS pixels. Below them the roomy layout cuts something off.
constexpr float kRoomyWidth = 1120, kRoomyHeight = 600;

} // namespace

bool is_compact() {
    const auto& size = ImGui::GetIO().DisplaySize;
    const float scale = theme().scale;
    // A fraction of a pixel is lost where the ratio is no whole number.
    return size.x < kRoomyWidth * scale - 1 || size.y < kRoomyHeight * scale - 1;
}

bool is_compact_beside() {
    const auto& size = ImGui::GetIO().DisplaySize;
    return is_compact() && size.x > size.y * 1.2f && size.x >= theme().space(140);
}

PagePlan plan_page(const ViewState& v) {
    const auto& t = theme();
    const auto size = ImGui::GetIO().DisplaySize;
    const bool compact = is_compact();
    const float top = t.space(compact ? 11 : 12), bottom = t.space(compact ? 9 : 11);
    const float rail = t.space(compact ? 11 : 40);
    const float middle = size.y - top - bottom;
    const bool has_inspector = v.pane == Pane::step && has_table(v.step);
    PagePlan p;
    p.top = {0, 0, size.x, top};
    p.rail = {0, top, rail, middle};
    p.step = {rail, top, size.x - rail, middle};
    p.bottom = {0, top + middle, size.x, bottom};
    if (!has_inspector || (compact && !v.details)) return p;
    if (compact && !is_compact_beside()) {
        // The table keeps its room, with the line of buttons and the edges around it.
        const float most = middle - t.space(kLeastTable + 13);
        const float height = std::min(std::floor(middle * 0.5f), most);
        if (height < t.space(24)) { // not even under the table: over it
            p.inspector = p.step;
            p.step = {};
            return p;
        }
        p.step.height -= height;
        p.inspector = {rail, top + p.step.height, p.step.width, height};
        return p;
    }
    const float width = compact ? std::clamp(std::floor(size.x * 0.4f), t.space(62), t.space(90))
                                : std::clamp(std::floor(size.x * 0.27f), t.space(80), t.space(104));
    p.step.width -= width;
    p.inspector = {size.x - width, top, width, middle};
    return p;
}

float compact_statement_height() {
    return std::max(ImGui::GetContentRegionAvail().y, theme().space(kLeastTable + 6.5f));
}

void note(const std::string& sentence) {
    if (is_compact())
        wrapped(theme().colour.muted, sentence);
    else
        muted(sentence);
}

void toggle_details(ViewState& v) {
    v.details = !v.details;
    v.scroll_to_focus = true; // there is less room for the table, or more
    v.to_say = v.details ? "Details open" : "Details closed";
}

} // namespace milaan::ui

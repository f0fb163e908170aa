#include "ui/linking.hpp"

#include <imgui.h>

#include "ui/cursor.hpp"
#include "ui/why.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

void choose(Frame& f, bool linked, TwoSides two) {
    f.out.actions.emplace_back(workspace::ChoosePair{linked, two.book, two.document});
}

} // namespace

std::optional<TwoSides> linkable(const Frame& f) {
    TwoSides two;
    const auto take = [](std::uint32_t& slot, std::uint32_t found) {
        if (found == kNoRow || found == slot) return true;
        if (slot != kNoRow) return false;
        slot = found;
        return true;
    };
    for (std::uint32_t i = 0; i < f.view.lines.size(); ++i) {
        if (!f.view.selection.lines[i]) continue;
        const auto& l = f.view.lines[i];
        if (!take(two.book, l.book) || !take(two.document, l.document)) return std::nullopt;
    }
    if (two.book == kNoRow || two.document == kNoRow) return std::nullopt;
    const auto group = f.w.group_of_book[two.book];
    const bool pair = group == f.w.group_of_document[two.document] &&
                      f.w.data.matching.groups[group].verdict != Verdict::ambiguous;
    return pair ? std::nullopt : std::optional(two);
}

std::optional<TwoSides> joined(const Frame& f) {
    const auto* l = focused_line(f.view);
    if (l == nullptr || l->book == kNoRow || l->document == kNoRow) return std::nullopt;
    return TwoSides{l->book, l->document};
}

void link_selected(Frame& f) {
    if (const auto two = linkable(f))
        choose(f, true, *two);
    else
        f.view.outcome = "Select one line of the books and one of the portal, then link them";
}

void unlink_focused(Frame& f) {
    if (const auto two = joined(f))
        choose(f, false, *two);
    else
        f.view.outcome = "This line is no pair";
}

void draw_linking(Frame& f) {
    const auto* l = focused_line(f.view);
    if (l == nullptr) return;
    const auto others = rivals_of(f.w, *l);
    const auto& two = f.view.selection.linkable;
    const auto pair = joined(f);
    if (others.empty() && !two && !pair) return;
    section_title("By hand");
    if (pair && ImGui::Button("They are not one  U")) choose(f, false, *pair);
    if (two && ImGui::Button("Link the selected  L")) choose(f, true, *two);
    for (const auto& r : others) {
        ImGui::PushID(static_cast<int>(r.book));
        ImGui::PushID(static_cast<int>(r.document));
        if (ImGui::Button(("Link with " + std::string(r.number)).c_str()))
            choose(f, true, {r.book, r.document});
        ImGui::PopID();
        ImGui::PopID();
    }
}

} // namespace milaan::ui

#include "ui/guide.hpp"

#include <imgui.h>

#include <iterator>

#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

struct Stop {
    const char* title;
    const char* what;
    Step step;
    Pane pane;
};

constexpr Stop kStops[] = {
    {"Log in",
     "On the GST portal, as the recipient. Milaan never signs in: you bring it the files. Without "
     "files at hand, load the demo month here and walk on with it.",
     Step::load, Pane::step},
    {"Open IMS",
     "Download the IMS records, the GSTR-2B and the GSTR-3B draft of the month, export the purchase "
     "register, and drop them all here. Each gets a card: read what is marked ⚠ or ✘ first.",
     Step::load, Pane::step},
    {"Check",
     "Every supplier document stands beside the entry in the books, what needs a person first. The "
     "panel at the right says why. ↑ and ↓ move, J goes to the next open item, / filters.",
     Step::verify, Pane::step},
    {"Act",
     "A accepts, R rejects, P keeps pending, N takes the action away. O decides in one click what "
     "is exact; D takes the advice where it is sure. Ctrl+Z takes anything back.",
     Step::act, Pane::step},
    {"Recompute",
     "The GSTR-2B that your actions will produce, beside the portal's. Enter on a figure shows its "
     "documents, Esc comes back. After the 14th, press Compute GSTR-2B on the portal as well.",
     Step::gstr2b, Pane::step},
    {"Match",
     "Table 4 of GSTR-3B, computed and as the draft has it. J goes to the next cell that differs. "
     "What only you know, such as import of services, is typed in below.",
     Step::table4, Pane::step},
    {"File",
     "Before you file on the portal: where the credit of the month stands, and what is still at "
     "risk. The suppliers to be asked are under 8, with a letter to each.",
     Step::table4, Pane::overview},
    {"Keep records",
     "Save ims-upload.json for IMS > Offline > Upload, the session for next month, and matches.csv "
     "and table4.csv for the auditor.",
     Step::records, Pane::step},
};
constexpr int kStopCount = static_cast<int>(std::size(kStops));

void stop_at(ViewState& v, int at) {
    v.guide = at;
    const auto& stop = kStops[at];
    go_to(v, stop.step);
    v.pane = stop.pane;
    v.to_say = std::string(stop.title) + ": " + stop.what;
}

std::string title_of(int at) {
    return std::to_string(at + 1) + " of " + std::to_string(kStopCount) + "   " + kStops[at].title;
}

} // namespace

void start_guide(ViewState& v) {
    stop_at(v, 0);
}

void draw_guide(Frame& f) {
    auto& v = f.view;
    if (!v.guide) return;
    const auto& t = theme();
    const int at = *v.guide;
    ImGui::PushStyleColor(ImGuiCol_ChildBg, t.colour.accent_soft);
    if (ImGui::BeginChild("Guided path", {0, 0},
                          ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_AlwaysUseWindowPadding,
                          ImGuiWindowFlags_NavFlattened)) {
        ImGui::PushFont(t.bold);
        ImGui::TextUnformatted(title_of(at).c_str());
        ImGui::PopFont();
        wrapped(t.colour.text, kStops[at].what);
        const bool last = at + 1 == kStopCount;
        if (!last && primary_button((std::string("Next: ") + kStops[at + 1].title).c_str()))
            stop_at(v, at + 1);
        if (!last) ImGui::SameLine();
        ImGui::BeginDisabled(at == 0);
        if (ImGui::Button("Back")) stop_at(v, at - 1);
        ImGui::EndDisabled();
        ImGui::SameLine();
        if (last ? primary_button("Done") : ImGui::Button("Leave the path  Esc")) v.guide.reset();
    }
    ImGui::EndChild();
    ImGui::PopStyleColor();
    ImGui::Dummy({0, t.space(1)});
}

void mirror_guide(MirrorWriter& out, const Frame& f) {
    if (!f.view.guide) return;
    out.heading(2, "Guided path, " + title_of(*f.view.guide));
    out.text(kStops[*f.view.guide].what);
}

} // namespace milaan::ui

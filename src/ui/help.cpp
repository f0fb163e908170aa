#include <imgui.h>

#include "ui/state.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

struct Pair {
    const char* left;
    const char* right;
};

constexpr Pair kKeys[] = {
    {"1 … 6", "go to a step"},
    {"↑ ↓  Page Up/Down  Home End", "move in the list; with Shift, select"},
    {"Space", "select or unselect the line"},
    {"Ctrl+A", "select all lines shown"},
    {"A  R  P  N", "accept, reject, keep pending, no action"},
    {"D", "take the advice for all lines shown, where it is sure"},
    {"L", "link the selected entry of the books with the selected document"},
    {"U", "take the focused pair apart"},
    {"J  K", "next and previous open item"},
    {"/", "search"},
    {"Esc", "clear filters, close"},
    {"Ctrl+Z  Ctrl+Y", "undo, redo"},
    {"Ctrl+C", "copy the selected lines for a spreadsheet"},
    {"F6", "from the list to the buttons, and out of the canvas"},
    {"?", "this help"},
};

constexpr Pair kActions[] = {
    {"Accept", "The credit comes into GSTR-2B and 3B. A credit note takes credit away."},
    {"Reject",
     "No credit. For a credit note the supplier's tax rises next month: warn them first."},
    {"Pending", "Not in this month's GSTR-2B. Credit notes can wait for one period only."},
    {"No action", "Counts as accepted when GSTR-2B is made (deemed acceptance)."},
};

constexpr Pair kSteps[] = {
    {"1 Log in", "at the GST portal."},
    {"2 Open IMS",
     "and download its JSON (Offline), the GSTR-2B JSON and the GSTR-3B draft; export the register as CSV."},
    {"3 Check", "Load them here; step Verify shows what does not agree and why."},
    {"4 Act", "Take the advice where it is sure, decide the rest."},
    {"5 Recompute",
     "Upload ims-upload.json, then recompute GSTR-2B on the portal; step 4 shows what will come."},
    {"6 Match", "Step 5 compares Table 4 with your draft, cell by cell."},
    {"7 File", "GSTR-3B, on the portal."},
    {"8 Keep", "the session file, matches.csv and the log."},
};

void table(const char* title, std::span<const Pair> rows) {
    section_title(title);
    if (!ImGui::BeginTable(title, 2, ImGuiTableFlags_SizingFixedFit)) return;
    ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthFixed, theme().space(52));
    ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthStretch);
    for (const auto& r : rows) {
        ImGui::TableNextRow();
        ImGui::TableNextColumn();
        ImGui::PushFont(theme().bold);
        ImGui::TextUnformatted(r.left);
        ImGui::PopFont();
        ImGui::TableNextColumn();
        ImGui::PushTextWrapPos(0);
        muted(r.right);
        ImGui::PopTextWrapPos();
    }
    ImGui::EndTable();
}

} // namespace

void draw_help(Frame& f) {
    heading("Help");
    if (ImGui::Button("Close help  Esc")) f.view.help_open = false;
    table("Keys", kKeys);
    table("What each action does", kActions);
    table("The month in eight steps", kSteps);
}

} // namespace milaan::ui

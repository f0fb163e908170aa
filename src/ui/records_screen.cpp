#include <imgui.h>

#include "base/text.hpp"
#include "engine/outputs.hpp"
#include "engine/settings_json.hpp"
#include "ui/state.hpp"
#include "ui/widgets.hpp"
#include "workspace/session.hpp"

namespace milaan::ui {

namespace {

struct Export {
    const char* name;
    const char* label;
    const char* meaning;
};

constexpr Export kExports[] = {
    {"ims-upload.json", "Save ims-upload.json",
     "for IMS > Offline > Upload: every action that differs from the download"},
    {"ims-reset.json", "Save ims-reset.json",
     "for the same place: records that go back to no action"},
    {"matches.csv", "Save matches.csv",
     "every register row and portal document, what it matches and why"},
    {"ims-records.csv", "Save ims-records.csv",
     "every IMS record: what may be done until when, its credit, what the supplier owes if rejected"},
    {"gstr2b-preview.json", "Save gstr2b-preview.json",
     "the GSTR-2B summary after your actions, in the portal's shape"},
    {"table4.csv", "Save table4.csv", "Table 4 and 3.1(d): computed, draft, difference"},
    {"reversals.csv", "Save reversals.csv",
     "the register of reversals and reclaims by ground, for 4(B), 4(D)(1) and GSTR-9 Table 7"},
    {"summary.json", "Save summary.json", "counts and rupees per verdict, action and file"},
    {"diagnostics.json", "Save diagnostics.json",
     "everything that was wrong or assumed, record by record"},
};

void save(Frame& f, const std::string& name) {
    f.out.host.push_back([&w = f.w, name](Host& host) {
        for (const auto& file : engine::make_outputs(w, {}))
            if (file.name == name)
                host.save_file(file.name, std::as_bytes(std::span(file.text)), file.mime);
    });
}

/// What stays in the browser, and how to have it gone.
void draw_kept(Frame& f) {
    const auto& k = f.view.kept;
    section_title("In this browser");
    if (!k.possible) {
        muted("This browser lets the page keep nothing. Save the session to a file.");
    } else {
        bool on = k.on;
        if (ImGui::Checkbox("Keep my work in this browser", &on))
            f.out.host.push_back([on](Host& host) { host.keep_here(on); });
        ImGui::SameLine(theme().space(64));
        ImGui::AlignTextToFramePadding();
        muted(k.line.empty() ? "a reload or a crash then costs nothing" : k.line);
    }
    if (ImGui::Button("Forget everything"))
        f.out.host.push_back([](Host& host) { host.forget_everything(); });
    ImGui::SameLine(theme().space(64));
    ImGui::AlignTextToFramePadding();
    muted("what is kept here and what is on the screen; files that you saved stay");
}

} // namespace

void draw_records_screen(Frame& f) {
    const auto& t = theme();
    heading("Records");
    const auto& tally = f.view.tally;
    wrapped(tally.open == 0 ? t.colour.good : t.colour.muted,
            (tally.open == 0 ? std::string("✔ 0 open items: write the upload file")
                             : text::counted(tally.open, "item has no action; left so, it counts",
                                             "items have no action; left so, they count") +
                                   " as accepted") +
                ". " + text::counted(tally.changed, "record differs", "records differ") +
                " from the download.");
    ImGui::Dummy({0, t.space(1)});
    for (const auto& e : kExports) {
        const std::string name = e.name;
        const bool nothing = (name == "ims-upload.json" && tally.changed == tally.resets) ||
                             (name == "ims-reset.json" && tally.resets == 0);
        ImGui::BeginDisabled(nothing);
        if (name == "ims-upload.json" ? primary_button(e.label) : ImGui::Button(e.label))
            save(f, name);
        ImGui::EndDisabled();
        ImGui::SameLine(t.space(64));
        ImGui::AlignTextToFramePadding();
        muted(nothing ? "nothing to write" : e.meaning);
    }
    if (ImGui::Button("Save settings.json"))
        f.out.host.push_back([&w = f.w](Host& host) {
            const auto text = engine::to_json(w.data.settings);
            host.save_file("settings.json", std::as_bytes(std::span(text)), "application/json");
        });
    ImGui::SameLine(t.space(64));
    ImGui::AlignTextToFramePadding();
    muted("the settings of this run, for the command line or another month");

    draw_kept(f);

    section_title("Log");
    if (f.w.log.empty()) muted("No action has been taken yet.");
    for (auto e = f.w.log.rbegin(); e != f.w.log.rend(); ++e)
        text_colored(e->undone ? t.colour.faint : t.colour.text,
                     std::to_string(f.w.log.rend() - e) + "  " + e->text +
                         (e->undone ? "  (undone)" : ""));
}

} // namespace milaan::ui

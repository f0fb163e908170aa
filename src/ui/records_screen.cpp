#include "ui/records_screen.hpp"

#include <imgui.h>

#include "base/text.hpp"
#include "engine/settings_json.hpp"
#include "ui/compact.hpp"
#include "ui/exports.hpp"
#include "ui/state.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

std::string log_time(std::int64_t ms) {
    constexpr std::int64_t kMinute = 60'000, kHour = 60, kDay = 24 * kHour;
    constexpr std::int64_t kIndia = 5 * kHour + 30; // ahead of UTC, the year round
    const auto minutes = ms / kMinute + kIndia;
    const auto two = [](std::int64_t n) {
        return std::string(n < 10 ? "0" : "") + std::to_string(n);
    };
    return to_portal(Date{static_cast<std::int32_t>(minutes / kDay)}) + " " +
           two(minutes % kDay / kHour) + ":" + two(minutes % kHour);
}

namespace {

/// What the button before it is for: beside it, or under it where there is no room.
void beside(const std::string& meaning) {
    if (!is_compact()) {
        ImGui::SameLine(theme().space(64));
        ImGui::AlignTextToFramePadding();
    }
    note(meaning);
}

/// What stays in the browser, and how to have it gone.
void draw_kept(Frame& f) {
    const auto& k = f.view.kept;
    section_title("In this browser");
    if (!k.possible) {
        muted("This browser lets the page keep nothing. Save the session to a file.");
    } else {
        bool on = k.on;
        if (check_box("Keep my work in this browser", &on))
            f.out.host.push_back([on](Host& host) { host.keep_here(on); });
        beside(k.line.empty() ? "a reload or a crash then costs nothing" : k.line);
    }
    if (ImGui::Button("Forget everything"))
        f.out.host.push_back([](Host& host) { host.forget_everything(); });
    beside("what is kept here and what is on the screen; files that you saved stay");
}

/// Whether all is decided, and what there is to upload.
std::string state_of(const Tally& tally) {
    return (tally.open == 0 ? std::string("✔ 0 open items: write the upload file")
                            : text::counted(tally.open, "item has no action; left so, it counts",
                                            "items have no action; left so, they count") +
                                  " as accepted") +
           ". " + text::counted(tally.changed, "record differs", "records differ") +
           " from the download.";
}

} // namespace

void draw_records_screen(Frame& f) {
    const auto& t = theme();
    heading("Keep records");
    wrapped(f.view.tally.open == 0 ? t.colour.good : t.colour.muted, state_of(f.view.tally));
    ImGui::Dummy({0, t.space(1)});
    for (const auto& file : output_files()) {
        const bool can = can_save(f, file);
        const bool first = &file == output_files().data();
        ImGui::BeginDisabled(!can);
        if (first ? primary_button(file.label) : ImGui::Button(file.label)) save_output(f, file);
        ImGui::EndDisabled();
        beside(can ? file.meaning : "nothing to write: no action differs from the download");
    }
    if (ImGui::Button("Save settings.json"))
        f.out.host.push_back([&w = f.w](Host& host) {
            const auto text = engine::to_json(w.data.settings);
            host.save_file("settings.json", std::as_bytes(std::span(text)), "application/json");
        });
    beside("the settings of this run, for the command line or another month");

    draw_kept(f);

    section_title("Log");
    if (f.w.log.empty()) muted("No action has been taken yet.");
    for (auto e = f.w.log.rbegin(); e != f.w.log.rend(); ++e)
        text_colored(e->undone ? t.colour.faint : t.colour.text,
                     std::to_string(f.w.log.rend() - e) + "  " +
                         (e->at == 0 ? "" : log_time(e->at) + "  ") + e->text +
                         (e->undone ? "  (undone)" : ""));
}

void mirror_records_screen(MirrorWriter& out, const Frame& f) {
    out.text(state_of(f.view.tally));
    const auto& log = f.w.log;
    if (log.empty()) return;
    const auto table = out.table("Log", {"Action", "When", "What"});
    for (auto e = log.rbegin(); e != log.rend(); ++e)
        out.table_row(table, {std::to_string(log.rend() - e), e->at == 0 ? "" : log_time(e->at),
                              e->text + (e->undone ? "  (undone)" : "")});
}

} // namespace milaan::ui

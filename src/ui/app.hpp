#pragma once
// The whole page below the browser: one full-page layout over a workspace. The platform calls
// draw() between ImGui::NewFrame() and ImGui::Render(); screens read a const Workspace and queue
// actions, which are applied after the frame.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "engine/same_month.hpp"
#include "ui/host.hpp"
#include "ui/mirror.hpp"
#include "ui/theme_choice.hpp"
#include "workspace/workspace.hpp"

namespace milaan::ui {

struct PrintPage;

/// A running job as the bottom bar shows it.
struct JobStatus {
    bool running = false;
    std::string label;      ///< "Reading IMS.json"
    std::uint32_t done = 0; ///< per mille
    std::string error;      ///< of the last job, empty when it went well
};

/// What the browser keeps of the work.
struct Kept {
    bool possible = false; ///< this browser lets the page keep something
    bool on = false;       ///< the user lets it
    bool failed = false;   ///< it did not work; what was kept before is still there
    std::string line;      ///< "Saved in this browser 14:02"
    friend bool operator==(const Kept&, const Kept&) = default;
};

class App {
public:
    explicit App(Host&);
    ~App();
    App(const App&) = delete;
    App& operator=(const App&) = delete;

    /// Builds fonts and style for physical pixels per CSS pixel `scale`; call before the first
    /// frame and whenever scale or theme changes, outside a frame. The atlas must be re-uploaded
    /// after.
    void set_appearance(ThemeChoice, float scale);

    /// Draws one frame into the current ImGui context and applies what the user did. True when
    /// another frame is needed at once (something is still settling).
    bool draw();

    /// Takes what a job read. With months that it has twice it waits until the user has said which
    /// file stands: until then the screens show what was there before.
    void adopt(workspace::Snapshot, std::vector<engine::SameMonth> = {});
    [[nodiscard]] bool asks_about_month() const;
    /// What the next job starts from: what waits for an answer, else what the screens show.
    [[nodiscard]] const workspace::Snapshot& latest() const;
    [[nodiscard]] Result<bool> open_session(std::span<const std::byte>);
    /// Every widget and state, with examples, in place of a screen.
    void show_gallery();
    void job_status(JobStatus);
    void kept(Kept);
    /// How the page looked when the host was told last; before the first frame or between frames.
    void take_look(std::string_view);
    /// Everything around the canvas speaks Hindi: step 1 then says why the canvas does not.
    void around_in_hindi(bool);
    /// Work that is in no file, whatever the workspace says: it was restored from the browser.
    void mark_unsaved();

    [[nodiscard]] const workspace::Workspace& workspace() const;
    /// True once something is loaded; the platform then shows the canvas instead of the first
    /// screen.
    [[nodiscard]] bool has_data() const;
    [[nodiscard]] bool unsaved() const;
    /// What the work is called in a list of kept sessions: whose, which period, how far it is.
    [[nodiscard]] std::string title() const;
    [[nodiscard]] std::vector<PrintPage> pages_to_print() const;

    /// Accessible picture of the last frame: built from the model and from the widgets' own names
    /// and rectangles.
    [[nodiscard]] const Mirror& mirror() const;
    /// A control of the mirror was activated by assistive technology (click or Enter).
    void activate(std::uint32_t node_id);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace milaan::ui

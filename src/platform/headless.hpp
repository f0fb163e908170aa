#pragma once
// The page without a browser: an ImGui context, an App and the software renderer, driven frame by
// frame. What the tests of the screens and their pictures run on.

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <imgui.h>

#include "platform/render_soft.hpp"
#include "ui/app.hpp"

namespace milaan::platform {

/// Keeps what the App asked of its host, in order.
class RecordingHost final : public ui::Host {
public:
    struct Saved {
        std::string name;
        std::vector<std::byte> bytes;
        std::string mime;
    };
    std::vector<Saved> saved;
    std::vector<std::string> copied, said;
    std::vector<std::pair<std::string, std::string>> mails; ///< subject, body
    int files_asked = 0, demos_asked = 0, cancelled = 0, left_canvas = 0;
    int printed = 0, forgotten = 0;
    std::vector<bool> keeping;
    std::vector<std::string> looks;
    std::vector<Settings> reruns;
    std::vector<std::pair<Settings, std::vector<Known>>> read_agains;
    std::vector<bool> month_answers;

    void pick_files() override { ++files_asked; }
    void load_demo() override { ++demos_asked; }
    void rerun(const Settings& s) override { reruns.push_back(s); }
    void read_again(const Settings& s, std::span<const Known> files) override {
        read_agains.push_back({s, {files.begin(), files.end()}});
    }
    void month_answered(bool take_new) override { month_answers.push_back(take_new); }
    void cancel_job() override { ++cancelled; }
    void save_file(std::string_view name, std::span<const std::byte> bytes,
                   std::string_view mime) override {
        saved.push_back({std::string(name), {bytes.begin(), bytes.end()}, std::string(mime)});
    }
    void copy_text(std::string_view s) override { copied.emplace_back(s); }
    void compose_mail(std::string_view subject, std::string_view body) override {
        mails.emplace_back(subject, body);
    }
    void announce(std::string_view s) override { said.emplace_back(s); }
    std::int64_t now_ms() override { return 0; }
    void wake() override {}
    void print() override { ++printed; }
    void keep_here(bool on) override { keeping.push_back(on); }
    void look_changed(std::string_view look) override { looks.emplace_back(look); }
    void forget_everything() override { ++forgotten; }
    void leave_canvas(bool) override { ++left_canvas; }
};

class HeadlessPage {
public:
    HeadlessPage(int width, int height, float scale = 1,
                 ui::ThemeChoice theme = ui::ThemeChoice::light);
    ~HeadlessPage();
    HeadlessPage(const HeadlessPage&) = delete;
    HeadlessPage& operator=(const HeadlessPage&) = delete;

    RecordingHost host;
    [[nodiscard]] ui::App& app() { return *app_; }

    /// Draws frames until the App is settled (at most 20).
    void settle();
    /// Presses and releases a key, with modifiers (ImGuiMod_Ctrl, …), and settles.
    void press(ImGuiKey, int modifiers = 0);
    void type(std::string_view utf8);
    void click(float x, float y);
    /// Clicks the middle of the first control with this name; false when there is none.
    bool click(std::string_view name);

    /// The last frame; a picture as PNG bytes.
    [[nodiscard]] Picture picture();
    [[nodiscard]] std::vector<std::byte> png();

private:
    void frame();

    ImGuiContext* context_;
    std::unique_ptr<ui::App> app_;
    SoftRenderer renderer_;
    bool unsettled_ = false;
};

} // namespace milaan::platform

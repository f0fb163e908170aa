// The page: one ImGui context, one App, one canvas, and the functions by which JavaScript drives
// them. It never asks for time by itself: web/frames.js calls milaan_frame() when something
// happened.

#include <algorithm>
#include <cstdint>
#include <emscripten.h>
#include <memory>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include "imgui.h"
#include "imgui_internal.h"
#include "platform/web_canvas.hpp"
#include "platform/web_clipboard.hpp"
#include "platform/web_host.hpp"
#include "platform/web_mirror.hpp"
#include "platform/web_print.hpp"
#include "platform/web_seam.hpp"
#include "ui/app.hpp"
#include "ui/help_text.hpp"
#include "workspace/session.hpp"

// clang-format off
EM_JS(void, milaan_js_cursor, (int shape), { Module.host.cursor(shape); });
EM_JS(void, milaan_js_text_input, (int wanted), { Module.host.textInput(wanted !== 0); });
EM_JS(void, milaan_js_caret, (float x, float y, float height), {
    Module.host.caret(x, y, height);
});
// clang-format on

namespace milaan::platform {
namespace {

struct Page {
    WebHost host;
    ui::App app{host};
    Canvas canvas;
    double last_frame_ms = 0;
    std::uint64_t base_sum = 0; ///< of the base of a session that is shown
    std::uint64_t mirrored = 0; ///< Mirror::revision that JavaScript has
    ImGuiMouseCursor cursor = ImGuiMouseCursor_Arrow;
    bool text_input = false;
};

std::unique_ptr<Page> page;

// Longer gaps are idleness, not a slow frame; half a second is what delayed tooltips wait.
constexpr float kLongestStep = 0.6F;
constexpr float kShortestStep = 1.0F / 1000;

void tell_caret(ImGuiViewport*, ImGuiPlatformImeData* ime) {
    if (ime->WantVisible) milaan_js_caret(ime->InputPos.x, ime->InputPos.y, ime->InputLineHeight);
}

void tell_state() {
    const ImGuiMouseCursor cursor = ImGui::GetMouseCursor();
    if (cursor != page->cursor) {
        page->cursor = cursor;
        milaan_js_cursor(cursor);
    }
    const bool text_input = ImGui::GetIO().WantTextInput;
    if (text_input != page->text_input) {
        page->text_input = text_input;
        milaan_js_text_input(text_input ? 1 : 0);
    }
}

std::string_view why_not_opened(Errc code) {
    switch (code) {
    case Errc::wrong_version:
        return "This session was saved by another version of Milaan. Nothing was changed.";
    case Errc::truncated:
        return "This session file is incomplete: its end is missing. Nothing was changed.";
    case Errc::out_of_memory:
        return "There is not enough memory to open this session. Nothing was changed.";
    case Errc::not_a_number:
    case Errc::amount_too_large:
    case Errc::not_a_date:
    case Errc::not_a_period:
    case Errc::not_a_gstin:
    case Errc::malformed:
    case Errc::too_deep:
    case Errc::too_large:
    case Errc::unknown_kind:
    case Errc::wrong_value:
    case Errc::not_allowed:
    case Errc::cancelled:
        break;
    }
    return "This session file is damaged. Nothing was changed.";
}

constexpr int kDone = 0, kFailed = 1, kAsks = 2;

/// Of the job whose block comes next.
std::vector<engine::SameMonth> same_months;

int fail(std::string_view why) {
    seam::set_output_text(why);
    return kFailed;
}

} // namespace
} // namespace milaan::platform

using namespace milaan;
using namespace milaan::platform;

extern "C" {

/// Once. Answers how the canvas is drawn (platform::Drawing).
EMSCRIPTEN_KEEPALIVE int milaan_page_open(int prefer_software, int mac) {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendPlatformName = "milaan web";
    io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors | ImGuiBackendFlags_RendererHasVtxOffset;
    io.ConfigMacOSXBehaviors = mac != 0;
    io.ConfigInputTextCursorBlink = false; // a blinking caret would ask for frames for ever
    io.SetPlatformImeDataFn = tell_caret;
    io.DisplaySize = {1, 1};
    install_clipboard();
    page = std::make_unique<Page>();
    return static_cast<int>(page->canvas.open(prefer_software != 0));
}

/// Physical pixels of the canvas.
EMSCRIPTEN_KEEPALIVE void milaan_page_resize(int width, int height) {
    ImGui::GetIO().DisplaySize = {static_cast<float>(std::max(width, 1)),
                                  static_cast<float>(std::max(height, 1))};
}

/// `scale`: physical pixels per CSS pixel.
EMSCRIPTEN_KEEPALIVE void milaan_page_appearance(int theme, float scale) {
    page->app.set_appearance(static_cast<ui::ThemeChoice>(std::clamp(theme, 0, 2)), scale);
    page->canvas.upload_fonts();
}

/// Draws one frame. True when another is needed at once.
EMSCRIPTEN_KEEPALIVE int milaan_frame(double now_ms) {
    if (!page->canvas.can_draw()) return 0;
    ImGuiIO& io = ImGui::GetIO();
    const auto elapsed = static_cast<float>((now_ms - page->last_frame_ms) / 1000);
    io.DeltaTime = std::clamp(elapsed, kShortestStep, kLongestStep);
    page->last_frame_ms = now_ms;
    ImGui::NewFrame();
    const bool unsettled = page->app.draw();
    ImGui::Render();
    page->canvas.present(*ImGui::GetDrawData());
    tell_state();
    // ImGui spreads a press and its release over two frames; what it held back needs one more.
    const bool held_back = ImGui::GetCurrentContext()->InputEventsQueue.Size > 0;
    return unsettled || held_back ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void milaan_context_lost() {
    page->canvas.context_lost();
}
EMSCRIPTEN_KEEPALIVE void milaan_context_restored() {
    page->canvas.context_restored();
}

/// The input holds the months that the next block has twice.
EMSCRIPTEN_KEEPALIVE void milaan_same_months(std::size_t size) {
    same_months = engine::read_same_months(seam::input(size));
}

/// Takes the block of a finished job in. On failure the output says why and nothing has changed.
/// kAsks: it waits until the user has said which file of a month stands.
EMSCRIPTEN_KEEPALIVE int milaan_adopt(std::size_t size) {
    try {
        auto snapshot = workspace::read_base(seam::input(size));
        if (!snapshot) return fail("What the reading job handed over was damaged.");
        const auto sum = workspace::sum_of_base(seam::input(size));
        page->app.adopt(std::move(snapshot).value(), std::exchange(same_months, {}));
        // What waits for an answer is not on the screen: the work there is still on its own base.
        if (page->app.asks_about_month()) return kAsks;
        page->base_sum = sum;
        return kDone;
    } catch (const std::bad_alloc&) {
        return fail("There is not enough memory to show that many documents.");
    }
}

EMSCRIPTEN_KEEPALIVE int milaan_looks_like_session(std::size_t size) {
    return workspace::looks_like_session(seam::input(size)) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int milaan_open_session(std::size_t size) {
    try {
        const auto opened = page->app.open_session(seam::input(size));
        if (!opened) return fail(why_not_opened(opened.error().code));
        page->base_sum = workspace::sum_of_base(workspace::base_of(seam::input(size)));
        return kDone;
    } catch (const std::bad_alloc&) {
        return fail(why_not_opened(Errc::out_of_memory));
    }
}

/// How much of the session in the input is its base.
EMSCRIPTEN_KEEPALIVE std::size_t milaan_base_size(std::size_t size) {
    return workspace::base_of(seam::input(size)).size();
}

/// Leaves the base of a session in the output: of use where the bytes that it was made from are
/// gone. False when there is not enough memory.
EMSCRIPTEN_KEEPALIVE int milaan_base() {
    try {
        auto base = workspace::write_base(page->app.workspace().data);
        page->base_sum = workspace::sum_of_base(base);
        seam::set_output(std::move(base));
        return 1;
    } catch (const std::bad_alloc&) {
        return 0;
    }
}

/// Leaves the work on the base in the output. False when there is not enough memory.
EMSCRIPTEN_KEEPALIVE int milaan_work() {
    try {
        seam::set_output(workspace::write_work(page->app.workspace(), page->base_sum));
        return 1;
    } catch (const std::bad_alloc&) {
        return 0;
    }
}

/// Leaves in the output what the work is called in a list.
EMSCRIPTEN_KEEPALIVE void milaan_title() {
    seam::set_output_text(page->app.title());
}

/// Grows with every change; the low half is enough to tell that something changed.
EMSCRIPTEN_KEEPALIVE std::uint32_t milaan_revision() {
    return static_cast<std::uint32_t>(page->app.workspace().revision);
}

EMSCRIPTEN_KEEPALIVE void milaan_mark_unsaved() {
    page->app.mark_unsaved();
}

/// The input holds the line.
EMSCRIPTEN_KEEPALIVE void milaan_kept(int possible, int on, int failed, std::size_t line_size) {
    page->app.kept({.possible = possible != 0,
                    .on = on != 0,
                    .failed = failed != 0,
                    .line = std::string(seam::input_text(line_size))});
}

/// The input holds what look_changed() told on another day.
EMSCRIPTEN_KEEPALIVE void milaan_take_look(std::size_t size) {
    page->app.take_look(seam::input_text(size));
}

/// Leaves in the output what is to be printed.
EMSCRIPTEN_KEEPALIVE void milaan_print_pages() {
    seam::set_output(print_bytes(page->app.pages_to_print()));
}

/// Leaves everything loaded in the output, as a base that a new worker starts from. False when
/// there is not enough memory.
EMSCRIPTEN_KEEPALIVE int milaan_held() {
    try {
        seam::set_output(workspace::write_base(page->app.latest()));
        return 1;
    } catch (const std::bad_alloc&) {
        return 0;
    }
}

/// Leaves the settings that the next job is to use in the output: of what waits for an answer, else
/// of what is shown.
EMSCRIPTEN_KEEPALIVE void milaan_settings() {
    BlockWriter block;
    workspace::write_settings(block, page->app.latest().settings);
    seam::set_output(block.take());
}

/// The input holds label and error, one after the other; `permille` of the job is done.
EMSCRIPTEN_KEEPALIVE void milaan_job_status(int running, std::uint32_t permille,
                                            std::size_t label_size, std::size_t error_size) {
    const auto text = seam::input_text(label_size + error_size);
    ui::JobStatus status;
    status.running = running != 0;
    status.done = permille;
    status.label = text.substr(0, label_size);
    status.error = text.substr(std::min(label_size, text.size()));
    page->app.job_status(std::move(status));
}

EMSCRIPTEN_KEEPALIVE void milaan_around_in_hindi(int on) {
    page->app.around_in_hindi(on != 0);
}

/// Leaves the help in the output: topics with their title, introduction and two headings, and below
/// each its lines of title, what and milaan, parted as by ASCII: groups, records, units.
EMSCRIPTEN_KEEPALIVE void milaan_help() {
    constexpr char kGroup = '\x1d', kRecord = '\x1e', kUnit = '\x1f';
    std::string all;
    for (int i = 0; i < ui::kHelpTopicCount; ++i) {
        const auto topic = static_cast<ui::HelpTopic>(i);
        const auto& t = ui::help_text(topic);
        if (i != 0) all += kGroup;
        for (const auto* part : {t.title, t.intro, t.what_heading, t.milaan_heading})
            (all += part) += kUnit;
        for (const auto& line : ui::help_lines(topic)) {
            all += kRecord;
            for (const auto* part : {&line.title, &line.what, &line.milaan})
                (all += *part) += kUnit;
        }
    }
    seam::set_output_text(all);
}

EMSCRIPTEN_KEEPALIVE void milaan_show_gallery() {
    page->app.show_gallery();
}

EMSCRIPTEN_KEEPALIVE int milaan_has_data() {
    return page->app.has_data() ? 1 : 0;
}
/// There is work to keep: files that wait for an answer are not on the screen yet.
EMSCRIPTEN_KEEPALIVE int milaan_shows_data() {
    return page->app.workspace().data.intake.files.empty() ? 0 : 1;
}
EMSCRIPTEN_KEEPALIVE int milaan_unsaved() {
    return page->app.unsaved() ? 1 : 0;
}

/// Leaves the mirror in the output if it changed since the last call.
EMSCRIPTEN_KEEPALIVE int milaan_mirror() {
    const ui::Mirror& mirror = page->app.mirror();
    if (mirror.revision == page->mirrored) return 0;
    page->mirrored = mirror.revision;
    seam::set_output(mirror_bytes(mirror));
    return 1;
}

EMSCRIPTEN_KEEPALIVE void milaan_activate(std::uint32_t node_id) {
    page->app.activate(node_id);
}

} // extern "C"

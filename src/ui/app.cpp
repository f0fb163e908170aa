#include "ui/app.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "base/text.hpp"
#include "ui/cursor.hpp"
#include "ui/draft.hpp"
#include "ui/gallery.hpp"
#include "ui/guide.hpp"
#include "ui/history.hpp"
#include "ui/items.hpp"
#include "ui/mirror_builder.hpp"
#include "ui/page.hpp"
#include "ui/page_look.hpp"
#include "ui/print_page.hpp"
#include "ui/state.hpp"
#include "ui/statements.hpp"
#include "ui/table_view.hpp"
#include "ui/widgets.hpp"
#include "workspace/session.hpp"

namespace milaan::ui {

namespace {

/// The one record that an action is about; kNoRow when it is about several or none.
std::uint32_t record_of(const workspace::Action& action) {
    return std::visit(
        [](const auto& a) -> std::uint32_t {
            if constexpr (requires { a.documents; })
                return a.documents.size() == 1 ? a.documents[0] : kNoRow;
            else
                return kNoRow;
        },
        action);
}

} // namespace

struct App::State {
    explicit State(Host& h) : host(h) {}

    Host& host;
    workspace::Workspace w;
    ViewState view;
    Mirror mirror;
    ThemeChoice system_theme = ThemeChoice::light;
    ThemeChoice installed_theme = ThemeChoice::light;
    float scale = 1;
    std::uint32_t to_activate = 0;
    ImGuiID lost_focus = 0;                        ///< see forget_lost_focus()
    std::optional<workspace::Snapshot> waiting;    ///< for the answer to view.months
    std::string look_told = write_page_look(view); ///< to the host
    std::set<std::uint64_t> obeyed; ///< fingerprints of files whose actions were taken

    void loaded() {
        view.lines = make_lines(w);
        view.table.index = make_index(w, view.lines);
        view.table.ranks.begin(w, view.lines, view.table.index);
        view.table.rows = {};
        view.table.folding = {};
        view.table.cell.reset();
        view.table.menu.stale = view.table.menu.open;
        view.table.mistake.reset();
        view.table.revision_made = ~std::uint64_t{0};
        view.selection = {};
        view.selection.lines.assign(view.lines.size(), false);
        view.tally.revision = ~std::uint64_t{0};
        view.cards.revision = ~std::uint64_t{0};
        view.history = {};
        view.reversal = {};
        view.mapping = {};
        view.rows = {};
        if (view.pane == Pane::mapping || view.pane == Pane::row_list) view.pane = Pane::step;
        view.question.reset();
        view.settings = w.data.settings;
        if (view.resume && view.resume->files != w.data.intake.files.size()) view.resume.reset();
        if (!view.resume) loaded_other_files();
    }

    /// What is typed and how the list is filtered outlasts a link made by hand, and what was done
    /// is still said: records and entries are the same ones then.
    void loaded_other_files() {
        view.filter = {};
        view.search.clear();
        view.draft = {};
        view.drafts.clear();
        view.came_from.reset();
        view.came_from_pane = Pane::step;
        view.outcome.clear();
        view.refused.clear();
    }

    /// Upload files among what was dropped: each is obeyed once, as one step that can be undone.
    void take_upload_files() {
        const auto& in = w.data.intake;
        std::vector<RequestedAction> fresh;
        for (const auto& r : in.requests)
            if (!obeyed.contains(in.files[r.file].fingerprint)) fresh.push_back(r);
        for (const auto& f : in.files) obeyed.insert(f.fingerprint);
        if (fresh.empty()) return;
        Diagnostics told;
        const auto outcome = workspace::apply_requests(w, fresh, in.files, told);
        w.data.checks.insert(w.data.checks.end(), told.begin(), told.end());
        view.outcome = outcome.summary;
        view.refused = refusal_lines(w, outcome.refused);
        host.announce(outcome.summary);
    }

    void take(workspace::Snapshot snapshot) {
        const bool first = w.data.intake.files.empty();
        workspace::adopt(w, std::move(snapshot));
        if (first) w.mark_saved();
        loaded();
        if (const auto resume = std::exchange(view.resume, std::nullopt))
            view.resume_at = resume->focus;
        take_upload_files();
        if (first) {
            view.step = Step::load;
            view.table_has_keys = has_own_keys(view.step);
        }
    }

    void answer_month(bool take_new) {
        if (!waiting) return;
        auto snapshot = std::move(*waiting);
        waiting.reset();
        view.months.clear();
        if (take_new) take(std::move(snapshot));
        view.outcome = take_new ? "Taken; decisions are kept where the records are the same"
                                : "What was loaded stays";
        host.announce(view.outcome);
        host.month_answered(take_new);
    }

    void apply(const workspace::Action& action) {
        const auto pairs = w.data.settings.pairs;
        const auto outcome = workspace::apply(w, action, host.now_ms());
        view.outcome = outcome.summary;
        view.refused = refusal_lines(w, outcome.refused);
        // Of one record it is said which, or the reason itself.
        if (const auto d = record_of(action); d != kNoRow && outcome.changed != 0)
            view.outcome += ": " + named(d);
        if (outcome.changed == 0 && outcome.refused.size() == 1)
            view.outcome =
                "Refused: " + std::string(rules::sentence_of(outcome.refused[0].permission.reason));
        settle_drafts(view, w, outcome.changed != 0 ? record_of(action) : kNoRow);
        view.reversal.document = kNoRow;
        if (!view.outcome.empty()) host.announce(view.outcome);
        if (w.data.settings.pairs == pairs) return;
        view.resume = ResumeAt{w.data.intake.files.size(), {}};
        if (const auto* line = focused_line(view))
            view.resume->focus = {line->book, line->document};
        host.rerun(w.data.settings);
    }

    /// "SSPL-00714, Swastik Springs Pvt Ltd".
    [[nodiscard]] std::string named(std::uint32_t document) const {
        const auto& portal = w.data.intake.portal;
        const auto row = w.data.documents[document].row();
        return std::string(portal.text(portal.number()[row])) + ", " +
               std::string(supplier_name(w, {0, kNoRow, document}));
    }

    /// To the line that has the document, or the entry, of before.
    void go_on_at(const TwoSides& focus) {
        if (focus.document == kNoRow && focus.book == kNoRow) return;
        const auto& rows = view.table.rows.rows;
        for (std::uint32_t i = 0; i < rows.size(); ++i) {
            if (is_heading(rows[i])) continue;
            const auto& l = view.lines[rows[i]];
            if (focus.document != kNoRow ? l.document != focus.document : l.book != focus.book)
                continue;
            move_focus(view, i, false);
            return;
        }
    }
};

App::App(Host& host) : state_(std::make_unique<State>(host)) {}
App::~App() = default;

void App::set_appearance(ThemeChoice choice, float scale) {
    state_->system_theme = choice;
    if (!state_->view.theme_chosen) state_->view.theme = choice;
    state_->scale = scale;
    state_->installed_theme = state_->view.theme;
    install_theme(state_->view.theme, scale);
}

namespace {

bool still_scrolling(const ViewState& v) {
    if (v.pane != Pane::step) return false;
    if (has_statement(v.step)) return cursor_of(v, v.step).scroll_to;
    return has_table(v.step) && row_count(v) != 0 && v.scroll_to_focus;
}

/// What had ImGui's focus is gone with its screen, for the second frame (in the frame in which a
/// control takes the focus it is not called alive yet). ImGui would look for it at every Tab, and
/// find nothing; without a focus it begins at the first control. True when that is still to come.
bool forget_lost_focus(ImGuiID& lost) {
    auto& g = *ImGui::GetCurrentContext();
    const ImGuiID now = g.NavId != 0 && !g.NavIdIsAlive ? g.NavId : 0;
    const bool again = now != 0 && now == lost;
    if (again) {
        g.NavId = 0;
        g.NavDisableHighlight = true; // the next Tab is a first one
    }
    lost = again ? 0 : now;
    return lost != 0;
}

/// Tab found no control further on: ImGui would go round for ever, so it leaves the canvas instead.
void leave_at_an_end(Frame& f) {
    const auto& g = *ImGui::GetCurrentContext();
    const bool tabbing = (g.NavMoveFlags & ImGuiNavMoveFlags_IsTabbing) != 0 &&
                         (g.NavMoveFlags & ImGuiNavMoveFlags_FocusApi) == 0;
    if (!g.NavMoveScoringItems || !tabbing || g.NavTabbingDir == 0) return;
    if (g.NavId == 0 || g.OpenPopupStack.Size != 0) return;
    f.view.table_has_keys = has_own_keys(f.view.step);
    f.out.host.push_back([on = g.NavTabbingDir > 0](Host& h) { h.leave_canvas(on); });
}

} // namespace

bool App::draw() {
    auto& s = *state_;
    begin_items();
    auto& io = ImGui::GetIO();
    // The table has its own keys; ImGui's navigation is for the controls around it.
    const bool table_open = s.view.pane == Pane::row_list || s.view.pane == Pane::suppliers ||
                            (s.view.pane == Pane::step && has_own_keys(s.view.step));
    if (table_open && s.view.table_has_keys)
        io.ConfigFlags &= ~ImGuiConfigFlags_NavEnableKeyboard;
    else
        io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    if (s.view.theme != s.installed_theme) {
        s.installed_theme = s.view.theme;
        install_colours(s.view.theme);
    }

    Requests requests;
    Frame frame{s.w, s.view, requests};
    const auto step_before = s.view.step;
    const auto pane_before = s.view.pane;
    update_shown(frame);
    update_tally(frame);
    if (const auto place = std::exchange(s.view.resume_at, std::nullopt)) s.go_on_at(*place);
    if (const auto id = std::exchange(s.to_activate, 0); id != 0) {
        if (!activate_figure(frame, id) && !activate_in_table(frame, id))
            ImGui::ActivateItemByID(id);
    }
    handle_keys(frame);
    update_selection(frame);
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(io.DisplaySize);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::Begin("Milaan", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleVar();
    // Escape out of a region leaves ImGui's focus in no scope, where neither Tab nor a key that
    // opens a field finds anything; all of the page is one.
    auto& context = *ImGui::GetCurrentContext();
    if (context.NavFocusScopeId == 0) context.NavFocusScopeId = context.CurrentFocusScopeId;
    s.view.typing_note = false;
    draw_page(frame);
    if (!s.view.typing_note) keep_note(frame);
    leave_at_an_end(frame);
    const bool losing = forget_lost_focus(s.lost_focus);
    ImGui::End();

    const bool acted = !requests.actions.empty();
    for (const auto& action : requests.actions) s.apply(action);
    for (const auto& call : requests.host) call(s.host);
    if (requests.saved_session) s.w.mark_saved();
    const bool answered = requests.take_new_month.has_value();
    if (answered) s.answer_month(*requests.take_new_month);
    update_shown(frame);
    update_tally(frame);
    update_selection(frame);
    if (const auto* line = focused_line(s.view)) std::ignore = seen(frame, *line);
    build_mirror(frame, s.mirror);
    // One announcement: a second would take the place of the first before it is read.
    auto said = std::exchange(s.view.to_say, {});
    if (s.view.step != step_before) {
        s.view.table_has_keys = has_own_keys(s.view.step);
        said = std::string("Step ") + step_label(s.view.step) + (said.empty() ? "" : ". ") + said;
    }
    if (!said.empty()) s.host.announce(said);
    if (auto look = write_page_look(s.view);
        look != s.look_told && s.view.table.drag.kind == TableDrag::Kind::none) {
        s.look_told = std::move(look);
        s.host.look_changed(s.look_told);
    }
    s.view.popup_open = ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup);
    const bool theme_changed = s.view.theme != s.installed_theme;
    return acted || answered || losing || theme_changed || s.view.step != step_before ||
           s.view.pane != pane_before || still_scrolling(s.view);
}

void App::adopt(workspace::Snapshot snapshot, std::vector<engine::SameMonth> months) {
    auto& s = *state_;
    if (months.empty() && !s.waiting) {
        s.take(std::move(snapshot));
        return;
    }
    s.waiting = std::move(snapshot);
    s.view.months.insert(s.view.months.end(), months.begin(), months.end());
    go_to(s.view, Step::load);
    s.view.table_has_keys = false;
    s.view.focus_question = true;
    s.host.announce("A month is loaded already: which file stands?");
}

bool App::asks_about_month() const {
    return state_->waiting.has_value();
}

const workspace::Snapshot& App::latest() const {
    return state_->waiting ? *state_->waiting : state_->w.data;
}

Result<bool> App::open_session(std::span<const std::byte> bytes) {
    auto opened = workspace::read_session(bytes);
    if (!opened) return opened.error();
    state_->waiting.reset();
    state_->view.months.clear();
    state_->view.resume.reset(); // of another work
    state_->view.resume_at.reset();
    // What is kept of a revision is not taken for that of another session.
    const auto before = state_->w.revision;
    state_->w = std::move(opened).value();
    state_->w.revision = before + 1;
    state_->w.mark_saved();
    state_->loaded();
    // What they asked for is among the decisions of the session.
    state_->obeyed.clear();
    for (const auto& f : state_->w.data.intake.files) state_->obeyed.insert(f.fingerprint);
    go_to(state_->view, Step::verify);
    return true;
}

void App::show_gallery() {
    state_->view.pane = Pane::gallery;
}

void App::job_status(JobStatus status) {
    state_->view.job = std::move(status);
}

void App::kept(Kept kept) {
    state_->view.kept = std::move(kept);
}

void App::take_look(std::string_view look) {
    take_page_look(state_->view, look);
    state_->look_told = write_page_look(state_->view);
}

void App::around_in_hindi(bool on) {
    state_->view.around_in_hindi = on;
}

void App::mark_unsaved() {
    state_->w.mark_unsaved();
}

std::string App::title() const {
    const auto& w = state_->w;
    std::uint64_t decided = 0;
    for (std::size_t d = 0; d < w.decisions.size(); ++d)
        decided += !(w.decisions[d] == w.downloaded[d]);
    return (w.data.settings.gstin.empty() ? "No GSTIN" : w.data.settings.gstin) + ", " +
           to_month_name(w.data.settings.period) + ": " +
           text::counted(decided, "record", "records") + " decided, " +
           text::counted(w.data.intake.files.size(), "file", "files");
}

std::vector<PrintPage> App::pages_to_print() const {
    return print_pages(state_->w, state_->view.step);
}

const workspace::Workspace& App::workspace() const {
    return state_->w;
}
bool App::has_data() const {
    return !state_->w.data.intake.files.empty() || state_->waiting.has_value();
}
bool App::unsaved() const {
    return state_->w.unsaved();
}
const Mirror& App::mirror() const {
    return state_->mirror;
}
void App::activate(std::uint32_t node_id) {
    state_->to_activate = node_id;
}

} // namespace milaan::ui

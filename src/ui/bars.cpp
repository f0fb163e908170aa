#include <imgui.h>

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <initializer_list>
#include <iterator>

#include "base/text.hpp"
#include "ui/bars.hpp"
#include "ui/compact.hpp"
#include "ui/cursor.hpp"
#include "ui/exports.hpp"
#include "ui/file_cards.hpp"
#include "ui/load_screen.hpp"
#include "ui/statements.hpp"
#include "ui/table_bar.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

const char* step_label(Step s) {
    switch (s) {
    case Step::load:
        return "Load";
    case Step::verify:
        return "Verify";
    case Step::act:
        return "Act";
    case Step::gstr2b:
        return "Recompute 2B";
    case Step::table4:
        return "Match 3B";
    case Step::records:
        return "Keep records";
    }
    return "";
}

namespace {

/// What stands under a step on the rail; also part of its spoken name.
std::string note_of_step(const Frame& f, Step s) {
    const auto& n = f.view.tally;
    switch (s) {
    case Step::load:
        return f.view.months.empty()
                   ? text::counted(update_cards(f.w, f.view.cards).shown, "file", "files")
                   : std::string("a question");
    case Step::verify:
        return std::to_string(n.unclaimed) + " to look at";
    case Step::act:
        return std::to_string(n.open) + " open";
    case Step::gstr2b:
        return text::counted(f.w.preview.changes.size(), "document differs", "documents differ");
    case Step::table4:
        return f.w.loaded_3b ? text::counted(n.rows_differ, "row differs", "rows differ")
                             : "no GSTR-3B loaded";
    case Step::records:
        return n.changed == 0 ? "nothing to upload" : std::to_string(n.changed) + " to upload";
    }
    return {};
}

/// The name of a step that assistive technology hears has the note in it; the canvas draws it
/// apart.
std::string spoken_step(const Frame& f, Step s) {
    return "Step " + std::to_string(static_cast<int>(s) + 1) + " " + step_label(s) + ", " +
           note_of_step(f, s);
}

/// The figure with the cursor in words: its row, its column and what it says.
std::string cursor_text(const workspace::Workspace& w, const ViewState& v) {
    const auto s = statement_of(w, v.step);
    const auto& c = cursor_of(v, v.step);
    const auto* row = focused_row(s, c);
    if (row == nullptr) return {};
    if (c.column < 0) return row->name;
    const auto said = figure_spoken(s, *row, c.column);
    return row->name + "   " + head_label(head_of_figure(c.column)) + " " +
           s.spoken[static_cast<std::size_t>(group_of_figure(c.column))] +
           (said.empty() ? "" : ": " + said);
}

/// At the right end of the bar, where there is room: whether the work is kept, and before it the
/// keys.
void right_end(const Kept& kept, const char* keys) {
    const auto& t = theme();
    ImGui::PushFont(t.small);
    float right = ImGui::GetWindowWidth() - t.space(3);
    const float used = ImGui::GetItemRectMax().x - ImGui::GetWindowPos().x + t.space(6);
    float at_keys = -1;
    const float at_kept = right - ImGui::CalcTextSize(kept.line.c_str()).x;
    const bool with_kept = !kept.line.empty() && used < at_kept;
    if (with_kept) right = at_kept - t.space(6);
    if (const float at = right - ImGui::CalcTextSize(keys).x; used < at) at_keys = at;
    if (at_keys >= 0) {
        ImGui::SameLine(at_keys);
        text_colored(t.colour.muted, keys);
    }
    if (with_kept) {
        ImGui::SameLine(at_kept);
        text_colored(kept.failed ? t.colour.bad : t.colour.muted, kept.line);
    }
    ImGui::PopFont();
}

/// The fullest of these that the rest of the bar has room for; what an edge would cut is left out.
std::string longest_that_fits(std::initializer_list<std::string> texts) {
    const float room = ImGui::GetContentRegionAvail().x;
    for (const auto& text : texts)
        if (ImGui::CalcTextSize(text.c_str()).x <= room) return text;
    return {};
}

/// What else stands at the left of the bar beside the outcome of an action, in little room.
float room_after_outcome(const Frame& f) {
    const auto& t = theme();
    float out = 0;
    if (!f.view.refused.empty()) out += t.space(28);
    if (f.view.pane == Pane::step && has_table(f.view.step)) out += t.space(34);
    return out;
}

/// Under the search field, while nothing is typed in it yet: what it takes.
void search_help(ImVec2 at) {
    const auto& t = theme();
    ImGui::SetNextWindowPos({at.x, at.y + t.space(1)});
    if (!ImGui::BeginTooltip()) return;
    for (const auto& h : filter_hints()) {
        ImGui::PushFont(t.mono);
        ImGui::TextUnformatted(h.example);
        ImGui::PopFont();
        ImGui::PushFont(t.small);
        muted(h.meaning);
        ImGui::PopFont();
    }
    ImGui::EndTooltip();
}

} // namespace

std::string loaded_sentence(const workspace::Workspace& w) {
    return std::to_string(w.data.intake.books.size()) + " in the books, " +
           std::to_string(w.data.documents.size()) + " on the portal";
}

void go_to(ViewState& v, Step s) {
    v.step = s;
    v.pane = Pane::step;
    v.came_from.reset();
    v.came_from_pane = Pane::step;
    v.question.reset();
}

void toggle_theme(ViewState& v) {
    v.theme = v.theme == ThemeChoice::dark ? ThemeChoice::light : ThemeChoice::dark;
    v.theme_chosen = true;
}

void toggle_pane(ViewState& v, Pane pane) {
    v.pane = v.pane == pane ? Pane::step : pane;
    if (v.pane == Pane::suppliers) v.table_has_keys = true;
}

namespace {

/// The fullest of these that the field has room for.
const char* search_hint(float width) {
    const float room = width - 2 * ImGui::GetStyle().FramePadding.x;
    constexpr const char* hints[] = {"Search or filter  /   tax>10000 supplier:acme open",
                                     "Search or filter  /   tax>10000 open", "Search or filter  /"};
    for (const auto* hint : hints)
        if (ImGui::CalcTextSize(hint).x <= room) return hint;
    return "/";
}

} // namespace

void draw_search(Frame& f, float width) {
    ImGui::SetNextItemWidth(width);
    if (f.view.focus_search) {
        focus_next_item();
        f.view.focus_search = false;
    }
    if (input_text("##Search", f.view.search, search_hint(width)))
        search_for(f.view, f.view.search);
    // Enter and Escape give the keys back to the table; Tab goes on to the next control.
    const bool ended = ImGui::IsKeyPressed(ImGuiKey_Enter) ||
                       ImGui::IsKeyPressed(ImGuiKey_KeypadEnter) ||
                       ImGui::IsKeyPressed(ImGuiKey_Escape) || ImGui::IsMouseClicked(0);
    if (ImGui::IsItemDeactivated() && ended) f.view.table_has_keys = has_own_keys(f.view.step);
    if (ImGui::IsItemActive() && f.view.search.empty())
        search_help({ImGui::GetItemRectMin().x, ImGui::GetItemRectMax().y});
}

namespace {

constexpr float kLeastSearch = 40; ///< spacing steps

std::string as_of_words(const Settings& s) {
    return s.as_of.known() ? "as of " + to_portal(s.as_of) : std::string();
}

const char* other_theme(const ViewState& v) {
    return v.theme == ThemeChoice::dark ? "Light" : "Dark";
}

/// Of the buttons after the field.
float width_after_search(const ViewState& v) {
    const auto& style = ImGui::GetStyle();
    const auto button = [&](const char* label) {
        return std::ceil(ImGui::CalcTextSize(label).x) + 2 * style.FramePadding.x;
    };
    return 2 * ImGui::GetFrameHeight() + theme().space(1) + button("Save session") +
           button(other_theme(v)) + 3 * style.ItemSpacing.x + theme().space(2);
}

/// All of the top bar beside each other; what it needs at least.
bool top_bar_fits(const Frame& f) {
    const auto& t = theme();
    const auto& s = f.w.data.settings;
    const auto width = [](ImFont* font, const std::string& text) {
        return font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, text.c_str()).x;
    };
    float x = t.space(40) + width(t.mono, s.gstin.empty() ? "No GSTIN" : s.gstin) + t.space(4) +
              width(t.bold, to_month_name(s.period)) + t.space(2) + width(t.small, as_of_words(s)) +
              t.space(4) + width(t.regular, loaded_sentence(f.w));
    if (const auto n = f.view.tally.to_read; n != 0)
        x += t.space(3) + width(t.regular, "⚠ " + std::to_string(n) + " to read") +
             2 * ImGui::GetStyle().FramePadding.x;
    return x + t.space(6 + kLeastSearch) + width_after_search(f.view) <= ImGui::GetWindowWidth();
}

} // namespace

void draw_top_bar(Frame& f) {
    if (is_compact() || !top_bar_fits(f)) {
        draw_short_top_bar(f);
        return;
    }
    const auto& t = theme();
    ImGui::AlignTextToFramePadding();
    ImGui::PushFont(t.bold);
    text_colored(t.colour.accent, "Milaan");
    ImGui::PopFont();
    ImGui::SameLine(t.space(40));
    const auto& s = f.w.data.settings;
    ImGui::AlignTextToFramePadding();
    ImGui::PushFont(t.mono);
    ImGui::TextUnformatted(s.gstin.empty() ? "No GSTIN" : s.gstin.c_str());
    ImGui::PopFont();
    ImGui::SameLine(0, t.space(4));
    ImGui::PushFont(t.bold);
    ImGui::TextUnformatted(to_month_name(s.period).c_str());
    ImGui::PopFont();
    if (const auto as_of = as_of_words(s); !as_of.empty()) {
        ImGui::SameLine(0, t.space(2));
        ImGui::PushFont(t.small);
        ImGui::AlignTextToFramePadding();
        muted(as_of);
        ImGui::SetItemTooltip("Ages and last days are counted from this day. Settings change it.");
        ImGui::PopFont();
    }
    ImGui::SameLine(0, t.space(4));
    muted(loaded_sentence(f.w));
    if (const auto n = f.view.tally.to_read; n != 0) {
        ImGui::SameLine(0, t.space(3));
        ImGui::PushStyleColor(ImGuiCol_Text, t.colour.notice);
        if (ImGui::Button(("⚠ " + std::to_string(n) + " to read").c_str())) read_next(f);
        ImGui::PopStyleColor();
    }

    const float rest = width_after_search(f.view);
    ImGui::SameLine(0, t.space(6));
    const float room = ImGui::GetWindowWidth() - rest - ImGui::GetCursorPosX();
    const float field = std::clamp(room, t.space(kLeastSearch), t.space(110));
    ImGui::SetCursorPosX(std::max(ImGui::GetCursorPosX(), ImGui::GetWindowWidth() - rest - field));
    draw_search(f, field);
    ImGui::SameLine();
    ImGui::BeginDisabled(!f.w.can_undo());
    if (icon_button("↩", "Undo")) f.out.act(workspace::Undo{});
    ImGui::SetItemTooltip("Undo (Ctrl+Z)");
    ImGui::EndDisabled();
    ImGui::SameLine(0, t.space(1));
    ImGui::BeginDisabled(!f.w.can_redo());
    if (icon_button("↪", "Redo")) f.out.act(workspace::Redo{});
    ImGui::SetItemTooltip("Redo (Ctrl+Y)");
    ImGui::EndDisabled();
    ImGui::SameLine();
    if (ImGui::Button("Save session")) save_session(f);
    ImGui::SameLine();
    if (ImGui::Button(other_theme(f.view))) toggle_theme(f.view);
}

namespace {

struct RailEntry {
    Pane pane;
    const char* name; ///< spoken, with its key
    const char* label;
    const char* sign; ///< alone, where there is no room for the label
};
constexpr RailEntry kRailEntries[] = {{Pane::overview, "Overview  7", "7  Overview", "7"},
                                      {Pane::suppliers, "Suppliers  8", "8  Suppliers", "8"},
                                      {Pane::settings, "Settings  ,", "⚙  Settings", "⚙"},
                                      {Pane::help, "Help  ?", "?  Help", "?"}};

/// One sign of the short rail; its name is spoken, and told when the mouse rests on it.
bool rail_sign(const std::string& name, const char* sign, bool on, float height) {
    const auto& t = theme();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size{ImGui::GetContentRegionAvail().x, height};
    ImGui::PushStyleColor(ImGuiCol_Text, IM_COL32(0, 0, 0, 0));
    const bool pressed = ImGui::Selectable(name.c_str(), on, 0, size);
    ImGui::PopStyleColor();
    ImGui::SetItemTooltip("%s", name.c_str());
    auto* draw = ImGui::GetWindowDrawList();
    if (on) draw->AddRectFilled(at, {at.x + t.space(0.75f), at.y + size.y}, t.colour.accent);
    auto* font = on ? t.bold : t.regular;
    const float width = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, sign).x;
    draw->AddText(
        font, font->FontSize,
        {std::floor(at.x + (size.x - width) / 2), std::floor(at.y + (size.y - font->FontSize) / 2)},
        on ? t.colour.text : t.colour.muted, sign);
    return pressed;
}

void draw_short_rail(Frame& f) {
    const auto& t = theme();
    constexpr float entries = kStepCount + static_cast<float>(std::size(kRailEntries));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    const float height =
        std::clamp(std::floor(ImGui::GetContentRegionAvail().y / entries), t.space(6), t.space(11));
    for (int i = 0; i < kStepCount; ++i) {
        const auto step = static_cast<Step>(i);
        const bool on = f.view.step == step && f.view.pane == Pane::step;
        if (rail_sign(spoken_step(f, step), std::to_string(i + 1).c_str(), on, height))
            go_to(f.view, step);
    }
    for (const auto& e : kRailEntries)
        if (rail_sign(e.name, e.sign, f.view.pane == e.pane, height)) toggle_pane(f.view, e.pane);
    ImGui::PopStyleVar();
}

} // namespace

void draw_rail(Frame& f) {
    if (is_compact()) {
        draw_short_rail(f);
        return;
    }
    const auto& t = theme();
    for (int i = 0; i < kStepCount; ++i) {
        const auto step = static_cast<Step>(i);
        const bool on = f.view.step == step && f.view.pane == Pane::step;
        const auto note = note_of_step(f, step);
        const auto label = std::to_string(i + 1) + "  " + step_label(step);
        const auto name = spoken_step(f, step);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const ImVec2 size{ImGui::GetContentRegionAvail().x, t.space(12)};
        ImGui::PushStyleColor(ImGuiCol_Text, IM_COL32(0, 0, 0, 0));
        if (ImGui::Selectable(name.c_str(), on, 0, size)) go_to(f.view, step);
        ImGui::PopStyleColor();
        auto* draw = ImGui::GetWindowDrawList();
        if (on) draw->AddRectFilled(at, {at.x + t.space(0.75f), at.y + size.y}, t.colour.accent);
        draw->AddText(on ? t.bold : t.regular, ImGui::GetFontSize(),
                      {at.x + t.space(3), at.y + t.space(1)}, t.colour.text, label.c_str());
        draw->AddText(t.small, t.small->FontSize, {at.x + t.space(6.5f), at.y + t.space(6.25f)},
                      t.colour.muted, note.c_str());
    }
    const float height = t.space(8);
    const float top = ImGui::GetWindowHeight() - 2 * height - t.space(2);
    ImGui::Dummy({0, t.space(1)});
    const ImVec2 rule = ImGui::GetCursorScreenPos();
    ImGui::GetWindowDrawList()->AddRectFilled(
        rule, {rule.x + ImGui::GetContentRegionAvail().x, rule.y + std::max(1.0f, t.scale)},
        t.colour.line);
    ImGui::Dummy({0, t.space(1)});
    for (const auto& e : kRailEntries) {
        if (e.pane == Pane::settings) ImGui::SetCursorPosY(std::max(ImGui::GetCursorPosY(), top));
        const bool on = f.view.pane == e.pane;
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const ImVec2 size{ImGui::GetContentRegionAvail().x, height};
        ImGui::PushStyleColor(ImGuiCol_Text, IM_COL32(0, 0, 0, 0));
        if (ImGui::Selectable(e.name, on, 0, size)) toggle_pane(f.view, e.pane);
        ImGui::PopStyleColor();
        auto* draw = ImGui::GetWindowDrawList();
        if (on) draw->AddRectFilled(at, {at.x + t.space(0.75f), at.y + size.y}, t.colour.accent);
        draw->AddText({at.x + t.space(3), at.y + t.space(1.5f)},
                      on ? t.colour.text : t.colour.muted, e.label);
    }
}

void draw_bottom_bar(Frame& f) {
    const auto& t = theme();
    const auto& job = f.view.job;
    ImGui::AlignTextToFramePadding();
    // Something stands at the left of the bar, so that what follows knows where it is.
    ImGui::Dummy({0, ImGui::GetFrameHeight()});
    ImGui::SameLine(0, 0);
    if (job.running) {
        ImGui::TextUnformatted(job.label.c_str());
        ImGui::SameLine();
        ImGui::SetNextItemWidth(t.space(40));
        ImGui::ProgressBar(static_cast<float>(job.done) / 1000, {t.space(40), 0}, "");
        ImGui::SameLine();
        if (ImGui::Button("Cancel")) f.out.host.push_back([](Host& h) { h.cancel_job(); });
        return;
    }
    if (!job.error.empty()) {
        text_colored(t.colour.bad, "⚠ " + job.error);
        ImGui::SameLine(0, t.space(6));
    }
    if (!f.view.outcome.empty()) {
        elided(f.view.outcome, ImGui::GetContentRegionAvail().x - room_after_outcome(f));
        if (!f.view.refused.empty()) {
            ImGui::SameLine();
            if (ImGui::Button("Why refused")) ImGui::OpenPopup("Refused");
        }
        ImGui::SameLine(0, t.space(6));
    }
    if (f.view.pane != Pane::step) {
        right_end(f.view.kept,
                  f.view.pane == Pane::overview
                      ? "Tab to a line, Enter its documents   Esc back to the step   ? help"
                  : f.view.pane == Pane::commands ? "↑ ↓ choose   Enter do it   Esc close"
                  : f.view.pane == Pane::suppliers
                      ? "↑ ↓ supplier   S sort   Enter documents   Esc back to the step   ? help"
                      : "Esc back to the step   Ctrl+K commands   ? help");
    } else if (has_table(f.view.step)) {
        const auto& v = f.view;
        const auto sums = totals_texts(v);
        muted(longest_that_fits({sums[0], sums[1], sums[2]}));
        right_end(v.kept, v.step == Step::act
                              ? "J next open   A R P N act   D advice   O accept exact   ? all keys"
                              : "/ filter   G by supplier   C columns   A R P N act   ? all keys");
    } else if (has_statement(f.view.step)) {
        // What was just done is said alone: the figure is in sight.
        if (f.view.outcome.empty())
            elided(cursor_text(f.w, f.view), ImGui::GetContentRegionAvail().x);
        right_end(f.view.kept, "Enter documents   Space fold   J next difference   P print");
    } else {
        right_end(f.view.kept, "Ctrl+K commands   ? all keys");
    }
    if (ImGui::BeginPopup("Refused")) {
        section_title("Left as they were");
        ImGui::PushTextWrapPos(t.space(150));
        for (const auto& line : f.view.refused) ImGui::TextUnformatted(line.c_str());
        ImGui::PopTextWrapPos();
        ImGui::EndPopup();
    }
}

} // namespace milaan::ui

#include "ui/load_screen.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <span>

#include "base/text.hpp"
#include "ui/compact.hpp"
#include "ui/file_cards.hpp"
#include "ui/guide.hpp"
#include "ui/mapping_screen.hpp"
#include "ui/month_question.hpp"
#include "ui/row_list.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

constexpr std::size_t kMostGeneral = 200;

constexpr const char* kLatinOnly =
    "This drawing cannot shape Devanagari, so it stays in English; the first screen, help and what "
    "screen readers hear are in Hindi.";

ImU32 colour_of(Tone tone) {
    const auto& c = theme().colour;
    switch (tone) {
    case Tone::good:
        return c.good;
    case Tone::notice:
        return c.notice;
    case Tone::bad:
        return c.bad;
    case Tone::quiet:
        return c.muted;
    }
    return c.muted;
}

const char* mark_of(Tone tone) {
    switch (tone) {
    case Tone::good:
        return "✔";
    case Tone::notice:
        return "⚠";
    case Tone::bad:
        return "✘";
    case Tone::quiet:
        return "•";
    }
    return "";
}

bool to_be_read(const CardLine& line) {
    return line.tone == Tone::notice || line.tone == Tone::bad;
}

/// `read`: how many warnings were drawn before it.
void draw_line(Frame& f, const CardLine& line, std::uint32_t& read) {
    const auto& t = theme();
    auto& v = f.view;
    const float at = ImGui::GetCursorPosX();
    if (to_be_read(line) && read++ == v.to_read && v.scroll_to_read) {
        ImGui::SetScrollHereY(0.3f);
        v.scroll_to_read = false;
        v.to_say = line.text;
    }
    text_colored(colour_of(line.tone), mark_of(line.tone));
    ImGui::SameLine();
    ImGui::SetCursorPosX(at + t.space(5));
    wrapped(line.tone == Tone::quiet ? t.colour.muted : t.colour.text, line.text);
}

/// One surface with an edge, one column wide.
bool begin_card(std::uint32_t file) {
    const auto& t = theme();
    ImGui::PushID(static_cast<int>(file));
    ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, ImVec2(t.space(3), t.space(1.5f)));
    const bool open = ImGui::BeginTable("Card", 1,
                                        ImGuiTableFlags_BordersOuter | ImGuiTableFlags_RowBg |
                                            ImGuiTableFlags_PadOuterX);
    if (open) ImGui::TableNextRow();
    ImGui::PopStyleVar();
    if (!open) {
        ImGui::PopID();
        return false;
    }
    ImGui::TableSetBgColor(ImGuiTableBgTarget_RowBg0, t.colour.panel);
    ImGui::TableNextColumn();
    return true;
}

void end_card() {
    ImGui::EndTable();
    ImGui::PopID();
    ImGui::Dummy({0, theme().space(0.5f)});
}

float button_width(const char* label) {
    return ImGui::CalcTextSize(label).x + 2 * ImGui::GetStyle().FramePadding.x;
}

/// State, name, and what can be done with the file, at the right end.
void draw_first_line(Frame& f, const FileCard& card, const LoadedFile& file) {
    const auto& t = theme();
    constexpr const char* kColumns = "Columns…";
    constexpr const char* kExport = "Export the errors";
    const float left = ImGui::GetCursorPosX();
    const float room = ImGui::GetContentRegionAvail().x;
    const float gap = ImGui::GetStyle().ItemSpacing.x;
    float buttons = 0;
    if (card.has_columns) buttons += button_width(kColumns) + gap;
    if (card.has_errors) buttons += button_width(kExport) + gap;
    ImGui::AlignTextToFramePadding();
    text_colored(colour_of(card.tone), std::string(card.mark) + " " + card.state);
    ImGui::SameLine(0, 0);
    const float name_at = t.space(is_compact() ? 26 : 42);
    ImGui::SetCursorPosX(left + name_at);
    ImGui::PushFont(t.bold);
    elided(file.name, room - name_at - t.space(2) - buttons);
    ImGui::PopFont();
    float at = left + room - buttons + gap;
    if (card.has_errors) {
        ImGui::SameLine(0, 0);
        ImGui::SetCursorPosX(at);
        if (named_button(kExport, std::string(kExport) + " of " + file.name)) export_errors(f);
        at += button_width(kExport) + gap;
    }
    if (card.has_columns) {
        ImGui::SameLine(0, 0);
        ImGui::SetCursorPosX(at);
        const bool asked = file.status == FileStatus::mapping_needed;
        if (asked) {
            ImGui::PushStyleColor(ImGuiCol_Button, t.colour.accent);
            ImGui::PushStyleColor(ImGuiCol_ButtonHovered, t.colour.accent);
            ImGui::PushStyleColor(ImGuiCol_Text, t.colour.on_accent);
        }
        if (named_button(kColumns, "Columns of " + file.name)) open_mapping(f, card.file);
        if (asked) ImGui::PopStyleColor(3);
    }
}

/// What was found, in as many lines as it needs.
void draw_facts_in_words(const FileCard& card, const LoadedFile& file) {
    const auto& c = theme().colour;
    std::string facts(label_of(file.kind));
    if (!file.gstin.empty()) facts += "   " + file.gstin;
    if (file.period.known()) facts += "   " + to_month_name(file.period);
    wrapped(c.muted, facts);
    if (file.documents != 0)
        wrapped(c.text, text::counted(file.documents, "document", "documents") +
                            "   taxable\u00a0₹\u00a0" + to_indian(file.taxable) +
                            "   tax\u00a0₹\u00a0" + to_indian(file.tax.total()));
    if (!card.found.empty()) wrapped(c.muted, card.found);
}

/// What was found, in places that are the same on every card.
void draw_facts(const FileCard& card, const LoadedFile& file) {
    const auto& t = theme();
    if (is_compact()) {
        draw_facts_in_words(card, file);
        return;
    }
    if (!ImGui::BeginTable("Facts", 7, ImGuiTableFlags_NoPadOuterX)) return;
    // The GSTIN stands under the name of the file, which no padding comes before.
    for (const float width : {39.0f, 35.0f, 29.0f, 27.0f, 42.0f, 36.0f})
        ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthFixed, t.space(width));
    ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthStretch);
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    muted(label_of(file.kind));
    ImGui::TableNextColumn();
    ImGui::PushFont(t.mono);
    ImGui::TextUnformatted(file.gstin.c_str());
    ImGui::PopFont();
    ImGui::TableNextColumn();
    ImGui::TextUnformatted(to_month_name(file.period).c_str());
    ImGui::TableNextColumn();
    if (file.documents != 0) {
        right_text(text::counted(file.documents, "document", "documents"), t.colour.text);
        ImGui::TableNextColumn();
        right_text("taxable ₹ " + to_indian(file.taxable), t.colour.text);
        ImGui::TableNextColumn();
        right_text("tax ₹ " + to_indian(file.tax.total()), t.colour.text);
    } else {
        ImGui::TableNextColumn();
        ImGui::TableNextColumn();
    }
    ImGui::TableNextColumn();
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + t.space(3));
    ImGui::PushStyleColor(ImGuiCol_Text, t.colour.muted);
    elided(card.found, ImGui::GetContentRegionAvail().x);
    ImGui::PopStyleColor();
    ImGui::EndTable();
}

/// Where the rows of a register went; each class opens its list.
void draw_rows(Frame& f, const FileCard& card, const LoadedFile& file) {
    const auto all = file.rows.all();
    if (file.kind != FileKind::register_ || all == 0) return;
    const auto& c = theme().colour;
    ImGui::AlignTextToFramePadding();
    muted(text::counted(all, "row", "rows") + ":");
    for (int p = 0; p < kRowPlaceCount; ++p) {
        const auto place = static_cast<RowPlace>(p);
        const auto n = count_of(file.rows, place);
        if (n == 0) continue;
        const auto label = counted_rows(n, place);
        same_line_if_fits(label.c_str());
        const bool bad = place == RowPlace::error;
        if (bad) ImGui::PushStyleColor(ImGuiCol_Border, c.bad);
        if (named_chip(label.c_str(), label + " in " + file.name, false))
            open_row_list(f, card.file, place);
        if (bad) ImGui::PopStyleColor();
    }
}

void draw_lines(Frame& f, const FileCard& card, const LoadedFile& file, std::uint32_t& read) {
    auto& opened = f.view.opened_cards;
    const bool all = std::find(opened.begin(), opened.end(), file.fingerprint) != opened.end();
    const auto shown = all ? card.lines.size() : std::min(card.lines.size(), kLinesShown);
    for (std::size_t i = 0; i < shown; ++i) draw_line(f, card.lines[i], read);
    if (card.lines.size() <= kLinesShown) return;
    const auto label =
        all ? std::string("Fewer") : "Show " + std::to_string(card.lines.size() - shown) + " more";
    if (!named_button(label.c_str(), label + " about " + file.name)) return;
    if (all)
        std::erase(opened, file.fingerprint);
    else
        opened.push_back(file.fingerprint);
}

void draw_card(Frame& f, const FileCard& card, std::uint32_t& read) {
    const auto& file = f.w.data.intake.files[card.file];
    if (!begin_card(card.file)) return;
    draw_first_line(f, card, file);
    draw_facts(card, file);
    if (!card.note.empty()) wrapped(theme().colour.muted, card.note);
    draw_rows(f, card, file);
    draw_lines(f, card, file, read);
    end_card();
}

std::string group_name(const CardGroup& g) {
    return g.gstin.empty() ? "Files that name no GSTIN" : g.gstin;
}

bool worked_on(const Frame& f, const CardGroup& g, TaxPeriod p) {
    return g.gstin == f.w.data.settings.gstin && p == f.w.data.settings.period;
}

constexpr const char* kTogether =
    "Verify and Act show all of them together. Steps 4 and 5 are of one month of one GSTIN: choose "
    "it here.";

void draw_group_title(Frame& f, const CardGroup& g) {
    const auto& t = theme();
    ImGui::Dummy({0, t.space(1)});
    ImGui::AlignTextToFramePadding();
    ImGui::PushFont(t.bold);
    ImGui::TextUnformatted(group_name(g).c_str());
    ImGui::PopFont();
    for (const auto p : g.periods) {
        const auto name = to_month_name(p);
        const bool now = worked_on(f, g, p);
        ImGui::SameLine();
        if (!named_chip(name.c_str(),
                        now ? name + " of " + g.gstin + ", worked on now"
                            : "Work on " + name + " of " + g.gstin,
                        now) ||
            now)
            continue;
        auto s = f.w.data.settings;
        s.gstin = g.gstin;
        s.period = p;
        s.gstin_found = s.period_found = false;
        s.as_of_found = true;
        f.out.host.push_back([s](Host& h) { h.rerun(s); });
    }
}

void draw_general(Frame& f, const std::vector<CardLine>& lines, std::uint32_t& read) {
    section_title("What to know about all files together");
    for (std::size_t i = 0; i < std::min(lines.size(), kMostGeneral); ++i)
        draw_line(f, lines[i], read);
    if (lines.size() > kMostGeneral)
        muted("and " + std::to_string(lines.size() - kMostGeneral) +
              " more, all in diagnostics.json");
    if (lines.empty()) muted("Nothing: the files agree with each other.");
}

} // namespace

void read_next(Frame& f) {
    auto& v = f.view;
    const bool there = v.step == Step::load && v.pane == Pane::step;
    go_to(v, Step::load);
    const auto& all = update_cards(f.w, v.cards);
    const auto warnings = [](std::span<const CardLine> lines) {
        return static_cast<std::uint32_t>(std::count_if(lines.begin(), lines.end(), to_be_read));
    };
    const std::span general(all.general);
    auto total = warnings(general.first(std::min(general.size(), kMostGeneral)));
    for (const auto& card : all.cards) {
        total += warnings(card.lines);
        if (card.lines.size() <= kLinesShown) continue;
        const auto file = f.w.data.intake.files[card.file].fingerprint;
        auto& opened = v.opened_cards;
        if (std::find(opened.begin(), opened.end(), file) == opened.end()) opened.push_back(file);
    }
    v.to_read = there && total != 0 ? (v.to_read + 1) % total : 0;
    v.scroll_to_read = true;
}

void draw_load_screen(Frame& f) {
    heading("Load");
    if (primary_button("Add files")) f.out.host.push_back([](Host& h) { h.pick_files(); });
    same_line_if_fits("Load the demo month");
    if (ImGui::Button("Load the demo month")) f.out.host.push_back([](Host& h) { h.load_demo(); });
    same_line_if_fits("Guided path");
    if (ImGui::Button("Guided path")) start_guide(f.view);
    same_line_if_fits("Settings  ,");
    if (ImGui::Button("Settings  ,")) toggle_pane(f.view, Pane::settings);
    if (!is_compact()) ImGui::SameLine();
    if (f.view.job.running)
        text_colored(theme().colour.accent, f.view.job.label + " …");
    else
        note("Files may be dropped anywhere on the page.");
    if (f.view.around_in_hindi) wrapped(theme().colour.muted, kLatinOnly);
    ImGui::Dummy({0, theme().space(1)});
    draw_month_question(f);
    const auto& all = update_cards(f.w, f.view.cards);
    if (all.groups.empty()) {
        note("No file is loaded yet. Add the IMS download, the GSTR-2B, the GSTR-3B draft and the "
             "purchase register of a month, as they come.");
        return;
    }
    if (all.several) wrapped(theme().colour.muted, kTogether);
    std::uint32_t read = 0;
    for (const auto& g : all.groups) {
        if (all.several || all.groups.size() > 1) draw_group_title(f, g);
        for (const auto file : g.files) draw_card(f, all.cards[file], read);
    }
    draw_general(f, all.general, read);
    f.view.scroll_to_read = false;
}

void mirror_load_screen(MirrorWriter& out, const Frame& f) {
    if (f.view.around_in_hindi) out.text(kLatinOnly);
    mirror_month_question(out, f);
    const auto& all = update_cards(f.w, f.view.cards);
    if (all.several) out.text(kTogether);
    const auto table = out.table("Files", {});
    for (const auto& g : all.groups)
        for (const auto i : g.files) {
            const auto& file = f.w.data.intake.files[i];
            out.table_row(table, {file.name, std::string(label_of(file.kind)),
                                  std::string(name_of(file.status)),
                                  std::to_string(file.documents) + " documents"});
        }
    for (const auto& g : all.groups) {
        if (all.several) {
            out.heading(2, group_name(g));
            for (const auto p : g.periods)
                out.text(to_month_name(p) + (worked_on(f, g, p) ? ", worked on" : ""));
        }
        for (const auto i : g.files) {
            const auto& file = f.w.data.intake.files[i];
            const auto& card = all.cards[i];
            out.heading(3, file.name + ": " + card.state);
            std::string facts(label_of(file.kind));
            if (!file.gstin.empty()) facts += ", " + file.gstin;
            if (file.period.known()) facts += ", " + to_month_name(file.period);
            facts += ", " + text::counted(file.documents, "document", "documents") + ", taxable " +
                     to_indian(file.taxable) + ", tax " + to_indian(file.tax.total());
            out.text(facts);
            for (const auto& said : {card.found, card.note})
                if (!said.empty()) out.text(said);
            if (file.kind == FileKind::register_ && file.rows.all() != 0) {
                const auto rows = out.table("Rows of " + file.name, {"Class", "Rows"});
                for (int p = 0; p < kRowPlaceCount; ++p) {
                    const auto n = count_of(file.rows, static_cast<RowPlace>(p));
                    if (n != 0)
                        out.table_row(rows,
                                      {rows_label(static_cast<RowPlace>(p)), std::to_string(n)});
                }
            }
            for (const auto& line : card.lines) out.text(line.text);
        }
    }
    for (const auto& line : all.general) out.text(line.text);
}

} // namespace milaan::ui

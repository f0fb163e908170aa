#include "ui/entries_panel.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "records/entries.hpp"
#include "rules/statement_checks.hpp"
#include "ui/compact.hpp"
#include "ui/money_field.hpp"
#include "ui/statement.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

using workspace::Workspace;
using State = CheckLine::State;

/// "IGST 3,000.00 of at most 2,500.00", head by head where more is claimed than may be.
std::string excesses(const LedgerCheck& c) {
    std::string out;
    for (int h = 0; h < kHeadCount; ++h) {
        const auto head = static_cast<Head>(h);
        if (c.claimed.at(head) <= c.limit.at(head)) continue;
        out += (out.empty() ? "" : "; ") + std::string(head_label(head)) + " " +
               to_indian(c.claimed.at(head)) + " where " + to_indian(c.limit.at(head)) +
               " is the most";
    }
    return out;
}

CheckLine ledger(const LedgerCheck& c, const char* name, const char* rule) {
    CheckLine line{State::unknown, name, ""};
    if (!c.applies) {
        line.sentence = "The statement does not exist in this period.";
    } else if (!c.given) {
        line.sentence = std::string(rule) + " Type its closing balance below to check it.";
    } else if (c.passes()) {
        line.state = State::passes;
        line.sentence = std::string(rule) + " " + to_indian(c.claimed.total()) + " of " +
                        to_indian(c.limit.total()) + ", in every head.";
    } else {
        line.state = c.blocks ? State::fails : State::warns;
        line.sentence = excesses(c) + (c.blocks ? ": the portal does not let this be filed."
                                                : ": the portal warns of it.");
    }
    return line;
}

CheckLine exposure(const Workspace& w) {
    const auto& x = w.statement.exposure;
    CheckLine line{State::passes, "DRC-01C", ""};
    if (!w.loaded_3b && w.data.intake.gstr2b.empty())
        return {State::unknown, line.name,
                "Neither a GSTR-2B nor a GSTR-3B of the month is loaded: there is nothing to "
                "compare."};
    line.sentence = std::string(w.loaded_3b ? "The loaded GSTR-3B" : "Table 4") + " claims " +
                    to_indian(x.claimed) + " against " + to_indian(x.available) + " of GSTR-2B";
    if (x.excess == Money{}) {
        line.sentence += ": no excess.";
        return line;
    }
    line.sentence += ": " + to_indian(x.excess) + " more, " + std::to_string(x.per_mille / 10) +
                     "." + std::to_string(x.per_mille % 10) + " per cent. ";
    line.state = x.fires ? State::fails : State::passes;
    line.sentence += x.fires ? "That is above the limits: an intimation is to be expected."
                             : "That is within the limits.";
    return line;
}

ImU32 colour_of(State s) {
    const auto& c = theme().colour;
    switch (s) {
    case State::passes:
        return c.good;
    case State::fails:
        return c.bad;
    case State::warns:
        return c.notice;
    case State::unknown:
        return c.neutral;
    }
    return c.text;
}

const char* mark_of(State s) {
    switch (s) {
    case State::passes:
        return "✔ passes";
    case State::fails:
        return "✘ fails";
    case State::warns:
        return "⚠ warns";
    case State::unknown:
        return "◇ not checked";
    }
    return "";
}

} // namespace

std::vector<CheckLine> check_lines(const Workspace& w) {
    std::vector<CheckLine> out;
    out.push_back(ledger(w.statement.reclaim, "Reclaim statement",
                         "4(D)(1) is at most the closing balance and 4(B)(2)."));
    out.push_back(ledger(w.statement.rcm, "RCM statement",
                         "4(A)(2) and 4(A)(3) are at most 3.1(d) and the closing balance."));
    out.push_back(exposure(w));
    if (rules::table4_locked(w.data.settings))
        out.push_back({State::warns, "Lock of Table 4",
                       "Set to be on in this period: what GSTR-2B fills in cannot be edited, so a "
                       "difference must be cured in IMS."});
    return out;
}

void draw_checks(const Workspace& w) {
    const auto& t = theme();
    section_title("Checks before filing");
    if (is_compact()) {
        for (const auto& line : check_lines(w)) {
            ImGui::TextUnformatted(line.name.c_str());
            ImGui::SameLine();
            text_colored(colour_of(line.state), mark_of(line.state));
            wrapped(t.colour.muted, line.sentence);
        }
        return;
    }
    if (!ImGui::BeginTable("Checks", 3, ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_PadOuterX,
                           {std::min(ImGui::GetContentRegionAvail().x, t.space(320)), 0}))
        return;
    ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthFixed, t.space(34));
    ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthFixed, t.space(34));
    ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthStretch);
    for (const auto& line : check_lines(w)) {
        ImGui::TableNextRow();
        ImGui::TableNextColumn();
        ImGui::TextUnformatted(line.name.c_str());
        ImGui::TableNextColumn();
        text_colored(colour_of(line.state), mark_of(line.state));
        ImGui::TableNextColumn();
        wrapped(t.colour.text, line.sentence);
    }
    ImGui::EndTable();
}

namespace {

void draw_field(Frame& f, const EntryLine& line, Head head) {
    auto& entries = f.view.entries;
    auto& value = line.figure(entries).at(head);
    const bool unknown = line.given != nullptr && !*line.given(entries);
    const auto label =
        "##" + std::string(line.cells) + " " + std::string(line.label) + ", " + head_label(head);
    auto typed = unknown ? std::nullopt : std::optional(value);
    if (money_field(f, label.c_str(), typed,
                    {unknown ? "not entered" : "0.00", true, line.may_be_negative})) {
        value = typed.value_or(Money{});
        if (line.given != nullptr) *line.given(entries) = typed.has_value();
    }
    // What changes nothing is no step, and leaves standing what was said of the field.
    if (ImGui::IsItemDeactivatedAfterEdit() && entries != f.w.entries())
        f.out.act(workspace::EnterFigures{entries});
}

constexpr float kField = 30, kNarrowField = 24; ///< spacing steps
constexpr float kLabel = 96, kLeastLabel = 40;

void draw_cells_title(std::string_view cells) {
    ImGui::PushFont(theme().bold);
    text_colored(theme().colour.text,
                 cells == "ledger" ? "Closing balances of the portal's statements" : cells);
    ImGui::PopFont();
}

/// Calls `title` where the cells of the return change, and `line` for each figure.
template <class Title, class Line>
void each_entry(const Title& title, const Line& each) {
    std::string_view cells;
    for (const auto& line : entry_lines()) {
        if (line.cells != cells) title(cells = line.cells);
        each(line);
    }
}

/// A figure's heads beside each other, under those of the other figures.
void draw_entry_grid(Frame& f, float label, float field) {
    if (!ImGui::BeginTable("Entries", 1 + kHeadCount,
                           ImGuiTableFlags_SizingFixedFit | ImGuiTableFlags_PadOuterX))
        return;
    ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthFixed, label);
    for (int h = 0; h < kHeadCount; ++h)
        ImGui::TableSetupColumn(head_label(static_cast<Head>(h)), ImGuiTableColumnFlags_WidthFixed,
                                field);
    constexpr std::array right{false, true, true, true, true};
    header_row(right);
    const auto next_row = [] {
        ImGui::TableNextRow();
        ImGui::TableNextColumn();
    };
    each_entry(
        [&](std::string_view cells) {
            next_row();
            draw_cells_title(cells);
        },
        [&](const EntryLine& line) {
            next_row();
            ImGui::AlignTextToFramePadding();
            elided(line.label, ImGui::GetContentRegionAvail().x);
            for (int h = 0; h < kHeadCount; ++h) {
                ImGui::TableNextColumn();
                ImGui::SetNextItemWidth(-1);
                draw_field(f, line, static_cast<Head>(h));
            }
        });
    ImGui::EndTable();
}

/// Where the heads have no room beside each other: each under its figure, two in a row.
void draw_entry_list(Frame& f) {
    const auto& t = theme();
    const float half = std::floor(ImGui::GetContentRegionAvail().x / 2);
    each_entry([](std::string_view cells) { draw_cells_title(cells); },
               [&](const EntryLine& line) {
                   wrapped(t.colour.text, line.label);
                   for (int h = 0; h < kHeadCount; ++h) {
                       const auto head = static_cast<Head>(h);
                       if (h % 2 != 0) ImGui::SameLine(half + ImGui::GetStyle().WindowPadding.x);
                       ImGui::AlignTextToFramePadding();
                       muted(head_label(head));
                       ImGui::SameLine(0, t.space(1));
                       const float used = ImGui::CalcTextSize(head_label(head)).x + t.space(3);
                       ImGui::SetNextItemWidth(half - used);
                       draw_field(f, line, head);
                   }
               });
}

} // namespace

void draw_entries(Frame& f) {
    auto& v = f.view;
    const auto& t = theme();
    if (v.revision_of_entries != f.w.revision) {
        v.entries = f.w.entries();
        v.revision_of_entries = f.w.revision;
    }
    section_title("Figures that only you know");
    wrapped(t.colour.muted,
            "They count in the cells above as soon as you leave a field. What is said of "
            "single documents is added to them.");
    const float room = ImGui::GetContentRegionAvail().x;
    const float padding = 2 * (1 + kHeadCount) * ImGui::GetStyle().CellPadding.x;
    const auto label_beside = [&](float field) {
        return room - padding - kHeadCount * t.space(field);
    };
    if (label_beside(kField) >= t.space(kLabel))
        draw_entry_grid(f, t.space(kLabel), t.space(kField));
    else if (label_beside(kNarrowField) >= t.space(kLeastLabel))
        draw_entry_grid(f, std::floor(label_beside(kNarrowField)), t.space(kNarrowField));
    else
        draw_entry_list(f);
}

void draw_reversal_lines(Frame& f) {
    const auto& t = theme();
    const auto& lines = f.w.statement.lines;
    section_title("Reversals and reclaims of documents");
    if (lines.empty()) {
        muted("None. A document's own are said in its inspector, on steps 2 and 3.");
        return;
    }
    const auto standing = [](const auto& line) {
        return !line.counts ? "of another period" : line.reclaim ? "reclaimed" : "reversed";
    };
    if (is_compact()) {
        for (const auto& line : lines)
            wrapped(t.colour.text, std::string(line.name.number) + ", " +
                                       std::string(text_of(line.ground).label) + ", " +
                                       standing(line) + ", " + to_month_name(line.period) + ": " +
                                       to_indian(line.tax.total()));
        return;
    }
    if (!ImGui::BeginTable("Reversals", 5,
                           ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_SizingFixedFit |
                               ImGuiTableFlags_PadOuterX))
        return;
    constexpr std::pair<const char*, float> columns[] = {
        {"Document", 40}, {"Ground", 80}, {"What", 30}, {"Period", 22}, {"Tax", 30}};
    for (const auto& [name, width] : columns)
        ImGui::TableSetupColumn(name, ImGuiTableColumnFlags_WidthFixed, t.space(width));
    constexpr bool right[] = {false, false, false, false, true};
    header_row(right);
    for (const auto& line : lines) {
        ImGui::TableNextRow();
        ImGui::TableNextColumn();
        ImGui::PushFont(t.mono);
        elided(line.name.number, ImGui::GetContentRegionAvail().x);
        ImGui::PopFont();
        ImGui::TableNextColumn();
        elided(text_of(line.ground).label, ImGui::GetContentRegionAvail().x);
        ImGui::TableNextColumn();
        muted(standing(line));
        ImGui::TableNextColumn();
        muted(to_month_name(line.period));
        ImGui::TableNextColumn();
        amount(line.tax.total());
    }
    ImGui::EndTable();
}

void mirror_entries(MirrorWriter& out, const Frame& f) {
    const auto checks = out.table("Checks before filing", {"Check", "Result", "Why"});
    for (const auto& line : check_lines(f.w))
        out.table_row(checks, {line.name, mark_of(line.state), line.sentence});
    std::vector<std::string> columns{"Figure", "Cell"};
    for (int h = 0; h < kHeadCount; ++h) columns.emplace_back(head_label(static_cast<Head>(h)));
    const auto table = out.table("Figures that only you know", columns);
    for (const auto& line : entry_lines()) {
        std::vector<std::string> cells{std::string(line.label), std::string(line.cells)};
        for (int h = 0; h < kHeadCount; ++h)
            cells.push_back(to_indian(figure_of(f.w.entries(), line).at(static_cast<Head>(h))));
        out.table_row(table, cells);
    }
    if (f.w.statement.lines.empty()) return;
    const auto reversals = out.table("Reversals and reclaims of documents",
                                     {"Document", "Ground", "What", "Period", "Tax"});
    for (const auto& line : f.w.statement.lines)
        out.table_row(reversals, {line.name.number, std::string(text_of(line.ground).label),
                                  line.reclaim ? "reclaimed" : "reversed",
                                  to_month_name(line.period), to_indian(line.tax.total())});
}

} // namespace milaan::ui

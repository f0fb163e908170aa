#include "ui/gallery.hpp"

#include <imgui.h>

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <iterator>

#include "ui/month_screens.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

void draw_type() {
    const auto& t = theme();
    struct Face {
        const char* name;
        ImFont* font;
    };
    for (const auto& face :
         {Face{"Large: a heading", t.large}, Face{"Bold: a section", t.bold},
          Face{"Regular: 0123456789 ₹ 1,23,45,678.00", t.regular},
          Face{"Small: what stands beside", t.small}, Face{"Mono: 27ZZZCB0001A1Z3", t.mono}}) {
        ImGui::PushFont(face.font);
        ImGui::TextUnformatted(face.name);
        ImGui::PopFont();
    }
    const float width = t.space(110);
    elided("Elided: a supplier whose name is so long that it cannot stand in its column of the "
           "table",
           width);
}

struct Token {
    const char* name;
    ImU32 Palette::*colour;
};
constexpr Token kTokens[] = {
    {"background", &Palette::background},
    {"panel", &Palette::panel},
    {"raised", &Palette::raised},
    {"line", &Palette::line},
    {"stripe", &Palette::stripe},
    {"text", &Palette::text},
    {"muted", &Palette::muted},
    {"faint", &Palette::faint},
    {"accent", &Palette::accent},
    {"accent, soft", &Palette::accent_soft},
    {"on accent", &Palette::on_accent},
    {"focus", &Palette::focus},
    {"selection", &Palette::selection},
    {"hover", &Palette::hover},
    {"good", &Palette::good},
    {"notice", &Palette::notice},
    {"bad", &Palette::bad},
    {"neutral", &Palette::neutral},
};

void draw_colours() {
    const auto& t = theme();
    auto* draw = ImGui::GetWindowDrawList();
    if (!ImGui::BeginTable("Tokens", 3)) return;
    for (const auto& token : kTokens) {
        ImGui::TableNextColumn();
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const ImVec2 end{at.x + t.space(8), at.y + t.space(5)};
        draw->AddRectFilled(at, end, t.colour.*token.colour);
        draw->AddRect(at, end, t.colour.line);
        ImGui::Dummy({t.space(8), t.space(5)});
        ImGui::SameLine();
        ImGui::TextUnformatted(token.name);
    }
    ImGui::EndTable();
}

void draw_marks() {
    if (!ImGui::BeginTable("Marks", 3)) return;
    for (int i = 0; i < kVerdictCount; ++i) {
        ImGui::TableNextColumn();
        verdict_mark(static_cast<Verdict>(i));
    }
    for (int i = 0; i < kImsActionCount; ++i) {
        ImGui::TableNextColumn();
        action_mark(static_cast<ImsAction>(i));
    }
    ImGui::EndTable();
}

void draw_controls(Gallery& g) {
    const auto& t = theme();
    (void)primary_button("Leads on");
    ImGui::SameLine();
    (void)ImGui::Button("A button");
    ImGui::SameLine();
    ImGui::BeginDisabled();
    (void)ImGui::Button("Not now");
    ImGui::EndDisabled();
    ImGui::SameLine();
    (void)icon_button("↩", "With a glyph");
    ImGui::Dummy({0, t.space(1)});
    if (toggle_chip("Mismatch 12", g.chip, colour_of(Verdict::mismatch))) g.chip = !g.chip;
    ImGui::SameLine();
    if (toggle_chip("Exact 340", !g.chip, colour_of(Verdict::exact))) g.chip = !g.chip;
    ImGui::SameLine();
    (void)chip("tax>10000  ✕", true);
    ImGui::Dummy({0, t.space(1)});
    for (int i = 0; i < 3; ++i) {
        constexpr const char* answers[] = {"Yes, in full", "Yes, in part", "No"};
        if (i != 0) ImGui::SameLine();
        if (radio(answers[i], "Is ITC to be reduced?", g.answer == i)) g.answer = i;
    }
    check_box("Keep my work in this browser", &g.chip);
    ImGui::SetNextItemWidth(t.space(60));
    input_text("##Empty field", g.empty, "What it takes");
    ImGui::SameLine();
    ImGui::SetNextItemWidth(t.space(40));
    input_text("##Filled field", g.filled);
    ImGui::ProgressBar(0.6f, {t.space(60), 0}, "");
}

void draw_figures() {
    const auto& t = theme();
    if (!ImGui::BeginTable("Figures", 4,
                           ImGuiTableFlags_RowBg | ImGuiTableFlags_BordersInnerH |
                               ImGuiTableFlags_PadOuterX))
        return;
    for (const auto* name : {"Document", "Taxable (₹)", "IGST (₹)", "Difference (₹)"})
        ImGui::TableSetupColumn(name);
    constexpr bool right[] = {false, true, true, true};
    header_row(right);
    struct Row {
        const char* number;
        Money taxable, tax, difference;
    };
    constexpr Row rows[] = {
        {"INV/1042", {1234567800}, {222222204}, {}},
        {"CN-17", {-500000}, {-90000}, {-100}},
        {"26-27/0088", {10000000000}, {1800000000}, {5}},
    };
    for (const auto& row : rows) {
        ImGui::TableNextRow(0, t.row_height());
        ImGui::TableNextColumn();
        ImGui::TextUnformatted(row.number);
        for (const auto m : {row.taxable, row.tax, row.difference}) {
            ImGui::TableNextColumn();
            amount(m);
        }
    }
    ImGui::EndTable();
}

void draw_states() {
    const auto& c = theme().colour;
    muted("Empty: nothing to match yet. Load a portal file and a register on step 1.");
    text_colored(c.accent, "Working: reading 3 files …");
    text_colored(c.good, "✔ Done: 0 open items, write the upload file");
    text_colored(c.notice, "⚠ In part: 2 of 120 rows could not be read");
    text_colored(c.bad, "✘ Refused: the file is cut off at byte 51,200");
}

void draw_bars() {
    const auto& c = theme().colour;
    (void)bar_line("Claimable##g", "✔ Claimable", 1, c.good, "12,34,567.00");
    (void)bar_line("Pending##g", "◐ Pending", 0.4f, c.accent, "4,93,826.80");
    (void)bar_line("At risk##g", "⚠ At risk", 0.1f, c.notice, "1,23,456.70");
    (void)bar_line("Lost##g", "✘ Lost", 0, c.bad, "0.00");
}

/// A line of the list in each of its states, with the colours that the list takes.
void draw_list_lines() {
    const auto& t = theme();
    const auto& c = t.colour;
    struct Sample {
        const char* name;
        ImU32 background;
        bool focused, cell, heading;
    };
    const Sample samples[] = {
        {"▾  Heading of a supplier, 3 lines", c.raised, false, false, true},
        {"A line", 0, false, false, false},
        {"Every other line", c.stripe, false, false, false},
        {"Under the mouse", c.hover, false, false, false},
        {"Selected", c.selection, false, false, false},
        {"Focused", c.selection, true, false, false},
        {"With a marked cell", c.selection, true, true, false},
    };
    auto* draw = ImGui::GetWindowDrawList();
    const float line = std::max(1.0f, t.scale);
    for (const auto& s : samples) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const ImVec2 size{std::floor(ImGui::GetContentRegionAvail().x), t.row_height()};
        const ImVec2 end{at.x + size.x, at.y + size.y};
        draw->AddRectFilled(at, end, s.background);
        if (s.focused) draw->AddRectFilled(at, {at.x + t.space(0.75f), end.y}, c.focus);
        auto* font = s.heading ? t.bold : t.regular;
        const float y = std::floor(at.y + (size.y - font->FontSize) / 2);
        draw->AddText(font, font->FontSize, {at.x + t.space(2), y}, c.text, s.name);
        constexpr const char* figure = "1,23,456.78";
        const float width = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, figure).x;
        draw->AddText(font, font->FontSize, {std::floor(end.x - t.space(2) - width), y}, c.text,
                      figure);
        if (s.cell)
            draw->AddRect({std::floor(end.x - t.space(30)), at.y}, end, c.focus, 0, 0, 2 * line);
        ImGui::Dummy(size);
    }
}

void draw_asked() {
    const auto& t = theme();
    ImGui::PushStyleColor(ImGuiCol_ChildBg, t.colour.accent_soft);
    if (ImGui::BeginChild("Example of a question", {0, 0},
                          ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_AlwaysUseWindowPadding,
                          ImGuiWindowFlags_NavFlattened)) {
        wrapped(t.colour.text, "12 documents will be accepted.");
        wrapped(t.colour.text, "⚠ Decided already, and changed by this: 2 rejected.");
        (void)primary_button("Accept these  Enter");
        ImGui::SameLine();
        (void)ImGui::Button("Leave these  Esc");
    }
    ImGui::EndChild();
    ImGui::PopStyleColor();
    ImGui::BeginDisabled();
    (void)primary_button("Leads on, not now");
    ImGui::SameLine();
    bool off = false;
    check_box("Not to be ticked now", &off);
    ImGui::EndDisabled();
    text_colored(t.colour.bad, "✘ 12o is not an amount: write it as 1,25,000.50");
    text_colored(t.colour.accent, "◆ not the default");
}

} // namespace

void draw_gallery(Frame& f) {
    const auto& t = theme();
    heading("Gallery");
    muted("Every widget and state of the page, with examples.");
    ImGui::Dummy({0, t.space(1)});
    const float gap = t.space(4);
    const float width = (ImGui::GetContentRegionAvail().x - gap) / 2;
    const float colours = card_height(static_cast<float>(std::size(kTokens)) / 3 + 1);
    begin_card("Type", width, colours);
    draw_type();
    end_card();
    ImGui::SameLine(0, gap);
    begin_card("Colours", width, colours);
    draw_colours();
    end_card();
    const float controls = card_height(7.5f);
    begin_card("Controls", width, controls);
    draw_controls(f.view.gallery);
    end_card();
    ImGui::SameLine(0, gap);
    begin_card("Figures", width, controls);
    draw_figures();
    end_card();
    const float rest = card_height(5);
    begin_card("Marks", width, rest);
    draw_marks();
    end_card();
    ImGui::SameLine(0, gap);
    begin_card("States", width, rest);
    draw_states();
    end_card();
    const float lists = card_height(7);
    begin_card("Lines of a list", width, lists);
    draw_list_lines();
    end_card();
    ImGui::SameLine(0, gap);
    begin_card("Asked, not now, and wrong", width, lists);
    draw_asked();
    end_card();
    begin_card("Bars", width, card_height(4));
    draw_bars();
    end_card();
}

} // namespace milaan::ui

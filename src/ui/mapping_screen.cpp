#include "ui/mapping_screen.hpp"

#include <imgui.h>

#include <algorithm>

#include "base/text.hpp"
#include "engine/mapping_json.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

std::string row_word(const workspace::Workspace& w, std::uint32_t file) {
    // Delimited text has lines, a sheet rows.
    const auto& note = w.data.intake.files[file].note;
    return note.find("sheet ") != std::string::npos ? "row " : "line ";
}

std::string heading_text(const Frame& f, const MappingTable& t) {
    const auto row = t.heading_row();
    if (row != 0) return row_word(f.w, f.view.mapping.file) + std::to_string(row);
    return t.heading < 0 ? "none: the columns have no names" : "a row below the one found";
}

std::string table_name(const Frame& f, std::size_t i) {
    const auto& t = f.view.mapping.tables[i];
    return "Columns of part " + std::to_string(i + 1) + ", headings in " + heading_text(f, t);
}

/// What Milaan understood, with the rows that it saw.
std::string sure_text(const ColumnGuess& g) {
    if (!g.doubt.empty()) return "?";
    if (g.use.role == ColumnRole::none || g.use.role == ColumnRole::ignored) return {};
    return std::to_string(g.confidence) + " %";
}

void use_columns(Frame& f) {
    auto settings = settings_with(f.w, f.view.mapping);
    auto files = to_read_again(f.w, f.view.mapping, settings);
    f.view.pane = Pane::step;
    f.view.outcome = "The columns are remembered; the register is read again";
    f.out.host.push_back([s = std::move(settings), k = std::move(files)](Host& h) {
        h.announce("The columns are remembered; the register is read again");
        h.read_again(s, k);
    });
}

void save_mapping(Frame& f, const MappingTable& t) {
    auto name = f.w.data.intake.files[f.view.mapping.file].name;
    name = name.substr(0, name.rfind('.')) + "-columns.json";
    f.out.host.push_back([name, text = engine::to_json(t.mapping)](Host& h) {
        h.save_file(name, std::as_bytes(std::span(text)), "application/json");
    });
}

void draw_buttons(Frame& f, MappingTable& t) {
    auto& v = f.view;
    std::string lacking;
    for (const auto& table : v.mapping.tables)
        if (lacking.empty()) lacking = missing(table);
    ImGui::BeginDisabled(!lacking.empty());
    if (primary_button("Use these columns")) use_columns(f);
    ImGui::EndDisabled();
    ImGui::SameLine(0, theme().space(1));
    if (ImGui::Button("Save mapping…")) save_mapping(f, t);
    ImGui::SameLine(0, theme().space(1));
    ImGui::BeginDisabled(!changed(t));
    if (ImGui::Button("As Milaan found them")) {
        set_heading(t, -1);
    }
    ImGui::EndDisabled();
    ImGui::SameLine(0, theme().space(1));
    if (ImGui::Button("Cancel  Esc")) v.pane = Pane::step;
    ImGui::SameLine(0, theme().space(3));
    ImGui::AlignTextToFramePadding();
    if (!lacking.empty())
        text_colored(theme().colour.bad, "✘ still to be said: " + lacking);
    else if (changed(v.mapping))
        text_colored(theme().colour.notice, "◆ changed, not yet used");
    else
        muted("Nothing changes before the columns are used.");
}

void draw_heading_row(Frame& f, MappingTable& t) {
    ImGui::AlignTextToFramePadding();
    muted("Headings");
    ImGui::SameLine(theme().space(32));
    const auto now = heading_text(f, t);
    if (t.head.empty()) {
        ImGui::TextUnformatted(now.c_str());
        return;
    }
    if (named_button((now + "  ▾").c_str(), "Row of the headings: " + now))
        ImGui::OpenPopup("Heading row");
    ImGui::SameLine();
    muted("what stands above them is a title");
    if (!ImGui::BeginPopup("Heading row")) return;
    const auto cells_of = [](const std::vector<std::string>& cells) {
        std::string out;
        for (const auto& c : cells)
            if (!c.empty() && out.size() < 90) out += (out.empty() ? "" : " | ") + c;
        return out;
    };
    if (ImGui::Selectable(("as found: " + cells_of(t.found.mapping.headings)).c_str(),
                          t.heading < 0))
        set_heading(t, -1);
    for (std::size_t i = 0; i < t.head.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        const auto& h = t.head[i];
        const auto label = (h.row != 0 ? row_word(f.w, f.view.mapping.file) + std::to_string(h.row)
                                       : std::string("below")) +
                           ": " + cells_of(h.cells);
        if (ImGui::Selectable(label.c_str(), t.heading == static_cast<int>(i)))
            set_heading(t, static_cast<int>(i));
        ImGui::PopID();
    }
    ImGui::EndPopup();
}

void draw_answers(MappingTable& t) {
    for (const auto& line : answer_lines()) {
        ImGui::AlignTextToFramePadding();
        muted(line.title);
        if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", line.meaning);
        const int now = line.get(t.mapping);
        for (int i = 0; i < 3; ++i) {
            if (i == 0)
                ImGui::SameLine(theme().space(32));
            else
                ImGui::SameLine(0, theme().space(1));
            const auto spoken =
                std::string(line.title) + ": " + line.choices[i] + (i == now ? " (so now)" : "");
            ImGui::PushID(line.title);
            ImGui::PushID(i);
            if (named_chip(line.choices[i], spoken, i == now)) line.set(t.mapping, i);
            ImGui::PopID();
            ImGui::PopID();
        }
        const float room = ImGui::GetWindowPos().x + ImGui::GetWindowContentRegionMax().x -
                           ImGui::GetItemRectMax().x - theme().space(4);
        ImGui::SameLine(0, theme().space(4));
        ImGui::PushStyleColor(ImGuiCol_Text, theme().colour.muted);
        elided(line.meaning, room);
        ImGui::PopStyleColor();
    }
}

void pick_use(MappingTable& t, std::size_t c) {
    const auto label = label_of(t.guesses[c].use);
    for (const auto& use : column_choices()) {
        const auto name = label_of(use);
        const bool on = name == label;
        if (ImGui::Selectable(name.c_str(), on)) set_use(t, c, use);
        if (on) ImGui::SetItemDefaultFocus();
    }
}

void draw_use(MappingTable& t, std::size_t c) {
    const auto& th = theme();
    const auto& guess = t.guesses[c];
    const bool used = guess.use.role != ColumnRole::none && guess.use.role != ColumnRole::ignored;
    const auto label = "##" + use_name(t, c);
    const float width = ImGui::GetContentRegionAvail().x;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    if (!guess.doubt.empty()) ImGui::PushStyleColor(ImGuiCol_Border, th.colour.notice);
    const bool clicked = ImGui::Button(label.c_str(), {width, 0});
    if (!guess.doubt.empty()) ImGui::PopStyleColor();
    const ImVec2 box = ImGui::GetItemRectMax();
    const float pad = ImGui::GetStyle().FramePadding.x;
    const float y = at.y + ImGui::GetStyle().FramePadding.y;
    auto* draw = ImGui::GetWindowDrawList();
    const auto text = label_of(guess.use);
    draw->PushClipRect(at, {box.x - th.space(5), box.y}, true);
    draw->AddText({at.x + pad, y}, used ? th.colour.text : th.colour.muted, text.c_str());
    draw->PopClipRect();
    draw->AddText({box.x - th.space(4), y}, th.colour.muted, "▾");
    if (clicked) ImGui::OpenPopup("Use");
    ImGui::SetNextWindowPos({at.x, box.y}, ImGuiCond_Appearing);
    ImGui::SetNextWindowSizeConstraints({width, 0}, {th.space(160), th.space(110)});
    if (ImGui::BeginPopup("Use")) {
        pick_use(t, c);
        ImGui::EndPopup();
    }
}

void draw_column(MappingTable& t, std::size_t c, std::size_t shown_rows) {
    const auto& th = theme();
    const auto& guess = t.guesses[c];
    const float room = th.space(1.25f);
    const auto next = [&] {
        ImGui::TableNextColumn();
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() + room);
    };
    ImGui::TableNextRow();
    ImGui::PushID(static_cast<int>(c));
    next();
    right_text(std::to_string(c + 1), th.colour.muted);
    next();
    const auto heading = c < t.mapping.headings.size() ? t.mapping.headings[c] : std::string{};
    ImGui::PushFont(th.bold);
    elided(heading, ImGui::GetContentRegionAvail().x);
    ImGui::PopFont();
    for (std::size_t r = 0; r < shown_rows; ++r) {
        next();
        const bool has = r < t.rows.size() && c < t.rows[r].size();
        elided(has ? t.rows[r][c] : std::string{}, ImGui::GetContentRegionAvail().x);
    }
    ImGui::TableNextColumn();
    draw_use(t, c);
    // Behind the button ImGui sets texts on its line.
    ImGui::TableNextColumn();
    right_text(sure_text(guess), guess.doubt.empty() ? th.colour.text : th.colour.notice);
    ImGui::TableNextColumn();
    if (!guess.doubt.empty())
        wrapped(th.colour.notice, guess.doubt);
    else
        wrapped(th.colour.muted, why_text(guess));
    ImGui::PopID();
}

void draw_columns(MappingTable& t) {
    const auto& th = theme();
    const float width = ImGui::GetContentRegionAvail().x;
    const std::size_t shown = width > th.space(380) ? 5 : width > th.space(280) ? 3 : 2;
    const int columns = static_cast<int>(shown) + 5;
    if (!ImGui::BeginTable("Columns", columns,
                           ImGuiTableFlags_RowBg | ImGuiTableFlags_BordersInnerH |
                               ImGuiTableFlags_PadOuterX))
        return;
    ImGui::TableSetupColumn("#", ImGuiTableColumnFlags_WidthFixed, th.space(6));
    ImGui::TableSetupColumn("Heading", ImGuiTableColumnFlags_WidthFixed, th.space(38));
    for (std::size_t r = 0; r < shown; ++r)
        ImGui::TableSetupColumn(("Row " + std::to_string(r + 1) + " below").c_str(),
                                ImGuiTableColumnFlags_WidthFixed, th.space(29));
    ImGui::TableSetupColumn("What it is used for", ImGuiTableColumnFlags_WidthFixed, th.space(58));
    ImGui::TableSetupColumn("Sure", ImGuiTableColumnFlags_WidthFixed, th.space(12));
    ImGui::TableSetupColumn("Why, or what is asked", ImGuiTableColumnFlags_WidthStretch);
    std::vector<char> right(static_cast<std::size_t>(columns));
    right.front() = 1;
    right[right.size() - 2] = 1;
    header_row({reinterpret_cast<const bool*>(right.data()), right.size()});
    for (std::size_t c = 0; c < t.guesses.size(); ++c) draw_column(t, c, shown);
    ImGui::EndTable();
}

} // namespace

void open_mapping(Frame& f, std::uint32_t file) {
    f.view.mapping = begin_mapping(f.w, file);
    if (!f.view.mapping.open()) return;
    f.view.pane = Pane::mapping;
    f.out.host.push_back([name = f.w.data.intake.files[file].name](Host& h) {
        h.announce("What the columns of " + name + " mean");
    });
}

void draw_mapping(Frame& f) {
    auto& draft = f.view.mapping;
    if (!draft.open() || draft.file >= f.w.data.intake.files.size()) {
        f.view.pane = Pane::step;
        return;
    }
    const auto& file = f.w.data.intake.files[draft.file];
    heading(("Columns of " + file.name).c_str());
    for (std::size_t i = 0; draft.tables.size() > 1 && i < draft.tables.size(); ++i) {
        const auto name = table_name(f, i);
        if (i != 0) same_line_if_fits(name.c_str());
        if (chip(name.c_str(), draft.table == i)) draft.table = i;
    }
    auto& t = draft.tables[draft.table];
    draw_buttons(f, t);
    for (const auto& q : questions(t)) {
        text_colored(theme().colour.notice, "?");
        ImGui::SameLine(0, theme().space(1.5f));
        wrapped(theme().colour.text, q);
    }
    draw_heading_row(f, t);
    draw_answers(t);
    ImGui::Dummy({0, theme().space(1)});
    draw_columns(t);
}

std::string picked_in(const ViewState& v, std::string_view name) {
    if (!v.mapping.open()) return {};
    const auto& t = v.mapping.tables[v.mapping.table];
    for (std::size_t c = 0; c < t.guesses.size(); ++c)
        if (use_name(t, c) == name) return label_of(t.guesses[c].use);
    return {};
}

void mirror_mapping(MirrorWriter& out, const Frame& f) {
    const auto& draft = f.view.mapping;
    if (!draft.open()) return;
    const auto& t = draft.tables[draft.table];
    for (const auto& q : questions(t)) out.text("Question: " + q);
    if (const auto lacking = missing(t); !lacking.empty()) out.text("Still to be said: " + lacking);
    if (changed(draft)) out.text("Changed, not yet used");
    const auto answers = out.table("For the whole register", {"What", "Now", "What it means"});
    out.table_row(answers, {"Headings", heading_text(f, t), "What stands above them is a title."});
    for (const auto& line : answer_lines())
        out.table_row(answers, {line.title, line.choices[line.get(t.mapping)], line.meaning});
    const auto columns =
        out.table("Columns", {"Column", "Heading", "First rows", "Used for", "Sure", "Why"});
    for (std::size_t c = 0; c < t.guesses.size(); ++c) {
        const auto& g = t.guesses[c];
        std::string first;
        for (std::size_t r = 0; r < std::min<std::size_t>(t.rows.size(), 3); ++r)
            if (c < t.rows[r].size()) first += (r == 0 ? "" : " | ") + t.rows[r][c];
        out.table_row(columns,
                      {std::to_string(c + 1),
                       c < t.mapping.headings.size() ? t.mapping.headings[c] : std::string{}, first,
                       label_of(g.use), sure_text(g), g.doubt.empty() ? why_text(g) : g.doubt});
    }
}

} // namespace milaan::ui

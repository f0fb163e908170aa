#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "ui/comparison.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

/// What differs is in the warning colour and has a line under it, so that it is told without the
/// colour; where the other has more, the line stands at the place.
void marked_text(std::string_view mine, std::string_view other) {
    const auto& t = theme();
    if (mine == other || mine.empty() || other.empty()) {
        elided(mine, ImGui::GetContentRegionAvail().x);
        return;
    }
    const auto p = part(mine, other);
    const std::string_view parts[] = {mine.substr(0, p.head),
                                      mine.substr(p.head, mine.size() - p.head - p.tail),
                                      mine.substr(mine.size() - p.tail)};
    const auto at = ImGui::GetCursorScreenPos();
    const auto width = [](std::string_view s) {
        return s.empty() ? 0.0f : ImGui::CalcTextSize(s.data(), s.data() + s.size()).x;
    };
    bool first = true;
    for (int i = 0; i < 3; ++i) {
        if (parts[i].empty()) continue;
        if (!first) ImGui::SameLine(0, 0);
        first = false;
        text_colored(i == 1 ? t.colour.bad : t.colour.text, parts[i]);
    }
    const float thick = std::max(1.0f, std::floor(1.5f * t.scale));
    const float from = at.x + width(parts[0]);
    const float to = from + std::max(t.space(1), width(parts[1]));
    const float y = at.y + ImGui::GetFontSize();
    ImGui::GetWindowDrawList()->AddRectFilled({from, y - thick}, {to, y}, t.colour.bad);
}

void cell_text(std::string_view mine, std::string_view other, bool mono) {
    if (mono) ImGui::PushFont(theme().mono);
    marked_text(mine, other);
    if (mono) ImGui::PopFont();
}

/// What a column is compared with: the first for all others, the last for the first.
const std::string& other_of(const Comparison::TextRow& r, std::size_t column) {
    return column == 0 ? r.cells.back() : r.cells.front();
}

constexpr auto kLines = ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_PadOuterX;

/// Beside each other where two are.
void side_by_side(const Comparison& c) {
    const auto n = static_cast<int>(c.columns.size());
    if (!ImGui::BeginTable("Both sides", n + 1, kLines | ImGuiTableFlags_SizingStretchProp)) return;
    ImGui::TableSetupColumn("", 0, 0.56f);
    for (const auto& name : c.columns) ImGui::TableSetupColumn(name.c_str(), 0, 1.1f);
    ImGui::TableHeadersRow();
    for (const auto& r : c.texts) {
        ImGui::TableNextRow();
        ImGui::TableNextColumn();
        muted(r.label);
        for (std::size_t k = 0; k < r.cells.size(); ++k) {
            ImGui::TableNextColumn();
            cell_text(r.cells[k], other_of(r, k), r.mono);
        }
    }
    ImGui::EndTable();
}

/// Under each other where there are more: a number of sixteen signs has no room beside two others.
void under_each_other(const Comparison& c) {
    if (!ImGui::BeginTable("All sides", 3, kLines | ImGuiTableFlags_SizingStretchProp)) return;
    ImGui::TableSetupColumn("", 0, 0.7f);
    ImGui::TableSetupColumn("", 0, 0.7f);
    ImGui::TableSetupColumn("", 0, 1.6f);
    for (const auto& r : c.texts) {
        for (std::size_t k = 0; k < r.cells.size(); ++k) {
            if (r.cells[k].empty() && r.differs) continue;
            ImGui::TableNextRow();
            ImGui::TableNextColumn();
            if (k == 0) muted(r.label);
            ImGui::TableNextColumn();
            muted(r.differs ? std::string_view(c.columns[k]) : "the same");
            ImGui::TableNextColumn();
            cell_text(r.cells[k], other_of(r, k), r.mono);
            if (!r.differs) break;
        }
    }
    ImGui::EndTable();
}

/// How wide each column of the figures is with what stands in it; the first is that of the
/// labels.
std::vector<float> widths_of(const Comparison& c) {
    const auto n = c.columns.size();
    std::vector<float> widths(n + (c.has_difference() ? 2 : 1));
    const auto see = [&](std::size_t column, std::string_view s) {
        widths[column] =
            std::max(widths[column], ImGui::CalcTextSize(s.data(), s.data() + s.size()).x);
    };
    for (std::size_t k = 0; k < n; ++k) see(k + 1, c.columns[k]);
    if (c.has_difference()) see(n + 1, "Difference");
    for (const auto& r : c.figures) {
        see(0, r.label);
        for (std::size_t k = 0; k < n; ++k)
            if (r.cells[k]) see(k + 1, to_indian(*r.cells[k]));
        if (c.has_difference()) see(n + 1, signed_text(r.difference));
    }
    return widths;
}

void difference_cell(const Comparison& c, Money m) {
    right_text(signed_text(m), theme().colour.bad);
    if (m != Money{}) ImGui::SetItemTooltip("%s", c.difference_meaning().c_str());
}

void figure_cell(const Comparison::FigureRow& r, std::size_t k) {
    const auto& colour = theme().colour;
    if (r.cells[k]) right_text(to_indian(*r.cells[k]), r.differs ? colour.bad : colour.text);
}

/// Beside each other; the label of a figure in a column of its own, or above it.
void figures_beside(const Comparison& c, const std::vector<float>& widths, bool above) {
    const auto n = c.columns.size();
    const auto count = static_cast<int>(widths.size()) - (above ? 1 : 0);
    if (!ImGui::BeginTable("Figures", count, kLines | ImGuiTableFlags_SizingStretchProp)) return;
    if (!above) ImGui::TableSetupColumn("", 0, widths[0]);
    for (std::size_t k = 0; k < n; ++k)
        ImGui::TableSetupColumn(c.columns[k].c_str(), 0, widths[k + 1]);
    if (c.has_difference()) ImGui::TableSetupColumn("Difference", 0, widths[n + 1]);
    constexpr std::array<bool, 6> right{false, true, true, true, true, true};
    header_row(std::span(right).subspan(above ? 1 : 0, static_cast<std::size_t>(count)));
    for (const auto& r : c.figures) {
        ImGui::TableNextRow();
        if (!above) {
            ImGui::TableNextColumn();
            muted(r.label);
        }
        for (std::size_t k = 0; k < n; ++k) {
            ImGui::TableNextColumn();
            if (above) muted(k == 0 ? r.label : " ");
            figure_cell(r, k);
        }
        if (!c.has_difference()) continue;
        ImGui::TableNextColumn();
        if (above) muted(" ");
        difference_cell(c, r.difference);
    }
    ImGui::EndTable();
}

/// Under each other, where even small figures have no room beside each other.
void figures_under(const Comparison& c) {
    if (!ImGui::BeginTable("Figures", 3, kLines | ImGuiTableFlags_SizingStretchProp)) return;
    ImGui::TableSetupColumn("", 0, 0.7f);
    ImGui::TableSetupColumn("", 0, 0.8f);
    ImGui::TableSetupColumn("", 0, 1.5f);
    for (const auto& r : c.figures) {
        for (std::size_t k = 0; k < r.cells.size(); ++k) {
            if (!r.cells[k]) continue;
            ImGui::TableNextRow();
            ImGui::TableNextColumn();
            if (k == 0) muted(r.label);
            ImGui::TableNextColumn();
            muted(c.columns[k]);
            ImGui::TableNextColumn();
            figure_cell(r, k);
        }
        if (r.difference == Money{}) continue;
        ImGui::TableNextRow();
        ImGui::TableNextColumn();
        ImGui::TableNextColumn();
        muted("Difference");
        ImGui::TableNextColumn();
        difference_cell(c, r.difference);
    }
    ImGui::EndTable();
}

/// As wide as the inspector allows: in the usual size, smaller, with the labels above, and at last
/// under each other. A figure is never cut.
void draw_figures(const Comparison& c) {
    const auto& t = theme();
    const float pad = t.space(1);
    const float room = ImGui::GetContentRegionAvail().x;
    const auto fits = [&](const std::vector<float>& widths, std::size_t from) {
        float all = 0;
        for (auto k = from; k < widths.size(); ++k) all += widths[k] + 2 * pad + 1;
        return all <= room;
    };
    ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, {pad, ImGui::GetStyle().CellPadding.y});
    if (const auto usual = widths_of(c); fits(usual, 0)) {
        figures_beside(c, usual, false);
    } else {
        ImGui::PushFont(t.small);
        const auto small = widths_of(c);
        const bool above = !fits(small, 0);
        if (!above || fits(small, 1)) {
            figures_beside(c, small, above);
            ImGui::PopFont();
        } else {
            ImGui::PopFont();
            figures_under(c);
        }
    }
    ImGui::PopStyleVar();
}

void draw_members(const Comparison& c, bool books) {
    const auto& t = theme();
    const auto of_side = [&](const Comparison::Member& m) { return m.of_books == books; };
    const auto n = std::count_if(c.members.begin(), c.members.end(), of_side);
    const auto title =
        books ? "In the books: " + text::counted(static_cast<std::uint64_t>(n), "entry", "entries")
              : "On the portal: " +
                    text::counted(static_cast<std::uint64_t>(n), "document", "documents");
    ImGui::Dummy({0, t.space(1)});
    muted(title);
    if (!ImGui::BeginTable(books ? "Entries" : "Documents", 2,
                           kLines | ImGuiTableFlags_SizingStretchProp))
        return;
    ImGui::TableSetupColumn("", 0, 1.5f);
    ImGui::TableSetupColumn("", 0, 1.0f);
    for (const auto& m : c.members) {
        if (!of_side(m)) continue;
        ImGui::TableNextRow();
        if (m.focused) ImGui::TableSetBgColor(ImGuiTableBgTarget_RowBg0, t.colour.accent_soft);
        ImGui::TableNextColumn();
        ImGui::PushFont(t.mono);
        elided((m.focused ? "▸ " : "  ") + std::string(m.number), ImGui::GetContentRegionAvail().x);
        ImGui::PopFont();
        ImGui::PushFont(t.small);
        muted("  " + to_portal(m.date) + (m.focused ? "  this line" : ""));
        ImGui::PopFont();
        ImGui::TableNextColumn();
        ImGui::PushFont(t.small);
        right_text("taxable " + to_indian(m.taxable), t.colour.text);
        right_text("tax " + to_indian(m.tax), t.colour.text);
        ImGui::PopFont();
    }
    ImGui::EndTable();
}

} // namespace

void draw_comparison(const Comparison& c) {
    if (c.of_several) {
        muted("Together");
    } else if (c.columns.size() > 2) {
        under_each_other(c);
        ImGui::Dummy({0, theme().space(1)});
    } else {
        side_by_side(c);
    }
    draw_figures(c);
    if (!c.of_several) return;
    if (std::any_of(c.figures.begin(), c.figures.end(), [](const auto& r) { return r.differs; }))
        wrapped(theme().colour.muted,
                "It differs as a whole: the list says so once, on its first line.");
    draw_members(c, true);
    draw_members(c, false);
}

} // namespace milaan::ui

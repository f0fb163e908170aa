#include "ui/table_copy.hpp"

#include <utility>

#include "base/text.hpp"
#include "reports/csv.hpp"
#include "ui/cursor.hpp"

namespace milaan::ui {

std::string tsv_cell(std::string_view s) {
    auto cell = reports::formula_guard(s);
    for (char& c : cell)
        if (c == '\t' || c == '\n' || c == '\r') c = ' ';
    return cell;
}

std::string tsv_figure(std::string cell) {
    std::erase(cell, ',');
    return cell;
}

std::string as_tsv(const workspace::Workspace& w, const std::vector<Line>& lines,
                   std::span<const std::uint32_t> which, std::span<const Column> columns) {
    std::string out;
    const bool one_cell = which.size() == 1 && columns.size() == 1;
    const auto separate = [&](std::size_t c) { out += c + 1 == columns.size() ? '\n' : '\t'; };
    for (std::size_t c = 0; !one_cell && c < columns.size(); ++c) {
        out += column_label(columns[c]);
        separate(c);
    }
    for (const auto i : which)
        for (std::size_t c = 0; c < columns.size(); ++c) {
            auto cell = cell_text(w, lines[i], columns[c]);
            out += is_figure(columns[c]) ? tsv_figure(std::move(cell)) : tsv_cell(cell);
            separate(c);
        }
    if (one_cell) out.pop_back();
    return out;
}

void copy_marked(Frame& f) {
    auto& v = f.view;
    const auto which = selected_lines(v);
    if (which.empty()) return;
    const auto columns = marked_columns(v);
    f.out.host.push_back(
        [text = as_tsv(f.w, v.lines, which, columns)](Host& h) { h.copy_text(text); });
    v.outcome = "Copied " + text::counted(which.size(), "line", "lines") + " of " +
                text::counted(columns.size(), "column", "columns") + ", for a spreadsheet";
    v.refused.clear();
}

} // namespace milaan::ui

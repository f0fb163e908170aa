#include "ui/table_copy.hpp"

#include <utility>

#include "reports/csv.hpp"

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

} // namespace milaan::ui

#include "books/heading_row.hpp"

#include <algorithm>
#include <string_view>

#include "books/cell_text.hpp"
#include "books/heading_meaning.hpp"

namespace milaan::books {

namespace {

int score(const std::vector<std::string>& cells) {
    const std::vector<std::string_view> views(cells.begin(), cells.end());
    return heading_score(views);
}

/// The heading of a column under a spanning one: `Amount` under `IGST` is IGST's amount, while
/// `Invoice number` under `Invoice details` says enough by itself.
std::string joined(std::string_view parent, std::string_view child) {
    if (child.empty()) return std::string(parent);
    if (parent.empty()) return std::string(child);
    const auto both = std::string(parent) + ' ' + std::string(child);
    return meaning_of(both).weight > meaning_of(child).weight ? both : std::string(child);
}

std::vector<std::string> join_rows(const std::vector<std::string>& upper,
                                   const std::vector<std::string>& lower) {
    std::vector<std::string> out;
    std::string_view spanning;
    for (std::size_t c = 0; c < std::max(upper.size(), lower.size()); ++c) {
        const auto above = c < upper.size() ? cell_text(upper[c]) : std::string_view{};
        const auto below = c < lower.size() ? cell_text(lower[c]) : std::string_view{};
        if (!above.empty()) spanning = above;
        // A spanning heading reaches as far as there are headings under it.
        if (above.empty() && below.empty()) spanning = {};
        out.push_back(joined(spanning, below));
    }
    return out;
}

} // namespace

HeadingRow find_headings(std::span<const std::vector<std::string>> rows) {
    std::vector<int> single;
    for (const auto& r : rows) single.push_back(score(r));
    const auto first = static_cast<std::size_t>(
        std::find_if(single.begin(), single.end(), [](int s) { return s > 0; }) - single.begin());

    HeadingRow best;
    int best_score = 0;
    const auto try_pair = [&](std::size_t i) {
        if (i + 1 >= rows.size()) return;
        auto both = join_rows(rows[i], rows[i + 1]);
        const int together = score(both);
        // Only what needs the second row to be understood is read as two.
        if (together <= best_score + (best.found ? 3 : 0)) return;
        best_score = together;
        best = {true, i, 2, std::move(both)};
    };
    if (first == rows.size()) {
        for (std::size_t i = 0; i + 1 < rows.size() && !best.found; ++i) try_pair(i);
        return best;
    }
    // The first heading row is the one, for rows below it are data; only its direct neighbours may
    // say more (a spanning row, a filter row above the real headings).
    for (auto i = first; i < std::min(first + 3, rows.size()) && single[i] > 0; ++i) {
        if (single[i] <= best_score + (best.found ? 3 : 0)) continue;
        best_score = single[i];
        best = {true, i, 1, rows[i]};
    }
    if (first > 0) try_pair(first - 1);
    try_pair(first);
    return best;
}

} // namespace milaan::books

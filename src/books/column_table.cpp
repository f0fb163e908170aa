#include "books/column_table.hpp"

#include <algorithm>

#include "base/gstin.hpp"
#include "books/cell_text.hpp"
#include "books/date_text.hpp"

namespace milaan::books {

Table::Table(std::span<const std::string> headings, std::span<const std::vector<std::string>> rows)
    : headings_(headings), rows_(rows) {
    std::size_t width = headings.size();
    for (const auto& row : rows) width = std::max(width, row.size());
    // Cells beyond the headings count as columns only where most rows have them; a lone longer row
    // is a damaged one.
    while (width > headings.size()) {
        std::size_t filled = 0;
        for (std::size_t r = 0; r < rows.size(); ++r) filled += !cell(r, width - 1).empty();
        if (filled * 2 > rows.size()) break;
        --width;
    }
    for (std::size_t c = 0; c < width; ++c) meanings_.push_back(meaning_of(heading(c)));
    DecimalEvidence marks;
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (std::size_t c = 0; c < width; ++c) {
            const auto text = cell(r, c);
            // Dates with points, and numbers like 12.05/7, are no amounts.
            if (parse_amount(text).ok() || parse_amount(text, DecimalMark::comma).ok())
                marks.see(text);
        }
    shapes_.resize(width);
    amounts_.assign(width, std::vector<Money>(rows.size()));
    for (std::size_t c = 0; c < width; ++c) look_at(c, marks.mark());
}

std::string_view Table::cell(std::size_t row, std::size_t c) const {
    return c < rows_[row].size() ? cell_text(rows_[row][c]) : std::string_view{};
}

void Table::look_at(std::size_t c, DecimalMark mark) {
    auto& shape = shapes_[c];
    std::vector<std::string_view> seen;
    for (std::size_t r = 0; r < rows_.size(); ++r) {
        const auto text = cell(r, c);
        if (text.empty()) continue;
        ++shape.filled;
        shape.gstins += gstin::has_shape(gstin::clean(text));
        const auto date = read_date_text(text);
        shape.dates += date.kind == DateText::Kind::certain || date.kind == DateText::Kind::figures;
        auto amount = parse_amount(text, mark);
        // A lone cell of the other kind, such as a number among texts, is still a figure.
        if (!amount)
            amount = parse_amount(text, mark == DecimalMark::point ? DecimalMark::comma
                                                                   : DecimalMark::point);
        if (amount) {
            ++shape.amounts;
            amounts_[c][r] = amount.value().value;
        }
        if (std::find(seen.begin(), seen.end(), text) == seen.end()) seen.push_back(text);
    }
    shape.distinct = seen.size();
}

Indices Table::with(Role role) const {
    Indices out;
    for (std::size_t c = 0; c < size(); ++c)
        if (meanings_[c].role == role) out.push_back(c);
    // Surest heading first; of equals the one further left.
    std::stable_sort(out.begin(), out.end(), [&](std::size_t a, std::size_t b) {
        return meanings_[a].weight > meanings_[b].weight;
    });
    return out;
}

Indices Table::with(Role role, Head head) const {
    auto out = with(role);
    out.erase(std::remove_if(out.begin(), out.end(),
                             [&](std::size_t c) { return meanings_[c].head != head; }),
              out.end());
    return out;
}

Money sum(const Table& t, std::size_t row, const Indices& columns) {
    Money total;
    for (const auto c : columns) total += t.amount(row, c);
    return total;
}

std::size_t choose_one(Table& t, Role role) {
    auto all = t.with(role);
    if (all.empty()) return t.size();
    std::size_t best = all.front();
    for (const auto c : all)
        if (t.shape(best).filled * 5 <= t.rows() && t.shape(c).filled * 5 >= t.rows() * 4) best = c;
    for (const auto c : all)
        if (c != best) t.take_as(c, Role::ignored);
    return best;
}

} // namespace milaan::books

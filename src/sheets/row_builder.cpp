#include "sheets/row_builder.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace milaan::sheets {

void RowBuilder::begin(std::uint32_t number, bool hidden) {
    number_ = number;
    hidden_ = hidden;
    cells_.clear();
    text_.clear();
    row_text_ = 0;
    own_.clear();
}

bool RowBuilder::has_place(const Cell& cell) {
    if (number_ != 0 && number_ <= kMaxRows && cell.column < kMaxColumns &&
        cells_.size() < kMaxColumns)
        return true;
    ++facts_.lost_cells;
    return false;
}

void RowBuilder::add_lasting(const Cell& cell, std::string_view text) {
    if (!has_place(cell)) return;
    cells_.push_back(cell);
    auto& c = cells_.back();
    c.text = text;
    row_text_ += text.size();
    if (text.size() <= kMaxCellText && row_text_ <= kMaxRowText) return;
    c.kind = CellKind::error;
    c.text = "(too long)";
    ++facts_.lost_cells;
}

void RowBuilder::add(const Cell& cell, std::string_view text, std::string_view shown) {
    if (text.size() > kMaxCellText || row_text_ + text.size() + shown.size() > kMaxRowText) {
        add_lasting(cell, text); // which says so, and keeps nothing of it
        return;
    }
    if (!has_place(cell)) return;
    own_.push_back(
        {static_cast<std::uint32_t>(cells_.size()), static_cast<std::uint32_t>(text_.size()),
         static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(shown.size())});
    text_ += text;
    text_ += shown;
    row_text_ += text.size() + shown.size();
    cells_.push_back(cell);
}

const RowBuilder::Day& RowBuilder::day_of(const std::string& serial, const NumberFormat& format,
                                          bool since_1904) {
    auto& day = days_[text::hash(serial) % days_.size()];
    if (day.format == &format && day.serial == serial) return day;
    day.serial = serial;
    day.format = &format;
    day.date = date_of_serial(serial, since_1904);
    day.text = to_iso(day.date);
    day.shown = day.date.known() ? format.show_date(day.date) : std::string();
    return day;
}

bool RowBuilder::end() {
    if (!wanted_ || cells_.empty()) return wanted_;
    for (const auto& o : own_) {
        cells_[o.cell].text = std::string_view(text_).substr(o.begin, o.size);
        cells_[o.cell].shown = std::string_view(text_).substr(o.begin + o.size, o.shown_size);
    }
    const auto by_column = [](const Cell& a, const Cell& b) { return a.column < b.column; };
    if (!std::is_sorted(cells_.begin(), cells_.end(), by_column))
        std::stable_sort(cells_.begin(), cells_.end(), by_column);
    // A cell given twice: the later one stands, as in a spreadsheet.
    std::size_t kept = 0;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        if (i + 1 < cells_.size() && cells_[i + 1].column == cells_[i].column) continue;
        if (kept != i) cells_[kept] = cells_[i];
        ++kept;
    }
    cells_.resize(kept);
    ++facts_.rows;
    facts_.hidden_rows += hidden_;
    Row row;
    row.number = number_;
    row.hidden = hidden_;
    row.cells = cells_;
    wanted_ = sink_.row(row);
    return wanted_;
}

void add_formatted(RowBuilder& row, Cell cell, const NumberFormat& format,
                   const DecimalText& decimal, bool since_1904) {
    cell.kind = CellKind::number;
    cell.rounded = decimal.rounded;
    switch (format.kind()) {
    case FormatKind::date:
        if (const auto& day = row.day_of(decimal.text, format, since_1904); day.date.known()) {
            cell.date = day.date;
            cell.kind = CellKind::date;
            row.add(cell, day.text, day.shown);
            return;
        }
        break;
    case FormatKind::percent:
    case FormatKind::sided: {
        const auto shown = format.show(decimal.text);
        if (shown != decimal.text) cell.kind = CellKind::text;
        row.add(cell, shown);
        return;
    }
    case FormatKind::pattern: {
        const auto shown = format.show(decimal.text);
        row.add(cell, decimal.text, shown == decimal.text ? std::string_view{} : shown);
        return;
    }
    case FormatKind::plain:
    case FormatKind::time:
        break;
    }
    row.add(cell, decimal.text);
}

} // namespace milaan::sheets

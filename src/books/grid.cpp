#include "books/grid.hpp"

#include <algorithm>

#include "base/gstin.hpp"
#include "base/text.hpp"
#include "books/cell_text.hpp"
#include "books/heading_row.hpp"
#include "books/lines.hpp"

namespace milaan::books {

namespace {

/// Rows and bytes held back while looking for the headings. Titles take ten rows at most; the rest
/// is what the values say about the columns.
constexpr std::size_t kHeadRows = 200;
constexpr std::size_t kHeadBytes = 1024 * 1024;

/// Blocks with headings of their own; more of them are rows of some other kind of file.
constexpr std::size_t kMostBlocks = 64;

/// Merged ranges kept.
constexpr std::size_t kMostRanges = 200'000;

/// Rows below the headings that a mapping screen shows.
constexpr std::size_t kShownRows = 12;

constexpr std::uint32_t kNoCell = UINT32_MAX;

/// Whether the cell names something: there what the sheet shows counts, not the number behind it.
bool is_name_role(Role r) {
    return r == Role::number || r == Role::note_number || r == Role::bill_of_entry ||
           r == Role::original_number || r == Role::voucher || r == Role::port_code;
}

bool is_date_role(Role r) {
    return r == Role::date || r == Role::note_date || r == Role::bill_of_entry_date ||
           r == Role::entry_date || r == Role::original_date || r == Role::paid_on;
}

std::string_view cell_at(std::span<const std::string_view> cells, std::size_t i) {
    return i < cells.size() ? cell_text(cells[i]) : std::string_view{};
}

bool all_blank(std::span<const std::string_view> cells) {
    return std::all_of(cells.begin(), cells.end(),
                       [](std::string_view c) { return cell_text(c).empty(); });
}

void note_side(std::string_view cell, ColumnEvidence& e) {
    const char last = cell.back();
    if (last != 'r' && last != 'R' && last != '.' && last != ')' && last != 't' && last != 'T' &&
        cell.front() != 'C' && cell.front() != 'D' && cell.front() != 'c' && cell.front() != 'd')
        return;
    const auto amount = parse_amount(cell, e.marks.mark());
    if (!amount) return;
    e.debit += amount.value().side == LedgerSide::debit;
    e.credit += amount.value().side == LedgerSide::credit;
}

std::vector<std::string_view> views_of(const std::vector<std::string>& cells) {
    return {cells.begin(), cells.end()};
}

} // namespace

GridReader::GridReader(std::string_view file_name, std::string_view sheet,
                       std::span<const RegisterMapping> known)
    : known_(known), complaints_(intake_.diagnostics, std::string(file_name)) {
    if (!sheet.empty()) sheet_.row_word = "row ";
    LoadedFile file;
    file.name = std::string(file_name);
    file.kind = FileKind::register_;
    intake_.files.push_back(std::move(file));
}

void GridReader::row(std::uint32_t row, std::span<const std::string_view> cells) {
    typed_ = {};
    place(row, cells);
}

void GridReader::row(const sheets::Row& row) {
    sheet_.hidden_rows += row.hidden;
    cells_.clear();
    for (const auto& c : row.cells) {
        if (c.column >= sheets::kMaxColumns || c.column < cells_.size()) continue;
        cells_.resize(c.column);
        cells_.push_back(c);
    }
    place_typed(row.number, cells_);
}

void GridReader::place_typed(std::uint32_t row, std::span<const sheets::Cell> cells) {
    typed_ = cells;
    texts_.clear();
    for (const auto& c : cells) texts_.push_back(c.text);
    place(row, texts_);
}

void GridReader::merged(const sheets::MergedRange& range) {
    if (range.last_row > range.first_row && sheet_.merged.size() < kMostRanges)
        sheet_.merged.push_back(range);
}

void GridReader::place(std::uint32_t row, std::span<const std::string_view> cells) {
    if (all_blank(cells)) {
        sheet_.log.put(row, RowPlace::blank);
        return;
    }
    if (refused_)
        put(row, cells, RowPlace::error, "no headings were found");
    else if (in_head_)
        hold(row, cells);
    else
        take(row, cells);
}

void GridReader::lost_row(std::uint32_t row, std::string_view why) {
    put(row, {}, RowPlace::error, std::string(why));
    complaints_.error(Code::too_large, sheet_.where(row), "a row of a register", why,
                      "The row was left out.");
}

void GridReader::hold(std::uint32_t row, std::span<const std::string_view> cells) {
    HeadRow held;
    held.row = row;
    for (const auto c : cells) {
        held.cells.emplace_back(cell_text(c));
        head_bytes_ += c.size() + sizeof(std::string);
    }
    for (const auto& c : typed_) {
        held.typed.push_back(c);
        held.typed.back().text = held.typed.back().shown = {};
        held.shown.emplace_back(c.shown);
    }
    head_.push_back(std::move(held));
    if (head_.size() >= kHeadRows || head_bytes_ >= kHeadBytes) settle();
}

void GridReader::settle() {
    const auto rows = std::move(head_);
    head_.clear();
    head_bytes_ = 0;
    in_head_ = false;
    if (settle_known(rows)) return;
    std::vector<std::vector<std::string>> cells;
    for (const auto& r : rows) cells.push_back(r.cells);
    auto found = find_headings(cells);
    if (found.found)
        settle_at(rows, found.first, found.count, std::move(found.headings));
    else if (!settle_by_values(rows)) {
        refused_ = true;
        for (const auto& r : rows)
            put(r.row, views_of(r.cells), RowPlace::error, "no headings were found");
    }
}

/// The headings of a mapping that the user has confirmed, wherever they stand.
bool GridReader::settle_known(std::span<const HeadRow> rows) {
    if (known_.empty()) return false;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (find_mapping(known_, heading_signature(rows[i].cells)) != nullptr) {
            settle_at(rows, i, 1, rows[i].cells);
            return true;
        }
    return false;
}

/// No row has headings that Milaan knows. Rows with a GSTIN and an amount or a date are a register
/// all the same; what stands above the first of them heads it, and the user is asked.
bool GridReader::settle_by_values(std::span<const HeadRow> rows) {
    const auto is_data = [](const HeadRow& r) {
        bool gstin = false, figure = false;
        for (const auto& c : r.cells) {
            if (c.empty()) continue;
            if (gstin::has_shape(gstin::clean(c)))
                gstin = true;
            else
                figure = figure || parse_amount(c).ok();
        }
        return gstin && figure && r.cells.size() >= 3;
    };
    const auto first =
        static_cast<std::size_t>(std::find_if(rows.begin(), rows.end(), is_data) - rows.begin());
    if (first == rows.size()) return false;
    std::vector<std::string> headings;
    if (first > 0) {
        const auto& above = rows[first - 1].cells;
        const auto words = std::count_if(above.begin(), above.end(), [](const std::string& c) {
            return !c.empty() && std::none_of(c.begin(), c.end(), text::is_digit);
        });
        if (words >= 3) headings = above;
    }
    if (!headings.empty()) {
        settle_at(rows, first - 1, 1, std::move(headings));
        return true;
    }
    for (std::size_t c = 0; c < rows[first].cells.size(); ++c)
        headings.push_back("Column " + std::to_string(c + 1));
    settle_at(rows, first, 0, std::move(headings));
    return true;
}

void GridReader::settle_at(std::span<const HeadRow> rows, std::size_t first, std::size_t count,
                           std::vector<std::string> headings) {
    for (std::size_t i = 0; i < first + count; ++i) {
        put(rows[i].row, views_of(rows[i].cells), i < first ? RowPlace::title : RowPlace::header);
        if (i < first) titles_.read(rows[i].cells);
    }
    const auto below = rows.subspan(first + count);
    begin_block(std::move(headings), below, count == 0 ? 0 : rows[first].row);
    // One of these rows may begin the next block; those after it are then held again.
    for (const auto& r : below) {
        if (r.typed.empty()) {
            const auto views = views_of(r.cells);
            row(r.row, views);
            continue;
        }
        auto typed = r.typed;
        for (std::size_t i = 0; i < typed.size(); ++i) {
            typed[i].text = r.cells[i];
            typed[i].shown = r.shown[i];
        }
        place_typed(r.row, typed);
    }
}

void GridReader::put(std::uint32_t row, std::span<const std::string_view> cells, RowPlace place,
                     std::string why) {
    sheet_.log.put(row, place, std::move(why), cells);
}

void GridReader::begin_block(std::vector<std::string> headings, std::span<const HeadRow> below,
                             std::uint32_t row) {
    std::vector<std::vector<std::string>> sample;
    for (const auto& r : below) {
        const auto views = views_of(r.cells);
        // Totals and explanations under the headings would blur what the columns hold.
        const bool total = std::any_of(r.cells.begin(), r.cells.end(), is_total_word);
        const bool has_figures = std::any_of(r.cells.begin(), r.cells.end(), [](const auto& c) {
            return !c.empty() && parse_amount(c).ok();
        });
        if (!total && has_figures) sample.push_back(r.cells);
    }
    Block block;
    const auto* chosen = find_mapping(known_, heading_signature(headings));
    block.columns =
        chosen == nullptr ? map_columns(headings, sample) : map_columns(headings, sample, *chosen);
    if (chosen != nullptr) block.options = *chosen;
    block.headings = headings;
    for (const auto& r : below.first(std::min(below.size(), kShownRows))) {
        block.first_rows.emplace_back();
        for (const auto& c : r.cells) block.first_rows.back().push_back(shortened(c));
    }
    block.evidence.resize(block.columns.used.size());
    block.heading_row = row;
    amount_cells_.clear();
    gstin_cell_ = number_cell_ = date_cell_ = kNoCell;
    for (const auto& c : block.columns.used) {
        if (is_amount_role(c.role)) amount_cells_.push_back(c.index);
        if (c.role == Role::supplier_gstin) gstin_cell_ = c.index;
        if (c.role == Role::number || (c.role == Role::note_number && number_cell_ == kNoCell))
            number_cell_ = c.index;
        if (c.role == Role::date) date_cell_ = c.index;
    }
    headings_ = std::move(headings);
    sheet_.blocks.push_back(std::move(block));
}

void GridReader::take(std::uint32_t row, std::span<const std::string_view> cells) {
    const auto gstin = cell_at(cells, gstin_cell_);
    const bool has_gstin = gstin.size() == 15 && text::is_digit(gstin.front());
    if (!has_gstin) {
        if (repeats_headings(cells)) {
            put(row, cells, RowPlace::header);
            return;
        }
        if (sheet_.blocks.size() < kMostBlocks && starts_block(cells)) {
            in_head_ = true;
            hold(row, cells);
            return;
        }
    }
    const auto width = sheet_.blocks.back().columns.width;
    for (std::size_t i = width; i < cells.size(); ++i) {
        if (cell_text(cells[i]).empty()) continue;
        // The cells behind the extra one may all be in the wrong column.
        complaints_.error(Code::bad_row, sheet_.where(row),
                          std::to_string(width) + " cells as in the heading row",
                          std::to_string(cells.size()) + " cells", "The row was left out.");
        put(row, cells, RowPlace::error,
            std::to_string(cells.size()) + " cells where the headings have " +
                std::to_string(width));
        return;
    }
    store(row, cells, is_total(cells) ? RowClass::total : RowClass::data);
}

bool GridReader::repeats_headings(std::span<const std::string_view> cells) const {
    std::size_t filled = 0, equal = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto c = cell_text(cells[i]);
        if (c.empty()) continue;
        ++filled;
        equal += i < headings_.size() && text::equal_fold(c, headings_[i]);
        // Data differs at once.
        if (filled >= 3 && equal == 0) return false;
    }
    return filled >= 2 && equal * 5 >= filled * 4;
}

bool GridReader::starts_block(std::span<const std::string_view> cells) const {
    for (const auto i : amount_cells_) {
        const auto c = cell_at(cells, i);
        if (!c.empty() && parse_amount(c).ok()) return false;
    }
    // Explanations under the headings contain their words too, but few of them exactly.
    return heading_score(cells) * 2 > heading_score(views_of(headings_));
}

bool GridReader::is_total(std::span<const std::string_view> cells) const {
    const auto number = cell_at(cells, number_cell_);
    // 2A workbooks of 2019 put "<number>-Total" under the rows of each invoice.
    if (number.size() > 6 && text::lower(number.back()) == 'l' &&
        text::equal_fold(number.substr(number.size() - 6), "-total"))
        return true;
    const auto gstin = cell_at(cells, gstin_cell_);
    if (gstin.size() == 15 && gstin::has_shape(gstin)) return false;
    const auto names_document = [](std::string_view c) { return !c.empty() && !is_total_word(c); };
    if (names_document(number) && names_document(cell_at(cells, date_cell_))) return false;
    return std::any_of(cells.begin(), cells.end(), is_total_word);
}

void GridReader::store(std::uint32_t row, std::span<const std::string_view> cells, RowClass kind) {
    auto& block = sheet_.blocks.back();
    SheetRow r;
    r.row = row;
    r.first_cell = static_cast<std::uint32_t>(sheet_.ends.size());
    r.block = static_cast<std::uint16_t>(sheet_.blocks.size() - 1);
    r.kind = kind;
    for (std::size_t i = 0; i < block.columns.used.size(); ++i) {
        const auto& column = block.columns.used[i];
        auto cell = cell_at(cells, column.index);
        auto cell_kind = sheets::CellKind::text;
        if (column.index < typed_.size()) {
            const auto& typed = typed_[column.index];
            cell_kind = typed.kind;
            if (is_name_role(column.role)) {
                if (!typed.shown.empty()) cell = cell_text(typed.shown);
                if (typed.rounded)
                    complaints_.warn(Code::unknown_value,
                                     sheet_.where(row) + ", column \"" + column.heading + "\"",
                                     "all figures of the number", cell,
                                     "Kept as it stands; the spreadsheet has rounded it.");
            }
        }
        sheet_.text += cell;
        sheet_.ends.push_back(static_cast<std::uint32_t>(sheet_.text.size()));
        if (!typed_.empty()) sheet_.kinds.push_back(cell_kind);
        // A number or a day of the sheet is what it is; only texts say how the sheet writes them.
        if (cell.empty() || cell_kind == sheets::CellKind::number ||
            cell_kind == sheets::CellKind::date)
            continue;
        auto& e = block.evidence[i];
        if (is_amount_role(column.role)) {
            e.marks.see(cell);
            note_side(cell, e);
        } else if (is_date_role(column.role) && kind == RowClass::data) {
            e.order.see(read_date_text(cell));
        }
    }
    sheet_.rows.push_back(r);
}

} // namespace milaan::books

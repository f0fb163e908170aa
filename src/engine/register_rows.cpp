#include "engine/register_rows.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace milaan::engine {

namespace {

/// As many rows are listed with their cells as of any other place but errors.
constexpr std::uint32_t kMostTold = 1000;

/// What the document says, in the columns it was read from.
std::vector<std::string> cells_of(const RecordStore& books, const Document& d, const RowPart& part,
                                  const RegisterReading& reading) {
    const RegisterTable* table = nullptr;
    for (const auto& t : reading.tables)
        if (table == nullptr || t.heading_row < part.row) table = &t;
    std::vector<std::string> cells;
    if (table == nullptr) return cells;
    for (const auto& use : table->mapping.columns) {
        cells.emplace_back();
        auto& cell = cells.back();
        switch (use.role) {
        case ColumnRole::supplier_gstin:
            cell = books.text(d.supplier_gstin);
            break;
        case ColumnRole::buyer_gstin:
            cell = books.text(d.buyer_gstin);
            break;
        case ColumnRole::supplier_name:
            cell = books.text(d.supplier_name);
            break;
        case ColumnRole::number:
        case ColumnRole::note_number:
        case ColumnRole::bill_of_entry:
            cell = books.text(d.number);
            break;
        case ColumnRole::voucher:
            cell = books.text(d.voucher);
            break;
        case ColumnRole::date:
        case ColumnRole::note_date:
        case ColumnRole::bill_of_entry_date:
            cell = d.date.known() ? to_iso(d.date) : std::string();
            break;
        case ColumnRole::taxable:
            cell = to_plain(part.taxable);
            break;
        default:
            break;
        }
    }
    while (!cells.empty() && cells.back().empty()) cells.pop_back();
    return cells;
}

} // namespace

std::uint32_t RegisterRows::put(std::uint32_t document, const std::string& why) {
    const auto rows = books_.parts_of(document);
    if (reading_ == nullptr) return static_cast<std::uint32_t>(rows.size());
    const auto d = books_.row(document);
    for (const auto& part : rows) {
        reading_->runs.push_back({part.row, part.row, place_});
        if (listed_ == kMostTold) {
            ++reading_->untold;
            continue;
        }
        ++listed_;
        reading_->told.push_back({part.row, place_, why, cells_of(books_, d, part, *reading_)});
    }
    return static_cast<std::uint32_t>(rows.size());
}

void RegisterRows::settle() {
    if (reading_ == nullptr) return;
    auto& runs = reading_->runs;
    std::stable_sort(runs.begin(), runs.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<RowRun> joined;
    for (const auto& r : runs) {
        if (!joined.empty() && joined.back().place == r.place && joined.back().last + 1 == r.first)
            joined.back().last = r.last;
        else
            joined.push_back(r);
    }
    runs = std::move(joined);
    std::stable_sort(reading_->told.begin(), reading_->told.end(),
                     [](const auto& a, const auto& b) { return a.row < b.row; });
}

void count_document_rows(Intake& intake, std::uint32_t file) {
    auto& rows = intake.files[file].rows;
    rows.document = rows.part = 0;
    const auto& books = intake.books;
    for (std::uint32_t i = 0; i < books.size(); ++i) {
        if (books.file()[i] != file) continue;
        ++rows.document;
        rows.part += std::max(books.part_count()[i], 1u) - 1;
    }
}

} // namespace milaan::engine

#include "engine/other_gstins.hpp"

#include <algorithm>
#include <vector>

namespace milaan::engine {

namespace {

/// As many rows of this class are listed with their cells as of any other but errors.
constexpr std::uint32_t kMostTold = 1000;

bool is_other(RowPlace p) {
    return p == RowPlace::other_gstin;
}

/// The account, the runs and the list as the reader left them.
void put_back(LoadedFile& file, RegisterReading* reading) {
    file.rows.other_gstin = 0;
    if (reading == nullptr) return;
    std::uint32_t rows = 0, told = 0;
    for (const auto& r : reading->runs)
        if (is_other(r.place)) rows += r.last - r.first + 1;
    for (const auto& t : reading->told) told += is_other(t.place);
    std::erase_if(reading->runs, [](const RowRun& r) { return is_other(r.place); });
    std::erase_if(reading->told, [](const RowTold& t) { return is_other(t.place); });
    reading->untold -= std::min(reading->untold, rows - std::min(rows, told));
}

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

void set_apart_other_gstins(Intake& intake, std::string_view recipient) {
    std::vector<RegisterReading*> readings(intake.files.size());
    for (auto& r : intake.registers) readings[r.file] = &r;
    std::vector<bool> touched(intake.files.size());
    for (std::size_t f = 0; f < intake.files.size(); ++f)
        if (intake.files[f].kind == FileKind::register_) {
            touched[f] = intake.files[f].rows.other_gstin != 0;
            put_back(intake.files[f], readings[f]);
        }
    const auto& books = intake.books;
    std::vector<std::uint32_t> documents(intake.files.size()), parts(intake.files.size());
    for (std::uint32_t i = 0; i < books.size(); ++i) {
        const auto f = books.file()[i];
        const auto rows = books.parts_of(i);
        const auto buyer = books.text(books.buyer_gstin()[i]);
        if (recipient.empty() || buyer.empty() || buyer == recipient || rows.empty()) {
            ++documents[f];
            parts[f] += rows.empty() ? 0 : static_cast<std::uint32_t>(rows.size() - 1);
            continue;
        }
        touched[f] = true;
        auto& account = intake.files[f].rows;
        account.other_gstin += static_cast<std::uint32_t>(rows.size());
        auto* reading = readings[f];
        if (reading == nullptr) continue;
        const auto document = books.row(i);
        for (const auto& part : rows) {
            reading->runs.push_back({part.row, part.row, RowPlace::other_gstin});
            if (account.other_gstin > kMostTold) {
                ++reading->untold;
                continue;
            }
            reading->told.push_back({part.row, RowPlace::other_gstin,
                                     "of the registration " + std::string(buyer),
                                     cells_of(books, document, part, *reading)});
        }
    }
    for (std::size_t f = 0; f < intake.files.size(); ++f) {
        if (!touched[f]) continue;
        intake.files[f].rows.document = documents[f];
        intake.files[f].rows.part = parts[f];
        if (readings[f] == nullptr) continue;
        auto& reading = *readings[f];
        std::stable_sort(reading.runs.begin(), reading.runs.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        std::vector<RowRun> joined;
        for (const auto& r : reading.runs) {
            if (!joined.empty() && joined.back().place == r.place &&
                joined.back().last + 1 == r.first)
                joined.back().last = r.last;
            else
                joined.push_back(r);
        }
        reading.runs = std::move(joined);
        std::stable_sort(reading.told.begin(), reading.told.end(),
                         [](const auto& a, const auto& b) { return a.row < b.row; });
    }
}

} // namespace milaan::engine

#include "engine/other_gstins.hpp"

#include <algorithm>
#include <vector>

#include "engine/register_rows.hpp"

namespace milaan::engine {

namespace {

bool is_other(RowPlace p) {
    return p == RowPlace::other_gstin;
}

} // namespace

void put_back_other_gstins(Intake& intake, std::uint32_t file) {
    auto& account = intake.files[file].rows;
    if (account.other_gstin == 0) return;
    account.other_gstin = 0;
    count_document_rows(intake, file);
    auto* reading = register_of(intake, file);
    if (reading == nullptr) return;
    std::uint32_t rows = 0, told = 0;
    for (const auto& r : reading->runs)
        if (is_other(r.place)) rows += r.last - r.first + 1;
    for (const auto& t : reading->told) told += is_other(t.place);
    std::erase_if(reading->runs, [](const RowRun& r) { return is_other(r.place); });
    std::erase_if(reading->told, [](const RowTold& t) { return is_other(t.place); });
    reading->untold -= std::min(reading->untold, rows - std::min(rows, told));
}

void set_apart_other_gstins(Intake& intake, std::string_view recipient) {
    const auto& books = intake.books;
    std::vector<std::vector<std::uint32_t>> apart(intake.files.size());
    for (std::uint32_t i = 0; i < books.size(); ++i) {
        if (!of_recipient(books, i, recipient) && books.part_count()[i] != 0)
            apart[books.file()[i]].push_back(i);
    }
    for (std::uint32_t f = 0; f < intake.files.size(); ++f) {
        if (intake.files[f].kind != FileKind::register_) continue;
        put_back_other_gstins(intake, f);
        if (apart[f].empty()) continue;
        auto& account = intake.files[f].rows;
        count_document_rows(intake, f);
        RegisterRows rows(books, register_of(intake, f), RowPlace::other_gstin);
        for (const auto i : apart[f]) {
            const auto n = rows.put(i, "of the registration " +
                                           std::string(books.text(books.buyer_gstin()[i])));
            account.other_gstin += n;
            --account.document;
            account.part -= n - 1;
        }
        rows.settle();
    }
}

} // namespace milaan::engine

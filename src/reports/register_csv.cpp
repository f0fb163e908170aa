#include "reports/register_csv.hpp"

#include <algorithm>
#include <iterator>

#include "base/gstin.hpp"
#include "reports/csv.hpp"

namespace milaan::reports {

namespace {

constexpr std::string_view kDocumentColumns[] = {
    "file",          "rows", "kind",       "gstin",   "name",
    "number",        "date", "own_number", "taxable", "igst",
    "cgst",          "sgst", "cess",       "value",   "place_of_supply",
    "reverse_charge"};

std::string rows_of(const RecordStore& books, std::uint32_t i) {
    std::string out;
    for (const auto& p : books.parts_of(i)) out += (out.empty() ? "" : " ") + std::to_string(p.row);
    return out.empty() ? std::to_string(books.location()[i]) : out;
}

} // namespace

std::string register_documents_csv(const Intake& intake) {
    Csv csv;
    for (const auto c : kDocumentColumns) csv.text(c);
    csv.end_row();
    const auto& books = intake.books;
    for (std::uint32_t i = 0; i < books.size(); ++i) {
        const auto d = books.row(i);
        const auto sign = sign_of(d.kind) < 0 ? -1 : 1;
        const auto signed_amount = [&](Money m) { return sign < 0 ? -m : m; };
        csv.text(intake.files[d.file].name)
            .text(rows_of(books, i))
            .text(name_of(d.kind))
            .text(books.text(d.supplier_gstin))
            .text(books.text(d.supplier_name))
            .text(books.text(d.number))
            .text(to_iso(d.date))
            .text(books.text(d.voucher))
            .amount(signed_amount(d.taxable));
        for (const Head head : {igst, cgst, sgst, cess}) csv.amount(signed_amount(d.tax.at(head)));
        if (d.has_value != 0)
            csv.amount(signed_amount(d.value));
        else
            csv.blank();
        if (d.pos != 0)
            csv.number(d.pos);
        else
            csv.blank();
        csv.text(d.reverse_charge == Flag::yes ? "Y" : d.reverse_charge == Flag::no ? "N" : "");
        csv.end_row();
    }
    return csv.take();
}

std::string register_rows_csv(const Intake& intake) {
    Csv csv;
    for (const std::string_view c : {"file", "first_row", "last_row", "place"}) csv.text(c);
    csv.end_row();
    std::vector<std::vector<RowRun>> runs(intake.files.size());
    for (const auto& r : intake.registers)
        runs[r.file].insert(runs[r.file].end(), r.runs.begin(), r.runs.end());
    // Rows of another registration are documents, too, but already among the runs.
    std::vector<std::vector<RowRun>> apart(intake.files.size());
    for (std::size_t f = 0; f < runs.size(); ++f)
        std::copy_if(runs[f].begin(), runs[f].end(), std::back_inserter(apart[f]),
                     [](const RowRun& r) { return r.place == RowPlace::other_gstin; });
    const auto is_apart = [&](std::uint32_t file, std::uint32_t row) {
        const auto& list = apart[file];
        const auto after =
            std::upper_bound(list.begin(), list.end(), row,
                             [](std::uint32_t at, const RowRun& r) { return at < r.first; });
        return after != list.begin() && std::prev(after)->last >= row;
    };
    const auto& books = intake.books;
    for (std::uint32_t i = 0; i < books.size(); ++i) {
        auto place = RowPlace::document;
        for (const auto& p : books.parts_of(i)) {
            if (!is_apart(books.file()[i], p.row))
                runs[books.file()[i]].push_back({p.row, p.row, place});
            place = RowPlace::part;
        }
    }
    for (std::size_t f = 0; f < runs.size(); ++f) {
        std::stable_sort(runs[f].begin(), runs[f].end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        for (const auto& r : runs[f]) {
            csv.text(intake.files[f].name).number(r.first).number(r.last).text(label_of(r.place));
            csv.end_row();
        }
    }
    return csv.take();
}

std::string register_errors_csv(const Intake& intake) {
    Csv csv;
    bool any = false;
    for (const auto& r : intake.registers)
        for (const auto& t : r.told) {
            if (t.place != RowPlace::error) continue;
            if (!any) {
                for (const std::string_view c : {"file", "row", "why", "cells"}) csv.text(c);
                csv.end_row();
            }
            any = true;
            csv.text(intake.files[r.file].name).number(t.row).text(t.why);
            for (const auto& c : t.cells) csv.text(c);
            csv.end_row();
        }
    return any ? csv.take() : std::string{};
}

} // namespace milaan::reports

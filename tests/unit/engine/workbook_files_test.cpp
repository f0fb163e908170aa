// Workbooks given to a job: whose they are is found from their sheets.

#include <catch2/catch_amalgamated.hpp>

#include <algorithm>

#include "reference/xls_writer.hpp"
#include "reference/xlsx_writer.hpp"
#include "unit/engine/downloads.hpp"

using namespace milaan;
using namespace milaan::reference;
using engine::Job;
using engine::Stage;
using test::give;

namespace {

std::string register_of(int bills) {
    XlsxSheet sheet;
    sheet.name = "Purchase";
    sheet.rows.push_back({});
    for (const auto* h : {"Supplier GSTIN", "Invoice Number", "Invoice Date", "Taxable Value",
                          "Integrated Tax", "Central Tax", "State/UT Tax"})
        sheet.rows.back().push_back(shared_cell(h));
    for (int i = 1; i <= bills; ++i)
        sheet.rows.push_back({text_cell("27ZZZPA0002B1ZA"), text_cell("A-" + std::to_string(i)),
                              number_cell("46300", "dd/mm/yyyy"), number_cell("100"),
                              number_cell("0"), number_cell("9"), number_cell("9")});
    XlsxBook book;
    book.sheets.push_back(sheet);
    return write_xlsx(book);
}

std::string statement() {
    XlsxSheet sheet;
    sheet.name = "B2B";
    sheet.rows = {{text_cell("Goods and Services Tax  - GSTR-2B")},
                  {text_cell("GSTIN of supplier"), text_cell("Invoice number"),
                   text_cell("Invoice Date"), text_cell("Taxable Value"), text_cell("Central Tax"),
                   text_cell("State/UT Tax"), text_cell("ITC Availability")},
                  {text_cell("27ZZZPA0002B1ZA"), text_cell("A-1"), text_cell("05/10/2026"),
                   number_cell("100"), number_cell("9"), number_cell("9"), text_cell("Yes")}};
    XlsxBook book;
    book.sheets.push_back(sheet);
    return write_xlsx(book);
}

} // namespace

TEST_CASE("a register and a statement, both as workbooks, meet like their JSON and CSV") {
    Job job(Settings{});
    CHECK(give(job, {"a.xlsx", register_of(2)}).kind == FileKind::register_);
    CHECK(give(job, {"102026_27ZZZCB0001A1Z3_GSTR2B_14112026.xlsx", statement()}).kind ==
          FileKind::gstr2b);
    const auto s = job.run().value();
    CHECK(s.intake.books.size() == 2);
    CHECK(s.documents.size() == 1);
    CHECK(s.settings.period == make_period(2026, 10));
}

TEST_CASE("a workbook with a password is named as such") {
    Job job(Settings{});
    CHECK(give(job, {"secret.xlsx", write_compound_file("EncryptedPackage", "x")}).status ==
          FileStatus::refused);
    CHECK(job.run().value().intake.diagnostics.back().code == Code::encrypted_file);
}

TEST_CASE("reading a large workbook is told, and can be ended without loss") {
    const auto file = register_of(20000);
    const auto bytes = std::as_bytes(std::span(file.data(), file.size()));
    int told = 0;
    Job job(Settings{});
    job.begin_file("large.xlsx", file.size());
    job.feed(bytes);
    CHECK(job.end_file([&](Stage stage, std::uint64_t done, std::uint64_t total) {
                 CHECK(stage == Stage::reading);
                 CHECK(done <= total);
                 ++told;
                 return true;
             })
              .documents == 20000);
    CHECK(told > 2);
    CHECK(told < 200);

    Job ended(Settings{});
    (void)give(ended, {"kept.xlsx", register_of(1)});
    ended.begin_file("large.xlsx", file.size());
    ended.feed(bytes);
    CHECK(ended.end_file([](Stage, std::uint64_t, std::uint64_t) { return false; }).status ==
          FileStatus::refused);
    const auto s = ended.run().value();
    CHECK(s.intake.books.size() == 1);
    CHECK(s.intake.diagnostics.back().code == Code::cancelled);
}

TEST_CASE("the texts that the cells of a workbook share are told of while they are read") {
    XlsxSheet sheet;
    sheet.name = "Purchase";
    for (int i = 0; i < 4000; ++i)
        sheet.rows.push_back({shared_cell(std::to_string(i) + std::string(1000, 'x'))});
    XlsxBook book;
    book.sheets.push_back(sheet);
    const auto file = write_xlsx(book);
    const auto read = [&](std::uint64_t end_at) {
        std::vector<std::uint64_t> told;
        Job job(Settings{});
        job.begin_file("texts.xlsx", file.size());
        job.feed(std::as_bytes(std::span(file.data(), file.size())));
        (void)job.end_file([&](Stage, std::uint64_t done, std::uint64_t total) {
            CHECK(done <= total);
            told.push_back(done);
            return done < end_at;
        });
        return told;
    };
    const auto told = read(UINT64_MAX);
    CHECK(std::is_sorted(told.begin(), told.end()));
    // They are nearly all there is, and half of what is told is for finding out what it is.
    CHECK(std::count_if(told.begin(), told.end(), [](auto done) { return done < 4'000'000; }) >= 3);
    CHECK(told.back() > 4'000'000);
    // Ended there, nothing more is read or asked.
    const auto ended = read(2'000'000);
    CHECK(ended.back() >= 2'000'000);
    CHECK(ended.back() < 4'000'000);
}

#include <catch2/catch_amalgamated.hpp>

#include <algorithm>

#include "books/register_sheets.hpp"
#include "unit/books/register.hpp"

using namespace milaan;
using test::day;

namespace {

using sheets::Cell;

Cell cell(sheets::CellKind kind, std::string_view s, std::string_view shown) {
    Cell c;
    c.kind = kind;
    c.text = s;
    c.shown = shown;
    return c;
}
Cell text(std::string_view s) {
    return cell(sheets::CellKind::text, s, {});
}
Cell number(std::string_view s, std::string_view shown = {}) {
    return cell(sheets::CellKind::number, s, shown);
}
Cell date(std::string_view s, std::string_view shown = {}) {
    return cell(sheets::CellKind::date, s, shown);
}

/// A workbook under the test's hand.
class Workbook {
public:
    Workbook() : sheets_("book.xlsx") {}
    void sheet(std::string_view name, bool hidden = false) {
        sheets_.begin_sheet(name, hidden);
        next_ = 1;
    }
    void row(std::vector<Cell> cells, bool hidden = false) {
        for (std::uint32_t i = 0; i < cells.size(); ++i) cells[i].column = i;
        sheets_.row({next_++, hidden, cells});
    }
    void headings() {
        row({text("Bill Date"), text("Bill No"), text("GSTIN"), text("Taxable Value"), text("IGST"),
             text("Total")});
    }
    void merged(sheets::MergedRange range) { sheets_.merged(range); }
    Intake finish() { return sheets_.finish(); }

private:
    books::RegisterSheets sheets_;
    std::uint32_t next_ = 1;
};

std::string_view number_of(const Intake& in, std::uint32_t i) {
    return in.books.text(in.books.number()[i]);
}

const Diagnostic* find(const Intake& in, Code code) {
    const auto at = std::find_if(in.diagnostics.begin(), in.diagnostics.end(),
                                 [&](const auto& d) { return d.code == code; });
    return at == in.diagnostics.end() ? nullptr : &*at;
}

} // namespace

TEST_CASE("typed cells of a sheet are a register like any other") {
    Workbook book;
    book.sheet("October");
    book.row({text("Deepa Pumps"), {}, {}, {}, {}, {}});
    book.headings();
    book.row({date("2026-10-05", "5-Oct-26"), number("101", "00101"), text("27ZZZPA2001A1Z9"),
              number("1000.125"), number("180"), number("1180.13")});
    const auto in = book.finish();
    REQUIRE(in.books.size() == 1);
    const auto d = in.books.row(0);
    CHECK(number_of(in, 0) == "00101"); // what the sheet shows
    CHECK(d.date == day(2026, 10, 5));
    CHECK(d.taxable == Money{100013});
    CHECK(d.location == 3);
    CHECK(in.files.front().name == "book.xlsx");
    CHECK(in.files.front().rows.title == 1);
    CHECK(test::rows_told(in) == 3);
    CHECK(in.files.front().note.starts_with("sheet October; heading in row 2"));
}

TEST_CASE("numbers of a sheet are exact whatever mark its texts use") {
    Workbook book;
    book.sheet("s");
    book.headings();
    book.row({date("2026-10-05"), text("A/1"), text("27ZZZPA2001A1Z9"), number("1000.125"),
              text("180,02"), text("1.180,15")});
    const auto in = book.finish();
    REQUIRE(in.books.size() == 1);
    CHECK(in.books.row(0).taxable == Money{100013});
    CHECK(in.books.row(0).tax.igst == Money{18002});
    CHECK(in.books.row(0).value == Money{118015});
}

TEST_CASE("each register sheet is a file of its own, the other sheets are named") {
    Workbook book;
    book.sheet("Notes");
    book.row({text("Please see the next sheets")});
    for (const auto* name : {"Oct", "Nov"}) {
        book.sheet(name, std::string_view(name) == "Nov");
        book.headings();
        book.row({date("2026-10-05"), text(name), text("27ZZZPA2001A1Z9"), number("100"),
                  number("18"), number("118")});
    }
    const auto in = book.finish();
    REQUIRE(in.files.size() == 2);
    CHECK(in.files[0].name == "book.xlsx [Oct]");
    CHECK(in.files[1].name == "book.xlsx [Nov]");
    CHECK(in.files[0].note.find("sheets without a register: Notes") != std::string::npos);
    CHECK(in.files[1].note.find("(hidden)") != std::string::npos);
    REQUIRE(in.books.size() == 2);
    CHECK(in.books.file()[0] == 0);
    CHECK(in.books.file()[1] == 1);
}

TEST_CASE("a workbook without a register is refused with the names of its sheets") {
    Workbook book;
    book.sheet("Read me");
    book.row({text("hello")});
    const auto in = book.finish();
    REQUIRE(in.files.size() == 1);
    CHECK(in.files.front().status == FileStatus::refused);
    REQUIRE(find(in, Code::no_header) != nullptr);
    CHECK(find(in, Code::no_header)->found == "Read me");
    CHECK(Workbook().finish().files.front().status == FileStatus::refused);
}

TEST_CASE("rows whose number is merged with that above are rows of its document") {
    Workbook book;
    book.sheet("s");
    book.headings();
    book.row({date("2026-10-05"), text("A/1"), text("27ZZZPA2001A1Z9"), number("100"), number("18"),
              number("177")});
    book.row({{}, {}, {}, number("50"), number("9"), {}});
    book.row({date("2026-10-06"), text("A/2"), text("27ZZZPA2001A1Z9"), number("200"), number("36"),
              number("236")});
    book.merged({2, 3, 0, 2});
    book.merged({2, 3, 5, 5});
    const auto in = book.finish();
    REQUIRE(in.books.size() == 2);
    CHECK(in.books.row(0).taxable == rupees(150));
    CHECK(in.books.row(0).tax.igst == rupees(27));
    CHECK(in.books.row(0).value == rupees(177));
    CHECK(in.books.row(0).part_count == 2);
    CHECK(in.files.front().rows.part == 1);
}

TEST_CASE("hidden rows are read and said") {
    Workbook book;
    book.sheet("s");
    book.headings();
    book.row({date("2026-10-05"), text("A/1"), text("27ZZZPA2001A1Z9"), number("100"), number("18"),
              number("118")},
             true);
    const auto in = book.finish();
    CHECK(in.books.size() == 1);
    CHECK(in.files.front().note.find("1 hidden rows") != std::string::npos);
}

TEST_CASE("numbers that a spreadsheet has rounded or made a date of are kept and doubted") {
    Workbook book;
    book.sheet("s");
    book.headings();
    auto lossy = number("1234567890123450");
    lossy.rounded = true;
    book.row({date("2026-10-05"), lossy, text("27ZZZPA2001A1Z9"), number("100"), number("18"),
              number("118")});
    book.row({date("2026-10-05"), date("2026-04-03", "3-Apr"), text("27ZZZPA2001A1Z9"),
              number("200"), number("36"), number("236")});
    const auto in = book.finish();
    REQUIRE(in.books.size() == 2);
    CHECK(number_of(in, 0) == "1234567890123450");
    CHECK(number_of(in, 1) == "3-Apr");
    CHECK(std::count_if(in.diagnostics.begin(), in.diagnostics.end(), [](const auto& d) {
              return d.code == Code::unknown_value && d.severity == Severity::warning;
          }) == 2);
}

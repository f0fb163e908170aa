#include <catch2/catch_amalgamated.hpp>

#include "reference/xls_writer.hpp"
#include "unit/sheets/collect.hpp"

using namespace milaan::reference;
using namespace milaan::sheets;
using test::read;

namespace {

XlsBook book_of(const XlsRecords& records) {
    XlsBook book;
    book.sheets.push_back({"Purchase", records, false});
    return book;
}

test::ReadSheet first_sheet(const XlsBook& book) {
    auto all = read(write_xls(book));
    INFO(all.trouble.detail << " in " << all.trouble.part);
    REQUIRE(all.container == Container::xls);
    REQUIRE(all.trouble.ok());
    REQUIRE(all.sheets.size() >= 1);
    return all.sheets.front();
}

} // namespace

TEST_CASE("xls: numbers as floats and packed, with the digits that Excel shows") {
    const auto s = first_sheet(book_of(XlsRecords()
                                           .number(0, 0, 0, 1180.5)
                                           .number(0, 1, 0, 0.1 + 0.2)
                                           .packed(0, 2, 0, 123456, true)
                                           .packed(0, 3, 0, -7, false)
                                           .number(0, 4, 0, 99999.99)
                                           .number(1, 0, 0, 1234567890123456.0)));
    CHECK(s.text(1, 0) == "1180.5");
    CHECK(s.text(1, 1) == "0.3");
    CHECK(s.text(1, 2) == "1234.56");
    CHECK(s.text(1, 3) == "-7");
    CHECK(s.text(1, 4) == "99999.99");
    CHECK(s.at(2, 0).rounded);
}

TEST_CASE("xls: several packed numbers in one record") {
    const auto s = first_sheet(
        book_of(XlsRecords().record(0x00BD, put16(4) + put16(2) + put16(0) + put32(5 << 2 | 2) +
                                                put16(0) + put32(650 << 2 | 3) + put16(3))));
    CHECK(s.text(5, 2) == "5");
    CHECK(s.text(5, 3) == "6.5");
}

TEST_CASE("xls: formats make days, leading zeros, and Dr of numbers") {
    auto book =
        book_of(XlsRecords().number(0, 0, 1, 46300).number(0, 1, 2, 417).number(0, 2, 3, 250));
    book.formats = {{164, "d-mmm-yy"}, {165, "00000"}, {166, "0.00\" Dr\""}};
    book.styles = {0, 164, 165, 166};
    const auto s = first_sheet(book);
    CHECK(s.at(1, 0).kind == CellKind::date);
    CHECK(s.text(1, 0) == "2026-10-05");
    CHECK(s.at(1, 1).shown == "00417");
    CHECK(s.text(1, 2) == "250 Dr");
    book.since_1904 = true;
    CHECK(first_sheet(book).text(1, 0) == "2030-10-06");
}

TEST_CASE("xls: shared texts, also those cut between records") {
    auto book =
        book_of(XlsRecords().shared(0, 0, 0).shared(0, 1, 2).shared(0, 2, 1).shared(0, 3, 9));
    book.shared = {"GSTIN", std::string(50, 'q') + "end", "27ZZZPA0002B1ZA"};
    for (const std::size_t size : {20u, 24u, 40u, 41u, 60u, 8000u}) {
        book.shared_record = size;
        const auto s = first_sheet(book);
        CHECK(s.text(1, 0) == "GSTIN");
        CHECK(s.text(1, 1) == "27ZZZPA0002B1ZA");
        CHECK(s.text(1, 2) == std::string(50, 'q') + "end");
        CHECK(s.at(1, 3).kind == CellKind::error);
        CHECK(s.facts.lost_cells == 1);
    }
}

TEST_CASE("xls: truth, errors and the results of formulas") {
    const std::string rest = put16(0) + put32(0) + put16(0);
    const auto s = first_sheet(
        book_of(XlsRecords()
                    .record(0x0205, put16(0) + put16(0) + put16(0) + std::string("\1\0", 2))
                    .record(0x0205, put16(0) + put16(1) + put16(0) + std::string("\x17\1", 2))
                    .record(0x0006, put16(0) + put16(2) + put16(0) + std::string(6, '\0') +
                                        put16(0xFFFF) + rest)
                    .record(0x0207, put16(3) + std::string("\0abc", 4))
                    .record(0x0006, put16(0) + put16(3) + put16(0) +
                                        std::string("\0\0\0\0\0\0\xF0\x3F", 8) + rest)));
    CHECK(s.text(1, 0) == "TRUE");
    CHECK(s.text(1, 1) == "#REF!");
    CHECK(s.text(1, 2) == "abc");
    CHECK(s.text(1, 3) == "1");
}

TEST_CASE("xls: hidden sheets and rows, merged cells, cells out of order") {
    auto book = book_of(
        XlsRecords()
            .record(0x0208, put16(1) + put16(0) + put16(1) + put16(255) + put32(0) + put32(0x20))
            .label(1, 0, "second")
            .label(0, 1, "b")
            .label(0, 0, "a")
            .record(0x00E5, put16(1) + put16(0) + put16(1) + put16(0) + put16(0)));
    book.sheets[0].hidden = true;
    const auto s = first_sheet(book);
    CHECK(s.info.hidden);
    CHECK(s.info.name == "Purchase");
    CHECK(s.text(1, 0) == "a");
    CHECK(s.text(1, 1) == "b");
    CHECK(s.text(2, 0) == "second");
    CHECK(s.hidden_rows == std::vector<std::uint32_t>{2});
    REQUIRE(s.merges.size() == 1);
    CHECK(s.merges[0].last_row == 2);
}

TEST_CASE("passwords are named as such: in an .xls and in an .xlsx") {
    auto book = book_of(XlsRecords().label(0, 0, "a"));
    book.password = true;
    CHECK(read(write_xls(book)).trouble.fault == Fault::encrypted);
    const auto all = read(write_compound_file("EncryptedPackage", "secret"));
    CHECK(all.container == Container::encrypted);
    CHECK(all.trouble.fault == Fault::encrypted);
    CHECK(read(write_compound_file("WordDocument", "x")).container == Container::old_office);
}

TEST_CASE("xls: a file cut at any byte is told of or read as far as it goes") {
    const auto file = write_xls(book_of(XlsRecords().label(0, 0, "a").number(1, 1, 0, 2)));
    for (std::size_t cut = 0; cut < file.size(); cut += 7)
        (void)read(std::string_view(file).substr(0, cut));
    CHECK_FALSE(read(std::string_view(file).substr(0, 1200)).trouble.ok());
}

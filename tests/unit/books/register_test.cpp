#include <catch2/catch_amalgamated.hpp>

#include <algorithm>

#include "unit/books/register.hpp"

using namespace milaan;
using test::day;
using test::read_register;
using test::read_rows;

namespace {

const Diagnostic* find(const Intake& in, Code code) {
    const auto at = std::find_if(in.diagnostics.begin(), in.diagnostics.end(),
                                 [&](const auto& d) { return d.code == code; });
    return at == in.diagnostics.end() ? nullptr : &*at;
}

std::string_view number(const Intake& in, std::uint32_t row) {
    return in.books.text(in.books.number()[row]);
}

} // namespace

TEST_CASE("a plain register becomes its documents, each row told") {
    const auto in = read_rows("05-10-2026,AM/1,27ZZZPA2001A1Z9,\"1,000.00\",,90.00,90.00,1180.00\n"
                              "06-10-2026,BP/7,24ZZZFB2002B1ZW,500,90,,,590\n");
    REQUIRE(in.books.size() == 2);
    const auto d = in.books.row(0);
    CHECK(number(in, 0) == "AM/1");
    CHECK(in.books.text(d.supplier_gstin) == "27ZZZPA2001A1Z9");
    CHECK(d.date == day(2026, 10, 5));
    CHECK(d.taxable == rupees(1000));
    CHECK(d.tax.cgst == rupees(90));
    CHECK(d.tax.sgst == rupees(90));
    CHECK(d.value == rupees(1180));
    CHECK(d.location == 2);
    CHECK(in.files.front().rows.document == 2);
    CHECK(in.files.front().rows.header == 1);
    CHECK(test::rows_told(in) == 3);
    CHECK(in.files.front().taxable == rupees(1500));
}

TEST_CASE("title rows above, blanks between and the total below are no documents") {
    const auto in = read_register("Deepa Pumps\nPurchase Register\n1-Oct-26 to 31-Oct-26\n\n"
                                  "Date,Supplier Invoice No.,GSTIN/UIN,Taxable Value,CGST,SGST\n"
                                  "5-Oct-26,AM/1,27ZZZPA2001A1Z9,100.00,9.00,9.00\n"
                                  ",,,,,\n"
                                  "6-Oct-26,AM/2,27ZZZPA2001A1Z9,200.00,18.00,18.00\n"
                                  ",,Grand Total,300.00,27.00,27.00\n");
    const auto& rows = in.files.front().rows;
    CHECK(in.books.size() == 2);
    CHECK(rows.title == 3);
    CHECK(rows.blank == 2);
    CHECK(rows.total == 1);
    CHECK(test::rows_told(in) == 9);
    CHECK(find(in, Code::total_difference) == nullptr);
}

TEST_CASE("a total that the rows do not make is said") {
    const auto in = read_rows("5-Oct-26,AM/1,27ZZZPA2001A1Z9,100.00,18.00,,,118.00\n"
                              ",Grand Total,,150.00,18.00,,,168.00\n");
    const auto* d = find(in, Code::total_difference);
    REQUIRE(d != nullptr);
    CHECK(d->severity == Severity::warning);
    CHECK(in.books.size() == 1);
}

TEST_CASE("the rows of one document by rate or by item are one document with all their rows") {
    const auto in = read_register(
        "GSTIN of Supplier,Invoice Number,Invoice date,Invoice Value,Rate,Taxable Value,Central Tax "
        "Paid,State/UT Tax Paid\n"
        "27ZZZPA2001A1Z9,AM/1,05-Oct-26,\"11,240.00\",18.00,\"6,000.00\",540,540\n"
        "27ZZZPA2001A1Z9,AM/1,05-Oct-26,\"11,240.00\",5.00,\"4,000.00\",100,100\n"
        "27ZZZPA2001A1Z9,AM/2,06-Oct-26,118.00,18.00,100.00,9,9\n");
    REQUIRE(in.books.size() == 2);
    const auto d = in.books.row(0);
    CHECK(d.taxable == rupees(10000));
    CHECK(d.tax.cgst == rupees(640));
    CHECK(d.value == rupees(11240)); // the value of the whole, not its multiple
    CHECK(d.part_count == 2);
    CHECK(in.files.front().rows.document == 2);
    CHECK(in.files.front().rows.part == 1);
}

TEST_CASE("what was entered twice stays two documents") {
    const auto row = "05-10-2026,AM/1,27ZZZPA2001A1Z9,100.00,18.00,,,118.00\n";
    const auto in = read_rows(std::string(row) + row);
    CHECK(in.books.size() == 2);
}

TEST_CASE("credit notes are known by their sign and by their type, and kept positive") {
    const auto in =
        read_register("Date,Voucher Type,Supplier Invoice No.,GSTIN/UIN,Taxable Value,CGST,SGST\n"
                      "5-Oct-26,Purchase,CN/1,27ZZZPA2001A1Z9,-100.00,-9.00,-9.00\n"
                      "6-Oct-26,Debit Note,CN/2,27ZZZPA2001A1Z9,(200.00),(18.00),(18.00)\n"
                      "7-Oct-26,Purchase,AM/3,27ZZZPA2001A1Z9,300.00,27.00,27.00\n");
    REQUIRE(in.books.size() == 3);
    for (std::uint32_t i = 0; i < 2; ++i) {
        CHECK(in.books.row(i).kind == DocKind::credit_note);
        CHECK(in.books.row(i).taxable > Money{});
        CHECK(in.books.row(i).tax.cgst > Money{});
    }
    CHECK(in.books.row(2).kind == DocKind::invoice);
    CHECK(in.files.front().taxable == Money{}); // signed: 300 - 100 - 200
}

TEST_CASE("a row that cannot be read is told with its line and costs only itself") {
    const auto in = read_rows("05-10-2026,AM/1,27ZZZPA2001A1Z9,\"7,O00.00\",,630,630,8260\n"
                              "06-10-2026,AM/2,27ZZZPA2001A1Z9,100.00,,9.00,9.00,118.00\n");
    CHECK(in.books.size() == 1);
    CHECK(number(in, 0) == "AM/2");
    CHECK(in.files.front().rows.error == 1);
    CHECK(test::rows_told(in) == 3);
    const auto* d = find(in, Code::bad_amount);
    REQUIRE(d != nullptr);
    CHECK(d->severity == Severity::error);
    CHECK(d->where.starts_with("line 2"));
    CHECK(d->found == "\"7,O00.00\"");
}

TEST_CASE("a purchase from the unregistered is out of scope, not an error") {
    const auto in = read_register(
        "Date,Party,GST Treatment,Supplier Invoice No.,GSTIN,Taxable Value,CGST,SGST\n"
        "5-Oct-26,Asha,Registered,AM/1,27ZZZPA2001A1Z9,100.00,9.00,9.00\n"
        "6-Oct-26,Chai stall,Unregistered,CS/1,,50.00,0,0\n");
    CHECK(in.books.size() == 1);
    CHECK(in.files.front().rows.out_of_scope == 1);
    CHECK(test::rows_told(in) == 3);
}

TEST_CASE("a register without what matching needs is refused with what is missing") {
    const auto in =
        read_register("Date,Party,Bill No,Taxable,IGST\n01-10-2026,Acme,1,100.00,18.00\n");
    CHECK(in.files.front().status == FileStatus::refused);
    CHECK(in.books.empty());
    const auto* d = find(in, Code::missing_column);
    REQUIRE(d != nullptr);
    CHECK(d->expected.find("GSTIN") != std::string::npos);
    CHECK(d->done.find("Party") != std::string::npos); // the headings that it has
}

TEST_CASE("nothing, blanks and what is no table are refused, each with its reason") {
    CHECK(read_register("").files.front().status == FileStatus::refused);
    CHECK(read_register("   \n \n").files.front().status == FileStatus::refused);
    for (const auto* text :
         {"", "  \n\n ", "Dear Sir,\nplease find enclosed\n", "%PDF-1.7\n1 0 obj"}) {
        const auto in = read_register(text);
        INFO(text);
        CHECK(in.books.empty());
        REQUIRE_FALSE(in.diagnostics.empty());
        CHECK(in.diagnostics.front().severity == Severity::error);
    }
}

TEST_CASE("decimal commas and dotted dates of a whole file are read as such") {
    const auto in = read_register("Reference\tDocument Date\tGST Partner\tBase Amount\tCGST\tSGST\n"
                                  "AM/1\t05.10.2026\t27ZZZPA2001A1Z9\t10.000,00\t900,00\t900,00\n"
                                  "AM/2\t06.10.2026\t27ZZZPA2001A1Z9\t1.000,00\t90,00\t90,00\n");
    REQUIRE(in.books.size() == 2);
    CHECK(in.books.row(0).taxable == rupees(10000));
    CHECK(in.books.row(1).tax.sgst == rupees(90));
    CHECK(in.books.row(0).date == day(2026, 10, 5));
}

TEST_CASE("a GSTIN with a wrong check digit is kept and doubted") {
    const auto in = read_rows("05-10-2026,AM/1,27ZZZPA2001A1Z8,100.00,18.00,,,118.00\n");
    REQUIRE(in.books.size() == 1);
    const auto* d = find(in, Code::bad_gstin);
    REQUIRE(d != nullptr);
    CHECK(d->severity == Severity::warning);
}

TEST_CASE("the pieces in which a register comes change nothing") {
    std::string text = "Date,Supplier Invoice No.,GSTIN/UIN,Taxable Value,IGST,CGST,SGST\n";
    for (int i = 1; i < 40; ++i)
        text += "05-10-2026,\"AM/" + std::to_string(i) + "\",27ZZZPA2001A1Z9,\"1,0" +
                std::to_string(i % 10) + "0.00\",,9.00,9.00\n";
    const auto whole = read_register(text);
    for (const std::size_t step : {1u, 7u, 64u, 1000u}) {
        books::RegisterReader reader("register.csv");
        for (std::size_t at = 0; at < text.size(); at += step) {
            const auto piece = std::string_view(text).substr(at, step);
            reader.feed({reinterpret_cast<const std::byte*>(piece.data()), piece.size()});
        }
        const auto in = reader.finish();
        CHECK(in.books.size() == whole.books.size());
        CHECK(in.files.front().taxable == whole.files.front().taxable);
        CHECK(test::rows_told(in) == test::rows_told(whole));
    }
}

TEST_CASE("a bare CR is a credit note where the column says INV too, else a way of paying") {
    const std::string head = "DocumentType,DocumentNumber,DocumentDate,SupplierGSTIN,"
                             "InvoiceAssessableAmount,IGSTAmount\n";
    const auto typed = read_register(head + "INV,AM/1,05-10-2026,27ZZZPA2001A1Z9,1000,180\n"
                                            "CR,AM/2,06-10-2026,27ZZZPA2001A1Z9,500,90\n");
    REQUIRE(typed.books.size() == 2);
    CHECK(typed.books.row(0).kind == DocKind::invoice);
    CHECK(typed.books.row(1).kind == DocKind::credit_note);
    const auto paid = read_register(head + "CREDIT,AM/1,05-10-2026,27ZZZPA2001A1Z9,1000,180\n"
                                           "CREDIT,AM/2,06-10-2026,27ZZZPA2001A1Z9,500,90\n");
    CHECK(paid.books.row(1).kind == DocKind::invoice);
}

TEST_CASE("a ledger that holds nothing but a return is still below zero") {
    const auto in =
        read_register("Date,Bill No,GSTIN,Purchase @ 5%,Purchase @ 18%,IGST @ 5%,IGST @ 18%\n"
                      "5-Oct-26,AM/1,24ZZZFB2002B1ZW,1000.00 Dr,,50.00 Dr,\n"
                      "6-Oct-26,AM/2,24ZZZFB2002B1ZW,2000.00 Dr,,100.00 Dr,\n"
                      "7-Oct-26,AM/3,24ZZZFB2002B1ZW,,500.00 Cr,,90.00 Cr\n");
    REQUIRE(in.books.size() == 3);
    CHECK(in.books.row(0).kind == DocKind::invoice);
    CHECK(in.books.row(2).kind == DocKind::credit_note);
    CHECK(in.books.row(2).taxable == rupees(500));
}

TEST_CASE("a column under a strange heading is the invoice value when every row adds up to it") {
    const auto in = read_register("Date,Bill No,GSTIN,Taxable Value,IGST,Ivnlv\n"
                                  "5-Oct-26,AM/1,27ZZZPA2001A1Z9,1000,180,1180\n"
                                  "6-Oct-26,AM/2,27ZZZPA2001A1Z9,2000,360,2360\n"
                                  "7-Oct-26,AM/3,27ZZZPA2001A1Z9,3000,540,3540\n");
    REQUIRE(in.books.size() == 3);
    CHECK(in.books.row(2).value == rupees(3540));
}

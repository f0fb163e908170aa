#include <catch2/catch_amalgamated.hpp>

#include <algorithm>

#include "books/register_reader.hpp"
#include "unit/books/register.hpp"

using namespace milaan;
using test::day;
using test::read_register;

namespace {

bool asks(const Intake& in) {
    return in.files.front().status == FileStatus::mapping_needed;
}

std::string questions(const Intake& in) {
    std::string out;
    for (const auto& d : in.diagnostics)
        if (d.code == Code::mapping_needed) out += d.where + ": " + d.done + "\n";
    return out;
}

Intake read_with(std::string_view text, const RegisterMapping& mapping) {
    return books::read_register("register.csv", std::as_bytes(std::span(text.data(), text.size())),
                                std::span(&mapping, 1));
}

const RegisterTable& table(const Intake& in) {
    return in.registers.front().tables.front();
}

constexpr std::string_view kNoHeadings = "5-Oct-26,AM/1,27ZZZPA2001A1Z9,1000.00,180.00,1180.00\n"
                                         "6-Oct-26,AM/2,27ZZZPA2001A1Z9,2000.00,360.00,2360.00\n";

} // namespace

TEST_CASE("a register without headings asks, shows its rows, and reads with the answer") {
    const auto in = read_register(kNoHeadings);
    REQUIRE(asks(in));
    CHECK(in.books.empty());
    CHECK(in.files.front().rows.error == 2);
    REQUIRE(in.registers.size() == 1);
    auto mapping = table(in).mapping;
    REQUIRE(mapping.headings.size() == 6);
    CHECK(mapping.headings[0] == "Column 1");
    CHECK(table(in).first_rows.size() == 2);
    for (const auto* name : {"date", "number", "supplier_gstin", "taxable", "igst", "value"}) {
        ColumnUse use;
        REQUIRE(use_from_name(name, use));
        mapping.columns[static_cast<std::size_t>(name == std::string_view("date")             ? 0
                                                 : name == std::string_view("number")         ? 1
                                                 : name == std::string_view("supplier_gstin") ? 2
                                                 : name == std::string_view("taxable")        ? 3
                                                 : name == std::string_view("igst")           ? 4
                                                                                    : 5)] = use;
    }
    const auto answered = read_with(kNoHeadings, mapping);
    REQUIRE(answered.files.front().status == FileStatus::read);
    REQUIRE(answered.books.size() == 2);
    CHECK(answered.books.row(1).taxable == rupees(2000));
    CHECK(answered.books.row(1).date == day(2026, 10, 6));
    CHECK(table(answered).chosen);
    CHECK(test::rows_told(answered) == 2);
}

TEST_CASE("headings that nobody knows are asked about, never guessed away") {
    const auto in = read_register("Foo,Bar,Baz,Qux,Quux,Corge\n" + std::string(kNoHeadings));
    REQUIRE(asks(in));
    CHECK(table(in).heading_row == 1);
    CHECK(table(in).mapping.headings[1] == "Bar");
    CHECK(questions(in).find("invoice number") != std::string::npos);
}

TEST_CASE("two columns that both claim to be the invoice number are a question") {
    const auto in = read_register("Date,Bill No,Invoice No,GSTIN,Taxable Value,IGST\n"
                                  "5-Oct-26,1,AM/1,27ZZZPA2001A1Z9,1000,180\n"
                                  "6-Oct-26,2,AM/2,27ZZZPA2001A1Z9,2000,360\n");
    REQUIRE(asks(in));
    CHECK(questions(in).find("\"Invoice No\"") != std::string::npos);
}

TEST_CASE("CGST without SGST beside it is a question") {
    const auto in = read_register("Date,Bill No,GSTIN,Taxable Value,CGST,Zgtx\n"
                                  "5-Oct-26,AM/1,27ZZZPA2001A1Z9,1000,90,90\n"
                                  "6-Oct-26,AM/2,27ZZZPA2001A1Z9,2000,180,180\n");
    REQUIRE(asks(in));
    CHECK(questions(in).find("CGST without SGST") != std::string::npos);
}

TEST_CASE("taxable values that include the tax are a question, and the answer takes it out") {
    const std::string_view text = "Date,Bill No,GSTIN,Taxable Value,IGST\n"
                                  "5-Oct-26,AM/1,27ZZZPA2001A1Z9,1180,180\n"
                                  "6-Oct-26,AM/2,27ZZZPA2001A1Z9,2360,360\n";
    const auto in = read_register(text);
    REQUIRE(asks(in));
    auto mapping = table(in).mapping;
    mapping.taxable = TaxableUse::with_tax;
    const auto answered = read_with(text, mapping);
    REQUIRE(answered.books.size() == 2);
    CHECK(answered.books.row(0).taxable == rupees(1000));
    CHECK(answered.books.row(0).tax.igst == rupees(180));
}

TEST_CASE("dates that look as if the month stood in front are a question") {
    const std::string_view text = "Date,Bill No,GSTIN,Taxable Value,IGST\n"
                                  "10/05/2026,AM/1,27ZZZPA2001A1Z9,1000,180\n"
                                  "10/06/2026,AM/2,27ZZZPA2001A1Z9,2000,360\n"
                                  "10/07/2026,AM/3,27ZZZPA2001A1Z9,3000,540\n";
    const auto in = read_register(text);
    REQUIRE(asks(in));
    auto mapping = table(in).mapping;
    mapping.dates = DateOrder::month_first;
    CHECK(read_with(text, mapping).books.row(1).date == day(2026, 10, 6));
    mapping.dates = DateOrder::day_first;
    CHECK(read_with(text, mapping).books.row(1).date == day(2026, 6, 10));
}

TEST_CASE("whose words the notes are in can be said") {
    const std::string_view text = "Date,Voucher Type,Bill No,GSTIN,Taxable Value,IGST\n"
                                  "5-Oct-26,Purchase,AM/1,27ZZZPA2001A1Z9,1000,180\n"
                                  "6-Oct-26,Debit Note,AM/2,27ZZZPA2001A1Z9,2000,360\n";
    const auto in = read_register(text);
    REQUIRE(in.books.size() == 2);
    CHECK(in.books.row(1).kind == DocKind::credit_note);
    auto mapping = table(in).mapping;
    mapping.notes = NoteSide::supplier;
    CHECK(read_with(text, mapping).books.row(1).kind == DocKind::debit_note);
    mapping.notes = NoteSide::buyer;
    CHECK(read_with(text, mapping).books.row(1).kind == DocKind::credit_note);
}

TEST_CASE("clear headings ask nothing, and say how sure they are") {
    const auto in = read_register("Date,Bill No,GSTIN,Taxable Value,IGST,Total\n"
                                  "5-Oct-26,AM/1,27ZZZPA2001A1Z9,1000,180,1180\n");
    REQUIRE_FALSE(asks(in));
    for (const auto& g : table(in).guesses) {
        INFO(name_of(g.use));
        CHECK(g.confidence >= 75);
        CHECK(g.doubt.empty());
    }
}

TEST_CASE(
    "a mapping keeps its meaning through a block, and finds its headings whatever their case") {
    const auto in = read_register(kNoHeadings);
    auto mapping = table(in).mapping;
    mapping.signs = SignUse::turned;
    BlockWriter out;
    mapping.write(out);
    const auto bytes = out.take();
    BlockReader reader(bytes);
    RegisterMapping again;
    REQUIRE(again.read(reader));
    CHECK(again == mapping);
    const std::vector<std::string> a{"Bill  No", "GSTIN", ""}, b{"BILL NO", "gstin"};
    CHECK(heading_signature(a) == heading_signature(b));
    for (const auto use : column_choices()) {
        ColumnUse back;
        CHECK(use_from_name(name_of(use), back));
        CHECK(back == use);
    }
}

TEST_CASE("every row that is no document can be listed with its place and why") {
    const auto in = read_register("Deepa Pumps\n"
                                  "Date,Bill No,GST Treatment,GSTIN,Taxable Value,IGST\n"
                                  "5-Oct-26,AM/1,Registered,27ZZZPA2001A1Z9,1000,180\n"
                                  ",,,,,\n"
                                  "6-Oct-26,CS/1,Unregistered,,50,0\n"
                                  "7-Oct-26,AM/2,Registered,27ZZZPA2001A1Z9,1O0,18\n"
                                  ",Total,,,1050,180\n");
    const auto& r = in.registers.front();
    REQUIRE(r.told.size() == 5);
    CHECK(r.told[0].place == RowPlace::title);
    CHECK(r.told[1].place == RowPlace::header);
    CHECK(r.told[2].place == RowPlace::out_of_scope);
    CHECK(r.told[2].why == "the supplier is not registered");
    CHECK(r.told[3].place == RowPlace::error);
    CHECK(r.told[3].row == 6);
    CHECK(r.told[3].cells.at(4) == "1O0");
    CHECK(r.told[4].place == RowPlace::total);
    std::uint32_t rows = 0;
    for (const auto& run : r.runs) rows += run.last - run.first + 1;
    CHECK(rows + in.files.front().rows.document == 7);
}

TEST_CASE("payments are read where the register has them") {
    const auto in = read_register("Date,Bill No,GSTIN,Taxable Value,IGST,Total,Paid on,Balance\n"
                                  "5-Oct-26,AM/1,27ZZZPA2001A1Z9,1000,180,1180,20-Oct-26,180\n");
    REQUIRE(in.books.size() == 1);
    CHECK(table(in).mapping.columns[6].role == ColumnRole::paid_on);
    CHECK(table(in).mapping.columns[7].role == ColumnRole::balance);
    CHECK(in.books.row(0).has_paid == 1);
    CHECK(in.books.row(0).paid == rupees(1000));
    CHECK(in.books.row(0).paid_on == day(2026, 10, 20));
    const auto paid = read_register("Date,Bill No,GSTIN,Taxable Value,IGST,Total,Amount Paid\n"
                                    "5-Oct-26,AM/1,27ZZZPA2001A1Z9,1000,180,1180,500\n"
                                    "6-Oct-26,AM/2,27ZZZPA2001A1Z9,2000,360,2360,\n");
    REQUIRE(paid.books.size() == 2);
    CHECK(paid.books.row(0).paid == rupees(500));
    CHECK(paid.books.row(1).has_paid == 0);
}

TEST_CASE("the books' own number stands in only where nothing else could be the supplier's") {
    const auto in = read_register("Date,Voucher No.,Zzyx,GSTIN,Taxable Value,IGST\n"
                                  "5-Oct-26,PV-1,AM/1,27ZZZPA2001A1Z9,1000,180\n"
                                  "6-Oct-26,PV-2,AM/2,27ZZZPA2001A1Z9,2000,360\n");
    REQUIRE(asks(in));
    CHECK(questions(in).find("Zzyx") != std::string::npos);
    const auto alone = read_register("Date,Voucher No.,GSTIN,Taxable Value,IGST\n"
                                     "5-Oct-26,PV-1,27ZZZPA2001A1Z9,1000,180\n");
    CHECK_FALSE(asks(alone));
}

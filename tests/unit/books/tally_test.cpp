#include <catch2/catch_amalgamated.hpp>

#include <algorithm>
#include <string>

#include "books/tally.hpp"
#include "unit/books/register.hpp"

using namespace milaan;
using test::day;

namespace {

Intake read(std::string_view text) {
    return books::read_tally("daybook.xml", std::as_bytes(std::span(text.data(), text.size())));
}

std::string entry(std::string_view ledger, std::string_view amount,
                  std::string_view list = "ALLLEDGERENTRIES.LIST") {
    return "<" + std::string(list) + "><LEDGERNAME>" + std::string(ledger) +
           "</LEDGERNAME><AMOUNT>" + std::string(amount) + "</AMOUNT></" + std::string(list) + ">";
}

std::string voucher(std::string_view type, std::string_view entries, std::string_view more = "") {
    return "<TALLYMESSAGE><VOUCHER VCHTYPE=\"x\"><DATE>20261006</DATE><VOUCHERTYPENAME>" +
           std::string(type) +
           "</VOUCHERTYPENAME><VOUCHERNUMBER>7</VOUCHERNUMBER><REFERENCE>AB/1</REFERENCE>"
           "<REFERENCEDATE>20261005</REFERENCEDATE><PARTYLEDGERNAME>Asha &amp; Co</PARTYLEDGERNAME>"
           "<PARTYGSTIN>27ZZZPA2001A1Z9</PARTYGSTIN><PLACEOFSUPPLY>Maharashtra</PLACEOFSUPPLY>" +
           std::string(more) + std::string(entries) + "</VOUCHER></TALLYMESSAGE>";
}

std::string book(const std::string& vouchers) {
    return "<ENVELOPE><BODY><DATA>" + vouchers + "</DATA></BODY></ENVELOPE>";
}

const std::string kPurchase = entry("Asha &amp; Co", "11800.00") +
                              entry("Purchase 18%", "-10000.00") + entry("INPUT CGST", "-900.00") +
                              entry("INPUT SGST", "-900.00");

bool has(const Intake& in, Code code) {
    return std::any_of(in.diagnostics.begin(), in.diagnostics.end(),
                       [&](const auto& d) { return d.code == code; });
}

std::string utf16(std::string_view ascii) {
    std::string out = "\xFF\xFE";
    for (const char c : ascii) {
        out += c;
        out += '\0';
    }
    return out;
}

} // namespace

TEST_CASE("a purchase voucher of Tally is a document by the supplier's reference") {
    const auto in = read(book(voucher("Purchase", kPurchase)));
    REQUIRE(in.books.size() == 1);
    const auto d = in.books.row(0);
    CHECK(in.books.text(d.number) == "AB/1");
    CHECK(in.books.text(d.voucher) == "7");
    CHECK(in.books.text(d.supplier_name) == "Asha & Co");
    CHECK(d.date == day(2026, 10, 5));
    CHECK(d.entry_date == day(2026, 10, 6));
    CHECK(d.taxable == rupees(10000));
    CHECK(d.tax.cgst == rupees(900));
    CHECK(d.tax.sgst == rupees(900));
    CHECK(d.value == rupees(11800));
    CHECK(d.pos == 27);
    CHECK(d.kind == DocKind::invoice);
}

TEST_CASE("a debit note of Tally is the supplier's credit note") {
    const auto in = read(book(voucher(
        "Debit Note", entry("Asha &amp; Co", "-1180.00") + entry("Purchase 18%", "1000.00") +
                          entry("INPUT CGST", "90.00") + entry("INPUT SGST", "90.00"))));
    REQUIRE(in.books.size() == 1);
    const auto d = in.books.row(0);
    CHECK(d.kind == DocKind::credit_note);
    CHECK(d.taxable == rupees(1000));
    CHECK(d.tax.sgst == rupees(90));
}

TEST_CASE("an item invoice keeps its purchase under the items") {
    const auto items =
        "<ALLINVENTORYENTRIES.LIST><STOCKITEMNAME>Pump</STOCKITEMNAME><AMOUNT>-10000.00</AMOUNT>" +
        entry("Purchase 18%", "-10000.00", "ACCOUNTINGALLOCATIONS.LIST") +
        "</ALLINVENTORYENTRIES.LIST>";
    const auto in = read(
        book(voucher("Purchase", items + entry("Asha &amp; Co", "11800.40", "LEDGERENTRIES.LIST") +
                                     entry("CGST", "-900.00", "LEDGERENTRIES.LIST") +
                                     entry("SGST", "-900.00", "LEDGERENTRIES.LIST") +
                                     entry("Round Off", "-0.40", "LEDGERENTRIES.LIST"))));
    REQUIRE(in.books.size() == 1);
    CHECK(in.books.row(0).taxable == rupees(10000));
    CHECK(in.books.row(0).value == Money{1180040});
}

TEST_CASE("tax that the buyer owes himself is reverse charge and no part of the bill") {
    const auto in = read(book(voucher(
        "Purchase", entry("Asha &amp; Co", "1000.00") + entry("Freight Inward", "-1000.00") +
                        entry("Input CGST RCM", "-25.00") + entry("Input SGST RCM", "-25.00") +
                        entry("Output CGST RCM", "25.00") + entry("Output SGST RCM", "25.00"))));
    REQUIRE(in.books.size() == 1);
    const auto d = in.books.row(0);
    CHECK(d.reverse_charge == Flag::yes);
    CHECK(d.taxable == rupees(1000));
    CHECK(d.tax.cgst == rupees(25));
    CHECK(d.value == rupees(1000));
}

TEST_CASE("tax deducted at source lowers what is paid, not the bill") {
    const auto in = read(book(voucher(
        "Purchase", entry("Asha &amp; Co", "11600.00") + entry("Consultancy", "-10000.00") +
                        entry("Input IGST @ 18%", "-1800.00") + entry("TDS on fees", "200.00"))));
    REQUIRE(in.books.size() == 1);
    CHECK(in.books.row(0).value == rupees(11800));
    CHECK(in.books.row(0).tax.igst == rupees(1800));
}

TEST_CASE("sales, cancelled and optional vouchers are out of scope, each with its reason") {
    const auto in =
        read(book(voucher("Sales", entry("Asha &amp; Co", "-118.00") + entry("Sales", "118.00")) +
                  voucher("Purchase", kPurchase, "<ISCANCELLED>Yes</ISCANCELLED>") +
                  voucher("Purchase", kPurchase, "<ISOPTIONAL>Yes</ISOPTIONAL>") +
                  voucher("Debit Note",
                          entry("Asha &amp; Co", "-118.00") + entry("Sales return", "118.00"))));
    CHECK(in.books.empty());
    CHECK(in.files.front().rows.out_of_scope == 4);
    REQUIRE(in.registers.size() == 1);
    CHECK(in.registers.front().told.front().why == "a Sales voucher");
    CHECK(in.registers.front().told[1].why == "cancelled");
}

TEST_CASE("a journal that claims input tax is read as a purchase") {
    const auto in = read(book(voucher("Journal", kPurchase)));
    CHECK(in.books.size() == 1);
}

TEST_CASE("a voucher whose sides differ costs only itself") {
    const auto in =
        read(book(voucher("Purchase", entry("Asha &amp; Co", "100") + entry("Purchase", "-90")) +
                  voucher("Purchase", kPurchase)));
    CHECK(in.books.size() == 1);
    CHECK(in.files.front().rows.error == 1);
    CHECK(in.files.front().status == FileStatus::partly_read);
    CHECK(has(in, Code::bad_row));
}

TEST_CASE("amounts in another currency count in rupees") {
    const auto in =
        read(book(voucher("Purchase", entry("Asha &amp; Co", "$ 100.00 @ 83.50/$ = 8350.00") +
                                          entry("Purchase", "-$ 100.00 @ 83.50/$ = -8350.00"))));
    REQUIRE(in.books.size() == 1);
    CHECK(in.books.row(0).taxable == rupees(8350));
}

TEST_CASE("Tally's control characters and UTF-16 change nothing") {
    auto text =
        book(voucher("Purchase", kPurchase, "<NARRATION>&#4; Not &#x4;Applicable</NARRATION>"));
    for (const auto& file :
         {text, "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + text, utf16(text)}) {
        const auto in = read(file);
        CHECK(in.books.size() == 1);
        CHECK(in.files.front().status == FileStatus::read);
    }
}

TEST_CASE("a DOCTYPE is refused, and what is cut off is told") {
    const auto bomb =
        read("<!DOCTYPE a [<!ENTITY b \"c\">]>" + book(voucher("Purchase", kPurchase)));
    CHECK(bomb.files.front().status == FileStatus::refused);
    CHECK(bomb.books.empty());
    const auto whole = book(voucher("Purchase", kPurchase) + voucher("Purchase", kPurchase));
    for (std::size_t cut = 1; cut < whole.size(); cut += 13) {
        const auto in = read(whole.substr(0, cut));
        REQUIRE(in.files.size() == 1);
        CHECK(in.files.front().status != FileStatus::read);
        CHECK_FALSE(in.diagnostics.empty());
    }
}

TEST_CASE("Tally's JSON says the same as its XML") {
    const std::string_view json = R"({"tallymessage": [
        {"metadata": {"type": "Ledger", "name": "Asha & Co"}, "parent": "Creditors"},
        {"metadata": {"type": "Voucher"}, "date": "20261006", "vouchertypename": "Purchase",
         "vouchernumber": "7", "reference": "AB/1", "referencedate": "20261005",
         "partyledgername": "Asha & Co", "partygstin": "27ZZZPA2001A1Z9",
         "allledgerentries": [
            {"ledgername": "Asha & Co", "amount": "11800.00"},
            {"ledgername": "Purchase 18%", "amount": -10000.00},
            {"ledgername": "INPUT CGST", "amount": "-900.00"},
            {"ledgername": "INPUT SGST", "amount": "-900.00"}]}]})";
    CHECK(books::looks_like_tally(std::as_bytes(std::span(json.data(), json.size()))));
    const auto in = read(json);
    REQUIRE(in.books.size() == 1);
    CHECK(in.books.row(0).taxable == rupees(10000));
    CHECK(in.books.row(0).tax.cgst == rupees(900));
    CHECK(in.books.row(0).value == rupees(11800));
    CHECK(read("{\"tallymessage\": [").files.front().status == FileStatus::refused);
}

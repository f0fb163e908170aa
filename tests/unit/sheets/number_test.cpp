#include <catch2/catch_amalgamated.hpp>

#include "sheets/number_format.hpp"
#include "sheets/number_text.hpp"

using namespace milaan;
using namespace milaan::sheets;

namespace {

std::string read(std::string_view raw) {
    const auto d = decimal_text(raw);
    REQUIRE(d.ok);
    return d.text;
}

std::string shown(std::string_view format, std::string_view decimal) {
    return NumberFormat(format).show(decimal);
}

std::string shown_date(std::string_view format) {
    const NumberFormat f(format);
    REQUIRE(f.kind() == FormatKind::date);
    return f.show_date(make_date(2026, 10, 5).value());
}

FormatKind kind(std::string_view format) {
    return NumberFormat(format).kind();
}

} // namespace

TEST_CASE("what a float prints as is rounded to the 15 digits that the spreadsheet shows") {
    CHECK(read("1234.5600000000001") == "1234.56");
    CHECK(read("0.30000000000000004") == "0.3");
    CHECK(read("99999.989999999991") == "99999.99");
    CHECK(read("999999999999999.9") == "1000000000000000");
    CHECK(read("-0.125") == "-0.125");
    CHECK(read("1.6E7") == "16000000");
    CHECK(read("1.5e-3") == "0.0015");
    CHECK(read("007") == "7");
    CHECK(read("0.00") == "0");
    CHECK(read("4.9406564584124654E-324") == "0");
    CHECK_FALSE(decimal_text("12a").ok);
    CHECK_FALSE(decimal_text("1E+300").ok);
    CHECK_FALSE(decimal_text("").ok);
    CHECK_FALSE(decimal_text("NaN").ok);
}

TEST_CASE("a number of more than 15 digits has lost its last ones") {
    CHECK_FALSE(decimal_text("123456789012345").rounded);
    CHECK(decimal_text("1234567890123450").rounded);
    CHECK(decimal_text("1.23456789012345E+15").rounded);
    CHECK(read("1.23456789012345E+15") == "1234567890123450");
}

TEST_CASE("serial days count from 1900 with its day that never was, or from 1904") {
    const auto day = [](std::string_view s, bool since_1904 = false) {
        return to_iso(date_of_serial(s, since_1904));
    };
    CHECK(day("1") == "1900-01-01");
    CHECK(day("59") == "1900-02-28");
    CHECK(day("60").empty());
    CHECK(day("61") == "1900-03-01");
    CHECK(day("46300") == "2026-10-05");
    CHECK(day("46300.75") == "2026-10-05");
    CHECK(day("44838", true) == "2026-10-05");
    CHECK(day("0").empty());
    CHECK(day("-3").empty());
    CHECK(day("2958465").empty());
}

TEST_CASE("formats that make days of numbers") {
    for (const auto* f : {"dd/mm/yyyy", "d-mmm-yy", "[$-409]d mmm yyyy;@", "yyyy\\-mm\\-dd",
                          "mmm-yy", "dd\"th\" mmm", "m/d/yy h:mm", "[$-F800]dddd, mmmm dd, yyyy"})
        CHECK(kind(f) == FormatKind::date);
    for (const auto* f : {"h:mm", "[h]:mm:ss", "mm:ss.0", "hh:mm AM/PM"})
        CHECK(kind(f) == FormatKind::time);
    for (const auto* f : {"General", "#,##0.00", "0.00", "@", "[Red]0.00", "_(* #,##0.00_)",
                          "[$\xE2\x82\xB9-4009]\\ #,##0.00", "\"Rs. \"#,##0", "0.00E+00", "", "0"})
        CHECK(kind(f) == FormatKind::plain);
    CHECK(shown_date("d-mmm") == "5-Oct");
    CHECK(shown_date("dd/mm/yyyy") == "05/10/2026");
    CHECK(shown_date("m\\-yy") == "10-26");
}

TEST_CASE("document numbers keep their zeros and letters") {
    CHECK(shown("00000", "417") == "00417");
    CHECK(shown("\"INV-\"000", "7") == "INV-007");
    CHECK(shown("\"INV/\"0", "1234") == "INV/1234");
    CHECK(shown("000\\-0000", "1230456") == "123-0456");
    CHECK(shown("00", "12345") == "12345");
    CHECK(shown("00000", "12.5") == "12.5");
    CHECK(shown("#,##0", "1234567") == "1234567");
}

TEST_CASE("a percentage says so") {
    CHECK(shown("0%", "0.18") == "18%");
    CHECK(shown("0.00%", "0.025") == "2.5%");
}

TEST_CASE("Dr and Cr that stand only in the format belong to the amount") {
    const auto* tally = "\"\"0.00\" Dr\"";
    CHECK(shown(tally, "250") == "250 Dr");
    CHECK(shown("#,##0.00\" Dr\";#,##0.00\" Cr\"", "-1180.5") == "1180.5 Cr");
    CHECK(shown("#,##0.00\" Dr\";#,##0.00\" Cr\"", "1180.5") == "1180.5 Dr");
    CHECK(shown("0.00\" Dr\";-0.00\" Dr\"", "-3") == "-3 Dr");
    CHECK(shown("0.00\" credit\"", "3") == "3");
}

#include <catch2/catch_amalgamated.hpp>

#include "books/amount_text.hpp"

using namespace milaan;
using namespace milaan::books;

namespace {

std::int64_t paise(std::string_view s, DecimalMark mark = DecimalMark::point) {
    const auto a = parse_amount(s, mark);
    INFO(s);
    REQUIRE(a.ok());
    return a.value().value.paise;
}

bool refused(std::string_view s, DecimalMark mark = DecimalMark::point) {
    return !parse_amount(s, mark).ok();
}

} // namespace

TEST_CASE("amounts are read as registers print them") {
    CHECK(paise("1,23,456.00") == 12345600);
    CHECK(paise("123456") == 12345600);
    CHECK(paise("  1,234.5 ") == 123450);
    CHECK(paise("(1,234)") == -123400);
    CHECK(paise("-1,234.05") == -123405);
    CHECK(paise("1,234-") == -123400);
    CHECK(paise("\xE2\x82\xB9 5,000/-") == 500000);
    CHECK(paise("Rs. 5,000.50") == 500050);
    CHECK(paise(".50") == 50);
    CHECK(paise("0.005") == 1); // half away from zero
    CHECK(paise("-0.005") == -1);
}

TEST_CASE("Dr and Cr are told, not folded into the figure") {
    const auto credit = parse_amount("1234 Cr");
    REQUIRE(credit.ok());
    CHECK(credit.value().side == LedgerSide::credit);
    CHECK(abs(credit.value().value) == rupees(1234));
    const auto debit = parse_amount("1,234.00 Dr.");
    REQUIRE(debit.ok());
    CHECK(debit.value().side == LedgerSide::debit);
}

TEST_CASE("a blank, a dash and a word for nothing are zero") {
    for (const auto* s : {"", " ", "-", "--", "nil", "NIL"}) {
        const auto a = parse_amount(s);
        INFO('"' << s << '"');
        REQUIRE(a.ok());
        CHECK(a.value().blank);
        CHECK(a.value().value == Money{});
    }
}

TEST_CASE("what is no amount is never guessed at") {
    for (const auto* s : {"7,O00.00", "NaN", "inf", "12abc", "1.2.3", "#REF!", "5-Oct-26", "1e999"})
        CHECK(refused(s));
    CHECK(refused("12345678901234567890")); // twenty digits
}

TEST_CASE("a decimal comma is read as one only where the column is written so") {
    CHECK(paise("10.000,00", DecimalMark::comma) == 1000000);
    CHECK(paise("1.234.567,89", DecimalMark::comma) == 123456789);
    CHECK(refused("900,00"));
    CHECK(paise("10.000,00") == 1000000); // both marks: there is one way to read it
    DecimalEvidence column;
    for (const auto* s : {"10.000,00", "900,00", "0,00"}) column.see(s);
    CHECK(column.mark() == DecimalMark::comma);
    DecimalEvidence indian;
    for (const auto* s : {"1,00,000.00", "900.00"}) indian.see(s);
    CHECK(indian.mark() == DecimalMark::point);
}

TEST_CASE("a nothing with decimals says nothing about the mark of the others") {
    books::DecimalEvidence marks;
    for (const auto* cell : {"0.00", "0.00", "0,00", "2421,54"}) marks.see(cell);
    CHECK(marks.mark() == books::DecimalMark::comma);
    CHECK(books::parse_amount("0.00", books::DecimalMark::comma).value().value == Money{});
    CHECK(books::parse_amount("0,00").value().value == Money{});
}

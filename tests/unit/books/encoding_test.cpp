#include <catch2/catch_amalgamated.hpp>

#include <string>

#include "books/encoding.hpp"
#include "unit/books/register.hpp"

using namespace milaan;
using namespace milaan::books;

namespace {

std::span<const std::byte> bytes(std::string_view s) {
    return {reinterpret_cast<const std::byte*>(s.data()), s.size()};
}

std::string decode(std::string_view s, std::size_t step = SIZE_MAX) {
    const auto guess = guess_encoding(bytes(s));
    TextDecoder d(guess.encoding);
    std::string out;
    for (std::size_t at = guess.mark; at < s.size(); at += std::min(step, s.size() - at))
        d.feed(bytes(s.substr(at, step)), out);
    d.finish(out);
    return out;
}

std::string utf16(std::string_view ascii, bool big, bool mark) {
    std::string out = mark ? (big ? "\xFE\xFF" : "\xFF\xFE") : "";
    for (const char c : ascii) {
        if (big) out += '\0';
        out += c;
        if (!big) out += '\0';
    }
    return out;
}

constexpr std::string_view kRegister =
    "Date,Supplier Invoice No.,GSTIN/UIN,Taxable Value,CGST,SGST\n"
    "05-10-2026,AM/1,27ZZZPA2001A1Z9,100.00,9.00,9.00\n";

} // namespace

TEST_CASE("byte order marks are known and are no text") {
    CHECK(decode("\xEF\xBB\xBFGSTIN") == "GSTIN");
    CHECK(decode(utf16("GSTIN", false, true)) == "GSTIN");
    CHECK(decode(utf16("GSTIN", true, true)) == "GSTIN");
}

TEST_CASE("UTF-16 is known without a mark by where its zeros stand") {
    CHECK(decode(utf16("Date,GSTIN,Value", false, false)) == "Date,GSTIN,Value");
    CHECK(decode(utf16("Date,GSTIN,Value", true, false)) == "Date,GSTIN,Value");
}

TEST_CASE("a byte that is no UTF-8 is Windows-1252, in the midst of UTF-8 too") {
    CHECK(decode("Caf\xE9") == "Caf\xC3\xA9");
    CHECK(decode("\x80 \xE2\x82\xB9") ==
          "\xE2\x82\xAC \xE2\x82\xB9"); // euro in 1252, rupee in UTF-8
    CHECK(decode("\x93quoted\x94") == "\xE2\x80\x9Cquoted\xE2\x80\x9D");
}

TEST_CASE("where a piece ends does not break a character") {
    const std::string text =
        "\xE2\x82\xB9 5,000 \xE0\xA4\xAE\xE0\xA4\xBF\xE0\xA4\xB2\xE0\xA4\xBE\xE0\xA4\xA8 caf\xE9";
    for (std::size_t step = 1; step < 6; ++step) CHECK(decode(text, step) == decode(text));
    const std::string wide("\xFF\xFE"
                           "\x3D\xD8\x00\xDE"
                           "A\0",
                           8); // a pair of surrogates, then A
    for (std::size_t step = 1; step < 6; ++step)
        CHECK(decode(wide, step) == "\xF0\x9F\x98\x80"
                                    "A");
}

TEST_CASE("a register reads the same in every encoding") {
    const auto plain = test::read_register(kRegister);
    REQUIRE(plain.books.size() == 1);
    for (const auto& text : {"\xEF\xBB\xBF" + std::string(kRegister), utf16(kRegister, false, true),
                             utf16(kRegister, true, true), utf16(kRegister, false, false)}) {
        const auto in = test::read_register(text);
        REQUIRE(in.books.size() == 1);
        CHECK(in.books.row(0).taxable == plain.books.row(0).taxable);
        CHECK(in.books.text(in.books.row(0).number) == "AM/1");
        CHECK(in.files.front().rows.all() == plain.files.front().rows.all());
    }
}

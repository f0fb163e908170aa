#include <catch2/catch_amalgamated.hpp>

#include <string>

#include "base/text.hpp"
#include "base/utf8.hpp"

using namespace milaan;

namespace {

std::string of_units(std::initializer_list<int> units, ByteOrder order) {
    std::string bytes;
    for (const int u : units) {
        const char high = static_cast<char>(u >> 8), low = static_cast<char>(u & 0xFF);
        bytes += order == ByteOrder::big ? high : low;
        bytes += order == ByteOrder::big ? low : high;
    }
    std::string out;
    append_utf16(out, std::as_bytes(std::span(bytes)), order);
    return out;
}

std::string of(std::uint32_t c) {
    std::string out;
    append_utf8(out, c);
    return out;
}

} // namespace

TEST_CASE("characters of one to four bytes") {
    CHECK(of('A') == "A");
    CHECK(of(0xE9) == "\xC3\xA9");
    CHECK(of(0x20B9) == "\xE2\x82\xB9");
    CHECK(of(0x1F600) == "\xF0\x9F\x98\x80");
}

TEST_CASE("what is no character is the replacement character") {
    for (const std::uint32_t c : {0xD800u, 0xDFFFu, 0x110000u}) CHECK(of(c) == "\xEF\xBF\xBD");
}

TEST_CASE("UTF-16 of either order, whole pairs and halves") {
    for (const auto order : {ByteOrder::little, ByteOrder::big}) {
        CHECK(of_units({'A', 0x20B9, 0xD83D, 0xDE00}, order) == "A\xE2\x82\xB9\xF0\x9F\x98\x80");
        CHECK(of_units({0xD83D, 'A'}, order) == "\xEF\xBF\xBD"
                                                "A");
        CHECK(of_units({0xDE00, 'A'}, order) == "\xEF\xBF\xBD"
                                                "A");
        CHECK(of_units({'A', 0xD83D}, order) == "A\xEF\xBF\xBD");
        CHECK(of_units({0xD83D, 0xD83D, 0xDE00}, order) == "\xEF\xBF\xBD\xF0\x9F\x98\x80");
        CHECK(of_units({'A', 0, 'B'}, order) == "AB");
    }
}

TEST_CASE("what comes out is always UTF-8") {
    for (std::uint32_t c = 0; c < 0x120000; c += 7) CHECK(text::valid_utf8(of(c)));
}

TEST_CASE("the length of a sequence, and 0 where there is none") {
    CHECK(utf8_sequence("A\xFF") == 1);
    CHECK(utf8_sequence("\xC3\xA9x") == 2);
    CHECK(utf8_sequence("\xE2\x82\xB9") == 3);
    CHECK(utf8_sequence("\xF0\x9F\x98\x80") == 4);
    for (const char* s : {"\x80", "\xC3", "\xE2\x82", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80",
                          "\xF0\x80\x80\x80", "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80"})
        CHECK(utf8_sequence(s) == 0);
}

TEST_CASE("the beginning of a sequence is told from what can become none") {
    for (const char* s : {"\xC3", "\xE2", "\xE2\x82", "\xE0", "\xED\x9F", "\xF0\x9F\x98", "\xF4"})
        CHECK(utf8_cut_off(s));
    for (const char* s : {"\x80", "\xFF", "\xC0", "\xE2x", "\xE0\x80", "\xED\xA0", "\xF0\x80",
                          "\xF4\x90", "\xF0\x9F\x98x"})
        CHECK_FALSE(utf8_cut_off(s));
}

TEST_CASE("Windows-1252 has a character for nearly every byte") {
    CHECK(windows_1252('A') == 'A');
    CHECK(windows_1252(0x80) == 0x20AC);
    CHECK(windows_1252(0x93) == 0x201C);
    CHECK(windows_1252(0x81) == 0x81);
    CHECK(windows_1252(0xA0) == 0xA0);
    CHECK(windows_1252(0xE9) == 0xE9);
}

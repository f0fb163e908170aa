#include <catch2/catch_amalgamated.hpp>

#include "base/gstin.hpp"

using namespace milaan;

TEST_CASE("the check character of a GSTIN follows from the first fourteen") {
    CHECK(gstin::valid("27ZZZCB0001A1Z3"));
    CHECK(gstin::valid("29ZZZCC0003C1ZS"));
    CHECK_FALSE(gstin::valid("27ZZZCB0001A1Z4"));
    CHECK(gstin::check_character("27ZZZCB0001A1Z") == '3');
    CHECK_FALSE(gstin::check_character("27ZZZCB0001A1").has_value());
    CHECK_FALSE(gstin::check_character("27ZZZCB0001A1*").has_value());
}

TEST_CASE("one wrong character always breaks the check") {
    const std::string good = "27ZZZCB0001A1Z3";
    for (std::size_t i = 0; i < good.size(); ++i)
        for (const char c : std::string("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")) {
            if (c == good[i]) continue;
            auto wrong = good;
            wrong[i] = c;
            INFO(wrong);
            CHECK_FALSE(gstin::valid(wrong));
        }
}

TEST_CASE("PAN and state come out of a GSTIN") {
    CHECK(gstin::pan("27ZZZCB0001A1Z3") == "ZZZCB0001A");
    CHECK(gstin::pan("short").empty());
    CHECK(gstin::state_code("27ZZZCB0001A1Z3") == 27);
    CHECK(gstin::state_name(27) == "Maharashtra");
    CHECK(gstin::state_name(40).empty());
    CHECK(gstin::clean(" 27zzzcb0001a1z3\t") == "27ZZZCB0001A1Z3");
}

TEST_CASE("a place of supply is understood however it is written") {
    CHECK(gstin::state_from_text("27-Maharashtra") == 27);
    CHECK(gstin::state_from_text("27") == 27);
    CHECK(gstin::state_from_text("7") == 7);
    CHECK(gstin::state_from_text("MH") == 27);
    CHECK(gstin::state_from_text("tamil nadu") == 33);
    CHECK(gstin::state_from_text("Jammu & Kashmir") == 1);
    CHECK(gstin::state_from_text("Orissa") == 21);
    CHECK(gstin::state_from_text("Atlantis") == 0);
    CHECK(gstin::state_from_text("270") == 0);
    CHECK(gstin::state_from_text("") == 0);
}

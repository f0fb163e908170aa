// Settings as a file: what is written is read back, and what is not understood is said.

#include <catch2/catch_amalgamated.hpp>

#include "engine/settings_json.hpp"

using namespace milaan;
using engine::looks_like_settings;
using engine::settings_from_json;

namespace {

struct Loaded {
    Settings settings;
    Diagnostics told;
};
Loaded load(const std::string& text) {
    Loaded l;
    const auto s = settings_from_json(text, "settings.json", l.told);
    REQUIRE(s);
    l.settings = s.value();
    return l;
}

} // namespace

TEST_CASE("settings that are written are read back, each of them") {
    Settings s;
    s.gstin = "27ZZZCB0001A1Z3";
    s.period = make_period(2026, 10);
    s.as_of = make_date(2026, 11, 15).value();
    s.tolerance = {paise(150), paise(1), rupees(10)};
    s.date_window = 45;
    s.quarterly = true;
    s.snake_case_reduction = true;
    s.require_remark = true;
    s.unavailable_notes_in_4a = true;
    s.pending_when_not_booked = false;
    s.previous_3b_filed = false;
    const DocumentName ours{"27AAPFU0939F1ZV", "INV-1", make_date(2026, 10, 5).value()};
    s.pairs = {{true, ours, {"29AAGCB7383J1Z4", "1", Date{}}}, {false, ours, ours}};
    const auto text = engine::to_json(s);
    CHECK(looks_like_settings(text));
    const auto back = load(text);
    CHECK(back.told.empty());
    CHECK(engine::to_json(back.settings) == text);
    CHECK(back.settings.gstin == s.gstin);
    CHECK(back.settings.period == s.period);
    CHECK(back.settings.as_of == s.as_of);
    CHECK(back.settings.tolerance.taxable == paise(150));
    CHECK(back.settings.tolerance.head == paise(1));
    CHECK(back.settings.tolerance.value == rupees(10));
    CHECK(back.settings.date_window == 45);
    CHECK(back.settings.quarterly);
    CHECK(back.settings.pairs == s.pairs);
    CHECK_FALSE(back.settings.pending_when_not_booked);
}

TEST_CASE("the defaults are written and read back without a word") {
    const auto back = load(engine::to_json({}));
    CHECK(back.told.empty());
    CHECK(engine::to_json(back.settings) == engine::to_json({}));
}

TEST_CASE("what a file leaves out keeps its default") {
    const auto l = load(R"({"date_window": 3})");
    CHECK(l.told.empty());
    CHECK(l.settings.date_window == 3);
    CHECK(l.settings.tolerance.head == rupees(1));
    CHECK_FALSE(l.settings.period.known());
}

TEST_CASE("an unknown setting is said, by name, and the others are taken") {
    const auto l = load(R"({"tolerence_head": "5.00", "date_window": 3})");
    REQUIRE(l.told.size() == 1);
    CHECK(l.told[0].code == Code::unknown_value);
    CHECK(l.told[0].file == "settings.json");
    CHECK(l.told[0].where == "tolerence_head");
    CHECK(l.settings.date_window == 3);
}

TEST_CASE("a value that cannot be used is said, and the default stays") {
    const char* const unusable[] = {
        R"({"gstin": 27})",
        R"({"gstin": "27ZZZ"})",
        R"({"period": "132026"})",
        R"({"period": 102026})",
        R"({"as_of": "15-11-2026"})",
        R"({"as_of": "2026-02-30"})",
        R"({"tolerance_head": "one rupee"})",
        R"({"tolerance_head": "-1.00"})",
        R"({"tolerance_head": 1.5})",
        R"({"tolerance_taxable": "99999999999999999999"})",
        R"({"tolerance_value": {}})",
        R"({"date_window": -1})",
        R"({"date_window": 367})",
        R"({"date_window": 4294967299})",
        R"({"date_window": 18446744073709551615})",
        R"({"date_window": "10"})",
        R"({"quarterly": "yes"})",
        R"({"quarterly": 1})",
        R"({"previous_3b_filed": null})",
        R"({"pairs": "INV-1"})",
        R"({"pairs": [7]})",
        R"({"pairs": [{"linked": true, "books": {"gstin": "", "number": "1", "date": ""}}]})",
        R"({"pairs": [{"linked": "yes", "books": {"gstin": "", "number": "1", "date": ""},
            "portal": {"gstin": "", "number": "1", "date": ""}}]})",
    };
    for (const auto* text : unusable) {
        INFO(text);
        const auto l = load(text);
        REQUIRE(l.told.size() == 1);
        CHECK_FALSE(l.told[0].expected.empty());
        CHECK_FALSE(l.told[0].found.empty());
        CHECK(engine::to_json(l.settings) == engine::to_json({}));
    }
}

TEST_CASE("a GSTIN is taken as people write it") {
    const auto l = load(R"({"gstin": " 27zzzcb0001a1z3 "})");
    CHECK(l.told.empty());
    CHECK(l.settings.gstin == "27ZZZCB0001A1Z3");
}

TEST_CASE("a tolerance is rupees, as text or as a whole number, and may be nothing") {
    CHECK(load(R"({"tolerance_head": "0.50"})").settings.tolerance.head == paise(50));
    CHECK(load(R"({"tolerance_head": 2})").settings.tolerance.head == rupees(2));
    CHECK(load(R"({"tolerance_head": "0"})").settings.tolerance.head == Money{});
}

TEST_CASE("what is not a JSON object is not settings") {
    for (const auto* text : {"", "{", "[]", "1", "null", "\"milaan_settings\"", "{\"a\":1} x"}) {
        Diagnostics told;
        const auto s = settings_from_json(text, "x", told);
        REQUIRE_FALSE(s);
        CHECK(s.error().code == Errc::malformed);
    }
}

TEST_CASE("a settings file is known by its mark") {
    CHECK(looks_like_settings(R"({ "milaan_settings": 1 })"));
    CHECK_FALSE(looks_like_settings(R"({"data": {"gstin": "27"}})"));
    CHECK_FALSE(looks_like_settings(""));
}

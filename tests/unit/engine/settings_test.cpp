// Settings as a file: what is written is read back, and what is not understood is said.

#include <catch2/catch_amalgamated.hpp>

#include "engine/settings_json.hpp"
#include "records/settings_table.hpp"

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

TEST_CASE("every switch of the table is written, and read back as it was") {
    Settings s;
    for (const auto& t : settings_table()) {
        // Another value than the default, whatever the type.
        bool changed = false;
        for (const auto* text : {"true", "false", "77", "7.50", "042026"})
            if (text != default_text(t) && set_value(s, t, text)) {
                changed = value_text(s, t) != default_text(t);
                break;
            }
        INFO(t.key);
        CHECK(changed);
    }
    const auto text = engine::to_json(s);
    const auto back = load(text);
    CHECK(back.told.empty());
    CHECK(engine::to_json(back.settings) == text);
    for (const auto& t : settings_table()) CHECK(value_text(back.settings, t) == value_text(s, t));
}

TEST_CASE("a dated rule is switched off by an empty period, where it can be off") {
    CHECK_FALSE(load(R"({"ledger_blocks_from": ""})").settings.ledger_blocks_from.known());
    CHECK(load(R"({"ledger_blocks_from": ""})").told.empty());
    CHECK(load(R"({"net_credit_notes_from": ""})").told.size() == 1);
}

TEST_CASE("figures that no file gives, reversals and annual returns come with the settings") {
    const auto l = load(R"({
        "entries": {
            "import_of_services": {"igst": "100.50"},
            "reversed_rule_42": {"cgst": "9", "sgst": 9},
            "reclaim_balance": {"igst": "-3.00"}
        },
        "reversals": [
            {"ground": "goods_not_received", "document": {"gstin": "29zzzcc0003c1zs", "number": "a/1",
             "date": "2026-10-05"}, "amounts": {"igst": "7.00"}, "period": "092026"},
            {"ground": "rule_37", "reclaim": true, "document": {"gstin": "", "number": "B", "date": ""}}
        ],
        "annual_returns": {"2025-26": "2026-10-15"}
    })");
    CHECK(l.told.empty());
    const auto& e = l.settings.entries;
    CHECK(e.import_of_services.igst == paise(10050));
    CHECK(e.of(ReversalGround::rule_42) == Tax{{}, rupees(9), rupees(9), {}});
    CHECK(e.has_reclaim_balance);
    CHECK(e.reclaim_balance.igst == rupees(-3));
    CHECK_FALSE(e.has_rcm_balance);
    REQUIRE(l.settings.reversals.size() == 2);
    const auto& r = l.settings.reversals[0];
    CHECK(r.ground == ReversalGround::goods_not_received);
    CHECK(r.document.number == "A/1");
    CHECK(r.period == make_period(2026, 9));
    CHECK(r.amounts.igst == rupees(7));
    CHECK(l.settings.reversals[1].reclaim);
    REQUIRE(l.settings.annual_returns.size() == 1);
    CHECK(to_text(l.settings.annual_returns[0].year) == "2025-26");
    const auto text = engine::to_json(l.settings);
    CHECK(engine::to_json(load(text).settings) == text);
}

TEST_CASE("what cannot be a figure, a reversal or an annual return is said and left out") {
    const char* const unusable[] = {
        R"({"entries": []})",
        R"({"entries": {"no_such_line": {"igst": "1.00"}}})",
        R"({"entries": {"reverse_charge": {"gst": "1.00"}}})",
        R"({"entries": {"reverse_charge": {"igst": "-1.00"}}})",
        R"({"entries": {"reverse_charge": "1.00"}})",
        R"({"entries": {"reverse_charge": {"igst": 1.5}}})",
        R"({"entries": {"reclaimed_section_17_5": {"igst": "1.00"}}})",
        R"({"reversals": {}})",
        R"({"reversals": [{"ground": "because", "document": {"gstin": "", "number": "", "date": ""}}]})",
        R"({"reversals": [{"ground": "rule_37"}]})",
        R"({"reversals": [{"ground": "section_17_5", "reclaim": true, "document": {"gstin": "", "number": "", "date": ""}}]})",
        R"({"annual_returns": {"2025-27": "2026-10-15"}})",
        R"({"annual_returns": {"2025-26": "soon"}})",
        R"({"annual_returns": []})",
    };
    for (const auto* text : unusable) {
        INFO(text);
        const auto l = load(text);
        CHECK(l.told.size() == 1);
        CHECK(l.settings.entries == Entries{});
        CHECK(l.settings.reversals.empty());
        CHECK(l.settings.annual_returns.empty());
    }
}

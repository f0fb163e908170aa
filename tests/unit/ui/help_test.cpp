// The help and the settings: reachable, whole, and in the mirror.

#include <catch2/catch_amalgamated.hpp>

#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "records/settings_table.hpp"
#include "rules/advice.hpp"
#include "ui/glossary.hpp"
#include "ui/help_text.hpp"
#include "ui/settings_screen.hpp"
#include "unit/ui/demo_page.hpp"
#include "unit/ui/mirror_reading.hpp"

using namespace milaan;
using platform::HeadlessPage;
using ui::Role;

TEST_CASE("help opens by ?, F1 and from the rail, and closes by Escape") {
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    const auto open = [&] { return test::has_node(page.app(), Role::heading, "Milaan: Help"); };
    page.press(ImGuiKey_Slash, ImGuiMod_Shift);
    CHECK(open());
    page.press(ImGuiKey_Escape);
    CHECK_FALSE(open());
    page.press(ImGuiKey_F1);
    CHECK(open());
    page.press(ImGuiKey_F1);
    CHECK_FALSE(open());
    REQUIRE(page.click("Help  ?"));
    CHECK(open());
    page.press(ImGuiKey_4); // a step of the rail closes it
    CHECK(test::has_node(page.app(), Role::heading, "Milaan: Recompute 2B"));
}

TEST_CASE("help tells the eight steps with what Milaan does for each, and the contested points") {
    const auto& month = ui::help_text(ui::HelpTopic::month);
    REQUIRE(month.entries.size() == 8);
    const char* steps[] = {"Log in",    "Open IMS", "Check",        "Act",
                           "Recompute", "Match",    "File GSTR-3B", "Keep records"};
    for (std::size_t i = 0; i < 8; ++i) {
        CHECK(std::string(month.entries[i].title) == steps[i]);
        CHECK(std::string(month.entries[i].what) != "");
        CHECK(std::string(month.entries[i].milaan) != "");
    }
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_F1);
    for (int t = 0; t < ui::kHelpTopicCount; ++t) {
        const auto& text = ui::help_text(static_cast<ui::HelpTopic>(t));
        CHECK(test::has_node(page.app(), Role::heading, text.title));
        for (const auto& e : ui::help_lines(static_cast<ui::HelpTopic>(t)))
            CHECK(test::has_node(page.app(), Role::cell, e.what));
        CHECK(page.click(text.title));
    }
}

TEST_CASE("step 1 says why the drawing stays in English, but only when all around it is Hindi") {
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    const auto said = [&] { return test::says(page.app(), "cannot shape Devanagari"); };
    page.press(ImGuiKey_1);
    CHECK_FALSE(said());
    page.app().around_in_hindi(true);
    page.press(ImGuiKey_1);
    CHECK(said());
    page.app().around_in_hindi(false);
    page.press(ImGuiKey_1);
    CHECK_FALSE(said());
}

TEST_CASE("help lists every case of advice with the rule behind it") {
    const auto lines = ui::help_lines(ui::HelpTopic::advice);
    REQUIRE(lines.size() == rules::advice_cases().size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& rule = rules::advice_cases()[i].source;
        CHECK_FALSE(lines[i].title.empty());
        CHECK(lines[i].what.ends_with(rule.empty() ? "." : "(" + std::string(rule) + ")"));
        CHECK_FALSE(lines[i].milaan.empty());
    }
}

TEST_CASE("every contested setting is among the contested points, with its default") {
    const auto lines = ui::help_lines(ui::HelpTopic::contested);
    std::size_t contested = 0;
    for (const auto& setting : settings_table()) {
        if (!setting.contested) continue;
        ++contested;
        CHECK(std::any_of(lines.begin(), lines.end(), [&](const auto& line) {
            return line.title == setting.name && line.milaan.find("Default: ") == 0;
        }));
    }
    CHECK(contested > 5);
    CHECK(lines.size() == contested + ui::help_text(ui::HelpTopic::contested).entries.size());
}

TEST_CASE("settings open by the comma, say their sentences, and count once they are run") {
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_Comma);
    CHECK(test::has_node(page.app(), Role::heading, "Milaan: Settings"));
    for (const auto& setting : settings_table()) {
        CHECK(test::has_node(page.app(), Role::cell, setting.name));
        CHECK(test::has_node(page.app(), Role::cell, ui::setting_sentence(setting)));
    }
    const auto quarterly = [&](bool on) {
        for (const auto& n : page.app().mirror().nodes)
            if (n.role == Role::checkbox && n.name == "You file quarterly (QRMP)")
                return n.checked == on;
        return false;
    };
    REQUIRE(quarterly(false));
    REQUIRE(page.click("You file quarterly (QRMP)"));
    CHECK(quarterly(true));
    CHECK_FALSE(page.app().workspace().data.settings.quarterly);
    REQUIRE(page.click("Discard changes"));
    CHECK(quarterly(false));
    REQUIRE(page.click("You file quarterly (QRMP)"));
    REQUIRE(page.click("Run with these settings"));
    REQUIRE(page.host.reruns.size() == 1);
    CHECK(page.host.reruns[0].quarterly);
}

TEST_CASE("the help is searched over all topics, by all typed words, and says how much it found") {
    CHECK(ui::find_help("  ").empty());
    CHECK(ui::find_help("no such word here").empty());
    const auto found = ui::find_help("reverse 4(B)(2)");
    REQUIRE(found.size() > 1);
    for (const auto& f : found) {
        const auto all = f.line.title + f.line.what + f.line.milaan;
        CHECK(text::contains_fold(all, "reverse"));
        CHECK(all.find("4(B)(2)") != std::string::npos);
    }
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_F1);
    REQUIRE(page.click("Search the help"));
    page.type("deemed accepted");
    CHECK(test::says(page.app(), "of the help have these words."));
    CHECK(page.host.said.back().find("have these words") != std::string::npos);
    CHECK(test::has_node(page.app(), Role::table, "Found"));
    page.type(" zz");
    CHECK(test::says(page.app(), "Nothing in the help has these words."));
}

TEST_CASE("words of GST are explained where they stand, as whole words") {
    const auto said = ui::words_explained("(4) Inward supplies from ISD");
    CHECK(said.starts_with("ISD: "));
    CHECK(said.find('\n') == std::string::npos);
    CHECK(ui::words_explained("a disdain for ITCs").empty());
    const auto two = ui::words_explained("ITC on reverse charge");
    CHECK(two.find("ITC: ") != std::string::npos);
    CHECK(two.find("Reverse charge: ") != std::string::npos);
    CHECK(std::is_sorted(ui::glossary().begin(), ui::glossary().end(),
                         [](const auto& a, const auto& b) {
                             return text::to_lower(a.title) < text::to_lower(b.title);
                         }));
}

#include <catch2/catch_amalgamated.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <set>

#include "ui/help_text.hpp"
#include "ui/records_screen.hpp"
#include "unit/ui/demo_page.hpp"
#include "unit/ui/mirror_reading.hpp"

using namespace milaan;
using platform::HeadlessPage;
using test::has_node;
using test::keep_picture;

namespace {

std::uint32_t count(const workspace::Workspace& w, ImsAction a) {
    std::uint32_t n = 0;
    for (std::uint32_t d = 0; d < w.decisions.size(); ++d)
        n += w.data.documents[d].in_ims() && w.decisions.action(d) == a;
    return n;
}

/// Different pixels in a frame: an empty screen has a handful of colours, a drawn one many.
std::size_t colours(HeadlessPage& page) {
    const auto p = page.picture();
    std::set<std::uint32_t> seen;
    const auto* pixels = reinterpret_cast<const std::uint32_t*>(p.pixels);
    for (int i = 0; i < p.width * p.height; ++i) seen.insert(pixels[i]);
    return seen.size();
}

} // namespace

TEST_CASE("every step draws, with nothing loaded and with a month loaded") {
    HeadlessPage page(1280, 800);
    for (const bool loaded : {false, true}) {
        if (loaded) page.app().adopt(test::demo_snapshot());
        for (int step = 0; step < 6; ++step) {
            page.press(static_cast<ImGuiKey>(ImGuiKey_1 + step));
            INFO("step " << step + 1 << " loaded " << loaded);
            CHECK(colours(page) > 20);
            CHECK(has_node(page.app(), ui::Role::heading,
                           std::string("Milaan: ") +
                               std::array{"Load", "Verify", "Act", "Recompute 2B", "Match 3B",
                                          "Keep records"}[static_cast<std::size_t>(step)]));
        }
    }
}

TEST_CASE("pictures of every step, light and dark, for whoever asks for them") {
    if (std::getenv("MILAAN_SCREENS") == nullptr) SKIP("MILAAN_SCREENS names no folder");
    const auto snapshot = test::demo_snapshot();
    for (const auto& [w, h] : {std::pair{1280, 800}, std::pair{1920, 1080}})
        for (const auto theme : {ui::ThemeChoice::light, ui::ThemeChoice::dark}) {
            HeadlessPage page(w, h, 1, theme);
            page.app().adopt(snapshot);
            for (int step = 0; step < 6; ++step) {
                page.press(static_cast<ImGuiKey>(ImGuiKey_1 + step));
                keep_picture(page, std::to_string(w) +
                                       (theme == ui::ThemeChoice::dark ? "-dark-" : "-light-") +
                                       std::to_string(step + 1));
            }
            page.press(ImGuiKey_2);
            for (int i = 0; i < 8; ++i) page.press(ImGuiKey_J);
            keep_picture(page, std::to_string(w) +
                                   (theme == ui::ThemeChoice::dark ? "-dark-" : "-light-") + "why");
            const auto label =
                std::to_string(w) + (theme == ui::ThemeChoice::dark ? "-dark-" : "-light-");
            page.press(ImGuiKey_Comma);
            keep_picture(page, label + "settings");
            page.press(ImGuiKey_F1);
            for (int i = 0; i < ui::kHelpTopicCount; ++i) {
                REQUIRE(page.click(ui::help_text(static_cast<ui::HelpTopic>(i)).title));
                keep_picture(page, label + "help-" + std::to_string(i + 1));
            }
            page.press(ImGuiKey_4);
            REQUIRE(page.click("Open all sections"));
            page.press(ImGuiKey_J);
            keep_picture(page, label + "4-open");
            page.press(ImGuiKey_Enter);
            keep_picture(page, label + "4-drill");
            page.press(ImGuiKey_Escape);
            page.press(ImGuiKey_3);
            page.press(ImGuiKey_A, ImGuiMod_Ctrl);
            page.press(ImGuiKey_R);
            keep_picture(page, label + "3-question");
            page.press(ImGuiKey_Escape);
            page.press(ImGuiKey_Slash);
            page.type("TCW/CN/0041");
            page.press(ImGuiKey_Enter);
            page.press(ImGuiKey_Home);
            REQUIRE(page.click("Yes, in part"));
            keep_picture(page, label + "3-note");
        }
    SUCCEED();
}

TEST_CASE("the focused line says why, whom else it could be, and what it was weighed by") {
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_2);
    CHECK(has_node(page.app(), ui::Role::heading, "Why: Ambiguous"));
    CHECK(has_node(page.app(), ui::Role::text, "2 partners fit equally well"));
    CHECK(has_node(page.app(), ui::Role::text,
                   "It could be: On the portal OSA/26-27/061 of 31-10-2026, taxable 45,000.00"));
    CHECK_FALSE(has_node(page.app(), ui::Role::table, "What it was weighed by"));
    for (int i = 0; i < 8; ++i) page.press(ImGuiKey_J);
    CHECK(has_node(page.app(), ui::Role::heading, "Why: Mismatch"));
    CHECK(has_node(page.app(), ui::Role::table, "What it was weighed by"));
    CHECK(has_node(page.app(), ui::Role::cell, "Together"));
}

TEST_CASE("two lines are linked with L, and U takes a pair apart") {
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_2);
    const auto& pairs = page.app().workspace().data.settings.pairs;
    page.press(ImGuiKey_L); // one line alone is no pair
    CHECK(pairs.empty());
    page.press(ImGuiKey_Home);
    // The second entry (JV-0312) and the first document of those that fit equally well.
    page.press(ImGuiKey_DownArrow);
    page.press(ImGuiKey_DownArrow, ImGuiMod_Shift);
    page.press(ImGuiKey_L);
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0].books.number == "JV-0312");
    CHECK(pairs[0].portal.number == "OSA/26-27/061");
    page.press(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(pairs.empty());
    page.press(ImGuiKey_Home);
    REQUIRE(page.click("Link with OSA/26-27/061"));
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0].linked);
    REQUIRE_FALSE(page.host.reruns.empty());
    CHECK(page.host.reruns.back().pairs == pairs);
    page.press(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(pairs.empty());
    for (int i = 0; i < 9; ++i) page.press(ImGuiKey_J);
    page.press(ImGuiKey_U);
    REQUIRE(pairs.size() == 1);
    CHECK_FALSE(pairs[0].linked);
}

TEST_CASE("after a pair is taken apart the work goes on where it was, with its filters") {
    HeadlessPage page(1280, 2400);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_2);
    const auto lines = test::grid_rows(page.app());
    page.press(ImGuiKey_Slash);
    page.type("supplier:himadri");
    page.press(ImGuiKey_Enter);
    page.settle();
    const auto shown = test::grid_rows(page.app());
    REQUIRE(shown < lines);
    page.press(ImGuiKey_End);
    const auto focused = [&] {
        for (const auto& n : page.app().mirror().nodes)
            if (n.role == ui::Role::row && n.focused) {
                std::string cells;
                for (const auto& c : page.app().mirror().nodes)
                    if (c.role == ui::Role::cell &&
                        &page.app().mirror().nodes[static_cast<std::size_t>(c.parent)] == &n)
                        cells += c.name + "|";
                return cells;
            }
        return std::string();
    };
    const auto number_of = [](const std::string& cells) {
        return cells.substr(cells.find("HCP"), 12);
    };
    const auto before = focused();
    REQUIRE(before.find("HCP") != std::string::npos);
    REQUIRE(page.click("Remark to the supplier"));
    page.type("typed before");
    page.press(ImGuiKey_Enter);
    page.settle();
    page.press(ImGuiKey_U);
    REQUIRE_FALSE(page.host.reruns.empty());
    page.app().adopt(test::demo_snapshot(page.host.reruns.back()));
    page.settle();
    CHECK(test::says(page.app(), "Typed, not yet set"));
    CHECK(test::grid_rows(page.app()) == shown + 1); // each side has a line of its own now
    CHECK(focused() != before);
    CHECK(number_of(focused()) == number_of(before));
    CHECK(focused().starts_with("Only on portal"));
    // What is loaded anew begins without filters.
    page.app().adopt(test::demo_snapshot());
    page.settle();
    CHECK(test::grid_rows(page.app()) > shown + 1);
}

TEST_CASE("what is to be read is gone to, one warning after the other") {
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_2);
    std::vector<std::string> told;
    for (int i = 0; i < 6; ++i) {
        page.host.said.clear();
        REQUIRE(page.click("⚠ 5 to read"));
        CHECK(has_node(page.app(), ui::Role::heading, "Milaan: Load"));
        REQUIRE_FALSE(page.host.said.empty());
        auto said = page.host.said.back();
        if (const auto step = said.find("Step Load. "); step == 0) said.erase(0, 11);
        told.push_back(said);
    }
    CHECK(told[0] == told[5]); // round again
    std::sort(told.begin(), told.end());
    CHECK(std::unique(told.begin(), told.end()) - told.begin() == 5);
}

TEST_CASE("the question mark shows the keys, whatever help was read last") {
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_F1);
    CHECK(test::says(page.app(), "The month in eight steps"));
    page.press(ImGuiKey_Escape);
    page.press(ImGuiKey_Slash, ImGuiMod_Shift);
    CHECK(has_node(page.app(), ui::Role::heading, "Keys"));
}

TEST_CASE("the keys A R P N act on the focused document and Ctrl+Z takes it back") {
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_3);
    const auto& w = page.app().workspace();
    const auto before = w.decisions;
    page.press(ImGuiKey_J);
    page.press(ImGuiKey_A);
    CHECK_FALSE(w.decisions == before);
    CHECK(w.log.size() == 1);
    page.press(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(w.decisions == before);
    CHECK(w.log[0].undone);
    page.press(ImGuiKey_Y, ImGuiMod_Ctrl);
    CHECK_FALSE(w.decisions == before);
}

TEST_CASE("advice is taken after a look at what it will do, as one step") {
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_3);
    const auto& w = page.app().workspace();
    const auto open = count(w, ImsAction::none);
    page.press(ImGuiKey_D);
    CHECK(count(w, ImsAction::none) == open);
    CHECK(has_node(page.app(), ui::Role::button, "Set as advised  Enter"));
    page.press(ImGuiKey_Enter);
    CHECK(count(w, ImsAction::none) < open);
    page.press(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(count(w, ImsAction::none) == open);
}

TEST_CASE("selecting all and a filter narrow and widen what is acted on") {
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_3);
    const auto& w = page.app().workspace();
    std::string chip;
    for (const auto& n : page.app().mirror().nodes)
        if (n.name.starts_with("Exact ")) chip = n.name;
    REQUIRE_FALSE(chip.empty());
    REQUIRE(page.click(chip));
    page.press(ImGuiKey_A, ImGuiMod_Ctrl);
    page.press(ImGuiKey_P);
    page.press(ImGuiKey_Enter);
    for (std::uint32_t d = 0; d < w.decisions.size(); ++d)
        if (w.decisions.action(d) == ImsAction::pending &&
            w.downloaded.action(d) != ImsAction::pending)
            CHECK(w.data.matching.groups[w.group_of_document[d]].verdict == Verdict::exact);
    CHECK(count(w, ImsAction::pending) > 0);
}

TEST_CASE("the grid of the mirror follows the focused line") {
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_2);
    page.press(ImGuiKey_End);
    std::int32_t rows = 0, focused = 0;
    for (const auto& n : page.app().mirror().nodes) {
        if (n.role == ui::Role::grid) rows = n.row_count;
        if (n.role == ui::Role::row && n.focused) focused = n.row_index;
    }
    CHECK(rows > 300);
    CHECK(focused == rows);
    page.press(ImGuiKey_Home);
    for (const auto& n : page.app().mirror().nodes)
        if (n.role == ui::Role::row && n.focused) CHECK(n.row_index == 2);
}

TEST_CASE("the upload file, the tables and the session are handed to the user") {
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_3);
    page.press(ImGuiKey_D);
    page.press(ImGuiKey_Enter);
    page.press(ImGuiKey_6);
    for (const auto* name :
         {"Save ims-upload.json", "Save matches.csv", "Save table4.csv", "Save session"})
        CHECK(page.click(name));
    REQUIRE(page.host.saved.size() == 4);
    const auto text = [&](std::size_t i) {
        const auto& b = page.host.saved[i].bytes;
        return std::string(reinterpret_cast<const char*>(b.data()), b.size());
    };
    CHECK(text(0).starts_with("{\n  \"rtin\": \"27ZZZCS2610K1ZQ\",\n  \"reqtyp\": \"SAVE\""));
    CHECK(text(1).starts_with("group_id,verdict,"));
    CHECK(text(2).starts_with("cell,head,computed,draft,difference"));

    HeadlessPage other(1280, 800);
    REQUIRE(other.app().open_session(page.host.saved[3].bytes).ok());
    other.settle();
    CHECK(other.app().workspace().decisions == page.app().workspace().decisions);
    CHECK(other.app().workspace().table4 == page.app().workspace().table4);
    CHECK_FALSE(other.app().unsaved());
}

TEST_CASE("Tab goes through every control of a screen, and the mirror tells which has the focus") {
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_6);
    std::set<std::string> visited;
    for (int i = 0; i < 60; ++i) {
        page.press(ImGuiKey_Tab);
        for (const auto& n : page.app().mirror().nodes)
            if (n.focused) visited.insert(n.name);
    }
    CHECK(visited.contains("Save matches.csv"));
    CHECK(visited.contains("Save settings.json"));
    CHECK(visited.contains("Save session"));
}

TEST_CASE("saving the session leaves nothing unsaved") {
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    CHECK_FALSE(page.app().unsaved());
    page.press(ImGuiKey_3);
    page.press(ImGuiKey_J);
    page.press(ImGuiKey_A);
    CHECK(page.app().unsaved());
    REQUIRE(page.click("Save session"));
    CHECK(page.host.saved.size() == 1);
    CHECK_FALSE(page.app().unsaved());
}

TEST_CASE("an action pressed on what has it already keeps the declared reduction and the remark") {
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    const auto& w = page.app().workspace();
    const auto declared = [&] {
        std::uint32_t n = 0;
        for (std::size_t i = 0; i < w.decisions.size(); ++i) {
            const auto d = w.decisions[i];
            n += d.action == ImsAction::accept && (d.reduction.has_amounts || !d.remarks.empty());
        }
        return n;
    };
    const auto before = declared();
    REQUIRE(before > 0);
    page.press(ImGuiKey_3);
    page.press(ImGuiKey_A, ImGuiMod_Ctrl);
    page.press(ImGuiKey_A);
    page.press(ImGuiKey_Enter);
    CHECK(declared() == before);
}

TEST_CASE("the log is told with Indian time, the latest action first") {
    CHECK(ui::log_time(0) == "01-01-1970 05:30");
    CHECK(ui::log_time(1'795'000'000'000) == "18-11-2026 16:36");
    CHECK(ui::log_time(std::int64_t{1'794'959'940'000}) == "18-11-2026 05:29");
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_3);
    page.press(ImGuiKey_A, ImGuiMod_Ctrl);
    page.press(ImGuiKey_A);
    page.press(ImGuiKey_Enter);
    page.press(ImGuiKey_Z, ImGuiMod_Ctrl);
    page.press(ImGuiKey_6);
    CHECK(has_node(page.app(), ui::Role::table, "Log"));
    CHECK(test::says(page.app(), "(undone)"));
}

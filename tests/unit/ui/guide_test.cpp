#include <catch2/catch_amalgamated.hpp>

#include "unit/ui/demo_page.hpp"
#include "unit/ui/mirror_reading.hpp"

using namespace milaan;
using platform::HeadlessPage;
using test::has_node;
using test::says;

namespace {

bool on_path(const ui::App& app) {
    return says(app, "Guided path, ");
}

} // namespace

TEST_CASE("the guided path goes through the eight steps, each on its screen, and ends") {
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_1);
    REQUIRE(page.click("Guided path"));
    for (const auto& [next, heading] :
         {std::pair{"Open IMS", "Load"}, std::pair{"Check", "Verify"}, std::pair{"Act", "Act"},
          std::pair{"Recompute", "Recompute 2B"}, std::pair{"Match", "Match 3B"},
          std::pair{"File", "Overview"}, std::pair{"Keep records", "Keep records"}}) {
        INFO(next);
        REQUIRE(page.click(std::string("Next: ") + next));
        CHECK(has_node(page.app(), ui::Role::heading, std::string("Milaan: ") + heading));
        CHECK(says(page.app(), next));
        CHECK(page.host.said.back().find(std::string(next) + ": ") != std::string::npos);
    }
    REQUIRE(page.click("Done"));
    CHECK_FALSE(on_path(page.app()));
    CHECK(has_node(page.app(), ui::Role::heading, "Milaan: Keep records"));
}

TEST_CASE("the guided path goes back, stays while one looks elsewhere, and is left at any time") {
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_1);
    REQUIRE(page.click("Guided path"));
    REQUIRE(page.click("Next: Open IMS"));
    REQUIRE(page.click("Next: Check"));
    REQUIRE(page.click("Back"));
    CHECK(has_node(page.app(), ui::Role::heading, "Milaan: Load"));
    page.press(ImGuiKey_5);
    CHECK(on_path(page.app()));
    CHECK(has_node(page.app(), ui::Role::heading, "Milaan: Match 3B"));
    REQUIRE(page.click("Leave the path  Esc"));
    CHECK_FALSE(on_path(page.app()));
    CHECK(has_node(page.app(), ui::Role::heading, "Milaan: Match 3B"));
    // By key, after what is open over the screen.
    page.press(ImGuiKey_1);
    REQUIRE(page.click("Guided path"));
    page.press(ImGuiKey_Comma);
    page.press(ImGuiKey_Escape);
    CHECK(on_path(page.app()));
    page.press(ImGuiKey_Escape);
    CHECK_FALSE(on_path(page.app()));
}

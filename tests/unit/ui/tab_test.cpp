// Tab goes through the controls of a step and then out of the canvas, both ways.

#include <catch2/catch_amalgamated.hpp>

#include "unit/ui/demo_page.hpp"
#include "unit/ui/mirror_reading.hpp"

using namespace milaan;
using platform::HeadlessPage;

TEST_CASE("Tab comes out of the canvas on every step, both ways") {
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    for (int step = 0; step < 6; ++step)
        for (const int shift : {0, static_cast<int>(ImGuiMod_Shift)}) {
            page.press(static_cast<ImGuiKey>(ImGuiKey_1 + step));
            const auto before = page.host.left_canvas;
            int presses = 0;
            while (page.host.left_canvas == before && presses < 120) {
                page.press(ImGuiKey_Tab, shift);
                ++presses;
            }
            INFO("step " << step + 1 << (shift != 0 ? " backwards" : " forwards"));
            CHECK(page.host.left_canvas == before + 1);
        }
}

TEST_CASE("a control that opens another screen takes the focus along: Tab begins anew, inside") {
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    const auto tab_to = [&](std::string_view name) {
        for (int i = 0; i < 90; ++i) {
            for (const auto& n : page.app().mirror().nodes)
                if (n.focused && n.name.starts_with(name)) return true;
            page.press(ImGuiKey_Tab);
        }
        return false;
    };
    REQUIRE(tab_to("Columns of Purchase_register_Oct2026.csv"));
    page.press(ImGuiKey_Enter);
    REQUIRE(test::has_node(page.app(), ui::Role::heading, "Milaan: Columns"));
    CHECK(tab_to("Use of column 1"));
    CHECK(page.host.left_canvas == 0);
}

// Tab goes through the controls of a step and then out of the canvas, both ways.

#include <catch2/catch_amalgamated.hpp>

#include "unit/ui/demo_page.hpp"

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

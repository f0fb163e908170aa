// The compact layout: what is in sight at once, and that the rest is one press away.

#include <catch2/catch_amalgamated.hpp>

#include <set>

#include "unit/ui/demo_page.hpp"

using namespace milaan;
using platform::HeadlessPage;

namespace {

struct Size {
    int width, height;
    float scale;
};
constexpr Size kCompact[] = {{1280, 800, 2}, {960, 540, 1}, {820, 1180, 1}, {780, 1688, 2}};

void open_demo(HeadlessPage& page, ImGuiKey step) {
    page.app().adopt(test::demo_snapshot());
    page.settle();
    page.press(step);
}

const ui::MirrorNode* named(HeadlessPage& page, std::string_view name) {
    for (const auto& n : page.app().mirror().nodes)
        if (n.name.starts_with(name)) return &n;
    return nullptr;
}

/// Wholly on the page.
bool in_sight(const ui::MirrorNode& n, const Size& s) {
    return n.width > 0 && n.height > 0 && n.x >= 0 && n.y >= 0 &&
           n.x + n.width <= static_cast<float>(s.width) &&
           n.y + n.height <= static_cast<float>(s.height);
}

/// Rows of the table with a cell that is seen wholly.
std::size_t rows_in_sight(HeadlessPage& page, const Size& s) {
    std::set<std::int32_t> rows;
    for (const auto& n : page.app().mirror().nodes)
        if (n.role == ui::Role::cell && in_sight(n, s)) rows.insert(n.parent);
    return rows.size();
}

bool control_in_sight(HeadlessPage& page, std::string_view name, const Size& s) {
    const auto* n = named(page, name);
    return n != nullptr && in_sight(*n, s);
}

} // namespace

TEST_CASE("in little room rows of the table are in sight at once, and with the details open") {
    const auto size = GENERATE(from_range(std::begin(kCompact), std::end(kCompact)));
    for (const auto step : {ImGuiKey_2, ImGuiKey_3}) {
        HeadlessPage page(size.width, size.height, size.scale);
        open_demo(page, step);
        CAPTURE(size.width, size.height, step);
        CHECK(rows_in_sight(page, size) >= 8);
        page.press(ImGuiKey_Enter);
        CHECK(control_in_sight(page, "Close details", size));
        CHECK(rows_in_sight(page, size) >= 4);
        page.press(ImGuiKey_Escape);
        CHECK(named(page, "Close details") == nullptr);
    }
}

TEST_CASE("in little room the chips are behind one button, and Escape closes them") {
    const auto size = GENERATE(from_range(std::begin(kCompact), std::end(kCompact)));
    HeadlessPage page(size.width, size.height, size.scale);
    open_demo(page, ImGuiKey_3);
    CHECK(named(page, "Mismatch 16") == nullptr);
    REQUIRE(page.click("Filters"));
    CHECK(control_in_sight(page, "Mismatch 16", size));
    CHECK(rows_in_sight(page, size) >= 3);
    REQUIRE(page.click("Mismatch 16"));
    CHECK(named(page, "Filters: 1") != nullptr);
    page.press(ImGuiKey_Escape);
    CHECK(named(page, "Exact 194") == nullptr);
    CHECK(control_in_sight(page, "Clear filters", size));
    page.press(ImGuiKey_Escape);
    CHECK(named(page, "Filters: 1") == nullptr);
}

TEST_CASE("in little room each control of the bars is in sight or in their menu") {
    const auto size = GENERATE(from_range(std::begin(kCompact), std::end(kCompact)));
    HeadlessPage page(size.width, size.height, size.scale);
    open_demo(page, ImGuiKey_3);
    CAPTURE(size.width, size.height);
    CHECK(control_in_sight(page, "Search", size));
    const auto missing = [&](std::initializer_list<const char*> names, const char* menu) {
        std::vector<std::string> out;
        for (const auto* name : names)
            if (!control_in_sight(page, name, size)) out.emplace_back(name);
        if (out.empty()) return;
        REQUIRE(page.click(menu));
        for (const auto& name : out) {
            INFO(name);
            CHECK(control_in_sight(page, name, size));
        }
        page.press(ImGuiKey_Escape);
    };
    missing({"⚠ 5 to read", "Undo", "Redo", "Save session", "Dark"}, "More");
    missing({"✔ Accept", "✘ Reject", "◐ Pending", "○ No action", "Take advice", "Accept exact"},
            "More actions");
    for (const auto* name : {"Step 1", "Step 6", "Overview", "Suppliers", "Settings", "Help"})
        CHECK(control_in_sight(page, name, size));
}

TEST_CASE("what is chosen in a menu of a bar is done, and the table has its keys again") {
    HeadlessPage page(780, 1688, 2);
    open_demo(page, ImGuiKey_2);
    REQUIRE(page.click("More"));
    REQUIRE(page.click("Dark"));
    CHECK(page.host.looks.size() == 1);
    REQUIRE(page.click("More"));
    CHECK(named(page, "Light") != nullptr);
    page.press(ImGuiKey_Escape);
    page.press(ImGuiKey_Escape);
    page.press(ImGuiKey_3);
    CHECK(named(page, "Milaan: Act") != nullptr);
}

TEST_CASE("in little room a whole figure of each statement is in sight at once") {
    const auto size = GENERATE(from_range(std::begin(kCompact), std::end(kCompact)));
    for (const auto& [step, figure] :
         {std::pair{ImGuiKey_4, "32,68,232.31"}, std::pair{ImGuiKey_5, "34,90,500.61"}}) {
        HeadlessPage page(size.width, size.height, size.scale);
        open_demo(page, step);
        CAPTURE(size.width, size.height, figure);
        const auto* n = named(page, figure);
        REQUIRE(n != nullptr);
        CHECK(in_sight(*n, size));
        CHECK(n->width >= 80 * size.scale);
    }
}

TEST_CASE("the roomy layout has no menus") {
    HeadlessPage page(1280, 800);
    open_demo(page, ImGuiKey_3);
    CHECK(named(page, "More") == nullptr);
    CHECK(named(page, "Details") == nullptr);
}

TEST_CASE("the host is told of a chosen theme and of a column, and another page takes them") {
    std::string told;
    {
        HeadlessPage page(1280, 800);
        open_demo(page, ImGuiKey_2);
        CHECK(page.host.looks.empty());
        REQUIRE(page.click("Dark"));
        page.press(ImGuiKey_RightArrow);
        page.press(ImGuiKey_W);
        page.press(ImGuiKey_H);
        REQUIRE(page.host.looks.size() == 3);
        told = page.host.looks.back();
        CHECK(told.find("theme=dark\n") != std::string::npos);
    }
    HeadlessPage page(1280, 800);
    page.app().take_look(told);
    open_demo(page, ImGuiKey_2);
    CHECK(page.host.looks.empty());
    CHECK(named(page, "Light") != nullptr);
    REQUIRE(page.click("Light"));
    REQUIRE(page.host.looks.size() == 1);
    auto light = told;
    light.replace(light.find("theme=dark"), 10, "theme=light");
    CHECK(page.host.looks[0] == light);
}

TEST_CASE("a look that is none changes nothing") {
    for (const auto* text :
         {"", "\n\n\n", "theme=pink\n", "look=1\ntheme=dark", "step=\n\nstep=act"}) {
        HeadlessPage page(1280, 800);
        page.app().take_look(text);
        open_demo(page, ImGuiKey_2);
        CHECK(named(page, "Dark") != nullptr);
    }
}

TEST_CASE(
    "in little room the fields of all four heads are as wide as a figure, and within the page") {
    const auto [width, height, scale] = GENERATE(
        std::tuple{820, 3000, 1.0f}, std::tuple{780, 7000, 2.0f}, std::tuple{1280, 3000, 2.0f});
    HeadlessPage page(width, height, scale);
    open_demo(page, ImGuiKey_5);
    CAPTURE(width, scale);
    for (const auto* head : {"IGST", "CGST", "SGST", "Cess"}) {
        const auto* n = named(page, std::string("4(A)(2) and 3.1(d) Import of services, ") + head);
        INFO(head);
        REQUIRE(n != nullptr);
        CHECK(n->x > 0);
        CHECK(n->x + n->width <= static_cast<float>(width));
        CHECK(n->width >= 80 * scale);
    }
    REQUIRE(page.click("4(A)(2) and 3.1(d) Import of services, Cess"));
    page.type("500");
    page.press(ImGuiKey_Enter);
    page.settle();
    CHECK(page.app().workspace().entries().import_of_services.cess == Money{50000});
}

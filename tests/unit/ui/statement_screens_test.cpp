// The statements on the page: keys, mouse, the documents behind a figure and the way back.

#include <catch2/catch_amalgamated.hpp>

#include <algorithm>

#include "unit/ui/demo_page.hpp"
#include "unit/ui/mirror_reading.hpp"

using namespace milaan;
using platform::HeadlessPage;
using ui::Role;

namespace {

/// The cell with the cursor: what its row is called and which column it is in, 0 the row's heading.
struct At {
    std::string row;
    int column = -1;
};

At cursor(const ui::Mirror& m) {
    At at;
    std::int32_t row = -1;
    int column = 0;
    for (const auto& n : m.nodes) {
        if (n.role == Role::row_header) {
            row = n.parent;
            column = 0;
            if (n.focused) return {n.name, 0};
            at.row = n.name;
        } else if (n.role == Role::cell && n.parent == row) {
            ++column;
            if (n.focused) return {at.row, column};
        }
    }
    return {"", -1};
}

} // namespace

TEST_CASE("arrows go from figure to figure, Enter opens its documents, Escape comes back to it") {
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    for (const auto step : {ImGuiKey_4, ImGuiKey_5}) {
        page.press(step);
        page.press(ImGuiKey_J); // the first figure that differs
        const auto here = cursor(page.app().mirror());
        REQUIRE(here.column > 0);
        page.press(ImGuiKey_LeftArrow);
        const auto beside = cursor(page.app().mirror());
        CHECK(beside.row == here.row);
        CHECK(beside.column == here.column - 1);
        page.press(ImGuiKey_Enter);
        CHECK(test::has_node(page.app(), Role::heading, "Milaan: Act"));
        CHECK(test::grid_rows(page.app()) > 1);
        page.press(ImGuiKey_Escape);
        CHECK(test::has_node(page.app(), Role::heading,
                             step == ImGuiKey_4 ? "Milaan: Recompute 2B" : "Milaan: Match 3B"));
        const auto back = cursor(page.app().mirror());
        CHECK(back.row == beside.row);
        CHECK(back.column == beside.column);
    }
}

TEST_CASE("the difference opens the documents that move the figure, and no others") {
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_4);
    page.press(ImGuiKey_J);
    page.press(ImGuiKey_Enter);
    const auto& changes = page.app().workspace().preview.changes;
    CHECK(test::grid_rows(page.app()) >= 2);
    CHECK(test::grid_rows(page.app()) <= static_cast<std::int32_t>(changes.size()) + 1);
    CHECK(std::any_of(
        page.app().mirror().nodes.begin(), page.app().mirror().nodes.end(), [](const auto& n) {
            return n.role == Role::button && n.name.starts_with("◂ Back to Recompute 2B");
        }));
}

TEST_CASE("a section folds and opens by Space, by mouse, and for assistive technology") {
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_4);
    const auto rows = [&] { return test::grid_rows(page.app()); };
    const auto before = rows();
    page.press(ImGuiKey_Home, ImGuiMod_Ctrl);
    CHECK(cursor(page.app().mirror()).row == "ITC available");
    page.press(ImGuiKey_Space);
    const auto folded = rows();
    CHECK(folded < before);
    REQUIRE(page.click("ITC available"));
    CHECK(rows() == before);
    std::uint32_t id = 0;
    for (const auto& n : page.app().mirror().nodes)
        if (n.name == "ITC available") {
            id = n.id;
            CHECK(n.expanded == 1);
        }
    page.app().activate(id);
    page.settle();
    CHECK(rows() == folded);
    REQUIRE(page.click("Open all sections"));
    CHECK(rows() > before);
    REQUIRE(page.click("Fold to headings"));
    CHECK(rows() < before);
}

TEST_CASE("a click on a figure opens it") {
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_5);
    REQUIRE(page.click("(4) Inward supplies from ISD"));
    CHECK(test::has_node(page.app(), Role::heading, "Milaan: Act"));
    CHECK(test::grid_rows(page.app()) > 1);
    CHECK(test::grid_rows(page.app()) < 20);
}

TEST_CASE("the statement is copied with the rows that are seen") {
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_5);
    page.press(ImGuiKey_C, ImGuiMod_Ctrl);
    REQUIRE(page.host.copied.size() == 1);
    CHECK(page.host.copied[0].find("All other ITC\t4(A)(5)\t") != std::string::npos);
}

TEST_CASE(
    "a statement that the page scrolls keeps its heading rows in sight, and nothing under them") {
    HeadlessPage page(1280, 640);
    page.app().adopt(test::demo_snapshot());
    page.settle();
    page.press(ImGuiKey_5);
    for (int i = 0; i < 3; ++i) page.press(ImGuiKey_J);
    test::keep_picture(page, "match-third-difference");
    constexpr float kPageTop = 48, kHeading = 52;
    for (const auto& n : page.app().mirror().nodes)
        if ((n.role == ui::Role::cell || n.role == ui::Role::row_header) && n.height > 0)
            CHECK(n.y >= kPageTop + kHeading - 1);
}

#include <catch2/catch_amalgamated.hpp>

#include <optional>

#include "unit/ui/demo_page.hpp"
#include "unit/ui/mirror_reading.hpp"

using namespace milaan;
using platform::HeadlessPage;
using test::grid_rows;
using test::says;

namespace {

struct Table : HeadlessPage {
    explicit Table(ImGuiKey step = ImGuiKey_3) : HeadlessPage(1280, 800) {
        app().adopt(test::demo_snapshot());
        press(step);
    }
    std::optional<ui::MirrorNode> node(ui::Role role, std::string_view name) {
        for (const auto& n : app().mirror().nodes)
            if (n.role == role && n.name == name) return n;
        return std::nullopt;
    }
    std::optional<ui::MirrorNode> button(std::string_view name) {
        return node(ui::Role::button, name);
    }
    const ui::MirrorNode& parent_of(const ui::MirrorNode& n) {
        return app().mirror().nodes[static_cast<std::size_t>(n.parent)];
    }
    /// The first cell, or the heading, of the nth row on the screen.
    ui::MirrorNode row(int nth) {
        std::int32_t last = -1;
        for (const auto& n : app().mirror().nodes) {
            const bool cell = n.role == ui::Role::cell || n.role == ui::Role::row_header;
            if (!cell || n.height == 0 || n.parent == last) continue;
            last = n.parent;
            if (nth-- == 0) return n;
        }
        FAIL("no such row");
        return {};
    }
    /// Its number in the grid.
    std::int32_t focused_row() {
        for (const auto& n : app().mirror().nodes) {
            if (!n.focused) continue;
            if (n.role == ui::Role::row) return n.row_index;
            if (n.role == ui::Role::cell) return parent_of(n).row_index;
        }
        return 0;
    }
    void right_click(const ui::MirrorNode& n) {
        auto& io = ImGui::GetIO();
        io.AddMousePosEvent(n.x + n.width / 2, n.y + n.height / 2);
        settle();
        io.AddMouseButtonEvent(1, true);
        settle();
        io.AddMouseButtonEvent(1, false);
        settle();
    }
    std::uint32_t count(ImsAction a) { return test::records_with(app().workspace(), a); }
};

} // namespace

TEST_CASE("the right button focuses a line and shows what can be done with it") {
    Table page;
    const auto cell = page.row(3);
    const auto row = page.parent_of(cell).row_index;
    page.right_click(cell);
    for (const auto* name : {"Accept", "Reject", "Keep pending", "Take the action away",
                             "Only this supplier", "The supplier's page and letter", "Copy"}) {
        INFO(name);
        CHECK(page.button(name));
    }
    const auto accepted = page.count(ImsAction::accept);
    REQUIRE(page.click("Accept"));
    CHECK(page.count(ImsAction::accept) == accepted + 1);
    CHECK_FALSE(page.button("Only this supplier"));
    // The table has its keys again.
    page.press(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(page.count(ImsAction::accept) == accepted);
    page.press(ImGuiKey_DownArrow);
    CHECK(page.focused_row() == row + 1);
}

TEST_CASE("the menu key opens it, arrows and Enter choose, Escape leaves everything as it was") {
    Table page;
    const auto open = [&] {
        const bool by_menu_key = GENERATE(true, false);
        if (by_menu_key)
            page.press(ImGuiKey_Menu);
        else
            page.press(ImGuiKey_F10, ImGuiMod_Shift);
    };
    page.press(ImGuiKey_DownArrow);
    const auto before = page.focused_row();
    const auto all = grid_rows(page.app());
    open();
    REQUIRE(page.button("Only this supplier"));
    page.press(ImGuiKey_Escape);
    CHECK_FALSE(page.button("Only this supplier"));
    CHECK(page.focused_row() == before);
    page.press(ImGuiKey_Menu);
    page.press(ImGuiKey_UpArrow); // from the first round to the last
    page.press(ImGuiKey_Enter);
    CHECK(page.host.copied.size() == 1);
    CHECK(grid_rows(page.app()) == all);
    page.press(ImGuiKey_DownArrow);
    CHECK(page.focused_row() != before);
}

TEST_CASE("it filters by what is under the mouse, and says what cannot be done") {
    Table page(ImGuiKey_2);
    const auto all = grid_rows(page.app());
    page.right_click(page.row(0));
    REQUIRE(page.click("Only this supplier"));
    CHECK(grid_rows(page.app()) < all);
    CHECK(says(page.app(), "Only gstin:"));
    page.press(ImGuiKey_Escape); // the marked cell
    page.press(ImGuiKey_Escape); // the filter
    CHECK(grid_rows(page.app()) == all);
    // An entry of the books alone is no record of IMS.
    page.press(ImGuiKey_Slash);
    page.type("verdict:missing_in_portal");
    page.right_click(page.row(0));
    REQUIRE(page.button("Accept"));
    CHECK(page.button("Accept")->disabled);
    CHECK_FALSE(page.button("Copy")->disabled);
}

TEST_CASE("several selected stay selected, and are acted on together") {
    Table page;
    page.press(ImGuiKey_Slash);
    page.type("in:ims open");
    page.press(ImGuiKey_Enter);
    page.settle();
    page.press(ImGuiKey_Home);
    page.press(ImGuiKey_DownArrow, ImGuiMod_Shift);
    page.press(ImGuiKey_DownArrow, ImGuiMod_Shift);
    page.right_click(page.row(1));
    REQUIRE(page.button("Accept the 3 selected"));
    const auto accepted = page.count(ImsAction::accept);
    REQUIRE(page.click("Accept the 3 selected"));
    CHECK(says(page.app(), "will be accepted"));
    page.press(ImGuiKey_Enter);
    CHECK(page.count(ImsAction::accept) == accepted + 3);
    page.right_click(page.row(5));
    CHECK(page.button("Accept"));
}

TEST_CASE("a heading has a menu of its own") {
    Table page(ImGuiKey_2);
    const auto heading = [&](const char* name) { return page.node(ui::Role::column_header, name); };
    page.right_click(heading("Supplier").value());
    REQUIRE(page.click("Sort"));
    CHECK(heading("Supplier")->sorted == 1);
    page.right_click(heading("Tax").value());
    REQUIRE(page.click("Sort as a further key"));
    CHECK(heading("Supplier")->sorted == 1);
    CHECK(heading("Tax")->sorted != 0);
    page.right_click(heading("Supplier").value());
    const auto width = heading("Supplier")->width;
    REQUIRE(page.click("As wide as its cells"));
    CHECK(heading("Supplier")->width != width);
    page.right_click(heading("Tax").value());
    REQUIRE(page.click("Hide"));
    CHECK_FALSE(heading("Tax"));
    const auto lines = grid_rows(page.app());
    page.right_click(heading("Supplier").value());
    REQUIRE(page.click("Group by supplier"));
    CHECK(grid_rows(page.app()) > lines);
    // The heading of a group.
    page.right_click(page.row(0));
    REQUIRE(page.click("Fold all"));
    CHECK(grid_rows(page.app()) < lines);
}

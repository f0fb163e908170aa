#include <catch2/catch_amalgamated.hpp>

#include "unit/ui/demo_page.hpp"
#include "unit/ui/mirror_reading.hpp"

using namespace milaan;
using platform::HeadlessPage;
using test::has_node;

namespace {

struct Commands : HeadlessPage {
    explicit Commands(bool loaded = true) : HeadlessPage(1280, 800) {
        if (loaded) app().adopt(test::demo_snapshot());
    }
    void open(std::string_view typed = {}) {
        press(ImGuiKey_K, ImGuiMod_Ctrl);
        if (!typed.empty()) type(typed);
    }
    void run(std::string_view typed) {
        open(typed);
        press(ImGuiKey_Enter);
    }
    bool shows(std::string_view heading) {
        return has_node(app(), ui::Role::heading, "Milaan: " + std::string(heading));
    }
    bool offers(std::string_view name) { return has_node(app(), ui::Role::button, name); }
};

} // namespace

TEST_CASE("Ctrl+K opens the commands, Escape and Ctrl+K go back to what was there") {
    Commands page;
    page.press(ImGuiKey_7);
    for (const auto& [key, modifier] :
         {std::pair{ImGuiKey_Escape, 0}, std::pair{ImGuiKey_K, static_cast<int>(ImGuiMod_Ctrl)}}) {
        page.open();
        CHECK(page.shows("Commands"));
        CHECK(page.offers("Go to Verify"));
        page.press(key, modifier);
        CHECK(page.shows("Overview"));
    }
}

TEST_CASE("a command is found by its name, by other words for it, and by parts of several") {
    Commands page;
    page.run("match 3b");
    CHECK(page.shows("Match 3B"));
    page.run("vendor");
    CHECK(page.shows("Suppliers"));
    page.run("THEME");
    page.open("help differ");
    CHECK(page.offers("Help: when something does not match"));
    CHECK_FALSE(page.offers("Go to Verify"));
    page.press(ImGuiKey_Enter);
    CHECK(page.shows("Help"));
}

TEST_CASE("the arrows choose among the commands, round the ends, and the chosen one is said") {
    Commands page;
    page.open("go to");
    page.press(ImGuiKey_DownArrow);
    CHECK(page.host.said.back() == "Go to Verify");
    page.press(ImGuiKey_UpArrow);
    page.press(ImGuiKey_UpArrow);
    page.press(ImGuiKey_DownArrow);
    CHECK(page.host.said.back() == "Go to Load");
    page.press(ImGuiKey_DownArrow);
    page.press(ImGuiKey_DownArrow);
    page.press(ImGuiKey_Enter);
    CHECK(page.shows("Act"));
}

TEST_CASE("what cannot be done now is not offered") {
    Commands page(false);
    page.open();
    CHECK(page.offers("Add files"));
    for (const auto* name :
         {"Undo the last action", "Accept the selected records", "Save matches.csv", "Print"})
        CHECK_FALSE(page.offers(name));
}

TEST_CASE("undo is offered once there is something to undo") {
    Commands page;
    page.press(ImGuiKey_3);
    page.open("undo");
    CHECK_FALSE(page.offers("Undo the last action"));
    page.press(ImGuiKey_Escape);
    page.press(ImGuiKey_J);
    page.run("accept sel");
    page.open("undo");
    CHECK(page.offers("Undo the last action"));
    page.press(ImGuiKey_Enter);
    CHECK_FALSE(page.app().workspace().can_undo());
    CHECK(page.app().workspace().can_redo());
}

TEST_CASE("a supplier's documents and a filter are reached from the commands") {
    Commands page;
    page.run("omkar");
    CHECK(page.shows("Verify"));
    const auto rows = test::grid_rows(page.app());
    CHECK(rows > 1);
    page.press(ImGuiKey_Escape);
    CHECK(test::grid_rows(page.app()) > rows);
    page.open("verdict:mismatch");
    CHECK(page.offers("Filter the lines: verdict:mismatch"));
    page.press(ImGuiKey_Enter);
    CHECK(page.shows("Verify"));
    CHECK(test::says(page.app(), "Mismatch"));
}

TEST_CASE("what is missing is reached from the commands by its first letters") {
    Commands page;
    page.open("miss");
    CHECK(page.offers("View: Only in books: missing on the portal"));
    CHECK(page.offers("View: Only on portal: missing in the books"));
    page.press(ImGuiKey_Enter);
    CHECK(page.shows("Verify"));
    CHECK(test::says(page.app(), "Only in books"));
}

TEST_CASE("a file is written from the commands, and with Ctrl+S the session") {
    Commands page;
    page.run("table4");
    REQUIRE(page.host.saved.size() == 1);
    CHECK(page.host.saved[0].name == "table4.csv");
    page.press(ImGuiKey_S, ImGuiMod_Ctrl);
    REQUIRE(page.host.saved.size() == 2);
    CHECK(page.host.saved[1].name.ends_with(".milaan"));
    CHECK_FALSE(page.app().unsaved());
}

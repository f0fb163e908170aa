#include <catch2/catch_amalgamated.hpp>

#include <cstdlib>
#include <fstream>

#include "matching/match.hpp"
#include "unit/ui/demo_page.hpp"
#include "unit/ui/mirror_reading.hpp"
#include "workspace/session.hpp"

using namespace milaan;
using platform::HeadlessPage;
using test::grid_rows;
using test::has_node;
using test::says;

namespace {

struct Verify : HeadlessPage {
    explicit Verify(ImGuiKey step = ImGuiKey_2, int width = 1280, int height = 800)
        : HeadlessPage(width, height) {
        app().adopt(test::demo_snapshot());
        press(step);
    }
    const ui::MirrorNode* heading(std::string_view name) {
        for (const auto& n : app().mirror().nodes)
            if (n.role == ui::Role::column_header && n.name == name) return &n;
        return nullptr;
    }
    /// Cells of the first column of that name, top down.
    std::vector<std::string> column(std::string_view name) {
        const auto& nodes = app().mirror().nodes;
        std::size_t at = 0, columns = 0;
        for (const auto& n : nodes)
            if (n.role == ui::Role::column_header) {
                if (n.name == name) at = columns;
                ++columns;
            }
        std::vector<std::string> out;
        std::size_t k = 0;
        std::int32_t row = -1;
        for (const auto& n : nodes) {
            if (n.role != ui::Role::cell || nodes[static_cast<std::size_t>(n.parent)].row_index < 2)
                continue;
            if (n.parent != row) row = n.parent, k = 0;
            if (k++ == at) out.push_back(n.name);
        }
        return out;
    }
    /// The column has cells, and each of them begins so.
    bool all_begin(std::string_view name, std::string_view text) {
        const auto cells = column(name);
        return !cells.empty() && std::all_of(cells.begin(), cells.end(),
                                             [&](const auto& c) { return c.starts_with(text); });
    }
    void search(std::string_view text) {
        press(ImGuiKey_Slash);
        type(text);
    }
    const ui::MirrorNode* focused() {
        for (const auto& n : app().mirror().nodes)
            if (n.focused) return &n;
        return nullptr;
    }
    std::string spoken_focus() {
        const auto* n = focused();
        return n == nullptr ? std::string() : n->name;
    }
    std::uint32_t count(ImsAction a) { return test::records_with(app().workspace(), a); }
};

} // namespace

TEST_CASE("a heading that is pressed sorts, and says so") {
    Verify page;
    REQUIRE(page.heading("Finding"));
    CHECK(page.heading("Finding")->sorted == 1);
    REQUIRE(page.click("Tax"));
    CHECK(page.heading("Tax")->sorted == 2);
    CHECK(page.heading("Finding")->sorted == 0);
    REQUIRE_FALSE(page.host.said.empty());
    CHECK(page.host.said.back().find("sorted by Tax descending") != std::string::npos);
    REQUIRE(page.click("Tax"));
    CHECK(page.heading("Tax")->sorted == 1);
    // Assistive technology presses the node itself.
    page.app().activate(page.heading("Supplier")->id);
    page.settle();
    CHECK(page.heading("Supplier")->sorted == 1);
    const auto names = page.column("Supplier");
    REQUIRE(names.size() > 10);
    CHECK(std::is_sorted(names.begin(), names.end()));
}

TEST_CASE("by key a column is sorted by, moved, made wider and hidden") {
    Verify page;
    page.press(ImGuiKey_RightArrow);
    page.press(ImGuiKey_RightArrow);
    page.press(ImGuiKey_S);
    CHECK(page.heading("Supplier")->sorted == 1);
    page.press(ImGuiKey_RightArrow);
    page.press(ImGuiKey_S, ImGuiMod_Shift);
    CHECK(page.heading("Supplier")->sorted == 1);
    CHECK(page.heading("Books number")->sorted == 1);
    const auto before = page.heading("Books number")->width;
    page.press(ImGuiKey_W);
    CHECK(page.heading("Books number")->width > before);
    page.press(ImGuiKey_M);
    CHECK(page.heading("Books number")->x > page.heading("Portal number")->x);
    page.press(ImGuiKey_H);
    CHECK(page.heading("Books number") == nullptr);
    page.press(ImGuiKey_C);
    REQUIRE(page.click("Books number"));
    CHECK(page.heading("Books number") != nullptr);
    REQUIRE(page.click("Columns to verify"));
    CHECK(page.heading("Books number")->x < page.heading("Portal number")->x);
}

TEST_CASE("a heading is dragged to another place and its edge to another width") {
    Verify page;
    auto& io = ImGui::GetIO();
    const auto drag = [&](float x, float y, float to) {
        io.AddMousePosEvent(x, y);
        page.settle();
        io.AddMouseButtonEvent(0, true);
        page.settle();
        io.AddMousePosEvent(to, y);
        page.settle();
        io.AddMouseButtonEvent(0, false);
        page.settle();
    };
    const auto tax = *page.heading("Tax");
    const auto number = *page.heading("Portal number");
    drag(tax.x + tax.width / 2, tax.y + 5, number.x + 5);
    CHECK(page.heading("Tax")->x < page.heading("Portal number")->x);
    CHECK(page.heading("Tax")->sorted == 0);
    const auto now = *page.heading("Tax");
    drag(now.x + now.width, now.y + 5, now.x + now.width + 40);
    CHECK(page.heading("Tax")->width == Catch::Approx(now.width + 40).margin(2));
}

TEST_CASE("lines are grouped under their suppliers, folded, and acted on together") {
    Verify page(ImGuiKey_3);
    const auto lines = grid_rows(page.app());
    page.press(ImGuiKey_G);
    const auto all = grid_rows(page.app());
    CHECK(all > lines);
    page.press(ImGuiKey_LeftArrow, ImGuiMod_Ctrl);
    const auto folded = grid_rows(page.app());
    CHECK(folded == all - lines + 1);
    page.press(ImGuiKey_Home);
    REQUIRE(page.focused());
    CHECK(page.focused()->role == ui::Role::row);
    CHECK(page.focused()->expanded == 0);
    page.press(ImGuiKey_Enter);
    CHECK(grid_rows(page.app()) > folded);
    page.press(ImGuiKey_LeftArrow);
    CHECK(grid_rows(page.app()) == folded);
    // A supplier's heading stands for its lines.
    page.press(ImGuiKey_A);
    CHECK(says(page.app(), "will be accepted"));
    CHECK(page.count(ImsAction::accept) > 0);
    page.press(ImGuiKey_Escape);
    // The next open item is opened where it is folded away.
    page.press(ImGuiKey_J);
    CHECK(grid_rows(page.app()) > folded);
    page.press(ImGuiKey_G);
    CHECK(grid_rows(page.app()) == lines);
}

TEST_CASE("a filter in words narrows the list; a mistake in it leaves the list and is told") {
    Verify page;
    const auto all = grid_rows(page.app());
    page.search("verdict:mismatch tax>10000");
    const auto some = grid_rows(page.app());
    CHECK(some < all);
    CHECK(some > 1);
    CHECK(page.all_begin("Finding", "Mismatch"));
    page.type(" age>x");
    CHECK(grid_rows(page.app()) == some);
    CHECK(says(page.app(), "“x” is not a number of days"));
    CHECK(page.host.said.back().find("character 32") != std::string::npos);
    page.press(ImGuiKey_Enter);
    page.press(ImGuiKey_Escape);
    CHECK_FALSE(says(page.app(), "is not a number of days"));
    page.search("verdict:mismatch tax>10000");
    page.press(ImGuiKey_Enter);
    // The chip of a term takes it out.
    REQUIRE(page.click("tax>10000  ✕"));
    CHECK(grid_rows(page.app()) > some);
    page.press(ImGuiKey_Escape);
    CHECK(grid_rows(page.app()) == all);
}

TEST_CASE("F keeps the lines that say the same as the marked cell") {
    Verify page;
    page.press(ImGuiKey_F);
    CHECK(page.all_begin("Supplier", "Omkar Security"));
    CHECK(grid_rows(page.app()) >= 5);
    page.press(ImGuiKey_Escape);
    page.press(ImGuiKey_RightArrow);
    page.press(ImGuiKey_F);
    CHECK(page.all_begin("Finding", "Ambiguous"));
}

TEST_CASE("what is looked for is found without filtering, and Enter goes on") {
    Verify page;
    const auto all = grid_rows(page.app());
    const auto focused = [&] {
        for (const auto& n : page.app().mirror().nodes)
            if (n.role == ui::Role::row && n.checked) return n.row_index;
        return -1;
    };
    page.press(ImGuiKey_F, ImGuiMod_Ctrl);
    page.type("himadri");
    const auto first = focused();
    CHECK(first > 2);
    page.press(ImGuiKey_Enter);
    CHECK(focused() > first);
    page.press(ImGuiKey_Enter, ImGuiMod_Shift);
    CHECK(focused() == first);
    CHECK(grid_rows(page.app()) == all);
    page.press(ImGuiKey_Escape);
    CHECK_FALSE(has_node(page.app(), ui::Role::button, "Next  Enter"));
}

TEST_CASE("marked cells are copied, else the lines as they are shown") {
    Verify page;
    page.press(ImGuiKey_Home);
    page.press(ImGuiKey_DownArrow, ImGuiMod_Shift);
    page.press(ImGuiKey_C, ImGuiMod_Ctrl);
    REQUIRE(page.host.copied.size() == 1);
    CHECK(page.host.copied[0].starts_with("Finding\tSupplier\tBooks number\tPortal number\tTax\t"));
    CHECK(std::count(page.host.copied[0].begin(), page.host.copied[0].end(), '\n') == 3);
    page.press(ImGuiKey_RightArrow);
    page.press(ImGuiKey_RightArrow);
    page.press(ImGuiKey_RightArrow, ImGuiMod_Shift);
    page.press(ImGuiKey_C, ImGuiMod_Ctrl);
    REQUIRE(page.host.copied.size() == 2);
    CHECK(page.host.copied[1].starts_with("Supplier\tBooks number\n"));
    CHECK(page.host.copied[1].find("JV-0311") != std::string::npos);
}

TEST_CASE("a drawer that is opened by key has the focus, and presses nothing by itself") {
    Verify page(ImGuiKey_3);
    // A line with a note and a remark: text fields beside the drawer.
    page.press(ImGuiKey_J);
    const auto before = page.column("Finding").size();
    for (const auto key : {ImGuiKey_C, ImGuiKey_V, ImGuiKey_O}) {
        page.press(key);
        CHECK_FALSE(ImGui::GetIO().WantTextInput);
        const auto first = page.spoken_focus();
        CHECK_FALSE(first.empty());
        page.press(ImGuiKey_Tab);
        CHECK(page.spoken_focus() != first);
        page.press(ImGuiKey_Escape);
    }
    CHECK(page.column("Finding").size() == before);
    CHECK(page.heading("Finding") != nullptr);
    // And the search takes the keys after it.
    page.search("verdict:mismatch");
    CHECK(page.all_begin("Finding", "Mismatch"));
}

TEST_CASE("one click accepts all exact ones: first their count and tax, then the look, one undo") {
    Verify page(ImGuiKey_3);
    const auto accepted = page.count(ImsAction::accept);
    page.press(ImGuiKey_O);
    REQUIRE(has_node(page.app(), ui::Role::button, "Accept all exact"));
    REQUIRE(page.click("Accept all exact"));
    CHECK(page.count(ImsAction::accept) == accepted);
    CHECK(says(page.app(), "will be accepted."));
    CHECK((says(page.app(), "The credit available")));
    page.press(ImGuiKey_Enter);
    const auto after = page.count(ImsAction::accept);
    CHECK(after > accepted + 10);
    page.press(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(page.count(ImsAction::accept) == accepted);
    CHECK_FALSE(page.app().workspace().can_undo());
}

TEST_CASE("when nothing is open the line over the table leads to the upload file") {
    Verify page(ImGuiKey_3);
    CHECK_FALSE(has_node(page.app(), ui::Role::button, "✔ 0 open: write the upload file"));
    page.press(ImGuiKey_A, ImGuiMod_Ctrl);
    page.press(ImGuiKey_A);
    page.press(ImGuiKey_Enter);
    // What cannot be accepted is kept pending or rejected.
    REQUIRE(page.click("Open only"));
    for (const auto key : {ImGuiKey_P, ImGuiKey_R}) {
        if (page.count(ImsAction::none) == 0) break;
        page.press(ImGuiKey_A, ImGuiMod_Ctrl);
        page.press(key);
        page.press(ImGuiKey_Enter);
    }
    REQUIRE(page.count(ImsAction::none) == 0);
    REQUIRE(page.click("✔ 0 open: write the upload file"));
    CHECK(has_node(page.app(), ui::Role::heading, "Milaan: Keep records"));
}

TEST_CASE("a view is kept under a name, goes into the session, and brings all of it back") {
    Verify page;
    page.search("verdict:mismatch");
    page.press(ImGuiKey_Enter);
    page.press(ImGuiKey_G);
    REQUIRE(page.click("Tax"));
    const auto rows = grid_rows(page.app());
    page.press(ImGuiKey_V);
    REQUIRE(page.click("Name of this view"));
    page.type("My mismatches");
    REQUIRE(page.click("Keep this view"));
    REQUIRE(page.app().workspace().views.size() == 1);
    CHECK(page.app().unsaved());
    const auto bytes = workspace::write_session(page.app().workspace());

    HeadlessPage other(1280, 800);
    REQUIRE(other.app().open_session(bytes).ok());
    other.settle();
    other.press(ImGuiKey_2);
    CHECK(grid_rows(other.app()) > rows);
    other.press(ImGuiKey_V);
    REQUIRE(other.click("My mismatches"));
    CHECK(grid_rows(other.app()) == rows);
    REQUIRE(other.click("Forget My mismatches"));
    CHECK(other.app().workspace().views.empty());
    // A built-in one.
    REQUIRE(other.click("Only in books: missing on the portal"));
    CHECK(says(other.app(), "Only in books"));
}

TEST_CASE("the mouse selects lines, a range, and cells") {
    Verify page;
    const auto selected = [&] {
        std::uint32_t n = 0;
        for (const auto& x : page.app().mirror().nodes) n += x.role == ui::Role::row && x.checked;
        return n;
    };
    std::vector<const ui::MirrorNode*> cells;
    for (const auto& n : page.app().mirror().nodes)
        if (n.role == ui::Role::cell && n.width > 0) cells.push_back(&n);
    REQUIRE(cells.size() > 40);
    const auto first = *cells[1];
    page.click(first.x + 5, first.y + 5);
    CHECK(selected() == 1);
    auto& io = ImGui::GetIO();
    io.AddMousePosEvent(first.x + 5, first.y + 5);
    page.settle();
    io.AddMouseButtonEvent(0, true);
    page.settle();
    io.AddMousePosEvent(first.x + first.width + 20, first.y + first.height * 2 + 5);
    page.settle();
    io.AddMouseButtonEvent(0, false);
    page.settle();
    CHECK(selected() == 3);
    page.press(ImGuiKey_C, ImGuiMod_Ctrl);
    REQUIRE_FALSE(page.host.copied.empty());
    CHECK(page.host.copied.back().starts_with("Supplier\tBooks number\n"));
}

TEST_CASE("the wheel scrolls the rows and the mirror tells those on the screen") {
    Verify page;
    auto& io = ImGui::GetIO();
    io.AddMousePosEvent(500, 500);
    page.settle();
    const auto last_told = [&] {
        std::int32_t last = 0;
        for (const auto& n : page.app().mirror().nodes)
            if (n.role == ui::Role::row) last = std::max(last, n.row_index);
        return last;
    };
    const auto before = last_told();
    for (int i = 0; i < 20; ++i) {
        io.AddMouseWheelEvent(0, -1);
        page.settle();
    }
    CHECK(last_told() >= before + 40);
}

TEST_CASE("pictures of the table, for whoever asks for them") {
    if (std::getenv("MILAAN_SCREENS") == nullptr) SKIP("MILAAN_SCREENS names no folder");
    const auto snapshot = test::demo_snapshot();
    for (const auto& [w, h] : {std::pair{1280, 800}, std::pair{1920, 1080}})
        for (const auto theme : {ui::ThemeChoice::light, ui::ThemeChoice::dark}) {
            HeadlessPage page(w, h, 1, theme);
            const auto keep = [&page, w = w, theme](const char* name) {
                test::keep_picture(
                    page, "table-" + std::to_string(w) +
                              (theme == ui::ThemeChoice::dark ? "-dark-" : "-light-") + name);
            };
            page.app().adopt(snapshot);
            page.press(ImGuiKey_2);
            page.press(ImGuiKey_RightArrow);
            page.press(ImGuiKey_RightArrow);
            page.press(ImGuiKey_RightArrow, ImGuiMod_Shift);
            page.press(ImGuiKey_DownArrow, ImGuiMod_Shift);
            keep("cells");
            page.press(ImGuiKey_Escape);
            page.press(ImGuiKey_G);
            keep("grouped");
            page.press(ImGuiKey_C);
            keep("columns");
            page.press(ImGuiKey_V);
            keep("views");
            page.press(ImGuiKey_Escape);
            page.press(ImGuiKey_3);
            page.press(ImGuiKey_O);
            keep("policies");
            page.press(ImGuiKey_Escape);
            page.press(ImGuiKey_Slash);
            keep("search");
            page.type("verdict:mismatch age>x");
            keep("mistake");
            page.press(ImGuiKey_Enter);
            page.press(ImGuiKey_Escape);
            REQUIRE(page.click("How to filter"));
            keep("filters");
        }
    SUCCEED();
}

TEST_CASE("sorting shows what comes first, and what an action came to is said until the next one") {
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_2);
    page.press(ImGuiKey_End);
    const auto focused = [&] {
        for (const auto& n : page.app().mirror().nodes)
            if (n.role == ui::Role::row && n.focused) return n.row_index;
        return -1;
    };
    REQUIRE(focused() > 300);
    REQUIRE(page.click("Tax"));
    CHECK(focused() == 2); // under the headings

    const auto status = [&] {
        for (const auto& n : page.app().mirror().nodes)
            if (n.role == ui::Role::status) return n.name + n.value;
        return std::string();
    };
    page.press(ImGuiKey_U);
    page.press(ImGuiKey_S); // no column is marked
    CHECK(status() == "Mark a column first: → in a line");
    page.press(ImGuiKey_DownArrow);
    CHECK(status().empty());
}

TEST_CASE("with one side missing the list says so instead of looking as if all were wrong") {
    auto snapshot = test::demo_snapshot();
    snapshot.intake.books = {};
    snapshot.matching = matching::match(snapshot.intake.books, snapshot.intake.portal,
                                        snapshot.documents, snapshot.settings);
    HeadlessPage page(1280, 800);
    page.app().adopt(std::move(snapshot));
    for (const auto step : {ImGuiKey_2, ImGuiKey_3}) {
        page.press(step);
        CHECK(test::says(page.app(), "No purchase register is loaded"));
    }
}

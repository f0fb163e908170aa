// The cards of step 1, the rows behind their counts, and the question about a month loaded twice.

#include <catch2/catch_amalgamated.hpp>

#include <algorithm>

#include "ui/file_cards.hpp"
#include "ui/row_list_model.hpp"
#include "unit/ui/demo_page.hpp"
#include "unit/ui/mirror_reading.hpp"

using namespace milaan;
using platform::HeadlessPage;

namespace {

using test::Files;
using test::loaded;

workspace::Workspace workspace_of(const Files& files) {
    workspace::Workspace w;
    workspace::adopt(w, loaded(files));
    return w;
}

std::string sample(const std::string& name) {
    return test::file_text("tests/e2e/data/" + name);
}

bool says_line(const ui::FileCard& card, std::string_view text) {
    return std::any_of(card.lines.begin(), card.lines.end(), [&](const ui::CardLine& l) {
        return l.text.find(text) != std::string::npos;
    });
}

} // namespace

TEST_CASE("a card says its state, its total rows, and the worst first") {
    const auto w = workspace_of({{"clean.csv", sample("register-clean.csv")},
                                 {"errors.csv", sample("register-errors.csv")},
                                 {"copy.csv", sample("register-clean.csv")},
                                 {"photo.png", "\x89PNG"}});
    const auto clean = ui::card_of(w, 0);
    CHECK(clean.state == "taken");
    CHECK(clean.has_columns);
    CHECK_FALSE(clean.has_errors);
    CHECK(clean.lines.front().text == "1 total row agrees with the rows above");

    const auto errors = ui::card_of(w, 1);
    CHECK(errors.state == "taken in part");
    CHECK(errors.has_errors);
    CHECK(errors.lines[0].text == "1 of 1 total row differs from what the rows above make");
    CHECK(errors.lines[1].tone == ui::Tone::bad);
    CHECK(says_line(errors, "seven hundred"));
    // It stands on the card of the file: it need not be named again.
    CHECK_FALSE(says_line(errors, "errors.csv"));

    const auto copy = ui::card_of(w, 2);
    CHECK(copy.state == "loaded before");
    CHECK(says_line(copy, "the same bytes as clean.csv"));
    CHECK(ui::card_of(w, 3).state == "refused");
}

TEST_CASE("every row of a register is in the list of its class") {
    const auto w = workspace_of({{"errors.csv", sample("register-errors.csv")}});
    const auto& rows = w.data.intake.files.front().rows;
    for (int p = 0; p < kRowPlaceCount; ++p) {
        const auto place = static_cast<RowPlace>(p);
        const auto list = ui::make_row_list(w, 0, place);
        INFO(ui::rows_label(place));
        CHECK(list.lines.size() == ui::count_of(rows, place));
        CHECK(list.not_kept == 0);
        for (std::size_t i = 0; i < list.lines.size(); ++i)
            CHECK(ui::row_cells(w, list, i).size() == list.columns.size());
    }
    const auto errors = ui::make_row_list(w, 0, RowPlace::error);
    CHECK(errors.columns[1] == "Why");
    CHECK(errors.columns[6] == "Taxable Value");
    const auto cells = ui::row_cells(w, errors, 0);
    CHECK(cells[0] == "7");
    CHECK(cells[1] == "\"seven hundred\" in column \"Taxable Value\" is no amount");
    CHECK(cells[6] == "seven hundred");

    const auto documents = ui::make_row_list(w, 0, RowPlace::document);
    const auto first = ui::row_cells(w, documents, 0);
    CHECK(first[0] == "3");
    CHECK(first[4] == "AM/101");
    CHECK(first[6] == "10,000.00");
    const auto tsv = ui::as_tsv(w, documents);
    CHECK(std::count(tsv.begin(), tsv.end(), '\n') == 5);
}

TEST_CASE("further rows of a document are listed with its number") {
    const auto w = workspace_of({{"register.csv", sample("register.csv")}});
    const auto parts = ui::make_row_list(w, 0, RowPlace::part);
    REQUIRE(parts.lines.size() == 1);
    const auto cells = ui::row_cells(w, parts, 0);
    CHECK(cells[0] == "3");
    CHECK(cells[4] == "AB/26-27/0101");
    CHECK(cells[6] == "4,000.00");
}

TEST_CASE("a row list opens from its count, moves by keys, and gives the keys back") {
    HeadlessPage page(1280, 800);
    page.app().adopt(loaded({{"errors.csv", sample("register-errors.csv")}}));
    page.settle();
    REQUIRE(page.click("4 documents in errors.csv"));
    CHECK(test::has_node(page.app(), ui::Role::heading, "Milaan: Rows"));
    CHECK(test::grid_rows(page.app()) == 5);
    const auto focused_row = [&] {
        for (const auto& n : page.app().mirror().nodes)
            if (n.role == ui::Role::row && n.focused) return n.row_index;
        return -1;
    };
    CHECK(focused_row() == 2);
    page.press(ImGuiKey_DownArrow);
    page.press(ImGuiKey_DownArrow);
    CHECK(focused_row() == 4);
    page.press(ImGuiKey_End);
    CHECK(focused_row() == 5);
    page.press(ImGuiKey_Home);
    CHECK(focused_row() == 2);
    page.press(ImGuiKey_C, ImGuiMod_Ctrl);
    REQUIRE(page.host.copied.size() == 1);
    REQUIRE(page.click("errors 1"));
    CHECK(test::says(page.app(), "is no amount"));
    REQUIRE(page.click("Export the errors"));
    REQUIRE(page.host.saved.size() == 1);
    CHECK(page.host.saved.front().name == "register-errors.csv");
    page.press(ImGuiKey_Escape);
    CHECK(test::has_node(page.app(), ui::Role::heading, "Milaan: Load"));
}

TEST_CASE("cards of one recipient stand together, the one worked on first") {
    const auto mine = sample("gstr2b.json");
    auto branch = mine;
    const std::string own = "27ZZZCB0001A1Z3", other = "27ZZZFD5150A1ZB";
    for (auto at = branch.find(own); at != std::string::npos; at = branch.find(own))
        branch.replace(at, own.size(), other);
    auto w = workspace_of({{"mine.json", mine}, {"branch.json", branch}, {"x.png", "\x89PNG"}});
    const auto groups = ui::card_groups(w);
    REQUIRE(groups.size() == 3);
    CHECK(groups[0].gstin == w.data.settings.gstin);
    CHECK(groups[2].gstin.empty());
    REQUIRE(groups[0].periods.size() == 1);
    CHECK(to_mmyyyy(groups[0].periods[0]) == "102026");
    CHECK(ui::several_scopes(groups));

    HeadlessPage page(1280, 800);
    page.app().adopt(loaded({{"mine.json", mine}, {"branch.json", branch}}));
    page.settle();
    const auto& now = page.app().workspace().data.settings.gstin;
    const auto next = now == own ? other : own;
    REQUIRE(page.click("Work on Oct 2026 of " + next));
    REQUIRE(page.host.reruns.size() == 1);
    CHECK(page.host.reruns.front().gstin == next);
    CHECK_FALSE(page.host.reruns.front().gstin_found);
}

namespace {

struct Asked {
    HeadlessPage page{1280, 800};

    explicit Asked(const char* day_given) {
        page.app().adopt(
            loaded({{"ims.json", sample("ims.json")}, {"first.json", sample("gstr2b.json")}}));
        page.settle();
        page.press(ImGuiKey_3);
        page.press(ImGuiKey_J);
        page.press(ImGuiKey_A);
        auto text = sample("gstr2b.json");
        text.replace(text.find("14-11-2026"), 10, day_given);
        engine::Job job(page.app().workspace().data.settings);
        job.seed(page.app().workspace().data.intake);
        job.same_month(engine::MonthRule::take_new);
        job.begin_file("second.json", text.size());
        job.feed(std::as_bytes(std::span(text.data(), text.size())));
        (void)job.end_file();
        const auto months = job.same_months();
        page.app().adopt(job.run().value(), months);
        page.settle();
    }

    [[nodiscard]] std::uint32_t decided() {
        const auto& w = page.app().workspace();
        std::uint32_t n = 0;
        for (std::size_t d = 0; d < w.decisions.size(); ++d)
            n += !(w.decisions[d] == w.downloaded[d]);
        return n;
    }
};

} // namespace

TEST_CASE("a month loaded twice waits for the answer; taking the new file keeps decisions") {
    Asked a("16-11-2026");
    REQUIRE(a.decided() == 1);
    CHECK(a.page.app().asks_about_month());
    CHECK(a.page.app().workspace().data.intake.files.size() == 2);
    CHECK(a.page.app().latest().intake.files.size() == 3);
    CHECK(test::has_node(a.page.app(), ui::Role::heading,
                         "A month is loaded already: which file stands?"));
    for (const auto* text : {"first.json", "14-11-2026", "second.json", "16-11-2026"})
        CHECK(test::says(a.page.app(), text));
    REQUIRE(a.page.click("Take the new file"));
    CHECK_FALSE(a.page.app().asks_about_month());
    CHECK(a.page.app().workspace().data.intake.files.size() == 3);
    CHECK(a.page.app().workspace().data.intake.files[1].status == FileStatus::duplicate);
    CHECK(a.decided() == 1);
    CHECK(a.page.host.month_answers == std::vector<bool>{true});
}

TEST_CASE("keeping what is loaded changes nothing; an earlier draft is not what Enter takes") {
    Asked a("12-11-2026");
    CHECK(test::says(a.page.app(), "12-11-2026"));
    a.page.press(ImGuiKey_Enter); // the answer that leads on has the focus
    CHECK_FALSE(a.page.app().asks_about_month());
    CHECK(a.page.app().workspace().data.intake.files.size() == 2);
    CHECK(a.decided() == 1);
    CHECK(a.page.host.month_answers == std::vector<bool>{false});
}

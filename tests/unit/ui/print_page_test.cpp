// A statement on paper says what the screen says, all of it, and in words.

#include <catch2/catch_amalgamated.hpp>

#include <algorithm>

#include "ui/print_page.hpp"
#include "ui/statements.hpp"
#include "unit/ui/demo_page.hpp"
#include "unit/ui/mirror_reading.hpp"

using namespace milaan;
using platform::HeadlessPage;

TEST_CASE("paper has every row of a statement, whatever is folded, and every figure of a row") {
    const auto w = test::demo_workspace();
    for (const auto step : {ui::Step::gstr2b, ui::Step::table4}) {
        const auto s = ui::statement_of(w, step);
        const auto pages = ui::print_pages(w, step);
        REQUIRE(pages.size() == 1);
        const auto& p = pages[0];
        CHECK(p.title == s.name + ", Oct 2026");
        CHECK(p.head.find(w.data.settings.gstin) != std::string::npos);
        CHECK(p.heads.size() * p.columns.size() == ui::kFigureCount);
        REQUIRE(p.rows.size() == s.rows.size());
        for (std::size_t i = 0; i < p.rows.size(); ++i) {
            const auto& row = s.rows[i];
            CHECK(p.rows[i].depth == row.depth);
            REQUIRE(p.rows[i].figures.size() == ui::kFigureCount);
            for (int k = 0; k < ui::kFigureCount; ++k) {
                const auto& text = p.rows[i].figures[static_cast<std::size_t>(k)];
                const auto said = ui::figure_spoken(s, row, k);
                CHECK(text.ends_with(said));
                if (ui::group_of_figure(k) == ui::FigureGroup::difference && !said.empty())
                    CHECK(text.size() > said.size() + 1); // its mark stands before it
                else
                    CHECK(text == said);
            }
        }
    }
}

TEST_CASE("a step without a statement prints both") {
    const auto pages = ui::print_pages(test::demo_workspace(), ui::Step::verify);
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].title.starts_with("GSTR-2B"));
    CHECK(pages[1].title.starts_with("GSTR-3B"));
}

TEST_CASE("without a file of the portal only what was computed is printed, and paper says so") {
    workspace::Workspace w;
    engine::Job job(Settings{});
    const auto text = test::file_text("assets/demo/IMS_102026.json");
    job.begin_file("IMS_102026.json", text.size());
    job.feed(std::as_bytes(std::span(text.data(), text.size())));
    (void)job.end_file();
    workspace::adopt(w, job.run().value());
    for (const auto& p : ui::print_pages(w, ui::Step::load)) {
        CHECK(p.columns.size() == 1);
        CHECK(std::any_of(p.facts.begin(), p.facts.end(), [](const auto& fact) {
            return fact.find("only computed figures") != std::string::npos;
        }));
        for (const auto& row : p.rows) CHECK(row.figures.size() == kHeadCount);
    }
}

TEST_CASE("P and the button print; keeping and forgetting are asked of the host") {
    HeadlessPage page(1280, 800);
    page.app().adopt(test::demo_snapshot());
    page.press(ImGuiKey_4);
    page.press(ImGuiKey_P);
    CHECK(page.host.printed == 1);
    page.press(ImGuiKey_5);
    REQUIRE(page.click("Print  P"));
    CHECK(page.host.printed == 2);

    page.press(ImGuiKey_6);
    page.app().kept(
        {.possible = true, .on = true, .failed = false, .line = "Saved in this browser 14:02"});
    page.settle();
    CHECK(test::says(page.app(), "Saved in this browser 14:02"));
    REQUIRE(page.click("Keep my work in this browser"));
    CHECK(page.host.keeping == std::vector<bool>{false});
    REQUIRE(page.click("Forget everything"));
    CHECK(page.host.forgotten == 1);
}

TEST_CASE("what was typed in and what was checked stands under Table 4 on paper") {
    auto w = test::demo_workspace();
    const auto notes = [&] { return ui::print_pages(w, ui::Step::table4).at(0).notes; };
    const auto has = [&](std::string_view text) {
        const auto all = notes();
        return std::any_of(all.begin(), all.end(),
                           [&](const auto& n) { return n.starts_with(text); });
    };
    CHECK(has("✔ DRC-01C passes. "));
    CHECK(has("◇ Reclaim statement is not checked."));
    CHECK_FALSE(has("Typed in"));
    auto entries = w.entries();
    entries.import_of_services.igst = Money{50000};
    CHECK(workspace::apply(w, workspace::EnterFigures{entries}, 0).changed != 0);
    CHECK(has("Typed in, 4(A)(2) and 3.1(d) Import of services: IGST 500.00."));
    CHECK(ui::print_pages(w, ui::Step::gstr2b).at(0).notes.empty());
}

// What a mapping screen does to the columns of a register before anything is read with them.

#include <catch2/catch_amalgamated.hpp>

#include <algorithm>

#include "engine/mapping_json.hpp"
#include "ui/mapping.hpp"
#include "unit/ui/demo_page.hpp"
#include "unit/ui/mirror_reading.hpp"

using namespace milaan;
using platform::HeadlessPage;

namespace {

const std::string kAsked = "Date,Bill No,Invoice No,GSTIN,Taxable Value,IGST\n"
                           "5-Oct-26,1,AM/1,27ZZZPA2001A1Z9,1000,180\n"
                           "6-Oct-26,2,AM/2,27ZZZPA2001A1Z9,2000,360\n";

workspace::Snapshot loaded(const std::vector<std::pair<std::string, std::string>>& files) {
    engine::Job job(Settings{});
    for (const auto& [name, text] : files) {
        job.begin_file(name, text.size());
        job.feed(std::as_bytes(std::span(text.data(), text.size())));
        (void)job.end_file();
    }
    return job.run().value();
}

workspace::Workspace workspace_of(const std::string& text) {
    workspace::Workspace w;
    workspace::adopt(w, loaded({{"register.csv", text}}));
    return w;
}

} // namespace

TEST_CASE("columns are changed in a copy, and what is missing or double is said") {
    const auto w = workspace_of(kAsked);
    REQUIRE(w.data.intake.files.front().status == FileStatus::mapping_needed);
    REQUIRE(ui::has_columns(w, 0));
    auto draft = ui::begin_mapping(w, 0);
    REQUIRE(draft.open());
    auto& t = draft.tables.front();
    CHECK_FALSE(ui::changed(draft));
    CHECK(ui::use_name(t, 1) == "Use of column 2, Bill No");

    ui::set_use(t, 3, {ColumnRole::ignored});
    CHECK(ui::changed(t));
    CHECK(ui::missing(t).find("GSTIN") != std::string::npos);
    ui::set_use(t, 3, {ColumnRole::supplier_gstin});
    CHECK(ui::missing(t).empty());

    ui::set_use(t, 1, {ColumnRole::number});
    ui::set_use(t, 2, {ColumnRole::number});
    const auto said = ui::questions(t);
    CHECK(std::any_of(said.begin(), said.end(), [](const auto& q) {
        return q == "Columns 2 and 3 are both Supplier's invoice number: which is it?";
    }));
    ui::set_use(t, 1, {ColumnRole::ignored});
    CHECK(t.guesses[1].why == "chosen");
    CHECK(ui::questions(t).empty());
    // Nothing of it is in the workspace.
    CHECK(w.data.settings.mappings.empty());
}

TEST_CASE("the settings remember the mapping, and only registers that it changes are read again") {
    workspace::Workspace w;
    workspace::adopt(w, loaded({{"asked.csv", kAsked},
                                {"twin.csv", kAsked + "7-Oct-26,3,AM/3,27ZZZPA2001A1Z9,1,0.18\n"},
                                {"other.csv", "Date,Bill No,GSTIN,Taxable Value,IGST\n"
                                              "5-Oct-26,ZZ/1,27ZZZPA2001A1Z9,1000,180\n"}}));
    auto draft = ui::begin_mapping(w, 0);
    ui::set_use(draft.tables.front(), 1, {ColumnRole::ignored});
    const auto settings = ui::settings_with(w, draft);
    REQUIRE(settings.mappings.size() == 1);
    CHECK(settings.mappings.front() == draft.tables.front().mapping);
    const auto again = ui::to_read_again(w, draft, settings);
    REQUIRE(again.size() == 2);
    CHECK(again[0].name == "asked.csv");
    CHECK(again[1].name == "twin.csv");
    CHECK(again[0].fingerprint == w.data.intake.files[0].fingerprint);
}

TEST_CASE("the row of the headings can be another one, and its columns are guessed anew") {
    // The first row has enough words of headings to be taken for them.
    const std::string text = "Date,Bill No,GSTIN,Taxable Value,IGST\n"
                             "Entry date,Voucher,Supplier GSTIN,Net,Tax\n"
                             "5-Oct-26,AM/1,27ZZZPA2001A1Z9,1000,180\n"
                             "6-Oct-26,AM/2,27ZZZPA2001A1Z9,2000,360\n";
    const auto w = workspace_of(text);
    auto draft = ui::begin_mapping(w, 0);
    REQUIRE(draft.open());
    auto& t = draft.tables.front();
    const auto wanted = std::find_if(t.head.begin(), t.head.end(), [](const ui::HeadRow& h) {
        return !h.cells.empty() && h.cells.front() == "Entry date";
    });
    REQUIRE(wanted != t.head.end());
    ui::set_heading(t, static_cast<int>(wanted - t.head.begin()));
    CHECK(t.mapping.headings.front() == "Entry date");
    CHECK(t.mapping.headings.size() == 5);
    CHECK(t.rows.front().front() == "5-Oct-26");
    ui::set_use(t, 0, {ColumnRole::date});
    ui::set_use(t, 1, {ColumnRole::number});
    ui::set_use(t, 3, {ColumnRole::taxable});
    ui::set_use(t, 4, {ColumnRole::tax, igst});
    CHECK(ui::missing(t).empty());

    engine::Job again(ui::settings_with(w, draft));
    again.seed(w.data.intake);
    again.registers_again();
    again.begin_file("register.csv", text.size());
    again.feed(std::as_bytes(std::span(text.data(), text.size())));
    (void)again.end_file();
    const auto s = again.run().value();
    REQUIRE(s.intake.books.size() == 2);
    REQUIRE(s.intake.registers.size() == 1);
    CHECK(s.intake.registers.front().tables.front().heading_row == 2);
    CHECK(s.intake.files.back().rows.title == 1);

    ui::set_heading(t, -1);
    CHECK_FALSE(ui::changed(t));
}

TEST_CASE("every answer for the whole register can be given and shows itself") {
    RegisterMapping m;
    CHECK(ui::answer_lines().size() == 5);
    for (const auto& line : ui::answer_lines())
        for (int i = 0; i < 3; ++i) {
            line.set(m, i);
            CHECK(line.get(m) == i);
        }
    CHECK(m.notes == NoteSide::supplier);
    CHECK(m.signs == SignUse::turned);
    CHECK(m.taxable == TaxableUse::with_tax);
    CHECK(m.dates == DateOrder::month_first);
    CHECK(m.decimal == DecimalUse::comma);
}

TEST_CASE("the screen asks, takes a pick from the list, and hands over settings and files") {
    HeadlessPage page(1280, 800);
    page.app().adopt(loaded({{"asked.csv", kAsked}}));
    page.settle();
    REQUIRE(page.click("Columns of asked.csv"));
    REQUIRE(test::has_node(page.app(), ui::Role::heading, "Milaan: Columns"));
    REQUIRE(page.click("Use of column 2, Bill No"));
    REQUIRE(page.click("Not used"));
    const auto& nodes = page.app().mirror().nodes;
    const auto list = std::find_if(nodes.begin(), nodes.end(), [](const auto& n) {
        return n.role == ui::Role::combobox && n.name == "Use of column 2, Bill No";
    });
    REQUIRE(list != nodes.end());
    CHECK(list->value == "Not used");
    REQUIRE(page.click("Use of column 3, Invoice No"));
    REQUIRE(page.click("Supplier's invoice number"));

    REQUIRE(page.click("Save mapping…"));
    REQUIRE(page.host.saved.size() == 1);
    CHECK(page.host.saved.front().name == "asked-columns.json");
    const auto& bytes = page.host.saved.front().bytes;
    std::string what;
    const auto saved = engine::mapping_from_json(
        {reinterpret_cast<const char*>(bytes.data()), bytes.size()}, what);
    REQUIRE(saved.ok());
    CHECK(name_of(saved.value().columns[1]) == "not_used");

    REQUIRE(page.click("Use these columns"));
    REQUIRE(page.host.read_agains.size() == 1);
    const auto& [settings, files] = page.host.read_agains.front();
    CHECK(settings.mappings.size() == 1);
    REQUIRE(files.size() == 1);
    CHECK(files.front().name == "asked.csv");
    CHECK(test::has_node(page.app(), ui::Role::heading, "Milaan: Load"));
}

TEST_CASE("a mapping without a GSTIN cannot be used, and Escape leaves without a trace") {
    HeadlessPage page(1280, 800);
    page.app().adopt(loaded({{"asked.csv", kAsked}}));
    page.settle();
    REQUIRE(page.click("Columns of asked.csv"));
    REQUIRE(page.click("Use of column 4, GSTIN"));
    REQUIRE(page.click("Not used"));
    CHECK(test::says(page.app(), "Still to be said: the supplier's GSTIN"));
    CHECK_FALSE(page.click("Use these columns"));
    page.press(ImGuiKey_Escape);
    CHECK(test::has_node(page.app(), ui::Role::heading, "Milaan: Load"));
    CHECK(page.host.read_agains.empty());
    CHECK(page.app().workspace().data.settings.mappings.empty());
}

// What a register's columns mean, from its file to the settings and back.

#include <catch2/catch_amalgamated.hpp>

#include "engine/mapping_json.hpp"
#include "engine/settings_json.hpp"
#include "unit/engine/downloads.hpp"

using namespace milaan;
using engine::Job;
using test::give;

namespace {

constexpr std::string_view kRegister = "Foo,Bar,Baz,Qux,Quux\n"
                                       "5-Oct-26,AM/1,27ZZZPA2001A1Z9,1000.00,180.00\n"
                                       "6-Oct-26,AM/2,27ZZZPA2001A1Z9,2000.00,360.00\n";

RegisterMapping mapping() {
    RegisterMapping m;
    m.headings = {"Foo", "Bar", "Baz", "Qux", "Quux"};
    for (const auto* name : {"date", "number", "supplier_gstin", "taxable", "igst"}) {
        m.columns.emplace_back();
        REQUIRE(use_from_name(name, m.columns.back()));
    }
    return m;
}

} // namespace

TEST_CASE("a mapping is written and read back, and what has no meaning is named") {
    auto m = mapping();
    m.notes = NoteSide::supplier;
    m.dates = DateOrder::month_first;
    std::string what;
    const auto again = engine::mapping_from_json(engine::to_json(m), what);
    REQUIRE(again);
    CHECK(again.value() == m);
    CHECK(engine::looks_like_mapping(engine::to_json(m)));
    CHECK_FALSE(engine::mapping_from_json("{}", what));
    CHECK_FALSE(engine::mapping_from_json(
        R"({"milaan_mapping":1,"columns":[{"heading":"Foo","use":"invoice"}]})", what));
    CHECK(what.find("invoice") != std::string::npos);
    CHECK_FALSE(engine::mapping_from_json(
        R"({"milaan_mapping":1,"columns":[],"dates":"sometimes"})", what));
}

TEST_CASE("a mapping among the files answers for the registers after it") {
    Job job(Settings{});
    CHECK(give(job, {"m.json", engine::to_json(mapping())}).kind == FileKind::settings);
    CHECK(give(job, {"r.csv", std::string(kRegister)}).documents == 2);
    const auto s = job.run().value();
    CHECK(s.settings.mappings.size() == 1);
    // Remembered with the other settings.
    Diagnostics none;
    const auto later =
        engine::settings_from_json(engine::to_json(s.settings), "s.json", none, Settings{});
    REQUIRE(later);
    CHECK(later.value().mappings == s.settings.mappings);
    CHECK(none.empty());
}

TEST_CASE("a register that asked is read when it comes again with the answer") {
    Job first(Settings{});
    CHECK(give(first, {"r.csv", std::string(kRegister)}).status == FileStatus::mapping_needed);
    const auto asked = first.run().value();
    CHECK(asked.intake.books.empty());
    REQUIRE(asked.intake.registers.size() == 1);

    Settings settings;
    remember(settings.mappings, mapping());
    Job again(settings);
    again.seed(asked.intake);
    CHECK(give(again, {"r.csv", std::string(kRegister)}).documents == 2);
    const auto s = again.run().value();
    REQUIRE(s.intake.files.size() == 2);
    CHECK(s.intake.files[0].status == FileStatus::duplicate);
    CHECK(s.intake.books.size() == 2);
    CHECK(s.intake.registers.size() == 1);
    CHECK(s.intake.diagnostics.empty());
}

TEST_CASE("another mapping replaces what was read, the same one changes nothing") {
    Settings settings;
    remember(settings.mappings, mapping());
    Job job(settings);
    (void)give(job, {"r.csv", std::string(kRegister)});
    CHECK(give(job, {"r.csv", std::string(kRegister)}).status == FileStatus::duplicate);
    const auto before = job.run().value();
    CHECK(before.intake.books.size() == 2);

    auto other = mapping();
    REQUIRE(use_from_name("not_used", other.columns[4]));
    remember(settings.mappings, other);
    CHECK(settings.mappings.size() == 1);
    Job changed(settings);
    changed.seed(before.intake);
    (void)give(changed, {"r.csv", std::string(kRegister)});
    const auto after = changed.run().value();
    REQUIRE(after.intake.books.size() == 2);
    CHECK(after.intake.books.row(0).tax == Tax{});
    CHECK(after.intake.books.row(0).taxable == rupees(1000));
}

TEST_CASE("a mapping that cannot be used leaves the columns as they were") {
    Job job(Settings{});
    CHECK(give(job, {"m.json", "{\"milaan_mapping\": 1, \"columns\": 3}"}).status ==
          FileStatus::refused);
    CHECK(job.run().value().settings.mappings.empty());
}

// Under the page's rules a month that is loaded twice is told, whichever file stands.

#include <catch2/catch_amalgamated.hpp>

#include <cstring>

#include "unit/engine/downloads.hpp"

using namespace milaan;
using engine::MonthRule;
using test::give;
using test::gstr2b;
using test::ims;

namespace {

const test::NamedFile kFirst{"first.json", gstr2b("14-11-2026", {{"INV-1"}, {"INV-2", 900}})};
const test::NamedFile kSecond{"second.json", gstr2b("16-11-2026", {{"INV-1"}, {"INV-3", 360}})};

const std::string kHead = "Date,Bill No,GSTIN,Taxable Value,IGST\n";
const std::string kOctober = kHead + "05-10-2026,AM/1,27ZZZPA2001A1Z9,1000,180\n"
                                     "15-10-2026,AM/2,27ZZZPA2001A1Z9,2000,360\n"
                                     "16-10-2026,AM/3,27ZZZPA2001A1Z9,3000,540\n";
const std::string kOctoberAgain = kHead + "05-10-2026,AM/1,27ZZZPA2001A1Z9,1100,198\n"
                                          "15-10-2026,AM/2,27ZZZPA2001A1Z9,2000,360\n";
const std::string kNovember = kHead + "05-11-2026,AM/7,27ZZZPA2001A1Z9,1000,180\n"
                                      "15-11-2026,AM/8,27ZZZPA2001A1Z9,2000,360\n"
                                      "16-10-2026,AM/3,27ZZZPA2001A1Z9,3000,540\n";

struct Loaded {
    workspace::Snapshot snapshot;
    std::vector<engine::SameMonth> told;
};

/// The first of the files was there before; the others are given under the rule.
Loaded load(MonthRule rule, const std::vector<test::NamedFile>& files) {
    engine::Job before(Settings{});
    (void)give(before, files.front());
    engine::Job job(Settings{});
    job.seed(before.run().value().intake);
    job.same_month(rule);
    for (std::size_t i = 1; i < files.size(); ++i) (void)give(job, files[i]);
    auto told = job.same_months();
    return {job.run().value(), std::move(told)};
}

std::string numbers(const RecordStore& s) {
    std::string out;
    for (std::uint32_t i = 0; i < s.size(); ++i)
        out += (out.empty() ? "" : " ") + std::string(s.text(s.number()[i]));
    return out;
}

} // namespace

TEST_CASE(
    "a second GSTR-2B of a month is told with both dates and counts, and one of them stands") {
    for (const auto rule : {MonthRule::take_new, MonthRule::keep_loaded}) {
        const auto l = load(rule, {kFirst, kSecond});
        REQUIRE(l.told.size() == 1);
        const auto& m = l.told.front();
        CHECK(m.kind == FileKind::gstr2b);
        CHECK(m.gstin == test::kRecipient);
        CHECK(to_mmyyyy(m.period) == "102026");
        CHECK(m.loaded.name == "first.json");
        CHECK(m.given.name == "second.json");
        CHECK(to_iso(m.loaded.generated) == "2026-11-14");
        CHECK(to_iso(m.given.generated) == "2026-11-16");
        CHECK(m.loaded.documents == 2);
        const bool taken = rule == MonthRule::take_new;
        CHECK(numbers(l.snapshot.intake.portal) == (taken ? "INV-1 INV-3" : "INV-1 INV-2"));
        CHECK(l.snapshot.intake.files[taken ? 0 : 1].status == FileStatus::duplicate);
        CHECK(l.snapshot.intake.files[taken ? 0 : 1].note ==
              (taken ? "replaced by second.json" : "left out: first.json was kept"));
    }
}

TEST_CASE("the file that is given stands when it is asked for, also when it is the earlier draft") {
    const auto l = load(MonthRule::take_new, {kSecond, kFirst});
    CHECK(numbers(l.snapshot.intake.portal) == "INV-1 INV-2");
    REQUIRE(l.told.size() == 1);
    CHECK(l.told.front().given.generated < l.told.front().loaded.generated);
}

TEST_CASE("a draft that comes in parts is one question, with all its documents") {
    const auto part = [](const std::string& name, const std::string& day,
                         const std::string& piece) {
        return test::NamedFile{name,
                               test::detail::statement(day, "102026", test::kRecipient, {piece})};
    };
    const auto documents = [](const std::vector<test::Invoice>& list) {
        return test::detail::documents(list, "102026");
    };
    const std::vector<test::NamedFile> files{
        kFirst, part("b0.json", "16-11-2026", test::detail::summary({{"INV-1"}, {"INV-3", 360}})),
        part("b1.json", "16-11-2026", documents({{"INV-1"}})),
        part("b2.json", "16-11-2026", documents({{"INV-3", 360}}))};
    for (const auto rule : {MonthRule::take_new, MonthRule::keep_loaded}) {
        const auto l = load(rule, files);
        const bool taken = rule == MonthRule::take_new;
        CHECK(numbers(l.snapshot.intake.portal) == (taken ? "INV-1 INV-3" : "INV-1 INV-2"));
        REQUIRE(l.told.size() == 1);
        CHECK(l.told.front().given.name == "b0.json, b1.json, b2.json");
        CHECK(l.told.front().given.documents == 2);
        CHECK(l.told.front().given.tax == Tax{rupees(1800 + 360), {}, {}, {}}.total());
        CHECK(l.told.front().loaded.documents == 2);
        for (std::size_t f = 0; f < 4; ++f)
            CHECK((l.snapshot.intake.files[f].status == FileStatus::duplicate) ==
                  (taken ? f == 0 : f != 0));
    }
}

TEST_CASE("another month, another recipient or the same bytes are no question") {
    for (const auto& other :
         {test::NamedFile{"sep.json", gstr2b("14-10-2026", {{"INV-1"}}, "092026")},
          test::NamedFile{"other.json",
                          gstr2b("14-11-2026", {{"INV-1"}}, "102026", test::kOtherRecipient)},
          test::NamedFile{"copy.json", kFirst.text}})
        CHECK(load(MonthRule::take_new, {kFirst, other}).told.empty());
}

TEST_CASE("an IMS download that holds most of another is told with what they share") {
    const test::NamedFile monday{"monday.json", ims({{"INV-1"}, {"INV-2", 900}, {"INV-3", 360}})};
    const test::NamedFile friday{"friday.json", ims({{"INV-1", 1800, "A"}, {"inv-2", 900, "P"}})};
    const auto taken = load(MonthRule::take_new, {monday, friday});
    REQUIRE(taken.told.size() == 1);
    CHECK(taken.told.front().shared == 2);
    CHECK(numbers(taken.snapshot.intake.portal) == "INV-3 INV-1 inv-2");
    const auto kept = load(MonthRule::keep_loaded, {monday, friday});
    CHECK(numbers(kept.snapshot.intake.portal) == "INV-1 INV-2 INV-3");
    CHECK(kept.snapshot.intake.files[1].status == FileStatus::duplicate);
    CHECK(load(MonthRule::take_new, {monday, {"other.json", ims({{"INV-9"}})}}).told.empty());
}

TEST_CASE("a register exported again replaces the one before, or gives way to it") {
    const test::NamedFile october{"october.csv", kOctober}, again{"again.csv", kOctoberAgain};
    const auto taken = load(MonthRule::take_new, {october, again});
    REQUIRE(taken.told.size() == 1);
    CHECK(taken.told.front().shared == 2);
    CHECK(taken.told.front().loaded.documents == 3);
    const auto& in = taken.snapshot.intake;
    CHECK(numbers(in.books) == "AM/1 AM/2");
    CHECK(in.books.row(0).taxable == rupees(1100));
    CHECK(in.files[0].documents == 0);
    CHECK(in.files[1].documents == 2);
    REQUIRE(in.registers.size() == 1);
    CHECK(in.registers.front().file == 1);

    const auto kept = load(MonthRule::keep_loaded, {october, again});
    CHECK(numbers(kept.snapshot.intake.books) == "AM/1 AM/2 AM/3");
    CHECK(kept.snapshot.intake.files[1].status == FileStatus::duplicate);
}

TEST_CASE("registers of two months that share one late bill stand both") {
    const auto l =
        load(MonthRule::take_new, {{"october.csv", kOctober}, {"november.csv", kNovember}});
    CHECK(l.told.empty());
    CHECK(l.snapshot.intake.books.size() == 6);
}

TEST_CASE("a month within a longer register replaces that month of it and nothing else") {
    auto year = kOctober;
    for (int i = 0; i < 10; ++i)
        year += "05-06-2026,JN/" + std::to_string(i) + ",27ZZZPA2001A1Z9,1000,180\n";
    const auto l = load(MonthRule::take_new, {{"year.csv", year}, {"again.csv", kOctoberAgain}});
    REQUIRE(l.told.size() == 1);
    CHECK(l.snapshot.intake.books.size() == 13);
    CHECK(l.snapshot.intake.files[0].status == FileStatus::read);
    CHECK(l.snapshot.intake.files[0].documents == 11);
}

TEST_CASE("without the page's rules two registers stand beside each other, as they were given") {
    const auto s = test::run({{"october.csv", kOctober}, {"again.csv", kOctoberAgain}});
    CHECK(s.intake.books.size() == 5);
}

TEST_CASE("what is told goes to the page as a block, and a broken block is nothing") {
    const auto told = load(MonthRule::take_new, {kFirst, kSecond}).told;
    const auto block = engine::write_same_months(told);
    const auto back = engine::read_same_months(block);
    REQUIRE(back.size() == 1);
    CHECK(back.front().given.name == "second.json");
    CHECK(back.front().loaded.tax == told.front().loaded.tax);
    CHECK(sentence_of(back.front()) == "The GSTR-2B of " + std::string(test::kRecipient) +
                                           " for Oct 2026 is loaded already, with other "
                                           "content.");
    for (std::size_t n = 0; n < block.size(); ++n)
        CHECK(engine::read_same_months(std::span(block).first(n)).empty());
}

TEST_CASE("registers given again are read with the columns of the settings, others go by") {
    engine::Job first(Settings{});
    (void)give(first, {"october.csv", kOctober});
    (void)give(first, kFirst);
    const auto before = first.run().value();
    REQUIRE(before.intake.registers.size() == 1);
    Settings settings;
    auto mapping = before.intake.registers.front().tables.front().mapping;
    mapping.columns[4] = {ColumnRole::tax, cgst};
    remember(settings.mappings, mapping);
    engine::Job again(settings);
    again.seed(before.intake);
    again.registers_again();
    (void)give(again, {"october.csv", kOctober});
    REQUIRE(again.fingerprints().size() == 1);
    CHECK(again.fingerprints().front() == before.intake.files[0].fingerprint);
    (void)give(again, kFirst);
    const auto s = again.run().value();
    CHECK(s.intake.files.size() == 3); // the portal's file has no second card
    CHECK(s.intake.books.size() == 3);
    CHECK(s.intake.books.row(0).tax.cgst == rupees(180));
    CHECK(s.intake.books.row(0).tax.igst == Money{});
}

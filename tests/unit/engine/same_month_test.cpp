// Under the page's rules a month that is loaded twice is told, whichever file stands.

#include <catch2/catch_amalgamated.hpp>

#include <cstring>
#include <set>

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

namespace {

/// Every row of the file has one place, also among the rows that are told of.
void check_rows(const Intake& in, std::uint32_t file, std::uint32_t rows) {
    const auto& account = in.files[file].rows;
    CHECK(account.all() == rows);
    std::uint32_t documents = 0, parts = 0, apart = 0;
    for (std::uint32_t i = 0; i < in.books.size(); ++i)
        if (in.books.file()[i] == file) {
            ++documents;
            parts += in.books.part_count()[i] - 1;
        }
    CHECK(account.document == documents);
    CHECK(account.part == parts);
    for (const auto& reading : in.registers)
        if (reading.file == file)
            for (const auto& run : reading.runs) apart += run.last - run.first + 1;
    CHECK(apart == rows - documents - parts);
}

const Diagnostic* second(const Intake& in, const std::string& file) {
    for (const auto& d : in.diagnostics)
        if (d.file == file && d.severity == Severity::info &&
            (d.code == Code::duplicate_record || d.code == Code::duplicate_file))
            return &d;
    return nullptr;
}

} // namespace

TEST_CASE("the number of an invoice in another financial year is another invoice") {
    std::string earlier = kHead, later = kHead;
    for (int i = 1; i < 4; ++i) {
        const auto row = ",AM/" + std::to_string(i) + ",27ZZZPA2001A1Z9,1000,180\n";
        earlier += "05-10-2025" + row;
        later += "05-10-2026" + row;
    }
    const auto l = load(MonthRule::take_new, {{"2025.csv", earlier}, {"2026.csv", later}});
    CHECK(l.told.empty());
    CHECK(l.snapshot.intake.books.size() == 6);
}

TEST_CASE("a return that bears the number of its invoice is not the invoice") {
    const std::string head = "Date,Voucher Type,Bill No,GSTIN,Taxable Value,IGST\n";
    std::string bills = head, returns = head;
    for (int i = 1; i < 4; ++i) {
        const auto row = ",AM/" + std::to_string(i) + ",27ZZZPA2001A1Z9,1000,180\n";
        bills += "05-10-2026,Purchase" + row;
        returns += "25-10-2026,Debit Note" + row;
    }
    const auto l = load(MonthRule::take_new, {{"bills.csv", bills}, {"returns.csv", returns}});
    CHECK(l.told.empty());
    CHECK(l.snapshot.intake.books.size() == 6);
}

TEST_CASE("what both registers have gives way, and the other months of a register stay") {
    const auto both = kOctober + "05-11-2026,AM/7,27ZZZPA2001A1Z9,1000,180\n"
                                 "15-11-2026,AM/8,27ZZZPA2001A1Z9,2000,360\n";
    const auto taken = load(MonthRule::take_new, {{"both.csv", both}, {"again.csv", kOctober}});
    CHECK(numbers(taken.snapshot.intake.books) == "AM/7 AM/8 AM/1 AM/2 AM/3");
    const auto& in = taken.snapshot.intake;
    CHECK(in.files[0].status == FileStatus::read);
    CHECK(in.files[0].documents == 2);
    CHECK(in.files[0].rows.out_of_scope == 3);
    check_rows(in, 0, 6);
    check_rows(in, 1, 4);
    REQUIRE(in.registers.front().told.size() == 4);
    CHECK(in.registers.front().told[1].why ==
          "of a document that another register gives: again.csv");
    CHECK(in.registers.front().told[1].cells[1] == "AM/1");
    const auto* d = second(in, "again.csv");
    REQUIRE(d != nullptr);
    CHECK(d->found == "3 documents that both.csv has, too");
    CHECK(d->done == "It replaces 3 documents of both.csv.");

    const auto kept = load(MonthRule::keep_loaded, {{"october.csv", kOctober}, {"both.csv", both}});
    CHECK(numbers(kept.snapshot.intake.books) == "AM/1 AM/2 AM/3 AM/7 AM/8");
    check_rows(kept.snapshot.intake, 1, 6);
    d = second(kept.snapshot.intake, "both.csv");
    REQUIRE(d != nullptr);
    CHECK(d->done == "3 documents of it left out: october.csv was kept.");
}

TEST_CASE("rows without a document number give way only to rows that say the same") {
    const std::string charges = "16-10-2026,,27ZZZPA2001A1Z9,50,9\n"
                                "17-10-2026,,27ZZZPA2001A1Z9,60,10.80\n"
                                "17-10-2026,,27ZZZPA2001A1Z9,60,10.80\n";
    const std::string fewer = "16-10-2026,,27ZZZPA2001A1Z9,50,9\n"
                              "17-10-2026,,27ZZZPA2001A1Z9,60,10.80\n";
    const auto l = load(MonthRule::take_new,
                        {{"october.csv", kOctober + charges}, {"again.csv", kOctober + fewer}});
    const auto& in = l.snapshot.intake;
    REQUIRE(l.told.size() == 1);
    CHECK(l.told.front().shared == 5);
    // The third charge has no fellow in the other register.
    CHECK(in.books.size() == 6);
    CHECK(in.files[0].documents == 1);
    check_rows(in, 0, 7);
    check_rows(in, 1, 6);
}

TEST_CASE("a register that was set aside stays so when the registers are read again") {
    for (const auto rule : {MonthRule::take_new, MonthRule::keep_loaded}) {
        const auto year = kOctober + "05-06-2026,JN/1,27ZZZPA2001A1Z9,1000,180\n";
        for (const auto& first : {kOctober, year}) {
            const test::NamedFile october{"october.csv", first}, again{"again.csv", kOctoberAgain};
            const auto before = load(rule, {october, again}).snapshot;
            engine::Job job(Settings{});
            job.seed(before.intake);
            job.same_month(MonthRule::take_new);
            job.registers_again();
            (void)give(job, october);
            (void)give(job, again);
            CHECK(job.same_months().empty());
            const auto after = job.run().value();
            std::multiset<std::string> had, has;
            for (std::uint32_t i = 0; i < before.intake.books.size(); ++i)
                had.emplace(before.intake.books.text(before.intake.books.number()[i]));
            for (std::uint32_t i = 0; i < after.intake.books.size(); ++i)
                has.emplace(after.intake.books.text(after.intake.books.number()[i]));
            CHECK(had == has);
        }
    }
}

namespace {

test::NamedFile gstr3b(const std::string& name, int tax, const std::string& period = "102026",
                       const std::string& gstin = test::kRecipient) {
    return {name, R"({"gstin": ")" + gstin + R"(", "ret_period": ")" + period +
                      R"(", "sup_details": {}, "itc_elg": {"itc_avl": [{"ty": "OTH", "iamt": )" +
                      std::to_string(tax) + R"(, "camt": 0, "samt": 0, "csamt": 0}]}})"};
}

} // namespace

TEST_CASE("a second GSTR-3B of a month is told, and the one that is asked for stands") {
    for (const auto rule : {MonthRule::take_new, MonthRule::keep_loaded}) {
        const auto l = load(rule, {gstr3b("filed.json", 500), gstr3b("again.json", 700)});
        const bool taken = rule == MonthRule::take_new;
        REQUIRE(l.told.size() == 1);
        CHECK(l.told.front().kind == FileKind::gstr3b);
        CHECK(l.told.front().gstin == test::kRecipient);
        CHECK(to_month_name(l.told.front().period) == "Oct 2026");
        const auto& in = l.snapshot.intake;
        REQUIRE(in.gstr3b.size() == 1);
        CHECK(in.gstr3b[0].file == (taken ? 1 : 0));
        CHECK(in.gstr3b[0].table4.at(Table4Cell::c4A5).igst == rupees(taken ? 700 : 500));
        CHECK(in.files[taken ? 0 : 1].status == FileStatus::duplicate);
        CHECK(in.files[taken ? 1 : 0].status == FileStatus::read);
        const auto* d = second(in, "again.json");
        REQUIRE(d != nullptr);
        CHECK(d->found == "a second GSTR-3B of Oct 2026");
        CHECK(d->done ==
              (taken ? "It replaces filed.json." : "It was left out: filed.json was kept."));
    }
}

TEST_CASE("a GSTR-3B of another month or recipient, or without the page's rules, stands beside") {
    for (const auto& other : {gstr3b("sep.json", 700, "092026"),
                              gstr3b("other.json", 700, "102026", test::kOtherRecipient)}) {
        const auto l = load(MonthRule::take_new, {gstr3b("filed.json", 500), other});
        CHECK(l.told.empty());
        CHECK(l.snapshot.intake.gstr3b.size() == 2);
        CHECK(l.snapshot.intake.files[0].status == FileStatus::read);
    }
    const auto s = test::run({gstr3b("filed.json", 500), gstr3b("again.json", 700)});
    CHECK(s.intake.gstr3b.size() == 2);
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

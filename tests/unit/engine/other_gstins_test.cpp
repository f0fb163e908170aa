// A register of a company with several registrations: the rows of the others are set apart, listed,
// and not lost.

#include <catch2/catch_amalgamated.hpp>

#include "reports/register_csv.hpp"
#include "unit/engine/downloads.hpp"

using namespace milaan;
using test::give;
using test::gstr2b;
using test::run;

namespace {

/// Two rows of the recipient, three of another registration: one invoice of two rates, and one.
const test::NamedFile kRegister{
    "register.csv",
    std::string("Supplier GSTIN,Company GSTIN,Bill No,Bill Date,Rate,Taxable Value,IGST\n") +
        test::kVendor + "," + test::kRecipient + ",INV-1,08-10-2026,18,10000,1800\n" +
        test::kVendor + "," + test::kOtherRecipient + ",INV-7,08-10-2026,18,1000,180\n" +
        test::kVendor + "," + test::kOtherRecipient + ",INV-7,08-10-2026,5,2000,100\n" +
        test::kVendor + "," + test::kRecipient + ",INV-2,08-10-2026,18,5000,900\n" + test::kVendor +
        "," + test::kOtherRecipient + ",INV-8,09-10-2026,18,500,90\n"};

const test::NamedFile kStatement{"first.json", gstr2b("14-11-2026", {{"INV-1"}, {"INV-2", 900}})};

const RowAccount& rows_of(const workspace::Snapshot& s) {
    return s.intake.files[0].rows;
}

} // namespace

TEST_CASE("rows of another registration are a class of their own and add up with the others") {
    const auto s = run({kRegister, kStatement});
    REQUIRE(s.settings.gstin == test::kRecipient);
    const auto& r = rows_of(s);
    CHECK(r.document == 2);
    CHECK(r.part == 0);
    CHECK(r.other_gstin == 3);
    CHECK(r.header == 1);
    CHECK(r.error == 0);
    CHECK(r.all() == 6);
    // Nothing is lost: the documents are there, for the statements of their own registration.
    CHECK(s.intake.books.size() == 4);
}

TEST_CASE("they are listed with their cells, and why") {
    const auto s = run({kRegister, kStatement});
    REQUIRE(s.intake.registers.size() == 1);
    const auto& reading = s.intake.registers[0];
    std::vector<RowTold> others;
    for (const auto& t : reading.told)
        if (t.place == RowPlace::other_gstin) others.push_back(t);
    REQUIRE(others.size() == 3);
    CHECK(others[0].row == 3);
    CHECK(others[2].row == 6);
    CHECK(others[0].why == std::string("of the registration ") + test::kOtherRecipient);
    REQUIRE(others[1].cells.size() >= 6);
    CHECK(others[1].cells[0] == test::kVendor);
    CHECK(others[1].cells[1] == test::kOtherRecipient);
    CHECK(others[1].cells[2] == "INV-7");
    CHECK(others[1].cells[5] == "2000.00");
    const auto csv = reports::register_rows_csv(s.intake);
    CHECK(csv.find("register.csv,3,4,other GSTIN") != std::string::npos);
    CHECK(csv.find("register.csv,2,2,document") != std::string::npos);
    CHECK(csv.find("register.csv,3,3,document") == std::string::npos);
}

TEST_CASE("for the other registration it is the other way round, in the same session") {
    const auto first = run({kRegister, kStatement});
    Settings other;
    other.gstin = test::kOtherRecipient;
    engine::Job job(other);
    job.seed(first.intake);
    const auto s = job.run().value();
    const auto& r = rows_of(s);
    CHECK(r.document == 2);
    CHECK(r.part == 1);
    CHECK(r.other_gstin == 2);
    CHECK(r.all() == 6);
    CHECK(s.intake.registers[0].untold == 0);
}

TEST_CASE("the class goes through a block") {
    const auto s = run({kRegister, kStatement});
    BlockWriter out;
    s.intake.write(out);
    const auto block = out.take();
    BlockReader in(block);
    Intake back;
    REQUIRE(back.read(in));
    CHECK(back.files[0].rows.other_gstin == 3);
    CHECK(back.files[0].rows.all() == 6);
}

TEST_CASE("a register alone is for the registration that most of its documents name") {
    const auto s = run({kRegister});
    // Two documents of each, so the one whose number comes first.
    CHECK(s.settings.gstin == test::kRecipient);
    CHECK(rows_of(s).other_gstin == 3);
    CHECK(test::told(s.checks, Code::several_gstins) != nullptr);

    const auto more =
        run({{"register.csv", kRegister.text + test::kVendor + "," + test::kOtherRecipient +
                                  ",INV-9,09-10-2026,18,500,90\n"}});
    CHECK(more.settings.gstin == test::kOtherRecipient);
    CHECK(rows_of(more).other_gstin == 2);
}

TEST_CASE("a buyer that is no GSTIN is no other registration") {
    auto text = kRegister.text;
    const std::string other = test::kOtherRecipient;
    for (auto at = text.find(other); at != std::string::npos; at = text.find(other))
        text.replace(at, other.size(), "HEAD OFFICE");
    const auto s = run({{"register.csv", text}, kStatement});
    REQUIRE(s.settings.gstin == test::kRecipient);
    CHECK(rows_of(s).other_gstin == 0);
    CHECK(rows_of(s).document == 4);
    CHECK(rows_of(s).all() == 6);
}

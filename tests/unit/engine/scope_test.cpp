// Whose month and which: what a job works on when nobody said.

#include <catch2/catch_amalgamated.hpp>

#include "engine/scope.hpp"
#include "unit/engine/downloads.hpp"

using namespace milaan;
using engine::resolve_scope;
using test::gstr2b;
using test::run;
using test::told;

TEST_CASE("the only recipient and the only period of the files are the ones worked on") {
    const auto s = run(test::october());
    CHECK(s.settings.gstin == test::kRecipient);
    CHECK(to_mmyyyy(s.settings.period) == "102026");
    CHECK(told(s.checks, Code::several_gstins) == nullptr);
    CHECK(told(s.checks, Code::several_periods) == nullptr);
}

TEST_CASE("of several recipients the one with most documents, and the others are named") {
    const std::vector<test::NamedFile> files = {
        {"small.json", gstr2b("14-11-2026", {{"X-1"}}, "102026", test::kRecipient)},
        {"large.json", gstr2b("14-11-2026", {{"Y-1"}, {"Y-2"}}, "102026", test::kOtherRecipient)}};
    const auto s = run(files);
    CHECK(s.settings.gstin == test::kOtherRecipient);
    const auto* d = told(s.checks, Code::several_gstins);
    REQUIRE(d != nullptr);
    CHECK(d->found.find(test::kRecipient) != std::string::npos);
    CHECK(d->found.find(test::kOtherRecipient) != std::string::npos);

    Settings asked;
    asked.gstin = test::kRecipient;
    const auto chosen = run(files, asked);
    CHECK(chosen.settings.gstin == test::kRecipient);
    CHECK(told(chosen.checks, Code::several_gstins) == nullptr);
}

TEST_CASE("of several periods the latest, unless one is asked for") {
    const std::vector<test::NamedFile> files = {
        {"oct.json", gstr2b("14-11-2026", {{"X-2", 900}}, "102026")},
        {"sep.json", gstr2b("14-10-2026", {{"X-1"}}, "092026")}};
    const auto s = run(files);
    CHECK(to_mmyyyy(s.settings.period) == "102026");
    CHECK(told(s.checks, Code::several_periods) != nullptr);

    Settings asked;
    asked.period = make_period(2026, 9);
    const auto chosen = run(files, asked);
    CHECK(to_mmyyyy(chosen.settings.period) == "092026");
    // The statement is that of the period asked for.
    CHECK(test::output(test::outputs(chosen), "table4.csv").find("4A5,igst,1800.00,") !=
          std::string::npos);
    CHECK(test::output(test::outputs(s), "table4.csv").find("4A5,igst,900.00,") !=
          std::string::npos);
}

TEST_CASE("the period of the chosen recipient counts, not a later one of another") {
    Settings asked;
    asked.gstin = test::kRecipient;
    const auto s =
        run({{"oct.json", gstr2b("14-11-2026", {{"X-1"}}, "102026")},
             {"nov.json", gstr2b("14-12-2026", {{"Y-1"}}, "112026", test::kOtherRecipient)}},
            asked);
    CHECK(to_mmyyyy(s.settings.period) == "102026");
}

TEST_CASE("without a statement the latest supplier period of the IMS download is the month") {
    const auto s = run({{"ims.json", test::ims({{"INV-1"}})}});
    CHECK(to_mmyyyy(s.settings.period) == "102026");
}

TEST_CASE("today is the day after the draft, or the 15th of the next month, unless given") {
    CHECK(to_iso(run({{"2b.json", gstr2b("17-11-2026", {{"X-1"}})}}).settings.as_of) ==
          "2026-11-18");
    CHECK(to_iso(run({{"ims.json", test::ims({{"INV-1"}})}}).settings.as_of) == "2026-11-15");
    Settings asked;
    asked.as_of = make_date(2027, 1, 2).value();
    CHECK(to_iso(run(test::october(), asked).settings.as_of) == "2027-01-02");
}

TEST_CASE("a quarterly statement makes the recipient quarterly for its period") {
    Intake intake;
    Gstr2bReturn r;
    r.buyer_gstin = test::kRecipient;
    r.period = make_period(2026, 9);
    r.quarterly = true;
    intake.gstr2b.push_back(r);
    Settings settings;
    settings.gstin = test::kRecipient;
    Diagnostics checks;
    CHECK(resolve_scope(intake, settings, checks).quarterly);
    settings.period = make_period(2026, 12);
    CHECK_FALSE(resolve_scope(intake, settings, checks).quarterly);
}

TEST_CASE("one side alone is said to be alone") {
    const auto books = run({test::october()[2]});
    CHECK(told(books.checks, Code::no_portal) != nullptr);
    CHECK(told(books.checks, Code::no_books) == nullptr);
    const auto portal = run({test::october()[1]});
    CHECK(told(portal.checks, Code::no_books) != nullptr);
    CHECK(told(portal.checks, Code::no_portal) == nullptr);
}

TEST_CASE("what nobody chose is found anew with other files, what was chosen stays") {
    const std::vector<test::NamedFile> sep = {
        {"sep.json", gstr2b("14-10-2026", {{"X-1"}}, "092026")}};
    const auto first = run(sep);
    REQUIRE(to_mmyyyy(first.settings.period) == "092026");
    auto both = sep;
    both.push_back({"oct.json", gstr2b("14-11-2026", {{"X-2"}}, "102026")});
    const auto again = run(both, first.settings);
    CHECK(to_mmyyyy(again.settings.period) == "102026");
    CHECK(first.settings.as_of < again.settings.as_of);

    Settings chosen;
    chosen.period = make_period(2026, 9);
    const auto kept = run(both, run(sep, chosen).settings);
    CHECK(to_mmyyyy(kept.settings.period) == "092026");
}

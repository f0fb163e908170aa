// What a reconciliation leaves behind: the same files, with the same bytes, however its input came.

#include <catch2/catch_amalgamated.hpp>

#include <algorithm>
#include <random>

#include <nlohmann/json.hpp>

#include "unit/engine/downloads.hpp"
#include "workspace/session.hpp"

using namespace milaan;
using nlohmann::json;
using test::demo;
using test::NamedFile;
using test::october;
using test::output;
using test::outputs;
using test::run;

namespace {

workspace::Workspace workspace_of(const std::vector<NamedFile>& files) {
    workspace::Workspace w;
    workspace::adopt(w, run(files));
    return w;
}

std::vector<std::string> names(const std::vector<engine::OutputFile>& files) {
    std::vector<std::string> out;
    for (const auto& f : files) out.push_back(f.name);
    return out;
}

/// The text of every output, of summary and diagnostics without the order of the files: that is the
/// order they were given in.
std::vector<std::string> figures(const std::vector<engine::OutputFile>& files) {
    std::vector<std::string> out;
    for (const auto& f : files) {
        out.push_back(f.name + '\n' + f.text);
        if (f.name != "summary.json" && f.name != "diagnostics.json") continue;
        auto j = json::parse(f.text);
        auto& list = f.name == "summary.json" ? j["files"] : j;
        std::sort(list.begin(), list.end());
        out.back() = f.name + '\n' + j.dump(1);
    }
    return out;
}

} // namespace

TEST_CASE("the outputs have the names of the contract, in their order") {
    auto w = workspace_of(october());
    CHECK(names(engine::make_outputs(w, {})) ==
          std::vector<std::string>{"matches.csv", "ims-records.csv", "ims-upload.json",
                                   "gstr2b-preview.json", "table4.csv", "reversals.csv",
                                   "summary.json", "diagnostics.json"});
    (void)workspace::apply(w, workspace::Decide{{0}, {ImsAction::reject, {}, {}}});
    CHECK(output(engine::make_outputs(w, {}), "ims-upload.json").find("INV-1") !=
          std::string::npos);
    for (const auto& f : engine::make_outputs(w, {}))
        CHECK(f.mime == (f.name.ends_with(".csv") ? "text/csv" : "application/json"));
}

TEST_CASE("what goes back to no action is in a reset file, and there is one only then") {
    auto files = october();
    files[0].text = test::ims({{"INV-1", 1800, "R"}, {"INV-2", 900}, {"INV-3", 360}});
    auto w = workspace_of(files);
    CHECK(output(engine::make_outputs(w, {}), "ims-reset.json") == "no such output");
    (void)workspace::apply(w, workspace::Decide{{0}, {}});
    const auto reset = json::parse(output(engine::make_outputs(w, {}), "ims-reset.json"));
    CHECK(reset["reqtyp"] == "RESET");
    CHECK(reset.dump().find("INV-1") != std::string::npos);
    CHECK(reset.dump().find("INV-2") == std::string::npos);
}

TEST_CASE("the outputs do not depend on the order in which the files were given") {
    auto files = october();
    files.push_back(
        {"3b.json", test::from_disk("tests/golden/01-first-month/input", "gstr3b.json").text});
    std::sort(files.begin(), files.end(),
              [](const auto& a, const auto& b) { return a.name < b.name; });
    const auto first = figures(outputs(run(files)));
    while (std::next_permutation(files.begin(), files.end(),
                                 [](const auto& a, const auto& b) { return a.name < b.name; }))
        CHECK(figures(outputs(run(files))) == first);
}

TEST_CASE("the demo month is the same month in any order") {
    auto files = demo();
    const auto first = figures(outputs(run(files)));
    std::mt19937 random(9);
    for (int i = 0; i < 4; ++i) {
        // By hand: what std::shuffle does with the same numbers differs between libraries.
        for (std::size_t k = files.size(); k > 1; --k) std::swap(files[k - 1], files[random() % k]);
        CHECK(figures(outputs(run(files))) == first);
    }
}

TEST_CASE("the rows of a file in another order give the same figures") {
    const auto first = outputs(run(october()));
    const auto turned = outputs(
        run({{"ims.json", test::ims({{"INV-3", 360}, {"INV-1"}, {"INV-2", 900}})},
             {"2b.json", test::gstr2b("14-11-2026", {{"INV-2", 900}, {"INV-3", 360}, {"INV-1"}})},
             october()[2]}));
    for (const auto* name : {"matches.csv", "gstr2b-preview.json", "table4.csv", "summary.json"})
        CHECK(output(turned, name) == output(first, name));
}

TEST_CASE("the same input twice gives the same bytes") {
    const auto a = outputs(run(demo())), b = outputs(run(demo()));
    REQUIRE(a.size() == b.size());
    for (std::size_t i = 0; i < a.size(); ++i) CHECK(a[i].text == b[i].text);
}

TEST_CASE("a session that is opened writes the outputs that it was saved with") {
    auto w = workspace_of(demo());
    workspace::TakeAdvice all;
    for (std::uint32_t d = 0; d < w.decisions.size(); ++d) all.documents.push_back(d);
    (void)workspace::apply(w, all);
    const auto opened = workspace::read_session(workspace::write_session(w));
    REQUIRE(opened);
    const auto before = engine::make_outputs(w, {}),
               after = engine::make_outputs(opened.value(), {});
    REQUIRE(names(before) == names(after));
    for (std::size_t i = 0; i < before.size(); ++i) CHECK(before[i].text == after[i].text);
}

TEST_CASE("in the demo month every document read is placed, and the summary's totals add up") {
    const auto w = workspace_of(demo());
    const auto s = json::parse(output(engine::make_outputs(w, {}), "summary.json"));
    CHECK(s["documents"]["books"] == s["documents"]["books_placed"]);
    CHECK(s["documents"]["portal"] == s["documents"]["portal_placed"]);
    std::uint32_t books = 0, portal = 0;
    for (const auto& v : s["verdicts"]) {
        books += v["books_documents"].get<std::uint32_t>();
        portal += v["portal_documents"].get<std::uint32_t>();
    }
    CHECK(books == s["documents"]["books"]);
    CHECK(portal == s["documents"]["portal"]);
    Money tax, from_files;
    for (const auto& v : s["verdicts"])
        tax += parse_decimal(v["books_tax"].get<std::string>()).value().value;
    for (const auto& f : s["files"])
        if (f["kind"] == "register")
            for (const auto& head : f["tax"])
                from_files += parse_decimal(head.get<std::string>()).value().value;
    CHECK(tax == from_files);
}

TEST_CASE("an import cannot be uploaded, and the diagnostics say where to act instead") {
    const std::string folder = "tests/golden/10-import-cannot-be-rejected/input";
    auto w = workspace_of(
        {test::from_disk(folder, "imports.json"), test::from_disk(folder, "gstr2b.json")});
    bool acted = false;
    for (std::uint32_t d = 0; d < w.data.documents.size(); ++d)
        if (is_import(w.data.intake.portal.section()[w.data.documents[d].row()]))
            acted =
                workspace::apply(w, workspace::Decide{{d}, {ImsAction::accept, {}, {}}}).changed ==
                1;
    REQUIRE(acted);
    const auto list = json::parse(output(engine::make_outputs(w, {}), "diagnostics.json"));
    bool said = false;
    for (const auto& d : list) said = said || d["code"] == "not_uploadable";
    CHECK(said);
}

TEST_CASE("the diagnostics of the files, of the checks and of the caller are all told") {
    auto w = workspace_of({october()[2], {"bad.json", "{"}});
    const auto list = json::parse(
        output(engine::make_outputs(w, {{.code = Code::unknown_value, .where = "tolerance"}}),
               "diagnostics.json"));
    std::vector<std::string> codes;
    for (const auto& d : list) codes.push_back(d["code"]);
    for (const auto* code : {"no_portal", "unknown_value"})
        CHECK(std::find(codes.begin(), codes.end(), code) != codes.end());
    CHECK(std::find_if(list.begin(), list.end(), [](const json& d) {
              return d.value("file", "") == "bad.json";
          }) != list.end());
}

TEST_CASE("the register of reversals names ground, cell, source and document") {
    auto w = workspace_of(october());
    const auto at = [&](std::string_view number) {
        std::uint32_t d = 0;
        const auto& portal = w.data.intake.portal;
        while (portal.text(portal.number()[w.data.documents[d].row()]) != number) ++d;
        return d;
    };
    (void)workspace::apply(
        w, workspace::Reverse{{at("INV-1")}, ReversalGround::section_17_5, false, false, {}});
    rules::Entries e;
    e.back(ReversalGround::rule_37).igst = rupees(5);
    (void)workspace::apply(w, workspace::EnterFigures{e});
    const auto csv = output(engine::make_outputs(w, {}), "reversals.csv");
    CHECK(csv.find("reversal,section_17_5,4B1,document,b2b,") != std::string::npos);
    CHECK(csv.find("reclaim,rule_37,4D1,entry,,,,,") != std::string::npos);
    CHECK(csv.find(",5.00,0.00,0.00,0.00") != std::string::npos);
}

TEST_CASE("the summary says where each IMS record's credit stands, and every record stands once") {
    auto w = workspace_of(october());
    const auto j = json::parse(output(engine::make_outputs(w, {}), "summary.json"));
    std::uint32_t records = 0, in_ims = 0;
    for (const auto& [place, tally] : j["ims_records"].items())
        records += tally["records"].get<std::uint32_t>();
    for (const auto& d : w.data.documents) in_ims += d.in_ims();
    CHECK(records == in_ims);
    CHECK(j["gstr2b"]["generated"] == true);
    CHECK(j["table4"]["4A5"].contains("from_gstr2b"));
    CHECK(j["ledgers"]["reclaim"]["verdict"] == "balance not given");
    CHECK(j["drc01c"]["fires"] == false);
}

// A month downloaded twice is one month: the newer download stands, whichever was given first.

#include <catch2/catch_amalgamated.hpp>

#include <set>

#include "reference/xlsx_writer.hpp"
#include "unit/engine/downloads.hpp"

using namespace milaan;
using test::give;
using test::gstr2b;
using test::ims;
using test::run;
using test::told;

namespace {

const test::NamedFile kFirst{"first.json", gstr2b("14-11-2026", {{"INV-1"}, {"INV-2", 900}})};
const test::NamedFile kSecond{"second.json", gstr2b("16-11-2026", {{"INV-1"}, {"INV-3", 360}})};

/// Every document that a file says it gave is in the stores, and no other.
void check_accounts(const Intake& intake) {
    for (std::uint32_t f = 0; f < intake.files.size(); ++f) {
        std::uint32_t documents = 0;
        Tax tax;
        Money taxable;
        std::array<std::uint32_t, kSectionCount> sections{};
        for (const auto* store : {&intake.books, &intake.portal})
            for (std::uint32_t i = 0; i < store->size(); ++i) {
                const auto d = store->row(i);
                if (d.file != f) continue;
                ++documents;
                ++sections[static_cast<std::size_t>(d.section)];
                tax += signed_tax(d);
                taxable += signed_taxable(d);
            }
        INFO(intake.files[f].name);
        CHECK(intake.files[f].documents == documents);
        CHECK(intake.files[f].tax == tax);
        CHECK(intake.files[f].taxable == taxable);
        if (intake.files[f].kind != FileKind::register_)
            CHECK(intake.files[f].by_section == sections);
    }
}

std::string numbers(const Intake& intake, Origin origin) {
    std::string out;
    for (std::uint32_t i = 0; i < intake.portal.size(); ++i)
        if (intake.portal.origin()[i] == origin)
            out += (out.empty() ? "" : " ") +
                   std::string(intake.portal.text(intake.portal.number()[i]));
    return out;
}

} // namespace

TEST_CASE("the later draft of a GSTR-2B replaces the earlier one, whichever was given first") {
    for (const bool in_order : {true, false}) {
        const auto s = in_order ? run({kFirst, kSecond}) : run({kSecond, kFirst});
        CHECK(numbers(s.intake, Origin::gstr2b) == "INV-1 INV-3");
        REQUIRE(s.intake.gstr2b.size() == 1);
        CHECK(to_iso(s.intake.gstr2b[0].generated) == "2026-11-16");
        const auto* d = told(s.intake.diagnostics, Code::duplicate_file);
        REQUIRE(d != nullptr);
        CHECK(d->severity == Severity::info);
        CHECK(d->done == (in_order ? "It is the later draft and replaces first.json; decisions are "
                                     "kept."
                                   : "It is the earlier draft, so it was left out."));
        check_accounts(s.intake);
        CHECK(s.intake.files[in_order ? 0 : 1].status == FileStatus::duplicate);
        CHECK(s.intake.files[in_order ? 1 : 0].status == FileStatus::read);
    }
}

namespace {

/// A GSTR-2B as the portal gives it of more than a thousand documents: a summary, and a file of
/// documents for each of the lists.
std::vector<test::NamedFile> in_parts(const std::string& name, const std::string& generated,
                                      const std::vector<std::vector<test::Invoice>>& lists,
                                      const std::string& count = {}) {
    std::vector<test::Invoice> all;
    for (const auto& l : lists) all.insert(all.end(), l.begin(), l.end());
    const auto file = [&](std::size_t n, const std::string& piece) {
        std::vector<std::string> pieces{piece};
        if (!count.empty()) pieces.push_back("\"fc\": " + count);
        return test::NamedFile{
            name + std::to_string(n) + ".json",
            test::detail::statement(generated, "102026", test::kRecipient, pieces)};
    };
    std::vector<test::NamedFile> files{file(0, test::detail::summary(all))};
    for (const auto& l : lists)
        files.push_back(file(files.size(), test::detail::documents(l, "102026")));
    return files;
}

std::vector<test::NamedFile> both(std::vector<test::NamedFile> a,
                                  const std::vector<test::NamedFile>& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

} // namespace

TEST_CASE("a later draft in parts replaces an earlier one in parts, whichever was given first") {
    for (const std::string count : {"", "2"}) {
        const auto a = in_parts("a", "14-11-2026", {{{"INV-1"}, {"INV-2"}}, {{"INV-3"}}}, count);
        // One amount is another, one invoice is new.
        const auto b = in_parts("b", "16-11-2026",
                                {{{"INV-1"}, {"INV-2", 900}}, {{"INV-3"}, {"INV-4", 360}}}, count);
        const std::vector<test::NamedFile> documents_first{b[2], b[0], b[1]};
        const std::vector<test::NamedFile> crossed{a[0], b[0], a[1], b[1], a[2], b[2]};
        for (const auto& files : {both(a, b), both(b, a), both(a, documents_first), crossed}) {
            INFO("fc " << count << ", first " << files[0].name << ", then " << files[1].name);
            const auto s = run(files);
            std::set<std::string> inside;
            for (std::uint32_t i = 0; i < s.intake.portal.size(); ++i)
                inside.emplace(s.intake.portal.text(s.intake.portal.number()[i]));
            CHECK(inside == std::set<std::string>{"INV-1", "INV-2", "INV-3", "INV-4"});
            CHECK(s.intake.portal.size() == 4);
            REQUIRE(s.intake.gstr2b.size() == 1);
            CHECK(to_iso(s.intake.gstr2b[0].generated) == "2026-11-16");
            CHECK(s.intake.gstr2b[0].has_summary);
            CHECK(s.intake.gstr2b[0].files.size() == 3);
            Tax tax;
            for (const auto& t : s.intake.portal.tax()) tax += t;
            CHECK(tax.igst == rupees(1800 + 900 + 1800 + 360));
            CHECK(told(s.checks, Code::summary_difference) == nullptr);
            check_accounts(s.intake);
        }
    }
}

TEST_CASE("the figures are those of the later draft alone") {
    const auto table4 = [](std::vector<test::NamedFile> files) {
        return test::output(test::outputs(run(files)), "table4.csv");
    };
    CHECK(table4({kFirst, kSecond}) == table4({kSecond}));
    CHECK(table4({kSecond, kFirst}) == table4({kSecond}));
    CHECK(table4({kFirst}) != table4({kSecond}));
}

TEST_CASE("drafts of two periods, or of two recipients, stand beside each other") {
    const auto s =
        run({kFirst,
             {"sep.json", gstr2b("14-10-2026", {{"INV-0"}}, "092026")},
             {"other.json", gstr2b("14-11-2026", {{"INV-9"}}, "102026", test::kOtherRecipient)}});
    CHECK(s.intake.gstr2b.size() == 3);
    CHECK(s.intake.portal.size() == 4);
    CHECK(told(s.intake.diagnostics, Code::duplicate_file) == nullptr);
    check_accounts(s.intake);
}

TEST_CASE("a later IMS download replaces the records that it has, and leaves the others") {
    const auto s = run({{"monday.json", ims({{"INV-1"}, {"INV-2", 900}, {"INV-3", 360}})},
                        {"friday.json", ims({{"INV-1", 1800, "A"}, {"inv-2", 900, "P"}})}});
    CHECK(numbers(s.intake, Origin::ims) == "INV-3 INV-1 inv-2");
    CHECK(s.documents.size() == 3);
    std::string actions;
    for (const auto a : s.intake.portal.action()) actions += code_of(a);
    CHECK(actions == "NAP");
    const auto* d = told(s.intake.diagnostics, Code::duplicate_record);
    REQUIRE(d != nullptr);
    CHECK(d->severity == Severity::info);
    CHECK(d->found == "2 IMS records that were already loaded");
}

TEST_CASE("a file whose records were replaced no longer counts them as its own") {
    const auto s = run({{"monday.json", ims({{"INV-1"}, {"INV-2", 900}, {"INV-3", 360}})},
                        {"friday.json", ims({{"INV-1", 1800, "A"}})}});
    check_accounts(s.intake);
    std::uint32_t told_by_files = 0;
    for (const auto& f : s.intake.files) told_by_files += f.documents;
    CHECK(told_by_files == s.intake.portal.size());
    CHECK_FALSE(s.intake.files[0].note.empty());
}

TEST_CASE("a download of other records adds to what is there") {
    const auto s = run({{"a.json", ims({{"INV-1"}})}, {"b.json", ims({{"INV-2"}})}});
    CHECK(s.documents.size() == 2);
    CHECK(told(s.intake.diagnostics, Code::duplicate_record) == nullptr);
    check_accounts(s.intake);
}

TEST_CASE("what the supplier sent twice in one download is not taken for a second download") {
    const auto s = run({{"ims.json", ims({{"INV-1", 1800}, {"INV-1", 900}})}});
    CHECK(s.documents.size() == 2);
    CHECK(told(s.intake.diagnostics, Code::duplicate_record) == nullptr);
}

TEST_CASE("decisions stay when a later download comes") {
    workspace::Workspace w;
    engine::Job first(Settings{});
    (void)give(first, {"monday.json", ims({{"INV-1"}, {"INV-2", 900}})});
    (void)give(first, kFirst);
    workspace::adopt(w, first.run().value());
    REQUIRE(w.data.documents.size() == 2);
    (void)workspace::apply(w, workspace::Decide{{0}, {ImsAction::reject, {}, {}}});

    engine::Job later(w.data.settings);
    later.seed(w.data.intake);
    (void)give(later, {"friday.json", ims({{"INV-0"}, {"INV-1"}, {"INV-2", 900}})});
    workspace::adopt(w, later.run().value());
    REQUIRE(w.data.documents.size() == 3);
    CHECK(w.decisions.action(0) == ImsAction::none);
    CHECK(w.decisions.action(1) == ImsAction::reject);
    CHECK(w.decisions.action(2) == ImsAction::none);
}

namespace {

/// Somebody's own workbook of a GSTR-2B: its B2B sheet and perhaps the sheet that says whose it is.
test::NamedFile copy_of(const std::string& name, const std::vector<std::string>& numbers,
                        bool read_me = true) {
    using namespace reference;
    XlsxBook book;
    if (read_me)
        book.sheets.push_back({"Read me",
                               {{text_cell("Goods and Services Tax  - GSTR-2B")},
                                {text_cell("Financial Year"), text_cell("2026-27")},
                                {text_cell("Tax Period"), text_cell("October")},
                                {text_cell("GSTIN"), text_cell(test::kRecipient)}},
                               {},
                               {},
                               false});
    XlsxSheet sheet;
    sheet.name = "B2B";
    sheet.rows = {{text_cell("GSTIN of supplier"), text_cell("Invoice number"),
                   text_cell("Invoice Date"), text_cell("Taxable Value"),
                   text_cell("Integrated Tax"), text_cell("ITC Availability")}};
    for (const auto& n : numbers)
        sheet.rows.push_back({text_cell(test::kVendor), text_cell(n), text_cell("08/10/2026"),
                              number_cell("10000"), number_cell("1800"), text_cell("Yes")});
    book.sheets.push_back(sheet);
    return {name, write_xlsx(book)};
}

} // namespace

TEST_CASE("an edited copy of a GSTR-2B beside the portal's own file shows nothing twice") {
    const auto copy = copy_of("my copy.xlsx", {"INV-1", "INV-2"});
    for (const bool copy_first : {true, false}) {
        const auto s = copy_first ? run({copy, kFirst}) : run({kFirst, copy});
        CHECK(numbers(s.intake, Origin::gstr2b) == "INV-1 INV-2");
        REQUIRE(s.intake.gstr2b.size() == 1);
        CHECK(s.intake.gstr2b[0].has_summary);
        const auto* d = told(s.intake.diagnostics, Code::duplicate_file);
        REQUIRE(d != nullptr);
        CHECK(d->severity == Severity::info);
        CHECK(d->file == "my copy.xlsx");
        CHECK(d->done == "The statement in first.json stands; the copy was left out.");
        check_accounts(s.intake);
    }
}

TEST_CASE("what a copy has beyond the statement is said") {
    const auto s = run({kFirst, copy_of("my copy.xlsx", {"INV-1", "INV-2", "MY-OWN"})});
    CHECK(numbers(s.intake, Origin::gstr2b) == "INV-1 INV-2");
    const auto* d = told(s.intake.diagnostics, Code::duplicate_file);
    REQUIRE(d != nullptr);
    CHECK(d->severity == Severity::warning);
    CHECK(d->found.find("with 1 document that the statement does not have") != std::string::npos);
}

TEST_CASE("a copy that does not say whose it is belongs to the statement of its month") {
    const auto copy = copy_of("102026 copy.xlsx", {"INV-1", "INV-2"}, false);
    CHECK(numbers(run({kFirst, copy}).intake, Origin::gstr2b) == "INV-1 INV-2");
}

TEST_CASE("a file without a summary that has other documents is no copy but another part") {
    const auto s = run({kFirst, copy_of("part.xlsx", {"INV-8", "INV-9"})});
    CHECK(numbers(s.intake, Origin::gstr2b) == "INV-1 INV-2 INV-8 INV-9");
    check_accounts(s.intake);
}

TEST_CASE("two copies of a month give each document once") {
    const auto s =
        run({copy_of("a.xlsx", {"INV-1", "INV-2"}), copy_of("b.xlsx", {"INV-2", "INV-3"})});
    CHECK(numbers(s.intake, Origin::gstr2b) == "INV-1 INV-2 INV-3");
    CHECK(told(s.intake.diagnostics, Code::duplicate_record) != nullptr);
    check_accounts(s.intake);
}

// summary.json and diagnostics.json: whatever reads them gets valid JSON whose totals add up.

#include <catch2/catch_amalgamated.hpp>

#include <nlohmann/json.hpp>

#include "reports/words.hpp"
#include "unit/reports/tables.hpp"

using namespace milaan;
using nlohmann::json;
using test::Tables;

namespace {

Money rupees_of(const json& text) {
    return parse_decimal(text.get<std::string>()).value().value;
}

Tables month() {
    Tables t;
    const auto pair = t.booked({.number = "INV-1", .tax = 180}, 5);
    t.group(Verdict::exact, {pair},
            {t.reported({.number = "INV-1", .tax = 180}, true, true, ImsAction::accept)});
    const auto note = t.booked({.number = "CN-1", .tax = 36, .kind = DocKind::credit_note}, 6);
    t.group(
        Verdict::exact, {note},
        {t.reported(
            {.number = "CN-1", .tax = 36, .kind = DocKind::credit_note, .section = Section::b2bcn},
            true, true, ImsAction::reject, ImsAction::accept)});
    t.group(Verdict::books_only, {t.booked({.number = "INV-2", .tax = 90}, 7)}, {});
    t.group(Verdict::portal_only, {},
            {t.reported({.number = "INV-3", .tax = 54}, true, false, ImsAction::none,
                        ImsAction::pending)});
    t.group(Verdict::portal_only, {}, {t.reported({.number = "INV-4", .tax = 27}, false, true)});
    return t;
}

json summary(const Tables& t) {
    return json::parse(reports::summary_json(t.reconciliation(), {}));
}

} // namespace

TEST_CASE("the summary says whose month it is and how many documents were read and placed") {
    const auto s = summary(month());
    CHECK(s["gstin"] == "27ZZZCB0001A1Z3");
    CHECK(s["period"] == "102026");
    CHECK(s["documents"]["books"] == 3);
    CHECK(s["documents"]["books_placed"] == 3);
    CHECK(s["documents"]["portal"] == 4);
    CHECK(s["documents"]["portal_placed"] == 4);
}

TEST_CASE("the verdicts of the summary add up to all documents and all rupees of both sides") {
    const auto t = month();
    const auto s = summary(t);
    REQUIRE(s["verdicts"].size() == kVerdictCount);
    std::uint32_t groups = 0, books = 0, portal = 0;
    Money books_tax, portal_tax;
    for (const auto& [name, v] : s["verdicts"].items()) {
        groups += v["groups"].get<std::uint32_t>();
        books += v["books_documents"].get<std::uint32_t>();
        portal += v["portal_documents"].get<std::uint32_t>();
        books_tax += rupees_of(v["books_tax"]);
        portal_tax += rupees_of(v["portal_tax"]);
    }
    CHECK(groups == t.matching.groups.size());
    CHECK(books == t.intake.books.size());
    CHECK(portal == t.documents.size());
    // A credit note takes away: 180 - 36 + 90 and 180 - 36 + 54 + 27.
    CHECK(books_tax == rupees(234));
    CHECK(portal_tax == rupees(225));
    CHECK(s["verdicts"]["exact"]["books_tax"] == "144.00");
    CHECK(s["verdicts"]["ambiguous"]["books_tax"] == "0.00");
}

TEST_CASE("the actions of the summary count the records that IMS shows, and only those") {
    const auto s = summary(month());
    CHECK(s["ims_actions"] == json({{"N", 1}, {"A", 1}, {"R", 1}, {"P", 0}}));
    CHECK(s["advised_actions"] == json({{"N", 0}, {"A", 2}, {"R", 0}, {"P", 1}}));
}

TEST_CASE("every row of a register is in one class of the summary, and the classes add up") {
    Tables t;
    t.intake.files[0].rows = {.document = 3,
                              .part = 2,
                              .header = 1,
                              .title = 4,
                              .total = 1,
                              .blank = 5,
                              .out_of_scope = 6,
                              .error = 7,
                              .other_gstin = 8};
    const auto rows = summary(t)["files"][0]["rows"];
    std::uint32_t sum = 0;
    for (const auto& [name, n] : rows.items())
        if (name != "all") sum += n.get<std::uint32_t>();
    CHECK(sum == 37);
    CHECK(rows["all"] == 37);
}

TEST_CASE("a file in the summary says its kind, its sections and its totals as decimal texts") {
    Tables t;
    auto& f = t.intake.files[1];
    f.gstin = "27ZZZCB0001A1Z3";
    f.period = make_period(2026, 10);
    f.documents = 3;
    f.by_section[static_cast<std::size_t>(Section::b2b)] = 2;
    f.by_section[static_cast<std::size_t>(Section::b2bcn)] = 1;
    f.taxable = paise(-12345);
    f.tax.cgst = paise(5);
    const auto file = summary(t)["files"][1];
    CHECK(file["name"] == "portal.json");
    CHECK(file["kind"] == "gstr2b");
    CHECK(file["status"] == "read");
    CHECK(file["sections"] == json({{"b2b", 2}, {"b2bcn", 1}}));
    CHECK(file["taxable"] == "-123.45");
    CHECK(file["tax"]["cgst"] == "0.05");
    CHECK(file["tax"]["igst"] == "0.00");
    CHECK_FALSE(file.contains("rows"));
}

TEST_CASE("a diagnostic says where, what was expected, what was found and what was done") {
    Diagnostics all;
    report(all, {.severity = Severity::error,
                 .code = Code::bad_amount,
                 .file = "register.csv",
                 .where = "line 14",
                 .expected = "an amount",
                 .found = "12..5",
                 .done = "Row left out."});
    report(all, {.severity = Severity::info, .code = Code::no_books});
    const auto list = json::parse(reports::diagnostics_json(all));
    REQUIRE(list.size() == 2);
    CHECK(list[0]["severity"] == "error");
    CHECK(list[0]["code"] == "bad_amount");
    CHECK(list[0]["where"] == "line 14");
    CHECK(list[0]["message"] ==
          "register.csv, line 14: Amount not usable; expected an amount, found 12..5. "
          "Row left out.");
    CHECK_FALSE(list[0].contains("count"));
    // What is not known is not there, instead of being empty.
    CHECK_FALSE(list[1].contains("file"));
    CHECK(json::parse(reports::diagnostics_json({})) == json::array());
}

TEST_CASE("repetitions are folded, and the count says how many there were") {
    Diagnostics all;
    for (int i = 0; i < 10; ++i)
        report(all, {.severity = Severity::warning, .code = Code::bad_row, .file = "a.csv"}, 3);
    std::uint32_t told = 0;
    for (const auto& d : json::parse(reports::diagnostics_json(all))) told += d.value("count", 1u);
    CHECK(told == 10);
}

TEST_CASE("names that are not text still give valid JSON") {
    Tables t;
    t.intake.files[0].name = "\xFF\xFE \"bad\"\n\x01.csv";
    CHECK_NOTHROW(summary(t));
    Diagnostics all;
    report(all, {.code = Code::bad_row, .file = t.intake.files[0].name, .found = "\xC3"});
    CHECK_NOTHROW(json::parse(reports::diagnostics_json(all)));
}

TEST_CASE("every verdict, field and reason has its words") {
    for (int v = 0; v < kVerdictCount; ++v) {
        CHECK_FALSE(reports::verdict_label(static_cast<Verdict>(v)).empty());
        CHECK_FALSE(reports::verdict_meaning(static_cast<Verdict>(v)).empty());
    }
    for (int f = 0; f < kFieldCount; ++f)
        CHECK_FALSE(reports::field_label(static_cast<Field>(f)).empty());
    for (int r = 0; r < kReasonCodeCount; ++r)
        CHECK_FALSE(reports::reason_sentence({.code = static_cast<ReasonCode>(r)}).empty());
}

TEST_CASE("a count in a reason agrees with its noun") {
    const auto apart = [](std::int64_t days) {
        return reports::reason_sentence({.code = ReasonCode::date_within, .a = days});
    };
    CHECK(apart(1) == "Dates 1 day apart");
    CHECK(apart(9) == "Dates 9 days apart");
    CHECK(reports::reason_sentence({.code = ReasonCode::totals_tie, .a = 1, .b = 3}) ==
          "1 entry in the books and 3 documents on the portal have the same totals");
}

TEST_CASE("a difference shows both sides in the form of its field") {
    const auto says = [](const Difference& d, reports::Sides texts = {}) {
        return reports::difference_sentence(d, texts);
    };
    CHECK(says({.field = Field::igst, .books = -50, .portal = 100}) ==
          "IGST: books -0.50, portal 1.00");
    const auto day = [](const char* iso) { return parse_iso_date(iso).value().days; };
    CHECK(says({.field = Field::date, .books = day("2026-10-05"), .portal = day("2026-05-10")}) ==
          "Date: books 2026-10-05, portal 2026-05-10");
    CHECK(says({.field = Field::tax_head}) == "Tax head: IGST against CGST and SGST");
    CHECK(says({.field = Field::kind}, {"invoice", "credit_note"}) ==
          "Kind: books invoice, portal credit_note");
    // For people amounts are grouped and the day is first.
    const auto page = [](const Difference& d) {
        return reports::difference_sentence(d, {}, reports::Writing::page);
    };
    CHECK(page({.field = Field::taxable, .books = 18000000, .portal = 15000000}) ==
          "Taxable value: books 1,80,000.00, portal 1,50,000.00");
    CHECK(page({.field = Field::date, .books = day("2026-10-05"), .portal = day("2026-05-10")}) ==
          "Date: books 05-10-2026, portal 10-05-2026");
}

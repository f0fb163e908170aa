// matches.csv and table4.csv: the columns of the contract, and cells that a spreadsheet reads as
// they were meant.

#include <catch2/catch_amalgamated.hpp>

#include "reports/csv.hpp"
#include "unit/reports/tables.hpp"

using namespace milaan;
using reports::Csv;
using reports::formula_guard;
using test::field;
using test::rows_of;
using test::Tables;

namespace {

constexpr std::string_view kHeading =
    "group_id,verdict,confidence,books_file,books_row,books_gstin,books_number,books_date,"
    "books_taxable,books_tax,portal_section,portal_gstin,portal_number,portal_date,portal_taxable,"
    "portal_tax,in_ims,in_2b,ims_action,advised_action,differences,reasons\r\n";

std::string one(std::string_view cell) {
    Csv csv;
    csv.text(cell).end_row();
    return csv.take();
}

/// A month with every shape of group.
Tables month() {
    Tables t;
    const auto pair = t.booked({.number = "INV-1"}, 5);
    t.group(Verdict::exact, {pair}, {t.reported({.number = "INV-1"})});
    const auto two_rates =
        t.booked({.number = "INV-2",
                  .taxable = 3000,
                  .tax = 330,
                  .rows = {{6, 0, rupees(1000), rupees(50)}, {9, 0, rupees(2000), rupees(280)}}},
                 6);
    t.group(Verdict::exact, {two_rates}, {t.reported({.number = "INV-2", .tax = 330})});
    const auto half = t.booked({.number = "3A"}, 11), other = t.booked({.number = "3B"}, 12);
    t.group(Verdict::group, {half, other}, {t.reported({.number = "INV-3"})});
    const auto booked = t.booked({.number = "INV-4"}, 13);
    t.group(Verdict::books_only, {booked}, {});
    t.group(Verdict::portal_only, {}, {t.reported({.number = "INV-5"}, true, false)});
    const auto open = t.booked({.number = "INV-6"}, 14);
    const auto a = t.reported({.number = "INV-6/A"}), b = t.reported({.number = "INV-6/B"});
    t.group(Verdict::ambiguous, {open}, {a, b});
    return t;
}

} // namespace

TEST_CASE("matches.csv has the columns of the contract, in their order") {
    const auto csv = reports::matches_csv(Tables().reconciliation());
    CHECK(csv == kHeading);
}

TEST_CASE("every line of matches.csv has a field for every column") {
    const auto rows = rows_of(reports::matches_csv(month().reconciliation()));
    REQUIRE(rows.size() > 1);
    for (const auto& row : rows) CHECK(row.size() == 22);
}

TEST_CASE("a pair has one line, with both sides as the documents print them") {
    const auto t = month();
    const auto csv = reports::matches_csv(t.reconciliation());
    CHECK(csv.substr(kHeading.size(), csv.find("\r\n", kHeading.size()) - kHeading.size()) ==
          "1,exact,1.000,register.csv,5,29ZZZCC0003C1ZS,INV-1,2026-10-05,1000.00,180.00,"
          "b2b,29ZZZCC0003C1ZS,INV-1,2026-10-05,1000.00,180.00,Y,Y,N,A,,");
}

TEST_CASE("a document booked in several rows has a line each, with that row's own amounts") {
    const auto rows = rows_of(reports::matches_csv(month().reconciliation()));
    CHECK(field(rows, 2, "books_row") == "6");
    CHECK(field(rows, 2, "books_taxable") == "1000.00");
    CHECK(field(rows, 2, "books_tax") == "50.00");
    CHECK(field(rows, 3, "books_row") == "9");
    CHECK(field(rows, 3, "books_taxable") == "2000.00");
    CHECK(field(rows, 3, "books_tax") == "280.00");
    for (const std::size_t row : {2u, 3u}) {
        CHECK(field(rows, row, "group_id") == "2");
        CHECK(field(rows, row, "portal_number") == "INV-2");
    }
}

TEST_CASE("many to one is a line per pair, under one group") {
    const auto rows = rows_of(reports::matches_csv(month().reconciliation()));
    CHECK(field(rows, 4, "books_number") == "3A");
    CHECK(field(rows, 5, "books_number") == "3B");
    for (const std::size_t row : {4u, 5u}) {
        CHECK(field(rows, row, "verdict") == "group");
        CHECK(field(rows, row, "group_id") == "3");
        CHECK(field(rows, row, "portal_number") == "INV-3");
    }
}

TEST_CASE("what stands on one side only leaves the other side's fields empty") {
    const auto rows = rows_of(reports::matches_csv(month().reconciliation()));
    CHECK(field(rows, 6, "verdict") == "books_only");
    for (const auto column :
         {"portal_section", "portal_gstin", "portal_number", "portal_date", "portal_taxable",
          "portal_tax", "in_ims", "in_2b", "ims_action", "advised_action"})
        CHECK(field(rows, 6, column).empty());
    CHECK(field(rows, 7, "verdict") == "portal_only");
    for (const auto column : {"books_file", "books_row", "books_gstin", "books_number",
                              "books_date", "books_taxable", "books_tax"})
        CHECK(field(rows, 7, column).empty());
}

TEST_CASE("an ambiguous group claims no pair: each of its documents has a line of its own") {
    const auto rows = rows_of(reports::matches_csv(month().reconciliation()));
    REQUIRE(rows.size() == 11);
    CHECK(field(rows, 8, "books_number") == "INV-6");
    CHECK(field(rows, 8, "portal_number").empty());
    CHECK(field(rows, 9, "portal_number") == "INV-6/A");
    CHECK(field(rows, 10, "portal_number") == "INV-6/B");
    for (const std::size_t row : {9u, 10u}) CHECK(field(rows, row, "books_number").empty());
}

TEST_CASE("where a document stands, and what it has and should have in IMS") {
    Tables t;
    t.group(Verdict::portal_only, {},
            {t.reported({.number = "BOTH"}, true, true, ImsAction::reject, ImsAction::accept)});
    t.group(Verdict::portal_only, {},
            {t.reported({.number = "IMS"}, true, false, ImsAction::none, ImsAction::pending)});
    t.group(Verdict::portal_only, {}, {t.reported({.number = "2B"}, false, true)});
    const auto rows = rows_of(reports::matches_csv(t.reconciliation()));
    const auto says = [&](std::size_t row) {
        return field(rows, row, "in_ims") + field(rows, row, "in_2b") + ' ' +
               field(rows, row, "ims_action") + field(rows, row, "advised_action");
    };
    CHECK(says(1) == "YY RA");
    CHECK(says(2) == "YN NP");
    // A record that IMS does not show has no action, which is another thing than "no action".
    CHECK(says(3) == "NY ");
}

TEST_CASE("dates are year, month, day, and an unknown date is empty") {
    Tables t;
    const auto early = t.booked({.number = "A", .date = "2027-01-02"}, 2);
    t.group(Verdict::exact, {early}, {t.reported({.number = "A", .date = ""})});
    const auto rows = rows_of(reports::matches_csv(t.reconciliation()));
    CHECK(field(rows, 1, "books_date") == "2027-01-02");
    CHECK(field(rows, 1, "portal_date").empty());
}

TEST_CASE("confidence is a fraction with three decimals") {
    Tables t;
    for (const std::uint16_t per_mille : {1000, 999, 70, 5, 0})
        t.group(Verdict::books_only, {t.booked({.number = "A"}, 2)}, {}).confidence = per_mille;
    const auto rows = rows_of(reports::matches_csv(t.reconciliation()));
    CHECK(field(rows, 1, "confidence") == "1.000");
    CHECK(field(rows, 2, "confidence") == "0.999");
    CHECK(field(rows, 3, "confidence") == "0.070");
    CHECK(field(rows, 4, "confidence") == "0.005");
    CHECK(field(rows, 5, "confidence") == "0.000");
}

TEST_CASE("several differences and reasons are joined by a semicolon") {
    Tables t;
    const auto b = t.booked({.number = "A-1", .taxable = 1001}, 2);
    const auto p = t.reported({.number = "A/1"});
    t.group(Verdict::mismatch, {b}, {p},
            {{.code = ReasonCode::number_same_normalised}, {.code = ReasonCode::date_same}},
            {{.field = Field::number},
             {.field = Field::taxable, .tolerated = 1, .books = 100100, .portal = 100000}});
    const auto rows = rows_of(reports::matches_csv(t.reconciliation()));
    CHECK(field(rows, 1, "differences") == "Number: books A-1, portal A/1; "
                                           "Taxable value: books 1001.00, portal 1000.00 "
                                           "(within tolerance)");
    CHECK(field(rows, 1, "reasons") ==
          "The same number once separators, case, zeros and the year are set aside; Same date");
}

TEST_CASE("a supplier's text never runs as a formula") {
    for (const auto* dangerous : {"=1+1", "+91", "-2", "@SUM(A1)", "\tx", "\rx"}) {
        CHECK(formula_guard(dangerous) == "'" + std::string(dangerous));
        CHECK(rows_of(one(dangerous)) == test::Rows{{"'" + std::string(dangerous)}});
    }
    for (const auto* plain : {"", "INV-1", "1-2", "a=b", "A@B", " =1", "'=1"})
        CHECK(formula_guard(plain) == plain);

    Tables t;
    t.group(Verdict::exact, {t.booked({.number = "=HYPERLINK(\"http://x\")"}, 2)},
            {t.reported({.number = "-5"})});
    const auto rows = rows_of(reports::matches_csv(t.reconciliation()));
    CHECK(field(rows, 1, "books_number") == "'=HYPERLINK(\"http://x\")");
    CHECK(field(rows, 1, "portal_number") == "'-5");
}

TEST_CASE("an amount is a number and stays one, negative ones too") {
    Csv csv;
    csv.amount(rupees(1234567)).amount(paise(-50000)).amount(paise(-5)).amount({}).number(-7);
    csv.end_row();
    CHECK(csv.take() == "1234567.00,-500.00,-0.05,0.00,-7\r\n");
}

TEST_CASE("a cell with a comma, a quote or a line break is quoted, others are not") {
    CHECK(one("Acme, Ltd") == "\"Acme, Ltd\"\r\n");
    CHECK(one("5\" pipe") == "\"5\"\" pipe\"\r\n");
    CHECK(one("two\nlines") == "\"two\nlines\"\r\n");
    CHECK(one("Acme; Ltd") == "Acme; Ltd\r\n");
    CHECK(one("=A,\"B\"") == "\"'=A,\"\"B\"\"\"\r\n");
    for (const auto* text : {"a,b", "\"", "\"\"", ",\",\r\n", "x\r", "\xE0\xA4\xAE\xE0\xA4\xBF"})
        CHECK(rows_of(one(text)) == test::Rows{{text}});
}

TEST_CASE("table4.csv has every cell and head once, zero lines too") {
    const auto rows = rows_of(reports::table4_csv({}, nullptr));
    REQUIRE(rows.size() == 1 + kTable4CellCount * kHeadCount);
    CHECK(rows[0] == std::vector<std::string>{"cell", "head", "computed", "draft", "difference"});
    std::string cells, last;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        CHECK(rows[i].size() == 5);
        CHECK(rows[i][2] == "0.00");
        CHECK(rows[i][3].empty());
        CHECK(rows[i][4].empty());
        if (rows[i][0] != last) cells += (last.empty() ? "" : " ") + rows[i][0];
        last = rows[i][0];
    }
    CHECK(cells == "3.1d 4A1 4A2 4A3 4A4 4A5 4B1 4B2 4C 4D1 4D2");
    for (std::size_t i = 1; i < rows.size(); i += kHeadCount) {
        CHECK(rows[i][1] == "igst");
        CHECK(rows[i + 1][1] == "cgst");
        CHECK(rows[i + 2][1] == "sgst");
        CHECK(rows[i + 3][1] == "cess");
    }
}

TEST_CASE("the difference in table4.csv is what was computed less what the draft says") {
    Table4 computed, draft;
    computed.at(Table4Cell::c4A5).igst = rupees(14400);
    draft.at(Table4Cell::c4A5).igst = rupees(18000);
    draft.at(Table4Cell::c4B2).sgst = paise(1);
    const auto rows = rows_of(reports::table4_csv(computed, &draft));
    const auto line = [&](std::string_view cell, std::string_view head) {
        for (const auto& r : rows)
            if (r[0] == cell && r[1] == head) return r[2] + ' ' + r[3] + ' ' + r[4];
        return std::string("no such line");
    };
    CHECK(line("4A5", "igst") == "14400.00 18000.00 -3600.00");
    CHECK(line("4B2", "sgst") == "0.00 0.01 -0.01");
    CHECK(line("4C", "cess") == "0.00 0.00 0.00");
}

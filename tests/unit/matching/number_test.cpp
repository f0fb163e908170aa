#include <catch2/catch_amalgamated.hpp>

#include <fstream>
#include <sstream>

#include "matching/number_compare.hpp"
#include "unit/matching/ledger.hpp"

using namespace milaan;
using namespace milaan::matching;

namespace {

NumberRelation relation(std::string_view portal, std::string_view books, int fy = 2025) {
    const FinancialYear year{static_cast<std::int16_t>(fy)};
    return compare_numbers(parse_number(portal, year), parse_number(books, year)).relation;
}

struct LabelledPair {
    bool match = false;
    std::string portal, books, about;
};

/// tests/data/matching/number-pairs.tsv: label, portal, books, class.
std::vector<LabelledPair> labelled_pairs() {
    std::ifstream file("tests/data/matching/number-pairs.tsv");
    std::vector<LabelledPair> pairs;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::vector<std::string> cells;
        std::stringstream row(line);
        for (std::string cell; std::getline(row, cell, '\t');) cells.push_back(cell);
        if (cells.size() == 4) pairs.push_back({cells[0] == "match", cells[1], cells[2], cells[3]});
    }
    return pairs;
}

bool needs_amount_and_date(const LabelledPair& p) {
    return p.about.find("amount and date") != std::string::npos;
}

} // namespace

TEST_CASE("all labelled pairs are classed right by their numbers alone") {
    const auto pairs = labelled_pairs();
    REQUIRE(pairs.size() == 103);
    for (const int fy : {0, 2025}) {
        for (const auto& p : pairs) {
            INFO(p.portal << " | " << p.books << " (" << p.about << "), FY " << fy << ": "
                          << name_of(relation(p.portal, p.books, fy)));
            if (needs_amount_and_date(p))
                CHECK(is_near(relation(p.portal, p.books, fy)));
            else
                CHECK(agrees(relation(p.portal, p.books, fy)) == p.match);
        }
    }
}

TEST_CASE("a labelled match with amount and date equal is claimed") {
    for (const auto& p : labelled_pairs()) {
        if (!p.match || p.about.find("two invoices") != std::string::npos) continue;
        test::Ledger l;
        l.reported({.number = p.portal, .taxable = 7312.40});
        l.booked({.number = p.books, .taxable = 7312.40});
        const auto& m = l.match();
        INFO(p.portal << " | " << p.books << ": " << l.words(m.groups[0]));
        REQUIRE(m.groups.size() == 1);
        CHECK(is_claim(m.groups[0].verdict));
    }
}

TEST_CASE("of two documents that both exist each finds its own") {
    for (const auto& p : labelled_pairs()) {
        if (p.match) continue;
        test::Ledger l;
        l.both({.number = p.portal, .date = "2025-10-05", .taxable = 7312.40});
        l.both({.number = p.books, .date = "2025-10-07", .taxable = 7312.40});
        const auto& m = l.match();
        INFO(p.portal << " | " << p.books);
        REQUIRE(m.groups.size() == 2);
        for (const auto& g : m.groups) {
            INFO(l.words(g));
            CHECK(g.verdict == Verdict::exact);
        }
    }
}

TEST_CASE("another number of a supplier with one fixed price is never claimed") {
    for (const auto& p : labelled_pairs()) {
        if (p.match) continue;
        test::Ledger l;
        for (const auto* n : {"Z/9001", "Z/9014", "Z/9033", "Z/9052", "Z/9071", "Z/9090"})
            l.both({.number = n, .date = "2025-10-1" + std::string(1, n[4]), .taxable = 5000});
        l.reported({.number = p.portal, .date = "2025-10-05", .taxable = 5000});
        l.booked({.number = p.books, .date = "2025-10-09", .taxable = 5000});
        (void)l.match();
        const auto& g = l.of_book(p.books);
        INFO(l.words(g) << " (" << p.about << ")");
        CHECK_FALSE(is_claim(g.verdict));
    }
}

TEST_CASE("the year of a number is read in all its forms and only where a serial remains") {
    const auto year_of = [](std::string_view text, int fy) {
        const auto n = parse_number(text, FinancialYear{static_cast<std::int16_t>(fy)});
        for (int i = 0; i < n.count; ++i) {
            const auto& t = n.tokens[static_cast<std::size_t>(i)];
            if (t.role == TokenRole::year) return static_cast<int>(t.value);
        }
        return 0;
    };
    CHECK(year_of("AB/25-26/101", 2025) == 2025);
    CHECK(year_of("AB/2025-26/101", 2025) == 2025);
    CHECK(year_of("AB/2025-2026/101", 2025) == 2025);
    CHECK(year_of("AB/2526/101", 2025) == 2025);
    CHECK(year_of("GE25260000118", 2025) == 2025);
    CHECK(year_of("INV-2026", 2025) == 0);
    CHECK(year_of("2526", 2025) == 0);
    CHECK(year_of("AB/2526/101", 2019) == 0); // far from the document's year: a serial
    CHECK(year_of("11/12", 2011) == 0);
}

TEST_CASE("the running number is told from what stands around it") {
    const auto serial_of = [](std::string_view text) {
        const auto n = parse_number(text, FinancialYear{2025});
        return std::string(n.text_of(n.tokens[static_cast<std::size_t>(n.serial)]));
    };
    CHECK(serial_of("GST/25-26/2074") == "2074");
    CHECK(serial_of("R1/02306/25-26") == "02306");
    CHECK(serial_of("118/1") == "118");
    CHECK(serial_of("SS-25-1940") == "1940");
    CHECK(serial_of("Inv. No. 101 dt 5.4.25") == "101");
    CHECK(serial_of("INV-7/A") == "7");
}

TEST_CASE("no text is too strange to read") {
    for (const auto& text :
         {std::string(), std::string("////"), std::string(300, '9'), std::string(300, 'A'),
          std::string("A1B2C3D4E5F6G7H8I9J0K1L2M3N4"), std::string("\xff\xfe\x80\x00 12", 8),
          std::string("₹ ₹ ₹ 25-26"), std::string("1.5E+99"), std::string("24/25/26"),
          std::string("2368 and 2369"), std::string("AND 7")}) {
        const auto n = parse_number(text, FinancialYear{2025});
        CHECK(n.count <= kMaxTokens);
        CHECK(n.length <= kMaxNumberText);
        const auto other = parse_number("AB/25-26/101", FinancialYear{2025});
        CHECK_FALSE(agrees(compare_numbers(other, n).relation));
        if (!n.empty()) CHECK(compare_numbers(n, n).relation == NumberRelation::identical);
    }
}

TEST_CASE("two numbers on one voucher are both named") {
    CHECK(relation("A1/02368/25-26", "2368/2369") == NumberRelation::list_member);
    CHECK(relation("A1/02369/25-26", "2368 & 69") == NumberRelation::list_member);
    CHECK(relation("A1/02370/25-26", "2368/2369") != NumberRelation::list_member);
    CHECK_FALSE(parse_number("11/12", FinancialYear{2025}).list);
    CHECK(parse_number("11/12/13", FinancialYear{2025}).list);
}

#include <catch2/catch_amalgamated.hpp>

#include <string>
#include <vector>

#include "books/csv.hpp"

using namespace milaan::books;

namespace {

struct Row {
    std::uint32_t line;
    std::vector<std::string> cells;
    bool operator==(const Row&) const = default;
};

/// In pieces of `step` bytes: the result may not depend on where a piece ends.
std::vector<Row> tokens(std::string_view text, Dialect dialect = {}, std::size_t step = SIZE_MAX) {
    std::vector<Row> rows;
    CsvTokenizer t(dialect, [&](const CsvRow& r) {
        rows.push_back({r.line, {r.cells.begin(), r.cells.end()}});
    });
    for (std::size_t at = 0; at < text.size(); at += std::min(step, text.size() - at))
        t.feed(text.substr(at, step));
    t.finish();
    return rows;
}

} // namespace

TEST_CASE("rows end with the line ends of every system") {
    CHECK(tokens("a,b\nc,d\r\ne,f\rg,h") ==
          std::vector<Row>{{1, {"a", "b"}}, {2, {"c", "d"}}, {3, {"e", "f"}}, {4, {"g", "h"}}});
}

TEST_CASE("a quoted cell may hold the delimiter, doubled marks and line ends") {
    CHECK(tokens("\"Asha, Metals\",\"3\"\" pipe\",\"two\nlines\",x\nnext,,,\n") ==
          std::vector<Row>{{1, {"Asha, Metals", "3\" pipe", "two\nlines", "x"}},
                           {3, {"next", "", "", ""}}});
}

TEST_CASE("a stray quotation mark does not swallow the rows after it") {
    const auto rows = tokens("1,\"Asha\n2,Bina\n3,Chetan\n");
    REQUIRE(rows.size() == 3);
    CHECK(rows[1].cells == std::vector<std::string>{"2", "Bina"});
    CHECK(rows[2].line == 3);
}

TEST_CASE("where a piece ends changes nothing") {
    const std::string text =
        "a,\"b,\r\n\"\"c\"\"\",d\r\n\"x\",\"\",\xE2\x82\xB9\r\n,,\r\n\"open\nq,r\n";
    const auto whole = tokens(text);
    for (std::size_t step = 1; step < 9; ++step) {
        INFO("pieces of " << step);
        CHECK(tokens(text, {}, step) == whole);
    }
}

TEST_CASE("an endless row is cut and told, and the next one is read") {
    std::string text(kMaxRowBytes + 10, 'x');
    text += "\nnext,row\n";
    std::vector<bool> oversized;
    std::vector<std::string> last;
    CsvTokenizer t({}, [&](const CsvRow& r) {
        oversized.push_back(r.oversized);
        last.assign(r.cells.begin(), r.cells.end());
    });
    t.feed(text);
    t.finish();
    CHECK(oversized == std::vector<bool>{true, false});
    CHECK(last == std::vector<std::string>{"next", "row"});
}

TEST_CASE("the delimiter is the one under which the headings are headings") {
    const auto score = [](std::span<const std::string_view> cells) {
        int n = 0;
        for (const auto c : cells) n += c == "GSTIN" || c == "Number" || c == "Value";
        return n;
    };
    CHECK(
        detect_dialect("Books of A, B; and C\nGSTIN;Number;Value\n1,5;2;3,0\n", score).delimiter ==
        ';');
    CHECK(detect_dialect("GSTIN\tNumber\tValue\n1\t2\t3,00,000\n", score).delimiter == '\t');
    CHECK(detect_dialect("GSTIN|Number|Value\n1|2|3\n", score).delimiter == '|');
    CHECK(detect_dialect("GSTIN,Number,Value\n1,2,3\n", score).delimiter == ',');
}

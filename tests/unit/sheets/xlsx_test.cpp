#include <catch2/catch_amalgamated.hpp>

#include <fstream>
#include <sstream>

#include "reference/xlsx_writer.hpp"
#include "reference/zip_writer.hpp"
#include "unit/sheets/collect.hpp"

using namespace milaan::reference;
using namespace milaan::sheets;
using test::read;

namespace {

std::string book_of(std::vector<std::vector<XlsxCell>> rows) {
    milaan::reference::XlsxBook book;
    book.sheets.push_back({"Sheet1", std::move(rows), {}, {}, false});
    return write_xlsx(book);
}

test::ReadSheet first_sheet(const std::string& file) {
    auto all = read(file);
    INFO(all.trouble.detail << " in " << all.trouble.part);
    REQUIRE(all.trouble.ok());
    REQUIRE(all.sheets.size() >= 1);
    return all.sheets.front();
}

} // namespace

TEST_CASE("texts inline and shared, with runs, blanks and escapes") {
    const auto s = first_sheet(
        book_of({{text_cell(" A & B "), shared_cell("<27>"), shared_cell("line_x000D_break"),
                  raw_cell("<c r=\"D1\" t=\"inlineStr\"><is><r><t>INV</t></r><r><rPr/><t>-1</t></r>"
                           "<rPh sb=\"0\" eb=\"1\"><t>aloud</t></rPh></is></c>"),
                  raw_cell("<c r=\"E1\" t=\"str\"><f>A1&amp;\"x\"</f><v>cached</v></c>")}}));
    CHECK(s.text(1, 0) == " A & B ");
    CHECK(s.text(1, 1) == "<27>");
    CHECK(s.text(1, 2) == "line\rbreak");
    CHECK(s.text(1, 3) == "INV-1");
    CHECK(s.text(1, 4) == "cached");
}

TEST_CASE("blanks around a text count where the file says that they are kept") {
    const auto texts = [](const char* t) {
        return raw_cell("<c t=\"inlineStr\"><is>" + std::string(t) + "</is></c>");
    };
    const auto s = first_sheet(book_of(
        {{texts("<t>\n  INV-1\n  </t>"), texts("<t xml:space=\"preserve\"> INV-1 </t>"),
          texts("<r><t xml:space=\"preserve\">Tax </t></r><r><t> Invoice </t></r>"),
          texts("<r><t>A </t></r><r><t>B</t></r>"), texts("<t> \n </t>"), text_cell(" x ")},
         {raw_cell("<c>\n<v>\n 1180.5 \n</v></c>"), raw_cell("<c t=\"b\"><v> true </v></c>"),
          raw_cell("<c t=\"d\"><v>\n2026-10-05</v></c>"), raw_cell("<c><v> </v></c>"),
          raw_cell("<c t=\"str\"><v> kept </v></c>")}}));
    CHECK(s.text(1, 0) == "INV-1");
    CHECK(s.text(1, 1) == " INV-1 ");
    CHECK(s.text(1, 2) == "Tax Invoice");
    CHECK(s.text(1, 3) == "AB");
    CHECK(s.text(1, 4).empty());
    CHECK(s.text(1, 5) == " x ");
    CHECK(s.at(2, 0).kind == CellKind::number);
    CHECK(s.text(2, 0) == "1180.5");
    CHECK(s.text(2, 1) == "TRUE");
    CHECK(s.text(2, 2) == "2026-10-05");
    CHECK(s.text(2, 3).empty());
    CHECK(s.text(2, 4) == " kept ");
}

TEST_CASE("numbers are the file's decimals, days are days") {
    const auto s = first_sheet(book_of(
        {{number_cell("1180.5"), number_cell("46300", "dd/mm/yyyy"), number_cell("417", "00000"),
          number_cell("0.18", "0%"), number_cell("1234567890123450", "0")}}));
    CHECK(s.at(1, 0).kind == CellKind::number);
    CHECK(s.text(1, 0) == "1180.5");
    CHECK(s.at(1, 1).kind == CellKind::date);
    CHECK(s.text(1, 1) == "2026-10-05");
    CHECK(s.at(1, 1).shown == "05/10/2026");
    CHECK(s.text(1, 2) == "417");
    CHECK(s.at(1, 2).shown == "00417");
    CHECK(s.text(1, 3) == "18%");
    CHECK(s.at(1, 4).rounded);
}

TEST_CASE("a workbook that counts from 1904") {
    milaan::reference::XlsxBook book;
    book.since_1904 = true;
    book.sheets.push_back({"S", {{number_cell("44838", "d-mmm-yy")}}, {}, {}, false});
    CHECK(first_sheet(write_xlsx(book)).text(1, 0) == "2026-10-05");
}

TEST_CASE("truth, errors, ISO days, and formulas with and without their results") {
    const auto s =
        first_sheet(book_of({{raw_cell("<c r=\"A1\" t=\"b\"><v>1</v></c>"),
                              raw_cell("<c r=\"B1\" t=\"e\"><v>#REF!</v></c>"),
                              raw_cell("<c r=\"C1\" t=\"d\"><v>2026-10-05T00:00:00</v></c>"),
                              raw_cell("<c r=\"D1\"><f>1+1</f><v>2</v></c>"),
                              raw_cell("<c r=\"E1\"><f>SUM(A1:A9)</f></c>"),
                              raw_cell("<c r=\"F1\" t=\"s\"><v>99</v></c>")}}));
    CHECK(s.text(1, 0) == "TRUE");
    CHECK(s.at(1, 1).kind == CellKind::error);
    CHECK(s.text(1, 2) == "2026-10-05");
    CHECK(s.text(1, 3) == "2");
    CHECK(s.at(1, 4).kind == CellKind::error);
    CHECK(s.facts.unsaved_formulas == 1);
    CHECK(s.at(1, 5).kind == CellKind::error);
    CHECK(s.facts.lost_cells == 1);
}

TEST_CASE("cells and rows without a reference stand behind the ones before") {
    const auto s = first_sheet(book_of(
        {{raw_cell("<c><v>1</v></c><c><v>2</v></c><c r=\"F1\"><v>6</v></c><c><v>7</v></c>")}}));
    CHECK(s.text(1, 0) == "1");
    CHECK(s.text(1, 1) == "2");
    CHECK(s.text(1, 5) == "6");
    CHECK(s.text(1, 6) == "7");
}

TEST_CASE("sheets in the order of the workbook, hidden ones and hidden rows told") {
    milaan::reference::XlsxBook book;
    book.sheets.push_back({"One", {{text_cell("a")}, {text_cell("b")}}, {"A1:B2"}, {2}, false});
    book.sheets.push_back({"Two & more", {{text_cell("c")}}, {}, {}, true});
    const auto all = read(write_xlsx(book));
    REQUIRE(all.sheets.size() == 2);
    CHECK(all.sheets[0].hidden_rows == std::vector<std::uint32_t>{2});
    CHECK(all.sheets[0].facts.hidden_rows == 1);
    REQUIRE(all.sheets[0].merges.size() == 1);
    CHECK(all.sheets[0].merges[0].last_row == 2);
    CHECK(all.sheets[1].info.name == "Two & more");
    CHECK(all.sheets[1].info.hidden);
}

TEST_CASE("rows of nothing but styles are no rows") {
    std::string xml;
    for (int r = 2; r < 20000; ++r) xml += "<c r=\"A" + std::to_string(r) + "\" s=\"0\"/>";
    const auto s = first_sheet(book_of({{text_cell("a")}, {raw_cell(xml)}}));
    CHECK(s.facts.rows == 1);
}

TEST_CASE("references outside a sheet are counted, not followed") {
    const auto s = first_sheet(book_of({{raw_cell("<c r=\"ZZZZ1\"><v>1</v></c>"
                                                  "<c r=\"AAAA1\"><v>1</v></c>"
                                                  "<c r=\"B1\"><v>2</v></c>")}}));
    CHECK(s.cells.size() == 1);
    CHECK(s.facts.lost_cells == 2);
}

TEST_CASE("a small workbook cut at any byte tells of it") {
    const auto file = book_of({{text_cell("GSTIN"), number_cell("1")}});
    for (std::size_t cut = 0; cut < file.size(); ++cut) {
        INFO("cut at " << cut);
        CHECK_FALSE(read(std::string_view(file).substr(0, cut)).trouble.ok());
    }
}

TEST_CASE("a DOCTYPE in a sheet is refused") {
    // The second is read by expat, the first by Milaan's own reader.
    for (const std::string head : {"", "<?xml version='1.0' encoding='ISO-8859-1'?>"}) {
        const auto file = write_zip(
            {{"[Content_Types].xml", "<Types/>"},
             {"xl/workbook.xml",
              "<workbook><sheets><sheet name='S' r:id='a' xmlns:r='r'/></sheets></workbook>"},
             {"xl/_rels/workbook.xml.rels",
              "<Relationships><Relationship Id='a' Type='x/worksheet' Target='s.xml'/></Relationships>"},
             {"xl/s.xml",
              head + "<!DOCTYPE w [<!ENTITY a 'b'>]><worksheet><sheetData/></worksheet>"}});
        const auto all = read(file);
        CHECK(all.trouble.fault == Fault::doctype);
        CHECK(all.trouble.part == "xl/s.xml");
    }
}

TEST_CASE("the made-up portal workbook of the samples") {
    std::ifstream in("../shared/samples/synthetic/gstn_2b_matching_tool_purchase_register.xlsx",
                     std::ios::binary);
    if (!in) SKIP("no samples beside the project");
    std::ostringstream s;
    s << in.rdbuf();
    const auto all = read(s.str());
    CHECK(all.trouble.ok());
    REQUIRE_FALSE(all.sheets.empty());
    CHECK(all.sheets[0].facts.rows > 5);
}

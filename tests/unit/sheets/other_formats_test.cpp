#include <catch2/catch_amalgamated.hpp>

#include "reference/zip_writer.hpp"
#include "unit/sheets/collect.hpp"

using namespace milaan::reference;
using namespace milaan::sheets;
using test::read;

namespace {

test::ReadSheet first_sheet(const std::string& file, Container kind) {
    auto all = read(file);
    INFO(all.trouble.detail << " in " << all.trouble.part);
    REQUIRE(all.container == kind);
    REQUIRE(all.trouble.ok());
    REQUIRE(all.sheets.size() >= 1);
    return all.sheets.front();
}

std::string ods_of(const std::string& rows, const std::string& more = "") {
    return write_zip(
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
         {"META-INF/manifest.xml",
          "<manifest:manifest xmlns:manifest='m'>" + more + "</manifest:manifest>"},
         {"content.xml", "<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x'>"
                         "<office:body><office:spreadsheet><table:table table:name='S'>" +
                             rows +
                             "</table:table></office:spreadsheet></office:body>"
                             "</office:document-content>"}});
}

const std::string kXmlHead = "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
                             "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
                             "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">";

} // namespace

TEST_CASE("ods: values of every kind, with what the cell shows") {
    const auto s = first_sheet(
        ods_of(
            "<table:table-row>"
            "<table:table-cell office:value-type='string'><text:p>A<text:s text:c='2'/>B</text:p>"
            "<text:p>second</text:p></table:table-cell>"
            "<table:table-cell office:value-type='float' office:value='1180.5'><text:p>1,180.50"
            "</text:p></table:table-cell>"
            "<table:table-cell office:value-type='float' office:value='417'><text:p>00417</text:p>"
            "</table:table-cell>"
            "<table:table-cell office:value-type='date' office:date-value='2026-10-05T00:00:00'>"
            "<text:p>5-Oct-26</text:p></table:table-cell>"
            "<table:table-cell office:value-type='percentage' office:value='0.18'><text:p>18%"
            "</text:p></table:table-cell>"
            "<table:table-cell office:value-type='currency' office:value='-250'><text:p>250.00 Cr"
            "</text:p></table:table-cell>"
            "<table:table-cell office:value-type='boolean' office:boolean-value='true'/>"
            "<table:table-cell office:value-type='string'><office:annotation><text:p>note</text:p>"
            "</office:annotation><text:p>value</text:p></table:table-cell></table:table-row>"),
        Container::ods);
    CHECK(s.text(1, 0) == "A  B\nsecond");
    CHECK(s.text(1, 1) == "1180.5");
    CHECK(s.at(1, 1).shown.empty());
    CHECK(s.at(1, 2).shown == "00417");
    CHECK(s.text(1, 3) == "2026-10-05");
    CHECK(s.at(1, 3).shown == "5-Oct-26");
    CHECK(s.text(1, 4) == "18%");
    CHECK(s.text(1, 5) == "250 Cr");
    CHECK(s.text(1, 6) == "TRUE");
    CHECK(s.text(1, 7) == "value");
}

TEST_CASE("ods: blanks that only lay out the file are none of the text") {
    const auto s = first_sheet(
        ods_of("<table:table-row>\n  <table:table-cell office:value-type='string'>\n"
               "    <text:p>\n      Tax\n      Invoice<text:s text:c='2'/>7\n    </text:p>\n"
               "    <text:p> <text:span>second</text:span> line</text:p>\n"
               "  </table:table-cell>\n</table:table-row>"),
        Container::ods);
    CHECK(s.text(1, 0) == "Tax Invoice  7 \nsecond line");
}

TEST_CASE("ods: repeated rows and cells are that many, the rest of a sheet is none") {
    const auto s = first_sheet(
        ods_of("<table:table-row table:number-rows-repeated='2'><table:table-cell "
               "table:number-columns-repeated='2'/><table:table-cell office:value-type='float' "
               "office:value='5' table:number-columns-repeated='3'/></table:table-row>"
               "<table:table-row table:number-rows-repeated='1048574'><table:table-cell "
               "table:number-columns-repeated='16384'/></table:table-row>"),
        Container::ods);
    CHECK(s.facts.rows == 2);
    CHECK(s.text(2, 4) == "5");
    CHECK(s.text(1, 2) == "5");
    CHECK(s.text(1, 1).empty());
}

TEST_CASE("ods: a value repeated by the million is refused") {
    const auto all = read(
        ods_of("<table:table-row table:number-rows-repeated='9999'><table:table-cell "
               "office:value-type='float' office:value='5' table:number-columns-repeated='9999'/>"
               "</table:table-row>"));
    CHECK(all.trouble.fault == Fault::bomb);
}

TEST_CASE("ods: a password is named as such") {
    const auto all =
        read(ods_of("", "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"));
    CHECK(all.trouble.fault == Fault::encrypted);
}

TEST_CASE("SpreadsheetML 2003: texts, numbers, days, skipped and merged cells") {
    const auto s = first_sheet(
        kXmlHead +
            "<Styles><Style ss:ID=\"d\"><NumberFormat ss:Format=\"Short Date\"/></Style>"
            "<Style ss:ID=\"z\"><NumberFormat ss:Format=\"00000\"/></Style></Styles>"
            "<Worksheet ss:Name=\"Reg\"><Table><Row ss:Index=\"3\">"
            "<Cell><Data ss:Type=\"String\">A &amp; B</Data><Comment><ss:Data>aloud</ss:Data></Comment></Cell>"
            "<Cell ss:Index=\"4\" ss:StyleID=\"d\"><Data ss:Type=\"DateTime\">2026-10-05T00:00:00.000</Data></Cell>"
            "<Cell ss:StyleID=\"z\"><Data ss:Type=\"Number\">417</Data></Cell>"
            "<Cell ss:MergeAcross=\"1\"><Data ss:Type=\"Number\">1180.5</Data></Cell>"
            "<Cell ss:StyleID=\"d\"><Data ss:Type=\"Number\">46300</Data></Cell>"
            "</Row></Table></Worksheet></Workbook>",
        Container::spreadsheet_xml);
    CHECK(s.info.name == "Reg");
    CHECK(s.text(3, 0) == "A & B");
    CHECK(s.text(3, 3) == "2026-10-05");
    CHECK(s.at(3, 4).shown == "00417");
    CHECK(s.text(3, 5) == "1180.5");
    CHECK(s.text(3, 7) == "2026-10-05");
    CHECK(read(kXmlHead.substr(0, 21) +
               "<!DOCTYPE w><Workbook xmlns=\"urn:schemas-microsoft-com:office:"
               "spreadsheet\"/>")
              .trouble.fault == Fault::doctype);
}

TEST_CASE("a web page that is called .xls: spans, entities, tables side by side") {
    const auto all =
        read("<html><head><style>td{x}</style><script>a<b</script></head><body>Report"
             "<table border=1><tr><th rowspan=2>GSTIN</th><th colspan='2'>Tax &amp; more</th></tr>"
             "<tr><td>CGST<td>SGST</tr>\n<!-- <tr><td>no</td></tr> -->"
             "<tr><td>27ZZZPA0002B1ZA</td><td> 1,180.50&nbsp;</td><td>a &lt; b<br>c</td></tr>"
             "</table><table><tr><td>second</td></tr></table></body></html>");
    REQUIRE(all.trouble.ok());
    REQUIRE(all.container == Container::html);
    REQUIRE(all.sheets.size() == 2);
    const auto& s = all.sheets[0];
    CHECK(s.text(1, 0) == "GSTIN");
    CHECK(s.text(1, 1) == "Tax & more");
    CHECK(s.text(2, 1) == "CGST");
    CHECK(s.text(2, 2) == "SGST");
    CHECK(s.text(3, 0) == "27ZZZPA0002B1ZA");
    CHECK(s.text(3, 1) == "1,180.50");
    CHECK(s.text(3, 2) == "a < b c");
    CHECK(s.merges.size() == 2);
    CHECK(all.sheets[1].text(1, 0) == "second");
}

TEST_CASE("kinds of containers are told by content") {
    const auto kind = [](const std::string& s) { return container_of(test::bytes_of(s)); };
    CHECK(kind(write_zip({{"a.json", "{}"}})) == Container::zip);
    CHECK(kind(write_zip({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<d/>"}})) ==
          Container::other_package);
    CHECK(kind(write_zip({{"xl/workbook.bin", ""}, {"[Content_Types].xml", ""}})) ==
          Container::xlsb);
    CHECK(kind("GSTIN,Invoice No\n") == Container::none);
    CHECK(kind("\xEF\xBB\xBF <TABLE><tr>") == Container::html);
    CHECK(kind("<ENVELOPE><BODY/></ENVELOPE>") == Container::none);
    CHECK(kind("{\"data\": 1}") == Container::none);
    CHECK(kind("") == Container::none);
}

// Registers in workbooks as files: the sheet readers and the registers' reader together.

#include <catch2/catch_amalgamated.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "books/workbook_reader.hpp"
#include "reference/xls_writer.hpp"
#include "reference/xlsx_writer.hpp"
#include "reference/zip_writer.hpp"

using namespace milaan;
using namespace milaan::reference;

namespace {

Intake read(const std::string& file, std::string_view name = "register.xlsx") {
    sheets::Workbook workbook(std::as_bytes(std::span(file.data(), file.size())));
    auto intake = books::read_workbook(name, workbook);
    for (const auto& d : intake.diagnostics) UNSCOPED_INFO(sentence(d));
    REQUIRE_FALSE(intake.files.empty());
    return intake;
}

/// One line for each document: what an accountant would compare.
std::vector<std::string> documents(const Intake& intake) {
    std::vector<std::string> out;
    const auto& s = intake.books;
    for (std::uint32_t i = 0; i < s.size(); ++i) {
        const auto d = s.row(i);
        out.push_back(std::to_string(d.location) + " " + std::string(name_of(d.kind)) + " " +
                      std::string(s.text(d.supplier_gstin)) + " " + std::string(s.text(d.number)) +
                      " " + to_iso(d.date) + " " + to_plain(d.taxable) + " " +
                      to_plain(d.tax.igst) + " " + to_plain(d.tax.cgst) + " " +
                      to_plain(d.tax.sgst) + " " + to_plain(d.tax.cess));
    }
    return out;
}

std::vector<XlsxCell> headings() {
    std::vector<XlsxCell> out;
    for (const auto* h : {"Supplier GSTIN", "Invoice Number", "Invoice Date", "Taxable Value",
                          "Integrated Tax", "Central Tax", "State/UT Tax"})
        out.push_back(shared_cell(h));
    return out;
}

std::vector<XlsxCell> bill(XlsxCell number, XlsxCell taxable, XlsxCell tax) {
    return {shared_cell("27ZZZPA0002B1ZA"),
            std::move(number),
            number_cell("46300", "dd/mm/yyyy"),
            std::move(taxable),
            number_cell("0"),
            tax,
            tax};
}

std::string book_of(std::vector<std::vector<XlsxCell>> rows, std::vector<std::string> merges = {}) {
    XlsxBook book;
    book.sheets.push_back({"Purchase", std::move(rows), std::move(merges), {}, false});
    return write_xlsx(book);
}

std::string sample(const char* name) {
    std::ifstream in(std::string("../shared/samples/synthetic/") + name, std::ios::binary);
    std::ostringstream s;
    s << in.rdbuf();
    return s.str();
}

bool told_of(const Intake& intake, Code code) {
    return std::any_of(intake.diagnostics.begin(), intake.diagnostics.end(),
                       [&](const Diagnostic& d) { return d.code == code; });
}

} // namespace

TEST_CASE("a document number is what the cell shows, an amount what it holds") {
    const auto intake = read(book_of(
        {headings(),
         bill(number_cell("417", "00000"), number_cell("1000.005", "#,##0.00"), number_cell("90")),
         bill(number_cell("7", "\"INV-\"000"), number_cell("1234.5600000000001"),
              number_cell("111.11"))}));
    CHECK(documents(intake) ==
          std::vector<std::string>{
              "2 Invoice 27ZZZPA0002B1ZA 00417 2026-10-05 1000.01 0.00 90.00 90.00 0.00",
              "3 Invoice 27ZZZPA0002B1ZA INV-007 2026-10-05 1234.56 0.00 111.11 111.11 0.00"});
}

TEST_CASE("rows that the file leaves out are blank rows, and each row has one place") {
    auto rows = std::vector<std::vector<XlsxCell>>{
        {text_cell("Purchase register")},
        {},
        {},
        headings(),
        {},
        bill(text_cell("A-1"), number_cell("100"), number_cell("9"))};
    const auto intake = read(book_of(rows));
    CHECK(intake.files[0].rows.blank == 3);
    CHECK(intake.files[0].rows.all() == 6);
    CHECK(intake.books.size() == 1);
}

TEST_CASE("hidden rows and columns are read, and said") {
    XlsxBook book;
    book.sheets.push_back(
        {"P",
         {headings(), bill(text_cell("A-1"), number_cell("100"), number_cell("9"))},
         {},
         {2},
         false});
    const auto intake = read(write_xlsx(book));
    CHECK(intake.books.size() == 1);
    CHECK(told_of(intake, Code::hidden_content));
}

TEST_CASE("formulas saved without their results are an error of their row and said once") {
    const auto intake =
        read(book_of({headings(), bill(text_cell("A-1"), raw_cell("<c r=\"D2\"><f>1+1</f></c>"),
                                       number_cell("9"))}));
    CHECK(told_of(intake, Code::missing_field));
    CHECK(intake.books.empty());
}

TEST_CASE("the same register as .xlsx, .xls, .ods, web page and Excel 2003 XML") {
    const std::vector<std::string> expected = {
        "2 Invoice 27ZZZPA0002B1ZA A-1 2026-10-05 1180.50 0.00 106.25 106.25 0.00"};
    CHECK(documents(read(book_of({headings(), bill(text_cell("A-1"), number_cell("1180.5"),
                                                   number_cell("106.25"))}))) == expected);

    const char* names[] = {"Supplier GSTIN", "Invoice Number", "Invoice Date", "Taxable Value",
                           "Integrated Tax", "Central Tax",    "State/UT Tax"};
    XlsRecords records;
    for (std::uint16_t c = 0; c < 7; ++c) records.label(0, c, names[c]);
    records.label(1, 0, "27ZZZPA0002B1ZA").label(1, 1, "A-1").number(1, 2, 1, 46300);
    records.packed(1, 3, 0, 118050, true)
        .number(1, 4, 0, 0)
        .number(1, 5, 0, 106.25)
        .number(1, 6, 0, 106.25);
    XlsBook old;
    old.formats = {{164, "dd/mm/yyyy"}};
    old.styles = {0, 164};
    old.sheets.push_back({"Purchase", records, false});
    CHECK(documents(read(write_xls(old), "register.xls")) == expected);

    std::string page = "<table><tr>", ods = "<table:table-row>", xml = "<Row>";
    for (const auto* n : names) {
        page += std::string("<th>") + n + "</th>";
        ods += std::string("<table:table-cell office:value-type='string'><text:p>") + n +
               "</text:p></table:table-cell>";
        xml += std::string("<Cell><Data ss:Type=\"String\">") + n + "</Data></Cell>";
    }
    page +=
        "</tr><tr><td>27ZZZPA0002B1ZA</td><td>A-1</td><td>05/10/2026</td><td>1,180.50</td><td>0</td>"
        "<td>106.25</td><td>106.25</td></tr></table>";
    CHECK(documents(read(page, "register.xls")) == expected);

    ods +=
        "</table:table-row><table:table-row><table:table-cell office:value-type='string'><text:p>27ZZZPA0002B1ZA"
        "</text:p></table:table-cell><table:table-cell office:value-type='string'><text:p>A-1</text:p></table:table-cell>"
        "<table:table-cell office:value-type='date' office:date-value='2026-10-05'><text:p>05/10/26</text:p></table:table-cell>";
    for (const auto* v : {"1180.5", "0", "106.25", "106.25"})
        ods +=
            std::string("<table:table-cell office:value-type='float' office:value='") + v + "'/>";
    ods += "</table:table-row>";
    CHECK(
        documents(read(
            write_zip(
                {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                 {"content.xml",
                  "<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x'>"
                  "<office:body><office:spreadsheet><table:table table:name='S'>" +
                      ods +
                      "</table:table></office:spreadsheet></office:body></office:document-content>"}}),
            "register.ods")) == expected);

    xml +=
        "</Row><Row><Cell><Data ss:Type=\"String\">27ZZZPA0002B1ZA</Data></Cell><Cell><Data ss:Type=\"String\">A-1</Data></Cell>"
        "<Cell><Data ss:Type=\"DateTime\">2026-10-05T00:00:00.000</Data></Cell>";
    for (const auto* v : {"1180.5", "0", "106.25", "106.25"})
        xml += std::string("<Cell><Data ss:Type=\"Number\">") + v + "</Data></Cell>";
    xml += "</Row>";
    CHECK(
        documents(read(
            "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
            "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"P\"><Table>" +
                xml + "</Table></Worksheet></Workbook>",
            "register.xls")) == expected);
}

TEST_CASE("a damaged workbook is refused whole") {
    const auto file =
        book_of({headings(), bill(text_cell("A-1"), number_cell("1"), number_cell("9"))});
    const auto intake = read(file.substr(0, file.size() - 30));
    CHECK(intake.files[0].status == FileStatus::refused);
    CHECK(intake.books.empty());
    CHECK(told_of(intake, Code::truncated));
}

TEST_CASE("the purchase template of GSTN's matching tool, from the samples") {
    const auto file = sample("gstn_2b_matching_tool_purchase_register.xlsx");
    if (file.empty()) SKIP("no samples beside the project");
    const auto intake = read(file);
    CHECK(intake.files[0].gstin == "27ZZZCB0001A1Z3");
    CHECK(documents(intake) ==
          std::vector<std::string>{
              "6 Invoice 27ZZZPA0002B1ZA AB/26-27/0101 2026-10-05 10000.00 0.00 900.00 900.00 0.00",
              "7 Credit note 27ZZZPA0002B1ZA CN/9 2026-10-22 1000.00 0.00 90.00 90.00 0.00"});
}

TEST_CASE("Tally's columnar purchase register, from the samples") {
    const auto file = sample("tally_purchase_register_columnar.xlsx");
    if (file.empty()) SKIP("no samples beside the project");
    const auto intake = read(file);
    CHECK(documents(intake) ==
          std::vector<std::string>{
              "7 Invoice 27ZZZPA0002B1ZA AB/26-27/101 2026-10-05 10000.00 0.00 900.00 900.00 0.00",
              "8 Invoice 27ZZZPA0002B1ZA 123456 2026-10-07 2500.50 0.00 225.05 225.05 0.00",
              "9 Invoice 29ZZZCC0003C1ZS KA77 2026-10-31 50000.00 9000.00 0.00 0.00 0.00",
              "10 Credit note 27ZZZPA0002B1ZA CN9 2026-10-22 1000.00 0.00 90.00 90.00 0.00"});
    CHECK(intake.files[0].rows.total == 1);
}

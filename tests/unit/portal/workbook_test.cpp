#include <catch2/catch_amalgamated.hpp>

#include <algorithm>

#include "base/text.hpp"
#include "portal/reader.hpp"
#include "portal/workbook_reader.hpp"
#include "unit/portal/workbook_month.hpp"

using namespace milaan;
using namespace milaan::portal;
using namespace milaan::portal::test;
using reference::number_cell;
using reference::text_cell;
using reference::write_xlsx;

namespace {

std::span<const std::byte> bytes_of(const std::string& s) {
    return std::as_bytes(std::span(s.data(), s.size()));
}

Intake read_json(const std::string& s) {
    auto intake = read_portal_file("month.json", bytes_of(s));
    REQUIRE(intake.files.size() == 1);
    REQUIRE(intake.files[0].status == FileStatus::read);
    return intake;
}

Intake read_book(const reference::XlsxBook& book, const std::string& name = "month.xlsx") {
    const auto file = write_xlsx(book);
    sheets::Workbook workbook(bytes_of(file));
    const auto kind = portal_book_of(workbook);
    REQUIRE(kind != Book::none);
    auto intake = read_portal_workbook(name, workbook, kind);
    REQUIRE(intake.files.size() == 1);
    for (const auto& d : intake.diagnostics) UNSCOPED_INFO(sentence(d));
    return intake;
}

/// All that a document says, as one line.
std::string told(const Intake& intake, std::uint32_t i) {
    const auto& s = intake.portal;
    const auto d = s.row(i);
    const auto tax = [](const Tax& t) {
        return to_plain(t.igst) + " " + to_plain(t.cgst) + " " + to_plain(t.sgst) + " " +
               to_plain(t.cess);
    };
    std::string out;
    const auto say = [&](std::string_view what, const auto& value) {
        out += std::string(what) + "=" + std::string(value) + "; ";
    };
    say("number", s.text(d.number));
    say("section", name_of(d.section));
    say("kind", name_of(d.kind));
    say("origin", std::to_string(static_cast<int>(d.origin)));
    say("branch", std::to_string(static_cast<int>(d.branch)));
    say("supplier", s.text(d.supplier_gstin));
    say("buyer", s.text(d.buyer_gstin));
    say("name", s.text(d.supplier_name));
    say("date", to_iso(d.date));
    say("original", s.text(d.original_number));
    say("of", to_iso(d.original_date));
    say("period", to_mmyyyy(d.period));
    say("supplier's period", to_mmyyyy(d.supplier_period));
    say("as written", s.text(d.raw_period));
    say("filed", to_iso(d.filed_on));
    say("pos", std::to_string(d.pos));
    say("type", s.text(d.type_text));
    say("form", s.text(d.source_form));
    say("taxable", to_plain(d.taxable));
    say("tax", tax(d.tax));
    say("value", to_plain(d.value));
    say("reverse", std::to_string(static_cast<int>(d.reverse_charge)));
    say("action", std::to_string(static_cast<int>(d.action)) + std::to_string(d.has_action));
    say("filing", std::to_string(static_cast<int>(d.filing)));
    say("reduction", std::to_string(static_cast<int>(d.reduction)) +
                         std::to_string(d.has_declared) + " " + tax(d.declared));
    say("remarks", s.text(d.remarks));
    say("reason", s.text(d.reason));
    say("extra", s.text(d.extra));
    return out;
}

std::vector<std::string> told(const Intake& intake) {
    std::vector<std::string> out;
    for (std::uint32_t i = 0; i < intake.portal.size(); ++i) out.push_back(told(intake, i));
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace

TEST_CASE("a GSTR-2B workbook says what the JSON of the same month says, in every column set") {
    const auto era =
        GENERATE(Era::rates_2024, Era::april_2025, Era::september_2025, Era::december_2025);
    const auto records = records_of_a_month();
    const auto json = read_json(gstr2b_json(records, era));
    const auto book = read_book(gstr2b_book(records, era));
    CHECK(book.files[0].kind == FileKind::gstr2b);
    CHECK(book.files[0].status == FileStatus::read);
    CHECK(book.files[0].gstin == json.files[0].gstin);
    CHECK(book.files[0].period == json.files[0].period);
    CHECK(book.files[0].by_section == json.files[0].by_section);
    CHECK(book.files[0].tax == json.files[0].tax);
    CHECK(told(book) == told(json));
    REQUIRE(book.gstr2b.size() == 1);
    CHECK(book.gstr2b[0].generated == json.gstr2b[0].generated);
    CHECK(book.gstr2b[0].summary == json.gstr2b[0].summary);
}

TEST_CASE("an IMS workbook says what the JSON says: the portal's and the offline tool's") {
    auto records = records_of_a_month();
    std::erase_if(records, [](const Record& r) { return r.branch != "available"; });
    for (auto& r : records) {
        r.reverse_charge = r.filed = r.irn = r.reason = "";
        r.available = "";
    }
    records[0].action = "A";
    records[1].action = "R";
    records[1].remarks = "price differs";
    records[2].action = "P";
    records[3].form = "R1A";
    const auto json = read_json(ims_json(records));
    for (const bool tool : {false, true}) {
        const auto book = read_book(tool ? ims_tool_book(records) : ims_book(records));
        CHECK(book.files[0].kind == FileKind::ims);
        CHECK(book.files[0].gstin == "27ZZZCB0001A1Z3");
        CHECK(told(book) == told(json));
    }
}

TEST_CASE("rows of several rates are one document, and their sum row is none") {
    auto book = gstr2b_book({}, Era::rates_2024);
    auto& sheet = *std::find_if(book.sheets.begin(), book.sheets.end(),
                                [](const auto& s) { return s.name == "B2B"; });
    const auto row = [](const char* number, const char* rate, const char* taxable,
                        const char* tax) {
        return std::vector<reference::XlsxCell>{text_cell("27ZZZPA0002B1ZA"),
                                                text_cell("SUPPLIER"),
                                                text_cell(number),
                                                text_cell("Regular"),
                                                text_cell("05/10/2026"),
                                                number_cell("2960"),
                                                text_cell("Maharashtra"),
                                                text_cell("No"),
                                                number_cell(rate),
                                                number_cell(taxable),
                                                number_cell("0"),
                                                number_cell(tax),
                                                number_cell(tax),
                                                number_cell("0"),
                                                text_cell("Oct'26"),
                                                text_cell("11/11/2026"),
                                                text_cell("Yes")};
    };
    sheet.rows.push_back(row("A-1", "5", "1000", "25"));
    sheet.rows.push_back(row("A-1", "18", "1500.5", "135.05"));
    sheet.rows.push_back(row("A-1-Total", "0", "2500.5", "160.05"));
    sheet.rows.push_back(row("A-2", "18", "100", "9"));
    const auto intake = read_book(book);
    REQUIRE(intake.portal.size() == 2);
    CHECK(to_plain(intake.portal.taxable()[0]) == "2500.50");
    CHECK(to_plain(intake.portal.tax()[0].cgst) == "160.05");
    CHECK(to_plain(intake.portal.value()[0]) == "2960.00");
    CHECK(to_plain(intake.portal.taxable()[1]) == "100.00");
}

TEST_CASE("an edited copy: columns deleted and moved, headings in row 2, the sheet renamed") {
    reference::XlsxBook book;
    reference::XlsxSheet sheet;
    sheet.name = "Credit Note";
    sheet.rows = {{text_cell("october")},
                  {text_cell("Note number"), text_cell("GSTIN of supplier"), text_cell("Note type"),
                   text_cell("Note date"), text_cell("Taxable Value (\xE2\x82\xB9)"),
                   text_cell("Central Tax(\xE2\x82\xB9)"), text_cell("State/UT Tax(\xE2\x82\xB9)"),
                   text_cell("Integrated Tax(\xE2\x82\xB9)"), text_cell("ITC Availability")},
                  {text_cell("CN/9"), text_cell("27ZZZPA0002B1ZA"), text_cell("Credit Note"),
                   number_cell("46317", "dd/mm/yyyy"), number_cell("1000"), number_cell("90"),
                   number_cell("90"), number_cell("0"), text_cell("Yes")},
                  {reference::XlsxCell{}, text_cell("Total"), reference::XlsxCell{},
                   reference::XlsxCell{}, number_cell("1000"), number_cell("90"),
                   number_cell("90")}};
    book.sheets.push_back(sheet);
    const auto intake = read_book(book, "102026_27ZZZCB0001A1Z3_GSTR2B_14112026 (1).xlsx");
    REQUIRE(intake.portal.size() == 1);
    const auto d = intake.portal.row(0);
    CHECK(d.section == Section::b2bcn);
    CHECK(to_iso(d.date) == "2026-10-22");
    CHECK(to_plain(d.tax.cgst) == "90.00");
    CHECK(intake.files[0].gstin == "27ZZZCB0001A1Z3");
    CHECK(to_mmyyyy(d.period) == "102026");
    CHECK(to_iso(intake.gstr2b[0].generated) == "2026-11-14");
}

TEST_CASE("several months stacked under banners keep their months apart") {
    reference::XlsxBook book;
    reference::XlsxSheet sheet;
    sheet.name = "B2B";
    const std::vector<reference::XlsxCell> heads = {
        text_cell("GSTIN of supplier"), text_cell("Invoice number"), text_cell("Invoice Date"),
        text_cell("Taxable Value"),     text_cell("Integrated Tax"), text_cell("ITC Availability")};
    const auto row = [](const char* number) {
        return std::vector<reference::XlsxCell>{
            text_cell("27ZZZPA0002B1ZA"), text_cell(number), text_cell("05/09/2026"),
            number_cell("100"),           number_cell("18"), text_cell("Yes")};
    };
    sheet.rows = {{text_cell("GSTR-2B SEP 2026")}, heads, row("S-1"), row("S-2"),
                  {text_cell("GSTR-2B Oct'26")},   heads, row("O-1")};
    book.sheets.push_back(sheet);
    const auto intake = read_book(book);
    REQUIRE(intake.portal.size() == 3);
    CHECK(to_mmyyyy(intake.portal.period()[0]) == "092026");
    CHECK(to_mmyyyy(intake.portal.period()[2]) == "102026");
    REQUIRE(intake.gstr2b.size() == 2);
}

TEST_CASE("amounts without a document are an error, not silence") {
    auto book = gstr2b_book({}, Era::april_2025);
    auto& sheet = *std::find_if(book.sheets.begin(), book.sheets.end(),
                                [](const auto& s) { return s.name == "B2B"; });
    std::vector<reference::XlsxCell> row(12);
    row[8] = number_cell("1000");
    sheet.rows.push_back(row);
    const auto intake = read_book(book);
    CHECK(intake.files[0].status == FileStatus::partly_read);
    CHECK(std::any_of(intake.diagnostics.begin(), intake.diagnostics.end(), [](const auto& d) {
        return d.code == Code::bad_row && d.severity == Severity::error;
    }));
}

TEST_CASE("a GSTR-2A workbook of 2019: rates in rows, notes with their reasons") {
    reference::XlsxBook book;
    book.sheets.push_back({"Read me",
                           {{text_cell("GSTR-2A Data Entry")},
                            {text_cell("Financial Year"), text_cell("2019-20")},
                            {text_cell("Tax Period"), text_cell("October")},
                            {text_cell("GSTIN"), text_cell("27ZZZCB0001A1Z3")}},
                           {},
                           {},
                           false});
    book.sheets.push_back(
        {"CDNR",
         {{text_cell("Goods and Services Tax - GSTR-2A")},
          {},
          {},
          {},
          {text_cell("GSTIN of supplier"),
           text_cell("Trade/Legal name"),
           text_cell("Credit note/Debit note details"),
           {},
           {},
           {},
           {},
           text_cell("Rate (%)"),
           text_cell("Taxable Value (\xE2\x82\xB9)"),
           text_cell("Tax Amount"),
           {},
           {},
           {},
           text_cell("Counter Party Return status")},
          {{},
           {},
           text_cell("Note type"),
           text_cell("Note number"),
           text_cell("Note date"),
           text_cell("Note Value (\xE2\x82\xB9)"),
           text_cell("Reason"),
           {},
           {},
           text_cell("Integrated Tax (\xE2\x82\xB9)"),
           text_cell("Central Tax (\xE2\x82\xB9)"),
           text_cell("State/UT tax (\xE2\x82\xB9)"),
           text_cell("Cess  (\xE2\x82\xB9)"),
           {}},
          {text_cell("27ZZZPA0002B1ZA"), text_cell("S"), text_cell("Credit Note"), text_cell("7"),
           text_cell("05-10-2019"), number_cell("118"), text_cell("Sales Return"),
           number_cell("18"), number_cell("100"), number_cell("18"), number_cell("0"),
           number_cell("0"), number_cell("0"), text_cell("Submitted")}},
         {},
         {},
         false});
    const auto intake = read_book(book);
    CHECK(intake.files[0].kind == FileKind::gstr2a);
    REQUIRE(intake.portal.size() == 1);
    const auto d = intake.portal.row(0);
    CHECK(d.origin == Origin::gstr2a);
    CHECK(d.section == Section::b2bcn);
    CHECK(to_mmyyyy(d.period) == "102019");
    CHECK(intake.portal.text(d.reason).empty());
    CHECK(to_plain(d.tax.igst) == "18.00");
}

TEST_CASE("a purchase register is no workbook of the portal") {
    reference::XlsxBook book;
    book.sheets.push_back({"Purchase Register",
                           {{text_cell("GSTIN of Supplier/ECO*"), text_cell("Document number*"),
                             text_cell("Document date*"), text_cell("Taxable value*")}},
                           {},
                           {},
                           false});
    const auto file = write_xlsx(book);
    sheets::Workbook workbook(bytes_of(file));
    CHECK(portal_book_of(workbook) == Book::none);
}

TEST_CASE("IMS as another program prints it: all sections in one sheet, named row by row") {
    reference::XlsxBook book;
    reference::XlsxSheet sheet;
    sheet.name = "IMS Data";
    sheet.rows.push_back({});
    for (const auto* h : {"Action (GSTN)",
                          "Table Type",
                          "Recipient GSTIN",
                          "Supplier GSTIN",
                          "Document Type",
                          "Document Number",
                          "Document Date",
                          "Taxable Value",
                          "IGST",
                          "CGST",
                          "SGST",
                          "Cess",
                          "Total Tax",
                          "Invoice Value",
                          "POS",
                          "Form Type",
                          "GSTR1-Filing Status",
                          "GSTR1-Filing Period",
                          "Original Document Number",
                          "Original Document Date",
                          "Pending Action Blocked",
                          "Checksum"})
        sheet.rows.back().push_back(text_cell(h));
    const auto add = [&](const char* action, const char* table, const char* type,
                         const char* number, const char* original) {
        sheet.rows.push_back({text_cell(action),
                              text_cell(table),
                              text_cell("27ZZZCB0001A1Z3"),
                              text_cell("27ZZZPA0002B1ZA"),
                              text_cell(type),
                              text_cell(number),
                              text_cell("05-10-2026"),
                              number_cell("1000"),
                              number_cell("0"),
                              number_cell("90"),
                              number_cell("90"),
                              number_cell("0"),
                              number_cell("180"),
                              number_cell("1180"),
                              text_cell("27"),
                              text_cell("R1"),
                              text_cell("Filed"),
                              text_cell("Oct-26"),
                              text_cell(original),
                              text_cell(""),
                              text_cell("N"),
                              text_cell("x")});
    };
    add("No Action", "B2B", "INV", "A-1", "");
    add("Accepted", "CDNR", "CR", "C-1", "");
    add("Pending", "CDNR", "DR", "D-1", "");
    add("Rejected", "B2BA", "INV", "A-9", "A-8");
    add("Accepted", "Summary", "INV", "A-7", "");
    book.sheets.push_back(sheet);
    const auto file = write_xlsx(book);
    sheets::Workbook workbook(bytes_of(file));
    REQUIRE(portal_book_of(workbook) == Book::ims);
    const auto in = read_portal_workbook("vendor.xlsx", workbook, Book::ims);
    for (const auto& d : in.diagnostics) UNSCOPED_INFO(sentence(d));
    const auto& f = in.files.front();
    CHECK(f.kind == FileKind::ims);
    CHECK(f.gstin == "27ZZZCB0001A1Z3");
    // The last row names no section: said, and left out.
    CHECK(f.status == FileStatus::partly_read);
    REQUIRE(in.portal.size() == 4);
    const Section sections[] = {Section::b2b, Section::b2bcn, Section::b2bdn, Section::b2ba};
    const ImsAction actions[] = {ImsAction::none, ImsAction::accept, ImsAction::pending,
                                 ImsAction::reject};
    for (std::uint32_t i = 0; i < 4; ++i) {
        const auto d = in.portal.row(i);
        CHECK(d.origin == Origin::ims);
        CHECK(d.section == sections[i]);
        CHECK(d.action == actions[i]);
        CHECK(d.taxable == rupees(1000));
        CHECK(d.tax.cgst == rupees(90));
        CHECK(d.value == rupees(1180));
        CHECK(to_mmyyyy(d.supplier_period) == "102026");
        CHECK(in.portal.text(d.buyer_gstin) == "27ZZZCB0001A1Z3");
    }
    CHECK(in.portal.text(in.portal.row(3).original_number) == "A-8");
}

#include "unit/portal/workbook_month.hpp"

#include <functional>
#include <map>

namespace milaan::portal::test {

using reference::number_cell;
using reference::text_cell;
using reference::XlsxBook;
using reference::XlsxCell;
using reference::XlsxSheet;

namespace {

std::string slashed(std::string d) {
    if (d.size() == 10) d[2] = d[5] = '/';
    return d;
}

std::string printed_period(const std::string& mmyyyy, char mark) {
    const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    return months[std::stoi(mmyyyy.substr(0, 2)) - 1] + std::string(1, mark) + mmyyyy.substr(4);
}

std::string printed_state(const std::string& code) {
    return code == "27" ? "Maharashtra" : code == "29" ? "Karnataka" : "Delhi";
}

std::string printed_type(const std::string& code) {
    const std::map<std::string, std::string> words = {
        {"R", "Regular"},
        {"DE", "Deemed Exports"},
        {"SEZWP", "SEZ supplies with payment of tax"},
        {"SEZWOP", "SEZ supplies without payment of tax"}};
    return words.at(code);
}

std::string printed_flag(const std::string& code) {
    return code == "Y" ? "Yes" : code == "N" ? "No" : "";
}

std::string printed_reason(const std::string& code) {
    if (code == "P") return "POS and supplier state are same but recipient state is different";
    if (code == "C") return "Return filed post annual cut-off";
    return "";
}

/// A column: what stands in the heading rows (from top to bottom) and what of a record.
struct Column {
    std::vector<std::string> heads;
    std::function<XlsxCell(const Record&)> cell;
};

XlsxCell text(const std::string& s) {
    return s.empty() ? XlsxCell{} : text_cell(s);
}
XlsxCell figure(const std::string& s) {
    return s.empty() ? XlsxCell{} : number_cell(s);
}

#define MILAAN_TEXT(field) [](const Record& r) { return text(r.field); }
#define MILAAN_FIGURE(field) [](const Record& r) { return figure(r.field); }

std::vector<Column> taxes(const std::string& above) {
    return {{{above, "Integrated Tax(\xE2\x82\xB9)"}, MILAAN_FIGURE(igst)},
            {{"", "Central Tax(\xE2\x82\xB9)"}, MILAAN_FIGURE(cgst)},
            {{"", "State/UT Tax(\xE2\x82\xB9)"}, MILAAN_FIGURE(sgst)},
            {{"", "Cess(\xE2\x82\xB9)"}, MILAAN_FIGURE(cess)}};
}

std::vector<Column> declared() {
    return {{{"Whether ITC to be reduced (Taxpayer's Input)", ""},
             [](const Record& r) { return text(printed_flag(r.reduction)); }},
            {{"Amount declared by taxpayer for ITC reduction", "Integrated Tax(\xE2\x82\xB9)"},
             MILAAN_FIGURE(declared_igst)},
            {{"", "Central Tax(\xE2\x82\xB9)"}, MILAAN_FIGURE(declared_cgst)},
            {{"", "State/UT Tax(\xE2\x82\xB9)"}, MILAAN_FIGURE(declared_sgst)},
            {{"", "Cess(\xE2\x82\xB9)"}, MILAAN_FIGURE(declared_cess)}};
}

void add(std::vector<Column>& to, std::vector<Column> more) {
    for (auto& c : more) to.push_back(std::move(c));
}

Column supplier() {
    return {{"GSTIN of supplier", ""}, MILAAN_TEXT(gstin)};
}
Column name() {
    return {{"Trade/Legal name", ""}, MILAAN_TEXT(name)};
}
Column date_column(const std::string& above, const std::string& head) {
    return {{above, head}, [](const Record& r) { return text(slashed(r.date)); }};
}

struct Layout {
    std::string section, branch, sheet;
    bool notes, amendment, eco;
};

/// Columns of a GSTR-2B sheet, headings in two rows (the amendments' third is put on top).
std::vector<Column> columns_2b(const Layout& l, Era era) {
    const bool rejected = l.branch == "rejected";
    std::vector<Column> out;
    if (l.amendment) {
        if (l.notes) {
            out.push_back({{"Credit note/Debit note details", "Note type"}, [](const Record& r) {
                               return text(r.note_type == "C" ? "Credit note" : "Debit note");
                           }});
            out.push_back({{"", "Note number"}, MILAAN_TEXT(original_number)});
            out.push_back({{"", "Note date"},
                           [](const Record& r) { return text(slashed(r.original_date)); }});
        } else {
            out.push_back({{l.eco ? "Document details" : "Invoice Details ",
                            l.eco ? "Document number" : "Invoice number"},
                           MILAAN_TEXT(original_number)});
            out.push_back({{"", l.eco ? "Document date" : "Invoice Date"},
                           [](const Record& r) { return text(slashed(r.original_date)); }});
        }
    }
    if (l.eco)
        out.push_back({{"GSTIN of ECO", ""}, MILAAN_TEXT(gstin)});
    else
        out.push_back(supplier());
    out.push_back(name());
    const auto type = [](const Record& r) { return text(printed_type(r.type)); };
    if (l.notes) {
        out.push_back({{"Credit note/Debit note details", "Note number"}, MILAAN_TEXT(number)});
        out.push_back({{"", "Note type"}, [](const Record& r) {
                           return text(r.note_type == "C" ? "Credit Note" : "Debit Note");
                       }});
        out.push_back({{"", "Note Supply type"}, type});
        out.push_back(date_column("", "Note date"));
        out.push_back({{"", "Note Value (\xE2\x82\xB9)"}, MILAAN_FIGURE(value)});
    } else if (l.eco) {
        out.push_back({{"Document details", "Document number"}, MILAAN_TEXT(number)});
        out.push_back({{"", "Document type"}, type});
        out.push_back(date_column("", "Document date"));
        out.push_back({{"", "Document value(\xE2\x82\xB9)"}, MILAAN_FIGURE(value)});
    } else {
        out.push_back({{"Invoice Details", "Invoice number"}, MILAAN_TEXT(number)});
        out.push_back({{"", "Invoice type"}, type});
        out.push_back(date_column("", "Invoice Date"));
        out.push_back({{"", "Invoice Value(\xE2\x82\xB9)"}, MILAAN_FIGURE(value)});
    }
    out.push_back(
        {{"Place of supply", ""}, [](const Record& r) { return text(printed_state(r.pos)); }});
    if (!rejected && !l.eco)
        out.push_back({{"Supply Attract Reverse Charge", ""},
                       [](const Record& r) { return text(printed_flag(r.reverse_charge)); }});
    if (era == Era::rates_2024)
        out.push_back({{"Rate(%)", ""}, [](const Record&) { return figure("18"); }});
    out.push_back({{"Taxable Value (\xE2\x82\xB9)", ""}, MILAAN_FIGURE(taxable)});
    add(out, taxes("Tax Amount"));
    const bool reduces = era == Era::september_2025 || era == Era::december_2025;
    if (!rejected && reduces && (l.amendment || l.notes)) add(out, declared());
    const bool remarks = rejected ? reduces : era == Era::december_2025 && (l.amendment || l.notes);
    if (remarks) out.push_back({{l.notes ? "Rmarks" : "Remarks", ""}, MILAAN_TEXT(remarks)});
    const std::string forms = l.eco ? "GSTR-1/1A/IFF" : "GSTR-1/IFF/GSTR-5";
    out.push_back({{forms + " Period", ""},
                   [](const Record& r) { return text(printed_period(r.supplier_period, '\'')); }});
    out.push_back(
        {{forms + " Filing Date", ""}, [](const Record& r) { return text(slashed(r.filed)); }});
    if (!rejected) {
        out.push_back({{"ITC Availability", ""},
                       [](const Record& r) { return text(printed_flag(r.available)); }});
        out.push_back(
            {{"Reason", ""}, [](const Record& r) { return text(printed_reason(r.reason)); }});
    }
    out.push_back({{"Applicable % of Tax Rate", ""}, [](const Record&) { return figure("100"); }});
    if (!l.amendment) {
        out.push_back({{"Source", ""},
                       [](const Record& r) { return text(r.irn.empty() ? "" : "E-Invoice"); }});
        out.push_back({{"IRN", ""}, MILAAN_TEXT(irn)});
        out.push_back({{"IRN Date", ""},
                       [](const Record& r) { return text(r.irn.empty() ? "" : slashed(r.date)); }});
    }
    return out;
}

std::vector<std::vector<XlsxCell>> heading_rows(const std::vector<Column>& columns) {
    std::vector<std::vector<XlsxCell>> rows(columns.front().heads.size());
    for (const auto& c : columns)
        for (std::size_t i = 0; i < rows.size(); ++i) rows[i].push_back(text(c.heads[i]));
    return rows;
}

const std::vector<Layout> kLayouts = {
    {"b2b", "available", "B2B", false, false, false},
    {"b2ba", "available", "B2BA", false, true, false},
    {"cdnr", "available", "B2B-CDNR", true, false, false},
    {"cdnra", "available", "B2B-CDNRA", true, true, false},
    {"ecom", "available", "ECO", false, false, true},
    {"ecoma", "available", "ECOA", false, true, true},
    {"b2b", "reversal", "B2B (ITC Reversal)", false, false, false},
    {"b2b", "rejected", "B2B(Rejected)", false, false, false},
    {"b2ba", "rejected", "B2BA(Rejected)", false, true, false},
    {"cdnr", "rejected", "B2B-CDNR(Rejected)", true, false, false},
    {"cdnra", "rejected", "B2B-CDNRA(Rejected)", true, true, false},
};

} // namespace

XlsxBook gstr2b_book(const std::vector<Record>& records, Era era) {
    XlsxBook book;
    book.sheets.push_back({"Read me",
                           {{text_cell("Goods and Services Tax - GSTR-2B")},
                            {},
                            {text_cell("Financial Year"), text_cell("2026-27")},
                            {text_cell("Tax Period"), text_cell("October")},
                            {text_cell("GSTIN"), text_cell(kMonthBuyer)},
                            {text_cell("Legal Name"), text_cell("BUYER")},
                            {text_cell("Date of generation"), text_cell("14/11/2026")}},
                           {},
                           {},
                           false});
    const auto line = [](const char* number, const char* heading, const char* table,
                         std::vector<std::string> tax) {
        std::vector<XlsxCell> row = {XlsxCell{}, text(number), text(heading), text(table)};
        for (const auto& t : tax) row.push_back(figure(t));
        return row;
    };
    book.sheets.push_back(
        {"ITC Available",
         {{text_cell("FORM SUMMARY - ITC Available")},
          {},
          line("S.no.", "Heading", "GSTR-3B table", {}),
          line("Part A", "ITC Available - Credit may be claimed in relevant headings", "", {}),
          line("I",
               "All other ITC - Supplies from registered persons other than reverse charge (IMS)",
               "4(A)(5)", {"9107.5", "1845.05", "1845.05", "0"}),
          line("Details", "B2B - Invoices (IMS)", "", {"9000", "1125.05", "1125.05", "0"}),
          line("", "B2B - Debit notes (IMS)", "", {"90", "0", "0", "0"}),
          line("", "ECO - Documents (IMS)", "", {"0", "0", "0", "0"}),
          line("", "B2B - Invoices (Amendment) (IMS)", "", {"17.5", "720", "720", "0"}),
          line("III", "Inward Supplies liable for reverse charge", "3.1(d)", {"0", "0", "0", "0"}),
          line("Details", "B2B - Invoices", "", {"0", "0", "0", "0"}),
          line("Part B", "ITC Available - Credit notes should be net off", "", {}),
          line("I", "Others", "4(A)", {"0", "90", "90", "0"}),
          line("Details", "B2B - Credit notes (IMS)", "4(A)(5)", {"0", "90", "90", "0"}),
          line("", "B2B - Credit notes (Reverse charge)", "3.1(d)", {"0", "0", "0", "0"})},
         {},
         {},
         false});
    auto& heads = book.sheets.back().rows[2];
    for (const auto* h : {"Integrated Tax  (\xE2\x82\xB9)", "Central Tax (\xE2\x82\xB9)",
                          "State/UT Tax (\xE2\x82\xB9)", "Cess  (\xE2\x82\xB9)"})
        heads.push_back(text_cell(h));
    for (const auto& l : kLayouts) {
        XlsxSheet sheet;
        sheet.name = l.sheet;
        sheet.rows = {{text_cell("Goods and Services Tax  - GSTR-2B")},
                      {},
                      {},
                      {text_cell("Taxable inward supplies received")}};
        const auto columns = columns_2b(l, era);
        if (l.amendment) {
            std::vector<XlsxCell> top(columns.size());
            top[0] = text_cell("Original Details");
            top[l.notes ? 3 : 2] = text_cell("Revised Details");
            sheet.rows.push_back(top);
        }
        for (auto& r : heading_rows(columns)) sheet.rows.push_back(r);
        for (const auto& r : records) {
            if (r.section != l.section || r.branch != l.branch) continue;
            std::vector<XlsxCell> row;
            for (const auto& c : columns) row.push_back(c.cell(r));
            sheet.rows.push_back(row);
        }
        book.sheets.push_back(sheet);
    }
    return book;
}

namespace {

std::string printed_action(const std::string& code) {
    return code == "A"   ? "Accepted"
           : code == "R" ? "Rejected"
           : code == "P" ? "Pending"
                         : "No Action";
}

std::string printed_form(const std::string& code) {
    return code == "R1" ? "GSTR-1/IFF" : code == "R1A" ? "GSTR-1A" : "GSTR-5";
}

XlsxBook ims_sheets(const std::vector<Record>& records, bool tool) {
    const std::vector<std::pair<std::string, std::string>> sheets = {
        {"b2b", "B2B"},      {"b2ba", "B2BA"},      {"b2bdn", "B2B-DN"}, {"b2bdna", "B2B-DNA"},
        {"b2bcn", "B2B-CN"}, {"b2bcna", "B2B-CNA"}, {"ecom", "ECO"},     {"ecoma", "ECOA"}};
    XlsxBook book;
    if (tool)
        book.sheets.push_back({"Home",
                               {{text_cell("Invoice Management System (IMS) Offline Utility")},
                                {text_cell("GSTIN"), text_cell(kMonthBuyer)}},
                               {},
                               {},
                               false});
    else
        book.sheets.push_back(
            {"All other ITC",
             {{text_cell("Invoice Management System")},
              {text_cell("GSTIN"), text_cell(kMonthBuyer)},
              {},
              {text_cell("S.No"), text_cell("Heading"), text_cell("No Action"),
               text_cell("Accepted"), text_cell("Rejected"), text_cell("Pending")},
              {text_cell("I"), text_cell("B2B - Invoices"), number_cell("2"), number_cell("1"),
               number_cell("1"), number_cell("1")}},
             {},
             {},
             false});
    for (const auto& [section, sheet_name] : sheets) {
        const bool credit = section.starts_with("b2bcn");
        const bool notes = credit || section.starts_with("b2bdn");
        const bool eco = section.starts_with("eco");
        const bool amendment = section.back() == 'a';
        std::vector<Column> columns;
        const std::string what = credit  ? "Credit note"
                                 : notes ? "Debit note"
                                 : eco   ? "Document"
                                         : "Invoice";
        if (amendment) {
            columns.push_back(
                {{what + " details", what + " number"}, MILAAN_TEXT(original_number)});
            columns.push_back({{"", what + " date"}, MILAAN_TEXT(original_date)});
        }
        columns.push_back({{eco ? "GSTIN of ECO" : "GSTIN of supplier", ""}, MILAAN_TEXT(gstin)});
        columns.push_back(name());
        columns.push_back({{what + " details", what + " number"}, MILAAN_TEXT(number)});
        if (!eco)
            columns.push_back({{"", notes ? "Note supply type" : "Invoice type"},
                               [](const Record& r) { return text(printed_type(r.type)); }});
        columns.push_back({{"", what + " date"}, MILAAN_TEXT(date)});
        columns.push_back({{"", what + " value (\xE2\x82\xB9)"}, MILAAN_FIGURE(value)});
        columns.push_back(
            {{"Status", ""}, [](const Record& r) { return text(printed_action(r.action)); }});
        columns.push_back(
            {{"Place of supply", ""}, [](const Record& r) { return text(printed_state(r.pos)); }});
        columns.push_back({{"Taxable Value (\xE2\x82\xB9)", ""}, MILAAN_FIGURE(taxable)});
        add(columns, taxes("Tax Amount"));
        if (amendment || credit) add(columns, declared());
        columns.push_back({{"Remarks", ""}, MILAAN_TEXT(remarks)});
        columns.push_back(
            {{"Source", ""}, [](const Record& r) { return text(printed_form(r.form)); }});
        columns.push_back({{"Source Return Period", ""}, [](const Record& r) {
                               return text(printed_period(r.supplier_period, '-'));
                           }});
        columns.push_back(
            {{"Source Filing Status", ""}, [](const Record&) { return text("Filed"); }});
        if (tool) {
            const auto nothing = [](const Record&) { return XlsxCell{}; };
            columns.push_back({{"Sheet validation errors", ""}, nothing});
            columns.push_back({{"GST portal validation errors", ""}, nothing});
            columns.push_back(
                {{"Previous Status", ""}, [](const Record&) { return text("Rejected"); }});
            columns.push_back(
                {{"Remarks (previous)", ""}, [](const Record&) { return text("old"); }});
        }
        XlsxSheet sheet;
        sheet.name = sheet_name;
        sheet.rows = {{text_cell("Invoice Management System")}, {}, {}, {text_cell(sheet_name)}};
        if (amendment) {
            std::vector<XlsxCell> top(columns.size());
            top[0] = text_cell("Original details");
            top[2] = text_cell("Revised details");
            sheet.rows.push_back(top);
        }
        for (auto& r : heading_rows(columns)) sheet.rows.push_back(r);
        for (const auto& r : records) {
            if (ims_section_of(r) != section) continue;
            std::vector<XlsxCell> row;
            for (const auto& c : columns) row.push_back(c.cell(r));
            sheet.rows.push_back(row);
        }
        book.sheets.push_back(sheet);
    }
    return book;
}

} // namespace

XlsxBook ims_book(const std::vector<Record>& records) {
    return ims_sheets(records, false);
}
XlsxBook ims_tool_book(const std::vector<Record>& records) {
    return ims_sheets(records, true);
}

} // namespace milaan::portal::test

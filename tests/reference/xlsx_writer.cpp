#include "reference/xlsx_writer.hpp"

#include <algorithm>

#include "reference/zip_writer.hpp"

namespace milaan::reference {

namespace {

const std::string kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const std::string kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const std::string kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::size_t place_of(std::vector<std::string>& all, const std::string& s) {
    const auto at = std::find(all.begin(), all.end(), s);
    if (at != all.end()) return static_cast<std::size_t>(at - all.begin());
    all.push_back(s);
    return all.size() - 1;
}

std::string cell_xml(const XlsxCell& cell, const std::string& where,
                     std::vector<std::string>& formats, std::vector<std::string>& shared) {
    switch (cell.as) {
    case XlsxCell::As::nothing:
        return {};
    case XlsxCell::As::raw:
        return cell.value;
    case XlsxCell::As::text:
        return "<c r=\"" + where + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" +
               escape_xml(cell.value) + "</t></is></c>";
    case XlsxCell::As::shared:
        return "<c r=\"" + where + "\" t=\"s\"><v>" + std::to_string(place_of(shared, cell.value)) +
               "</v></c>";
    case XlsxCell::As::number:
        return "<c r=\"" + where + "\" s=\"" + std::to_string(place_of(formats, cell.format)) +
               "\"><v>" + cell.value + "</v></c>";
    }
    return {};
}

} // namespace

std::string escape_xml(const std::string& s) {
    std::string out;
    for (const char c : s) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else
            out += c;
    }
    return out;
}

std::string cell_name(std::size_t column, std::size_t row) {
    std::string letters;
    for (auto n = column + 1; n > 0; n = (n - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
    return letters + std::to_string(row);
}

std::string write_xlsx(const XlsxBook& book) {
    std::vector<std::string> formats = {""}, shared;
    ZipFiles files;
    std::string sheets, relations, types;
    std::vector<std::pair<std::string, std::string>> parts;
    for (std::size_t s = 0; s < book.sheets.size(); ++s) {
        const auto& sheet = book.sheets[s];
        const auto id = std::to_string(s + 1);
        std::string xml = kHead + "<worksheet xmlns=\"" + kMain + "\"><sheetData>";
        for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
            if (sheet.rows[r].empty()) continue;
            const bool hidden = std::find(sheet.hidden_rows.begin(), sheet.hidden_rows.end(),
                                          r + 1) != sheet.hidden_rows.end();
            xml += "<row r=\"" + std::to_string(r + 1) + (hidden ? "\" hidden=\"1\">" : "\">");
            for (std::size_t c = 0; c < sheet.rows[r].size(); ++c)
                xml += cell_xml(sheet.rows[r][c], cell_name(c, r + 1), formats, shared);
            xml += "</row>";
        }
        xml += "</sheetData>";
        if (!sheet.merges.empty()) {
            xml += "<mergeCells count=\"" + std::to_string(sheet.merges.size()) + "\">";
            for (const auto& m : sheet.merges) xml += "<mergeCell ref=\"" + m + "\"/>";
            xml += "</mergeCells>";
        }
        parts.push_back({"xl/worksheets/sheet" + id + ".xml", xml + "</worksheet>"});
        sheets += "<sheet name=\"" + escape_xml(sheet.name) + "\" sheetId=\"" + id + "\"" +
                  (sheet.hidden ? " state=\"hidden\"" : "") + " r:id=\"rId" + id + "\"/>";
        relations += "<Relationship Id=\"rId" + id + "\" Type=\"" + kOffice +
                     "/worksheet\" Target=\"worksheets/sheet" + id + ".xml\"/>";
    }
    std::string number_formats, styles, texts;
    for (std::size_t f = 0; f < formats.size(); ++f) {
        const auto id = std::to_string(164 + f);
        if (!formats[f].empty())
            number_formats +=
                "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + escape_xml(formats[f]) + "\"/>";
        styles += "<xf numFmtId=\"" + (formats[f].empty() ? std::string("0") : id) + "\"/>";
    }
    for (const auto& t : shared) texts += "<si><t>" + escape_xml(t) + "</t></si>";
    const std::string package = "http://schemas.openxmlformats.org/package/2006/";
    files.push_back(
        {"[Content_Types].xml", kHead + "<Types xmlns=\"" + package + "content-types\"></Types>"});
    files.push_back({"_rels/.rels", kHead + "<Relationships xmlns=\"" + package +
                                        "relationships\"><Relationship Id=\"rId1\" Type=\"" +
                                        kOffice +
                                        "/officeDocument\" Target=\"xl/workbook.xml\"/>"
                                        "</Relationships>"});
    files.push_back({"xl/workbook.xml", kHead + "<workbook xmlns=\"" + kMain + "\" xmlns:r=\"" +
                                            kOffice + "\"><workbookPr" +
                                            (book.since_1904 ? " date1904=\"1\"" : "") +
                                            "/><sheets>" + sheets + "</sheets></workbook>"});
    files.push_back({"xl/_rels/workbook.xml.rels",
                     kHead + "<Relationships xmlns=\"" + package + "relationships\">" + relations +
                         "<Relationship Id=\"rIdS\" Type=\"" + kOffice +
                         "/styles\" Target=\"styles.xml\"/><Relationship Id=\"rIdT\" Type=\"" +
                         kOffice +
                         "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"});
    files.push_back({"xl/styles.xml", kHead + "<styleSheet xmlns=\"" + kMain + "\"><numFmts>" +
                                          number_formats + "</numFmts><cellXfs>" + styles +
                                          "</cellXfs></styleSheet>"});
    files.push_back(
        {"xl/sharedStrings.xml", kHead + "<sst xmlns=\"" + kMain + "\">" + texts + "</sst>"});
    files.insert(files.end(), parts.begin(), parts.end());
    return write_zip(files);
}

} // namespace milaan::reference

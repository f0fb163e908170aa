// Any bytes as a web page with tables and as SpreadsheetML 2003, the two kinds of text that are
// called .xls.

#include "fuzz/sheet_check.hpp"
#include "sheets/html_table.hpp"
#include "sheets/spreadsheet_xml.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace milaan;
    const std::span<const std::byte> bytes{reinterpret_cast<const std::byte*>(data), size};
    {
        fuzz::CheckedSink sink;
        (void)sheets::read_html_tables(bytes, sink);
    }
    fuzz::CheckedSink sink;
    (void)sheets::read_spreadsheet_xml(bytes, sink);
    fuzz::check_workbook(bytes);
    return 0;
}

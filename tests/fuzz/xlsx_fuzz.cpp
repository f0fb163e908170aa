// Any bytes as the parts of an .xlsx: the input is cut at zero bytes into sheet, shared texts,
// styles and workbook, and put into a sound archive, so that the search is not spent on check sums.
// The bytes themselves are tried as an archive too.

#include <string>
#include <string_view>

#include "fuzz/sheet_check.hpp"
#include "reference/zip_writer.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace milaan;
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    std::string parts[4];
    for (auto& part : parts) {
        const auto end = rest.find('\0');
        part = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    }
    if (parts[3].empty())
        parts[3] = "<workbook><sheets><sheet name='S' r:id='a'/></sheets></workbook>";
    const auto file = reference::write_zip(
        {{"[Content_Types].xml", "<Types/>"},
         {"xl/workbook.xml", parts[3]},
         {"xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id='a' Type='x/worksheet' Target='s.xml'/>"
          "<Relationship Id='b' Type='x/sharedStrings' Target='t.xml'/>"
          "<Relationship Id='c' Type='x/styles' Target='y.xml'/></Relationships>"},
         {"xl/s.xml", parts[0]},
         {"xl/t.xml", parts[1].empty() ? "<sst/>" : parts[1]},
         {"xl/y.xml", parts[2].empty() ? "<styleSheet/>" : parts[2]}});
    fuzz::check_workbook(std::as_bytes(std::span(file.data(), file.size())));
    fuzz::check_workbook({reinterpret_cast<const std::byte*>(data), size});
    return 0;
}

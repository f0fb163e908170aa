// Any bytes as the content of an .ods, put into a sound archive; and as an archive themselves.

#include <string>
#include <string_view>

#include "fuzz/sheet_check.hpp"
#include "reference/zip_writer.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace milaan;
    const std::string content(reinterpret_cast<const char*>(data), size);
    const auto file = reference::write_zip(
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", content}});
    fuzz::check_workbook(std::as_bytes(std::span(file.data(), file.size())));
    fuzz::check_workbook({reinterpret_cast<const std::byte*>(data), size});
    return 0;
}

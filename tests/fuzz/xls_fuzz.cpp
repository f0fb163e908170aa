// Any bytes as an .xls: as a compound file, and as the workbook stream that one would hold, so that
// the search is not spent on sector tables.

#include "fuzz/sheet_check.hpp"
#include "sheets/biff.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace milaan;
    const std::span<const std::byte> bytes{reinterpret_cast<const std::byte*>(data), size};
    fuzz::check_workbook(bytes);
    fuzz::CheckedSink sink;
    (void)sheets::read_biff(bytes, sink);
    return 0;
}

// Any bytes as a Tally day book, XML or JSON: nothing may crash, every voucher ends in exactly one
// place, a refused file has told why, and the same bytes give the same reading.

#include <cstdlib>

#include "books/tally.hpp"

namespace {

using namespace milaan;

std::vector<std::byte> block_of(const Intake& intake) {
    BlockWriter out;
    intake.write(out);
    return out.take();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::span<const std::byte> bytes{reinterpret_cast<const std::byte*>(data), size};
    (void)books::looks_like_tally(bytes);
    const auto intake = books::read_tally("fuzz.xml", bytes);
    if (intake.files.size() != 1 || !intake.portal.empty()) std::abort();
    const auto& file = intake.files[0];
    const bool refused = file.status == FileStatus::refused;
    if (refused && (!intake.books.empty() || intake.diagnostics.empty())) std::abort();
    if (!refused && file.rows.document != intake.books.size()) std::abort();
    const auto block = block_of(intake);
    if (block_of(books::read_tally("fuzz.xml", bytes)) != block) std::abort();
    BlockReader in(block);
    Intake again;
    if (!again.read(in)) std::abort();
    return 0;
}

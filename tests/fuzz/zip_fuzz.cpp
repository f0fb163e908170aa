// Any bytes as a zip archive, under small limits: nothing may crash, and no more may come out than
// the limits allow, whatever the archive declares.

#include <cstdint>
#include <cstdlib>

#include "sheets/workbook.hpp"
#include "sheets/zip.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace milaan::sheets;
    const std::span<const std::byte> bytes{reinterpret_cast<const std::byte*>(data), size};
    ZipLimits limits;
    limits.entries = 64;
    limits.entry_bytes = 1u << 20;
    limits.all_bytes = 4u << 20;
    limits.free_bytes = 64u << 10;
    ZipArchive archive(bytes, limits);
    if (!archive.trouble().ok()) return 0;
    std::uint64_t all = 0;
    for (const auto& entry : archive.entries()) {
        std::uint64_t out = 0;
        const auto trouble = archive.read(entry, [&](std::span<const std::byte> piece) {
            out += piece.size();
            return true;
        });
        all += out;
        if (out > limits.entry_bytes) std::abort();
        if (trouble.ok() && out / 1100 > entry.packed) std::abort(); // deflate cannot do that
    }
    if (all > limits.all_bytes) std::abort();
    (void)container_of(bytes);
    return 0;
}

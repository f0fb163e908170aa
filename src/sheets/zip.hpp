#pragma once
// A zip archive in memory: its directory, and its entries inflated piece by piece. Sizes that the
// archive declares are never believed: bytes are counted as they come out, and the reading ends at
// the limits. Zip64 is read; encryption and methods other than stored and deflated are named and
// refused. Nothing is written, nothing is nested here: an entry that is an archive is just bytes.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sheets/fault.hpp"

namespace milaan::sheets {

struct ZipLimits {
    std::size_t entries = 20000;
    std::uint64_t entry_bytes = 2ull << 30; ///< inflated, of one entry
    std::uint64_t all_bytes = 4ull << 30;   ///< inflated, of everything read from the archive
    /// An entry that inflates to more than `free_bytes` may not be `ratio` times its own size.
    std::uint64_t free_bytes = 32ull << 20;
    std::uint64_t ratio = 250;
};

struct ZipEntry {
    std::string name;         ///< UTF-8, control characters left out
    std::uint64_t offset = 0; ///< of the local header
    std::uint64_t packed = 0;
    std::uint64_t declared = 0; ///< inflated size as the directory says
    std::uint32_t check = 0;    ///< CRC-32
    std::uint16_t method = 0;
    bool encrypted = false;
    bool folder = false;
};

/// Takes a piece of an entry; false ends the reading (Fault::cancelled).
using ZipPiece = std::function<bool(std::span<const std::byte>)>;

class ZipArchive {
public:
    /// The bytes must outlive the archive. trouble() says whether the directory could be read.
    explicit ZipArchive(std::span<const std::byte>, ZipLimits = {});

    [[nodiscard]] const Trouble& trouble() const { return trouble_; }
    [[nodiscard]] const std::vector<ZipEntry>& entries() const { return entries_; }
    /// By name, letters of either case; nullptr when there is none.
    [[nodiscard]] const ZipEntry* find(std::string_view name) const;

    /// Inflates, handing over pieces of at most 64 KB. The check sum is compared at the end.
    [[nodiscard]] Trouble read(const ZipEntry&, const ZipPiece&);
    /// The whole entry; `at_most` bytes of it are held.
    [[nodiscard]] Trouble read(const ZipEntry&, std::uint64_t at_most, std::vector<std::byte>&);

private:
    void read_directory();
    [[nodiscard]] bool add_entry(std::span<const std::byte> header);
    [[nodiscard]] Trouble locate(const ZipEntry&, std::span<const std::byte>& packed) const;

    std::span<const std::byte> bytes_;
    ZipLimits limits_;
    std::uint64_t shift_ = 0; ///< bytes before the archive itself
    std::uint64_t inflated_ = 0;
    std::vector<ZipEntry> entries_;
    Trouble trouble_;
};

/// A local header, or the end record of an empty archive, at the very beginning.
[[nodiscard]] bool looks_like_zip(std::span<const std::byte>);

} // namespace milaan::sheets

#pragma once
// Compound files ([MS-CFB]): the container of .xls, and of workbooks with a password. Streams are
// found by name in the whole directory; chains that loop or leave the file are damage.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sheets/fault.hpp"

namespace milaan::sheets {

struct CompoundStream {
    std::string name; ///< UTF-8
    std::uint32_t start = 0;
    std::uint64_t size = 0;
};

class CompoundFile {
public:
    /// The bytes must outlive the object.
    explicit CompoundFile(std::span<const std::byte>);

    [[nodiscard]] const Trouble& trouble() const { return trouble_; }
    [[nodiscard]] const CompoundStream* find(std::string_view name) const;
    [[nodiscard]] Trouble read(const CompoundStream&, std::vector<std::byte>&) const;

private:
    void open();
    [[nodiscard]] bool read_table();
    void read_directory();
    /// Appends the chain's sectors up to `size` bytes; false when it loops or leaves the file.
    [[nodiscard]] bool follow(std::uint32_t start, std::uint64_t size,
                              std::vector<std::byte>&) const;
    [[nodiscard]] std::span<const std::byte> sector(std::uint32_t) const;
    [[nodiscard]] std::uint32_t next(std::uint32_t) const;

    std::span<const std::byte> bytes_;
    std::uint32_t sector_size_ = 512;
    std::uint32_t small_limit_ = 4096;
    std::vector<std::uint32_t> table_;     ///< next sector of each sector
    std::vector<std::byte> small_table_;   ///< the same for small sectors
    std::vector<std::byte> small_sectors_; ///< their bytes
    std::vector<CompoundStream> streams_;
    Trouble trouble_;
};

[[nodiscard]] bool looks_like_compound_file(std::span<const std::byte>);

} // namespace milaan::sheets

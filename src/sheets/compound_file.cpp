#include "sheets/compound_file.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "sheets/utf.hpp"

namespace milaan::sheets {

namespace {

constexpr std::string_view kSign = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::uint32_t kLastSector = 0xFFFFFFFA; ///< above are marks: free, end of chain, …
constexpr std::size_t kSmallSector = 64;
constexpr std::size_t kDirectoryEntry = 128;
constexpr std::size_t kMostStreams = 4096;

std::uint32_t u32(std::span<const std::byte> s, std::size_t at) {
    std::uint32_t n = 0;
    for (std::size_t i = 4; i-- > 0;) n = n << 8 | static_cast<std::uint8_t>(s[at + i]);
    return n;
}
std::uint32_t u16(std::span<const std::byte> s, std::size_t at) {
    return static_cast<std::uint32_t>(s[at]) | static_cast<std::uint32_t>(s[at + 1]) << 8;
}

} // namespace

bool looks_like_compound_file(std::span<const std::byte> s) {
    return s.size() >= kSign.size() &&
           std::string_view(reinterpret_cast<const char*>(s.data()), kSign.size()) == kSign;
}

CompoundFile::CompoundFile(std::span<const std::byte> bytes) : bytes_(bytes) {
    open();
}

void CompoundFile::open() {
    if (!looks_like_compound_file(bytes_)) {
        trouble_.fault = Fault::not_a_container;
        return;
    }
    if (bytes_.size() < 512) {
        trouble_.fault = Fault::truncated;
        return;
    }
    const auto shift = u16(bytes_, 30);
    if (shift != 9 && shift != 12) {
        trouble_ = {Fault::damaged, {}, 30, "sectors of an unknown size"};
        return;
    }
    sector_size_ = 1u << shift;
    small_limit_ = u32(bytes_, 56);
    if (!read_table()) {
        trouble_ = {Fault::damaged, {}, 0, "a broken table of sectors"};
        return;
    }
    read_directory();
}

std::span<const std::byte> CompoundFile::sector(std::uint32_t n) const {
    const auto begin = (static_cast<std::uint64_t>(n) + 1) * sector_size_;
    if (n >= kLastSector || begin >= bytes_.size()) return {};
    // The last sector of a file may be short.
    return bytes_.subspan(
        static_cast<std::size_t>(begin),
        static_cast<std::size_t>(std::min<std::uint64_t>(sector_size_, bytes_.size() - begin)));
}

bool CompoundFile::read_table() {
    const auto sectors = bytes_.size() / sector_size_ + 1;
    const auto take = [&](std::uint32_t n) {
        const auto s = sector(n);
        if (s.size() < sector_size_ || table_.size() > sectors + sector_size_) return false;
        for (std::size_t i = 0; i < sector_size_; i += 4) table_.push_back(u32(s, i));
        return true;
    };
    for (std::size_t i = 0; i < 109; ++i) {
        const auto n = u32(bytes_, 76 + i * 4);
        if (n < kLastSector && !take(n)) return false;
    }
    auto more = u32(bytes_, 68);
    for (std::size_t steps = 0; more < kLastSector; ++steps) {
        const auto s = sector(more);
        if (s.size() < sector_size_ || steps > sectors) return false;
        for (std::size_t i = 0; i + 4 < sector_size_; i += 4)
            if (const auto n = u32(s, i); n < kLastSector && !take(n)) return false;
        more = u32(s, sector_size_ - 4);
    }
    return !table_.empty();
}

std::uint32_t CompoundFile::next(std::uint32_t n) const {
    return n < table_.size() ? table_[n] : kLastSector;
}

bool CompoundFile::follow(std::uint32_t start, std::uint64_t size,
                          std::vector<std::byte>& out) const {
    std::size_t steps = 0;
    for (auto n = start; n < kLastSector && out.size() < size; n = next(n)) {
        const auto s = sector(n);
        if (s.empty() || ++steps > table_.size()) return false;
        out.insert(out.end(), s.begin(), s.end());
    }
    if (out.size() < size && size != UINT64_MAX) return false;
    if (out.size() > size) out.resize(static_cast<std::size_t>(size));
    return true;
}

void CompoundFile::read_directory() {
    std::vector<std::byte> directory;
    if (!follow(u32(bytes_, 48), UINT64_MAX, directory)) {
        trouble_ = {Fault::damaged, {}, 0, "a broken directory"};
        return;
    }
    (void)follow(u32(bytes_, 60), UINT64_MAX, small_table_);
    for (std::size_t at = 0; at + kDirectoryEntry <= directory.size(); at += kDirectoryEntry) {
        const auto e = std::span(directory).subspan(at, kDirectoryEntry);
        const auto type = static_cast<std::uint8_t>(e[66]);
        const auto name_size = u16(e, 64);
        const auto start = u32(e, 116), size = u32(e, 120);
        if (type == 5) (void)follow(start, size, small_sectors_);
        if (type != 2 || name_size < 2 || name_size > 64 || streams_.size() >= kMostStreams)
            continue;
        CompoundStream s;
        append_utf16(s.name, e.first(name_size - 2));
        s.start = start;
        s.size = size;
        streams_.push_back(std::move(s));
    }
}

const CompoundStream* CompoundFile::find(std::string_view name) const {
    for (const auto& s : streams_)
        if (text::equal_fold(s.name, name)) return &s;
    return nullptr;
}

Trouble CompoundFile::read(const CompoundStream& s, std::vector<std::byte>& out) const {
    out.clear();
    if (s.size > bytes_.size()) return {Fault::truncated, s.name};
    if (s.size >= small_limit_) {
        if (follow(s.start, s.size, out)) return {};
        return {Fault::truncated, s.name};
    }
    const auto count = small_sectors_.size() / kSmallSector + 1;
    auto n = s.start;
    for (std::size_t steps = 0; n < kLastSector && out.size() < s.size; ++steps) {
        const auto begin = static_cast<std::uint64_t>(n) * kSmallSector;
        if (steps > count || begin + kSmallSector > small_sectors_.size())
            return {Fault::damaged, s.name};
        const auto part =
            std::span(small_sectors_).subspan(static_cast<std::size_t>(begin), kSmallSector);
        out.insert(out.end(), part.begin(), part.end());
        const auto entry = static_cast<std::uint64_t>(n) * 4;
        n = entry + 4 <= small_table_.size() ? u32(small_table_, static_cast<std::size_t>(entry))
                                             : kLastSector;
    }
    if (out.size() < s.size) return {Fault::truncated, s.name};
    out.resize(static_cast<std::size_t>(s.size));
    return {};
}

} // namespace milaan::sheets

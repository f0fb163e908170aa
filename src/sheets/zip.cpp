#include "sheets/zip.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <new>

#include "base/text.hpp"

namespace milaan::sheets {

namespace {

constexpr std::size_t kPiece = 64 * 1024;
constexpr std::size_t kEndSize = 22;
constexpr std::size_t kCentralSize = 46;
constexpr std::size_t kLocalSize = 30;
constexpr std::uint32_t kLocalSign = 0x04034B50, kCentralSign = 0x02014B50, kEndSign = 0x06054B50;
constexpr std::uint32_t kEnd64Sign = 0x06064B50, kLocator64Sign = 0x07064B50;

std::uint64_t number(std::span<const std::byte> s, std::size_t at, int size) {
    std::uint64_t n = 0;
    for (int i = size - 1; i >= 0; --i)
        n = n << 8 | static_cast<std::uint8_t>(s[at + static_cast<std::size_t>(i)]);
    return n;
}
std::uint16_t u16(std::span<const std::byte> s, std::size_t at) {
    return static_cast<std::uint16_t>(number(s, at, 2));
}
std::uint32_t u32(std::span<const std::byte> s, std::size_t at) {
    return static_cast<std::uint32_t>(number(s, at, 4));
}

/// Position of the end record: the last one whose comment ends with the file, else the last one.
std::size_t find_end(std::span<const std::byte> s) {
    if (s.size() < kEndSize) return SIZE_MAX;
    const auto lowest = s.size() > kEndSize + 0xFFFF ? s.size() - kEndSize - 0xFFFF : 0;
    std::size_t last = SIZE_MAX;
    for (auto at = s.size() - kEndSize + 1; at-- > lowest;) {
        if (u32(s, at) != kEndSign) continue;
        if (at + kEndSize + u16(s, at + 20) == s.size()) return at;
        if (last == SIZE_MAX) last = at;
    }
    return last;
}

std::string clean_name(std::string_view raw) {
    auto name = text::repair_utf8(raw);
    name.erase(std::remove_if(name.begin(), name.end(),
                              [](char c) { return static_cast<unsigned char>(c) < 0x20; }),
               name.end());
    std::replace(name.begin(), name.end(), '\\', '/');
    return name;
}

/// zlib's stream, freed whatever happens.
struct Inflater {
    z_stream stream{};
    bool ready = false;
    Inflater() {
        const auto code = inflateInit2(&stream, -MAX_WBITS);
        if (code == Z_MEM_ERROR) throw std::bad_alloc();
        ready = code == Z_OK;
    }
    ~Inflater() {
        if (ready) inflateEnd(&stream);
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
};

} // namespace

bool looks_like_zip(std::span<const std::byte> s) {
    return s.size() >= 4 && (u32(s, 0) == kLocalSign || u32(s, 0) == kEndSign);
}

ZipArchive::ZipArchive(std::span<const std::byte> bytes, ZipLimits limits)
    : bytes_(bytes), limits_(limits) {
    read_directory();
}

void ZipArchive::read_directory() {
    const auto end = find_end(bytes_);
    if (end == SIZE_MAX) {
        trouble_.fault = looks_like_zip(bytes_) ? Fault::truncated : Fault::not_a_container;
        return;
    }
    std::uint64_t count = u16(bytes_, end + 10);
    std::uint64_t size = u32(bytes_, end + 12), begin = u32(bytes_, end + 16);
    std::uint64_t directory_end = end;
    if (end >= 20 && u32(bytes_, end - 20) == kLocator64Sign) {
        const auto at = number(bytes_, end - 12, 8);
        if (at <= bytes_.size() && bytes_.size() - at >= 56 && u32(bytes_, at) == kEnd64Sign) {
            count = number(bytes_, at + 32, 8);
            size = number(bytes_, at + 40, 8);
            begin = number(bytes_, at + 48, 8);
            directory_end = at;
        }
    }
    if (size > directory_end || begin > directory_end - size) {
        trouble_ = {Fault::damaged, {}, end, "a directory outside the file"};
        return;
    }
    // Bytes before the archive (a self-extracting one) shift everything.
    shift_ = directory_end - size - begin;
    if (count > limits_.entries) {
        trouble_ = {Fault::too_many, {}, 0, std::to_string(count) + " entries"};
        return;
    }
    auto directory =
        bytes_.subspan(static_cast<std::size_t>(begin + shift_), static_cast<std::size_t>(size));
    for (std::uint64_t i = 0; i < count; ++i) {
        if (!add_entry(directory)) {
            trouble_ = {Fault::damaged,
                        {},
                        bytes_.size() - directory.size(),
                        "a broken entry of the directory"};
            return;
        }
        directory = directory.subspan(kCentralSize + u16(directory, 28) + u16(directory, 30) +
                                      u16(directory, 32));
    }
}

bool ZipArchive::add_entry(std::span<const std::byte> h) {
    if (h.size() < kCentralSize || u32(h, 0) != kCentralSign) return false;
    const std::size_t name_size = u16(h, 28), extra_size = u16(h, 30);
    if (h.size() - kCentralSize < name_size + extra_size + u16(h, 32)) return false;
    ZipEntry e;
    e.method = u16(h, 10);
    e.check = u32(h, 16);
    e.packed = u32(h, 20);
    e.declared = u32(h, 24);
    e.offset = u32(h, 42);
    e.encrypted = (u16(h, 8) & 1) != 0;
    e.name = clean_name({reinterpret_cast<const char*>(h.data()) + kCentralSize, name_size});
    e.folder = e.name.ends_with('/');
    // Zip64: the fields that did not fit, in this order.
    auto extra = h.subspan(kCentralSize + name_size, extra_size);
    while (extra.size() >= 4) {
        const std::size_t size = u16(extra, 2);
        if (size > extra.size() - 4) break;
        if (u16(extra, 0) == 1) {
            auto field = extra.subspan(4, size);
            for (auto* value : {&e.declared, &e.packed, &e.offset}) {
                if (*value != 0xFFFFFFFF || field.size() < 8) continue;
                *value = number(field, 0, 8);
                field = field.subspan(8);
            }
        }
        extra = extra.subspan(4 + size);
    }
    entries_.push_back(std::move(e));
    return true;
}

const ZipEntry* ZipArchive::find(std::string_view name) const {
    for (const auto& e : entries_)
        if (e.name == name) return &e;
    for (const auto& e : entries_)
        if (text::equal_fold(e.name, name)) return &e;
    return nullptr;
}

Trouble ZipArchive::locate(const ZipEntry& e, std::span<const std::byte>& packed) const {
    if (e.encrypted) return {Fault::encrypted, e.name};
    if (e.method != 0 && e.method != 8)
        return {Fault::unsupported, e.name, 0, "compression method " + std::to_string(e.method)};
    if (e.offset > bytes_.size() || shift_ > bytes_.size() - e.offset ||
        bytes_.size() - e.offset - shift_ < kLocalSize)
        return {Fault::truncated, e.name};
    const auto at = static_cast<std::size_t>(e.offset + shift_);
    if (u32(bytes_, at) != kLocalSign)
        return {Fault::damaged, e.name, at, "no entry where the directory says"};
    // The directory and the entry itself must agree on what it is.
    const std::size_t name_size = u16(bytes_, at + 26);
    const std::size_t before = kLocalSize + name_size + u16(bytes_, at + 28);
    if (bytes_.size() - at < before) return {Fault::truncated, e.name};
    const auto own_name =
        clean_name({reinterpret_cast<const char*>(bytes_.data()) + at + kLocalSize, name_size});
    if (own_name != e.name || u16(bytes_, at + 8) != e.method)
        return {Fault::damaged, e.name, at, "an entry that the directory describes otherwise"};
    if (e.packed > bytes_.size() - at - before) return {Fault::truncated, e.name};
    packed = bytes_.subspan(at + before, static_cast<std::size_t>(e.packed));
    return {};
}

Trouble ZipArchive::read(const ZipEntry& e, const ZipPiece& piece) {
    std::span<const std::byte> packed;
    if (auto t = locate(e, packed); !t.ok()) return t;
    std::uint64_t out = 0;
    auto check = static_cast<std::uint32_t>(crc32(0, nullptr, 0));
    Trouble trouble;
    const auto hand_over = [&](std::span<const std::byte> part) {
        out += part.size();
        inflated_ += part.size();
        check = static_cast<std::uint32_t>(crc32(check, reinterpret_cast<const Bytef*>(part.data()),
                                                 static_cast<uInt>(part.size())));
        if (out > limits_.entry_bytes || inflated_ > limits_.all_bytes)
            trouble = {Fault::too_large, e.name, 0,
                       "more than " + std::to_string(out >> 20) + " MB"};
        else if (out > limits_.free_bytes && out / limits_.ratio > e.packed)
            trouble = {Fault::bomb, e.name};
        else if (!piece(part))
            trouble = {Fault::cancelled, e.name};
        return trouble.ok();
    };
    if (e.method == 0) {
        while (!packed.empty()) {
            const auto part = packed.first(std::min(packed.size(), kPiece));
            packed = packed.subspan(part.size());
            if (!hand_over(part)) return trouble;
        }
    } else {
        Inflater inflater;
        if (!inflater.ready) return {Fault::damaged, e.name};
        std::array<std::byte, kPiece> buffer;
        auto& z = inflater.stream;
        int code = Z_OK;
        while (code != Z_STREAM_END) {
            if (z.avail_in == 0) {
                // Where the input has ended the stream should have, too.
                if (packed.empty()) return {Fault::truncated, e.name};
                const auto part = packed.first(std::min<std::size_t>(packed.size(), 1u << 30));
                packed = packed.subspan(part.size());
                z.next_in = reinterpret_cast<Bytef*>(const_cast<std::byte*>(part.data()));
                z.avail_in = static_cast<uInt>(part.size());
            }
            z.next_out = reinterpret_cast<Bytef*>(buffer.data());
            z.avail_out = static_cast<uInt>(buffer.size());
            code = inflate(&z, Z_NO_FLUSH);
            if (code == Z_MEM_ERROR) throw std::bad_alloc();
            if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR)
                return {Fault::damaged, e.name, out, z.msg == nullptr ? "" : z.msg};
            const auto got = buffer.size() - z.avail_out;
            if (got != 0 && !hand_over(std::span(buffer).first(got))) return trouble;
        }
    }
    if (check != e.check)
        return {Fault::damaged, e.name, 0, "contents that do not fit the check sum"};
    return {};
}

Trouble ZipArchive::read(const ZipEntry& e, std::uint64_t at_most, std::vector<std::byte>& out) {
    out.clear();
    bool over = false;
    auto trouble = read(e, [&](std::span<const std::byte> part) {
        over = part.size() > at_most - out.size();
        if (!over) out.insert(out.end(), part.begin(), part.end());
        return !over;
    });
    if (over)
        trouble = {Fault::too_large, e.name, 0,
                   "more than " + std::to_string(at_most >> 20) + " MB"};
    return trouble;
}

} // namespace milaan::sheets

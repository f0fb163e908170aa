#include "platform/png.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace milaan::platform {

namespace {

using Bytes = std::vector<std::byte>;

constexpr std::array<std::uint32_t, 256> make_crc_table() {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t n = 0; n < 256; ++n) {
        auto c = n;
        for (int k = 0; k < 8; ++k) c = (c & 1) != 0 ? 0xEDB88320u ^ (c >> 1) : c >> 1;
        table[n] = c;
    }
    return table;
}
constexpr auto kCrc = make_crc_table();

void put32(Bytes& out, std::uint32_t n) {
    for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<std::byte>(n >> shift));
}

void chunk(Bytes& out, std::string_view type, const Bytes& data) {
    put32(out, static_cast<std::uint32_t>(data.size()));
    std::uint32_t crc = 0xFFFFFFFFu;
    const auto put = [&](std::byte b) {
        out.push_back(b);
        crc = kCrc[(crc ^ static_cast<std::uint32_t>(b)) & 255] ^ (crc >> 8);
    };
    for (const char c : type) put(static_cast<std::byte>(c));
    for (const auto b : data) put(b);
    put32(out, ~crc);
}

/// A zlib stream of stored blocks.
Bytes stored(const Bytes& raw) {
    constexpr std::size_t kBlock = 65535;
    Bytes out{std::byte{0x78}, std::byte{0x01}};
    std::uint32_t a = 1, b = 0;
    for (std::size_t at = 0; at < raw.size(); at += kBlock) {
        const auto n = std::min(kBlock, raw.size() - at);
        out.push_back(static_cast<std::byte>(at + n == raw.size()));
        for (const auto v : {n & 255, n >> 8, ~n & 255, ~n >> 8 & 255})
            out.push_back(static_cast<std::byte>(v));
        for (std::size_t i = at; i < at + n; ++i) {
            out.push_back(raw[i]);
            a = (a + static_cast<std::uint32_t>(raw[i])) % 65521;
            b = (b + a) % 65521;
        }
    }
    put32(out, b << 16 | a);
    return out;
}

} // namespace

std::vector<std::byte> encode_png(const std::uint8_t* pixels, int width, int height) {
    Bytes out;
    for (const int c : {0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A})
        out.push_back(static_cast<std::byte>(c));
    Bytes header;
    put32(header, static_cast<std::uint32_t>(width));
    put32(header, static_cast<std::uint32_t>(height));
    for (const int c : {8, 6, 0, 0, 0}) header.push_back(static_cast<std::byte>(c)); // RGBA
    chunk(out, "IHDR", header);
    Bytes raw;
    const auto row = static_cast<std::size_t>(width) * 4;
    raw.reserve((row + 1) * static_cast<std::size_t>(height));
    for (int y = 0; y < height; ++y) {
        raw.push_back(std::byte{0}); // no filter
        const auto* from =
            reinterpret_cast<const std::byte*>(pixels) + row * static_cast<std::size_t>(y);
        raw.insert(raw.end(), from, from + row);
    }
    chunk(out, "IDAT", stored(raw));
    chunk(out, "IEND", {});
    return out;
}

} // namespace milaan::platform

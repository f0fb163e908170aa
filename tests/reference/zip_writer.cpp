#include "reference/zip_writer.hpp"

#include <cstdint>

namespace milaan::reference {

namespace {

std::uint32_t crc(const std::string& s) {
    std::uint32_t c = 0xFFFFFFFF;
    for (const char byte : s) {
        c ^= static_cast<std::uint8_t>(byte);
        for (int k = 0; k < 8; ++k) c = (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
    }
    return ~c;
}

void put(std::string& out, std::uint64_t n, int bytes) {
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(n >> (8 * i) & 0xFF);
}

} // namespace

std::string write_zip(const ZipFiles& files) {
    std::string out, directory;
    for (const auto& [name, contents] : files) {
        const auto offset = out.size();
        std::string common;
        put(common, 20, 2); // version
        put(common, 0, 2);  // flags
        put(common, 0, 2);  // stored
        put(common, 0, 4);  // time and date
        put(common, crc(contents), 4);
        put(common, contents.size(), 4);
        put(common, contents.size(), 4);
        put(common, name.size(), 2);
        put(common, 0, 2); // extra
        put(out, 0x04034B50, 4);
        out += common + name + contents;
        put(directory, 0x02014B50, 4);
        put(directory, 20, 2);
        directory += common;
        put(directory, 0, 2); // comment
        put(directory, 0, 2); // disk
        put(directory, 0, 2);
        put(directory, 0, 4);
        put(directory, offset, 4);
        directory += name;
    }
    const auto begin = out.size();
    out += directory;
    put(out, 0x06054B50, 4);
    put(out, 0, 4);
    put(out, files.size(), 2);
    put(out, files.size(), 2);
    put(out, directory.size(), 4);
    put(out, begin, 4);
    put(out, 0, 2);
    return out;
}

} // namespace milaan::reference

#include "reference/xls_writer.hpp"

#include <algorithm>
#include <cstring>

namespace milaan::reference {

std::string put16(std::uint32_t n) {
    return {static_cast<char>(n & 0xFF), static_cast<char>(n >> 8 & 0xFF)};
}
std::string put32(std::uint32_t n) {
    return put16(n & 0xFFFF) + put16(n >> 16);
}

namespace {

std::string put64(double d) {
    std::uint64_t bits = 0;
    std::memcpy(&bits, &d, sizeof d);
    return put32(static_cast<std::uint32_t>(bits)) + put32(static_cast<std::uint32_t>(bits >> 32));
}

std::string short_text(const std::string& s) {
    return std::string(1, static_cast<char>(s.size())) + '\0' + s;
}
std::string long_text(const std::string& s) {
    return put16(static_cast<std::uint32_t>(s.size())) + std::string(1, '\0') + s;
}

std::string begin(std::uint16_t kind) {
    return XlsRecords()
        .record(0x0809, put16(0x0600) + put16(kind) + put16(0) + put16(1997) + put32(0) + put32(6))
        .bytes();
}

/// The texts in records of a limited size; one that does not fit is cut, and goes on after a byte
/// that says how wide its characters are: here they become two bytes each.
std::string shared_records(const XlsBook& book) {
    const auto count = static_cast<std::uint32_t>(book.shared.size());
    std::vector<std::string> records = {put32(count) + put32(count)};
    for (const auto& s : book.shared) {
        if (records.back().size() + 3 > book.shared_record) records.emplace_back();
        records.back() += put16(static_cast<std::uint32_t>(s.size())) + std::string(1, '\0');
        const auto room = book.shared_record - std::min(book.shared_record, records.back().size());
        records.back() += s.substr(0, room);
        if (s.size() <= room) continue;
        records.emplace_back(1, '\1');
        for (const char c : s.substr(room)) records.back() += std::string(1, c) + '\0';
    }
    XlsRecords out;
    for (std::size_t i = 0; i < records.size(); ++i)
        out.record(i == 0 ? 0x00FC : 0x003C, records[i]);
    return out.bytes();
}

} // namespace

XlsRecords& XlsRecords::record(std::uint16_t type, const std::string& data) {
    bytes_ += put16(type) + put16(static_cast<std::uint32_t>(data.size())) + data;
    return *this;
}
XlsRecords& XlsRecords::number(std::uint16_t row, std::uint16_t column, std::uint16_t style,
                               double d) {
    return record(0x0203, put16(row) + put16(column) + put16(style) + put64(d));
}
XlsRecords& XlsRecords::packed(std::uint16_t row, std::uint16_t column, std::uint16_t style,
                               std::int32_t n, bool hundredths) {
    const auto rk = static_cast<std::uint32_t>(n) << 2 | 2u | (hundredths ? 1u : 0u);
    return record(0x027E, put16(row) + put16(column) + put16(style) + put32(rk));
}
XlsRecords& XlsRecords::shared(std::uint16_t row, std::uint16_t column, std::uint32_t index) {
    return record(0x00FD, put16(row) + put16(column) + put16(0) + put32(index));
}
XlsRecords& XlsRecords::label(std::uint16_t row, std::uint16_t column, const std::string& ascii) {
    return record(0x0204, put16(row) + put16(column) + put16(0) + long_text(ascii));
}

std::string write_biff(const XlsBook& book) {
    XlsRecords tail;
    tail.record(0x0022, put16(book.since_1904 ? 1 : 0));
    if (book.password) tail.record(0x002F, put16(1));
    for (const auto& [id, code] : book.formats) tail.record(0x041E, put16(id) + long_text(code));
    for (const auto id : book.styles)
        tail.record(0x00E0, put16(0) + put16(id) + std::string(16, '\0'));
    const auto texts = shared_records(book);
    const auto end = XlsRecords().record(0x000A, "").bytes();

    const auto head = begin(0x0005);
    std::size_t directory = 0;
    for (const auto& s : book.sheets) directory += 4 + 6 + 2 + s.name.size();
    auto position = head.size() + tail.bytes().size() + directory + texts.size() + end.size();
    std::string out = head + tail.bytes(), sheets;
    for (const auto& s : book.sheets) {
        out += XlsRecords()
                   .record(0x0085, put32(static_cast<std::uint32_t>(position)) +
                                       std::string(1, s.hidden ? '\1' : '\0') + '\0' +
                                       short_text(s.name))
                   .bytes();
        const auto sheet = begin(0x0010) + s.records.bytes() + end;
        position += sheet.size();
        sheets += sheet;
    }
    return out + texts + end + sheets;
}

std::string write_compound_file(const std::string& stream_name, const std::string& contents) {
    constexpr std::size_t kSector = 512;
    // Streams of less than 4,096 bytes would belong into small sectors: padded instead.
    auto stream = contents;
    stream.resize(std::max<std::size_t>(stream.size(), 4096), '\0');
    const auto size = static_cast<std::uint32_t>(stream.size());
    stream.resize((stream.size() + kSector - 1) / kSector * kSector, '\0');
    const auto sectors = static_cast<std::uint32_t>(stream.size() / kSector);
    // Sector 0.. is the table, then the directory, then the stream.
    std::uint32_t tables = 1;
    while (tables * 128 < sectors + tables + 1) ++tables;
    std::string table;
    for (std::uint32_t i = 0; i < tables; ++i) table += put32(0xFFFFFFFD);
    table += put32(0xFFFFFFFE); // the directory's only sector
    for (std::uint32_t i = 0; i < sectors; ++i)
        table += put32(i + 1 == sectors ? 0xFFFFFFFE : tables + 1 + i + 1);
    while (table.size() < tables * kSector) table += put32(0xFFFFFFFF);

    const auto entry = [](const std::string& name, char type, std::uint32_t child,
                          std::uint32_t start, std::uint32_t bytes) {
        std::string e;
        for (const char c : name) e += std::string(1, c) + '\0';
        e.resize(64, '\0');
        e += put16(static_cast<std::uint32_t>(name.size()) * 2 + 2) + type + '\1';
        e += put32(0xFFFFFFFF) + put32(0xFFFFFFFF) + put32(child) + std::string(36, '\0');
        e += put32(start) + put32(bytes) + put32(0);
        return e;
    };
    std::string directory = entry("Root Entry", '\5', 1, 0xFFFFFFFE, 0) +
                            entry(stream_name, '\2', 0xFFFFFFFF, tables + 1, size);
    directory.resize(kSector, '\0');

    std::string head = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    head += std::string(16, '\0') + put16(0x3E) + put16(3) + put16(0xFFFE) + put16(9) + put16(6);
    head +=
        std::string(6, '\0') + put32(0) + put32(tables) + put32(tables) + put32(0) + put32(4096);
    head += put32(0xFFFFFFFE) + put32(0) + put32(0xFFFFFFFE) + put32(0);
    for (std::uint32_t i = 0; i < 109; ++i) head += put32(i < tables ? i : 0xFFFFFFFF);
    return head + table + directory + stream;
}

std::string write_xls(const XlsBook& book) {
    return write_compound_file("Workbook", write_biff(book));
}

} // namespace milaan::reference

#include "sheets/biff_records.hpp"

#include <algorithm>
#include <cstdio>
#include <cstring>

#include "base/utf8.hpp"
#include "sheets/number_text.hpp"
#include "sheets/utf.hpp"

namespace milaan::sheets {

std::uint32_t u8(Bytes s, std::size_t at) {
    return at < s.size() ? static_cast<std::uint8_t>(s[at]) : 0;
}
std::uint32_t u16(Bytes s, std::size_t at) {
    return u8(s, at) | u8(s, at + 1) << 8;
}
std::uint32_t u32(Bytes s, std::size_t at) {
    return u16(s, at) | u16(s, at + 2) << 16;
}
double f64(Bytes s, std::size_t at) {
    std::uint64_t bits = 0;
    for (std::size_t i = 8; i-- > 0;) bits = bits << 8 | u8(s, at + i);
    double d = 0;
    std::memcpy(&d, &bits, sizeof d);
    return d;
}

std::string digits_of(double d) {
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%.15g", d);
    return buffer;
}

std::string digits_of_rk(std::uint32_t rk) {
    const bool hundredths = (rk & 1) != 0;
    if ((rk & 2) != 0) {
        const auto n = static_cast<std::int32_t>(rk) >> 2;
        return hundredths ? shift_point(std::to_string(n), 2) : std::to_string(n);
    }
    const auto bits = static_cast<std::uint64_t>(rk & ~3u) << 32;
    double d = 0;
    std::memcpy(&d, &bits, sizeof d);
    return hundredths ? shift_point(digits_of(d), 2) : digits_of(d);
}

std::string text_at(Bytes s, std::size_t at, bool biff8, bool short_count) {
    std::string out;
    const std::size_t count = short_count ? u8(s, at) : u16(s, at);
    at += short_count ? 1 : 2;
    if (!biff8) {
        if (at < s.size()) {
            const auto part = s.subspan(at, std::min(count, s.size() - at));
            append_windows1252(out, {reinterpret_cast<const char*>(part.data()), part.size()});
        }
        return out;
    }
    const auto flags = u8(s, at++);
    if ((flags & 8) != 0) at += 2;
    if ((flags & 4) != 0) at += 4;
    if (at >= s.size()) return out;
    const bool wide = (flags & 1) != 0;
    const auto part = s.subspan(at, std::min(count * (wide ? 2 : 1), s.size() - at));
    if (wide)
        append_utf16(out, part);
    else
        for (const auto b : part) append_utf8(out, static_cast<std::uint8_t>(b)); // Latin-1
    return out;
}

bool SharedTable::read(const std::vector<Bytes>& parts) {
    parts_ = &parts;
    part_ = 0;
    at_ = 4; // of all references
    const auto count = take32();
    for (std::uint32_t i = 0; i < count && !over_; ++i) {
        std::string text;
        if (!read_text(text)) break;
        bytes_ += text;
        ends_.push_back(bytes_.size());
        if (bytes_.size() > kMostTextBytes) return false;
    }
    return true;
}

bool SharedTable::step() {
    if (part_ + 1 >= parts_->size()) {
        over_ = true;
        return false;
    }
    ++part_;
    at_ = 0;
    return true;
}

std::uint32_t SharedTable::take8() {
    while (at_ >= part().size())
        if (!step()) return 0;
    return u8(part(), at_++);
}

std::uint32_t SharedTable::take16() {
    const auto low = take8();
    return low | take8() << 8;
}

std::uint32_t SharedTable::take32() {
    const auto low = take16();
    return low | take16() << 16;
}

void SharedTable::skip(std::uint64_t n) {
    while (n > 0 && !over_) {
        const auto here = std::min<std::uint64_t>(n, part().size() - std::min(at_, part().size()));
        at_ += static_cast<std::size_t>(here);
        n -= here;
        if (n > 0) step();
    }
}

bool SharedTable::read_text(std::string& out) {
    std::size_t count = take16();
    auto flags = take8();
    const auto runs = (flags & 8) != 0 ? take16() : 0;
    const auto phonetic = (flags & 4) != 0 ? take32() : 0;
    if (over_) return false;
    std::string units; // UTF-16, so that a pair cut between records stays one
    while (count > 0) {
        if (at_ >= part().size()) {
            if (!step()) return false;
            flags = take8();
            continue;
        }
        const bool wide = (flags & 1) != 0;
        const std::size_t width = wide ? 2 : 1;
        const auto here = std::min(count, (part().size() - at_) / width);
        if (here == 0) return false;
        for (std::size_t i = 0; i < here; ++i) {
            units += static_cast<char>(u8(part(), at_));
            units += wide ? static_cast<char>(u8(part(), at_ + 1)) : '\0';
            at_ += width;
        }
        count -= here;
    }
    append_utf16(out, std::as_bytes(std::span(units)));
    skip(std::uint64_t{4} * runs + phonetic);
    return true;
}

} // namespace milaan::sheets

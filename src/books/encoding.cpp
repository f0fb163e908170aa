#include "books/encoding.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/utf8.hpp"

namespace milaan::books {

namespace {

/// 0x80..0x9F of Windows-1252; the rest is as in Latin-1. 0 where the code page has nothing.
constexpr std::array<std::uint16_t, 32> kWindows1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

constexpr std::uint32_t kReplacement = 0xFFFD;

/// End-of-file mark of DOS programs; never a part of the text.
constexpr unsigned char kDosEnd = 0x1A;

struct Sequence {
    int length = 0;          ///< 0: not UTF-8
    bool unfinished = false; ///< could become UTF-8 with more bytes
};

/// RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.
Sequence sequence_at(const unsigned char* p, std::size_t left) {
    const unsigned char c = p[0];
    unsigned char low = 0x80, high = 0xBF;
    int length = 0;
    if (c >= 0xC2 && c <= 0xDF) {
        length = 2;
    } else if (c >= 0xE0 && c <= 0xEF) {
        length = 3;
        if (c == 0xE0) low = 0xA0;
        if (c == 0xED) high = 0x9F;
    } else if (c >= 0xF0 && c <= 0xF4) {
        length = 4;
        if (c == 0xF0) low = 0x90;
        if (c == 0xF4) high = 0x8F;
    } else {
        return {};
    }
    for (int i = 1; i < length; ++i) {
        if (static_cast<std::size_t>(i) >= left) return {0, true};
        if (p[i] < low || p[i] > high) return {};
        low = 0x80;
        high = 0xBF;
    }
    return {length, false};
}

/// How many bytes from here on are plain ASCII that passes through unchanged.
std::size_t plain_run(const unsigned char* p, std::size_t left) {
    std::size_t n = 0;
    constexpr std::uint64_t high = 0x8080808080808080ull;
    constexpr std::uint64_t one = 0x0101010101010101ull;
    constexpr std::uint64_t end = one * kDosEnd;
    while (left - n >= 8) {
        std::uint64_t w = 0;
        std::memcpy(&w, p + n, 8);
        // Zero bytes of w and of w ^ end: the classic test, exact when no byte has its high bit.
        if (((w | (w - one) | ((w ^ end) - one)) & high) != 0) break;
        n += 8;
    }
    while (n < left && p[n] < 0x80 && p[n] != 0 && p[n] != kDosEnd) ++n;
    return n;
}

} // namespace

EncodingGuess guess_encoding(std::span<const std::byte> head) {
    const auto at = [&](std::size_t i) {
        return i < head.size() ? static_cast<unsigned>(head[i]) : 0x100u;
    };
    if (at(0) == 0xEF && at(1) == 0xBB && at(2) == 0xBF) return {Encoding::utf8, 3};
    if (at(0) == 0xFF && at(1) == 0xFE) return {Encoding::utf16_le, 2};
    if (at(0) == 0xFE && at(1) == 0xFF) return {Encoding::utf16_be, 2};
    // Digits, separators and Latin headings have a zero byte each in UTF-16; names in other scripts
    // do not, so a third of the places is asked for, and next to none in the other half.
    const std::size_t pairs = std::min<std::size_t>(head.size() / 2, 2048);
    std::size_t even = 0, odd = 0;
    for (std::size_t i = 0; i < pairs; ++i) {
        even += at(2 * i) == 0;
        odd += at(2 * i + 1) == 0;
    }
    if (pairs >= 4) {
        if (odd * 3 >= pairs && even * 20 <= pairs) return {Encoding::utf16_le, 0};
        if (even * 3 >= pairs && odd * 20 <= pairs) return {Encoding::utf16_be, 0};
    }
    return {};
}

std::string_view TextDecoder::name() const {
    if (encoding_ != Encoding::utf8) return "UTF-16";
    if (counts_.windows_1252 == 0) return "UTF-8";
    return counts_.multibyte == 0 ? "Windows-1252" : "UTF-8 with Windows-1252 in places";
}

void TextDecoder::feed(std::span<const std::byte> bytes, std::string& out) {
    if (encoding_ == Encoding::utf8) {
        if (carry_.empty()) return feed_utf8(bytes, out, false);
        std::string joined = std::move(carry_);
        carry_.clear();
        joined.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        feed_utf8(std::as_bytes(std::span(joined)), out, false);
    } else {
        feed_utf16(bytes, out);
    }
}

void TextDecoder::finish(std::string& out) {
    if (encoding_ == Encoding::utf8) {
        const std::string rest = std::move(carry_);
        carry_.clear();
        feed_utf8(std::as_bytes(std::span(rest)), out, true);
        return;
    }
    if (surrogate_ != 0 || !carry_.empty()) {
        append_utf8(out, kReplacement);
        ++counts_.broken;
    }
    surrogate_ = 0;
    carry_.clear();
}

void TextDecoder::feed_utf8(std::span<const std::byte> bytes, std::string& out, bool last) {
    const auto* p = reinterpret_cast<const unsigned char*>(bytes.data());
    std::size_t i = 0;
    while (i < bytes.size()) {
        const auto run = plain_run(p + i, bytes.size() - i);
        out.append(reinterpret_cast<const char*>(p + i), run);
        i += run;
        if (i == bytes.size()) return;
        if (p[i] < 0x80) {
            counts_.zero += p[i] == 0;
            ++i;
            continue;
        }
        const auto s = sequence_at(p + i, bytes.size() - i);
        if (s.unfinished && !last) {
            carry_.assign(reinterpret_cast<const char*>(p + i), bytes.size() - i);
            return;
        }
        if (s.length != 0) {
            out.append(reinterpret_cast<const char*>(p + i), static_cast<std::size_t>(s.length));
            i += static_cast<std::size_t>(s.length);
            ++counts_.multibyte;
            continue;
        }
        const std::uint32_t c = p[i] < 0xA0 ? kWindows1252[p[i] - 0x80u] : p[i];
        append_utf8(out, c == 0 ? kReplacement : c);
        ++counts_.windows_1252;
        ++i;
    }
}

void TextDecoder::feed_utf16(std::span<const std::byte> bytes, std::string& out) {
    const auto unit = [&](unsigned first, unsigned second) {
        put_unit(encoding_ == Encoding::utf16_le ? first | second << 8 : first << 8 | second, out);
    };
    std::size_t i = 0;
    if (!carry_.empty() && !bytes.empty()) {
        unit(static_cast<unsigned char>(carry_[0]), static_cast<unsigned>(bytes[0]));
        carry_.clear();
        i = 1;
    }
    for (; i + 1 < bytes.size(); i += 2)
        unit(static_cast<unsigned>(bytes[i]), static_cast<unsigned>(bytes[i + 1]));
    if (i < bytes.size()) carry_.assign(1, static_cast<char>(bytes[i]));
}

void TextDecoder::put_unit(std::uint32_t unit, std::string& out) {
    if (unit >= 0xDC00 && unit <= 0xDFFF && surrogate_ != 0) {
        append_utf8(out, 0x10000 + ((surrogate_ - 0xD800) << 10) + (unit - 0xDC00));
        surrogate_ = 0;
        return;
    }
    if (surrogate_ != 0) {
        append_utf8(out, kReplacement);
        ++counts_.broken;
        surrogate_ = 0;
    }
    if (unit >= 0xD800 && unit <= 0xDBFF) {
        surrogate_ = unit;
    } else if (unit >= 0xDC00 && unit <= 0xDFFF) {
        append_utf8(out, kReplacement);
        ++counts_.broken;
    } else if (unit == 0) {
        ++counts_.zero;
    } else if (unit != kDosEnd && unit != 0xFEFF) {
        append_utf8(out, unit);
    }
}

} // namespace milaan::books

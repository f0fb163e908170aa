#include "books/encoding.hpp"

#include <algorithm>
#include <cstring>

#include "base/utf8.hpp"

namespace milaan::books {

namespace {

constexpr std::uint32_t kReplacement = 0xFFFD;

/// End-of-file mark of DOS programs; never a part of the text.
constexpr unsigned char kDosEnd = 0x1A;

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
        const auto rest = std::string_view(reinterpret_cast<const char*>(p + i), bytes.size() - i);
        const auto length = utf8_sequence(rest);
        if (length == 0 && !last && utf8_cut_off(rest)) {
            carry_.assign(rest);
            return;
        }
        if (length != 0) {
            out.append(rest.substr(0, length));
            i += length;
            ++counts_.multibyte;
            continue;
        }
        const auto c = windows_1252(p[i]);
        append_utf8(out, c < 0xA0 ? kReplacement : c);
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

#pragma once
// Bytes of a text file to UTF-8, in pieces of any size. UTF-16 is known by its byte order mark or
// by where its zero bytes stand. Anything else is read as UTF-8, and a byte that cannot be UTF-8 as
// Windows-1252: registers are exported by old programs and pasted together by hand, so one file may
// hold both, and nothing may be lost over it.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace milaan::books {

enum class Encoding : std::uint8_t { utf8, utf16_le, utf16_be };

struct EncodingGuess {
    Encoding encoding = Encoding::utf8;
    std::size_t mark = 0; ///< bytes of the byte order mark, 0 when there is none
};

/// From the first bytes of a file (a few hundred are enough).
[[nodiscard]] EncodingGuess guess_encoding(std::span<const std::byte> head);

/// What was met on the way.
struct DecodingCounts {
    std::uint64_t multibyte = 0;    ///< UTF-8 sequences of more than one byte
    std::uint64_t windows_1252 = 0; ///< single bytes that are not UTF-8
    std::uint64_t zero = 0;         ///< zero characters, left out
    std::uint64_t broken = 0;       ///< half of a UTF-16 pair, replaced by U+FFFD
};

class TextDecoder {
public:
    explicit TextDecoder(Encoding encoding) : encoding_(encoding) {}

    /// Appends to `out`. The byte order mark must not be among the bytes.
    void feed(std::span<const std::byte>, std::string& out);
    /// Bytes of a character that never was completed.
    void finish(std::string& out);

    [[nodiscard]] const DecodingCounts& counts() const { return counts_; }
    /// For people: `UTF-8`, `UTF-16`, `Windows-1252`, `UTF-8 with Windows-1252 in places`.
    [[nodiscard]] std::string_view name() const;

private:
    void feed_utf8(std::span<const std::byte>, std::string& out, bool last);
    void feed_utf16(std::span<const std::byte>, std::string& out);
    void put_unit(std::uint32_t unit, std::string& out);

    Encoding encoding_;
    DecodingCounts counts_;
    std::string carry_;           ///< bytes of an unfinished character
    std::uint32_t surrogate_ = 0; ///< first half of a UTF-16 pair, 0 when none waits
};

} // namespace milaan::books

#include "portal/reader.hpp"

#include <string>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "portal/json_file.hpp"
#include "portal/json_shape.hpp"

namespace milaan::portal {

namespace {

Intake refused(std::string_view name, std::size_t bytes, Code code, std::string where,
               std::string expected, std::string found) {
    Intake intake;
    LoadedFile file;
    file.name = name;
    file.bytes = bytes;
    file.status = FileStatus::refused;
    intake.files.push_back(file);
    report(intake.diagnostics, {.severity = Severity::error,
                                .code = code,
                                .file = std::string(name),
                                .where = std::move(where),
                                .expected = std::move(expected),
                                .found = std::move(found),
                                .done = "Nothing was read from it."});
    return intake;
}

std::string at_byte(std::uint64_t offset) {
    return "byte " + std::to_string(offset + 1);
}

/// UTF-16 by its byte order mark or by the zero beside the first character; empty when it is not.
bool is_utf16(std::string_view s, bool& big) {
    if (s.size() < 2) return false;
    const auto a = static_cast<unsigned char>(s[0]), b = static_cast<unsigned char>(s[1]);
    big = (a == 0xFE && b == 0xFF) || (a == 0 && b != 0);
    return big || (a == 0xFF && b == 0xFE) || (a != 0 && b == 0);
}

std::string from_utf16(std::span<const std::byte> bytes, bool big) {
    std::string out;
    append_utf16(out, bytes, big ? ByteOrder::big : ByteOrder::little);
    return out.starts_with("\xEF\xBB\xBF") ? out.substr(3) : out;
}

} // namespace

bool looks_like_json(std::span<const std::byte> bytes) {
    std::string_view s(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (s.starts_with("\xEF\xBB\xBF")) s.remove_prefix(3);
    bool big = false;
    if (is_utf16(s, big)) s = s.substr(s.front() == '\xFE' || s.front() == '\xFF' ? 2 : 0, 64);
    for (const char c : s)
        if (!text::is_space(c) && c != '\0') return c == '{' || c == '[';
    return true;
}

Intake read_portal_file(std::string_view name, std::span<const std::byte> bytes) {
    std::string_view s(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    std::string converted;
    bool big = false;
    if (is_utf16(s, big)) s = converted = from_utf16(bytes, big);
    if (s.starts_with("\xEF\xBB\xBF")) s.remove_prefix(3);
    const auto look = look_at_json(s);
    switch (look.shape) {
    case JsonShape::good:
        break;
    case JsonShape::blank:
        return refused(name, bytes.size(), Code::empty_file, "", "a portal file or a register",
                       "nothing but blanks");
    case JsonShape::truncated:
        return refused(name, bytes.size(), Code::truncated, at_byte(look.offset),
                       "the rest of the file: its brackets are not closed", "the end");
    case JsonShape::unbalanced:
        return refused(name, bytes.size(), Code::malformed_json, at_byte(look.offset),
                       "brackets that match", "one that does not");
    case JsonShape::too_deep:
        return refused(name, bytes.size(), Code::too_deep, at_byte(look.offset),
                       "at most " + std::to_string(kMaxJsonDepth) + " levels", "more");
    case JsonShape::trailing:
        return refused(name, bytes.size(), Code::malformed_json, at_byte(look.offset),
                       "the end of the file", "more text after the JSON");
    }
    if (text::valid_utf8(s)) return read_json_file(name, s);
    const auto repaired = text::repair_utf8(s);
    auto intake = read_json_file(name, repaired);
    report(intake.diagnostics, {.severity = Severity::warning,
                                .code = Code::mixed_encoding,
                                .file = std::string(name),
                                .expected = "UTF-8",
                                .found = "other bytes",
                                .done = "They were replaced; the rest was read."});
    return intake;
}

} // namespace milaan::portal

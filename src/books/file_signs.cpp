#include "books/file_signs.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "books/encoding.hpp"

namespace milaan::books {

namespace {

struct Sign {
    std::string_view start;
    std::string_view what;
    std::string_view hint;
};

constexpr std::string_view kSaveAsCsv =
    "Nothing was read: save the sheet as CSV and load that for now.";
constexpr std::string_view kNotUsable = "Nothing was read: export the register as CSV.";

constexpr Sign kSigns[] = {
    {"%PDF", "a PDF", kNotUsable},
    {"\x89PNG", "a picture (PNG)", kNotUsable},
    {"\xFF\xD8\xFF", "a picture (JPEG)", kNotUsable},
    {"GIF8", "a picture (GIF)", kNotUsable},
    {"RIFF", "a media file", kNotUsable},
    {"\xD0\xCF\x11\xE0", "an old Excel workbook (.xls), or one with a password", kSaveAsCsv},
    {"\x1F\x8B", "a gzip archive", "Nothing was read: unpack it first."},
    {"Rar!", "a RAR archive", "Nothing was read: unpack it first."},
    {"7z\xBC\xAF", "a 7z archive", "Nothing was read: unpack it first."},
    {"SQLite format 3", "a database", kNotUsable},
    {"{\\rtf", "a text document (RTF)", kNotUsable},
    {"MZ", "a program", kNotUsable},
    {"\x7F"
     "ELF",
     "a program", kNotUsable},
};

/// Of files that begin with text; blanks in front do not count, letters of either case do.
constexpr Sign kTextSigns[] = {
    {"<envelope", "a Tally XML file",
     "Nothing was read: export the purchase register as CSV for now."},
    {"<?xml", "an XML file", "Nothing was read: export the purchase register as CSV for now."},
    {"<!doctype", "a web page, perhaps named .xls", kSaveAsCsv},
    {"<html", "a web page, perhaps named .xls", kSaveAsCsv},
    {"<table", "a web page, perhaps named .xls", kSaveAsCsv},
    {"{", "JSON", "Nothing was read."},
    {"[", "JSON", "Nothing was read."},
};

} // namespace

OtherFile other_file(std::span<const std::byte> head) {
    const std::string_view s(reinterpret_cast<const char*>(head.data()), head.size());
    for (const auto& sign : kSigns) {
        // Two letters begin many a heading; a program has zero bytes soon after.
        if (sign.start == "MZ" && s.substr(0, 64).find('\0') == std::string_view::npos) continue;
        if (s.starts_with(sign.start)) return {sign.what, sign.hint};
    }
    if (s.starts_with("PK\x03\x04")) {
        if (s.find("xl/") != std::string_view::npos ||
            s.find("[Content_Types].xml") != std::string_view::npos)
            return {"an Excel workbook", kSaveAsCsv};
        if (s.find("opendocument.spreadsheet") != std::string_view::npos)
            return {"an OpenDocument sheet", kSaveAsCsv};
        return {"a zip archive", "Nothing was read: unpack it and load what is in it."};
    }
    const auto guess = guess_encoding(head);
    std::string text;
    TextDecoder decoder(guess.encoding);
    decoder.feed(head.subspan(guess.mark, std::min<std::size_t>(head.size() - guess.mark, 4096)),
                 text);
    std::string_view t = text;
    while (!t.empty() && text::is_space(t.front())) t.remove_prefix(1);
    for (const auto& sign : kTextSigns)
        if (t.size() >= sign.start.size() &&
            text::equal_fold(t.substr(0, sign.start.size()), sign.start))
            return {sign.what, sign.hint};
    // Control characters do not occur in text. A few may be damage; a share of them is not.
    const auto control = static_cast<std::size_t>(std::count_if(t.begin(), t.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && !text::is_space(c);
    }));
    if (control * 50 > t.size() || decoder.counts().zero * 20 > head.size())
        return {"binary data", kNotUsable};
    return {};
}

} // namespace milaan::books

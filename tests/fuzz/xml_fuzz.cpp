// Any bytes as XML, whole and in two pieces: nothing may crash, ends fit starts, and where a piece
// ends changes nothing of what is told. And expat's word on the same document: what it takes, the
// scanner takes and tells alike, and what it refuses, the scanner refuses.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "sheets/xml.hpp"

namespace {

using namespace milaan::sheets;

struct Story : XmlSink {
    std::string told;
    std::vector<std::string> open;
    void start(std::string_view name, const XmlAttributes& a) override {
        told += '<';
        told += name;
        a.each([&](std::string_view key, std::string_view value) {
            told += ' ';
            told += key;
            told += '=';
            told += value;
        });
        if (open.size() >= 16) std::abort(); // deeper than the limit
        open.emplace_back(name);
    }
    void end(std::string_view name) override {
        if (open.empty() || open.back() != name) std::abort();
        open.pop_back();
        told += '>';
    }
    void text(std::string_view s) override { told += s; }
};

std::pair<std::string, bool> tell(std::string_view s, std::size_t cut = 0) {
    Story story;
    XmlLimits limits;
    limits.depth = 16;
    XmlReader reader(story, limits);
    if (reader.feed(s.substr(0, cut))) reader.feed(s.substr(cut));
    const bool ok = reader.finish();
    if (ok && !story.open.empty()) std::abort();
    return {story.told, ok};
}

/// Documents of another version of XML are left to expat.
std::pair<std::string, bool> tell_by_expat(std::string_view s) {
    return tell("<?xml version='1.1'?>" + std::string(s));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view s(reinterpret_cast<const char*>(data), size);
    const auto whole = tell(s);
    const auto in_two = tell(s, size == 0 ? 0 : data[size / 2] % size);
    if (whole.second != in_two.second) std::abort();
    if (whole.second && whole.first != in_two.first) std::abort();

    // What begins with a declaration, a byte order mark or a zero is another document behind ours.
    const bool plain =
        size > 1 && !s.starts_with("<?xml") && data[0] < 0x80 && data[0] != 0 && data[1] != 0;
    if (!plain) return 0;
    const auto by_expat = tell_by_expat(s);
    if (by_expat.second && (!whole.second || whole.first != by_expat.first)) std::abort();
    // Which letters beyond ASCII a name may have, only expat knows.
    const bool ascii = std::all_of(s.begin(), s.end(), [](char c) { return c > 0; });
    if (whole.second && !by_expat.second && ascii) std::abort();
    return 0;
}

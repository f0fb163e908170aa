// Any bytes as XML, whole and in two pieces: nothing may crash, ends fit starts, and where a piece
// ends changes nothing of what is told.

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

std::pair<std::string, bool> tell(std::span<const std::byte> bytes, std::size_t cut) {
    Story story;
    XmlLimits limits;
    limits.depth = 16;
    XmlReader reader(story, limits);
    if (reader.feed(bytes.first(cut))) reader.feed(bytes.subspan(cut));
    const bool ok = reader.finish();
    if (ok && !story.open.empty()) std::abort();
    return {story.told, ok};
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::span<const std::byte> bytes{reinterpret_cast<const std::byte*>(data), size};
    const auto whole = tell(bytes, 0);
    const auto in_two = tell(bytes, size == 0 ? 0 : data[size / 2] % size);
    if (whole.second != in_two.second) std::abort();
    if (whole.second && whole.first != in_two.first) std::abort();
    return 0;
}

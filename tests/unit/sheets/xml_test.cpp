#include <catch2/catch_amalgamated.hpp>

#include <string>

#include "sheets/xml.hpp"

using namespace milaan::sheets;

namespace {

struct Told : XmlSink {
    std::string story;
    void start(std::string_view name, const XmlAttributes& a) override {
        story += "<" + std::string(name);
        a.each([&](std::string_view key, std::string_view value) {
            story += " " + std::string(key) + "=" + std::string(value);
        });
        story += ">";
    }
    void end(std::string_view name) override { story += "</" + std::string(name) + ">"; }
    void text(std::string_view s) override { story += s; }
};

struct Read {
    std::string story;
    Fault fault;
};

Read read(std::string_view xml, std::size_t step = SIZE_MAX) {
    Told told;
    XmlReader reader(told);
    for (std::size_t at = 0; at < xml.size(); at += std::min(step, xml.size() - at))
        if (!reader.feed(xml.substr(at, step))) break;
    reader.finish();
    return {told.story, reader.trouble().fault};
}

std::string utf16(std::string_view ascii) {
    std::string out = "\xFF\xFE";
    for (const char c : ascii) {
        out += c;
        out += '\0';
    }
    return out;
}

} // namespace

TEST_CASE("elements come by local name, whatever the pieces are") {
    const std::string_view xml = "<x:a xmlns:x='u' x:k='1'>t&amp;u<b/></x:a>";
    for (const std::size_t step : {1, 2, 7, 100})
        CHECK(read(xml, step).story == "<a x=u k=1>t&u<b></b></a>");
}

TEST_CASE("UTF-16 and windows-1252 are read as what they are") {
    CHECK(read(utf16("<?xml version='1.0' encoding='UTF-16'?><a>x</a>")).story == "<a>x</a>");
    CHECK(read("<?xml version='1.0' encoding='windows-1252'?><a>\x93q\x94 \xE9</a>").story ==
          "<a>\xE2\x80\x9Cq\xE2\x80\x9D \xC3\xA9</a>");
}

TEST_CASE("a DOCTYPE ends the reading before anything of it is followed") {
    const auto r = read("<!DOCTYPE a [<!ENTITY e 'x'><!ENTITY f '&e;&e;&e;&e;'>]><a>&f;</a>");
    CHECK(r.fault == Fault::doctype);
    CHECK(r.story.empty());
    CHECK(read("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>").fault == Fault::doctype);
}

TEST_CASE("an entity that nobody declared is an error") {
    CHECK(read("<a>&e;</a>").fault == Fault::malformed_xml);
}

TEST_CASE("what ends too early is cut off, what does not fit is malformed") {
    CHECK(read("<a><b></b>").fault == Fault::truncated);
    CHECK(read("<a><b").fault == Fault::truncated);
    CHECK(read("").fault == Fault::truncated);
    CHECK(read("<a></b>").fault == Fault::malformed_xml);
    CHECK(read("just text").fault == Fault::malformed_xml);
}

TEST_CASE("depth and the length of one tag are limited") {
    std::string deep;
    for (int i = 0; i < 200; ++i) deep += "<a>";
    CHECK(read(deep).fault == Fault::too_deep);
    CHECK(read("<a " + std::string(3u << 20, 'x') + "='1'/>").fault == Fault::long_token);
    CHECK(read("<!--" + std::string(3u << 20, 'x') + "--><a/>").fault == Fault::long_token);
}

TEST_CASE("a long text is no long tag") {
    CHECK(read("<a>" + std::string(3u << 20, 'x') + "</a>").fault == Fault::none);
}

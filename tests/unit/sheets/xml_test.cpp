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

/// A document of another version of XML is left to expat.
Read read_by_expat(std::string_view xml, std::size_t step = SIZE_MAX) {
    return read("<?xml version='1.1'?>" + std::string(xml), step);
}

/// Plain documents are read by a reader of Milaan's own, all others by expat: what is hostile must
/// stop both.
constexpr Read (*kReaders[])(std::string_view, std::size_t) = {read, read_by_expat};

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
    for (const auto by : kReaders)
        for (const std::size_t step : {SIZE_MAX, std::size_t{1}, std::size_t{7}}) {
            const auto r =
                by("<!DOCTYPE a [<!ENTITY e 'x'><!ENTITY f '&e;&e;&e;&e;'>]><a>&f;</a>", step);
            CHECK(r.fault == Fault::doctype);
            CHECK(r.story.empty());
            CHECK(by("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", step).fault == Fault::doctype);
            CHECK(
                by("<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/passwd'>%p;]><a/>", step).fault ==
                Fault::doctype);
        }
    CHECK(read(utf16("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>")).fault == Fault::doctype);
    CHECK(read("<?xml version='1.0' encoding='windows-1252'?><!DOCTYPE a><a/>").fault ==
          Fault::doctype);
}

TEST_CASE("an entity that nobody declared is an error") {
    for (const auto by : kReaders) {
        CHECK(by("<a>&e;</a>", SIZE_MAX).fault == Fault::malformed_xml);
        CHECK(by("<a b='&e;'/>", SIZE_MAX).fault == Fault::malformed_xml);
    }
}

TEST_CASE("what ends too early is cut off, what does not fit is malformed") {
    for (const auto by : kReaders) {
        CHECK(by("<a><b></b>", SIZE_MAX).fault == Fault::truncated);
        CHECK(by("<a><b", SIZE_MAX).fault == Fault::truncated);
        CHECK(by("", SIZE_MAX).fault == Fault::truncated);
        CHECK(by("<a></b>", SIZE_MAX).fault == Fault::malformed_xml);
        CHECK(by("just text", SIZE_MAX).fault == Fault::malformed_xml);
    }
}

TEST_CASE("depth and the length of one tag are limited") {
    const auto repeated = [](int n, const char* s) {
        std::string out;
        for (int i = 0; i < n; ++i) out += s;
        return out;
    };
    for (const auto by : kReaders) {
        CHECK(by(repeated(200, "<a>"), SIZE_MAX).fault == Fault::too_deep);
        CHECK(by(repeated(128, "<a>") + repeated(128, "</a>"), SIZE_MAX).fault == Fault::none);
        const std::string much(3u << 20, 'x');
        for (const std::size_t step : {SIZE_MAX, std::size_t{10'000}}) {
            CHECK(by("<a " + much + "='1'/>", step).fault == Fault::long_token);
            CHECK(by("<a b='" + much + "'/>", step).fault == Fault::long_token);
            CHECK(by("<!--" + much + "--><a/>", step).fault == Fault::long_token);
        }
    }
}

TEST_CASE("a long text is no long tag") {
    for (const auto by : kReaders)
        CHECK(by("<a>" + std::string(3u << 20, 'x') + "</a>", SIZE_MAX).fault == Fault::none);
}

TEST_CASE("a tag that is cut between pieces is whole again, and so is what follows it") {
    std::string xml = "<a>", story = "<a>";
    for (int i = 0; i < 3000; ++i) {
        xml += "<c r='B>" + std::to_string(i) + "'>t&gt;<!-- > --><v/></c>";
        story += "<c r=B>" + std::to_string(i) + ">t><v></v></c>";
    }
    for (const std::size_t step : {std::size_t{1}, std::size_t{3}, std::size_t{61}, SIZE_MAX})
        CHECK(read(xml + "</a>", step).story == story + "</a>");
}

TEST_CASE("documents that expat takes are told as expat tells them") {
    for (const std::string_view xml : {
             "<a/>",
             "<a ></a >",
             " \n<a>\r\n x \r y \n</a>\r\n ",
             "<a>]] > ]&gt; ] ]]</a>",
             "<a><![CDATA[ ]] ]> <b> & \r\n ]]]></a>",
             "<a><![CDATA[]]></a>",
             "<!-- - -> <x> \xE2\x82\xB9 --><a><!----><b/><!-- & --></a><!-- z -->",
             "<?p?><?p x ?? <a> ?><a><?q ?>t<?r-1.2 ?></a><?s?>",
             "<a b='1' c = \"2\"\n d='\"' e=\"'\"/>",
             "<a b=' x\ty\nz\r\nw\rv '/>",
             "<a b='&#10;&#x9;&amp;&lt;&gt;&quot;&apos;&#8377;'/>",
             "<a>&#0000065;&#x1F600;&#xFFFD;</a>",
             "<x:a x:b='1' y:b='2' b='3'/>",
             "<a:b:c/>",
             "<_a-b.c1/>",
             "<a>\xE0\xA4\xAE\xE0\xA5\x82\xE0\xA4\xB2\xE0\xA5\x8D\xE0\xA4\xAF \xF0\x9F\x98\x80</a>",
             "<\xE0\xA4\xAE\xE0\xA4\xB2>1</\xE0\xA4\xAE\xE0\xA4\xB2>",
             "<a>\x7F</a>",
             "\xEF\xBB\xBF<a/>",
         }) {
        INFO(xml);
        const auto expected = read_by_expat(xml.substr(xml.starts_with("\xEF\xBB\xBF") ? 3 : 0));
        REQUIRE(expected.fault == Fault::none);
        for (const std::size_t step : {1, 2, 3, 5, 1000}) {
            const auto r = read(xml, step);
            CHECK(r.fault == Fault::none);
            CHECK(r.story == expected.story);
        }
    }
}

TEST_CASE("documents that expat refuses are refused") {
    for (const std::string_view xml : {
             "<a>]]></a>",
             "<a b='1'c='2'/>",
             "<a b='1' b='2'/>",
             "<a b=1/>",
             "<a b/>",
             "<a b='<'/>",
             "<a b='&x;'/>",
             "<a>&</a>",
             "<a>& </a>",
             "<a>&#;</a>",
             "<a>&#x;</a>",
             "<a>&#X41;</a>",
             "<a>&#0;</a>",
             "<a>&#xD800;</a>",
             "<a>&#xFFFE;</a>",
             "<a>&#x110000;</a>",
             "<a>&#99999999999999;</a>",
             "<a>\x01</a>",
             "<a>\xC0\x80</a>",
             "<a>\xED\xA0\x80</a>",
             "<a>\xEF\xBF\xBE</a>",
             "<a b='\xFF'/>",
             "<!-- a -- b --><a/>",
             "<!-- a ---><a/>",
             "<a><!- x --></a>",
             "<a><![CDATA [x]]></a>",
             "<![CDATA[x]]><a/>",
             "<?xml?><a/>",
             "<a/><?xml version='1.0'?>",
             "<?Xml x?><a/>",
             "<? p?><a/>",
             "<?p?x?><a/>",
             "<1/>",
             "< a/>",
             "<a / >",
             "</a>",
             "<a></ a>",
             "<a></a b>",
             "<a><b></a></b>",
             "<a/><b/>",
             "<a/>x",
             "x<a/>",
             "<a><!DOCTYPE a></a>",
         }) {
        INFO(xml);
        CHECK(read_by_expat(xml).fault != Fault::none);
        for (const std::size_t step : {1, 2, 3, 5, 1000})
            CHECK(read(xml, step).fault != Fault::none);
    }
}

TEST_CASE("a declaration out of the ordinary is expat's to judge") {
    CHECK(read("<?xml version=\"1.0\" encoding='utf-8' standalone = 'yes' ?>\n<a/>").story ==
          "<a></a>");
    CHECK(read("\xEF\xBB\xBF<?xml version='1.0'?><a/>").story == "<a></a>");
    CHECK(read("<?xml version='1.0' encoding='US-ASCII'?><a>\xC3\xA9</a>").fault ==
          Fault::malformed_xml);
    CHECK(read("<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9</a>").story ==
          "<a>\xC3\xA9</a>");
    CHECK(read("<?xml encoding='UTF-8'?><a/>").fault == Fault::malformed_xml);
    CHECK(read("<?xml version='1.0'").fault == Fault::truncated);
    CHECK(read("<?x").fault == Fault::truncated);
}

TEST_CASE("names of attributes beyond a handful are told apart, too") {
    std::string xml = "<a";
    for (int i = 0; i < 40; ++i) xml += " n" + std::to_string(i) + "=''";
    CHECK(read(xml + "/>").fault == Fault::none);
    CHECK(read(xml + " n7='x'/>").fault == Fault::malformed_xml);
}

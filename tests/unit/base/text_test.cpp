#include <catch2/catch_amalgamated.hpp>

#include "base/block.hpp"
#include "base/string_pool.hpp"
#include "base/text.hpp"

using namespace milaan;

TEST_CASE("equal texts share an id and different ones never do") {
    StringPool pool;
    CHECK(pool.intern("").empty());
    const auto a = pool.intern("INV-1");
    CHECK(pool.intern("INV-1") == a);
    CHECK(pool.intern("INV-2") != a);
    CHECK(pool.view(a) == "INV-1");
    CHECK(pool.find("INV-2") != StrId{});
    CHECK(pool.find("INV-3") == StrId{});
    for (int i = 0; i < 10000; ++i) (void)pool.intern("N" + std::to_string(i));
    for (int i = 0; i < 10000; ++i)
        REQUIRE(pool.view(pool.find("N" + std::to_string(i))) == "N" + std::to_string(i));
    CHECK(pool.view(a) == "INV-1");
}

TEST_CASE("a pool comes back from its stored form, and a forged one does not") {
    StringPool pool;
    const auto a = pool.intern("alpha");
    (void)pool.intern("beta");
    StringPool copy;
    REQUIRE(copy.restore(pool.bytes(), pool.ends()));
    CHECK(copy.view(a) == "alpha");
    CHECK(copy.intern("beta").value == 2);
    CHECK_FALSE(copy.restore("alphabeta", {0, 5}));
    CHECK_FALSE(copy.restore("alphabeta", {0, 9, 5}));
    CHECK_FALSE(copy.restore("xx", {0, 1, 2}));
    CHECK_FALSE(copy.restore("", {}));
    CHECK(copy.size() == 1);
}

TEST_CASE("trimming takes no-break spaces too") {
    CHECK(text::trim(" \t INV 101\xC2\xA0\r\n") == "INV 101");
    CHECK(text::trim("\xC2\xA0") == "");
    CHECK(text::equal_fold("gStIn", "GSTIN"));
    CHECK(text::contains_fold("Grand TOTAL", "total"));
    CHECK_FALSE(text::contains_fold("tot", "total"));
}

TEST_CASE("bytes that are no UTF-8 are found and replaced") {
    CHECK(text::valid_utf8("₹ 1,000 मिलान"));
    for (const auto* s : {"\xC0\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE2\x82", "\xFF"}) {
        CHECK_FALSE(text::valid_utf8(s));
        CHECK(text::valid_utf8(text::repair_utf8(s)));
    }
    CHECK(text::repair_utf8("a\xFFz") == "a\xEF\xBF\xBDz");
}

TEST_CASE("a block gives back what was put in, and nothing past its end") {
    BlockWriter out;
    out.put(std::uint32_t{7});
    out.put_text("rupee");
    out.put_all(std::vector<std::int64_t>{1, -2, 3});
    const auto bytes = out.take();
    for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
        BlockReader in{std::span(bytes).first(cut)};
        const auto n = in.get<std::uint32_t>();
        const auto s = in.get_text();
        std::vector<std::int64_t> v;
        in.get_all(v);
        CHECK(in.ok() == (cut == bytes.size()));
        if (in.ok()) {
            CHECK(n == 7);
            CHECK(s == "rupee");
            CHECK(v == std::vector<std::int64_t>{1, -2, 3});
        }
    }
    BlockWriter huge;
    huge.put(std::uint64_t{1} << 62);
    std::vector<std::int64_t> v;
    BlockReader in(huge.bytes());
    in.get_all(v);
    CHECK_FALSE(in.ok());
}

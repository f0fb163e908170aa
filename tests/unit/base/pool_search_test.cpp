#include <catch2/catch_amalgamated.hpp>

#include <random>
#include <tuple>

#include "base/pool_search.hpp"
#include "base/text.hpp"

using namespace milaan;

namespace {

std::vector<std::uint8_t> marked(const StringPool& pool, std::string_view wanted) {
    std::vector<std::uint8_t> marks(pool.size());
    mark_containing(pool, wanted, marks);
    return marks;
}

} // namespace

TEST_CASE("a text is found in the texts of a pool, and never over the end of one") {
    StringPool pool;
    const auto first = pool.intern("INV/12");
    const auto second = pool.intern("34/inv");
    const auto marks = marked(pool, "inv");
    CHECK(marks[first.value] == 1);
    CHECK(marks[second.value] == 1);
    CHECK(marks[0] == 0);
    CHECK(marked(pool, "1234") == std::vector<std::uint8_t>(pool.size()));
    CHECK(marked(pool, "a text longer than all of the pool") ==
          std::vector<std::uint8_t>(pool.size()));
    CHECK(marked(StringPool(), "a") == std::vector<std::uint8_t>(1));
}

TEST_CASE("a mark that is set stays, so that several texts are looked for one after the other") {
    StringPool pool;
    std::ignore = pool.intern("one");
    std::ignore = pool.intern("two");
    std::vector<std::uint8_t> marks(pool.size());
    mark_containing(pool, "on", marks);
    mark_containing(pool, "tw", marks);
    CHECK(marks == std::vector<std::uint8_t>{0, 1, 1});
}

TEST_CASE("a pool is searched as its texts are one by one") {
    std::mt19937 random(71);
    // Few letters, so that parts repeat; bytes over 127, so that signs do not matter.
    const std::string letters = "aAbB1\xc3\xa9";
    const auto some = [&](std::size_t most) {
        std::string s;
        for (auto n = 1 + random() % most; n != 0; --n) s += letters[random() % letters.size()];
        return s;
    };
    for (int round = 0; round < 400; ++round) {
        StringPool pool;
        for (auto n = random() % 30; n != 0; --n) std::ignore = pool.intern(some(9));
        const auto wanted = some(5);
        std::vector<std::uint8_t> expected;
        for (std::uint32_t id = 0; id < pool.size(); ++id)
            expected.push_back(text::contains_fold(pool.view(StrId{id}), wanted) ? 1 : 0);
        INFO(wanted);
        REQUIRE(marked(pool, wanted) == expected);
    }
}

#include <catch2/catch_amalgamated.hpp>

#include <numeric>
#include <random>

#include "matching/assignment.hpp"
#include "reference/naive_match.hpp"

using namespace milaan;
using namespace milaan::matching;

namespace {

using Scores = std::vector<std::vector<std::int32_t>>;

std::vector<std::uint32_t> classes(std::size_t n) {
    std::vector<std::uint32_t> c(n);
    std::iota(c.begin(), c.end(), 0U);
    return c;
}

Assignment solve(const Scores& s, std::int32_t margin, std::vector<std::uint32_t> rows = {},
                 std::vector<std::uint32_t> columns = {}) {
    std::vector<Edge> edges;
    for (std::uint32_t r = 0; r < s.size(); ++r)
        for (std::uint32_t c = 0; c < s[r].size(); ++c)
            if (s[r][c] > 0) edges.push_back({r, c, s[r][c]});
    if (rows.empty()) rows = classes(s.size());
    if (columns.empty()) columns = classes(s[0].size());
    return assign(static_cast<std::uint32_t>(s.size()), static_cast<std::uint32_t>(s[0].size()),
                  edges, rows, columns, margin);
}

std::int64_t total(const Assignment& a) {
    std::int64_t t = 0;
    for (const auto& p : a.pairs) t += p.score;
    return t;
}

Scores random_scores(std::mt19937& rng) {
    const auto pick = [&](unsigned n) { return static_cast<std::size_t>(rng() % n); };
    Scores s(1 + pick(6), std::vector<std::int32_t>(1 + pick(6), 0));
    for (auto& row : s)
        for (auto& x : row)
            if (pick(3) != 0) x = static_cast<std::int32_t>(rng() % 20) - 4;
    return s;
}

} // namespace

TEST_CASE("the pairing found is the best of all pairings") {
    std::mt19937 rng(7);
    for (int i = 0; i < 3000; ++i) {
        const auto s = random_scores(rng);
        CHECK(total(solve(s, 0)) == reference::naive_best_total(s));
        CHECK(total(solve(s, 5)) == reference::naive_best_total(s));
    }
}

TEST_CASE("a margin is never more than what the best pairing without the pair loses") {
    std::mt19937 rng(11);
    int checked = 0;
    for (int i = 0; i < 2000; ++i) {
        const auto s = random_scores(rng);
        const auto best = reference::naive_best_total(s);
        for (const auto& p : solve(s, 4).pairs) {
            auto without = s;
            without[p.row][p.column] = 0;
            CHECK(p.margin <= best - reference::naive_best_total(without));
            CHECK((p.tie == 0) == (p.margin >= 4 || p.tie == 0));
            if (p.tie == 0) ++checked;
        }
    }
    CHECK(checked > 1000);
}

TEST_CASE("a pair in doubt is tied to what it could be exchanged with") {
    // One row, two columns equally good.
    const auto a = solve({{9, 9}}, 3);
    REQUIRE(a.pairs.size() == 1);
    CHECK(a.pairs[0].tie != 0);
    REQUIRE(a.loose_columns.size() == 1);
    CHECK(a.loose_columns[0].tie == a.pairs[0].tie);

    // Two rows that could both be crossed over.
    const auto b = solve({{9, 8}, {8, 9}}, 3);
    REQUIRE(b.pairs.size() == 2);
    CHECK(b.pairs[0].tie == b.pairs[1].tie);
    CHECK(b.pairs[0].tie != 0);
}

TEST_CASE("the best for one is given up for the best of all") {
    const auto a = solve({{10, 9}, {9, 0}}, 3);
    REQUIRE(a.pairs.size() == 2);
    CHECK(a.pairs[0].column == 1);
    CHECK(a.pairs[1].column == 0);
    CHECK(a.pairs[0].tie == 0);
}

TEST_CASE("twins are no alternatives to each other") {
    // Two rows of one class, two columns of one class.
    const auto a = solve({{9, 9}, {9, 9}}, 3, {0, 0}, {0, 0});
    REQUIRE(a.pairs.size() == 2);
    for (const auto& p : a.pairs) CHECK(p.tie == 0);
    // Twin rows between two different columns.
    const auto b = solve({{9, 9}, {9, 9}}, 3, {0, 0}, {0, 1});
    REQUIRE(b.pairs.size() == 2);
    for (const auto& p : b.pairs) CHECK(p.tie == 0);
    // Three of one class for two places: two are paired, the third is over.
    const auto c = solve({{9}, {9}, {9}}, 3, {0, 0, 0}, {0});
    REQUIRE(c.pairs.size() == 1);
    CHECK(c.pairs[0].tie == 0);
}

TEST_CASE("a tangle too large to solve exactly still pairs what is best for both sides") {
    const std::size_t n = 4 * kExactSide;
    Scores s(n, std::vector<std::int32_t>(n, 6));
    for (std::size_t i = 0; i < n; ++i) s[i][i] = 10;
    const auto a = solve(s, 3);
    CHECK(a.pairs.size() == n);
    for (const auto& p : a.pairs) CHECK(p.row == p.column);
}

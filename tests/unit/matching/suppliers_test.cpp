#include <catch2/catch_amalgamated.hpp>

#include <algorithm>

#include "base/gstin.hpp"
#include "matching/suppliers.hpp"
#include "unit/matching/ledger.hpp"

using namespace milaan;
using namespace milaan::matching;

namespace {

bool contains(const std::vector<std::string>& all, std::string_view s) {
    return std::find(all.begin(), all.end(), s) != all.end();
}

} // namespace

TEST_CASE("every single wrong character and every swap leads back to the GSTIN it came from") {
    const std::string right(test::kAcme);
    REQUIRE(gstin::valid(right));
    int tried = 0;
    for (std::size_t i = 0; i < right.size(); ++i) {
        for (const char c : std::string("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")) {
            auto wrong = right;
            wrong[i] = c;
            if (wrong == right) continue;
            CHECK_FALSE(gstin::valid(wrong)); // one wrong character always breaks the check
            CHECK(contains(typo_sources(wrong), right));
            ++tried;
        }
        if (i + 1 < right.size() && right[i] != right[i + 1]) {
            auto wrong = right;
            std::swap(wrong[i], wrong[i + 1]);
            if (!gstin::valid(wrong)) CHECK(contains(typo_sources(wrong), right));
        }
    }
    CHECK(tried == 15 * 35);
}

TEST_CASE("a valid GSTIN is nobody's typing error, and every source is valid") {
    CHECK(typo_sources(test::kAcme).empty());
    CHECK(typo_sources("").empty());
    CHECK(typo_sources("27AAPFU0939F1Z").empty());
    CHECK(typo_sources("27AAPFU0939F1Z*").empty());
    for (const auto& s : typo_sources("27AAPFU0938F1ZV")) CHECK(gstin::valid(s));
}

TEST_CASE("suppliers of one PAN share a cluster, clients do not") {
    test::Ledger l;
    l.booked({.number = "1"});
    l.reported({.number = "1", .gstin = std::string(test::kAcmeGujarat)});
    l.reported({.number = "1", .gstin = std::string(test::kOther)});
    l.documents = join_portal_documents(l.portal);
    const auto d = make_directory(l.books, l.portal, l.documents, l.settings);
    REQUIRE(d.clusters.size() == 2);
    CHECK(d.relation(d.supplier_of_book[0], d.supplier_of_book[0]) == GstinRelation::same);
    int same_pan = 0;
    for (const auto p : d.supplier_of_portal)
        same_pan += d.relation(d.supplier_of_book[0], p) == GstinRelation::same_pan;
    CHECK(same_pan == 1);
}

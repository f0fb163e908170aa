#include <catch2/catch_amalgamated.hpp>

#include <algorithm>
#include <numeric>
#include <random>

#include "reference/naive_match.hpp"
#include "unit/matching/ledger.hpp"

using namespace milaan;
using test::Ledger;

namespace {

unsigned below(std::mt19937& rng, unsigned n) {
    return static_cast<unsigned>(rng() % n);
}

const std::vector<std::string>& suppliers() {
    static const std::vector<std::string> kAll = {std::string(test::kAcme),
                                                  std::string(test::kAcmeGujarat),
                                                  std::string(test::kOther), "33AABCT1332L1ZU"};
    return kAll;
}

/// A messy month of a few suppliers: numbers cut, dates off, amounts off, rows lost, doubled and
/// split, so that every verdict occurs.
Ledger messy(std::uint32_t seed) {
    std::mt19937 rng(seed);
    Ledger l;
    const auto documents = 4 + below(rng, 24);
    for (unsigned i = 0; i < documents; ++i) {
        test::Doc d;
        d.gstin = suppliers()[below(rng, 3)];
        const auto serial = std::to_string(90 + below(rng, 40));
        const std::string prefix[] = {"INV/25-26/", "A-", "", "GST25260"};
        d.number = prefix[below(rng, 4)] + serial;
        d.date = "2025-10-" + std::to_string(10 + below(rng, 15));
        d.taxable = below(rng, 3) == 0 ? 500 : 100 + below(rng, 90000) / 7.0;
        d.inter = below(rng, 5) == 0;
        if (below(rng, 8) == 0) d.kind = DocKind::credit_note;
        auto b = d;
        switch (below(rng, 7)) {
        case 0:
            b.number = serial;
            break;
        case 1:
            b.number = "V" + std::to_string(below(rng, 99));
            break;
        case 2:
            b.date = "2025-10-" + std::to_string(10 + below(rng, 15));
            break;
        case 3:
            b.taxable += below(rng, 300) / 100.0;
            break;
        case 4:
            b.taxable *= 1.1;
            break;
        case 5:
            b.gstin = suppliers()[below(rng, 4)];
            break;
        default:
            break;
        }
        if (below(rng, 8) != 0) l.reported(d);
        if (below(rng, 20) == 0) l.reported(d);
        if (below(rng, 8) == 0) continue;
        if (below(rng, 9) == 0) {
            auto half = b;
            half.taxable = b.taxable / 2;
            l.booked(half).booked(half);
        } else {
            l.booked(b);
        }
        if (below(rng, 15) == 0) l.booked(b);
    }
    return l;
}

/// Both sides in another order, otherwise the same. `books_from[i]` is where row i was.
Ledger shuffled(const Ledger& l, std::uint32_t seed, std::vector<std::uint32_t>& books_from,
                std::vector<std::uint32_t>& portal_from) {
    std::mt19937 rng(seed);
    Ledger out;
    out.settings = l.settings;
    const auto copy = [&](const RecordStore& from, RecordStore& to,
                          std::vector<std::uint32_t>& order) {
        order.resize(from.size());
        std::iota(order.begin(), order.end(), 0U);
        std::shuffle(order.begin(), order.end(), rng);
        for (const auto i : order) {
            auto d = from.row(i);
            for (auto* text : {&d.supplier_gstin, &d.buyer_gstin, &d.supplier_name, &d.number,
                               &d.voucher, &d.original_number})
                *text = to.intern(from.text(*text));
            (void)to.add(d);
        }
    };
    copy(l.books, out.books, books_from);
    copy(l.portal, out.portal, portal_from);
    return out;
}

/// Everything a group says, with documents by content instead of by index.
std::string content(const Ledger& l, const MatchGroup& g) {
    const auto of = [](const RecordStore& s, std::uint32_t row) {
        const auto d = s.row(row);
        return std::string(s.text(d.supplier_gstin)) + " " + std::string(s.text(d.number)) + " " +
               to_iso(d.date) + " " + to_plain(d.taxable) + " " + to_plain(d.tax.total()) + " " +
               std::string(name_of(d.kind)) + "; ";
    };
    std::string out(name_of(g.verdict));
    out += " " + std::to_string(g.score) + " " + std::to_string(g.confidence) + ": ";
    for (const auto b : l.result.books_of(g)) out += of(l.books, b);
    out += "= ";
    for (const auto p : l.result.portal_of(g)) out += of(l.portal, l.documents[p].row());
    for (const auto& r : l.result.reasons_of(g))
        out += std::to_string(static_cast<int>(r.code)) + ":" + std::to_string(r.a) + ":" +
               std::to_string(r.b) + ":" + std::to_string(r.decisive) + " ";
    for (const auto& d : l.result.differences_of(g))
        out += std::to_string(static_cast<int>(d.field)) + "/" + std::to_string(d.books) + "/" +
               std::to_string(d.portal) + "/" + std::to_string(d.tolerated) + " ";
    for (const auto& r : l.result.rivals_of(g))
        out += "| " + of(l.books, r.books) + of(l.portal, l.documents[r.portal].row()) +
               std::to_string(r.score) + " " + std::to_string(static_cast<int>(r.lacks));
    return out;
}

std::vector<std::string> contents(Ledger& l) {
    (void)l.match();
    std::vector<std::string> out;
    for (const auto& g : l.result.groups) out.push_back(content(l, g));
    return out;
}

} // namespace

TEST_CASE("the answer does not depend on the order of the input") {
    for (std::uint32_t seed = 1; seed <= 150; ++seed) {
        auto l = messy(seed);
        const auto before = contents(l);
        for (std::uint32_t again = 1; again <= 2; ++again) {
            std::vector<std::uint32_t> books_from, portal_from;
            auto other = shuffled(l, seed * 7 + again, books_from, portal_from);
            INFO("seed " << seed);
            CHECK(contents(other) == before);
        }
    }
}

TEST_CASE("every document is in exactly one group, and totals tie") {
    for (std::uint32_t seed = 1; seed <= 300; ++seed) {
        auto l = messy(seed);
        const auto& m = l.match();
        std::vector<int> books(l.books.size(), 0), portal(l.documents.size(), 0);
        Money books_total, portal_total, all_books, all_portal;
        for (const auto& g : m.groups) {
            CHECK(g.books_count + g.portal_count > 0);
            for (const auto b : m.books_of(g)) {
                ++books[b];
                books_total += signed_taxable(l.books.row(b));
            }
            for (const auto p : m.portal_of(g)) {
                ++portal[p];
                portal_total += signed_taxable(l.portal.row(l.documents[p].row()));
            }
        }
        for (std::uint32_t i = 0; i < l.books.size(); ++i)
            all_books += signed_taxable(l.books.row(i));
        for (const auto& d : l.documents) all_portal += signed_taxable(l.portal.row(d.row()));
        INFO("seed " << seed);
        CHECK(std::all_of(books.begin(), books.end(), [](int n) { return n == 1; }));
        CHECK(std::all_of(portal.begin(), portal.end(), [](int n) { return n == 1; }));
        CHECK(books_total == all_books);
        CHECK(portal_total == all_portal);
    }
}

TEST_CASE("each verdict has the sides it speaks of") {
    for (std::uint32_t seed = 1; seed <= 300; ++seed) {
        auto l = messy(seed);
        const auto& m = l.match();
        for (const auto& g : m.groups) {
            INFO("seed " << seed << ": " << l.words(g));
            CHECK(g.reasons_count > 0);
            switch (g.verdict) {
            case Verdict::exact:
            case Verdict::tolerance:
            case Verdict::probable:
                CHECK((g.books_count == 1 && g.portal_count == 1));
                break;
            case Verdict::mismatch:
                CHECK((g.books_count >= 1 && g.portal_count >= 1));
                break;
            case Verdict::group:
                CHECK(g.books_count + g.portal_count > 2);
                break;
            case Verdict::duplicate:
                CHECK(g.books_count + g.portal_count == 1);
                break;
            case Verdict::ambiguous:
                CHECK(g.books_count + g.portal_count > 2);
                CHECK(g.rivals_count > 0);
                break;
            case Verdict::books_only:
                CHECK((g.books_count == 1 && g.portal_count == 0));
                break;
            case Verdict::portal_only:
                CHECK((g.books_count == 0 && g.portal_count == 1));
                break;
            }
        }
    }
}

TEST_CASE("claims stay within the tolerance that is set, group totals too") {
    for (std::uint32_t seed = 1; seed <= 300; ++seed) {
        auto l = messy(seed);
        if (seed % 3 == 0) l.settings.tolerance = {paise(0), paise(0), paise(0)};
        const auto& m = l.match();
        for (const auto& g : m.groups) {
            if (!is_claim(g.verdict)) continue;
            Money taxable;
            Tax tax;
            for (const auto b : m.books_of(g)) {
                taxable += signed_taxable(l.books.row(b));
                tax += signed_tax(l.books.row(b));
            }
            for (const auto p : m.portal_of(g)) {
                const auto d = l.portal.row(l.documents[p].row());
                taxable -= signed_taxable(d);
                tax -= signed_tax(d);
            }
            INFO("seed " << seed << ": " << l.words(g));
            CHECK(abs(taxable) <= l.settings.tolerance.taxable);
            for (const auto h : {igst, cgst, sgst, cess})
                CHECK(abs(tax.at(h)) <= l.settings.tolerance.head);
        }
    }
}

TEST_CASE("a wider tolerance takes no claim away") {
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        auto l = messy(seed);
        std::vector<char> claimed(l.books.size(), 0);
        for (const int rupee : {0, 1, 5, 100, 10000}) {
            l.settings.tolerance = {rupees(rupee), rupees(rupee), rupees(rupee)};
            const auto& m = l.match();
            std::vector<char> now(l.books.size(), 0);
            for (const auto& g : m.groups)
                if (is_claim(g.verdict))
                    for (const auto b : m.books_of(g)) now[b] = 1;
            INFO("seed " << seed << ", tolerance " << rupee);
            for (std::size_t i = 0; i < now.size(); ++i) CHECK(now[i] >= claimed[i]);
            claimed = now;
        }
    }
}

TEST_CASE("what is in nobody's way changes nothing") {
    // A stranger's documents do not move the answer about the others.
    for (std::uint32_t seed = 1; seed <= 100; ++seed) {
        auto l = messy(seed);
        const auto before = contents(l);
        l.booked({.number = "X-1", .gstin = "07AAACS8577K1ZG"});
        l.reported({.number = "Y-2", .taxable = 31, .gstin = "09AAACI1681G1ZN"});
        auto after = contents(l);
        after.erase(std::remove_if(after.begin(), after.end(),
                                   [](const std::string& s) {
                                       return s.find(" X-1 ") != std::string::npos ||
                                              s.find(" Y-2 ") != std::string::npos;
                                   }),
                    after.end());
        CHECK(after == before);
    }
}

// -- against the obvious matcher
// -------------------------------------------------------------------

namespace {

/// The small world in which plain rules suffice: amounts far apart, each number once, nothing split
/// or doubled.
Ledger plain_world(std::uint32_t seed) {
    std::mt19937 rng(seed);
    Ledger l;
    const auto documents = 1 + below(rng, 12);
    for (unsigned i = 0; i < documents; ++i) {
        test::Doc d;
        d.gstin = suppliers()[2 + below(rng, 2)];
        d.number = "INV/" + std::to_string(1000 + 137 * i + below(rng, 40));
        d.date = "2026-0" + std::to_string(5 + below(rng, 3)) + "-" +
                 std::to_string(10 + below(rng, 19));
        d.taxable = 1000 + 13000.0 * i + below(rng, 300000) / 100.0;
        auto b = d;
        switch (below(rng, 6)) {
        case 0: // written otherwise
            b.number =
                below(rng, 2) == 0 ? "inv-" + d.number.substr(4) : "INV 0" + d.number.substr(4);
            break;
        case 1:
            b.date = d.date.substr(0, 8) + std::to_string(10 + below(rng, 19));
            break;
        case 2:
            b.taxable += below(rng, 90) / 100.0;
            break;
        case 3:
            b.taxable += 150;
            break;
        case 4:
            b.number = "PV" + std::to_string(20 + i);
            break;
        default:
            break;
        }
        const auto lost = below(rng, 10);
        if (lost != 0) l.reported(d);
        if (lost != 1) l.booked(b);
    }
    return l;
}

} // namespace

TEST_CASE("in a plain world the engine and the obvious matcher agree") {
    int pairs = 0;
    for (std::uint32_t seed = 1; seed <= 1500; ++seed) {
        auto l = plain_world(seed);
        const auto& m = l.match();
        std::vector<reference::NaivePair> ours;
        for (const auto& g : m.groups) {
            if (!is_claim(g.verdict) && g.verdict != Verdict::mismatch) continue;
            REQUIRE(g.books_count == 1);
            REQUIRE(g.portal_count == 1);
            ours.push_back({m.books_of(g)[0], m.portal_of(g)[0], g.verdict});
        }
        std::sort(ours.begin(), ours.end(),
                  [](const auto& a, const auto& b) { return a.books < b.books; });
        const auto theirs = reference::naive_match(l.books, l.portal, l.documents);
        INFO("seed " << seed);
        CHECK(ours == theirs);
        pairs += static_cast<int>(theirs.size());
    }
    CHECK(pairs > 5000);
}

#include "matching/groups.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace milaan::matching {
namespace {

constexpr std::int64_t kTie = 100;      ///< paise by which totals may miss
constexpr int kWindow = 45;             ///< days around the lone document within which others count
constexpr std::size_t kPool = 28;       ///< documents looked at for subsets, nearest in date
constexpr std::size_t kWidePool = 400;  ///< … for the one that makes up what a pair misses
constexpr std::size_t kSmallPool = 12;  ///< … for subsets of four, and for several on both sides
constexpr std::size_t kSameNumber = 10; ///< entries of one number looked at for subsets

constexpr std::size_t kMostWays = 5;     ///< more ways to add up than this are not worth a question
constexpr std::size_t kMostSubsets = 40; ///< subsets kept of one document

// Log-odds (thousandths) before the totals are looked at. A pair of one number whose amounts differ
// is split or netted in a tenth of cases; entries of one number that no single one of them explains
// belong together nearly always; about one document in a hundred is split without its number saying
// so, and one in five hundred several for several.
constexpr std::int32_t kPriorSameNumber = 1000;
constexpr std::int32_t kPriorAnchored = -2300;
constexpr std::int32_t kPriorSubset = -4600;
constexpr std::int32_t kPriorBothSides = -6200;
constexpr std::int32_t kNamesAnother = 3500;
constexpr double kUnexplained = .3; ///< share of open documents whose own partner is not there
constexpr std::int32_t kSameAgain = 3500;
constexpr std::int32_t kNextNumbers = 2500; ///< a third of joined bills, one other bill in fifty

/// Signed totals of a set: credit notes count negative.
struct Sum {
    std::int64_t taxable = 0, igst = 0, cgst = 0, sgst = 0, cess = 0;

    void add(const Entry& e, int factor) {
        const std::int64_t f = sign_of(e.kind) * factor;
        taxable += f * e.taxable.paise;
        igst += f * e.tax.igst.paise;
        cgst += f * e.tax.cgst.paise;
        sgst += f * e.tax.sgst.paise;
        cess += f * e.tax.cess.paise;
    }
    [[nodiscard]] bool ties() const {
        return small(taxable) && small(igst) && small(cgst) && small(sgst) && small(cess);
    }
    [[nodiscard]] bool exact() const {
        return taxable == 0 && igst == 0 && cgst == 0 && sgst == 0 && cess == 0;
    }
    static bool small(std::int64_t x) { return x <= kTie && x >= -kTie; }
};

class Search {
public:
    Search(const Block& block, std::span<const Candidate> candidates, const OpenEntries& open)
        : block_(block), candidates_(candidates), open_(open) {
        by_portal_.resize(candidates.size());
        for (std::uint32_t i = 0; i < by_portal_.size(); ++i) by_portal_[i] = i;
        std::sort(by_portal_.begin(), by_portal_.end(), [&](std::uint32_t a, std::uint32_t b) {
            return std::make_pair(candidates[a].portal, candidates[a].books) <
                   std::make_pair(candidates[b].portal, candidates[b].books);
        });
    }

    FoundGroups run() {
        count_amounts();
        same_numbers();
        free_books_ = pool_of(block_.books, open_.books, true);
        free_portal_ = pool_of(block_.portal, open_.portal, false);
        for (const auto& a : open_.anchors) close_gap(a);
        for (const auto& p : free_books_) subsets(p, true);
        for (const auto& p : free_portal_) subsets(p, false);
        both_sides();
        return choose();
    }

private:
    struct Found {
        Group group;
        bool anchored = false; ///< holds a pair that stands without the rest
        /// The score if round amounts and many subsets were no coincidence but the choice itself:
        /// enough for a question, never for a claim.
        std::int32_t at_best = 0;
    };

    /// An entry of a pool, by date within its GSTIN.
    struct Free {
        std::uint32_t gstin = 0;
        std::int32_t day = 0;
        std::uint32_t entry = 0;
    };

    std::vector<Free> pool_of(const std::vector<Entry>& entries, const std::vector<char>& open,
                              bool books) const {
        std::vector<char> held(entries.size(), 0);
        for (const auto& a : open_.anchors) held[books ? a.books : a.portal] = 1;
        std::vector<Free> pool;
        for (std::uint32_t i = 0; i < entries.size(); ++i) {
            const Entry& e = entries[i];
            if (!open[i] || held[i] || e.replaced || e.taxable.paise == 0) continue;
            pool.push_back({e.gstin, e.any_date().days, i});
        }
        std::sort(pool.begin(), pool.end(), [](const Free& a, const Free& b) {
            return std::tie(a.gstin, a.day, a.entry) < std::tie(b.gstin, b.day, b.entry);
        });
        return pool;
    }

    /// The entries of a pool nearest in date, at most `most`, in order of the pool.
    static std::vector<std::uint32_t> nearest(const std::vector<Free>& pool, std::uint32_t gstin,
                                              std::int32_t day, std::size_t most) {
        const auto less = [](const Free& a, const Free& b) {
            return std::tie(a.gstin, a.day) < std::tie(b.gstin, b.day);
        };
        const auto wide = [](std::int32_t d, int by) {
            return static_cast<std::int32_t>(
                std::clamp<std::int64_t>(static_cast<std::int64_t>(d) + by, INT32_MIN, INT32_MAX));
        };
        auto first =
            std::lower_bound(pool.begin(), pool.end(), Free{gstin, wide(day, -kWindow), 0}, less);
        auto last = std::upper_bound(first, pool.end(), Free{gstin, wide(day, kWindow), 0}, less);
        const auto gap = [&](auto it) {
            return std::abs(static_cast<std::int64_t>(it->day) - day);
        };
        while (static_cast<std::size_t>(last - first) > most)
            gap(first) > gap(std::prev(last)) ? ++first : --last;
        std::vector<std::uint32_t> out;
        for (auto i = first; i != last; ++i) out.push_back(i->entry);
        return out;
    }

    // -- how much a tie is worth ---------------------------------------------------------------

    /// Chance that one more subset of this size of amounts ties, in thousandths of log: amounts are
    /// spread over about their own size, in steps of the roundest number that divides them all.
    /// `usual`: share of the supplier's documents of just this size; that the total hits one of
    /// them does not say which.
    static std::int32_t tie_worth(std::int64_t size, std::int64_t step, const Sum& off,
                                  double tried, double usual) {
        const double wide = static_cast<double>(std::max<std::int64_t>(std::abs(size), 10000));
        const double width =
            std::max<double>(static_cast<double>(step),
                             off.exact() ? 1.0
                                         : 2.0 * static_cast<double>(std::abs(off.taxable)) +
                                               static_cast<double>(kTie) / 4);
        const double chance = std::clamp(tried * width / wide, usual * kUnexplained, 1.0);
        return static_cast<std::int32_t>(std::lround(-1000 * std::log(chance)));
    }

    using Amount = std::pair<std::uint32_t, std::int64_t>; ///< GSTIN and paise

    void count_amounts() {
        for (const auto* side : {&block_.books, &block_.portal})
            for (const auto& e : *side)
                if (!e.replaced) amounts_.push_back({e.gstin, e.taxable.paise});
        std::sort(amounts_.begin(), amounts_.end());
    }

    /// Share of the supplier's documents, on both sides, that have this amount; the two that are
    /// one document do not count.
    double share_of(std::uint32_t gstin, std::int64_t paise) const {
        const auto between = [&](const Amount& low, const Amount& high) {
            return std::upper_bound(amounts_.begin(), amounts_.end(), high) -
                   std::lower_bound(amounts_.begin(), amounts_.end(), low);
        };
        const auto size = std::abs(paise);
        const auto same = between({gstin, size - kTie}, {gstin, size + kTie});
        const auto all = between({gstin, INT64_MIN}, {gstin, INT64_MAX});
        return static_cast<double>(std::max<std::ptrdiff_t>(same - 2, 0)) /
               static_cast<double>(all + 2);
    }

    template <class Members>
    std::int64_t step_of(const Members& books, const Members& portal) const {
        std::int64_t step = 1000000;
        const auto fit = [&](Money m) {
            while (step > 1 && m.paise % step != 0) step /= 10;
        };
        for (const auto b : books) fit(block_.books[b].taxable);
        for (const auto p : portal) fit(block_.portal[p].taxable);
        return step;
    }

    /// Dates speak member by member: the day of the other side's document is worth what it is for
    /// a pair, another day of the month nothing.
    std::int32_t dates_worth(const std::vector<std::uint32_t>& books,
                             const std::vector<std::uint32_t>& portal) const {
        std::int32_t worth = 0;
        const auto meet = [&](Date d, const std::vector<std::uint32_t>& others,
                              const std::vector<Entry>& entries) {
            std::int64_t least = INT32_MAX;
            for (const auto o : others) {
                const auto gap = static_cast<std::int64_t>(entries[o].any_date().days) - d.days;
                least = std::min(least, std::abs(gap));
            }
            worth += least == 0 ? 1500 : least <= 3 ? 500 : least <= 31 ? 0 : -1500;
        };
        const bool more_books = books.size() >= portal.size();
        if (more_books)
            for (const auto b : books) meet(block_.books[b].any_date(), portal, block_.portal);
        else
            for (const auto p : portal) meet(block_.portal[p].date, books, block_.books);
        return worth;
    }

    Sum difference(const std::vector<std::uint32_t>& books,
                   const std::vector<std::uint32_t>& portal) const {
        Sum s;
        for (const auto b : books) s.add(block_.books[b], 1);
        for (const auto p : portal) s.add(block_.portal[p], -1);
        return s;
    }

    /// Adds a set whose totals tie. `tried`: how many sets could have tied instead.
    /// `size`: about how large the amount is that the set had to hit, in paise.
    void propose(std::vector<std::uint32_t> books, std::vector<std::uint32_t> portal,
                 std::int32_t prior, double tried, std::int64_t size, NumberRelation number,
                 bool anchored = false) {
        std::sort(books.begin(), books.end());
        std::sort(portal.begin(), portal.end());
        const auto off = difference(books, portal);
        Found f;
        auto& g = f.group;
        const auto usual = share_of(block_.portal[portal[0]].gstin, size);
        g.numbers_worth = prior;
        g.dates_worth = dates_worth(books, portal);
        g.totals_worth = tie_worth(size, step_of(books, portal), off, tried, usual);
        g.score = g.numbers_worth + g.dates_worth + g.totals_worth;
        f.at_best = g.numbers_worth + g.dates_worth + tie_worth(size, 1, off, 1, 0);
        if (f.at_best < kClaim || falls_apart(books, portal)) return;
        g.books = std::move(books);
        g.portal = std::move(portal);
        g.number = number;
        f.anchored = anchored;
        found_.push_back(std::move(f));
    }

    /// What speaks against a set: members whose number is that of a document outside it.
    std::int32_t elsewhere(const std::vector<std::uint32_t>& books,
                           const std::vector<std::uint32_t>& portal) const {
        const auto in = [](const std::vector<std::uint32_t>& set, std::uint32_t x) {
            return std::find(set.begin(), set.end(), x) != set.end();
        };
        std::int32_t against = 0;
        for (const auto b : books) {
            auto i = std::lower_bound(
                candidates_.begin(), candidates_.end(), b,
                [](const Candidate& c, std::uint32_t key) { return c.books < key; });
            bool named = false;
            bool outside = false;
            for (; i != candidates_.end() && i->books == b; ++i) {
                if (!agrees(i->numbers.relation)) continue;
                (in(portal, i->portal) ? named : outside) = true;
            }
            if (outside && !named) against -= kNamesAnother;
            // A list of numbers says itself what it holds.
            if (!block_.books[b].number.list) continue;
            for (const auto p : portal)
                if (compare_numbers(block_.portal[p].number, block_.books[b].number).relation !=
                    NumberRelation::list_member)
                    against -= kNamesAnother;
        }
        return against;
    }

    /// Whether some of them tie without the rest: then the rest is not part of it.
    bool falls_apart(const std::vector<std::uint32_t>& books,
                     const std::vector<std::uint32_t>& portal) const {
        const auto n = books.size() + portal.size();
        if (n > kSameNumber + 1) return false;
        const auto add = [&](Sum& s, std::size_t i) {
            if (i < books.size())
                s.add(block_.books[books[i]], 1);
            else
                s.add(block_.portal[portal[i - books.size()]], -1);
        };
        // Every split of the whole is seen once, from the part without the last member.
        for (std::uint32_t mask = 1; mask < (1U << (n - 1)); ++mask) {
            Sum s;
            for (std::size_t i = 0; i + 1 < n; ++i)
                if (mask >> i & 1U) add(s, i);
            if (s.ties()) return true;
        }
        return false;
    }

    // -- entries of one number -----------------------------------------------------------------

    /// All open candidates of one document whose number agrees with it.
    void same_numbers() {
        for (std::size_t i = 0; i < by_portal_.size();) {
            const auto p = candidates_[by_portal_[i]].portal;
            std::vector<const Candidate*> members;
            for (; i < by_portal_.size() && candidates_[by_portal_[i]].portal == p; ++i)
                if (usable(candidates_[by_portal_[i]]))
                    members.push_back(&candidates_[by_portal_[i]]);
            if (open_.portal[p]) one_number(members, true);
        }
        for (std::size_t i = 0; i < candidates_.size();) {
            const auto b = candidates_[i].books;
            std::vector<const Candidate*> members;
            for (; i < candidates_.size() && candidates_[i].books == b; ++i)
                if (usable(candidates_[i])) members.push_back(&candidates_[i]);
            if (open_.books[b]) one_number(members, false);
        }
    }

    /// Its number agrees, or is a part bill's of the other.
    [[nodiscard]] bool usable(const Candidate& c) const {
        return open_.books[c.books] && open_.portal[c.portal] &&
               (agrees(c.numbers.relation) ||
                c.numbers.relation == NumberRelation::suffix_differs) &&
               block_.books[c.books].gstin == block_.portal[c.portal].gstin;
    }

    /// Subsets of these that tie with the document they share; all of them first.
    void one_number(std::vector<const Candidate*>& members, bool of_portal) {
        if (members.size() < 2) return;
        if (members.size() > kSameNumber) {
            std::sort(members.begin(), members.end(), [](const Candidate* a, const Candidate* b) {
                return std::make_tuple(-a->score, a->books, a->portal) <
                       std::make_tuple(-b->score, b->books, b->portal);
            });
            members.resize(kSameNumber);
        }
        const auto n = static_cast<std::uint32_t>(members.size());
        const auto tried = static_cast<double>(1U << n);
        for (std::uint32_t mask = (1U << n) - 1; mask > 2; --mask) {
            if ((mask & (mask - 1)) == 0) continue;
            std::vector<std::uint32_t> books, portal;
            std::int32_t number = 0;
            NumberRelation relation = NumberRelation::different;
            for (std::uint32_t k = 0; k < n; ++k) {
                if ((mask >> k & 1U) == 0) continue;
                const auto& c = *members[k];
                (of_portal ? books : portal).push_back(of_portal ? c.books : c.portal);
                relation = std::min(relation, c.numbers.relation);
                number += std::min<std::int32_t>(1500, 300 * c.numbers.digits);
            }
            (of_portal ? portal : books)
                .push_back(of_portal ? members[0]->portal : members[0]->books);
            if (!difference(books, portal).ties()) continue;
            const auto size = of_portal ? block_.portal[portal[0]].taxable.paise
                                        : block_.books[books[0]].taxable.paise;
            propose(std::move(books), std::move(portal), kPriorSameNumber + number, tried, size,
                    relation);
            if (mask == (1U << n) - 1) return; // nothing is left over: no other is better
        }
    }

    // -- pairs whose amounts differ ------------------------------------------------------------

    struct Extra {
        std::uint32_t entry;
        bool of_books;
    };

    /// How many of these lie at most as far in date from the pair as this one.
    std::size_t as_near(const OpenEntries::Anchor& a, const Extra& e,
                        const std::vector<Extra>& pool) const {
        const auto gap = [&](const Extra& x) {
            const Date day =
                x.of_books ? block_.books[x.entry].any_date() : block_.portal[x.entry].date;
            const Date own =
                x.of_books ? block_.books[a.books].any_date() : block_.portal[a.portal].date;
            return std::abs(static_cast<std::int64_t>(day.days) - own.days);
        };
        const auto least = gap(e);
        return static_cast<std::size_t>(std::count_if(
            pool.begin(), pool.end(), [&](const Extra& x) { return gap(x) <= least; }));
    }

    /// Documents entered as one are often those that the supplier numbered one after the other.
    std::int32_t next_numbers(const std::vector<std::uint32_t>& books,
                              const std::vector<std::uint32_t>& portal) const {
        const bool of_books = books.size() > portal.size();
        const auto& set = of_books ? books : portal;
        const auto& entries = of_books ? block_.books : block_.portal;
        if (set.size() != 2) return 0;
        const auto n = compare_numbers(entries[set[0]].number, entries[set[1]].number);
        return n.step == 1 ? kNextNumbers : 0;
    }

    /// One against two equal ones of different numbers: the one may as well be either of them,
    /// entered twice in one document.
    bool twice(const std::vector<std::uint32_t>& books,
               const std::vector<std::uint32_t>& portal) const {
        const bool of_books = books.size() > portal.size();
        const auto& set = of_books ? books : portal;
        const auto& entries = of_books ? block_.books : block_.portal;
        return set.size() == 2 && entries[set[0]].taxable == entries[set[1]].taxable &&
               !block_.books[books[0]].number.list &&
               !agrees(compare_numbers(entries[set[0]].number, entries[set[1]].number).relation);
    }

    /// One or two more entries that make up exactly what the pair misses.
    void close_gap(const OpenEntries::Anchor& a) {
        const Entry& b = block_.books[a.books];
        const Entry& p = block_.portal[a.portal];
        const auto gap = std::abs(difference({a.books}, {a.portal}).taxable);
        const auto relation = compare_numbers(p.number, b.number).relation;
        const auto around = [&](std::size_t most) {
            std::vector<Extra> out;
            for (const auto i : nearest(free_books_, b.gstin, b.any_date().days, most))
                out.push_back({i, true});
            for (const auto i : nearest(free_portal_, p.gstin, p.date.days, most))
                out.push_back({i, false});
            return out;
        };
        const auto make = [&](std::initializer_list<Extra> extra, double tried) {
            std::vector<std::uint32_t> x{a.books}, y{a.portal};
            for (const auto& e : extra) (e.of_books ? x : y).push_back(e.entry);
            // One more on each side would be a pair of its own, whose error makes up for this
            // one's.
            if (x.size() > 1 && y.size() > 1) return;
            if (!difference(x, y).ties()) return;
            const auto prior =
                kPriorAnchored + elsewhere(x, y) + (twice(x, y) ? -kSameAgain : next_numbers(x, y));
            propose(std::move(x), std::move(y), prior, tried, gap, relation, true);
        };
        const auto wide = around(kWidePool);
        for (const auto& e : wide) make({e}, static_cast<double>(as_near(a, e, wide)));
        const auto near = around(kPool);
        const auto n = near.size();
        if (n > kPool) return;
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t k = i + 1; k < n; ++k)
                make({near[i], near[k]}, static_cast<double>(n * n));
    }

    // -- totals alone --------------------------------------------------------------------------

    /// Whether all of them carry one number, as part bills do.
    static bool one_serial(const std::vector<std::uint32_t>& set,
                           const std::vector<Entry>& entries) {
        return std::all_of(set.begin() + 1, set.end(), [&](std::uint32_t i) {
            const auto r = compare_numbers(entries[set[0]].number, entries[i].number).relation;
            return agrees(r) || r == NumberRelation::suffix_differs;
        });
    }

    /// Two to four documents of the other side that add up to this one.
    void subsets(const Free& lone, bool of_books) {
        const Entry& e = of_books ? block_.books[lone.entry] : block_.portal[lone.entry];
        const auto& others = of_books ? block_.portal : block_.books;
        const auto pool =
            nearest(of_books ? free_portal_ : free_books_, lone.gstin, lone.day, kPool);
        const auto n = pool.size();
        if (n < 2) return;
        Sum target;
        target.add(e, 1);
        const auto with = [&](Sum s, std::size_t i) {
            s.add(others[pool[i]], -1);
            return s;
        };
        std::size_t taken = 0;
        const auto take = [&](std::vector<std::uint32_t> set, double tried) {
            if (++taken > kMostSubsets) return;
            auto numbers = NumberRelation::different;
            for (const auto i : set) {
                const auto& other = others[i].number;
                const auto r = of_books ? compare_numbers(other, e.number).relation
                                        : compare_numbers(e.number, other).relation;
                numbers = std::min(numbers, r);
            }
            // Its own number names one of them: as good as an anchor. Parts of one number that is
            // not its own are another document's.
            std::vector<std::uint32_t> one{lone.entry};
            const auto prior = (agrees(numbers)           ? kPriorAnchored
                                : one_serial(set, others) ? kPriorSubset - kNamesAnother
                                                          : kPriorSubset) +
                               (of_books ? elsewhere(one, set) : elsewhere(set, one));
            const auto size = e.taxable.paise;
            of_books ? propose(std::move(one), std::move(set), prior, tried, size, numbers)
                     : propose(std::move(set), std::move(one), prior, tried, size, numbers);
        };
        const auto pairs = static_cast<double>(n * (n - 1) / 2);
        const auto triples = pairs * static_cast<double>(n) / 3;
        const auto fours = triples * static_cast<double>(n) / 4;
        for (std::size_t i = 0; i < n; ++i) {
            const Sum a = with(target, i);
            for (std::size_t j = i + 1; j < n; ++j) {
                const Sum b = with(a, j);
                if (b.ties()) take({pool[i], pool[j]}, pairs);
                for (std::size_t k = j + 1; k < n; ++k) {
                    const Sum c = with(b, k);
                    if (c.ties()) take({pool[i], pool[j], pool[k]}, triples);
                    if (n > kSmallPool) continue;
                    for (std::size_t l = k + 1; l < n; ++l)
                        if (with(c, l).ties()) take({pool[i], pool[j], pool[k], pool[l]}, fours);
                }
            }
        }
    }

    /// Two or three against two or three of one supplier and one day or all that is left.
    void both_sides() {
        for (std::size_t i = 0; i < free_books_.size();) {
            const auto gstin = free_books_[i].gstin;
            std::vector<std::uint32_t> books, portal;
            for (; i < free_books_.size() && free_books_[i].gstin == gstin; ++i)
                books.push_back(free_books_[i].entry);
            for (const auto& f : free_portal_)
                if (f.gstin == gstin) portal.push_back(f.entry);
            if (books.size() < 2 || portal.size() < 2) continue;
            if (books.size() <= kSmallPool / 2 && portal.size() <= kSmallPool / 2) {
                several(books, portal);
                continue;
            }
            std::map<std::int32_t,
                     std::pair<std::vector<std::uint32_t>, std::vector<std::uint32_t>>>
                days;
            for (const auto b : books) days[block_.books[b].any_date().days].first.push_back(b);
            for (const auto p : portal) days[block_.portal[p].date.days].second.push_back(p);
            for (auto& [day, sides] : days)
                if (sides.first.size() <= kSmallPool / 2 && sides.second.size() <= kSmallPool / 2)
                    several(sides.first, sides.second);
        }
    }

    void several(const std::vector<std::uint32_t>& books,
                 const std::vector<std::uint32_t>& portal) {
        if (books.size() < 2 || portal.size() < 2) return;
        const auto subsets = [](const std::vector<std::uint32_t>& from) {
            std::vector<std::vector<std::uint32_t>> out;
            for (std::uint32_t mask = 1; mask < 1U << from.size(); ++mask) {
                std::vector<std::uint32_t> set;
                for (std::size_t i = 0; i < from.size(); ++i)
                    if (mask >> i & 1U) set.push_back(from[i]);
                if (set.size() == 2 || set.size() == 3) out.push_back(std::move(set));
            }
            return out;
        };
        const auto left = subsets(books);
        const auto right = subsets(portal);
        const auto tried = static_cast<double>(left.size() * right.size());
        for (const auto& b : left) {
            for (const auto& p : right) {
                if (!difference(b, p).ties() || nearly_pairs(b, p)) continue;
                std::int64_t size = 0;
                for (const auto x : p) size += block_.portal[x].taxable.paise;
                propose(b, p, kPriorBothSides + elsewhere(b, p), tried, size,
                        NumberRelation::different);
            }
        }
    }

    /// Whether two of them are nearly of one amount: then the set is pairs whose errors make up for
    /// each other.
    bool nearly_pairs(const std::vector<std::uint32_t>& books,
                      const std::vector<std::uint32_t>& portal) const {
        for (const auto b : books)
            for (const auto p : portal)
                if (compare_amounts(block_.books[b], block_.portal[p]).taxable <=
                    Closeness::few_percent)
                    return true;
        return false;
    }

    // -- choice --------------------------------------------------------------------------------

    static bool share(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
        for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
            if (a[i] == b[k]) return true;
            a[i] < b[k] ? ++i : ++k;
        }
        return false;
    }

    void sort_found() {
        const auto members = [](const Found& f) { return std::tie(f.group.books, f.group.portal); };
        std::sort(found_.begin(), found_.end(), [&](const Found& a, const Found& b) {
            if (a.group.score != b.group.score) return a.group.score > b.group.score;
            return members(a) < members(b);
        });
        // The same set may have been found from several of its members; the best finding counts.
        std::stable_sort(found_.begin(), found_.end(),
                         [&](const Found& a, const Found& b) { return members(a) < members(b); });
        found_.erase(
            std::unique(found_.begin(), found_.end(),
                        [&](const Found& a, const Found& b) { return members(a) == members(b); }),
            found_.end());
        std::stable_sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) {
            return a.group.score > b.group.score;
        });
    }

    [[nodiscard]] bool used(const Group& g) const {
        return std::any_of(g.books.begin(), g.books.end(),
                           [&](auto b) { return book_used_[b] != 0; }) ||
               std::any_of(g.portal.begin(), g.portal.end(),
                           [&](auto p) { return portal_used_[p] != 0; });
    }

    /// Whether two sets differ only in which of some twins they take.
    [[nodiscard]] bool alike(const Group& a, const Group& b) const {
        const auto same = [](const std::vector<std::uint32_t>& x,
                             const std::vector<std::uint32_t>& y,
                             const std::vector<Entry>& entries) {
            return x.size() == y.size() &&
                   std::equal(x.begin(), x.end(), y.begin(),
                              [&](auto i, auto k) { return entries[i].twin == entries[k].twin; });
        };
        return same(a.books, b.books, block_.books) && same(a.portal, b.portal, block_.portal);
    }

    /// Sets that share an entry with this one, are another choice and are still free.
    std::vector<std::uint32_t> sharing(std::uint32_t i) const {
        std::vector<std::uint32_t> out;
        const auto meet = [&](std::uint32_t k) {
            if (k != i && !used(found_[k].group) && !alike(found_[i].group, found_[k].group))
                out.push_back(k);
        };
        for (const auto b : found_[i].group.books)
            for (const auto k : of_book_[b]) meet(k);
        for (const auto p : found_[i].group.portal)
            for (const auto k : of_portal_[p]) meet(k);
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
        return out;
    }

    /// The question which of the sets it is. A pair of one number is no part of it: the two are one
    /// document, whatever explains what their amounts miss.
    void ask(std::uint32_t i, std::vector<std::uint32_t> rivals, FoundGroups& out) {
        if (found_[i].anchored) return;
        std::erase_if(rivals, [&](std::uint32_t k) { return found_[k].anchored; });
        if (!rivals.empty()) out.ties.push_back(tie_of(i, rivals));
    }

    Tie tie_of(std::uint32_t i, const std::vector<std::uint32_t>& rivals) {
        Tie tie{found_[i].group.books, found_[i].group.portal};
        for (const auto k : rivals) {
            const Group& o = found_[k].group;
            tie.books.insert(tie.books.end(), o.books.begin(), o.books.end());
            tie.portal.insert(tie.portal.end(), o.portal.begin(), o.portal.end());
        }
        for (auto* v : {&tie.books, &tie.portal}) {
            std::sort(v->begin(), v->end());
            v->erase(std::unique(v->begin(), v->end()), v->end());
        }
        use(tie.books, tie.portal);
        return tie;
    }

    void use(const std::vector<std::uint32_t>& books, const std::vector<std::uint32_t>& portal) {
        for (const auto b : books) book_used_[b] = 1;
        for (const auto p : portal) portal_used_[p] = 1;
    }

    /// Best first; one that shares an entry with another nearly as good is no answer.
    FoundGroups choose() {
        sort_found();
        of_book_.assign(block_.books.size(), {});
        of_portal_.assign(block_.portal.size(), {});
        book_used_.assign(block_.books.size(), 0);
        portal_used_.assign(block_.portal.size(), 0);
        for (std::uint32_t i = 0; i < found_.size(); ++i) {
            for (const auto b : found_[i].group.books) of_book_[b].push_back(i);
            for (const auto p : found_[i].group.portal) of_portal_[p].push_back(i);
        }
        FoundGroups out;
        for (std::uint32_t i = 0; i < found_.size(); ++i) {
            Group& g = found_[i].group;
            if (g.score < kClaim) break;
            if (used(g)) continue;
            std::vector<std::uint32_t> rivals;
            g.margin = g.score;
            for (const auto k : sharing(i)) {
                const auto lead = g.score - found_[k].group.score;
                g.margin = std::min(g.margin, lead);
                if (lead < kMargin) rivals.push_back(k);
            }
            if (!rivals.empty()) {
                ask(i, rivals, out);
                continue;
            }
            use(g.books, g.portal);
            out.groups.push_back(g);
        }
        // What no chance remains for, but a few ways of adding up: a question.
        for (std::uint32_t i = 0; i < found_.size(); ++i) {
            if (used(found_[i].group)) continue;
            const auto rivals = sharing(i);
            if (rivals.empty() || rivals.size() > kMostWays) continue;
            ask(i, rivals, out);
        }
        return out;
    }

    std::vector<std::vector<std::uint32_t>> of_book_, of_portal_; ///< found sets of each entry
    std::vector<char> book_used_, portal_used_;
    const Block& block_;
    std::span<const Candidate> candidates_; ///< by books
    const OpenEntries& open_;
    std::vector<std::uint32_t> by_portal_;
    std::vector<Free> free_books_, free_portal_;
    std::vector<Amount> amounts_; ///< of all entries, in order
    std::vector<Found> found_;
};

} // namespace

FoundGroups find_groups(const Block& block, std::span<const Candidate> candidates,
                        const OpenEntries& open) {
    return Search(block, candidates, open).run();
}

} // namespace milaan::matching

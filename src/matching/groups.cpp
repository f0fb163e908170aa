#include "matching/groups.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "matching/set_choice.hpp"
#include "matching/set_worth.hpp"

namespace milaan::matching {
namespace {

constexpr int kWindow = 45;             ///< days around the lone document within which others count
constexpr std::size_t kPool = 28;       ///< documents looked at for subsets, nearest in date
constexpr std::size_t kWidePool = 400;  ///< … for the one that makes up what a pair misses
constexpr std::size_t kSmallPool = 12;  ///< … for subsets of four, and for several on both sides
constexpr std::size_t kSameNumber = 10; ///< entries of one number looked at for subsets

constexpr std::size_t kMostSubsets = 40; ///< subsets kept of one document

// Log-odds (thousandths) before the totals are looked at. A pair of one number whose amounts differ
// is split or netted in a tenth of cases; entries of one number that no single one of them explains
// belong together nearly always; about one document in a hundred is split without its number saying
// so, and one in five hundred several for several.
constexpr std::int32_t kPriorSameNumber = 1000;
constexpr std::int32_t kPriorAnchored = -2300;
constexpr std::int32_t kPriorSubset = -4600;
constexpr std::int32_t kPriorBothSides = -6200;

class Search {
public:
    Search(const Block& block, std::span<const Candidate> candidates, const OpenEntries& open)
        : block_(block), candidates_(candidates), open_(open), worth_(block, candidates) {
        by_portal_.resize(candidates.size());
        for (std::uint32_t i = 0; i < by_portal_.size(); ++i) by_portal_[i] = i;
        std::sort(by_portal_.begin(), by_portal_.end(), [&](std::uint32_t a, std::uint32_t b) {
            return std::make_pair(candidates[a].portal, candidates[a].books) <
                   std::make_pair(candidates[b].portal, candidates[b].books);
        });
    }

    FoundGroups run() {
        same_numbers();
        free_books_ = pool_of(block_.books, open_.books, true);
        free_portal_ = pool_of(block_.portal, open_.portal, false);
        for (const auto& a : open_.anchors) close_gap(a);
        for (const auto& p : free_books_) subsets(p, true);
        for (const auto& p : free_portal_) subsets(p, false);
        both_sides();
        return choose_sets(block_, std::move(found_));
    }

private:
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
    static Indices nearest(const std::vector<Free>& pool, std::uint32_t gstin, std::int32_t day,
                           std::size_t most) {
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
        Indices out;
        for (auto i = first; i != last; ++i) out.push_back(i->entry);
        return out;
    }

    void propose(Indices books, Indices portal, const Sought& sought) {
        for (const auto b : books)
            for (const auto p : portal)
                if (std::binary_search(open_.apart.begin(), open_.apart.end(),
                                       OpenEntries::Anchor{b, p}))
                    return;
        FoundSet f;
        if (worth_.weigh(std::move(books), std::move(portal), sought, f))
            found_.push_back(std::move(f));
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
            Indices books, portal;
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
            if (!worth_.difference(books, portal).ties()) continue;
            const auto size = of_portal ? block_.portal[portal[0]].taxable.paise
                                        : block_.books[books[0]].taxable.paise;
            propose(std::move(books), std::move(portal),
                    {kPriorSameNumber + number, tried, size, relation});
            if (mask == (1U << n) - 1) return; // nothing is left over: no other is better
        }
    }

    // -- pairs whose amounts differ ------------------------------------------------------------

    struct Extra {
        std::uint32_t entry;
        bool of_books;
    };

    /// Days between an entry and the member of the pair on its own side.
    std::int64_t days_from(const OpenEntries::Anchor& a, const Extra& x) const {
        const Date day =
            x.of_books ? block_.books[x.entry].any_date() : block_.portal[x.entry].date;
        const Date own =
            x.of_books ? block_.books[a.books].any_date() : block_.portal[a.portal].date;
        return std::abs(static_cast<std::int64_t>(day.days) - own.days);
    }

    /// One or two more entries that make up exactly what the pair misses.
    void close_gap(const OpenEntries::Anchor& a) {
        const Entry& b = block_.books[a.books];
        const Entry& p = block_.portal[a.portal];
        const auto gap = std::abs(worth_.difference({a.books}, {a.portal}).taxable);
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
            Indices x{a.books}, y{a.portal};
            for (const auto& e : extra) (e.of_books ? x : y).push_back(e.entry);
            // One more on each side would be a pair of its own, whose error makes up for this
            // one's.
            if (x.size() > 1 && y.size() > 1) return;
            if (!worth_.difference(x, y).ties()) return;
            const auto prior = kPriorAnchored + worth_.one_more(x, y);
            propose(std::move(x), std::move(y), {prior, tried, gap, relation, true});
        };
        // Those at most as far in date could have tied instead.
        const auto wide = around(kWidePool);
        std::vector<std::int64_t> days;
        for (const auto& e : wide) days.push_back(days_from(a, e));
        std::sort(days.begin(), days.end());
        for (const auto& e : wide)
            make({e},
                 static_cast<double>(std::upper_bound(days.begin(), days.end(), days_from(a, e)) -
                                     days.begin()));
        const auto near = around(kPool);
        const auto n = near.size();
        if (n > kPool) return;
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t k = i + 1; k < n; ++k)
                make({near[i], near[k]}, static_cast<double>(n * n));
    }

    // -- totals alone --------------------------------------------------------------------------

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
        const auto take = [&](Indices set, double tried) {
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
            Indices one{lone.entry};
            const auto prior =
                (agrees(numbers) ? kPriorAnchored
                                 : kPriorSubset + worth_.of_another_number(e.number, set, others)) +
                (of_books ? worth_.elsewhere(one, set) : worth_.elsewhere(set, one));
            const Sought sought{prior, tried, e.taxable.paise, numbers};
            of_books ? propose(std::move(one), std::move(set), sought)
                     : propose(std::move(set), std::move(one), sought);
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
            Indices books, portal;
            for (; i < free_books_.size() && free_books_[i].gstin == gstin; ++i)
                books.push_back(free_books_[i].entry);
            for (const auto& f : free_portal_)
                if (f.gstin == gstin) portal.push_back(f.entry);
            if (books.size() < 2 || portal.size() < 2) continue;
            if (books.size() <= kSmallPool / 2 && portal.size() <= kSmallPool / 2) {
                several(books, portal);
                continue;
            }
            std::map<std::int32_t, std::pair<Indices, Indices>> days;
            for (const auto b : books) days[block_.books[b].any_date().days].first.push_back(b);
            for (const auto p : portal) days[block_.portal[p].date.days].second.push_back(p);
            for (auto& [day, sides] : days)
                if (sides.first.size() <= kSmallPool / 2 && sides.second.size() <= kSmallPool / 2)
                    several(sides.first, sides.second);
        }
    }

    void several(const Indices& books, const Indices& portal) {
        if (books.size() < 2 || portal.size() < 2) return;
        const auto subsets = [](const Indices& from) {
            std::vector<Indices> out;
            for (std::uint32_t mask = 1; mask < 1U << from.size(); ++mask) {
                Indices set;
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
                if (!worth_.difference(b, p).ties() || nearly_pairs(b, p)) continue;
                std::int64_t size = 0;
                for (const auto x : p) size += block_.portal[x].taxable.paise;
                propose(b, p, {kPriorBothSides + worth_.elsewhere(b, p), tried, size});
            }
        }
    }

    /// Whether two of them are nearly of one amount: then the set is pairs whose errors make up for
    /// each other.
    bool nearly_pairs(const Indices& books, const Indices& portal) const {
        for (const auto b : books)
            for (const auto p : portal)
                if (compare_amounts(block_.books[b], block_.portal[p]).taxable <=
                    Closeness::few_percent)
                    return true;
        return false;
    }

    const Block& block_;
    std::span<const Candidate> candidates_; ///< by books
    const OpenEntries& open_;
    Indices by_portal_;
    std::vector<Free> free_books_, free_portal_;
    SetWorth worth_;
    std::vector<FoundSet> found_;
};

} // namespace

FoundGroups find_groups(const Block& block, std::span<const Candidate> candidates,
                        const OpenEntries& open) {
    return Search(block, candidates, open).run();
}

} // namespace milaan::matching

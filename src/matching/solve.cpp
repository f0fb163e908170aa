#include "matching/solve.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <tuple>

#include "matching/assignment.hpp"
#include "matching/candidates.hpp"
#include "matching/groups.hpp"
#include "matching/scorer.hpp"

namespace milaan::matching {
namespace {

/// Candidates below this are forgotten; between it and 0 they can still be named as what came
/// nearest.
constexpr std::int32_t kForget = -4000;
/// Below this even two equal answers are no answer.
constexpr std::int32_t kDoubt = 2000;
/// From here on a pair teaches the habits of its supplier.
constexpr std::int32_t kSure = 7000;
constexpr std::uint32_t kNobody = UINT32_MAX;

/// Entries may be copies of another under a number written otherwise (`TCS-071`, `TCS-71`): which
/// of them is paired is no question, and the one written alike takes the partner. Long runs of
/// equal figures are a supplier of fixed bills; each is compared with so many before it.
constexpr std::size_t kMostCopies = 32;
constexpr int kCopyDays = 25; ///< a second entry follows within the month

auto figures(const Entry& e) {
    return std::make_tuple(e.gstin, e.kind, e.taxable, e.tax.igst, e.tax.cgst, e.tax.sgst,
                           e.tax.cess, e.value, e.pos, e.reverse_charge, e.buyer, e.replaced);
}

bool one_document(const Entry& a, const Entry& b) {
    if (a.twin == b.twin) return true;
    if (!a.any_date().known() || !b.any_date().known()) return false;
    const auto days = days_between(a.any_date(), b.any_date());
    if (std::abs(days) > kCopyDays || fy_of(a.any_date()) != fy_of(b.any_date())) return false;
    const auto r = compare_numbers(a.number, b.number).relation;
    return r == NumberRelation::identical || r == NumberRelation::same ||
           (days == 0 && r == NumberRelation::tail);
}

/// A number per entry that is equal for copies and twins.
std::vector<std::uint32_t> copies(const std::vector<Entry>& entries) {
    std::vector<std::uint32_t> order(entries.size()), klass(entries.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::uint32_t i, std::uint32_t k) {
        const auto a = figures(entries[i]);
        const auto b = figures(entries[k]);
        if (a != b) return a < b;
        return std::make_pair(entries[i].any_date(), i) < std::make_pair(entries[k].any_date(), k);
    });
    std::size_t run = 0;
    for (std::size_t at = 0; at < order.size(); ++at) {
        const auto i = order[at];
        if (figures(entries[order[run]]) != figures(entries[i])) run = at;
        klass[i] = i;
        if (at > run && entries[order[at - 1]].twin == entries[i].twin) {
            klass[i] = klass[order[at - 1]];
            continue;
        }
        for (auto k = std::max(run, at - std::min(at, kMostCopies)); k < at; ++k)
            if (one_document(entries[order[k]], entries[i])) {
                klass[i] = klass[order[k]];
                break;
            }
    }
    return klass;
}

class BlockSolver {
public:
    BlockSolver(const Input& in, const Block& block)
        : in_(in), block_(block), scorer_(in, block), book_done_(block.books.size(), 0),
          portal_done_(block.portal.size(), 0), paired_portal_(block.portal.size(), 0),
          partner_of_book_(block.books.size(), kNobody),
          partner_of_portal_(block.portal.size(), kNobody), copies_of_book_(copies(block.books)),
          copies_of_portal_(copies(block.portal)) {}

    Solution run() {
        take_choices();
        weigh_own();
        const auto first = pair_up(0, &Candidate::score);
        learn(first);
        weigh_others(first);
        finish();
        return std::move(out_);
    }

private:
    /// What a person linked is out of the question from here on; what they took apart is never
    /// weighed.
    void take_choices() {
        const auto& choices = in_.choices;
        if (choices.linked.empty() && choices.apart.empty()) return;
        std::map<std::uint32_t, std::uint32_t> portal_entry;
        for (std::uint32_t p = 0; p < block_.portal.size(); ++p)
            portal_entry[block_.portal[p].index] = p;
        const auto each = [&](const std::vector<Choices::Pair>& pairs, std::uint32_t b, auto use) {
            const auto row = block_.books[b].index;
            for (auto i = std::lower_bound(pairs.begin(), pairs.end(), Choices::Pair{row, 0});
                 i != pairs.end() && i->first == row; ++i)
                if (const auto p = portal_entry.find(i->second); p != portal_entry.end())
                    use(p->second);
        };
        for (std::uint32_t b = 0; b < block_.books.size(); ++b) {
            each(choices.apart, b, [&](std::uint32_t p) { apart_.push_back({b, p}); });
            each(choices.linked, b, [&](std::uint32_t p) {
                linked_.push_back({b, p});
                book_done_[b] = portal_done_[p] = 1;
            });
        }
        std::sort(apart_.begin(), apart_.end());
    }

    void consider(std::uint32_t b, std::uint32_t p) {
        if (book_done_[b] || portal_done_[p] ||
            std::binary_search(apart_.begin(), apart_.end(), OpenEntries::Anchor{b, p}))
            return;
        const Evidence e = scorer_.evidence(b, p);
        // A number that agrees is kept whatever else is said: it may be part of a set.
        const bool named =
            (agrees(e.numbers.relation) || e.numbers.relation == NumberRelation::suffix_differs) &&
            e.gstin == GstinRelation::same;
        if (e.total > kForget || named)
            out_.candidates.push_back({b, p, e.total, e.at_best, e.numbers});
    }

    void weigh_own() {
        std::vector<std::uint32_t> found;
        for (std::uint32_t b = 0; b < block_.books.size(); ++b) {
            scorer_.portal_index().find(block_.books[b], found);
            for (const auto p : found) consider(b, p);
        }
    }

    /// The best pairing of the entries that are not done yet.
    Assignment pair_up(std::int32_t margin, std::int32_t Candidate::*score) const {
        std::vector<Edge> edges;
        for (const auto& c : out_.candidates)
            if (c.*score > 0 && !book_done_[c.books] && !portal_done_[c.portal])
                edges.push_back({c.books, c.portal, c.*score});
        return assign(static_cast<std::uint32_t>(block_.books.size()),
                      static_cast<std::uint32_t>(block_.portal.size()), edges, copies_of_book_,
                      copies_of_portal_, margin);
    }

    /// Counts how each supplier's numbers were booked in its sure pairs and weighs all numbers anew
    /// by that.
    void learn(const Assignment& first) {
        auto candidate = out_.candidates.begin();
        for (const auto& pair : first.pairs) {
            if (!sure(pair)) continue;
            while (candidate->books != pair.row || candidate->portal != pair.column) ++candidate;
            scorer_.teach(pair.column, candidate->numbers.relation);
        }
        for (const auto& pair : linked_)
            scorer_.teach(pair.portal, compare_numbers(block_.portal[pair.portal].number,
                                                       block_.books[pair.books].number)
                                           .relation);
        std::vector<char> stray(block_.books.size(), 1);
        for (const auto& c : out_.candidates)
            if (agrees(c.numbers.relation)) stray[c.books] = 0;
        scorer_.teach_strays(stray);
        for (auto& c : out_.candidates) {
            const auto e = scorer_.evidence(c.books, c.portal);
            c.score = e.total;
            c.at_best = e.at_best;
        }
    }

    static bool sure(const AssignedPair& pair) {
        return pair.score >= kSure && pair.margin >= kMargin;
    }

    /// What found no sure partner in its own lane is tried in the others of the cluster, and with
    /// what stands on its day.
    void weigh_others(const Assignment& first) {
        std::vector<char> book_sure(block_.books.size(), 0), portal_sure(block_.portal.size(), 0);
        for (const auto& pair : first.pairs)
            if (sure(pair)) book_sure[pair.row] = portal_sure[pair.column] = 1;
        const auto open = [&](std::uint32_t p) {
            return !portal_sure[p] && !block_.portal[p].replaced;
        };
        const EntryIndex across(block_.portal, block_.originals, false, open);
        const EntryIndex within(block_.portal, block_.originals, true, open);
        std::sort(out_.candidates.begin(), out_.candidates.end(), by_entries);
        const auto weighed = out_.candidates.size();
        const auto known = [&](std::uint32_t b, std::uint32_t p) {
            return std::binary_search(out_.candidates.begin(),
                                      out_.candidates.begin() + static_cast<long>(weighed),
                                      Candidate{b, p, 0, 0, {}}, by_entries);
        };
        std::vector<std::uint32_t> found;
        for (std::uint32_t b = 0; b < block_.books.size(); ++b) {
            if (book_sure[b]) continue;
            const Entry& e = block_.books[b];
            across.find(e, found);
            for (const auto p : found) {
                const Entry& other = block_.portal[p];
                if (e.lane() != other.lane() &&
                    in_.suppliers.relation(e.gstin, other.gstin) != GstinRelation::unrelated)
                    consider(b, p);
            }
            within.find_same_day(e, found);
            for (const auto p : found)
                if (compare_amounts(e, block_.portal[p]).taxable <= Closeness::some_percent &&
                    !known(b, p))
                    consider(b, p);
        }
    }

    static bool by_entries(const Candidate& a, const Candidate& b) {
        return a.books != b.books ? a.books < b.books : a.portal < b.portal;
    }

    /// Nothing left to ask about the amounts, on the scale that no setting moves.
    static bool settled(const Evidence& e) {
        return e.amount.taxable <= Closeness::one_rupee && e.amount.heads_agree && !e.sign_differs;
    }

    void keep(const AssignedPair& pair, const Evidence& e) {
        out_.pairs.push_back({pair.row, pair.column, pair.margin, e, false});
        partner_of_book_[pair.row] = pair.column;
        partner_of_portal_[pair.column] = pair.row;
        book_done_[pair.row] = portal_done_[pair.column] = 1;
    }

    void keep(const Tie& t) {
        for (const auto b : t.books) book_done_[b] = 1;
        for (const auto p : t.portal) portal_done_[p] = 1;
        out_.ties.push_back(t);
    }

    /// First the pairs that leave no question, then sets that tie, then pairs whose amounts differ,
    /// then the questions.
    void finish() {
        OpenEntries open;
        open.apart = apart_;
        for (const auto& pair : linked_) {
            out_.pairs.push_back(
                {pair.books, pair.portal, 0, scorer_.evidence(pair.books, pair.portal), true});
            partner_of_book_[pair.books] = pair.portal;
            partner_of_portal_[pair.portal] = pair.books;
        }
        sort_candidates();
        const auto first = pair_up(kMargin, &Candidate::score);
        for (const auto& pair : first.pairs) paired_portal_[pair.column] = 1;
        for (const auto& pair : first.pairs) {
            if (pair.tie != 0 || pair.score < kPropose) continue;
            const auto e = scorer_.evidence(pair.row, pair.column);
            if (const auto other = mistyped_for(pair, e); other != kNobody)
                keep(Tie{{pair.row}, {std::min(pair.column, other), std::max(pair.column, other)}});
            else if (settled(e) && pair.score >= kClaim)
                keep(pair, e);
            else if (agrees(e.numbers.relation) && e.gstin == GstinRelation::same && !e.other_buyer)
                open.anchors.push_back({pair.row, pair.column});
        }
        find_copies();
        for (const auto x : book_done_) open.books.push_back(x == 0);
        // What was billed to another registration ties with nothing of this one.
        for (std::size_t p = 0; p < portal_done_.size(); ++p)
            open.portal.push_back(portal_done_[p] == 0 && !scorer_.other_buyer(block_.portal[p]));
        auto found = find_groups(block_, out_.candidates, open);
        for (const auto& g : found.groups) {
            for (const auto b : g.books) book_done_[b] = 1;
            for (const auto p : g.portal) portal_done_[p] = 1;
        }
        out_.groups = std::move(found.groups);
        find_copies_of_groups();
        for (const auto& t : found.ties) keep(t);

        for (const auto& pair : pair_up(kMargin, &Candidate::score).pairs)
            if (pair.tie == 0 && pair.score >= kPropose)
                keep(pair, scorer_.evidence(pair.row, pair.column));
        find_copies();
        questions(pair_up(kMargin, &Candidate::at_best));
    }

    /// A number may be typed as another document's. Where the date is not that one's but is the
    /// date of a document nobody claims, of the same amounts and a number one slip away, both are
    /// likely: the portal document of that date, or nobody.
    std::uint32_t mistyped_for(const AssignedPair& pair, const Evidence& e) const {
        if (e.dates == DateRelation::same || e.dates == DateRelation::missing ||
            !agrees(e.numbers.relation))
            return kNobody;
        const Entry& b = block_.books[pair.row];
        auto c = std::lower_bound(out_.candidates.begin(), out_.candidates.end(), pair.row,
                                  [](const Candidate& x, std::uint32_t k) { return x.books < k; });
        for (; c != out_.candidates.end() && c->books == pair.row; ++c) {
            const Entry& p = block_.portal[c->portal];
            if (is_near(c->numbers.relation) && !paired_portal_[c->portal] &&
                !portal_done_[c->portal] && !p.replaced && b.gstin == p.gstin &&
                p.date == b.any_date() && compare_amounts(b, p).taxable <= Closeness::one_rupee)
                return c->portal;
        }
        return kNobody;
    }

    void questions(const Assignment& a) {
        const auto doubts = real_ties(a);
        std::vector<Tie> ties(doubts.size());
        for (const auto& pair : a.pairs) {
            ties[pair.tie].books.push_back(pair.row);
            ties[pair.tie].portal.push_back(pair.column);
        }
        for (const auto& l : a.loose_rows) ties[l.tie].books.push_back(l.index);
        for (const auto& l : a.loose_columns) ties[l.tie].portal.push_back(l.index);
        for (std::size_t t = 1; t < ties.size(); ++t) {
            if (!doubts[t]) continue;
            std::sort(ties[t].books.begin(), ties[t].books.end());
            std::sort(ties[t].portal.begin(), ties[t].portal.end());
            keep(ties[t]);
        }
    }

    void sort_candidates() {
        std::sort(out_.candidates.begin(), out_.candidates.end(),
                  [](const Candidate& a, const Candidate& b) {
                      if (a.books != b.books) return a.books < b.books;
                      return a.score != b.score ? a.score > b.score : a.portal < b.portal;
                  });
    }

    /// A tie is worth a question only when something speaks for one of its pairs and there is more
    /// than one way to pair; by its number.
    static std::vector<char> real_ties(const Assignment& a) {
        struct Seen {
            std::int32_t best = 0;
            std::uint32_t members = 0;
        };
        std::vector<Seen> seen(1);
        const auto at = [&](std::uint32_t t) -> Seen& {
            if (seen.size() <= t) seen.resize(t + 1);
            return seen[t];
        };
        for (const auto& pair : a.pairs) {
            at(pair.tie).best = std::max(at(pair.tie).best, pair.score);
            at(pair.tie).members += 2;
        }
        for (const auto& l : a.loose_rows) ++at(l.tie).members;
        for (const auto& l : a.loose_columns) ++at(l.tie).members;
        std::vector<char> real(seen.size(), 0);
        for (std::size_t t = 1; t < seen.size(); ++t)
            real[t] = seen[t].members > 2 && seen[t].best >= kDoubt;
        return real;
    }

    static bool same_document(const Entry& a, const Entry& b) {
        return sign_of(a.kind) == sign_of(b.kind) && a.gstin == b.gstin &&
               abs(a.taxable - b.taxable) <= rupees(1) &&
               abs(a.tax_total - b.tax_total) <= rupees(1) &&
               agrees(compare_numbers(a.number, b.number).relation);
    }

    /// An entry left over whose best candidate is taken by an entry just like it is a second copy.
    void find_copies() {
        for (const auto& c : out_.candidates) {
            if (c.score < kClaim || !agrees(c.numbers.relation)) continue;
            const auto holder = partner_of_portal_[c.portal];
            if (!book_done_[c.books] && holder != kNobody &&
                same_document(block_.books[holder], block_.books[c.books])) {
                out_.booked_twice.push_back({c.books, c.portal});
                book_done_[c.books] = 1;
            }
            const auto held = partner_of_book_[c.books];
            if (!portal_done_[c.portal] && held != kNobody &&
                same_document(block_.portal[held], block_.portal[c.portal])) {
                out_.reported_twice.push_back({c.portal, c.books});
                portal_done_[c.portal] = 1;
            }
        }
    }

    /// The same for twins of what is in a set. Twins stand next to each other.
    void find_copies_of_groups() {
        const auto each_twin = [](const std::vector<Entry>& entries, std::uint32_t i,
                                  std::vector<char>& done, auto use) {
            for (auto k = i + 1; k < entries.size() && entries[k].twin == entries[i].twin; ++k) {
                if (done[k]) continue;
                done[k] = 1;
                use(k);
            }
        };
        for (const auto& g : out_.groups) {
            if (g.books.size() == 1)
                each_twin(block_.books, g.books[0], book_done_, [&](std::uint32_t k) {
                    out_.booked_twice.push_back({k, g.portal[0]});
                });
            if (g.portal.size() == 1)
                each_twin(block_.portal, g.portal[0], portal_done_, [&](std::uint32_t k) {
                    out_.reported_twice.push_back({k, g.books[0]});
                });
        }
    }

    const Input& in_;
    const Block& block_;
    Scorer scorer_;
    std::vector<OpenEntries::Anchor> linked_, apart_; ///< by hand; apart_ sorted
    std::vector<char> book_done_, portal_done_;       ///< has its place in the solution
    std::vector<char> paired_portal_;                 ///< in the best pairing, claimed or not
    std::vector<std::uint32_t> partner_of_book_, partner_of_portal_;
    std::vector<std::uint32_t> copies_of_book_, copies_of_portal_; ///< equal for copies
    Solution out_;
};

} // namespace

Solution solve(const Input& in, const Block& block) {
    return BlockSolver(in, block).run();
}

} // namespace milaan::matching

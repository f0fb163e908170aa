#include "matching/outcome.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

#include "matching/comparison.hpp"

namespace milaan::matching {
namespace {

constexpr std::size_t kMostRivals = 4;
constexpr std::uint32_t kNobody = UINT32_MAX;

std::uint16_t confidence(std::int32_t log_odds) {
    const double p = 1 / (1 + std::exp(-log_odds / 1000.0));
    return static_cast<std::uint16_t>(std::min(999.0, std::floor(p * 1000)));
}

class Emitter {
public:
    Emitter(const Input& in, const Block& block, const Solution& solution, Matching& out)
        : in_(in), block_(block), solution_(solution), out_(out) {}

    void run() {
        book_done_.assign(block_.books.size(), 0);
        portal_done_.assign(block_.portal.size(), 0);
        index_portal_candidates();
        for (const auto& p : solution_.pairs) pair(p);
        for (const auto& g : solution_.groups) several(g);
        for (const auto& t : solution_.ties) tie(t);
        for (const auto& d : solution_.booked_twice) copy(d.entry, d.partner, true);
        for (const auto& d : solution_.reported_twice) copy(d.partner, d.entry, false);
        for (std::uint32_t b = 0; b < block_.books.size(); ++b)
            if (!book_done_[b]) alone(b, kNobody);
        for (std::uint32_t p = 0; p < block_.portal.size(); ++p)
            if (!portal_done_[p]) alone(kNobody, p);
        flush();
    }

private:
    /// A group before the groups are put in order; ranges are into the scratch vectors.
    struct Draft {
        MatchGroup group;
        std::uint32_t books = kNobody; ///< least member, to sort by
        std::uint32_t portal = kNobody;
    };

    Draft open(Verdict v) {
        Draft d;
        heaviest_ = {};
        d.group.verdict = v;
        d.group.books_begin = static_cast<std::uint32_t>(scratch_.books.size());
        d.group.portal_begin = static_cast<std::uint32_t>(scratch_.portal.size());
        d.group.reasons_begin = static_cast<std::uint32_t>(scratch_.reasons.size());
        d.group.differences_begin = static_cast<std::uint32_t>(scratch_.differences.size());
        d.group.rivals_begin = static_cast<std::uint32_t>(scratch_.rivals.size());
        d.group.parts_begin = static_cast<std::uint32_t>(scratch_.parts.size());
        return d;
    }
    void add_books(Draft& d, std::uint32_t b) {
        scratch_.books.push_back(block_.books[b].index);
        d.books = std::min(d.books, b);
        book_done_[b] = 1;
    }
    void add_portal(Draft& d, std::uint32_t p) {
        scratch_.portal.push_back(block_.portal[p].index);
        d.portal = std::min(d.portal, p);
        portal_done_[p] = 1;
    }
    void because(ReasonCode code, std::int32_t weight = 0, std::int64_t a = 0, std::int64_t b = 0) {
        Reason r;
        r.code = code;
        r.a = a;
        r.b = b;
        if (std::abs(weight) > std::abs(heaviest_.weight))
            heaviest_ = {weight, static_cast<std::uint32_t>(scratch_.reasons.size())};
        scratch_.reasons.push_back(r);
    }
    void weighed(PartKind kind, std::int32_t weight) {
        if (weight != 0) scratch_.parts.push_back({weight, kind, {}});
    }
    void close(Draft& d) {
        auto& g = d.group;
        const auto count = [](std::size_t size, std::uint32_t begin) {
            return static_cast<std::uint32_t>(size) - begin;
        };
        g.books_count = count(scratch_.books.size(), g.books_begin);
        g.portal_count = count(scratch_.portal.size(), g.portal_begin);
        g.reasons_count = count(scratch_.reasons.size(), g.reasons_begin);
        g.differences_count = count(scratch_.differences.size(), g.differences_begin);
        g.rivals_count = count(scratch_.rivals.size(), g.rivals_begin);
        g.parts_count = count(scratch_.parts.size(), g.parts_begin);
        // The heaviest reason decides; where none is weighed, the first says what the case is.
        if (g.reasons_count != 0)
            scratch_.reasons[heaviest_.weight != 0 ? heaviest_.reason : g.reasons_begin].decisive =
                1;
        drafts_.push_back(d);
    }
    // -- pairs ---------------------------------------------------------------------------------

    void pair(const Pair& p) {
        const Entry& b = block_.books[p.books];
        const Entry& q = block_.portal[p.portal];
        const Evidence& e = p.evidence;
        const auto c = compare(b, q, e, in_.settings.tolerance);
        // Likely, but not to be taken unread: shown like a pair whose amounts differ.
        const auto alone = p.by_hand ? std::nullopt : stands_alone(e, c);
        const bool claimed = unquestioned(e, c) && (p.by_hand || (e.total >= kClaim && !alone));
        const auto v = claimed ? claim_of(e, c, b.any_date() == q.date) : Verdict::mismatch;
        auto d = open(v);
        d.group.score = e.total;
        d.group.confidence = p.by_hand ? 999 : confidence(std::min(e.total, p.margin));
        add_books(d, p.books);
        add_portal(d, p.portal);
        if (p.by_hand) because(ReasonCode::linked_by_user);
        because(reason_of(e.numbers.relation), e.number,
                e.numbers.relation == NumberRelation::near_swap ? 2 : 1);
        because(reason_of(e.dates), e.date, e.days < 0 ? -e.days : e.days);
        amounts(e, c, b, q);
        if (alone && c.amounts_tolerated) because(*alone);
        if (e.gstin == GstinRelation::same_pan)
            because(ReasonCode::same_pan_other_gstin, e.supplier);
        if (e.gstin == GstinRelation::typo) because(ReasonCode::gstin_typo, e.supplier);
        if (e.other_buyer) because(ReasonCode::other_buyer_gstin, e.buyer);
        if (e.kind_differs) because(ReasonCode::kind_differs, e.kind);
        if (q.original >= 0) because(ReasonCode::amendment_of);
        if (b.gstin == q.gstin && e.amounts > 5000) because(ReasonCode::amount_rare);
        if (!p.by_hand) rivals(p);
        parts(e);
        for (const auto& x : c.view()) scratch_.differences.push_back(x);
        close(d);
    }

    void parts(const Evidence& e) {
        weighed(PartKind::number, e.number);
        weighed(PartKind::amounts, e.amounts);
        weighed(PartKind::date, e.date);
        weighed(PartKind::kind, e.kind);
        weighed(PartKind::supplier, e.supplier);
        weighed(PartKind::buyer, e.buyer);
        weighed(PartKind::place, e.place);
        weighed(PartKind::charge, e.charge);
        weighed(PartKind::others, e.prior);
    }

    void amounts(const Evidence& e, const Compared& c, const Entry& b, const Entry& q) {
        if (e.amount.heads_swapped)
            because(ReasonCode::heads_swapped, e.amounts);
        else if (c.largest == 0)
            because(ReasonCode::amounts_same, e.amounts);
        else if (c.amounts_tolerated)
            because(ReasonCode::amounts_within_tolerance, e.amounts, c.largest);
        else
            because(ReasonCode::amounts_differ, e.amounts, (b.taxable - q.taxable).paise,
                    (b.tax_total - q.tax_total).paise);
    }

    /// What else the two could have been paired with, best first, and the reason that says how far
    /// behind it is.
    void rivals(const Pair& p) {
        std::vector<const Candidate*> found;
        for (const auto* c : candidates_of(p.books, p.portal))
            if (c->books != p.books || c->portal != p.portal) found.push_back(c);
        if (found.empty()) {
            because(ReasonCode::only_candidate);
            return;
        }
        const auto lead = p.evidence.total - found.front()->score;
        because(ReasonCode::best_of, 0, static_cast<std::int64_t>(found.size() + 1),
                confidence(lead));
        for (std::size_t i = 0; i < found.size() && i < kMostRivals; ++i) name_rival(*found[i]);
    }

    void name_rival(const Candidate& c) {
        Rival r;
        r.books = block_.books[c.books].index;
        r.portal = block_.portal[c.portal].index;
        r.score = c.score;
        r.lacks = lacks(c);
        scratch_.rivals.push_back(r);
    }

    /// The field in which a candidate falls short most.
    Field lacks(const Candidate& c) const {
        const Entry& b = block_.books[c.books];
        const Entry& p = block_.portal[c.portal];
        if (b.gstin != p.gstin) return Field::supplier_gstin;
        const auto a = compare_amounts(b, p);
        const bool number = agrees(c.numbers.relation);
        if (!number && a.taxable <= Closeness::one_rupee && a.tax <= Closeness::one_rupee)
            return Field::number;
        if (a.heads_swapped) return Field::tax_head;
        if (a.taxable > Closeness::one_rupee) return number ? Field::taxable : Field::number;
        if (!a.heads_agree)
            return abs(b.tax.igst - p.tax.igst) > rupees(1) ? Field::igst : Field::cgst;
        if (sign_of(b.kind) != sign_of(p.kind)) return Field::kind;
        return b.any_date() != p.date ? Field::date : Field::number;
    }

    /// All candidates of a register entry and of a portal entry, best first.
    std::vector<const Candidate*> candidates_of(std::uint32_t b, std::uint32_t p) const {
        std::vector<const Candidate*> found;
        const auto& all = solution_.candidates;
        if (b != kNobody) {
            auto i = std::lower_bound(
                all.begin(), all.end(), b,
                [](const Candidate& c, std::uint32_t key) { return c.books < key; });
            for (; i != all.end() && i->books == b; ++i) found.push_back(&*i);
        }
        if (p != kNobody) {
            for (auto i = portal_begin_[p]; i < portal_begin_[p + 1]; ++i) {
                const auto& c = all[by_portal_[i]];
                if (c.books != b) found.push_back(&c);
            }
        }
        std::sort(found.begin(), found.end(), [](const Candidate* x, const Candidate* y) {
            return std::make_tuple(-x->score, x->books, x->portal) <
                   std::make_tuple(-y->score, y->books, y->portal);
        });
        return found;
    }

    void index_portal_candidates() {
        portal_begin_.assign(block_.portal.size() + 1, 0);
        for (const auto& c : solution_.candidates) ++portal_begin_[c.portal + 1];
        for (std::size_t i = 1; i < portal_begin_.size(); ++i)
            portal_begin_[i] += portal_begin_[i - 1];
        by_portal_.resize(solution_.candidates.size());
        auto at = portal_begin_;
        for (std::uint32_t i = 0; i < solution_.candidates.size(); ++i)
            by_portal_[at[solution_.candidates[i].portal]++] = i;
    }

    // -- several together ----------------------------------------------------------------------

    void several(const Group& s) {
        std::array<Money, 2> totals{};
        std::array<Tax, 2> taxes{};
        const auto add = [](Money& m, Tax& t, const Entry& e) {
            const bool minus = sign_of(e.kind) < 0;
            m += minus ? -e.taxable : e.taxable;
            t += minus ? -e.tax : e.tax;
        };
        for (const auto b : s.books) add(totals[0], taxes[0], block_.books[b]);
        for (const auto p : s.portal) add(totals[1], taxes[1], block_.portal[p]);
        const auto taxable = totals[0] - totals[1];
        const auto tax = taxes[0] - taxes[1];
        const auto& t = in_.settings.tolerance;
        bool tolerated = abs(taxable) <= t.taxable;
        for (const auto h : {igst, cgst, sgst, cess}) tolerated &= abs(tax.at(h)) <= t.head;

        auto d = open(tolerated ? Verdict::group : Verdict::mismatch);
        d.group.score = s.score;
        d.group.confidence = confidence(std::min(s.score, s.margin));
        for (const auto b : s.books) add_books(d, b);
        for (const auto p : s.portal) add_portal(d, p);
        because(ReasonCode::totals_tie, s.score, static_cast<std::int64_t>(s.books.size()),
                static_cast<std::int64_t>(s.portal.size()));
        because(reason_of(s.number));
        weighed(PartKind::number, s.numbers_worth);
        weighed(PartKind::date, s.dates_worth);
        weighed(PartKind::totals, s.totals_worth);
        const auto put = [&](Field f, Money x, Money y, Money tolerance) {
            if (x == y) return;
            Difference diff;
            diff.field = f;
            diff.books = x.paise;
            diff.portal = y.paise;
            diff.tolerated = abs(x - y) <= tolerance ? 1 : 0;
            scratch_.differences.push_back(diff);
        };
        put(Field::taxable, totals[0], totals[1], t.taxable);
        put(Field::igst, taxes[0].igst, taxes[1].igst, t.head);
        put(Field::cgst, taxes[0].cgst, taxes[1].cgst, t.head);
        put(Field::sgst, taxes[0].sgst, taxes[1].sgst, t.head);
        put(Field::cess, taxes[0].cess, taxes[1].cess, t.head);
        close(d);
    }

    // -- the rest ------------------------------------------------------------------------------

    void tie(const Tie& t) {
        auto d = open(Verdict::ambiguous);
        for (const auto b : t.books) add_books(d, b);
        for (const auto p : t.portal) add_portal(d, p);
        const auto ways = std::max<std::size_t>(2, std::max(t.books.size(), t.portal.size()));
        d.group.confidence = static_cast<std::uint16_t>(1000 / ways);
        because(ReasonCode::tied_candidates, 0, static_cast<std::int64_t>(ways));
        std::vector<const Candidate*> found;
        for (const auto b : t.books)
            for (const auto* c : candidates_of(b, kNobody))
                if (c->score > 0 && std::binary_search(t.portal.begin(), t.portal.end(), c->portal))
                    found.push_back(c);
        std::sort(found.begin(), found.end(), [](const Candidate* x, const Candidate* y) {
            return std::make_tuple(-x->score, x->books, x->portal) <
                   std::make_tuple(-y->score, y->books, y->portal);
        });
        if (!found.empty()) d.group.score = found.front()->score;
        for (std::size_t i = 0; i < found.size() && i < 2 * kMostRivals; ++i) name_rival(*found[i]);
        if (found.empty()) name_members(t);
        close(d);
    }

    /// Of sets that tie no single pair is a rival; every member could belong to every other.
    void name_members(const Tie& t) {
        std::size_t named = 0;
        for (const auto b : t.books) {
            for (const auto p : t.portal) {
                if (++named > 2 * kMostRivals) return;
                Rival r;
                r.books = block_.books[b].index;
                r.portal = block_.portal[p].index;
                r.lacks = Field::taxable;
                scratch_.rivals.push_back(r);
            }
        }
    }

    void copy(std::uint32_t b, std::uint32_t p, bool of_books) {
        auto d = open(Verdict::duplicate);
        of_books ? add_books(d, b) : add_portal(d, p);
        because(of_books ? ReasonCode::booked_twice : ReasonCode::reported_twice, 0, 2);
        for (const auto* c : candidates_of(of_books ? b : kNobody, of_books ? kNobody : p)) {
            if (c->books != b || c->portal != p) continue;
            d.group.score = c->score;
            d.group.confidence = confidence(c->score);
            because(reason_of(c->numbers.relation));
            name_rival(*c);
            break;
        }
        close(d);
    }

    ReasonCode why_alone(std::uint32_t b, std::uint32_t p, bool something_near) const {
        const bool booked = b != kNobody;
        const Entry& e = booked ? block_.books[b] : block_.portal[p];
        if (!booked && e.replaced) return ReasonCode::amended_by;
        if (something_near) return ReasonCode::nearest_unlike;
        if ((in_.suppliers.imports != 0 && e.gstin == in_.suppliers.imports) ||
            (!booked && is_import(e.section)))
            return booked ? ReasonCode::import_not_in_portal : ReasonCode::import_not_in_books;
        if (booked)
            return in_.suppliers.in_portal(e.gstin) ? ReasonCode::no_partner_number
                                                    : ReasonCode::supplier_not_in_portal;
        return in_.suppliers.in_books(e.gstin) ? ReasonCode::no_partner_number
                                               : ReasonCode::supplier_not_in_books;
    }

    /// Whether a person said of some pair with this entry that it is none.
    bool taken_apart(std::uint32_t b, std::uint32_t p) const {
        const auto& apart = in_.choices.apart;
        return std::any_of(apart.begin(), apart.end(), [&](const Choices::Pair& pair) {
            return b != kNobody ? pair.first == block_.books[b].index
                                : pair.second == block_.portal[p].index;
        });
    }

    void alone(std::uint32_t b, std::uint32_t p) {
        auto d = open(b != kNobody ? Verdict::books_only : Verdict::portal_only);
        const auto found = candidates_of(b, p);
        if (b != kNobody)
            add_books(d, b);
        else
            add_portal(d, p);
        because(why_alone(b, p, !found.empty() && found.front()->score > 0));
        if (taken_apart(b, p)) because(ReasonCode::unlinked_by_user);
        const auto best = found.empty() ? -5000 : found.front()->score;
        d.group.score = best;
        d.group.confidence = confidence(-best);
        for (std::size_t i = 0; i < found.size() && i < 2; ++i) name_rival(*found[i]);
        close(d);
    }

    // -- order ---------------------------------------------------------------------------------

    /// What a group is filed under: its portal document, else its register entry.
    const Entry& face(const Draft& d) const {
        return d.portal != kNobody ? block_.portal[d.portal] : block_.books[d.books];
    }

    void flush() {
        std::vector<std::uint32_t> order(drafts_.size());
        for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
        std::sort(order.begin(), order.end(), [&](std::uint32_t x, std::uint32_t y) {
            const Draft& a = drafts_[x];
            const Draft& b = drafts_[y];
            const Entry& fa = face(a);
            const Entry& fb = face(b);
            if (fa.gstin != fb.gstin) return fa.gstin < fb.gstin;
            if (fa.any_date() != fb.any_date()) return fa.any_date() < fb.any_date();
            if (fa.number.raw != fb.number.raw) return fa.number.raw < fb.number.raw;
            return std::tie(a.portal, a.books) < std::tie(b.portal, b.books);
        });
        const auto move = [](auto& to, const auto& from, std::uint32_t& begin,
                             std::uint32_t count) {
            const auto at = static_cast<std::uint32_t>(to.size());
            to.insert(to.end(), from.begin() + begin, from.begin() + begin + count);
            begin = at;
        };
        for (const auto i : order) {
            MatchGroup g = drafts_[i].group;
            move(out_.books, scratch_.books, g.books_begin, g.books_count);
            move(out_.portal, scratch_.portal, g.portal_begin, g.portal_count);
            move(out_.reasons, scratch_.reasons, g.reasons_begin, g.reasons_count);
            move(out_.differences, scratch_.differences, g.differences_begin, g.differences_count);
            move(out_.rivals, scratch_.rivals, g.rivals_begin, g.rivals_count);
            move(out_.parts, scratch_.parts, g.parts_begin, g.parts_count);
            out_.groups.push_back(g);
        }
    }

    const Input& in_;
    const Block& block_;
    const Solution& solution_;
    Matching& out_;
    Matching scratch_;
    std::vector<Draft> drafts_;
    struct Heaviest {
        std::int32_t weight = 0; ///< thousandths of log-odds
        std::uint32_t reason = 0;
    };
    Heaviest heaviest_; ///< reason of the draft that is open
    std::vector<char> book_done_, portal_done_;
    std::vector<std::uint32_t> portal_begin_, by_portal_;
};

} // namespace

void emit(const Input& in, const Block& block, const Solution& solution, Matching& out) {
    Emitter(in, block, solution, out).run();
}

} // namespace milaan::matching

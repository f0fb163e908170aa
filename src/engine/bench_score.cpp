#include <algorithm>
#include <array>
#include <cstdio>
#include <unordered_map>

#include "engine/bench_data.hpp"

namespace milaan::engine {
namespace {

std::uint64_t key(std::uint32_t books, std::uint32_t portal) {
    return static_cast<std::uint64_t>(books) << 32 | portal;
}

double percent(std::uint32_t part, std::uint32_t whole) {
    return whole == 0 ? 100.0 : 100.0 * part / whole;
}

} // namespace

BenchScore score_matching(const BenchData& data, const std::vector<PortalDocument>& documents,
                          const Matching& matching, bool only_hard) {
    BenchScore s;
    std::unordered_map<std::uint64_t, TrueKind> truth;
    std::vector<char> open_book(data.books.size(), 0), open_portal(data.portal.size(), 0);
    for (const auto& t : data.truth) {
        if (only_hard && !t.hard) continue;
        truth[key(t.books, t.portal)] = t.kind;
        s.true_pairs += t.kind == TrueKind::pair;
        s.true_differing += t.kind == TrueKind::differing;
        s.true_split += t.kind == TrueKind::split;
        if (t.kind == TrueKind::unanswerable) open_book[t.books] = open_portal[t.portal] = 1;
    }
    for (const auto x : open_book) s.unanswerable += static_cast<std::uint32_t>(x);
    for (const auto x : open_portal) s.unanswerable += static_cast<std::uint32_t>(x);
    s.unanswerable_left = s.unanswerable;

    for (const auto& g : matching.groups) {
        const auto books = matching.books_of(g);
        const auto portal = matching.portal_of(g);
        if (g.verdict == Verdict::ambiguous) {
            s.ambiguous += static_cast<std::uint32_t>(books.size() + portal.size());
            continue;
        }
        const bool claim = is_claim(g.verdict);
        if (!claim && g.verdict != Verdict::mismatch) continue;
        for (const auto b : books)
            if (claim && open_book[b]) --s.unanswerable_left;
        for (const auto d : portal)
            if (claim && open_portal[documents[d].row()]) --s.unanswerable_left;
        for (const auto b : books) {
            for (const auto d : portal) {
                const auto p = documents[d].row();
                if (only_hard && !data.hard_books[b] && !data.hard_portal[p]) continue;
                const auto it = truth.find(key(b, p));
                const bool known = it != truth.end() && it->second != TrueKind::unanswerable;
                if (claim) {
                    ++s.claimed;
                    if (!known) {
                        ++s.claimed_wrong;
                    } else if (it->second == TrueKind::differing) {
                        ++s.claimed_differing;
                    } else {
                        ++s.claimed_right;
                        s.pairs_claimed += it->second == TrueKind::pair;
                        s.pairs_proposed += it->second == TrueKind::pair;
                        s.split_found += it->second == TrueKind::split;
                    }
                } else {
                    ++s.mismatch;
                    if (!known) continue;
                    ++s.mismatch_right;
                    s.differing_proposed += it->second == TrueKind::differing;
                    s.pairs_proposed += it->second == TrueKind::pair;
                }
            }
        }
    }
    return s;
}

std::string BenchScore::text() const {
    std::array<char, 640> line{};
    const auto proposed = claimed + mismatch;
    const auto proposed_right = claimed_right + claimed_differing + mismatch_right;
    std::snprintf(
        line.data(), line.size(),
        "pairs %u: claimed unread %.2f %%; proposed in all %.2f %%; wrong claims %u of %u "
        "(%.1f per 10,000); really different %u: proposed %.2f %%, claimed %u; mismatch "
        "%u, right %.2f %%; precision of all proposals %.3f %%; splits %u: found %.2f %%; "
        "ambiguous documents %u; unanswerable %u: left %.1f %%",
        true_pairs, percent(pairs_claimed, true_pairs),
        percent(pairs_proposed + differing_proposed, true_pairs + true_differing), claimed_wrong,
        claimed, claimed == 0 ? 0.0 : 1e4 * claimed_wrong / claimed, true_differing,
        percent(differing_proposed, true_differing), claimed_differing, mismatch,
        percent(mismatch_right, mismatch), percent(proposed_right, proposed), true_split,
        percent(split_found, true_split), ambiguous, unanswerable,
        percent(unanswerable_left, unanswerable));
    return line.data();
}

} // namespace milaan::engine

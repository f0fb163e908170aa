#include "matching/set_choice.hpp"

#include <algorithm>
#include <tuple>

namespace milaan::matching {
namespace {

constexpr std::size_t kMostWays = 5; ///< more ways to add up than this are not worth a question

class Choice {
public:
    Choice(const Block& block, std::vector<FoundSet> found)
        : block_(block), found_(std::move(found)) {}

    /// Best first; one that shares an entry with another nearly as good is no answer.
    FoundGroups run() {
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

private:
    void sort_found() {
        const auto members = [](const FoundSet& f) {
            return std::tie(f.group.books, f.group.portal);
        };
        std::sort(found_.begin(), found_.end(), [&](const FoundSet& a, const FoundSet& b) {
            if (a.group.score != b.group.score) return a.group.score > b.group.score;
            return members(a) < members(b);
        });
        // The same set may have been found from several of its members; the best finding counts.
        std::stable_sort(found_.begin(), found_.end(), [&](const FoundSet& a, const FoundSet& b) {
            return members(a) < members(b);
        });
        found_.erase(std::unique(found_.begin(), found_.end(),
                                 [&](const FoundSet& a, const FoundSet& b) {
                                     return members(a) == members(b);
                                 }),
                     found_.end());
        std::stable_sort(found_.begin(), found_.end(), [](const FoundSet& a, const FoundSet& b) {
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

    const Block& block_;
    std::vector<FoundSet> found_;
    std::vector<std::vector<std::uint32_t>> of_book_, of_portal_; ///< found sets of each entry
    std::vector<char> book_used_, portal_used_;
};

} // namespace

FoundGroups choose_sets(const Block& block, std::vector<FoundSet> found) {
    return Choice(block, std::move(found)).run();
}

} // namespace milaan::matching

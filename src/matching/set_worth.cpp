#include "matching/set_worth.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace milaan::matching {
namespace {

constexpr double kUnexplained = .3; ///< share of open documents whose own partner is not there
constexpr std::int32_t kNamesAnother = 3500;
constexpr std::int32_t kSameAgain = 3500;
constexpr std::int32_t kNextNumbers = 2500; ///< a third of joined bills, one other bill in fifty

/// Chance that one more subset of this size of amounts ties, in thousandths of log: amounts are
/// spread over about their own size, in steps of the roundest number that divides them all.
/// `usual`: share of the supplier's documents of just this size; that the total hits one of
/// them does not say which.
std::int32_t tie_worth(std::int64_t size, std::int64_t step, const Sum& off, double tried,
                       double usual) {
    const double wide = static_cast<double>(std::max<std::int64_t>(std::abs(size), 10000));
    const double width = std::max<double>(
        static_cast<double>(step), off.exact() ? 1.0
                                               : 2.0 * static_cast<double>(std::abs(off.taxable)) +
                                                     static_cast<double>(kTie) / 4);
    const double chance = std::clamp(tried * width / wide, usual * kUnexplained, 1.0);
    return static_cast<std::int32_t>(std::lround(-1000 * std::log(chance)));
}

} // namespace

void Sum::add(const Entry& e, int factor) {
    const std::int64_t f = sign_of(e.kind) * factor;
    taxable += f * e.taxable.paise;
    igst += f * e.tax.igst.paise;
    cgst += f * e.tax.cgst.paise;
    sgst += f * e.tax.sgst.paise;
    cess += f * e.tax.cess.paise;
}

SetWorth::SetWorth(const Block& block, std::span<const Candidate> candidates)
    : block_(block), candidates_(candidates) {
    for (const auto* side : {&block.books, &block.portal})
        for (const auto& e : *side)
            if (!e.replaced) amounts_.push_back({e.gstin, e.taxable.paise});
    std::sort(amounts_.begin(), amounts_.end());
}

bool SetWorth::weigh(Indices books, Indices portal, const Sought& sought, FoundSet& found) const {
    std::sort(books.begin(), books.end());
    std::sort(portal.begin(), portal.end());
    const auto off = difference(books, portal);
    auto& g = found.group;
    const auto usual = share_of(block_.portal[portal[0]].gstin, sought.size);
    g.numbers_worth = sought.prior;
    g.dates_worth = dates_worth(books, portal);
    g.totals_worth = tie_worth(sought.size, step_of(books, portal), off, sought.tried, usual);
    g.score = g.numbers_worth + g.dates_worth + g.totals_worth;
    found.at_best = g.numbers_worth + g.dates_worth + tie_worth(sought.size, 1, off, 1, 0);
    if (found.at_best < kClaim || falls_apart(books, portal)) return false;
    g.books = std::move(books);
    g.portal = std::move(portal);
    g.number = sought.number;
    found.anchored = sought.anchored;
    return true;
}

double SetWorth::share_of(std::uint32_t gstin, std::int64_t paise) const {
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

std::int64_t SetWorth::step_of(const Indices& books, const Indices& portal) const {
    std::int64_t step = 1000000;
    const auto fit = [&](Money m) {
        while (step > 1 && m.paise % step != 0) step /= 10;
    };
    for (const auto b : books) fit(block_.books[b].taxable);
    for (const auto p : portal) fit(block_.portal[p].taxable);
    return step;
}

std::int32_t SetWorth::dates_worth(const Indices& books, const Indices& portal) const {
    std::int32_t worth = 0;
    const auto meet = [&](Date d, const Indices& others, const std::vector<Entry>& entries) {
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

Sum SetWorth::difference(const Indices& books, const Indices& portal) const {
    Sum s;
    for (const auto b : books) s.add(block_.books[b], 1);
    for (const auto p : portal) s.add(block_.portal[p], -1);
    return s;
}

std::int32_t SetWorth::elsewhere(const Indices& books, const Indices& portal) const {
    const auto in = [](const Indices& set, std::uint32_t x) {
        return std::find(set.begin(), set.end(), x) != set.end();
    };
    std::int32_t against = 0;
    for (const auto b : books) {
        auto i =
            std::lower_bound(candidates_.begin(), candidates_.end(), b,
                             [](const Candidate& c, std::uint32_t key) { return c.books < key; });
        bool named = false;
        bool outside = false;
        for (; i != candidates_.end() && i->books == b; ++i) {
            if (!agrees(i->numbers.relation)) continue;
            (in(portal, i->portal) ? named : outside) = true;
        }
        if (outside && !named) against -= kNamesAnother;
        // A list of numbers says itself what it holds.
        for (const auto p : portal)
            if (list_names(block_.books[b].number, block_.portal[p].number) == false)
                against -= kNamesAnother;
    }
    return against;
}

bool SetWorth::falls_apart(const Indices& books, const Indices& portal) const {
    const auto n = books.size() + portal.size();
    if (n > kMostMembers) return false;
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

std::int32_t SetWorth::next_numbers(const Indices& books, const Indices& portal) const {
    const bool of_books = books.size() > portal.size();
    const auto& set = of_books ? books : portal;
    const auto& entries = of_books ? block_.books : block_.portal;
    // A list says itself what it holds: neighbours of it say nothing more.
    if (set.size() != 2 || block_.books[books[0]].number.list) return 0;
    const auto n = compare_numbers(entries[set[0]].number, entries[set[1]].number);
    return n.step == 1 ? kNextNumbers : 0;
}

bool SetWorth::twice(const Indices& books, const Indices& portal) const {
    const bool of_books = books.size() > portal.size();
    const auto& set = of_books ? books : portal;
    const auto& entries = of_books ? block_.books : block_.portal;
    return set.size() == 2 && entries[set[0]].taxable == entries[set[1]].taxable &&
           !block_.books[books[0]].number.list &&
           !agrees(compare_numbers(entries[set[0]].number, entries[set[1]].number).relation);
}

std::int32_t SetWorth::one_more(const Indices& books, const Indices& portal) const {
    return elsewhere(books, portal) +
           (twice(books, portal) ? -kSameAgain : next_numbers(books, portal));
}

std::int32_t SetWorth::of_another_number(const DocNumber& single, const Indices& set,
                                         const std::vector<Entry>& entries) const {
    const bool one_serial = std::all_of(set.begin() + 1, set.end(), [&](std::uint32_t i) {
        const auto r = compare_numbers(entries[set[0]].number, entries[i].number).relation;
        return agrees(r) || r == NumberRelation::suffix_differs;
    });
    if (!one_serial) return 0;
    return one_series(single, entries[set[0]].number) ? -2 * kNamesAnother : -kNamesAnother;
}

} // namespace milaan::matching

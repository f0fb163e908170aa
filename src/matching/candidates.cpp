#include "matching/candidates.hpp"

#include <algorithm>
#include <tuple>

#include "base/text.hpp"

namespace milaan::matching {
namespace {

/// A key with more holders than this gives only those nearest in date.
constexpr std::size_t kCrowded = 24;
constexpr std::size_t kNearest = 8;
constexpr std::size_t kCrowdedDay = 64;

/// Of an amount with more holders than this nearly all are elsewhere in time.
constexpr std::uint32_t kCounted = 256;

constexpr std::int64_t kRupee = 100;

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
    a ^= b + 0x9e3779b97f4a7c15ULL + (a << 6) + (a >> 2);
    return a * 0xff51afd7ed558ccdULL;
}

/// Last four digits of each running number, so that a number and its cut-off end meet; letters
/// where there are no digits at all; the end of the whole, letters read as digits.
template <class Use>
void number_keys(const DocNumber& n, std::uint32_t group, Use use) {
    if (n.empty()) return;
    if (n.serial < 0) {
        use(mix(group, text::hash(n.squeezed())));
        return;
    }
    use(mix(group, look_alike_key(n)));
    for (int i = 0; i < n.count; ++i) {
        const NumberToken& t = n.tokens[static_cast<std::size_t>(i)];
        if (!t.digits || t.role == TokenRole::year) continue;
        if (t.length < 3 && i != n.serial) continue;
        std::uint64_t last = 0;
        const auto s = n.text_of(t);
        for (const char c : s.size() > 4 ? s.substr(s.size() - 4) : s)
            last = last * 10 + static_cast<std::uint64_t>(c - '0');
        use(mix(group, last));
    }
}

} // namespace

void EntryIndex::add(std::uint32_t i, std::span<const OriginalKey> originals) {
    const Entry& e = entries_[i];
    const auto group = group_of(e.lane());
    const auto day = e.any_date().days;
    const auto by_number = [&](std::uint64_t key) { numbers_.push_back({key, i}); };
    number_keys(e.number, group, by_number);
    if (e.original >= 0)
        number_keys(originals[static_cast<std::size_t>(e.original)].number, group, by_number);
    taxable_.push_back({group, e.taxable.paise, day, i});
    tax_.push_back({group, e.tax_total.paise, day, i});
    value_.push_back({group, e.value.paise, day, i});
    dates_.push_back({group, day, i});
}

void EntryIndex::sort() {
    std::sort(numbers_.begin(), numbers_.end(), [](const ByNumber& a, const ByNumber& b) {
        return a.key != b.key ? a.key < b.key : a.entry < b.entry;
    });
    for (auto* v : {&taxable_, &tax_, &value_}) {
        std::sort(v->begin(), v->end(), [](const ByAmount& a, const ByAmount& b) {
            return std::tie(a.group, a.paise, a.day, a.entry) <
                   std::tie(b.group, b.paise, b.day, b.entry);
        });
    }
    std::sort(dates_.begin(), dates_.end(), [](const ByDate& a, const ByDate& b) {
        return std::tie(a.group, a.day, a.entry) < std::tie(b.group, b.day, b.entry);
    });
}

void EntryIndex::find_amount(const std::vector<ByAmount>& amounts, std::uint32_t group,
                             Money amount, std::int32_t day,
                             std::vector<std::uint32_t>& out) const {
    if (amount.paise == 0) return; // exempt and nil documents share it all
    const auto less = [](const ByAmount& a, const ByAmount& b) {
        return std::tie(a.group, a.paise, a.day) < std::tie(b.group, b.paise, b.day);
    };
    const ByAmount low{group, amount.paise - kRupee, INT32_MIN, 0};
    const ByAmount high{group, amount.paise + kRupee, INT32_MAX, 0};
    const auto begin = std::lower_bound(amounts.begin(), amounts.end(), low, less);
    const auto end = std::upper_bound(begin, amounts.end(), high, less);
    if (static_cast<std::size_t>(end - begin) <= kCrowded) {
        for (auto i = begin; i != end; ++i) out.push_back(i->entry);
        return;
    }
    // Walk outwards in date from this day, amount by amount.
    std::size_t amounts_seen = 0;
    for (auto first = begin; first != end && amounts_seen < kNearest; ++amounts_seen) {
        const ByAmount here{group, first->paise, day, 0};
        const ByAmount last{group, first->paise, INT32_MAX, 0};
        const auto stop = std::upper_bound(first, end, last, less);
        auto up = std::lower_bound(first, stop, here, less);
        auto down = up;
        const auto gap = [&](auto it) {
            return std::abs(static_cast<std::int64_t>(it->day) - day);
        };
        for (std::size_t n = 0; n < kCrowded && (up != stop || down != first); ++n) {
            const bool forward = down == first || (up != stop && gap(up) <= gap(std::prev(down)));
            out.push_back(forward ? up->entry : std::prev(down)->entry);
            forward ? ++up : --down;
        }
        first = stop;
    }
}

void EntryIndex::find(const Entry& e, std::vector<std::uint32_t>& out) const {
    out.clear();
    const auto group = group_of(e.lane());
    const auto day = e.any_date().days;
    const auto by_number = [&](std::uint64_t key) {
        auto i = std::lower_bound(numbers_.begin(), numbers_.end(), key,
                                  [](const ByNumber& a, std::uint64_t k) { return a.key < k; });
        const auto first = out.size();
        for (; i != numbers_.end() && i->key == key; ++i) out.push_back(i->entry);
        if (out.size() - first <= kCrowded) return;
        std::sort(out.begin() + static_cast<long>(first), out.end(),
                  [&](std::uint32_t a, std::uint32_t b) {
                      const auto gap = [&](std::uint32_t x) {
                          return std::abs(static_cast<std::int64_t>(entries_[x].any_date().days) -
                                          day);
                      };
                      return gap(a) != gap(b) ? gap(a) < gap(b) : a < b;
                  });
        out.resize(first + kCrowded);
    };
    number_keys(e.number, group, by_number);
    find_amount(taxable_, group, e.taxable, day, out);
    find_amount(tax_, group, e.tax_total, day, out);
    find_amount(value_, group, e.value, day, out);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
}

EntryIndex::Count EntryIndex::count_amount(const std::vector<ByAmount>& amounts,
                                           std::uint32_t group, Money amount, std::int32_t day) {
    const auto less = [](const ByAmount& a, const ByAmount& b) {
        return std::tie(a.group, a.paise) < std::tie(b.group, b.paise);
    };
    const auto begin = std::lower_bound(amounts.begin(), amounts.end(),
                                        ByAmount{group, amount.paise - kRupee, 0, 0}, less);
    const auto end =
        std::upper_bound(begin, amounts.end(), ByAmount{group, amount.paise + kRupee, 0, 0}, less);
    Count count;
    count.all = static_cast<std::uint32_t>(end - begin);
    count.elsewhere = count.all;
    if (count.all > kCounted) return count;
    for (auto i = begin; i != end; ++i)
        if (std::abs(static_cast<std::int64_t>(i->day) - day) <= 2) --count.elsewhere;
    return count;
}

EntryIndex::Count EntryIndex::same_taxable(std::uint32_t lane, Money amount, Date date) const {
    return count_amount(taxable_, group_of(lane), amount, date.days);
}

EntryIndex::Count EntryIndex::same_tax(std::uint32_t lane, Money amount, Date date) const {
    return count_amount(tax_, group_of(lane), amount, date.days);
}

std::pair<std::size_t, std::size_t> EntryIndex::day_range(std::uint32_t lane, Date date) const {
    const auto range =
        std::equal_range(dates_.begin(), dates_.end(), ByDate{group_of(lane), date.days, 0},
                         [](const ByDate& a, const ByDate& b) {
                             return std::tie(a.group, a.day) < std::tie(b.group, b.day);
                         });
    return {static_cast<std::size_t>(range.first - dates_.begin()),
            static_cast<std::size_t>(range.second - dates_.begin())};
}

std::uint32_t EntryIndex::same_date(std::uint32_t lane, Date date) const {
    const auto [first, last] = day_range(lane, date);
    return static_cast<std::uint32_t>(last - first);
}

void EntryIndex::find_same_day(const Entry& e, std::vector<std::uint32_t>& out) const {
    out.clear();
    if (!e.any_date().known()) return;
    const auto [first, last] = day_range(e.lane(), e.any_date());
    for (auto i = first; i < last && out.size() < kCrowdedDay; ++i) out.push_back(dates_[i].entry);
}

} // namespace milaan::matching

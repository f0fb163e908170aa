#include "matching/scorer.hpp"

#include <algorithm>

namespace milaan::matching {
namespace {

/// Spread of nine tenths of the running numbers; 0 when there are too few to say.
std::uint32_t spread_of(std::vector<std::uint64_t>& serials) {
    if (serials.size() < 3) return 0;
    std::sort(serials.begin(), serials.end());
    const auto cut = serials.size() / 20;
    const auto spread = serials[serials.size() - 1 - cut] - serials[cut] + 1;
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(spread, 1000000000));
}

} // namespace

Scorer::Scorer(const Input& in, const Block& block)
    : in_(in), block_(block),
      books_index_(block.books, {}, true, [](std::uint32_t) { return true; }),
      portal_index_(block.portal, block.originals, true,
                    [&](std::uint32_t i) { return !block.portal[i].replaced; }) {
    list_lanes();
}

void Scorer::list_lanes() {
    std::vector<std::uint32_t> ids;
    for (const auto& e : block_.books) ids.push_back(e.lane());
    for (const auto& e : block_.portal) ids.push_back(e.lane());
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    for (const auto id : ids) {
        Lane l;
        l.id = id;
        l.context.notes = id % 2 != 0;
        lanes_.push_back(l);
    }
    for (const auto& e : block_.books) ++lane(e.lane()).books_count;
    std::vector<std::vector<std::uint64_t>> serials(lanes_.size());
    for (const auto& e : block_.portal) {
        if (e.replaced) continue;
        Lane& l = lane(e.lane());
        ++l.context.portal_count;
        if (e.number.serial < 0) continue;
        const auto& t = e.number.tokens[static_cast<std::size_t>(e.number.serial)];
        if (t.length <= 9) serials[static_cast<std::size_t>(&l - lanes_.data())].push_back(t.value);
    }
    for (std::size_t i = 0; i < lanes_.size(); ++i)
        lanes_[i].context.serial_range = spread_of(serials[i]);
}

const Scorer::Lane& Scorer::lane(std::uint32_t id) const {
    return *std::lower_bound(lanes_.begin(), lanes_.end(), id,
                             [](const Lane& l, std::uint32_t key) { return l.id < key; });
}

Scorer::Lane& Scorer::lane(std::uint32_t id) {
    return const_cast<Lane&>(static_cast<const Scorer*>(this)->lane(id));
}

bool Scorer::other_buyer(const Entry& portal) const {
    const auto ours = in_.suppliers.our_gstin;
    return ours != 0 && portal.buyer != 0 && portal.buyer != ours;
}

void Scorer::teach(std::uint32_t portal, NumberRelation r) {
    auto& context = lane(block_.portal[portal].lane()).context;
    ++context.habit[static_cast<std::size_t>(r)];
    ++context.habit_total;
    ++context.portal_sure;
}

void Scorer::teach_strays(const std::vector<char>& stray) {
    for (std::uint32_t b = 0; b < stray.size(); ++b)
        if (stray[b]) ++lane(block_.books[b].lane()).strays;
    for (auto& l : lanes_)
        if (l.books_count != 0) l.context.stray = static_cast<double>(l.strays) / l.books_count;
}

Crowd Scorer::crowd(const Entry& b, const Entry& p) const {
    Crowd c;
    const Date date = b.any_date();
    const bool by_taxable = abs(b.taxable - p.taxable) <= rupees(1);
    const auto amount = by_taxable ? b.taxable : b.tax_total;
    const auto count = [&](const EntryIndex& index, std::uint32_t id) {
        return by_taxable ? index.same_taxable(id, amount, date) : index.same_tax(id, amount, date);
    };
    const auto in_books = count(books_index_, b.lane());
    const auto in_portal = count(portal_index_, p.lane());
    c.same_amount = in_books.all + in_portal.all;
    c.elsewhere = in_books.elsewhere + in_portal.elsewhere;
    // These two are no crowd.
    c.same_amount -= std::min(c.same_amount, 1U);
    if (abs((by_taxable ? p.taxable : p.tax_total) - amount) <= rupees(1)) {
        c.same_amount -= std::min(c.same_amount, 1U);
        const auto days = static_cast<std::int64_t>(p.date.days) - date.days;
        if (days > 2 || days < -2) c.elsewhere -= std::min(c.elsewhere, 1U);
    }
    c.portal_count = lane(p.lane()).context.portal_count;
    c.others = lane(b.lane()).books_count + c.portal_count;
    c.others -= std::min(c.others, 2U);
    c.same_date = portal_index_.same_date(p.lane(), date);
    if (p.date == date && c.same_date > 0) --c.same_date;
    return c;
}

Evidence Scorer::evidence(std::uint32_t books, std::uint32_t portal) const {
    const Entry& b = block_.books[books];
    const Entry& p = block_.portal[portal];
    return weigh(b, p, block_, in_.suppliers.relation(b.gstin, p.gstin), lane(p.lane()).context,
                 crowd(b, p), in_.suppliers.our_gstin);
}

} // namespace milaan::matching

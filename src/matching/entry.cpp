#include "matching/entry.hpp"

#include <algorithm>
#include <tuple>

#include "base/text.hpp"

namespace milaan::matching {
namespace {

Entry read_entry(const RecordStore& s, std::uint32_t row) {
    Entry e;
    e.kind = s.kind()[row];
    e.section = s.section()[row];
    e.pos = s.pos()[row];
    e.reverse_charge = s.reverse_charge()[row];
    e.has_value = s.has_value()[row] != 0;
    e.date = s.date()[row];
    e.entry_date = s.entry_date()[row];
    e.taxable = s.taxable()[row];
    e.tax = s.tax()[row];
    e.tax_total = e.tax.total();
    e.value = e.has_value ? s.value()[row] : e.taxable + e.tax_total;
    const Date date = e.any_date();
    e.number =
        parse_number(s.text(s.number()[row]), date.known() ? fy_of(date) : fy_of(s.period()[row]));
    return e;
}

int compare_fold(std::string_view a, std::string_view b) {
    const auto n = std::min(a.size(), b.size());
    for (std::size_t i = 0; i < n; ++i) {
        const char x = text::upper(a[i]);
        const char y = text::upper(b[i]);
        if (x != y) return x < y ? -1 : 1;
    }
    return a.size() == b.size() ? 0 : a.size() < b.size() ? -1 : 1;
}

auto figures(const Entry& e) {
    return std::make_tuple(e.kind, e.taxable, e.tax.igst, e.tax.cgst, e.tax.sgst, e.tax.cess,
                           e.value, e.pos, e.reverse_charge, e.buyer);
}

bool alike(const Entry& a, const Entry& b) {
    return a.gstin == b.gstin && a.date == b.date && figures(a) == figures(b) &&
           a.replaced == b.replaced && compare_fold(a.number.raw, b.number.raw) == 0;
}

/// By what a person would sort by first; `last` orders twins.
template <class Last>
void sort_entries(std::vector<Entry>& entries, Last last) {
    std::vector<std::uint32_t> order(entries.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::uint32_t i, std::uint32_t k) {
        const Entry& a = entries[i];
        const Entry& b = entries[k];
        if (a.gstin != b.gstin) return a.gstin < b.gstin;
        if (a.date != b.date) return a.date < b.date;
        if (const int c = compare_fold(a.number.raw, b.number.raw); c != 0) return c < 0;
        const auto fa = figures(a);
        const auto fb = figures(b);
        if (fa != fb) return fa < fb;
        if (a.number.raw != b.number.raw) return a.number.raw < b.number.raw;
        return last(a, b);
    });
    std::vector<Entry> sorted;
    sorted.reserve(entries.size());
    for (const auto i : order) sorted.push_back(entries[i]);
    entries = std::move(sorted);
    std::uint32_t twin = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i != 0 && !alike(entries[i - 1], entries[i])) ++twin;
        entries[i].twin = twin;
    }
}

/// Marks the originals that an amendment in the same block stands in for, and of several amendments
/// of one original all but the last. The amendment is what counts (an original and its amendment in
/// one 2B: only the amendment; in two: its difference), so the original must not take its partner.
void mark_replaced(Block& block, const Input& in) {
    struct Named {
        std::uint32_t gstin;
        std::uint64_t number;
        std::uint32_t entry;
        bool operator<(const Named& o) const {
            return std::tie(gstin, number, entry) < std::tie(o.gstin, o.number, o.entry);
        }
    };
    if (block.originals.empty()) return;
    std::vector<Named> names;
    for (std::uint32_t i = 0; i < block.portal.size(); ++i) {
        const Entry& e = block.portal[i];
        names.push_back({e.gstin, text::hash(text::to_upper(e.number.raw)), i});
    }
    std::sort(names.begin(), names.end());
    const auto period = [&](const Entry& e) {
        const auto row = in.documents[e.index].row();
        return std::make_tuple(in.portal.period()[row], in.portal.supplier_period()[row],
                               in.portal.filed_on()[row]);
    };
    for (std::uint32_t i = 0; i < block.portal.size(); ++i) {
        const Entry& amendment = block.portal[i];
        if (amendment.original < 0) continue;
        const OriginalKey& key = block.originals[static_cast<std::size_t>(amendment.original)];
        const Named from{amendment.gstin, text::hash(text::to_upper(key.number.raw)), 0};
        for (auto n = std::lower_bound(names.begin(), names.end(), from);
             n != names.end() && n->gstin == from.gstin && n->number == from.number; ++n) {
            Entry& e = block.portal[n->entry];
            if (n->entry == i || sign_of(e.kind) != sign_of(amendment.kind)) continue;
            if (original_section(e.section) != original_section(amendment.section)) continue;
            if (compare_fold(e.number.raw, key.number.raw) != 0) continue;
            if (key.date.known() && e.date.known() && fy_of(e.date) != fy_of(key.date)) continue;
            if (is_amendment(e.section) && period(e) >= period(amendment)) continue;
            e.replaced = true;
        }
        for (std::uint32_t k = 0; k < block.portal.size(); ++k) {
            Entry& e = block.portal[k];
            if (k == i || e.original < 0 || e.gstin != amendment.gstin) continue;
            const OriginalKey& other = block.originals[static_cast<std::size_t>(e.original)];
            if (compare_fold(other.number.raw, key.number.raw) == 0 && other.date == key.date &&
                period(e) < period(amendment))
                e.replaced = true;
        }
    }
}

} // namespace

Block make_block(const Input& in, const Cluster& c) {
    Block block;
    block.books.reserve(c.books_end - c.books_begin);
    for (auto i = c.books_begin; i < c.books_end; ++i) {
        const auto row = in.suppliers.books_order[i];
        Entry e = read_entry(in.books, row);
        e.index = row;
        e.gstin = in.suppliers.supplier_of_book[row];
        e.buyer = in.suppliers.buyer_of_book[row];
        block.books.push_back(e);
    }
    block.portal.reserve(c.portal_end - c.portal_begin);
    for (auto i = c.portal_begin; i < c.portal_end; ++i) {
        const auto document = in.suppliers.portal_order[i];
        const auto row = in.documents[document].row();
        Entry e = read_entry(in.portal, row);
        e.index = document;
        e.gstin = in.suppliers.supplier_of_portal[document];
        e.buyer = in.suppliers.buyer_of_portal[document];
        if (is_amendment(e.section) && !in.portal.original_number()[row].empty()) {
            OriginalKey key;
            key.date = in.portal.original_date()[row];
            key.number = parse_number(in.portal.text(in.portal.original_number()[row]),
                                      key.date.known() ? fy_of(key.date) : fy_of(e.date));
            e.original = static_cast<std::int32_t>(block.originals.size());
            block.originals.push_back(key);
        }
        block.portal.push_back(e);
    }
    mark_replaced(block, in);
    sort_entries(block.books, [&](const Entry& a, const Entry& b) {
        const auto rest = [&](const Entry& e) {
            const auto i = e.index;
            return std::make_tuple(e.entry_date, in.books.text(in.books.voucher()[i]),
                                   in.books.period()[i], in.books.file()[i], in.books.location()[i],
                                   i);
        };
        return rest(a) < rest(b);
    });
    // Of portal twins the one in the 2B that is worked on comes first: it is the one to act on.
    sort_entries(block.portal, [&](const Entry& a, const Entry& b) {
        const auto rest = [&](const Entry& e) {
            const auto row = in.documents[e.index].row();
            const auto period = in.portal.period()[row];
            return std::make_tuple(e.replaced, period != in.settings.period,
                                   -static_cast<std::int64_t>(period.months), e.index);
        };
        return rest(a) < rest(b);
    });
    return block;
}

} // namespace milaan::matching

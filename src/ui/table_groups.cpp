#include "ui/table_groups.hpp"

#include <algorithm>

#include "ui/filter.hpp"

namespace milaan::ui {

namespace {

/// What suppliers are sorted by: a difference by its size, either way.
Money weight(const SupplierGroup& g, Column c) {
    const auto sum = subtotal(g.sums, c);
    return c == Column::difference ? abs(sum) : sum;
}

void order_by_subtotal(std::vector<SupplierGroup>& groups, const SortKey& key) {
    std::stable_sort(groups.begin(), groups.end(), [&](const auto& a, const auto& b) {
        const auto x = weight(a, key.column), y = weight(b, key.column);
        return key.descending ? y < x : x < y;
    });
}

} // namespace

Money subtotal(const Sums& s, Column c) {
    switch (c) {
    case Column::taxable:
        return s.taxable;
    case Column::tax:
        return s.tax;
    case Column::books_tax:
        return s.books_tax;
    case Column::portal_tax:
        return s.portal_tax;
    case Column::difference:
        return s.difference;
    case Column::verdict:
    case Column::supplier:
    case Column::gstin:
    case Column::books_number:
    case Column::portal_number:
    case Column::books_date:
    case Column::portal_date:
    case Column::age:
    case Column::section:
    case Column::source:
    case Column::action:
    case Column::advice:
    case Column::period:
    case Column::confidence:
        return {};
    }
    return {};
}

void Folding::set(std::uint32_t supplier, bool fold) {
    if (fold != all)
        others.insert(supplier);
    else
        others.erase(supplier);
}

TableRows ungrouped(std::vector<std::uint32_t> sorted) {
    TableRows out;
    out.rows = sorted;
    out.lines = std::move(sorted);
    return out;
}

void refold(TableRows& t, const Folding& folding) {
    t.rows.clear();
    for (std::uint32_t g = 0; g < t.groups.size(); ++g) {
        auto& group = t.groups[g];
        group.folded = folding.folded(group.supplier);
        t.rows.push_back(kHeading + g);
        if (group.folded) continue;
        const auto first = t.lines.begin() + group.first;
        t.rows.insert(t.rows.end(), first, first + group.count);
    }
}

TableRows group_by_supplier(const workspace::Workspace& w, const std::vector<Line>& lines,
                            const TableIndex& x, const Sort& sort,
                            std::vector<std::uint32_t> sorted, const Folding& folding) {
    TableRows out;
    std::vector<std::uint32_t> group_of(x.suppliers.size(), kNoRow);
    std::vector<bool> shown(lines.size());
    for (const auto i : sorted) {
        shown[i] = true;
        auto& g = group_of[x.supplier[i]];
        if (g == kNoRow) {
            g = static_cast<std::uint32_t>(out.groups.size());
            out.groups.emplace_back().supplier = x.supplier[i];
        }
        ++out.groups[g].count;
    }
    // Sums do not hang on the order, and in that of the lines their columns are read through once.
    for (std::uint32_t i = 0; i < lines.size(); ++i) {
        if (!shown[i]) continue;
        auto& group = out.groups[group_of[x.supplier[i]]];
        x.add(group.sums, i, counts_among(x, lines, i, shown));
        const auto d = lines[i].document;
        if (d == kNoRow || !w.data.documents[d].in_ims()) continue;
        ++group.documents;
        group.open += is_open(w, d);
    }
    if (!sort.empty() && has_subtotal(sort.front().column))
        order_by_subtotal(out.groups, sort.front());
    std::uint32_t at = 0;
    for (std::uint32_t g = 0; g < out.groups.size(); ++g) {
        out.groups[g].first = at;
        at += out.groups[g].count;
        group_of[out.groups[g].supplier] = g;
    }
    out.lines.resize(sorted.size());
    std::vector<std::uint32_t> filled(out.groups.size());
    for (const auto i : sorted) {
        const auto g = group_of[x.supplier[i]];
        out.lines[out.groups[g].first + filled[g]++] = i;
    }
    refold(out, folding);
    return out;
}

} // namespace milaan::ui

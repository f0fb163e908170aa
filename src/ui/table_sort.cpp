#include "ui/table_sort.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <tuple>

#include "base/text.hpp"

namespace milaan::ui {

namespace {

using workspace::Workspace;

constexpr unsigned kDigitBits = 11;
constexpr std::size_t kDigits = std::size_t{1} << kDigitBits;

/// Stable, by the low `bits` of key_of(item), least significant digit first; a digit that all share
/// costs only its counting.
template <class Item, class KeyOf>
void radix_sort(std::vector<Item>& items, unsigned bits, const KeyOf& key_of) {
    std::vector<Item> other(items.size());
    for (unsigned shift = 0; shift < bits; shift += kDigitBits) {
        std::array<std::uint32_t, kDigits> at{};
        for (const auto& i : items) ++at[key_of(i) >> shift & (kDigits - 1)];
        if (std::any_of(at.begin(), at.end(), [&](auto n) { return n == items.size(); })) continue;
        std::uint32_t sum = 0;
        for (auto& a : at) {
            const auto n = a;
            a = sum;
            sum += n;
        }
        for (const auto& i : items) other[at[key_of(i) >> shift & (kDigits - 1)]++] = i;
        items.swap(other);
    }
}

constexpr std::int64_t kNoNumber = std::numeric_limits<std::int64_t>::min();

/// What a column of figures, dates or given words sorts by; kNoNumber where it is blank.
std::int64_t sort_number(const Workspace& w, const Line& l, const TableIndex& x, std::uint32_t i,
                         Column c) {
    const bool has_document = l.document != kNoRow;
    const bool ims = has_document && w.data.documents[l.document].in_ims();
    const auto& portal = w.data.intake.portal;
    const auto day = [](Date d) { return d.known() ? d.days : kNoNumber; };
    switch (c) {
    case Column::verdict:
        return urgency(x.verdict[i]);
    case Column::books_date:
        return l.book == kNoRow ? kNoNumber : day(w.data.intake.books.date()[l.book]);
    case Column::portal_date:
        return has_document ? day(portal.date()[w.data.documents[l.document].row()]) : kNoNumber;
    case Column::age:
        return Date{x.date[i]}.known() ? -std::int64_t{x.date[i]} : kNoNumber;
    case Column::taxable:
        return x.taxable[i].paise;
    case Column::tax:
        return x.tax[i].paise;
    case Column::books_tax:
        return l.book == kNoRow ? kNoNumber : books_tax(w, l).paise;
    case Column::portal_tax:
        return has_document ? x.tax[i].paise : kNoNumber;
    case Column::difference:
        return x.difference[i] == Money{} ? kNoNumber : abs(x.difference[i]).paise;
    case Column::section:
        return has_document ? static_cast<int>(portal.section()[w.data.documents[l.document].row()])
                            : kNoNumber;
    case Column::source:
        return has_document ? (ims ? 0 : 2) + (w.data.documents[l.document].in_2b() ? 0 : 1)
                            : kNoNumber;
    case Column::action:
        return ims ? static_cast<int>(w.decisions.action(l.document)) : kNoNumber;
    case Column::advice:
        return ims ? static_cast<int>(w.advice[l.document].action) : kNoNumber;
    case Column::period:
        if (!has_document) return kNoNumber;
        if (const auto p = portal.supplier_period()[w.data.documents[l.document].row()]; p.known())
            return p.months;
        return kNoNumber;
    case Column::confidence:
        return w.data.matching.groups[l.group].confidence;
    case Column::supplier:
    case Column::gstin:
    case Column::books_number:
    case Column::portal_number:
        return kNoNumber;
    }
    return kNoNumber;
}

bool changes_with_decisions(Column c) {
    return c == Column::action || c == Column::advice;
}

/// Texts in order, letters without their case, eight bytes at a time: document numbers begin alike,
/// and comparing them byte by byte from the front would read the same prefix over and over.
struct Keyed {
    std::uint64_t key = 0;
    std::string_view text;
    std::uint32_t id = 0;
};

std::uint64_t chunk(std::string_view s, std::size_t offset) {
    std::uint64_t key = 0;
    for (std::size_t k = 0; k < 8; ++k) {
        const char c = offset + k < s.size() ? text::upper(s[offset + k]) : '\0';
        key = key << 8 | static_cast<unsigned char>(c);
    }
    return key;
}

/// Calls `same(first, last)` for each run of equal texts, in order.
template <class Same>
void sort_texts(Keyed* first, Keyed* last, std::size_t offset, const Same& same) {
    for (auto* k = first; k != last; ++k) k->key = chunk(k->text, offset);
    std::sort(first, last, [](const Keyed& a, const Keyed& b) { return a.key < b.key; });
    while (first != last) {
        auto* end = first + 1;
        bool longer = first->text.size() > offset + 8;
        for (; end != last && end->key == first->key; ++end)
            longer = longer || end->text.size() > offset + 8;
        if (end - first > 1 && longer)
            sort_texts(first, end, offset + 8, same);
        else
            same(first, end);
        first = end;
    }
}

/// Rank per id; the empty text has none.
std::vector<std::uint32_t> rank_texts(std::vector<Keyed>& texts, std::size_t ids,
                                      std::uint32_t& count) {
    std::vector<std::uint32_t> rank(ids, UINT32_MAX);
    count = 0;
    if (texts.empty()) return rank;
    sort_texts(texts.data(), texts.data() + texts.size(), 0,
               [&](const Keyed* first, const Keyed* last) {
                   for (; first != last; ++first) rank[first->id] = count;
                   ++count;
               });
    return rank;
}

} // namespace

bool depends_on_decisions(const Sort& s) {
    return std::any_of(s.begin(), s.end(),
                       [](const SortKey& k) { return changes_with_decisions(k.column); });
}

Sort pressed(const Sort& sort, Column c, bool add) {
    const auto found =
        std::find_if(sort.begin(), sort.end(), [&](const SortKey& k) { return k.column == c; });
    // Of figures the largest are looked for.
    const bool first_way = is_figure(c);
    if (!add) {
        const bool again = found != sort.end() && sort.size() == 1;
        return {{c, again ? !found->descending : first_way}};
    }
    Sort out = sort;
    if (found == sort.end()) {
        out.push_back({c, first_way});
    } else if (found->descending == first_way) {
        out[static_cast<std::size_t>(found - sort.begin())].descending = !first_way;
    } else {
        out.erase(out.begin() + (found - sort.begin()));
    }
    return out;
}

SortRanks::Ranks SortRanks::by_number(const Workspace& w, const std::vector<Line>& lines,
                                      const TableIndex& x, Column c) {
    struct Numbered {
        std::uint64_t key;
        std::uint32_t line;
    };
    Ranks r;
    r.of_line.assign(lines.size(), kBlank);
    std::vector<Numbered> all;
    all.reserve(lines.size());
    auto least = std::numeric_limits<std::int64_t>::max();
    auto most = kNoNumber;
    for (std::uint32_t i = 0; i < lines.size(); ++i) {
        const auto n = sort_number(w, lines[i], x, i, c);
        if (n == kNoNumber) continue;
        least = std::min(least, n);
        most = std::max(most, n);
        all.push_back({static_cast<std::uint64_t>(n), i});
    }
    if (all.empty()) return r;
    const auto base = static_cast<std::uint64_t>(least);
    const auto span = static_cast<std::uint64_t>(most) - base;
    const auto bits = static_cast<unsigned>(std::bit_width(span));
    // Few values: they are their own ranks.
    if (bits <= 2 * kDigitBits) {
        for (const auto& n : all) r.of_line[n.line] = static_cast<std::uint32_t>(n.key - base);
        r.count = static_cast<std::uint32_t>(span) + 1;
        return r;
    }
    for (auto& n : all) n.key -= base;
    radix_sort(all, bits, [](const Numbered& n) { return n.key; });
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i != 0 && all[i].key != all[i - 1].key) ++r.count;
        r.of_line[all[i].line] = r.count;
    }
    ++r.count;
    return r;
}

SortRanks::Ranks SortRanks::by_supplier(const TableIndex& x, bool name) {
    std::vector<Keyed> texts;
    for (std::uint32_t s = 0; s < x.suppliers.size(); ++s) {
        const auto& one = x.suppliers[s];
        const auto text = !name || one.name.empty() ? one.gstin : one.name;
        if (!text.empty()) texts.push_back({0, text, s});
    }
    Ranks r;
    const auto rank = rank_texts(texts, x.suppliers.size(), r.count);
    r.of_line.reserve(x.supplier.size());
    for (const auto s : x.supplier) r.of_line.push_back(rank[s]);
    return r;
}

SortRanks::Ranks SortRanks::by_document_number(const RecordStore& store, const Workspace& w,
                                               const std::vector<Line>& lines, bool books) {
    const auto row_of = [&](const Line& l) {
        if (books) return l.book;
        return l.document == kNoRow ? kNoRow : w.data.documents[l.document].row();
    };
    // In the order of the rows the texts lie one after another.
    std::vector<bool> seen(store.pool().size());
    std::vector<Keyed> texts;
    for (const auto id : store.number()) {
        if (id.empty() || seen[id.value]) continue;
        seen[id.value] = true;
        texts.push_back({0, store.text(id), id.value});
    }
    Ranks r;
    const auto rank = rank_texts(texts, store.pool().size(), r.count);
    r.of_line.reserve(lines.size());
    for (const auto& l : lines) {
        const auto row = row_of(l);
        r.of_line.push_back(row == kNoRow ? kBlank : rank[store.number()[row].value]);
    }
    return r;
}

SortRanks::Ranks SortRanks::make(const Workspace& w, const std::vector<Line>& lines,
                                 const TableIndex& x, Column c) {
    if (c == Column::supplier || c == Column::gstin) return by_supplier(x, c == Column::supplier);
    if (c == Column::books_number) return by_document_number(w.data.intake.books, w, lines, true);
    if (c == Column::portal_number)
        return by_document_number(w.data.intake.portal, w, lines, false);
    return by_number(w, lines, x, c);
}

const SortRanks::Ranks& SortRanks::of(const Workspace& w, const std::vector<Line>& lines,
                                      const TableIndex& x, Column c) {
    const auto known =
        std::find_if(of_.begin(), of_.end(), [&](const auto& k) { return k.first == c; });
    if (known != of_.end()) return known->second;
    return of_.emplace_back(c, make(w, lines, x, c)).second;
}

void SortRanks::begin(const Workspace& w, const std::vector<Line>& lines, const TableIndex& x) {
    of_.clear();
    for (const auto c : {Column::books_number, Column::portal_number})
        std::ignore = of(w, lines, x, c);
}

void SortRanks::sort(const Workspace& w, const std::vector<Line>& lines, const TableIndex& x,
                     const Sort& sort, std::vector<std::uint32_t>& which) {
    for (auto key = sort.rbegin(); key != sort.rend(); ++key) {
        const auto c = key->column;
        if (changes_with_decisions(c))
            std::erase_if(of_, [&](const auto& known) { return known.first == c; });
        const auto& r = of(w, lines, x, c);
        if (r.count == 0) continue;
        const auto last = r.count - 1;
        const bool down = key->descending;
        const auto rank = [&r, last, down](std::uint32_t line) -> std::uint32_t {
            const auto n = r.of_line[line];
            return n == kBlank ? last + 1 : down ? last - n : n;
        };
        radix_sort(which, static_cast<unsigned>(std::bit_width(std::uint64_t{r.count})), rank);
    }
}

} // namespace milaan::ui

#include "matching/choices.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace milaan::matching {
namespace {

using Rows = std::map<DocumentName, std::vector<std::uint32_t>>;

template <class RowOf>
void collect(Rows& rows, const RecordStore& store, std::uint32_t count, RowOf row_of) {
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto found = rows.find(name_of(store, row_of(i)));
        if (found != rows.end()) found->second.push_back(i);
    }
    for (auto& [name, list] : rows)
        std::stable_sort(list.begin(), list.end(), [&](std::uint32_t a, std::uint32_t b) {
            return store.taxable()[row_of(a)] < store.taxable()[row_of(b)];
        });
}

} // namespace

Choices find_choices(std::span<const PairChoice> choices, const RecordStore& books,
                     const RecordStore& portal, std::span<const PortalDocument> documents) {
    Choices out;
    if (choices.empty()) return out;
    Rows entries, shown;
    for (const auto& c : choices) {
        entries[c.books];
        shown[c.portal];
    }
    collect(entries, books, books.size(), [](std::uint32_t i) { return i; });
    collect(shown, portal, static_cast<std::uint32_t>(documents.size()),
            [&](std::uint32_t i) { return documents[i].row(); });
    std::set<std::uint32_t> used_books, used_portal;
    const auto first_free = [](const std::vector<std::uint32_t>& list,
                               const std::set<std::uint32_t>& used) {
        return std::find_if(list.begin(), list.end(),
                            [&](std::uint32_t i) { return !used.contains(i); });
    };
    for (const auto& c : choices) {
        const auto& b = entries[c.books];
        const auto& p = shown[c.portal];
        if (!c.linked) {
            for (const auto x : b)
                for (const auto y : p) out.apart.push_back({x, y});
            continue;
        }
        const auto x = first_free(b, used_books);
        const auto y = first_free(p, used_portal);
        if (x == b.end() || y == p.end()) continue;
        used_books.insert(*x);
        used_portal.insert(*y);
        out.linked.push_back({*x, *y});
    }
    std::sort(out.linked.begin(), out.linked.end());
    std::sort(out.apart.begin(), out.apart.end());
    return out;
}

} // namespace milaan::matching

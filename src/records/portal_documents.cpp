#include "records/portal_documents.hpp"

#include <algorithm>
#include <tuple>

#include "base/text.hpp"
#include "records/portal_key.hpp"

namespace milaan {

namespace {

/// A PortalKey as integers that compare like the texts they stand for.
struct Key {
    std::uint32_t section = 0;
    std::uint32_t gstin = 0; ///< rank of the text
    std::int32_t date = 0;
    std::uint32_t number = 0; ///< rank of the upper-case text
    std::uint32_t port = 0;
    std::uint32_t eligible = 0;
    friend constexpr auto operator<=>(const Key&, const Key&) = default;
};

/// Ranks of texts in byte order: rank[id] of the upper-cased, trimmed text. Equal texts share a
/// rank.
std::vector<std::uint32_t> ranks_of(const StringPool& pool) {
    std::vector<std::string> folded(pool.size());
    std::vector<std::uint32_t> order(pool.size());
    for (std::uint32_t i = 0; i < pool.size(); ++i) {
        folded[i] = text::to_upper(text::trim(pool.view(StrId{i})));
        order[i] = i;
    }
    std::sort(order.begin(), order.end(),
              [&](auto a, auto b) { return std::tie(folded[a], a) < std::tie(folded[b], b); });
    std::vector<std::uint32_t> rank(pool.size());
    std::uint32_t next = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i != 0 && folded[order[i]] != folded[order[i - 1]]) ++next;
        rank[order[i]] = next;
    }
    return rank;
}

struct Row {
    Key key;
    std::uint32_t index = 0;
};

/// Order of rows inside one key: by amounts, then by what else tells twins apart.
auto content(const RecordStore& s, const std::vector<std::uint32_t>& rank, std::uint32_t i) {
    const auto& t = s.tax()[i];
    return std::make_tuple(s.taxable()[i], t.igst, t.cgst, t.sgst, t.cess, s.value()[i],
                           s.period()[i], s.branch()[i], rank[s.buyer_gstin()[i].value],
                           rank[s.original_number()[i].value], s.action()[i],
                           s.supplier_period()[i]);
}

bool same_amounts(const RecordStore& s, std::uint32_t a, std::uint32_t b) {
    return s.taxable()[a] == s.taxable()[b] && s.tax()[a] == s.tax()[b];
}

/// Gives each row of `rows` to a document that has none of this origin yet: equal amounts first, so
/// that a twin is not crossed with its sibling.
void attach(std::vector<PortalDocument>& documents, std::size_t first,
            std::uint32_t PortalDocument::*slot, std::vector<std::uint32_t> rows,
            const RecordStore& store) {
    for (const bool demand_amounts : {true, false}) {
        for (auto& row : rows) {
            if (row == kNoRow) continue;
            for (auto d = first; d < documents.size(); ++d) {
                auto& document = documents[d];
                if (document.*slot != kNoRow || !may_be_one(store, document.row(), store, row))
                    continue;
                if (demand_amounts && !same_amounts(store, document.row(), row)) continue;
                document.*slot = row;
                row = kNoRow;
                break;
            }
        }
    }
    for (const auto row : rows)
        if (row != kNoRow) {
            PortalDocument document;
            document.*slot = row;
            documents.push_back(document);
        }
}

} // namespace

std::vector<PortalDocument> join_portal_documents(const RecordStore& store) {
    const auto rank = ranks_of(store.pool());
    std::vector<Row> rows(store.size());
    for (std::uint32_t i = 0; i < store.size(); ++i) {
        rows[i].index = i;
        rows[i].key = {static_cast<std::uint32_t>(store.section()[i]),
                       rank[store.supplier_gstin()[i].value],
                       store.date()[i].days,
                       rank[store.number()[i].value],
                       rank[store.port_code()[i].value],
                       static_cast<std::uint32_t>(eligible_in_key(store, i))};
    }
    std::sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) {
        if (a.key != b.key) return a.key < b.key;
        const auto x = content(store, rank, a.index), y = content(store, rank, b.index);
        return x != y ? x < y : a.index < b.index;
    });

    std::vector<PortalDocument> documents;
    documents.reserve(rows.size());
    for (std::size_t begin = 0; begin < rows.size();) {
        auto end = begin + 1;
        while (end < rows.size() && rows[end].key == rows[begin].key) ++end;
        std::vector<std::uint32_t> in_2b, in_ims, in_2a;
        for (auto i = begin; i < end; ++i) {
            const auto index = rows[i].index;
            switch (store.origin()[index]) {
            case Origin::gstr2b:
                in_2b.push_back(index);
                break;
            case Origin::ims:
                in_ims.push_back(index);
                break;
            case Origin::gstr2a:
                in_2a.push_back(index);
                break;
            case Origin::books:
                break;
            }
        }
        // The latest 2B first: an IMS row is about now.
        std::stable_sort(in_2b.begin(), in_2b.end(),
                         [&](auto a, auto b) { return store.period()[a] > store.period()[b]; });
        const auto first = documents.size();
        for (const auto row : in_2b) {
            PortalDocument document;
            document.gstr2b = row;
            documents.push_back(document);
        }
        attach(documents, first, &PortalDocument::ims, in_ims, store);
        attach(documents, first, &PortalDocument::gstr2a, in_2a, store);
        begin = end;
    }
    return documents;
}

} // namespace milaan

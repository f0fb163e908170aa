#include "matching/suppliers.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "base/gstin.hpp"
#include "base/text.hpp"

namespace milaan::matching {
namespace {

constexpr std::string_view kImports = "~imports"; // '~' sorts behind every GSTIN
constexpr std::string_view kByName = "~name:";

/// Ids of texts in the order of the texts. Add all, then rank().
class Texts {
public:
    std::uint32_t add(std::string_view s) {
        const auto it = ids_.find(std::string(s));
        if (it != ids_.end()) return it->second;
        const auto id = static_cast<std::uint32_t>(texts_.size());
        texts_.emplace_back(s);
        ids_.emplace(texts_.back(), id);
        return id;
    }
    /// Sorts; gives the new id of each old one.
    std::vector<std::uint32_t> rank() {
        std::vector<std::uint32_t> order(texts_.size());
        std::iota(order.begin(), order.end(), 0U);
        std::sort(order.begin(), order.end(),
                  [&](auto a, auto b) { return texts_[a] < texts_[b]; });
        std::vector<std::uint32_t> rank(texts_.size());
        std::vector<std::string> sorted(texts_.size());
        for (std::uint32_t i = 0; i < order.size(); ++i) {
            rank[order[i]] = i;
            sorted[i] = std::move(texts_[order[i]]);
        }
        texts_ = std::move(sorted);
        for (auto& [text, id] : ids_) id = rank[id];
        return rank;
    }
    [[nodiscard]] std::uint32_t find(std::string_view s) const {
        const auto it = ids_.find(std::string(s));
        return it == ids_.end() ? 0 : it->second;
    }
    [[nodiscard]] const std::vector<std::string>& all() const { return texts_; }

private:
    std::vector<std::string> texts_;
    std::unordered_map<std::string, std::uint32_t> ids_;
};

/// Letters and digits of a trade name, without the words that come and go behind it.
std::string plain_name(std::string_view name) {
    static constexpr std::string_view kForms[] = {
        "PRIVATELIMITED", "PVTLIMITED", "PRIVATELTD", "PVTLTD", "LIMITED", "LTD", "LLP"};
    std::string out;
    for (const char c : name)
        if (text::is_alnum(c)) out.push_back(text::upper(c));
    for (const auto form : kForms) {
        if (out.size() > form.size() + 2 &&
            std::string_view(out).substr(out.size() - form.size()) == form) {
            out.resize(out.size() - form.size());
            break;
        }
    }
    return out;
}

class Union {
public:
    explicit Union(std::size_t n) : parent_(n) { std::iota(parent_.begin(), parent_.end(), 0U); }
    std::uint32_t root(std::uint32_t a) {
        while (parent_[a] != a) a = parent_[a] = parent_[parent_[a]];
        return a;
    }
    /// The lesser id becomes the root, so a root is the least member of its set.
    void join(std::uint32_t a, std::uint32_t b) {
        a = root(a);
        b = root(b);
        if (a != b) parent_[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::uint32_t> parent_;
};

int value_of(char c) {
    if (text::is_digit(c)) return c - '0';
    if (text::is_upper(c)) return c - 'A' + 10;
    return -1;
}

/// What a character adds to the check sum: odd places count once, even places twice, both digits of
/// the base-36 product.
int check_part(std::size_t place, char c) {
    const int product = value_of(c) * (place % 2 == 0 ? 1 : 2);
    return product / 36 + product % 36;
}

char check_for(int sum) {
    const int v = (36 - sum % 36) % 36;
    return static_cast<char>(v < 10 ? '0' + v : 'A' + v - 10);
}

std::uint32_t supplier_id(const RecordStore& s, std::uint32_t row, Texts& texts,
                          std::vector<std::uint32_t>& by_text) {
    const StrId gstin = s.supplier_gstin()[row];
    if (!gstin.empty()) {
        auto& id = by_text[gstin.value];
        if (id == UINT32_MAX) id = texts.add(gstin::clean(s.text(gstin)));
        return id;
    }
    if (s.kind()[row] == DocKind::bill_of_entry || is_import(s.section()[row]))
        return texts.add(kImports);
    return texts.add(std::string(kByName) + plain_name(s.text(s.supplier_name()[row])));
}

std::uint32_t buyer_id(const RecordStore& s, std::uint32_t row, Texts& texts,
                       std::vector<std::uint32_t>& by_text) {
    const StrId gstin = s.buyer_gstin()[row];
    if (gstin.empty()) return texts.add("");
    auto& id = by_text[gstin.value];
    if (id == UINT32_MAX) id = texts.add(gstin::clean(s.text(gstin)));
    return id;
}

/// Register suppliers without a GSTIN whose name belongs to a GSTIN elsewhere.
std::vector<std::uint64_t> linked_names(const SupplierDirectory& d, const Texts& texts,
                                        const RecordStore& books, const RecordStore& portal,
                                        std::span<const PortalDocument> documents) {
    constexpr std::size_t kMostHolders = 4; // a name shared by more is no name
    std::unordered_map<std::string, std::vector<std::uint32_t>> holders;
    bool any = false;
    for (const auto& t : texts.all()) any |= t.size() > kByName.size() && t.rfind(kByName, 0) == 0;
    if (!any) return {};
    std::unordered_map<std::uint64_t, bool> seen;
    const auto hold = [&](const RecordStore& s, std::uint32_t row, std::uint32_t id, int side) {
        const StrId name = s.supplier_name()[row];
        if (name.empty() || d.pan[id] == 0) return;
        const auto key = (static_cast<std::uint64_t>(id) << 32 | name.value) * 2 +
                         static_cast<std::uint64_t>(side);
        if (!seen.emplace(key, true).second) return;
        auto& ids = holders[plain_name(s.text(name))];
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    };
    for (std::uint32_t i = 0; i < books.size(); ++i) hold(books, i, d.supplier_of_book[i], 0);
    for (std::uint32_t i = 0; i < documents.size(); ++i)
        hold(portal, documents[i].row(), d.supplier_of_portal[i], 1);
    std::vector<std::uint64_t> out;
    for (std::uint32_t id = 0; id < texts.all().size(); ++id) {
        const std::string_view t = texts.all()[id];
        if (t.substr(0, kByName.size()) != kByName || t.size() == kByName.size()) continue;
        const auto it = holders.find(std::string(t.substr(kByName.size())));
        if (it == holders.end() || it->second.size() > kMostHolders) continue;
        for (const auto holder : it->second)
            out.push_back(static_cast<std::uint64_t>(id) << 32 | holder);
    }
    std::sort(out.begin(), out.end());
    return out;
}

bool has_pair(const std::vector<std::uint64_t>& pairs, std::uint32_t a, std::uint32_t b) {
    return std::binary_search(pairs.begin(), pairs.end(), static_cast<std::uint64_t>(a) << 32 | b);
}

} // namespace

std::vector<std::string> typo_sources(std::string_view given) {
    std::vector<std::string> out;
    if (given.size() != 15) return out;
    for (const char c : given)
        if (value_of(c) < 0) return out;
    int sum = 0;
    for (std::size_t i = 0; i < 14; ++i) sum += check_part(i, given[i]);
    if (check_for(sum) == given[14]) return out;
    std::string t(given);
    const auto take = [&] {
        if (gstin::has_shape(t)) out.push_back(t);
    };
    for (std::size_t i = 0; i < 14; ++i) {
        for (int v = 0; v < 36; ++v) {
            const char c = static_cast<char>(v < 10 ? '0' + v : 'A' + v - 10);
            if (check_for(sum - check_part(i, given[i]) + check_part(i, c)) != given[14]) continue;
            t[i] = c;
            take();
        }
        t[i] = given[i];
    }
    t[14] = check_for(sum);
    take();
    t[14] = given[14];
    for (std::size_t i = 0; i + 1 < 15; ++i) {
        if (t[i] == t[i + 1]) continue;
        std::swap(t[i], t[i + 1]);
        if (gstin::valid(t)) take();
        std::swap(t[i], t[i + 1]);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

GstinRelation SupplierDirectory::relation(std::uint32_t b, std::uint32_t p) const {
    if (b == p) return GstinRelation::same;
    if (pan[b] != 0 && pan[b] == pan[p]) return GstinRelation::same_pan;
    if (has_pair(typos, b, p)) return GstinRelation::typo;
    if (has_pair(names, b, p) || (imports != 0 && b == imports)) return GstinRelation::not_given;
    return GstinRelation::unrelated;
}

SupplierDirectory make_directory(const RecordStore& books, const RecordStore& portal,
                                 std::span<const PortalDocument> documents,
                                 const Settings& settings, const Choices& choices) {
    SupplierDirectory d;
    Texts texts;
    texts.add("");
    std::vector<std::uint32_t> by_books(books.pool().size(), UINT32_MAX);
    std::vector<std::uint32_t> by_portal(portal.pool().size(), UINT32_MAX);
    const auto book_count = books.size();
    const auto portal_count = static_cast<std::uint32_t>(documents.size());
    d.supplier_of_book.resize(book_count);
    d.buyer_of_book.resize(book_count);
    d.supplier_of_portal.resize(portal_count);
    d.buyer_of_portal.resize(portal_count);
    for (std::uint32_t i = 0; i < book_count; ++i) {
        d.supplier_of_book[i] = supplier_id(books, i, texts, by_books);
        d.buyer_of_book[i] = buyer_id(books, i, texts, by_books);
    }
    for (std::uint32_t i = 0; i < portal_count; ++i) {
        d.supplier_of_portal[i] = supplier_id(portal, documents[i].row(), texts, by_portal);
        d.buyer_of_portal[i] = buyer_id(portal, documents[i].row(), texts, by_portal);
    }
    if (!settings.gstin.empty()) texts.add(gstin::clean(settings.gstin));

    const auto rank = texts.rank();
    for (auto* ids :
         {&d.supplier_of_book, &d.buyer_of_book, &d.supplier_of_portal, &d.buyer_of_portal})
        for (auto& id : *ids) id = rank[id];
    const auto& all = texts.all();
    d.imports = texts.find(kImports);
    d.our_gstin = settings.gstin.empty() ? 0 : texts.find(gstin::clean(settings.gstin));
    d.sides.assign(all.size(), 0);
    for (const auto id : d.supplier_of_book) d.sides[id] |= 1;
    for (const auto id : d.supplier_of_portal) d.sides[id] |= 2;

    std::unordered_map<std::string_view, std::uint32_t> pans;
    d.pan.assign(all.size(), 0);
    for (std::uint32_t id = 0; id < all.size(); ++id) {
        const auto pan = gstin::pan(all[id]);
        if (pan.empty()) continue;
        d.pan[id] = pans.emplace(pan, static_cast<std::uint32_t>(pans.size() + 1)).first->second;
    }

    Union sets(all.size());
    std::vector<std::uint32_t> first_of_pan(pans.size() + 1, UINT32_MAX);
    for (std::uint32_t id = 0; id < all.size(); ++id) {
        if (d.pan[id] == 0 || d.sides[id] == 0) continue;
        auto& first = first_of_pan[d.pan[id]];
        if (first == UINT32_MAX) first = id;
        sets.join(first, id);
    }
    for (std::uint32_t id = 0; id < all.size(); ++id) {
        if (d.sides[id] != 1) continue; // in the portal it would be the supplier's own spelling
        for (const auto& source : typo_sources(all[id])) {
            const auto other = texts.find(source);
            if (other == 0 || !d.in_portal(other)) continue;
            d.typos.push_back(static_cast<std::uint64_t>(id) << 32 | other);
            sets.join(id, other);
        }
    }
    std::sort(d.typos.begin(), d.typos.end());
    d.names = linked_names(d, texts, books, portal, documents);
    for (const auto pair : d.names)
        sets.join(static_cast<std::uint32_t>(pair >> 32), static_cast<std::uint32_t>(pair));
    if (d.imports != 0 && d.in_books(d.imports)) {
        for (std::uint32_t i = 0; i < portal_count; ++i)
            if (is_import(portal.section()[documents[i].row()]))
                sets.join(d.imports, d.supplier_of_portal[i]);
    }

    for (const auto& [book, document] : choices.linked)
        sets.join(d.supplier_of_book[book], d.supplier_of_portal[document]);

    // A file that names no buyer belongs to the one being reconciled, or to the only one named.
    std::uint32_t default_pan = d.pan[d.our_gstin];
    if (d.our_gstin == 0) {
        bool several = false;
        for (const auto* ids : {&d.buyer_of_book, &d.buyer_of_portal}) {
            for (const auto id : *ids) {
                if (d.pan[id] == 0) continue;
                several |= default_pan != 0 && default_pan != d.pan[id];
                default_pan = d.pan[id];
            }
        }
        if (several) default_pan = 0;
    }
    // Key of a cluster: least supplier of the set, then the buyer (several clients may be loaded).
    std::vector<std::uint32_t> pan_rank(pans.size() + 1, 0);
    for (std::uint32_t id = static_cast<std::uint32_t>(all.size()); id-- > 0;)
        if (d.pan[id] != 0) pan_rank[d.pan[id]] = id;
    struct Keyed {
        std::uint64_t key;
        std::uint32_t index;
        bool operator<(const Keyed& o) const {
            return key != o.key ? key < o.key : index < o.index;
        }
    };
    const auto keyed = [&](const std::vector<std::uint32_t>& suppliers,
                           const std::vector<std::uint32_t>& buyers) {
        std::vector<Keyed> out(suppliers.size());
        for (std::uint32_t i = 0; i < out.size(); ++i) {
            const auto pan = d.pan[buyers[i]] != 0 ? d.pan[buyers[i]] : default_pan;
            out[i] = {static_cast<std::uint64_t>(sets.root(suppliers[i])) << 32 | pan_rank[pan], i};
        }
        std::sort(out.begin(), out.end());
        return out;
    };
    const auto book_keys = keyed(d.supplier_of_book, d.buyer_of_book);
    const auto portal_keys = keyed(d.supplier_of_portal, d.buyer_of_portal);
    for (const auto& k : book_keys) d.books_order.push_back(k.index);
    for (const auto& k : portal_keys) d.portal_order.push_back(k.index);
    std::uint32_t b = 0;
    std::uint32_t p = 0;
    while (b < book_count || p < portal_count) {
        const auto key = std::min(b < book_count ? book_keys[b].key : UINT64_MAX,
                                  p < portal_count ? portal_keys[p].key : UINT64_MAX);
        Cluster c{b, b, p, p};
        while (b < book_count && book_keys[b].key == key) ++b;
        while (p < portal_count && portal_keys[p].key == key) ++p;
        c.books_end = b;
        c.portal_end = p;
        d.clusters.push_back(c);
    }
    return d;
}

} // namespace milaan::matching

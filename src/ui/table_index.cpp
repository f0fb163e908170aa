#include "ui/table_index.hpp"

#include <string>
#include <unordered_map>

namespace milaan::ui {

namespace {

/// Suppliers by GSTIN over two pools: the texts are looked at once for each, then ids are enough.
class Suppliers {
public:
    Suppliers(const workspace::Workspace& w, std::vector<Supplier>& out) : out_(out) {
        of_books_.assign(w.data.intake.books.pool().size(), kNoRow);
        of_portal_.assign(w.data.intake.portal.pool().size(), kNoRow);
    }

    std::uint32_t of(const RecordStore& store, bool books, std::uint32_t row) {
        const auto id = store.supplier_gstin()[row];
        if (id.empty()) return named({}, store.text(store.supplier_name()[row]));
        auto& known = (books ? of_books_ : of_portal_)[id.value];
        if (known == kNoRow) known = named(store.text(id), store.text(store.supplier_name()[row]));
        // The first line may have been without a name.
        if (out_[known].name.empty()) out_[known].name = store.text(store.supplier_name()[row]);
        return known;
    }

private:
    std::uint32_t named(std::string_view gstin, std::string_view name) {
        const auto [found, fresh] =
            by_text_.try_emplace(gstin.empty() ? '\n' + std::string(name) : std::string(gstin),
                                 static_cast<std::uint32_t>(out_.size()));
        if (fresh) out_.push_back({gstin, name});
        return found->second;
    }

    std::vector<Supplier>& out_;
    std::vector<std::uint32_t> of_books_, of_portal_; ///< by text id
    std::unordered_map<std::string, std::uint32_t> by_text_;
};

} // namespace

bool counts_among(const TableIndex& x, const std::vector<Line>& lines, std::uint32_t line,
                  const std::vector<bool>& flags) {
    if ((x.side[line] & kCounted) != 0) return true;
    const auto group = lines[line].group;
    const auto stands = [&](std::uint32_t i) { return flags[i] && (x.side[i] & kOnPortal) != 0; };
    // Lines of one group stand together.
    for (auto i = line; i-- > 0 && lines[i].group == group;)
        if (stands(i)) return false;
    for (auto i = line + 1; i < lines.size() && lines[i].group == group; ++i)
        if (stands(i)) return false;
    return true;
}

TableIndex make_index(const workspace::Workspace& w, const std::vector<Line>& lines) {
    TableIndex x;
    const auto n = lines.size();
    x.verdict.reserve(n);
    x.supplier.reserve(n);
    x.taxable.reserve(n);
    x.tax.reserve(n);
    x.difference.reserve(n);
    x.books_taxable.reserve(n);
    x.books_tax.reserve(n);
    x.side.reserve(n);
    x.date.reserve(n);
    Suppliers suppliers(w, x.suppliers);
    const auto& books = w.data.intake.books;
    const auto& portal = w.data.intake.portal;
    for (const auto& l : lines) {
        x.verdict.push_back(w.data.matching.groups[l.group].verdict);
        const bool has_document = l.document != kNoRow;
        const auto row = has_document ? w.data.documents[l.document].row() : l.book;
        const auto& store = has_document ? portal : books;
        x.supplier.push_back(suppliers.of(store, !has_document, row));
        x.taxable.push_back(line_taxable(w, l));
        x.tax.push_back(line_tax(w, l));
        x.difference.push_back(tax_difference(w, l));
        x.books_taxable.push_back(books_taxable(w, l));
        x.books_tax.push_back(books_tax(w, l));
        x.side.push_back(
            static_cast<std::uint8_t>((has_document ? kOnPortal : std::uint8_t{0}) |
                                      (counts_on_portal(w, l) ? std::uint8_t{0} : kCounted)));
        x.date.push_back(store.date()[row].days);
    }
    return x;
}

} // namespace milaan::ui

#include "records/matching_result.hpp"

#include <array>

namespace milaan {

std::string_view name_of(Verdict v) {
    switch (v) {
    case Verdict::exact:
        return "exact";
    case Verdict::tolerance:
        return "tolerance";
    case Verdict::probable:
        return "probable";
    case Verdict::mismatch:
        return "mismatch";
    case Verdict::group:
        return "group";
    case Verdict::duplicate:
        return "duplicate";
    case Verdict::ambiguous:
        return "ambiguous";
    case Verdict::books_only:
        return "books_only";
    case Verdict::portal_only:
        return "portal_only";
    }
    return {};
}

std::string_view name_of(Field f) {
    switch (f) {
    case Field::number:
        return "number";
    case Field::date:
        return "date";
    case Field::taxable:
        return "taxable";
    case Field::igst:
        return "igst";
    case Field::cgst:
        return "cgst";
    case Field::sgst:
        return "sgst";
    case Field::cess:
        return "cess";
    case Field::value:
        return "value";
    case Field::supplier_gstin:
        return "supplier_gstin";
    case Field::buyer_gstin:
        return "buyer_gstin";
    case Field::kind:
        return "kind";
    case Field::place_of_supply:
        return "place_of_supply";
    case Field::reverse_charge:
        return "reverse_charge";
    case Field::tax_head:
        return "tax_head";
    }
    return {};
}

void Matching::write(BlockWriter& out) const {
    out.put_all(groups);
    out.put_all(books);
    out.put_all(portal);
    out.put_all(reasons);
    out.put_all(differences);
    out.put_all(rivals);
    out.put_all(parts);
}

namespace {

bool within(std::uint32_t begin, std::uint32_t count, std::size_t size) {
    return begin <= size && count <= size - begin;
}

bool below(const std::vector<std::uint32_t>& indices, std::uint32_t bound) {
    for (const auto i : indices)
        if (i >= bound) return false;
    return true;
}

bool consistent(const Matching& m, std::uint32_t books_size, std::uint32_t portal_size) {
    if (!below(m.books, books_size) || !below(m.portal, portal_size)) return false;
    for (const auto& g : m.groups)
        if (static_cast<int>(g.verdict) >= kVerdictCount ||
            !within(g.books_begin, g.books_count, m.books.size()) ||
            !within(g.portal_begin, g.portal_count, m.portal.size()) ||
            !within(g.reasons_begin, g.reasons_count, m.reasons.size()) ||
            !within(g.differences_begin, g.differences_count, m.differences.size()) ||
            !within(g.rivals_begin, g.rivals_count, m.rivals.size()) ||
            !within(g.parts_begin, g.parts_count, m.parts.size()))
            return false;
    for (const auto& r : m.reasons)
        if (static_cast<int>(r.code) >= kReasonCodeCount) return false;
    for (const auto& p : m.parts)
        if (static_cast<int>(p.kind) >= kPartKindCount) return false;
    for (const auto& d : m.differences)
        if (static_cast<int>(d.field) >= kFieldCount) return false;
    for (const auto& r : m.rivals) {
        if (static_cast<int>(r.lacks) >= kFieldCount) return false;
        if (r.books != UINT32_MAX && r.books >= books_size) return false;
        if (r.portal != UINT32_MAX && r.portal >= portal_size) return false;
    }
    return true;
}

} // namespace

bool Matching::read(BlockReader& in, std::uint32_t books_size, std::uint32_t portal_size) {
    in.get_all(groups);
    in.get_all(books);
    in.get_all(portal);
    in.get_all(reasons);
    in.get_all(differences);
    in.get_all(rivals);
    in.get_all(parts);
    if (in.ok() && consistent(*this, books_size, portal_size)) return true;
    in.fail();
    *this = {};
    return false;
}

} // namespace milaan

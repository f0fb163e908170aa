#include "records/register_mapping.hpp"

#include <algorithm>
#include <iterator>

#include "base/text.hpp"

namespace milaan {

namespace {

using R = ColumnRole;

struct Words {
    ColumnUse use;
    std::string_view name;
    std::string_view label;
};

/// Every use, in the order in which a person looks for them. `ignored` and `none` share the last.
constexpr Words kWords[] = {
    {{R::supplier_gstin}, "supplier_gstin", "Supplier's GSTIN"},
    {{R::supplier_name}, "supplier_name", "Supplier's name"},
    {{R::number}, "number", "Supplier's invoice number"},
    {{R::date}, "date", "Invoice date"},
    {{R::taxable}, "taxable", "Taxable value"},
    {{R::tax, igst}, "igst", "IGST"},
    {{R::tax, cgst}, "cgst", "CGST"},
    {{R::tax, sgst}, "sgst", "SGST or UTGST"},
    {{R::tax, cess}, "cess", "Cess"},
    {{R::value}, "value", "Invoice value, with tax"},
    {{R::tax_total}, "tax_total", "Tax of all heads in one column"},
    {{R::document_type}, "document_type", "Kind of document, in the supplier's words"},
    {{R::voucher_type}, "voucher_type", "Voucher type, in the books' words"},
    {{R::supply_type}, "supply_type", "Type of supply (B2B, CDNR, SEZ, import)"},
    {{R::note_number}, "note_number", "Number of the credit or debit note"},
    {{R::note_date}, "note_date", "Date of the credit or debit note"},
    {{R::original_number}, "original_number", "Invoice that a note is about"},
    {{R::original_date}, "original_date", "Date of the invoice that a note is about"},
    {{R::bill_of_entry}, "bill_of_entry", "Number of the bill of entry"},
    {{R::bill_of_entry_date}, "bill_of_entry_date", "Date of the bill of entry"},
    {{R::port_code}, "port_code", "Port code"},
    {{R::voucher}, "voucher", "The books' own number"},
    {{R::entry_date}, "entry_date", "Date of the entry or posting"},
    {{R::period}, "period", "Month of the claim or return"},
    {{R::ledger}, "ledger", "Purchase ledger, part of the taxable value"},
    {{R::head_taxable, igst}, "taxable_igst", "Taxable value under IGST"},
    {{R::head_taxable, cgst}, "taxable_cgst", "Taxable value under CGST"},
    {{R::head_taxable, sgst}, "taxable_sgst", "Taxable value under SGST"},
    {{R::head_taxable, cess}, "taxable_cess", "Taxable value under cess"},
    {{R::itc_tax, igst}, "itc_igst", "IGST availed as credit"},
    {{R::itc_tax, cgst}, "itc_cgst", "CGST availed as credit"},
    {{R::itc_tax, sgst}, "itc_sgst", "SGST availed as credit"},
    {{R::itc_tax, cess}, "itc_cess", "Cess availed as credit"},
    {{R::not_taxable}, "not_taxable", "In the invoice value, not taxed (round off, TCS, exempt)"},
    {{R::other_amount}, "other_amount", "Other charges in the invoice value"},
    {{R::either_amount}, "either_amount", "Amount with or without tax: the figures decide"},
    {{R::place_of_supply}, "place_of_supply", "Place of supply"},
    {{R::reverse_charge}, "reverse_charge", "Reverse charge"},
    {{R::eligibility}, "eligibility", "Eligibility for credit"},
    {{R::gst_treatment}, "gst_treatment", "Registration of the supplier"},
    {{R::status}, "status", "Status (void, cancelled)"},
    {{R::buyer_gstin}, "buyer_gstin", "Own GSTIN"},
    {{R::rate}, "rate", "Rate of tax"},
    {{R::tax_inclusive}, "tax_inclusive", "Whether the line's amounts include tax"},
    {{R::currency}, "currency", "Currency"},
    {{R::line_item}, "line_item", "Item, HSN or quantity of a line"},
    {{R::paid}, "paid", "Paid to the supplier"},
    {{R::balance}, "balance", "Still to be paid"},
    {{R::paid_on}, "paid_on", "Date of the payment"},
    {{R::portal}, "portal", "Filing column of a portal sheet"},
    {{R::ignored}, "not_used", "Not used"},
};

ColumnUse plain(ColumnUse use) {
    const bool has_head =
        use.role == R::tax || use.role == R::head_taxable || use.role == R::itc_tax;
    if (!has_head) use.head = igst;
    if (use.role == R::none) use.role = R::ignored;
    return use;
}

const Words& words_of(ColumnUse use) {
    use = plain(use);
    for (const auto& w : kWords)
        if (w.use == use) return w;
    return *std::rbegin(kWords);
}

template <class E>
bool get_choice(BlockReader& in, E& to) {
    const auto v = in.get<std::uint8_t>();
    if (v > 2) in.fail();
    to = static_cast<E>(v > 2 ? 0 : v);
    return in.ok();
}

} // namespace

std::string name_of(ColumnUse use) {
    return std::string(words_of(use).name);
}

std::string label_of(ColumnUse use) {
    return std::string(words_of(use).label);
}

bool use_from_name(std::string_view name, ColumnUse& use) {
    for (const auto& w : kWords)
        if (w.name == name) {
            use = w.use;
            return true;
        }
    return false;
}

std::span<const ColumnUse> column_choices() {
    static const auto all = [] {
        std::vector<ColumnUse> v;
        v.push_back({R::ignored});
        for (const auto& w : kWords)
            if (w.use.role != R::ignored && w.use.role != R::portal) v.push_back(w.use);
        return v;
    }();
    return all;
}

std::string_view name_of(NoteSide s) {
    switch (s) {
    case NoteSide::decided:
        return "decided";
    case NoteSide::buyer:
        return "buyer";
    case NoteSide::supplier:
        return "supplier";
    }
    return {};
}

std::string_view name_of(SignUse s) {
    switch (s) {
    case SignUse::decided:
        return "decided";
    case SignUse::as_printed:
        return "as_printed";
    case SignUse::turned:
        return "turned";
    }
    return {};
}

std::string_view name_of(TaxableUse s) {
    switch (s) {
    case TaxableUse::decided:
        return "decided";
    case TaxableUse::without_tax:
        return "without_tax";
    case TaxableUse::with_tax:
        return "with_tax";
    }
    return {};
}

std::string_view name_of(DateOrder s) {
    switch (s) {
    case DateOrder::decided:
        return "decided";
    case DateOrder::day_first:
        return "day_first";
    case DateOrder::month_first:
        return "month_first";
    }
    return {};
}

std::string_view name_of(DecimalUse s) {
    switch (s) {
    case DecimalUse::decided:
        return "decided";
    case DecimalUse::point:
        return "point";
    case DecimalUse::comma:
        return "comma";
    }
    return {};
}

std::uint64_t heading_signature(std::span<const std::string> headings) {
    while (!headings.empty() && text::trim(headings.back()).empty())
        headings = headings.first(headings.size() - 1);
    std::string all;
    for (const auto& h : headings) {
        bool blank = false;
        for (const char c : text::trim(h)) {
            if (text::is_space(c)) {
                blank = true;
                continue;
            }
            if (blank) all += ' ';
            blank = false;
            all += text::lower(c);
        }
        all += '\n';
    }
    return text::hash(all);
}

const RegisterMapping* find_mapping(std::span<const RegisterMapping> all, std::uint64_t signature) {
    const RegisterMapping* found = nullptr;
    for (const auto& m : all)
        if (heading_signature(m.headings) == signature) found = &m;
    return found;
}

void remember(std::vector<RegisterMapping>& all, RegisterMapping mapping) {
    const auto signature = heading_signature(mapping.headings);
    all.erase(
        std::remove_if(all.begin(), all.end(),
                       [&](const auto& m) { return heading_signature(m.headings) == signature; }),
        all.end());
    all.push_back(std::move(mapping));
}

void RegisterMapping::write(BlockWriter& out) const {
    out.put(static_cast<std::uint64_t>(headings.size()));
    for (const auto& h : headings) out.put_text(h);
    out.put(static_cast<std::uint64_t>(columns.size()));
    for (const auto& c : columns) {
        out.put(c.role);
        out.put(static_cast<std::uint8_t>(c.head));
    }
    out.put(notes);
    out.put(signs);
    out.put(taxable);
    out.put(dates);
    out.put(decimal);
}

bool RegisterMapping::read(BlockReader& in) {
    *this = {};
    const auto n = in.get<std::uint64_t>();
    if (n > in.left()) in.fail();
    for (std::uint64_t i = 0; i < n && in.ok(); ++i) headings.push_back(in.get_text());
    const auto m = in.get<std::uint64_t>();
    if (m > in.left()) in.fail();
    for (std::uint64_t i = 0; i < m && in.ok(); ++i) {
        const auto role = in.get<std::uint8_t>();
        const auto head = in.get<std::uint8_t>();
        if (role >= kColumnRoleCount || head >= kHeadCount) in.fail();
        if (in.ok()) columns.push_back({static_cast<ColumnRole>(role), static_cast<Head>(head)});
    }
    return get_choice(in, notes) && get_choice(in, signs) && get_choice(in, taxable) &&
           get_choice(in, dates) && get_choice(in, decimal);
}

} // namespace milaan

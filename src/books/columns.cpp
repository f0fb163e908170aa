#include "books/columns.hpp"

#include <algorithm>

#include "books/amount_columns.hpp"
#include "books/column_doubts.hpp"
#include "books/column_table.hpp"

namespace milaan::books {

namespace {

void choose_gstin(Table& t) {
    // `GST` alone may head the numbers or the tax.
    for (const auto c : t.with(Role::supplier_gstin))
        if (t.shape(c).filled != 0 && t.shape(c).gstins == 0 && t.mostly(t.shape(c).amounts, c) &&
            t.meaning(c).weight <= 60)
            t.take_as(c, Role::tax_total);
    auto all = t.with(Role::supplier_gstin);
    if (all.empty()) {
        // No heading says so, but only one column holds GSTINs.
        Indices shaped;
        for (std::size_t c = 0; c < t.size(); ++c)
            if (t.meaning(c).role != Role::buyer_gstin && t.shape(c).gstins != 0 &&
                t.mostly(t.shape(c).gstins, c))
                shaped.push_back(c);
        if (shaped.size() == 1) t.take_as(shaped.front(), Role::supplier_gstin);
        return;
    }
    std::size_t best = all.front();
    for (const auto c : all)
        if (t.shape(best).gstins == 0 && t.shape(c).gstins != 0) best = c;
    for (const auto c : all) {
        if (c == best) continue;
        // A second column that holds one GSTIN throughout is the buyer's own.
        const bool own =
            t.shape(c).gstins != 0 && t.shape(c).distinct == 1 && t.with(Role::buyer_gstin).empty();
        t.take_as(c, own ? Role::buyer_gstin : Role::ignored);
    }
}

void choose_number(Table& t, ColumnMap& map) {
    auto all = t.with(Role::number);
    if (!all.empty()) {
        std::size_t best = all.front();
        // In a ledger export the document number is the ledger's own and the reference the
        // supplier's; what gives it away is a posting date beside them.
        if (t.meaning(best).weight == 70 && !t.with(Role::entry_date).empty())
            for (const auto c : all)
                if (t.meaning(c).weight == 60 && t.shape(c).filled * 2 >= t.rows()) {
                    best = c;
                    break;
                }
        for (const auto c : all)
            if (t.shape(best).filled * 5 <= t.rows() && t.shape(c).filled * 5 >= t.rows() * 4)
                best = c;
        for (const auto c : all) {
            if (c == best) continue;
            const bool own = t.meaning(c).weight == 70 && t.with(Role::voucher).empty();
            t.take_as(c, own ? Role::voucher : Role::ignored);
        }
    }
    const auto voucher = choose_one(t, Role::voucher);
    if (all.empty() && voucher != t.size() && t.with(Role::note_number).empty() &&
        t.with(Role::bill_of_entry).empty()) {
        t.take_as(voucher, Role::number);
        map.number_is_voucher = true;
    }
}

void choose_date(Table& t, ColumnMap& map) {
    auto all = t.with(Role::date);
    const auto entry = choose_one(t, Role::entry_date);
    if (all.empty() && entry != t.size()) {
        t.take_as(entry, Role::date);
        map.date_is_entry = true;
        return;
    }
    if (all.empty()) {
        for (std::size_t c = 0; c < t.size(); ++c)
            if (t.meaning(c).role == Role::none && t.shape(c).dates != 0 &&
                t.mostly(t.shape(c).dates, c) && t.with(Role::note_date).empty() &&
                t.with(Role::bill_of_entry_date).empty()) {
                t.take_as(c, Role::date);
                return;
            }
        return;
    }
    for (std::size_t i = 1; i < all.size(); ++i)
        t.take_as(all[i], entry == t.size() && t.meaning(all[i]).weight <= 40 &&
                                  t.with(Role::entry_date).empty()
                              ? Role::entry_date
                              : Role::ignored);
}

} // namespace

bool ColumnMap::has(Role role) const {
    return std::any_of(used.begin(), used.end(), [&](const Column& c) { return c.role == role; });
}

bool ColumnMap::enough() const {
    return missing().empty();
}

std::string ColumnMap::missing() const {
    std::string out;
    const auto need = [&](bool there, std::string_view what) {
        if (there) return;
        if (!out.empty()) out += ", ";
        out += what;
    };
    need(has(Role::supplier_gstin) || has(Role::bill_of_entry), "the supplier's GSTIN");
    need(has(Role::number) || has(Role::note_number) || has(Role::bill_of_entry),
         "the invoice number");
    need(has(Role::value) || taxable != TaxableFrom::none || has_tax,
         "an amount (taxable value, tax or invoice value)");
    return out;
}

bool ColumnMap::asks() const {
    return !chosen &&
           (!doubts.empty() || std::any_of(guesses.begin(), guesses.end(),
                                           [](const auto& g) { return !g.doubt.empty(); }));
}

namespace {

/// Roles that one column of a register has at most.
constexpr Role kSingleRoles[] = {
    Role::buyer_gstin,     Role::supplier_name,
    Role::note_number,     Role::note_date,
    Role::bill_of_entry,   Role::bill_of_entry_date,
    Role::original_number, Role::original_date,
    Role::period,          Role::place_of_supply,
    Role::reverse_charge,  Role::eligibility,
    Role::port_code,       Role::tax_inclusive,
    Role::currency,        Role::paid,
    Role::balance,         Role::paid_on,
};

void take_columns(const Table& t, ColumnMap& map) {
    map.width = static_cast<std::uint32_t>(t.size());
    map.portal_sheet = !t.with(Role::portal).empty();
    for (std::size_t c = 0; c < t.size(); ++c) {
        const auto& m = t.meaning(c);
        if (m.role == Role::none) {
            if (!t.heading(c).empty() && t.shape(c).filled != 0 &&
                t.shape(c).amounts == t.shape(c).filled)
                map.unused.emplace_back(t.heading(c));
            continue;
        }
        if (m.role == Role::ignored || m.role == Role::portal || m.role == Role::itc_tax ||
            m.role == Role::either_amount)
            continue;
        Column column;
        column.index = static_cast<std::uint32_t>(c);
        column.role = m.role;
        column.head = m.head;
        column.rate = m.rate;
        column.reverse = m.reverse;
        column.notes = m.notes;
        column.unnamed = m.role == Role::ledger && meaning_of(t.heading(c)).role == Role::none;
        column.heading = t.heading(c);
        map.used.push_back(std::move(column));
    }
}

} // namespace

ColumnMap map_columns(std::span<const std::string> headings,
                      std::span<const std::vector<std::string>> sample) {
    ColumnMap map;
    Table t(headings, sample);
    choose_gstin(t);
    choose_number(t, map);
    choose_date(t, map);
    choose_taxes(t, map);
    choose_amounts(t, map);
    // `Paid on` and `Paid` are one word; what stands below tells the day from the amount.
    for (const auto c : t.with(Role::paid))
        if (t.shape(c).dates != 0 && t.shape(c).amounts == 0) t.take_as(c, Role::paid_on);
    for (const Role role : kSingleRoles) choose_one(t, role);
    take_columns(t, map);
    judge(t, map);
    return map;
}

ColumnMap map_columns(std::span<const std::string> headings,
                      std::span<const std::vector<std::string>> sample,
                      const RegisterMapping& chosen) {
    ColumnMap map;
    map.chosen = true;
    Table t(headings, sample);
    for (std::size_t c = 0; c < t.size(); ++c)
        t.take_as(c,
                  c < chosen.columns.size() ? chosen.columns[c] : ColumnUse{Role::ignored, igst});
    // One column each, also where the user has named two.
    for (const Role role : {Role::supplier_gstin, Role::number, Role::date, Role::voucher,
                            Role::entry_date, Role::value, Role::tax_total})
        choose_one(t, role);
    for (const Role role : kSingleRoles) choose_one(t, role);
    map.has_tax = !t.with(Role::tax).empty();
    if (!t.with(Role::either_amount).empty())
        choose_amounts(t, map);
    else
        map.taxable = !t.with(Role::taxable).empty() || !t.with(Role::ledger).empty()
                          ? TaxableFrom::columns
                      : !t.with(Role::head_taxable).empty()         ? TaxableFrom::head_columns
                      : !t.with(Role::value).empty() && map.has_tax ? TaxableFrom::value
                                                                    : TaxableFrom::none;
    const auto says = [&](Role taken, Role heading) {
        const auto all = t.with(taken);
        return !all.empty() && meaning_of(t.heading(all.front())).role == heading;
    };
    map.number_is_voucher = says(Role::number, Role::voucher);
    map.date_is_entry = says(Role::date, Role::entry_date);
    take_columns(t, map);
    judge(t, map);
    map.doubts.clear();
    for (auto& g : map.guesses) g = {g.use, 100, "chosen", {}};
    return map;
}

namespace {

struct Label {
    Role role;
    std::string_view text;
};

/// In the order in which a reader of the note looks for them.
constexpr Label kLabels[] = {
    {Role::supplier_gstin, "supplier GSTIN"},
    {Role::supplier_name, "supplier"},
    {Role::number, "number"},
    {Role::note_number, "note number"},
    {Role::bill_of_entry, "bill of entry"},
    {Role::date, "date"},
    {Role::note_date, "note date"},
    {Role::bill_of_entry_date, "bill of entry date"},
    {Role::voucher, "own number"},
    {Role::entry_date, "entry date"},
    {Role::taxable, "taxable value"},
    {Role::ledger, "taxable value"},
    {Role::head_taxable, "taxable value"},
    {Role::tax_total, "total tax"},
    {Role::value, "invoice value"},
    {Role::place_of_supply, "place of supply"},
    {Role::reverse_charge, "reverse charge"},
    {Role::document_type, "kind"},
    {Role::voucher_type, "kind"},
    {Role::supply_type, "type of supply"},
    {Role::eligibility, "eligibility"},
    {Role::buyer_gstin, "own GSTIN"},
    {Role::period, "period"},
};

constexpr std::string_view kHeadLabels[] = {"IGST", "CGST", "SGST", "cess"};
constexpr std::size_t kMostNamed = 4;

std::string join_headings(const ColumnMap& map, Role role, int head) {
    std::string out;
    std::size_t n = 0;
    for (const auto& c : map.used) {
        if (c.role != role || (head >= 0 && c.head != static_cast<Head>(head))) continue;
        if (++n > kMostNamed) continue;
        if (!out.empty()) out += " + ";
        out += c.heading.empty() ? "column " + std::to_string(c.index + 1) : c.heading;
    }
    if (n > kMostNamed) out += " and " + std::to_string(n - kMostNamed) + " more";
    return out;
}

} // namespace

std::string describe(const ColumnMap& map) {
    std::string out;
    const auto say = [&](std::string_view label, const std::string& headings) {
        if (headings.empty()) return;
        if (!out.empty()) out += "; ";
        out += label;
        out += " = ";
        out += headings;
    };
    for (const auto& l : kLabels) {
        if (l.role == Role::tax_total)
            for (int head = 0; head < kHeadCount; ++head)
                say(kHeadLabels[head], join_headings(map, Role::tax, head));
        say(l.text, join_headings(map, l.role, -1));
    }
    if (map.taxable == TaxableFrom::value) say("taxable value", "invoice value less tax");
    return out;
}

} // namespace milaan::books

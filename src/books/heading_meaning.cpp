#include "books/heading_meaning.hpp"

#include <algorithm>
#include <bitset>
#include <string>
#include <unordered_map>

#include "base/gstin.hpp"
#include "base/text.hpp"
#include "books/amount_text.hpp"
#include "books/cell_text.hpp"
#include "books/heading_aliases.hpp"
#include "books/heading_words.hpp"

namespace milaan::books {

namespace {

struct Known {
    Role role;
    int weight;
};

const std::unordered_map<std::string, Known>& aliases() {
    static const auto all = [] {
        std::unordered_map<std::string, Known> m;
        for (const auto& a : heading_aliases()) {
            auto rest = a.headings;
            while (!rest.empty()) {
                const auto end = std::min(rest.find('|'), rest.size());
                // The first alias of a key stands: rows above are the surer ones.
                m.emplace(heading_words(rest.substr(0, end)).key(), Known{a.role, a.weight});
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
        }
        return m;
    }();
    return all;
}

bool matches(const Pattern& p, const HeadingWords& h) {
    return h.has_all(p.must) && (p.any.empty() || h.has_any(p.any)) && !h.has_any(p.none) &&
           (p.also.empty() || h.has_any(p.also));
}

/// Which tax head the words name; false when none, or several at once.
bool head_of(const HeadingWords& h, Head& head) {
    const bool is_igst = h.has("igst");
    const bool is_cgst = h.has("cgst");
    const bool is_sgst = h.has("sgst") || (h.has("tax") && (h.has("ut") || h.has("state")));
    const bool is_cess = h.has("cess");
    if (is_igst + is_cgst + is_sgst + is_cess != 1) {
        // `GST Cess` and `IGST Cess` are cess; CGST + SGST in one column is no head.
        if (!is_cess || is_igst + is_cgst + is_sgst != 1) return false;
        head = cess;
        return true;
    }
    head = is_igst ? igst : is_cgst ? cgst : is_sgst ? sgst : cess;
    return true;
}

/// Columns of a tax head: the tax itself, its rate, the taxable value under it, the credit availed.
bool tax_meaning(const HeadingWords& h, Meaning& m) {
    Head head = igst;
    if (!head_of(h, head)) return false;
    m.head = head;
    m.rate = h.rate;
    m.reverse = h.has("reverse");
    m.weight = 100;
    if (h.has_any("difference 2b 2a portal gstr2b gstr2a 3b")) {
        m.role = Role::ignored;
    } else if (head == cess && h.has_any("krishi mandi labour education")) {
        m.role = Role::not_taxable;
    } else if ((h.has_any("rate percent") || h.percent_sign) && h.rate == 0 &&
               !h.has_any("amt value paid")) {
        m.role = Role::rate;
    } else if (h.has_any("availed available eligible claimed itc output reversed")) {
        m.role = Role::itc_tax;
    } else if (h.has_any("taxable assessable base basic")) {
        m.role = Role::head_taxable;
    } else if (h.has("purchase") && !h.has_any("input tax amt paid credit")) {
        m.role = Role::ledger;
    } else if (h.has_any("payable rcm") && !m.reverse) {
        m.role = Role::itc_tax;
    } else if (h.has("type") || h.has("no") || h.has("date")) {
        return false;
    } else {
        m.role = Role::tax;
        // Zoho prints each head in the bill's currency and again in rupees.
        if (h.has("fcy")) m.weight = kExactWeight;
    }
    return true;
}

} // namespace

bool is_amount_role(Role r) {
    switch (r) {
    case Role::taxable:
    case Role::head_taxable:
    case Role::ledger:
    case Role::tax:
    case Role::tax_total:
    case Role::value:
    case Role::not_taxable:
    case Role::other_amount:
    case Role::paid:
    case Role::balance:
        return true;
    case Role::none:
    case Role::supplier_gstin:
    case Role::buyer_gstin:
    case Role::supplier_name:
    case Role::number:
    case Role::note_number:
    case Role::bill_of_entry:
    case Role::original_number:
    case Role::voucher:
    case Role::date:
    case Role::note_date:
    case Role::bill_of_entry_date:
    case Role::original_date:
    case Role::entry_date:
    case Role::period:
    case Role::document_type:
    case Role::voucher_type:
    case Role::supply_type:
    case Role::gst_treatment:
    case Role::status:
    case Role::place_of_supply:
    case Role::reverse_charge:
    case Role::eligibility:
    case Role::port_code:
    case Role::itc_tax:
    case Role::either_amount:
    case Role::rate:
    case Role::tax_inclusive:
    case Role::currency:
    case Role::line_item:
    case Role::paid_on:
    case Role::portal:
    case Role::ignored:
        return false;
    }
    return false;
}

Meaning meaning_of(std::string_view heading) {
    Meaning m;
    const auto h = heading_words(heading);
    if (h.words.empty()) return m;
    m.misspelt = h.misspelt;
    m.strange = h.strange != 0;
    if (tax_meaning(h, m)) return m;
    m = Meaning{};
    m.misspelt = h.misspelt;
    m.strange = h.strange != 0;
    m.rate = h.rate;
    m.notes = h.has("note");
    if (const auto it = aliases().find(h.key()); it != aliases().end()) {
        m.role = it->second.role;
        m.weight = it->second.weight;
        return m;
    }
    if (h.rate != 0 && h.has_any("taxable assessable basic base")) {
        m.role = Role::taxable;
        m.weight = 70;
        return m;
    }
    if (h.has("purchase") && (h.rate != 0 || h.has_any("interstate local gst account")) &&
        !h.has_any("no date type name order code")) {
        m.role = Role::ledger;
        m.weight = kExactWeight;
        return m;
    }
    if (h.rate != 0 && h.has_any("gst tax") && !h.has("purchase")) return m;
    for (const auto& p : heading_patterns()) {
        if (p.weight <= m.weight || !matches(p, h)) continue;
        m.role = p.role;
        m.weight = p.weight;
    }
    return m;
}

int heading_score(std::span<const std::string_view> cells) {
    // No heading is longer; explanations under a heading row are.
    constexpr std::size_t longest = 70;
    constexpr std::size_t most_cells = 600;
    int filled = 0;
    for (const auto raw : cells.first(std::min(cells.size(), most_cells))) {
        const auto cell = cell_text(raw);
        if (cell.empty()) continue;
        ++filled;
        if (gstin::has_shape(cell)) return 0;
        if (text::is_digit(cell.front()) && parse_amount(cell).ok() && cell.size() > 2) return 0;
    }
    if (filled < 3) return 0;
    std::bitset<64> roles;
    int heads = 0, score = 0;
    for (const auto raw : cells.first(std::min(cells.size(), most_cells))) {
        const auto cell = cell_text(raw);
        if (cell.empty() || cell.size() > longest) continue;
        const auto m = meaning_of(cell);
        if (m.role == Role::none) continue;
        const auto bit = m.role == Role::tax ? 40 + static_cast<std::size_t>(m.head)
                                             : static_cast<std::size_t>(m.role);
        if (roles.test(bit)) continue;
        roles.set(bit);
        heads += m.role == Role::tax;
        score += m.role == Role::ignored ? 1 : m.weight >= kExactWeight ? 3 : 1;
    }
    const auto has = [&](Role r) { return roles.test(static_cast<std::size_t>(r)); };
    const bool names_document = has(Role::supplier_gstin) || has(Role::number) ||
                                has(Role::note_number) || has(Role::bill_of_entry) ||
                                has(Role::voucher);
    const bool has_amount = heads != 0 || has(Role::taxable) || has(Role::value) ||
                            has(Role::either_amount) || has(Role::tax_total) ||
                            has(Role::head_taxable) || has(Role::ledger);
    const bool has_more = has(Role::date) || has(Role::entry_date) || has(Role::supplier_name) ||
                          has(Role::note_date);
    return names_document && (has_amount || has_more) && roles.count() >= 3 ? score : 0;
}

} // namespace milaan::books

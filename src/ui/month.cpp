#include "ui/month.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "engine/outputs.hpp"

namespace milaan::ui {

using workspace::CreditAge;
using workspace::CreditPart;
using workspace::SupplierStanding;

const char* part_label(CreditPart p) {
    switch (p) {
    case CreditPart::claimable:
        return "Claimable";
    case CreditPart::pending:
        return "Pending";
    case CreditPart::at_risk:
        return "At risk";
    case CreditPart::lost:
        return "Rejected or lost";
    }
    return "";
}

const char* part_meaning(CreditPart p) {
    switch (p) {
    case CreditPart::claimable:
        return "Available in the GSTR-2B that these actions make, credit notes taken off.";
    case CreditPart::pending:
        return "Kept pending in IMS: it comes when you accept it, until its last day.";
    case CreditPart::at_risk:
        return "In the books and not on the portal, saved by the supplier and not filed, or of a "
               "later period.";
    case CreditPart::lost:
        return "Rejected, not available under GSTR-2B, or past its last day under section 16(4).";
    }
    return "";
}

const char* age_label(CreditAge a) {
    switch (a) {
    case CreditAge::days_30:
        return "up to 30 days";
    case CreditAge::days_90:
        return "31 to 90 days";
    case CreditAge::days_180:
        return "91 to 180 days";
    case CreditAge::later:
        return "over 180 days";
    case CreditAge::no_limit:
        return "no last day";
    }
    return "";
}

const char* column_label(SupplierColumn c) {
    constexpr const char* kLabels[kSupplierColumnCount] = {
        "Supplier", "At risk ₹", "Credit ₹",  "Matched",  "To ask",
        "Open",     "Late",      "On portal", "In books", "GSTIN"};
    return kLabels[static_cast<std::size_t>(c)];
}

namespace {

void sum_verdicts(MonthFigures& s, const workspace::Workspace& w) {
    const auto& m = w.data.matching;
    s.verdicts = {};
    for (const auto& g : m.groups) {
        auto& of = s.verdicts[static_cast<std::size_t>(g.verdict)];
        for (const auto d : m.portal_of(g)) {
            of.tax += signed_tax(w.data.intake.portal, w.data.documents[d].row()).total();
            ++of.documents;
        }
        if (g.portal_count != 0) continue;
        for (const auto b : m.books_of(g)) {
            of.tax += signed_tax(w.data.intake.books, b).total();
            ++of.documents;
        }
    }
}

std::int64_t sort_key(const SupplierStanding& s, SupplierColumn c) {
    switch (c) {
    case SupplierColumn::name:
    case SupplierColumn::gstin:
        return 0;
    case SupplierColumn::on_portal:
        return s.on_portal;
    case SupplierColumn::in_books:
        return s.in_books;
    case SupplierColumn::match_rate:
        return s.match_rate();
    case SupplierColumn::late:
        return s.reported_late;
    case SupplierColumn::open:
        return s.open;
    case SupplierColumn::credit:
        return s.credit.paise;
    case SupplierColumn::waiting:
        return s.waiting.paise;
    case SupplierColumn::to_ask:
        return s.to_ask;
    }
    return 0;
}

} // namespace

void update_month(MonthFigures& s, const workspace::Workspace& w) {
    if (s.revision == w.revision) return;
    s.revision = w.revision;
    s.items = workspace::credit_items(w);
    s.parts = workspace::sums_of_parts(s.items);
    s.ages = workspace::sums_of_ages(s.items, w.data.settings.as_of);
    s.suppliers = workspace::suppliers_of(w, s.items);
    s.figures = engine::figures_of(w);
    s.figures.draft = nullptr;
    sum_verdicts(s, w);
}

void update_order(SupplierView& v, const MonthFigures& s) {
    if (v.revision == s.revision && v.search == v.search_of_order && v.sort == v.sort_of_order &&
        v.descending == v.descending_of_order)
        return;
    v.revision = s.revision;
    v.search_of_order = v.search;
    v.sort_of_order = v.sort;
    v.descending_of_order = v.descending;
    v.order.clear();
    for (std::uint32_t i = 0; i < s.suppliers.size(); ++i)
        if (v.search.empty() || text::contains_fold(s.suppliers[i].name, v.search) ||
            text::contains_fold(s.suppliers[i].gstin, v.search))
            v.order.push_back(i);
    std::sort(v.order.begin(), v.order.end(), [&](std::uint32_t i, std::uint32_t k) {
        const auto& a = s.suppliers[v.descending ? k : i];
        const auto& b = s.suppliers[v.descending ? i : k];
        if (v.sort == SupplierColumn::name && a.name != b.name) return a.name < b.name;
        const auto x = sort_key(a, v.sort), y = sort_key(b, v.sort);
        return x != y ? x < y : a.gstin < b.gstin;
    });
}

const SupplierStanding* chosen_supplier(const SupplierView& v, const MonthFigures& s) {
    for (const auto& supplier : s.suppliers)
        if (supplier.gstin == v.chosen) return &supplier;
    return v.order.empty() ? nullptr : &s.suppliers[v.order.front()];
}

void update_letter(SupplierView& v, const MonthFigures& s, const workspace::Workspace& w) {
    const auto* supplier = chosen_supplier(v, s);
    const auto of = supplier == nullptr ? std::string() : supplier->gstin;
    if (v.letter_of == of && v.letter_revision == s.revision) return;
    v.letter_of = of;
    v.letter_revision = s.revision;
    v.letter = supplier == nullptr ? reports::Letter{} : workspace::letter_to(w, *supplier);
    v.letter_text = v.letter.sections.empty() ? "" : reports::letter_text(v.letter);
}

} // namespace milaan::ui

#include "workspace/credit.hpp"

#include "rules/clocks.hpp"

namespace milaan::workspace {

namespace {

/// The GSTR-2B of another period shows it, and nothing keeps it waiting: its credit is that
/// month's.
bool of_another_month(const rules::Context& c, std::uint32_t d) {
    return c.documents[d].in_2b() && !c.is(d, rules::Facts::in_statement) &&
           !c.is(d, rules::Facts::waiting);
}

/// False when it is no credit of this month.
bool place_document(const Workspace& w, const rules::Context& c, std::uint32_t d, CreditItem& out) {
    const auto& document = w.data.documents[d];
    if (!document.in_ims() && !document.in_2b()) return false; // 2A alone shows no credit
    const auto& portal = c.portal();
    const auto row = document.row();
    if (is_yes(portal.reverse_charge()[row]) || c.is(d, rules::Facts::replaced) ||
        of_another_month(c, d) || !of_recipient(portal, row, w.data.settings.gstin))
        return false;
    out.document = d;
    out.last_day = rules::credit_last_day(c, d);
    out.tax = signed_tax(portal, row).total();
    switch (rules::place_of(c, d, w.decisions[d])) {
    case Place::available:
    case Place::reversed:
        out.part = CreditPart::claimable;
        out.tax = rules::effect_of(rules::produced(c, d, w.decisions[d])).total();
        return true;
    case Place::pending:
        out.part = rules::lapsed(c, d) ? CreditPart::lost : CreditPart::pending;
        return true;
    case Place::unavailable:
    case Place::rejected:
        out.part = CreditPart::lost;
        return true;
    case Place::outside:
        out.part = rules::lapsed(c, d) ? CreditPart::lost : CreditPart::at_risk;
        return true;
    }
    return false;
}

/// A register document that no portal document stands for.
bool place_book(const Workspace& w, std::uint32_t book, CreditItem& out) {
    const auto& books = w.data.intake.books;
    if (w.data.matching.groups[w.group_of_book[book]].verdict != Verdict::books_only ||
        is_yes(books.reverse_charge()[book]) || books.text(books.supplier_gstin()[book]).empty() ||
        !of_recipient(books, book, w.data.settings.gstin))
        return false;
    out.book = book;
    out.tax = signed_tax(books, book).total();
    if (out.tax == Money{}) return false;
    if (sign_of(books.kind()[book]) > 0 && books.date()[book].known())
        out.last_day = rules::credit_last_day(w.data.settings, books.date()[book]);
    const auto as_of = w.data.settings.as_of;
    const bool over = out.last_day.known() && as_of.known() && out.last_day < as_of;
    out.part = over ? CreditPart::lost : CreditPart::at_risk;
    return true;
}

template <std::size_t N>
void add(std::array<CreditSum, N>& sums, std::size_t at, Money tax) {
    sums[at].tax += tax;
    ++sums[at].documents;
}

} // namespace

std::vector<CreditItem> credit_items(const Workspace& w) {
    std::vector<CreditItem> out;
    const auto c = w.context();
    for (std::uint32_t d = 0; d < w.data.documents.size(); ++d)
        if (CreditItem item; place_document(w, c, d, item)) out.push_back(item);
    for (std::uint32_t b = 0; b < w.group_of_book.size(); ++b)
        if (CreditItem item; place_book(w, b, item)) out.push_back(item);
    return out;
}

std::array<CreditSum, kCreditPartCount> sums_of_parts(const std::vector<CreditItem>& items) {
    std::array<CreditSum, kCreditPartCount> sums{};
    for (const auto& i : items) add(sums, static_cast<std::size_t>(i.part), i.tax);
    return sums;
}

CreditAge age_of(const CreditItem& item, Date as_of) {
    if (!item.last_day.known() || !as_of.known()) return CreditAge::no_limit;
    const auto days = days_between(as_of, item.last_day);
    if (days <= 30) return CreditAge::days_30;
    if (days <= 90) return CreditAge::days_90;
    return days <= 180 ? CreditAge::days_180 : CreditAge::later;
}

std::array<CreditSum, kCreditAgeCount> sums_of_ages(const std::vector<CreditItem>& items,
                                                    Date as_of) {
    std::array<CreditSum, kCreditAgeCount> sums{};
    for (const auto& i : items)
        if (i.part == CreditPart::pending || i.part == CreditPart::at_risk)
            add(sums, static_cast<std::size_t>(age_of(i, as_of)), i.tax);
    return sums;
}

} // namespace milaan::workspace

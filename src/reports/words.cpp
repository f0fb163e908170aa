#include "reports/words.hpp"

#include "base/text.hpp"

#include <array>

#include "base/date.hpp"
#include "base/gstin.hpp"

namespace milaan::reports {

namespace {

struct VerdictText {
    std::string_view label;
    std::string_view meaning;
};

constexpr std::array<VerdictText, kVerdictCount> kVerdicts{{
    {"Exact", "Number, date and every amount are the same on both sides."},
    {"Within tolerance",
     "The same number once it is read past separators and zeros, every amount within tolerance."},
    {"Probable", "Another number or date, but one clear best partner."},
    {"Mismatch", "The same document, but amounts, tax head, GSTIN or kind differ: decide."},
    {"Group", "Several documents on one side make up the other; the totals tie."},
    {"Duplicate", "Booked twice, or reported twice by the supplier."},
    {"Ambiguous", "Two or more partners fit equally well, so none is claimed."},
    {"Only in books", "In the register, in no loaded portal file."},
    {"Only on portal", "On the portal, not in the register."},
}};

constexpr std::array<VerdictText, kPartKindCount> kParts{{
    {"Number", "How the two numbers relate, and how this supplier's numbers are usually booked."},
    {"Amounts", "How close the amounts are, and how seldom this supplier bills them."},
    {"Date", "How the dates relate, and how many of the supplier's documents carry that date."},
    {"Kind", "Invoice, credit note or debit note on both sides."},
    {"Supplier GSTIN", "The same, mistyped, or another registration of the PAN."},
    {"Recipient GSTIN", "Which of your registrations was billed."},
    {"Place of supply", "Where both sides say it."},
    {"Reverse charge", "Where both sides say it."},
    {"Other documents", "How many of the supplier's documents without a partner it could be."},
    {"Totals", "How seldom totals would tie by chance."},
}};

constexpr std::array<std::string_view, kFieldCount> kFields{"Number",         "Date",
                                                            "Taxable value",  "IGST",
                                                            "CGST",           "SGST",
                                                            "Cess",           "Invoice value",
                                                            "GSTIN",          "Recipient GSTIN",
                                                            "Kind",           "Place of supply",
                                                            "Reverse charge", "Tax head"};

/// "tax 90.00 lower in the books"; nothing where there is no difference.
std::string apart(std::string_view what, std::int64_t books_more, std::string_view after) {
    if (books_more == 0) return {};
    return std::string(what) + to_indian(abs(Money{books_more})) +
           (books_more > 0 ? " higher in the books" : " lower in the books") + std::string(after);
}

} // namespace

std::string_view verdict_label(Verdict v) {
    return kVerdicts[static_cast<std::size_t>(v)].label;
}
std::string_view verdict_meaning(Verdict v) {
    return kVerdicts[static_cast<std::size_t>(v)].meaning;
}
std::string_view field_label(Field f) {
    return kFields[static_cast<std::size_t>(f)];
}

std::string_view part_label(PartKind k) {
    return kParts[static_cast<std::size_t>(k)].label;
}

std::string_view part_meaning(PartKind k) {
    return kParts[static_cast<std::size_t>(k)].meaning;
}

std::string reason_sentence(const Reason& r) {
    const auto days = [&] { return text::counted(static_cast<std::uint64_t>(r.a), "day", "days"); };
    switch (r.code) {
    case ReasonCode::number_identical:
        return "The number is the same";
    case ReasonCode::number_same_normalised:
        return "The same number once separators, case, zeros and the year are set aside";
    case ReasonCode::number_tail:
        return "The books keep only the last digits of the number";
    case ReasonCode::number_part:
        return "The books keep a part of the number";
    case ReasonCode::number_near:
        return "The numbers differ in one place, as by a typing slip";
    case ReasonCode::number_different:
        return "The numbers differ";
    case ReasonCode::date_same:
        return "Same date";
    case ReasonCode::date_within:
        return "Dates " + days() + " apart";
    case ReasonCode::date_differs:
        return "Dates " + days() + " apart, more than the window allows";
    case ReasonCode::date_swapped:
        return "Day and month are exchanged in the books";
    case ReasonCode::date_missing:
        return "One side has no date";
    case ReasonCode::amounts_same:
        return "Every amount is the same to the paisa";
    case ReasonCode::amounts_within_tolerance:
        return "Amounts within tolerance, at most " + to_indian(Money{r.a}) + " apart";
    case ReasonCode::amounts_differ:
        return "Amounts differ: " + apart("taxable value ", r.a, r.b != 0 ? ", " : "") +
               apart("tax ", r.b, "");
    case ReasonCode::heads_swapped:
        return "IGST on one side, CGST and SGST on the other, for the same total";
    case ReasonCode::only_candidate:
        return "No other document of this supplier comes near";
    case ReasonCode::best_of:
        return "Clearly the best of " +
               text::counted(static_cast<std::uint64_t>(r.a), "candidate", "candidates");
    case ReasonCode::tied_candidates:
        return text::counted(static_cast<std::uint64_t>(r.a), "partner fits", "partners fit") +
               " equally well";
    case ReasonCode::same_number_other_year:
        return "The same number exists in another financial year";
    case ReasonCode::same_pan_other_gstin:
        return "Same PAN, another GSTIN: the supplier billed from another registration";
    case ReasonCode::gstin_typo:
        return "The GSTIN in the books fails its check digit and is one character away";
    case ReasonCode::other_buyer_gstin:
        return "Billed to another of our GSTINs";
    case ReasonCode::kind_differs:
        return "The kind of document differs";
    case ReasonCode::booked_twice:
        return "Booked " + text::counted(static_cast<std::uint64_t>(r.a), "time", "times");
    case ReasonCode::reported_twice:
        return "Reported by the supplier " +
               text::counted(static_cast<std::uint64_t>(r.a), "time", "times");
    case ReasonCode::totals_tie:
        return text::counted(static_cast<std::uint64_t>(r.a), "entry", "entries") +
               " in the books and " +
               text::counted(static_cast<std::uint64_t>(r.b), "document", "documents") +
               " on the portal have the same totals";
    case ReasonCode::supplier_not_in_portal:
        return "No document of this GSTIN is in any loaded portal file";
    case ReasonCode::supplier_not_in_books:
        return "This GSTIN is not in the register";
    case ReasonCode::no_partner_number:
        return "No free document of this supplier has this number or these amounts";
    case ReasonCode::amended_by:
        return "Replaced by an amendment";
    case ReasonCode::amendment_of:
        return "Amends the document that the books hold";
    case ReasonCode::linked_by_user:
        return "Linked by hand";
    case ReasonCode::unlinked_by_user:
        return "Unlinked by hand";
    case ReasonCode::supplier_habit:
        return "This supplier is usually booked this way";
    case ReasonCode::amount_rare:
        return "This amount occurs only once for this supplier";
    case ReasonCode::nearest_unlike:
        return "The nearest document of this supplier is not near enough to be claimed";
    case ReasonCode::import_not_in_books:
        return "No import with this number or these amounts is in the register";
    case ReasonCode::import_not_in_portal:
        return "No import with this number or these amounts is in the portal files";
    case ReasonCode::number_alone:
        return "Only the number says so: the amount is this supplier's usual one and the date is "
               "another";
    case ReasonCode::usual_amount:
        return "Only the amount says so, and it is this supplier's usual one";
    case ReasonCode::amount_alone:
        return "Only the amount says so, and it is not the same to the paisa";
    }
    return {};
}

std::string difference_sentence(const Difference& d, Sides texts, Writing writing) {
    std::string out(field_label(d.field));
    const auto amount = [writing](std::int64_t paise) {
        return writing == Writing::page ? to_indian(Money{paise}) : to_plain(Money{paise});
    };
    const auto date = [writing](std::int64_t days) {
        const Date d{static_cast<std::int32_t>(days)};
        return writing == Writing::page ? to_portal(d) : to_iso(d);
    };
    switch (d.field) {
    case Field::taxable:
    case Field::igst:
    case Field::cgst:
    case Field::sgst:
    case Field::cess:
    case Field::value:
        out += ": books " + amount(d.books) + ", portal " + amount(d.portal);
        break;
    case Field::date:
        out += ": books " + date(d.books) + ", portal " + date(d.portal);
        break;
    case Field::tax_head:
        out += ": IGST against CGST and SGST";
        break;
    case Field::number:
    case Field::supplier_gstin:
    case Field::buyer_gstin:
    case Field::kind:
    case Field::place_of_supply:
    case Field::reverse_charge:
        out += ": books " + std::string(texts.books) + ", portal " + std::string(texts.portal);
        break;
    }
    if (d.tolerated != 0)
        out += d.field == Field::number ? " (read as the same)" : " (within tolerance)";
    return out;
}

Sides sides_of(const Difference& d, const RecordStore& books, std::uint32_t b,
               const RecordStore& portal, std::uint32_t p) {
    const auto yes_no = [](Flag f) -> std::string_view { return is_yes(f) ? "yes" : "no"; };
    switch (d.field) {
    case Field::number:
        return {books.text(books.number()[b]), portal.text(portal.number()[p])};
    case Field::supplier_gstin:
        return {books.text(books.supplier_gstin()[b]), portal.text(portal.supplier_gstin()[p])};
    case Field::buyer_gstin:
        return {books.text(books.buyer_gstin()[b]), portal.text(portal.buyer_gstin()[p])};
    case Field::kind:
        return {name_of(books.kind()[b]), name_of(portal.kind()[p])};
    case Field::reverse_charge:
        return {yes_no(books.reverse_charge()[b]), yes_no(portal.reverse_charge()[p])};
    case Field::place_of_supply:
        return {gstin::state_name(books.pos()[b]), gstin::state_name(portal.pos()[p])};
    case Field::date:
    case Field::taxable:
    case Field::igst:
    case Field::cgst:
    case Field::sgst:
    case Field::cess:
    case Field::value:
    case Field::tax_head:
        return {};
    }
    return {};
}

} // namespace milaan::reports

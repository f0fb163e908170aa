#include "ui/glossary.hpp"

#include "base/text.hpp"

namespace milaan::ui {

namespace {

constexpr HelpEntry kWords[] = {
    {"Amendment",
     "A later return in which a supplier puts an earlier document right. It takes the place of the "
     "earlier one; only the difference moves the credit.",
     ""},
    {"B2B", "Business to business: an invoice from a registered supplier to a registered buyer.",
     ""},
    {"CDNR", "Credit and debit notes between registered persons.", ""},
    {"Cess", "GST compensation cess, the fourth head beside IGST, CGST and SGST.", ""},
    {"CGST", "Central tax: half of the tax on a supply within one state.", ""},
    {"Credit note",
     "The supplier lowers an earlier invoice: goods returned, a price corrected. It takes credit "
     "away.",
     ""},
    {"Debit note", "The supplier raises an earlier invoice. It adds credit.", ""},
    {"Deemed accepted",
     "A record of IMS without an action counts as accepted when GSTR-2B is made.", ""},
    {"ECO", "E-commerce operator, who pays the tax on some supplies made through it.", ""},
    {"GSTIN",
     "The registration number of a business in one state: 15 characters, the third to the twelfth "
     "are its PAN.",
     ""},
    {"GSTR-1", "The supplier's return of what he has sold. Your GSTR-2B is made from it.", ""},
    {"GSTR-2A", "What suppliers have reported so far; it changes every day.", ""},
    {"GSTR-2B",
     "The month's statement of credit, made on the 14th from what suppliers have filed and from "
     "your actions in IMS. Credit is claimed from it.",
     ""},
    {"GSTR-3B", "Your monthly return: tax to be paid, and in Table 4 the credit claimed.", ""},
    {"IGST", "Integrated tax: on a supply from another state, and on imports.", ""},
    {"IMPG", "Import of goods, reported by customs from the bill of entry.", ""},
    {"IMS",
     "Invoice Management System of the portal: each document of a supplier is accepted, rejected or "
     "kept pending there before GSTR-2B is made.",
     ""},
    {"ISD", "Input service distributor: an office that passes credit on to other offices.", ""},
    {"ITC", "Input tax credit: tax on purchases that is set off against tax on sales.", ""},
    {"PAN", "The income-tax number of a business; all its GSTINs have it in them.", ""},
    {"Place of supply",
     "The state whose tax it is. Within the supplier's own state CGST and SGST, else IGST.", ""},
    {"QRMP", "Returns by the quarter with payment by the month, for small suppliers.", ""},
    {"Reclaim", "Credit that was reversed for a time is taken again: 4(A)(5) and 4(D)(1).", ""},
    {"Reversal", "Credit given back, for good in 4(B)(1) or for a time in 4(B)(2).", ""},
    {"Reverse charge",
     "The buyer pays the tax in place of the supplier, and may claim it then: 3.1(d) and 4(A)(3).",
     ""},
    {"Section 16(4)",
     "The last day for a credit: 30 November after the end of the document's financial year, or "
     "the annual return if it is filed earlier.",
     ""},
    {"SEZ", "Special economic zone; goods from it come with a bill of entry, as imports do.", ""},
    {"SGST", "State tax: the other half of the tax on a supply within one state.", ""},
};

/// No letter or digit stands on either side.
bool stands_alone(std::string_view s, std::size_t at, std::size_t size) {
    const auto part = [](char c) {
        return text::is_upper(c) || text::is_lower(c) || text::is_digit(c) || c == '-';
    };
    return (at == 0 || !part(s[at - 1])) && (at + size == s.size() || !part(s[at + size]));
}

bool has_word(std::string_view s, std::string_view word) {
    for (std::size_t at = 0; at + word.size() <= s.size(); ++at)
        if (text::equal_fold(s.substr(at, word.size()), word) && stands_alone(s, at, word.size()))
            return true;
    return false;
}

} // namespace

std::span<const HelpEntry> glossary() {
    return kWords;
}

std::string words_explained(std::string_view s) {
    std::string out;
    for (const auto& w : kWords)
        if (has_word(s, w.title))
            out += (out.empty() ? "" : "\n") + std::string(w.title) + ": " + w.what;
    return out;
}

} // namespace milaan::ui

#include "books/type_words.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/text.hpp"
#include "books/cell_text.hpp"

namespace milaan::books {

namespace {

/// Lower case, everything but letters and digits a single blank: " purchase return ".
std::string padded_words(std::string_view s) {
    std::string out = " ";
    for (const char c : s) {
        if (text::is_alnum(c))
            out += text::lower(c);
        else if (out.back() != ' ')
            out += ' ';
    }
    if (out.back() != ' ') out += ' ';
    return out;
}

struct Word {
    std::string_view text; ///< as padded_words gives it; without blanks around: anywhere inside
    TypeWord word;
};

/// First match counts, so what is said more exactly stands higher.
constexpr Word kWords[] = {
    {" cancelled ", TypeWord::cancelled},
    {" canceled ", TypeWord::cancelled},
    {" void ", TypeWord::cancelled},
    {" isd credit note ", TypeWord::isd_credit},
    {" isdc ", TypeWord::isd_credit},
    {" isd ", TypeWord::isd},
    {" isdi ", TypeWord::isd},
    {" input service distributor ", TypeWord::isd},
    {" credit debit ", TypeWord::notes},
    {" debit credit ", TypeWord::notes},
    {" credit note ", TypeWord::credit_note},
    {" creditnote ", TypeWord::credit_note},
    {" credit notes ", TypeWord::credit_note},
    {" credit memo ", TypeWord::credit_note},
    {" cr note ", TypeWord::credit_note},
    {" c note ", TypeWord::credit_note},
    {" crn ", TypeWord::credit_note},
    {" cn ", TypeWord::credit_note},
    {" vendor credit ", TypeWord::credit_note},
    {" vendor credits ", TypeWord::credit_note},
    {" debit note ", TypeWord::debit_note},
    {" debitnote ", TypeWord::debit_note},
    {" debit notes ", TypeWord::debit_note},
    {" debit memo ", TypeWord::debit_note},
    {" dr note ", TypeWord::debit_note},
    {" d note ", TypeWord::debit_note},
    {" dbn ", TypeWord::debit_note},
    {" dn ", TypeWord::debit_note},
    {" return ", TypeWord::purchase_return},
    {" returns ", TypeWord::purchase_return},
    {" purchasereturn ", TypeWord::purchase_return},
    {" purret ", TypeWord::purchase_return},
    {" pret ", TypeWord::purchase_return},
    {" cdnr ", TypeWord::notes},
    {" cdn ", TypeWord::notes},
    {" cdnra ", TypeWord::notes},
    {" bill of entry ", TypeWord::bill_of_entry},
    {" boe ", TypeWord::bill_of_entry},
    {" impg ", TypeWord::bill_of_entry},
    {" import of goods ", TypeWord::bill_of_entry},
    {" import goods ", TypeWord::bill_of_entry},
    {" imports ", TypeWord::bill_of_entry},
    {" unregistered ", TypeWord::unregistered},
    {" un registered ", TypeWord::unregistered},
    {" urp ", TypeWord::unregistered},
    {" urd ", TypeWord::unregistered},
    {" b2bur ", TypeWord::unregistered},
    {" unreg ", TypeWord::unregistered},
    {" not registered ", TypeWord::unregistered},
    {" consumer ", TypeWord::unregistered},
    {" overseas ", TypeWord::unregistered},
    {" business none ", TypeWord::unregistered},
    {" non gst ", TypeWord::unregistered},
    {" non gst supply ", TypeWord::unregistered},
    {" out of scope ", TypeWord::unregistered},
    {" exempt ", TypeWord::unregistered},
    {" exempted ", TypeWord::unregistered},
    {" nil rated ", TypeWord::unregistered},
    {" imps ", TypeWord::unregistered},
};

/// Whole cells only: as a part of something longer these say nothing.
constexpr Word kWholeWords[] = {
    {" credit ", TypeWord::credit},  {" cr ", TypeWord::credit}, {" c ", TypeWord::credit},
    {" kg ", TypeWord::credit_note}, // document type of a vendor credit memo in SAP
    {" debit ", TypeWord::debit},    {" dr ", TypeWord::debit},  {" d ", TypeWord::debit},
};

struct Answer {
    std::string_view text;
    bool yes;
};
constexpr Answer kAnswers[] = {
    {" y ", true},
    {" yes ", true},
    {" true ", true},
    {" 1 ", true},
    {" rcm ", true},
    {" applicable ", true},
    {" n ", false},
    {" no ", false},
    {" false ", false},
    {" 0 ", false},
    {" na ", false},
    {" n a ", false},
    {" not applicable ", false},
    {" none ", false},
    {" nil ", false},
};

/// Refusals first: `ineligible` and `not eligible` contain what the others say.
constexpr Answer kEligible[] = {
    {"ineligible", false},
    {"in eligible", false},
    {"not eligible", false},
    {"non eligible", false},
    {"not available", false},
    {"blocked", false},
    {" 17 5 ", false},
    {" none ", false},
    {" no ", false},
    {" n ", false},
    {" false ", false},
    {" not claimed ", false},
    {"eligible", true},
    {"input", true},
    {"capital", true},
    {" yes ", true},
    {" y ", true},
    {" true ", true},
    {" available ", true},
    {" ip ", true},
    {" is ", true},
    {" cp ", true},
    {" cg ", true},
};

constexpr std::string_view kTotals[] = {
    "total",           "totals",          "grand total",  "sub total",     "subtotal",
    "net total",       "page total",      "gross total",  "overall total", "closing total",
    "carried forward", "brought forward", "carried over", "sum",           "g total",
};

} // namespace

TypeWord type_word(std::string_view cell) {
    if (cell.empty()) return TypeWord::none;
    const auto s = padded_words(cell);
    if (s.size() < 3) return TypeWord::none;
    for (const auto& w : kWholeWords)
        if (s == w.text) return w.word;
    for (const auto& w : kWords)
        if (s.find(w.text) != std::string::npos) return w.word;
    return TypeWord::invoice;
}

YesNo yes_no(std::string_view cell) {
    const auto s = padded_words(cell);
    for (const auto& a : kAnswers)
        if (s == a.text) return {true, a.yes};
    return {};
}

YesNo eligible_words(std::string_view cell) {
    const auto s = padded_words(cell);
    for (const auto& a : kEligible)
        if (s.find(a.text) != std::string::npos) return {true, a.yes};
    return {};
}

bool is_total_word(std::string_view raw) {
    const auto cell = cell_text(raw);
    if (cell.size() < 3 || cell.size() > 120 || text::is_digit(cell.front())) return false;
    const auto s = padded_words(cell);
    const std::string_view words = std::string_view(s).substr(1, s.size() - 2);
    for (const auto total : kTotals) {
        if (words == total) return true;
        if (words.size() > total.size() && words.starts_with(total) && words[total.size()] == ' ' &&
            total != "sum")
            return true;
    }
    return words.ends_with(" total") || words.ends_with(" totals");
}

} // namespace milaan::books

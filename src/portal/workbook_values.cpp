#include "portal/workbook_values.hpp"

#include <vector>

#include "base/text.hpp"

namespace milaan::portal {

namespace {

struct Word {
    std::string_view squashed;
    std::string_view code;
};

constexpr Word kInvoiceTypes[] = {
    {"regular", "R"},
    {"r", "R"},
    {"inv", "R"},
    {"regularb2b", "R"},
    {"deemedexports", "DE"},
    {"deemedexport", "DE"},
    {"de", "DE"},
    {"sezsupplieswithpayment", "SEZWP"},
    {"sezsupplieswithpaymentoftax", "SEZWP"},
    {"sezexportswithpayment", "SEZWP"},
    {"sezsupplieswithoutpayment", "SEZWOP"},
    {"sezsupplieswithoutpaymentoftax", "SEZWOP"},
    {"sezexportswithoutpayment", "SEZWOP"},
    {"intrastatesuppliesattractingigst", "CBW"},
    {"salefrombondedwarehouse", "CBW"},
};
constexpr Word kNoteTypes[] = {
    {"creditnote", "C"}, {"debitnote", "D"}, {"c", "C"},
    {"d", "D"},          {"credit", "C"},    {"debit", "D"},
};
constexpr Word kIsdTypes[] = {
    {"isdinvoice", "ISDI"},    {"invoice", "ISDI"},    {"isd", "ISDI"},   {"isdi", "ISDI"},
    {"isdcreditnote", "ISDC"}, {"creditnote", "ISDC"}, {"isdcn", "ISDC"}, {"isdc", "ISDC"},
};
constexpr Word kActions[] = {
    {"noaction", "N"}, {"noactiontaken", "N"}, {"n", "N"},
    {"accepted", "A"}, {"accept", "A"},        {"a", "A"},
    {"rejected", "R"}, {"reject", "R"},        {"r", "R"},
    {"pending", "P"},  {"keptpending", "P"},   {"p", "P"},
};
constexpr Word kFlags[] = {
    {"yes", "Y"}, {"y", "Y"}, {"true", "Y"}, {"no", "N"}, {"n", "N"}, {"false", "N"},
};
constexpr Word kForms[] = {
    {"gstr1iff", "R1"}, {"gstr1", "R1"}, {"iff", "R1"},   {"r1", "R1"},
    {"gstr1a", "R1A"},  {"r1a", "R1A"},  {"gstr5", "R5"}, {"r5", "R5"},
};
constexpr Word kAmendments[] = {{"added", "A"}, {"gstinamended", "G"}, {"deleted", "D"}};

template <std::size_t N>
std::string coded(const Word (&words)[N], std::string_view value) {
    const auto s = squashed(value);
    for (const auto& w : words)
        if (w.squashed == s) return std::string(w.code);
    return std::string(text::trim(value));
}

int number_of(std::string_view digits) {
    int n = 0;
    for (const char c : digits) {
        if (!text::is_digit(c) || n > 99999999) return -1;
        n = n * 10 + (c - '0');
    }
    return digits.empty() ? -1 : n;
}

/// Runs of letters and runs of digits.
std::vector<std::string_view> words_of(std::string_view s) {
    std::vector<std::string_view> out;
    for (std::size_t i = 0; i < s.size();) {
        const bool digit = text::is_digit(s[i]);
        if (!text::is_alnum(s[i])) {
            ++i;
            continue;
        }
        auto end = i;
        while (end < s.size() && text::is_alnum(s[end]) && text::is_digit(s[end]) == digit) ++end;
        out.push_back(s.substr(i, end - i));
        i = end;
    }
    return out;
}

/// Also `5-Oct-2026`, `05-Oct-26`, `2026-10-05`, which edited copies hold.
std::string portal_date(std::string_view s) {
    s = text::trim(s);
    if (parse_portal_date(s)) return std::string(s);
    const auto words = words_of(s.substr(0, 40));
    if (words.size() >= 3) {
        auto day = number_of(words[0]), year = number_of(words[2]);
        auto month = month_from_name(words[1]);
        if (words[0].size() == 4) {
            std::swap(day, year);
            month = number_of(words[1]);
        }
        if (year >= 0 && year < 100 && words[2].size() == 2) year += 2000;
        if (month > 0)
            if (const auto d = make_date(year, month, day)) return to_portal(d.value());
    }
    return std::string(s);
}

std::string amount(std::string_view s) {
    std::string out;
    for (const char c : text::trim(s))
        if (c != ',' && c != ' ') out += c;
    for (const std::string_view sign : {"\xE2\x82\xB9", "Rs.", "INR"})
        if (std::string_view(out).starts_with(sign)) out.erase(0, sign.size());
    return out == "-" || out == "--" ? std::string() : out;
}

std::string reason_code(std::string_view s) {
    const auto words = squashed(s);
    if (words.find("posandsupplierstate") != std::string::npos) return "P";
    if (words.find("cutoff") != std::string::npos || words.find("timelimit") != std::string::npos ||
        words.find("164") != std::string::npos)
        return "C";
    return std::string(text::trim(s));
}

std::string period_code(const sheets::Cell& c) {
    if (c.kind == sheets::CellKind::date) return to_mmyyyy(period_of(c.date));
    const auto s = text::trim(c.text);
    if (parse_period(s)) return std::string(s);
    const auto p = period_in(s);
    return p.known() ? to_mmyyyy(p) : std::string(s);
}

} // namespace

std::string value_of(const sheets::Cell& c, Key key, Book) {
    const auto s = text::trim(c.text);
    if (s == "-" || s == "--") return {};
    switch (key) {
    case Key::date:
    case Key::original_date:
    case Key::related_date:
    case Key::filed_on:
    case Key::reference_date:
    case Key::received_on:
    case Key::cancelled_on:
        return c.kind == sheets::CellKind::date ? to_portal(c.date) : portal_date(s);
    case Key::supplier_period:
        return period_code(c);
    case Key::value:
    case Key::taxable:
    case Key::igst:
    case Key::cgst:
    case Key::sgst:
    case Key::cess:
    case Key::declared_igst:
    case Key::declared_cgst:
    case Key::declared_sgst:
    case Key::declared_cess:
        return amount(s);
    case Key::invoice_type:
        return coded(kInvoiceTypes, s);
    case Key::note_type:
        return coded(kNoteTypes, s);
    case Key::isd_type:
        return coded(kIsdTypes, s);
    case Key::action:
        return coded(kActions, s);
    case Key::source_form:
        return coded(kForms, s);
    case Key::amend_type:
        return coded(kAmendments, s);
    case Key::reason:
        return reason_code(s);
    case Key::reverse_charge:
    case Key::itc_available:
    case Key::eligible:
    case Key::pending_blocked:
    case Key::remarks_blocked:
    case Key::reduction_blocked:
    case Key::reduction:
    case Key::is_amended:
    case Key::supplier_3b:
        return coded(kFlags, s);
    case Key::number:
    case Key::original_number:
    case Key::related_number:
        return std::string(c.shown.empty() ? s : text::trim(c.shown));
    case Key::unknown:
    case Key::ignored:
    case Key::type:
    case Key::original_note_type:
    case Key::pos:
    case Key::filing_status:
    case Key::reduction_snake:
    case Key::remarks:
    case Key::port_code:
    case Key::irn:
    case Key::supplier_gstin:
    case Key::supplier_name:
    case Key::item_list:
    case Key::item_detail:
    case Key::document_list:
    case Key::error_code:
    case Key::error_message:
    case Key::counts:
    case Key::buyer_gstin:
    case Key::row_section:
        return std::string(s);
    }
    return {};
}

TaxPeriod period_in(std::string_view s) {
    const auto words = words_of(s.substr(0, 400));
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].size() == 6)
            if (const auto p = parse_period(words[i])) return p.value();
        const int month = month_from_name(words[i]);
        if (month == 0 || i + 1 == words.size()) continue;
        auto year = number_of(words[i + 1]);
        if (words[i + 1].size() == 2 && year >= 17) year += 2000;
        if (year >= 2017 && year < 2100) return make_period(year, month);
    }
    return {};
}

TaxPeriod period_of_titles(std::string_view financial_year, std::string_view month) {
    if (const auto whole = period_in(month); whole.known()) return whole;
    const auto years = words_of(financial_year);
    if (years.empty() || years[0].size() != 4) return {};
    TaxPeriod last;
    for (const auto word : words_of(month))
        if (month_from_name(word) != 0) last = period_from(years[0], word);
    return last;
}

} // namespace milaan::portal

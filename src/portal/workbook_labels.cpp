#include "portal/workbook_labels.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/gstin.hpp"
#include "base/text.hpp"

namespace milaan::portal {

namespace {

struct Spelling {
    std::string_view label;
    Key key;
};

constexpr Spelling kLabels[] = {
    {"gstinofsupplier", Key::supplier_gstin},
    {"gstinofeco", Key::supplier_gstin},
    {"gstinofisd", Key::supplier_gstin},
    {"tradelegalname", Key::supplier_name},
    {"tradename", Key::supplier_name},
    {"legalname", Key::supplier_name},
    {"tradelegalnameofthesupplier", Key::supplier_name},
    {"invoicenumber", Key::number},
    {"invoiceno", Key::number},
    {"documentnumber", Key::number},
    {"notenumber", Key::number},
    {"creditnotenumber", Key::number},
    {"debitnotenumber", Key::number},
    {"creditdebitnotenumber", Key::number},
    {"isddocumentnumber", Key::number},
    {"billofentrynumber", Key::number},
    {"number", Key::number},
    {"invoicedate", Key::date},
    {"documentdate", Key::date},
    {"notedate", Key::date},
    {"creditnotedate", Key::date},
    {"debitnotedate", Key::date},
    {"creditdebitnotedate", Key::date},
    {"isddocumentdate", Key::date},
    {"billofentrydate", Key::date},
    {"date", Key::date},
    {"invoicetype", Key::invoice_type},
    {"notesupplytype", Key::invoice_type},
    {"documenttype", Key::invoice_type},
    {"notetype", Key::note_type},
    {"isddocumenttype", Key::isd_type},
    {"invoicevalue", Key::value},
    {"notevalue", Key::value},
    {"documentvalue", Key::value},
    {"creditnotevalue", Key::value},
    {"debitnotevalue", Key::value},
    {"placeofsupply", Key::pos},
    {"supplyattractreversecharge", Key::reverse_charge},
    {"reversecharge", Key::reverse_charge},
    {"taxablevalue", Key::taxable},
    {"integratedtax", Key::igst},
    {"centraltax", Key::cgst},
    {"stateuttax", Key::sgst},
    {"cess", Key::cess},
    {"itcavailability", Key::itc_available},
    {"reason", Key::reason},
    {"eligibilityofitc", Key::eligible},
    {"applicableoftaxrate", Key::ignored},
    {"applicablepercentageoftaxrate", Key::ignored},
    {"irn", Key::irn},
    {"irndate", Key::ignored},
    {"irngenerationdate", Key::ignored},
    {"remarks", Key::remarks},
    {"rmarks", Key::remarks},
    {"remarksprevious", Key::ignored},
    {"previousremarks", Key::ignored},
    {"status", Key::action},
    {"previousstatus", Key::ignored},
    {"sheetvalidationerrors", Key::ignored},
    {"gstportalvalidationerrors", Key::ignored},
    {"ispendingblocked", Key::pending_blocked},
    {"isremarkblocked", Key::remarks_blocked},
    {"isremarksblocked", Key::remarks_blocked},
    {"isitcreductionblocked", Key::reduction_blocked},
    {"sourcefilingstatus", Key::filing_status},
    {"sourcereturnfilingstatus", Key::filing_status},
    {"counterpartyreturnstatus", Key::ignored},
    {"gstr3bfilingstatus", Key::supplier_3b},
    {"effectivedateofcancellation", Key::cancelled_on},
    {"icegatereferencedate", Key::reference_date},
    {"portcode", Key::port_code},
    {"amendedyes", Key::is_amended},
    {"amended", Key::is_amended},
    {"typeofamendment", Key::amend_type},
};

/// Columns of IMS as other programs print it (formats.md 2.5): all sections in one sheet.
constexpr Spelling kVendorLabels[] = {
    {"suppliergstin", Key::supplier_gstin},
    {"suppliername", Key::supplier_name},
    {"recipientgstin", Key::buyer_gstin},
    {"mygstin", Key::buyer_gstin},
    {"tabletype", Key::row_section},
    {"sectionname", Key::row_section},
    {"actiongstn", Key::action},
    {"imsactiongovt", Key::action},
    {"pos", Key::pos},
    {"igst", Key::igst},
    {"cgst", Key::cgst},
    {"sgst", Key::sgst},
    {"totaltax", Key::ignored},
    {"formtype", Key::source_form},
    {"gstr1filingstatus", Key::filing_status},
    {"pendingactionblocked", Key::pending_blocked},
    {"ispendingactionblocked", Key::pending_blocked},
    {"checksum", Key::ignored},
    {"itcreductionigst", Key::declared_igst},
    {"itcreductioncgst", Key::declared_cgst},
    {"itcreductionsgst", Key::declared_sgst},
    {"itcreductioncess", Key::declared_cess},
    {"imsremarks", Key::remarks},
    {"amendmenttype", Key::amend_type},
};

Key head_key(std::string_view leaf, bool declared) {
    struct Tax {
        std::string_view end;
        Key tax, declared;
    };
    constexpr Tax kTaxes[] = {
        {"integratedtax", Key::igst, Key::declared_igst},
        {"centraltax", Key::cgst, Key::declared_cgst},
        {"stateuttax", Key::sgst, Key::declared_sgst},
        {"cess", Key::cess, Key::declared_cess},
    };
    for (const auto& t : kTaxes)
        if (leaf == t.end || (declared && leaf.ends_with(t.end)))
            return declared ? t.declared : t.tax;
    return Key::unknown;
}

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

constexpr std::string_view kMonths[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                        "jul", "aug", "sep", "oct", "nov", "dec"};

/// 1..12 for a month's name or its first three letters, else 0.
int month_of(std::string_view word) {
    constexpr std::string_view kLong[] = {"january",   "february", "march",    "april",
                                          "may",       "june",     "july",     "august",
                                          "september", "october",  "november", "december"};
    for (std::size_t i = 0; i < 12; ++i)
        if (text::equal_fold(word, kMonths[i]) || text::equal_fold(word, kLong[i]) ||
            (i == 8 && text::equal_fold(word, "sept")))
            return static_cast<int>(i) + 1;
    return 0;
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
        auto month = month_of(words[1]);
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

std::string squashed(std::string_view s) {
    std::string out;
    for (const char c : s)
        if (text::is_alnum(c)) out += text::lower(c);
    return out;
}

SheetPlan plan_from_name(std::string_view sheet_name, Book book) {
    using Holds = SheetPlan::Holds;
    SheetPlan plan;
    std::string name = squashed(sheet_name);
    if (name == "readme" || name == "home" || name == "help" || name == "introduction") {
        plan.holds = Holds::read_me;
        return plan;
    }
    if (name == "itcavailable" || name == "itcnotavailable" || name == "itcreversal" ||
        name == "itcrejected") {
        plan.holds = Holds::summary;
        plan.branch = name == "itcavailable"      ? Branch::available
                      : name == "itcnotavailable" ? Branch::unavailable
                      : name == "itcreversal"     ? Branch::reversal
                                                  : Branch::rejected;
        return plan;
    }
    if (name == "allotheritc" || name == "itc" || name == "importofgoods" ||
        name == "inwardsuppliesfromisd") {
        plan.holds = Holds::counts;
        return plan;
    }
    for (const std::string_view tax : {"tds", "tdsa", "tcs", "tcsa"})
        if (name == tax) plan.holds = Holds::unused;
    if (plan.holds == Holds::unused) return plan;

    plan.mode = book == Book::ims ? Mode::ims : book == Book::gstr2a ? Mode::bare : Mode::gstr2b;
    const auto cut = [&](std::string_view end) {
        if (!name.ends_with(end)) return false;
        name.resize(name.size() - end.size());
        return true;
    };
    if (book == Book::gstr2b && cut("rejected")) plan.mode = Mode::rejected;
    if (book == Book::gstr2b && cut("itcreversal")) plan.mode = Mode::reversal;
    constexpr Word kSections[] = {
        {"b2bcdnr", "cdnr"}, {"b2bcdnra", "cdnra"}, {"eco", "ecom"},          {"ecoa", "ecoma"},
        {"b2bdnr", "cdnr"},  {"b2bdnra", "cdnra"},  {"impgasez", "impgseza"},
    };
    std::string section = name;
    for (const auto& s : kSections)
        if (s.squashed == name) section = s.code;
    if (book == Book::gstr2b && name.starts_with("b2bdnr")) {
        plan.mode = Mode::reversal;
        plan.debit_notes_only = true;
    }
    if (!known_section(section)) return plan;
    plan.holds = Holds::documents;
    plan.section = section;
    return plan;
}

std::string section_of_row(std::string_view words) {
    constexpr Word kRowSections[] = {
        {"cn", "b2bcn"},          {"cna", "b2bcna"},    {"b2bcna", "b2bcna"}, {"dn", "b2bdn"},
        {"dna", "b2bdna"},        {"b2bdna", "b2bdna"}, {"b2bcdnr", "cdnr"},  {"b2bcdnra", "cdnra"},
        {"eco", "ecom"},          {"ecoa", "ecoma"},    {"b2becom", "ecom"},  {"b2becoma", "ecoma"},
        {"impgasez", "impgseza"},
    };
    std::string name = squashed(words);
    for (const auto& s : kRowSections)
        if (s.squashed == name) return std::string(s.code);
    return known_section(name) ? name : std::string();
}

bool is_vendor_ims(std::string_view squashed_heading) {
    return squashed_heading == "actiongstn" || squashed_heading == "imsactiongovt";
}

Label label_of(std::string_view leaf, std::string_view above, Book book) {
    const bool declared = leaf.find("declared") != std::string_view::npos ||
                          above.find("declared") != std::string_view::npos;
    Label out;
    if (book == Book::ims)
        for (const auto& l : kVendorLabels)
            if (l.label == leaf) {
                out.key = l.key;
                return out;
            }
    if (leaf.starts_with("whetheritctobereduced") || leaf.starts_with("itcreductionrequired") ||
        leaf == "whetheritctobereducedyesno") {
        out.key = Key::reduction;
        return out;
    }
    if (const auto head = head_key(leaf, declared); head != Key::unknown) {
        out.key = head;
        return out;
    }
    if (leaf == "rate" || leaf.starts_with("ratepercent")) {
        out.key = Key::ignored;
        out.rate = true;
        return out;
    }
    if (leaf == "source") {
        out.key = book == Book::ims ? Key::source_form : Key::ignored;
        return out;
    }
    // In a 2A the reason is that of the note; in a 2B that of the credit.
    if (leaf == "reason" && book == Book::gstr2a) {
        out.key = Key::ignored;
        return out;
    }
    if (leaf.find("filingdate") != std::string_view::npos ||
        leaf.find("dateoffiling") != std::string_view::npos) {
        out.key = Key::filed_on;
        return out;
    }
    if (leaf.find("period") != std::string_view::npos &&
        leaf.find("amend") == std::string_view::npos) {
        out.key = Key::supplier_period;
        return out;
    }
    out.original = above.find("original") != std::string_view::npos;
    if (leaf.starts_with("original")) {
        leaf.remove_prefix(8);
        out.original = true;
    }
    for (const auto& l : kLabels)
        if (l.label == leaf) out.key = l.key;
    return out;
}

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
        const int month = month_of(words[i]);
        if (month == 0 || i + 1 == words.size()) continue;
        auto year = number_of(words[i + 1]);
        if (words[i + 1].size() == 2 && year >= 17) year += 2000;
        if (year >= 2017 && year < 2100) return make_period(year, month);
    }
    return {};
}

TaxPeriod period_from(std::string_view financial_year, std::string_view month) {
    const auto years = words_of(financial_year);
    const auto months = words_of(month);
    if (const auto whole = period_in(month); whole.known()) return whole;
    if (years.empty() || months.empty() || years[0].size() != 4) return {};
    const int year = number_of(years[0]);
    int last = 0;
    for (const auto m : months)
        if (month_of(m) != 0) last = month_of(m);
    if (last == 0 || year < 2017 || year > 2100) return {};
    return make_period(last <= 3 ? year + 1 : year, last);
}

} // namespace milaan::portal

#include "portal/workbook_labels.hpp"

#include <algorithm>

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

/// The key of JSON for the squashed name of a section; empty when it is none.
std::string section_from_words(const std::string& name) {
    struct Name {
        std::string_view squashed, key;
    };
    /// Notes of both kinds together, and names that only sheets have.
    constexpr Name kNames[] = {
        {"b2bcdnr", "cdnr"},   {"b2bdnr", "cdnr"},   {"b2becom", "ecom"},
        {"b2bcdnra", "cdnra"}, {"b2bdnra", "cdnra"}, {"b2becoma", "ecoma"},
    };
    for (const auto& n : kNames)
        if (n.squashed == name) return std::string(n.key);
    if (const auto section = section_from_name(name); section != Section::none)
        return std::string(name_of(section));
    return known_section(name) ? name : std::string();
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
    if (book == Book::gstr2b && name.starts_with("b2bdnr")) {
        plan.mode = Mode::reversal;
        plan.debit_notes_only = true;
    }
    plan.section = section_from_words(name);
    if (!plan.section.empty()) plan.holds = Holds::documents;
    return plan;
}

std::string section_of_row(std::string_view words) {
    return section_from_words(squashed(words));
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

} // namespace milaan::portal

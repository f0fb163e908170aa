#include "records/document.hpp"

#include "base/text.hpp"

namespace milaan {

namespace {

constexpr std::array<std::string_view, kSectionCount> kSectionNames{
    "",      "b2b", "b2ba", "b2bcn", "b2bcna",  "b2bdn", "b2bdna",  "ecom",
    "ecoma", "isd", "isda", "impg",  "impgsez", "impga", "impgseza"};

struct SectionAlias {
    std::string_view name;
    Section section;
};

/// Spellings of requests, error reports and vendor files (formats: cn/dn in request codes, eco in
/// observed lists, impgasez in itcsumm).
constexpr std::array<SectionAlias, 9> kSectionAliases{{
    {"cn", Section::b2bcn},
    {"cna", Section::b2bcna},
    {"dn", Section::b2bdn},
    {"dna", Section::b2bdna},
    {"eco", Section::ecom},
    {"ecoa", Section::ecoma},
    {"impgasez", Section::impgseza},
    {"e_b2b", Section::ecom},
    {"e_b2ba", Section::ecoma},
}};

} // namespace

std::string_view name_of(Section s) {
    return kSectionNames[static_cast<std::size_t>(s)];
}

Section section_from_name(std::string_view name) {
    if (name.empty()) return Section::none;
    for (std::size_t i = 1; i < kSectionNames.size(); ++i)
        if (text::equal_fold(kSectionNames[i], name)) return static_cast<Section>(i);
    for (const auto& alias : kSectionAliases)
        if (text::equal_fold(alias.name, name)) return alias.section;
    return Section::none;
}

Section original_section(Section s) {
    switch (s) {
    case Section::b2ba:
        return Section::b2b;
    case Section::b2bcna:
        return Section::b2bcn;
    case Section::b2bdna:
        return Section::b2bdn;
    case Section::ecoma:
        return Section::ecom;
    case Section::isda:
        return Section::isd;
    case Section::impga:
        return Section::impg;
    case Section::impgseza:
        return Section::impgsez;
    case Section::none:
    case Section::b2b:
    case Section::b2bcn:
    case Section::b2bdn:
    case Section::ecom:
    case Section::isd:
    case Section::impg:
    case Section::impgsez:
        return s;
    }
    return s;
}

bool is_amendment(Section s) {
    return original_section(s) != s;
}

bool is_import(Section s) {
    return s == Section::impg || s == Section::impgsez || s == Section::impga ||
           s == Section::impgseza;
}

std::string_view name_of(DocKind k) {
    switch (k) {
    case DocKind::invoice:
        return "Invoice";
    case DocKind::credit_note:
        return "Credit note";
    case DocKind::debit_note:
        return "Debit note";
    case DocKind::bill_of_entry:
        return "Bill of entry";
    case DocKind::isd_invoice:
        return "ISD invoice";
    case DocKind::isd_credit_note:
        return "ISD credit note";
    }
    return {};
}

char code_of(ImsAction a) {
    switch (a) {
    case ImsAction::none:
        return 'N';
    case ImsAction::accept:
        return 'A';
    case ImsAction::reject:
        return 'R';
    case ImsAction::pending:
        return 'P';
    }
    return 'N';
}

std::string_view name_of(ImsAction a) {
    switch (a) {
    case ImsAction::none:
        return "No action";
    case ImsAction::accept:
        return "Accepted";
    case ImsAction::reject:
        return "Rejected";
    case ImsAction::pending:
        return "Pending";
    }
    return {};
}

bool action_from_code(std::string_view code, ImsAction& out) {
    if (code.size() != 1) return false;
    switch (text::upper(code[0])) {
    case 'N':
        out = ImsAction::none;
        return true;
    case 'A':
        out = ImsAction::accept;
        return true;
    case 'R':
        out = ImsAction::reject;
        return true;
    case 'P':
        out = ImsAction::pending;
        return true;
    default:
        return false;
    }
}

std::string_view name_of(Head h) {
    switch (h) {
    case igst:
        return "igst";
    case cgst:
        return "cgst";
    case sgst:
        return "sgst";
    case cess:
        return "cess";
    }
    return {};
}

} // namespace milaan

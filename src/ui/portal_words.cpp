#include "ui/portal_words.hpp"

#include <array>

namespace milaan::ui {

namespace {

constexpr std::array<std::string_view, kSectionCount> kSections{
    "",
    "B2B, invoices",
    "B2BA, amended invoices",
    "B2B-CDNR, credit notes",
    "B2B-CDNRA, amended credit notes",
    "B2B-CDNR, debit notes",
    "B2B-CDNRA, amended debit notes",
    "ECO, documents of e-commerce operators",
    "ECOA, amended documents of e-commerce operators",
    "ISD, from input service distributors",
    "ISDA, amended, from input service distributors",
    "IMPG, imports from overseas",
    "IMPGSEZ, imports from SEZ",
    "IMPGA, amended imports from overseas",
    "IMPGSEZA, amended imports from SEZ",
};

constexpr std::array<std::string_view, kSectionCount> kLabels{
    "",     "B2B", "B2BA", "CDNR credit", "CDNRA credit", "CDNR debit", "CDNRA debit", "ECO",
    "ECOA", "ISD", "ISDA", "IMPG",        "IMPGSEZ",      "IMPGA",      "IMPGSEZA",
};

} // namespace

std::string_view section_label(Section s) {
    return kLabels[static_cast<std::size_t>(s)];
}

std::string_view section_words(Section s) {
    return kSections[static_cast<std::size_t>(s)];
}

std::string_view branch_words(Branch b) {
    switch (b) {
    case Branch::none:
        return {};
    case Branch::available:
        return "Table 3, ITC available";
    case Branch::unavailable:
        return "Table 4, ITC not available";
    case Branch::reversal:
        return "ITC reversal";
    case Branch::rejected:
        return "ITC rejected";
    }
    return {};
}

std::string reason_words(std::string_view rsn) {
    if (rsn == "P") return "the place of supply is in the supplier's state, the recipient is not";
    if (rsn == "C") return "reported after the last day of section 16(4)";
    return std::string(rsn);
}

std::string_view filing_words(FilingStatus s) {
    switch (s) {
    case FilingStatus::filed:
        return "filed";
    case FilingStatus::saved:
        return "saved, not filed";
    case FilingStatus::unknown:
        return {};
    }
    return {};
}

} // namespace milaan::ui

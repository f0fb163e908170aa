#include "portal/sections.hpp"

#include "base/text.hpp"

namespace milaan::portal {

namespace {

/// 2B and 2A keep both kinds of notes in one section; the note type splits them.
bool is_mixed_notes(std::string_view key) {
    return key == "cdnr" || key == "cdnra" || key == "cdn" || key == "cdna";
}

Section section_of(std::string_view key, const Raw& raw) {
    if (is_mixed_notes(key)) {
        const bool amended = key == "cdnra" || key == "cdna";
        // A note without a type is taken as a credit note: it can only take credit away.
        const bool debit = text::equal_fold(raw.note_type, "D");
        if (debit) return amended ? Section::b2bdna : Section::b2bdn;
        return amended ? Section::b2bcna : Section::b2bcn;
    }
    const auto section = section_from_name(key);
    if (raw.amended_import && section == Section::impg) return Section::impga;
    if (raw.amended_import && section == Section::impgsez) return Section::impgseza;
    return section;
}

DocKind kind_of(Section section, const Raw& raw) {
    switch (section) {
    case Section::b2bcn:
    case Section::b2bcna:
        return DocKind::credit_note;
    case Section::b2bdn:
    case Section::b2bdna:
        return DocKind::debit_note;
    case Section::isd:
    case Section::isda:
        return raw.note_type == "ISDC" || raw.note_type == "ISDCN" ? DocKind::isd_credit_note
                                                                   : DocKind::isd_invoice;
    case Section::impg:
    case Section::impgsez:
    case Section::impga:
    case Section::impgseza:
        return DocKind::bill_of_entry;
    case Section::none:
    case Section::b2b:
    case Section::b2ba:
    case Section::ecom:
    case Section::ecoma:
        return DocKind::invoice;
    }
    return DocKind::invoice;
}

} // namespace

bool known_section(std::string_view key) {
    return is_mixed_notes(key) || section_from_name(key) != Section::none;
}

void settle(std::string_view key, Mode mode, bool grouped, Raw& raw) {
    auto& d = raw.document;
    d.section = section_of(key, raw);
    d.kind = kind_of(d.section, raw);
    // ISD rows in old 2A marks: an ISD's own kind lives in note_type, not in the invoice type.
    switch (mode) {
    case Mode::bare:
        // Both GSTR-2A and the IMS API put sections at the top: 2A groups by supplier, and its
        // bills of entry carry no action.
        d.origin =
            grouped || (is_import(d.section) && d.has_action == 0) ? Origin::gstr2a : Origin::ims;
        break;
    case Mode::ims:
    case Mode::upload:
    case Mode::error_file:
    case Mode::status_report:
        d.origin = Origin::ims;
        break;
    case Mode::gstr2b:
        d.origin = Origin::gstr2b;
        d.branch = raw.itc_available == Flag::no || d.eligible == Flag::no ? Branch::unavailable
                                                                           : Branch::available;
        break;
    case Mode::rejected:
        d.origin = Origin::gstr2b;
        d.branch = Branch::rejected;
        break;
    case Mode::reversal:
        d.origin = Origin::gstr2b;
        d.branch = Branch::reversal;
        break;
    }
}

} // namespace milaan::portal

#pragma once
// The keys of portal JSON records in all their spellings, as one closed set. The portal itself
// spells the same field three ways (IMS, 2B, 2A), and the reader must take all of them in one pass.

#include <cstdint>
#include <string_view>

namespace milaan::portal {

enum class Key : std::uint8_t {
    unknown,
    ignored, ///< known, of no use here: hash, chksum, num, …
    number,
    date,
    original_number,
    original_date,
    related_number, ///< ISD: the invoice that a credit note is about
    related_date,
    invoice_type,
    type, ///< `typ`: note type in cdnr, supply type elsewhere
    note_type,
    isd_type,
    original_note_type,
    value,
    taxable,
    igst,
    cgst,
    sgst,
    cess,
    pos,
    reverse_charge,
    itc_available,
    reason,
    eligible,
    action,
    source_form,
    supplier_period,
    filing_status,
    pending_blocked,
    remarks_blocked,
    reduction_blocked,
    reduction,
    reduction_snake,
    declared_igst,
    declared_cgst,
    declared_sgst,
    declared_cess,
    remarks,
    received_on,
    reference_date,
    port_code,
    is_amended,
    amend_type,
    irn,
    supplier_gstin,
    supplier_name,
    filed_on,
    item_list,     ///< items, itms
    item_detail,   ///< itm_det
    document_list, ///< inv, nt, doclist, boe
    error_code,
    error_message,
    supplier_3b,  ///< cfs3b
    cancelled_on, ///< dtcancel
    counts,       ///< ttldocs
    buyer_gstin,  ///< sheets of other programs: whose record a row is
    row_section,  ///< sheets of other programs: B2B, B2BA, CDNR, … of a row
};

[[nodiscard]] Key key_from_name(std::string_view);

} // namespace milaan::portal

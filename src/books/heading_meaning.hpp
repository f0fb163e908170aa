#pragma once
// What one heading means by itself. Which of several columns that mean the same is used, and what
// the values say about it, is decided in columns.hpp.

#include <cstdint>
#include <span>
#include <string_view>

#include "records/document.hpp"

namespace milaan::books {

enum class Role : std::uint8_t {
    none,
    supplier_gstin,
    buyer_gstin,
    supplier_name,
    number,          ///< the supplier's
    note_number,     ///< of a credit or debit note, where invoices have a column of their own
    bill_of_entry,   ///< its number
    original_number, ///< invoice that a note is about
    voucher,         ///< the buyer's own number
    date,
    note_date,
    bill_of_entry_date,
    original_date,
    entry_date,
    period,        ///< claim or return period
    document_type, ///< in the supplier's words: invoice, credit note, debit note
    voucher_type,  ///< in the buyer's words: purchase, debit note (= purchase return)
    supply_type,   ///< B2B, CDNR, SEZWP, IMPG
    gst_treatment, ///< registered, unregistered, overseas
    status,        ///< void, cancelled
    place_of_supply,
    reverse_charge,
    eligibility,
    port_code,
    taxable,
    head_taxable, ///< taxable value in a column of one tax head: `IGST Txbl. Amt @ 5%`
    ledger,       ///< purchase ledger of a columnar register: part of the taxable value
    tax,          ///< one head: Meaning::head
    itc_tax,      ///< credit availed per head: not the tax of the document
    tax_total,
    value,
    either_amount, ///< `Amount`, `Net Amount`, `Value`: with or without tax, the figures decide
    not_taxable,   ///< round off, TCS, exempt: in the invoice value, never in the taxable value
    other_amount,  ///< freight, discount, other charges: in the invoice value, taxed or not
    rate,
    tax_inclusive, ///< the line's amounts include tax
    currency,
    line_item, ///< item, HSN, quantity: marks line-wise registers
    portal,    ///< filing columns that only portal sheets have
    ignored,   ///< known and not needed
};

/// Roles whose cells are amounts.
[[nodiscard]] bool is_amount_role(Role);

/// A better weight wins among columns of one role. Exact headings weigh 20 and more, headings that
/// only contain the words of a role below 20.
struct Meaning {
    Role role = Role::none;
    int weight = 0;
    Head head = igst;     ///< tax, head_taxable, itc_tax
    int rate = 0;         ///< thousandths of a percent in the heading, 0 none
    bool reverse = false; ///< a reverse-charge column
    bool notes = false;   ///< document_type: the heading speaks of notes, so `C` and `D` are kinds
};

inline constexpr int kExactWeight = 20;

[[nodiscard]] Meaning meaning_of(std::string_view heading);

/// How much a row looks like the heading row of a register: 0 when it holds data, or too little of
/// what a register needs.
[[nodiscard]] int heading_score(std::span<const std::string_view> cells);

} // namespace milaan::books

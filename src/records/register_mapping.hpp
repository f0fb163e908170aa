#pragma once
// What the columns of a purchase register mean, as data: guessed by the reader, changed by the
// user, remembered for every file with the same headings, kept in the session and in small JSON
// files.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/block.hpp"
#include "records/document.hpp"

namespace milaan {

enum class ColumnRole : std::uint8_t {
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
    tax,          ///< one head: ColumnUse::head
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
    paid,      ///< paid to the supplier so far
    balance,   ///< still to be paid: the value less this is paid
    paid_on,   ///< date of the last payment
    portal,    ///< filing columns that only portal sheets have
    ignored,   ///< known and not needed
};
inline constexpr int kColumnRoleCount = static_cast<int>(ColumnRole::ignored) + 1;

/// What one column is used for.
struct ColumnUse {
    ColumnRole role = ColumnRole::none;
    Head head = igst; ///< of tax, head_taxable and itc_tax
    friend bool operator==(const ColumnUse&, const ColumnUse&) = default;
};
/// Machine word: `supplier_gstin`, `igst`, `taxable_cgst`, `itc_sgst`; `not_used` for none and
/// ignored alike.
[[nodiscard]] std::string name_of(ColumnUse);
/// For people: `Supplier's GSTIN`, `CGST`, `not used`.
[[nodiscard]] std::string label_of(ColumnUse);
/// False when no use has that name.
[[nodiscard]] bool use_from_name(std::string_view, ColumnUse&);
/// What a person may choose for a column, most needed first.
[[nodiscard]] std::span<const ColumnUse> column_choices();

/// Whose words `debit note` and `credit note` are. The buyer's debit note is the supplier's credit
/// note (CGST Act, section 34), and Tally and Busy write the buyer's.
enum class NoteSide : std::uint8_t { decided, buyer, supplier };
/// `turned`: purchases are printed as negative amounts.
enum class SignUse : std::uint8_t { decided, as_printed, turned };
enum class TaxableUse : std::uint8_t { decided, without_tax, with_tax };
enum class DateOrder : std::uint8_t { decided, day_first, month_first };
enum class DecimalUse : std::uint8_t { decided, point, comma };
// `decided`: by the reader, from the whole file.

struct RegisterMapping {
    std::vector<std::string>
        headings;                   ///< as printed, one per column; how the mapping is found again
    std::vector<ColumnUse> columns; ///< as many
    NoteSide notes = NoteSide::decided;
    SignUse signs = SignUse::decided;
    TaxableUse taxable = TaxableUse::decided;
    DateOrder dates = DateOrder::decided;
    DecimalUse decimal = DecimalUse::decided;

    void write(BlockWriter&) const;
    [[nodiscard]] bool read(BlockReader&);
    friend bool operator==(const RegisterMapping&, const RegisterMapping&) = default;
};

[[nodiscard]] std::string_view name_of(NoteSide);
[[nodiscard]] std::string_view name_of(SignUse);
[[nodiscard]] std::string_view name_of(TaxableUse);
[[nodiscard]] std::string_view name_of(DateOrder);
[[nodiscard]] std::string_view name_of(DecimalUse);

/// Equal for heading rows that differ only in case, blanks and trailing empty columns.
[[nodiscard]] std::uint64_t heading_signature(std::span<const std::string> headings);

/// The mapping for these headings, the last one given; nullptr when there is none.
[[nodiscard]] const RegisterMapping* find_mapping(std::span<const RegisterMapping>,
                                                  std::uint64_t signature);

/// Adds it, in the place of an earlier one for the same headings.
void remember(std::vector<RegisterMapping>&, RegisterMapping);

} // namespace milaan

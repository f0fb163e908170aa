#pragma once
// The one vocabulary of all layers: what a tax document is, wherever it was read. A Document is a
// flat row of fixed-width fields; texts are ids into the pool of the RecordStore that holds it.
//
// Signs: amounts are stored as the portal prints them, positive also on credit notes; the sign of a
// document is a property of its kind (`sign_of`). A register's negative line becomes a credit note
// with positive amounts.

#include <array>
#include <cstdint>
#include <string_view>

#include "base/date.hpp"
#include "base/money.hpp"
#include "base/string_pool.hpp"

namespace milaan {

enum class Origin : std::uint8_t { books, ims, gstr2b, gstr2a };

/// Table of GSTR-2B or IMS a record stands in. IMS spells notes b2bcn/b2bdn and 2B spells both
/// cdnr; the split by note type makes one vocabulary of them. `none` is a register row.
enum class Section : std::uint8_t {
    none,
    b2b,
    b2ba,
    b2bcn,
    b2bcna,
    b2bdn,
    b2bdna,
    ecom,
    ecoma,
    isd,
    isda,
    impg,
    impgsez,
    impga,
    impgseza,
};
inline constexpr int kSectionCount = 15;

/// As in matches.csv and in IMS JSON: `b2bcn`, `impgsez`, …; empty for none.
[[nodiscard]] std::string_view name_of(Section);
/// Accepts the aliases of old and vendor files (`cn`, `eco`, `impgasez`, …); none when unknown.
[[nodiscard]] Section section_from_name(std::string_view);
[[nodiscard]] bool is_amendment(Section);
[[nodiscard]] bool is_import(Section);
/// The original's section of an amendment section (b2ba -> b2b), else itself.
[[nodiscard]] Section original_section(Section);

enum class DocKind : std::uint8_t {
    invoice,
    credit_note,
    debit_note,
    bill_of_entry,
    isd_invoice,
    isd_credit_note,
};
inline constexpr int kDocKindCount = 6;
[[nodiscard]] std::string_view name_of(DocKind);
/// -1 for credit notes, +1 for everything else.
[[nodiscard]] constexpr int sign_of(DocKind k) {
    return k == DocKind::credit_note || k == DocKind::isd_credit_note ? -1 : 1;
}

/// IMS action; `none` is "No action", which the portal treats as accepted (deemed acceptance).
enum class ImsAction : std::uint8_t { none, accept, reject, pending };
inline constexpr int kImsActionCount = 4;
[[nodiscard]] char code_of(ImsAction);             ///< N A R P
[[nodiscard]] std::string_view name_of(ImsAction); ///< "No action", "Accepted", …
[[nodiscard]] bool action_from_code(std::string_view, ImsAction&);

/// A flag of a file: absent, N or Y. Absent and N are different facts: the portal's own flag
/// outranks a derived rule only where it is present.
enum class Flag : std::uint8_t { absent, no, yes };
[[nodiscard]] constexpr bool is_yes(Flag f) {
    return f == Flag::yes;
}

/// Where a GSTR-2B shows a record. `none` for records that no 2B shows.
enum class Branch : std::uint8_t { none, available, unavailable, reversal, rejected };

/// Supplier's filing state of an IMS record.
enum class FilingStatus : std::uint8_t { unknown, saved, filed };

enum Head : std::uint8_t { igst, cgst, sgst, cess };
inline constexpr int kHeadCount = 4;
[[nodiscard]] std::string_view name_of(Head);

/// Tax per head, paise.
struct Tax {
    Money igst, cgst, sgst, cess;

    [[nodiscard]] constexpr Money total() const { return igst + cgst + sgst + cess; }
    [[nodiscard]] constexpr Money& at(Head h) {
        return h == milaan::igst   ? igst
               : h == milaan::cgst ? cgst
               : h == milaan::sgst ? sgst
                                   : cess;
    }
    [[nodiscard]] constexpr Money at(Head h) const { return const_cast<Tax*>(this)->at(h); }
    friend constexpr bool operator==(const Tax&, const Tax&) = default;
};
[[nodiscard]] constexpr Tax operator+(const Tax& a, const Tax& b) {
    return {a.igst + b.igst, a.cgst + b.cgst, a.sgst + b.sgst, a.cess + b.cess};
}
[[nodiscard]] constexpr Tax operator-(const Tax& a) {
    return {-a.igst, -a.cgst, -a.sgst, -a.cess};
}
[[nodiscard]] constexpr Tax operator-(const Tax& a, const Tax& b) {
    return a + -b;
}
constexpr Tax& operator+=(Tax& a, const Tax& b) {
    return a = a + b;
}
constexpr Tax& operator-=(Tax& a, const Tax& b) {
    return a = a - b;
}
inline constexpr Tax kNoTax{};

// The fields of a Document, each a column of the RecordStore: X(type, name). Order is the order of
// the serialised block; append only, and raise kRecordStoreVersion when it changes.
//
//   file             index into Intake::files of the file it came from
//   location         books: 1-based line or sheet row of its first row; portal: 1-based position
//                    within its section of that file
//   part_begin/count rows of the register that make it (RecordStore::parts), books only
//   supplier_gstin   as read (cleaned of blanks, upper case), even when invalid
//   buyer_gstin      recipient; empty when the file does not say
//   number           document number as text, exactly as the file has it
//   voucher          the buyer's own voucher number, books only
//   entry_date       posting or voucher date, books only
//   original_*       document that an amendment replaces
//   period           2B: period of the statement; books: claim or posting period if given
//   supplier_period  the supplier's return period (IMS rtnprd, 2B supprd)
//   raw_period       IMS rtnprd exactly as downloaded, to be sent back unchanged
//   filed_on         supplier's filing date (2B supfildt)
//   received_on      imports: date received by the portal (recdt)
//   pos              place of supply, state code 1..99, 0 unknown
//   type_text        invoice type as printed (R, SEWP, …), to be sent back unchanged
//   taxable, tax     paise, positive
//   value            invoice value, paise; has_value says whether the file gave one
//   declared         ITC reduction declared in the file (declIgst …); reduction is its Y/N
//   action           IMS: status as downloaded; 2B: imsStatus. has_action tells N from absent
//   reason           2B rsn ("P", "C", "")
//   extra            note of the file that has no field of its own (amendType, eligibility, IRN)
//   paid             books: paid to the supplier so far, of the invoice value with its tax, paise;
//                    has_paid says whether the register gave it
//   paid_on          books: date of the last payment
//   supplier_3b      2A: the supplier has filed his GSTR-3B of that period (cfs3b)
//   cancelled_on     2A: day on which the supplier's registration was cancelled (dtcancel)
#define MILAAN_DOCUMENT_FIELDS(X)                                                                  \
    X(Origin, origin)                                                                              \
    X(Section, section)                                                                            \
    X(DocKind, kind)                                                                               \
    X(Branch, branch)                                                                              \
    X(std::uint32_t, file)                                                                         \
    X(std::uint32_t, location)                                                                     \
    X(std::uint32_t, part_begin)                                                                   \
    X(std::uint32_t, part_count)                                                                   \
    X(StrId, supplier_gstin)                                                                       \
    X(StrId, buyer_gstin)                                                                          \
    X(StrId, supplier_name)                                                                        \
    X(StrId, number)                                                                               \
    X(StrId, voucher)                                                                              \
    X(Date, date)                                                                                  \
    X(Date, entry_date)                                                                            \
    X(StrId, original_number)                                                                      \
    X(Date, original_date)                                                                         \
    X(TaxPeriod, period)                                                                           \
    X(TaxPeriod, supplier_period)                                                                  \
    X(StrId, raw_period)                                                                           \
    X(Date, filed_on)                                                                              \
    X(Date, received_on)                                                                           \
    X(std::uint8_t, pos)                                                                           \
    X(StrId, port_code)                                                                            \
    X(StrId, type_text)                                                                            \
    X(StrId, source_form)                                                                          \
    X(Money, taxable)                                                                              \
    X(Tax, tax)                                                                                    \
    X(Money, value)                                                                                \
    X(std::uint8_t, has_value)                                                                     \
    X(Flag, reverse_charge)                                                                        \
    X(Flag, eligible)                                                                              \
    X(ImsAction, action)                                                                           \
    X(std::uint8_t, has_action)                                                                    \
    X(FilingStatus, filing)                                                                        \
    X(Flag, pending_blocked)                                                                       \
    X(Flag, remarks_blocked)                                                                       \
    X(Flag, reduction_blocked)                                                                     \
    X(Flag, reduction)                                                                             \
    X(std::uint8_t, has_declared)                                                                  \
    X(Tax, declared)                                                                               \
    X(StrId, remarks)                                                                              \
    X(StrId, reason)                                                                               \
    X(StrId, portal_error)                                                                         \
    X(StrId, extra)                                                                                \
    X(Money, paid)                                                                                 \
    X(std::uint8_t, has_paid)                                                                      \
    X(Date, paid_on)                                                                               \
    X(Flag, supplier_3b)                                                                           \
    X(Date, cancelled_on)

struct Document {
#define MILAAN_FIELD(type, name) type name{};
    MILAAN_DOCUMENT_FIELDS(MILAAN_FIELD)
#undef MILAAN_FIELD
};

[[nodiscard]] inline Tax signed_tax(const Document& d) {
    return sign_of(d.kind) < 0 ? -d.tax : d.tax;
}
[[nodiscard]] inline Money signed_taxable(const Document& d) {
    return sign_of(d.kind) < 0 ? -d.taxable : d.taxable;
}

} // namespace milaan

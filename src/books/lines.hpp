#pragma once
// The rows of a register as figures: what each says by itself, with the signs as printed. Which
// rows make a document, and of which kind, is decided in documents.hpp.

#include <cstdint>
#include <string>
#include <vector>

#include "base/string_pool.hpp"
#include "books/complaints.hpp"
#include "books/sheet.hpp"
#include "books/type_words.hpp"
#include "records/document.hpp"

namespace milaan::books {

struct Line {
    std::uint32_t row = 0;
    std::uint32_t item = 0; ///< of the item cells, 0 when there are none: tells lines apart
    StrId gstin, buyer, name, number, voucher, original_number, port, type_text, extra;
    Date date, entry_date, original_date, paid_on;
    TaxPeriod period;
    Money taxable, value, outside; ///< paise, signs as printed; outside: in the value, not taxable
    Money paid, balance;           ///< paid to the supplier so far, and still to be paid
    Tax tax;
    std::uint8_t pos = 0;
    Flag reverse_charge = Flag::absent;
    Flag eligible = Flag::absent;
    TypeWord document_word = TypeWord::none; ///< supplier's words
    TypeWord voucher_word = TypeWord::none;  ///< buyer's words
    TypeWord supply_word = TypeWord::none;   ///< B2B, CDNR, import
    bool has_value = false, has_paid = false, has_balance = false;
    bool taxable_open = false; ///< to be taken as value less tax
    bool from_note_column = false;
    bool bill_of_entry = false;
    bool note_letters = false; ///< `C` and `D` in the type column are kinds of notes
    bool continues = false;    ///< amounts only: a further line of the document above

    /// What tells an amount's sign: the taxable value, else tax, else the invoice value.
    [[nodiscard]] Money leading() const {
        return taxable != Money{} ? taxable : tax.total() != Money{} ? tax.total() : value;
    }
    [[nodiscard]] Money total() const { return taxable + tax.total(); }
};

/// A register read row by row, before rows become documents.
struct Register {
    std::vector<Line> lines;
    RowLog log; ///< of all rows that are no lines
    std::string buyer_gstin;
    TaxPeriod period;
    bool returns = false;     ///< its title says notes or returns
    bool itemised = false;    ///< it has columns of items, HSN or quantities
    bool has_amounts = false; ///< taxable value or tax, not only the invoice value
    NoteSide notes = NoteSide::decided;
    SignUse signs = SignUse::decided;
    std::string note; ///< what was understood, for people
};

/// Texts go into `pool`; the sheet's log moves into the register. Every stored row becomes a line,
/// or is counted in the account with a diagnostic where something was wrong.
[[nodiscard]] Register read_lines(Sheet&, StringPool& pool, Complaints&);

} // namespace milaan::books

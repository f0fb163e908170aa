#pragma once
// What the words of a type cell say: `Credit Note`, `Purc. Return`, `CDNR`, `C`, `URP`. Whose words
// they are (a buyer's debit note is the supplier's credit note) is decided in kinds.hpp.

#include <cstdint>
#include <string_view>

namespace milaan::books {

enum class TypeWord : std::uint8_t {
    none,
    invoice,
    credit_note,
    debit_note,
    purchase_return, ///< the buyer's word, whoever writes it
    credit,          ///< the bare word or letter: a note, a ledger side or a way of paying
    debit,
    notes, ///< CDNR and the like: a note of either kind
    bill_of_entry,
    isd,
    isd_credit,
    unregistered, ///< no registered supplier behind it: URP, overseas, exempt
    cancelled,
};

[[nodiscard]] TypeWord type_word(std::string_view);

/// Y, yes, true, 1, or words like `RCM`; N, no, false, 0, not applicable. `said` is false for an
/// empty cell and for anything else.
struct YesNo {
    bool said = false;
    bool yes = false;
};
[[nodiscard]] YesNo yes_no(std::string_view);

/// Words of an eligibility cell: Inputs, Capital goods, Eligible are yes; Ineligible, None, Blocked
/// are no.
[[nodiscard]] YesNo eligible_words(std::string_view);

/// `Total`, `Grand Total:`, `SUPPLIER 2 Total`, `Carried forward`.
[[nodiscard]] bool is_total_word(std::string_view);

} // namespace milaan::books

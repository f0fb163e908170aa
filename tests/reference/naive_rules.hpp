#pragma once
// A second model of what IMS actions do to GSTR-2B and Table 4: no deltas kept, no state, cells
// under their names, every figure summed afresh from all records. It says in the plainest words
// what rules.md 2 to 4 say, and shares nothing with src/rules.

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace milaan::reference {

/// IGST, CGST, SGST, cess and taxable value, paise.
using Five = std::array<std::int64_t, 5>;

struct NaiveRecord {
    std::string section; ///< b2b, b2ba, b2bcn, …, impgseza
    Five amounts{};      ///< as printed, positive
    bool isd_credit = false;
    bool reverse_charge = false;

    /// Branch of the GSTR-2B of this month that shows it (itcavl, itcunavl, itcrev, itcRejected);
    /// empty when it does not.
    std::string shown;
    bool in_ims = false;
    bool saved = false;    ///< the supplier has not filed it
    char downloaded = 'N'; ///< status in the IMS download: A R P N
    char action = 'N';     ///< what is wanted
    char reduction = 0;    ///< answer to "ITC to be reduced?": Y, N or none
    bool declares = false; ///< with Y: `declared` and not all of it
    std::array<std::int64_t, 4> declared{};

    bool amended_in_the_same_2b = false; ///< its amendment stands in the same GSTR-2B
    /// Of an amendment: what had been accepted of the document before, in an earlier month; all nil
    /// where nothing had been.
    Five accepted_before{};
};

/// `itcavl.nonrevsup.b2b` -> what itcsumm prints there. Cells without a record are absent.
using NaiveSummary = std::map<std::string, Five>;

/// What the portal's draft prints: every record where the GSTR-2B shows it.
[[nodiscard]] NaiveSummary summary_as_loaded(const std::vector<NaiveRecord>&);
/// What it prints after the actions.
[[nodiscard]] NaiveSummary summary_after_actions(const std::vector<NaiveRecord>&);

/// available, unavailable, reversed, rejected, pending or outside.
[[nodiscard]] std::string naive_place(const NaiveRecord&);

/// The declaration is asked: accepting takes credit away and gives none in any head.
[[nodiscard]] bool takes_credit(const NaiveRecord&);

/// `4A5` -> tax by head, for tax periods from January 2023.
[[nodiscard]] std::map<std::string, std::array<std::int64_t, 4>> naive_table4(const NaiveSummary&);

} // namespace milaan::reference

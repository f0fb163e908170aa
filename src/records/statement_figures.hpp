#pragma once
// The figures that stand beside Table 4: what the portal checks it against, and what the clocks
// say. Plain values, so that reports can print what the rules worked out.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "records/ims_position.hpp"
#include "records/table4.hpp"

namespace milaan {

/// One of the portal's two ledger statements. Per head: what is claimed is at most the limit.
struct LedgerCheck {
    bool applies = false; ///< the statement exists in this period
    bool given = false;   ///< the closing balance is known; without it nothing is checked
    Tax balance;          ///< closing balance of the period before
    Tax limit;            ///< balance and what this return adds
    Tax claimed;          ///< what it takes
    bool blocks = false;  ///< the portal refuses the return, else it warns (a dated setting)
    [[nodiscard]] bool passes() const;
};

/// Credit claimed in GSTR-3B above that of GSTR-2B (Rule 88D). All heads together, paise.
struct Drc01cExposure {
    Money claimed;
    Money available;
    Money excess;               ///< nil when nothing is
    std::int64_t per_mille = 0; ///< of `available`, rounded down; 0 where that is nil
    bool above_amount = false, above_percent = false;
    bool fires = false; ///< both limits, or one of them: a setting
};

/// A number of records and their tax, signed, paise.
struct Tally {
    std::uint32_t records = 0;
    Tax tax;
};

/// Records whose choice or credit ends on one day.
struct Deadline {
    Date day;
    Tally of;
};

/// Credit that this GSTR-2B makes available, by the financial year of the documents: what GSTR-9
/// tells apart (8A and 8C of the year, 6A1 of the next).
struct YearShare {
    FinancialYear year;
    Tally of;
    std::vector<std::string>
        gstr9; ///< "8A of 2024-25"; empty where the form does not tell it apart
};

struct StatementFigures {
    std::string_view generation; ///< "loaded", "expected", "previous_3b_unfiled", "quarter_running"
    bool generated = true;
    std::uint32_t changes = 0; ///< records in which it differs from the loaded GSTR-2B
    Table4 computed, auto_filled;
    const Table4* draft = nullptr; ///< of the loaded GSTR-3B, or null
    bool locked = false;
    LedgerCheck reclaim, rcm;
    Drc01cExposure exposure;
    std::array<Tally, kPlaceCount> places; ///< IMS records by where their credit stands
    std::vector<Deadline> pending_until;   ///< pending records by their last day, earliest first
    std::vector<Deadline> credit_last_day; ///< records without credit yet, by section 16(4)
    Tally rule37, rule37a;
    std::vector<YearShare> available_by_year; ///< oldest first
};

} // namespace milaan

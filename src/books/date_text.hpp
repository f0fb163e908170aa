#pragma once
// Dates as registers print them: `5-Oct-26`, `05.10.2026`, `2026-10-05T00:00:00`, `20261005`, Excel
// serial numbers. A date in figures with day and month both up to 12 stays open until the whole
// column has been seen.

#include <cstdint>
#include <string_view>

#include "base/date.hpp"

namespace milaan::books {

enum class DayOrder : std::uint8_t { day_first, month_first };

struct DateText {
    enum class Kind : std::uint8_t {
        blank,   ///< nothing, or a dash
        bad,     ///< no date, or a day that does not exist
        certain, ///< `date` says it, whatever the order
        figures, ///< first-second-year, to be resolved
    };
    Kind kind = Kind::blank;
    Date date;
    std::uint8_t first = 0;
    std::uint8_t second = 0;
    std::int16_t year = 0;
};

/// Two-digit years are 1980..2079. Serial numbers are days of Excel's 1900 system.
[[nodiscard]] DateText read_date_text(std::string_view);

/// What the dates in figures of a column prove about their order.
struct OrderEvidence {
    std::uint32_t day_first = 0;   ///< the first part is above 12
    std::uint32_t month_first = 0; ///< the second part is above 12
    std::uint32_t open = 0;        ///< neither
    std::uint16_t firsts = 0;      ///< of the open ones: bit n for a first part of n
    std::uint16_t seconds = 0;

    void see(const DateText&);
    void add(const OrderEvidence&);
    [[nodiscard]] bool none() const { return day_first == 0 && month_first == 0; }
    /// One first part and several second parts: a month of dates with the month in front would look
    /// so, a register with the day in front hardly.
    [[nodiscard]] bool looks_turned() const;
    /// Day first, as in India, unless month first is proved and nothing proves the opposite.
    [[nodiscard]] DayOrder order() const {
        return month_first != 0 && day_first == 0 ? DayOrder::month_first : DayOrder::day_first;
    }
};

/// The date of a text under an order; unknown for blank and bad ones and for a day that does not
/// exist. A date that only the other order allows is read in that one: a cell whose day and month a
/// spreadsheet has exchanged.
[[nodiscard]] Date resolve(const DateText&, DayOrder);

/// Period in words or figures: `102026`, `10/2026`, `Oct-26`, `Oct'25`, `October 2026`, `2026-10`.
/// Unknown for anything else.
[[nodiscard]] TaxPeriod read_period_text(std::string_view);

} // namespace milaan::books

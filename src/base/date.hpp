#pragma once
// Calendar dates, tax periods and financial years. No clock: "today" is always a parameter.

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace milaan {

/// Days since 1970-01-01 in the proleptic Gregorian calendar.
struct Date {
    static constexpr std::int32_t kNone = INT32_MIN;
    std::int32_t days = kNone;

    [[nodiscard]] constexpr bool known() const { return days != kNone; }
    friend constexpr auto operator<=>(Date, Date) = default;
};

struct YearMonthDay {
    int year = 0;
    int month = 0; ///< 1..12
    int day = 0;   ///< 1..31
};

/// Whole days from a to b (b - a); both must be known.
[[nodiscard]] constexpr int days_between(Date a, Date b) {
    return b.days - a.days;
}
[[nodiscard]] constexpr Date plus_days(Date d, int n) {
    return Date{d.days + n};
}

/// Errc::not_a_date for a day that does not exist or a year outside 1900..2199.
[[nodiscard]] Result<Date> make_date(int year, int month, int day);
[[nodiscard]] YearMonthDay civil(Date); ///< of a known date

/// `dd-mm-yyyy` as in portal JSON; `dd/mm/yyyy` is taken too. Nothing else.
[[nodiscard]] Result<Date> parse_portal_date(std::string_view);
/// `yyyy-mm-dd`.
[[nodiscard]] Result<Date> parse_iso_date(std::string_view);
[[nodiscard]] std::string to_iso(Date);    ///< `2026-10-05`, empty for an unknown date
[[nodiscard]] std::string to_portal(Date); ///< `05-10-2026`, empty for an unknown date

/// A month of return filing, counted from year 0 (year * 12 + month - 1).
struct TaxPeriod {
    static constexpr std::int32_t kNone = INT32_MIN;
    std::int32_t months = kNone;

    [[nodiscard]] constexpr bool known() const { return months != kNone; }
    [[nodiscard]] constexpr int year() const { return months / 12; }
    [[nodiscard]] constexpr int month() const { return months % 12 + 1; }
    friend constexpr auto operator<=>(TaxPeriod, TaxPeriod) = default;
};

[[nodiscard]] constexpr TaxPeriod make_period(int year, int month) {
    return TaxPeriod{year * 12 + month - 1};
}
[[nodiscard]] constexpr TaxPeriod plus_months(TaxPeriod p, int n) {
    return TaxPeriod{p.months + n};
}
/// `MMYYYY`.
[[nodiscard]] Result<TaxPeriod> parse_period(std::string_view);
[[nodiscard]] std::string to_mmyyyy(TaxPeriod);       ///< `102026`, empty when unknown
[[nodiscard]] std::string_view month_name(int month); ///< 1..12: `October`
/// 1 to 12 for a month's name or at least three letters of its beginning, case aside; 0 for
/// anything else.
[[nodiscard]] int month_from_name(std::string_view);
[[nodiscard]] std::string to_month_name(TaxPeriod); ///< `Oct 2026`, empty when unknown
[[nodiscard]] TaxPeriod period_of(Date);            ///< unknown for an unknown date
[[nodiscard]] Date first_day(TaxPeriod);
[[nodiscard]] Date last_day(TaxPeriod);

/// The financial year (1 April to 31 March) by its first calendar year; 0 when unknown. Document
/// numbers are unique per supplier and financial year (CGST Rule 46).
struct FinancialYear {
    std::int16_t start = 0;
    [[nodiscard]] constexpr bool known() const { return start != 0; }
    friend constexpr auto operator<=>(FinancialYear, FinancialYear) = default;
};
[[nodiscard]] FinancialYear fy_of(Date);
[[nodiscard]] FinancialYear fy_of(TaxPeriod);
[[nodiscard]] std::string to_text(FinancialYear); ///< `2026-27`
/// The month of a year that begins in April: `2026-27` and `October`, or `10`. Unknown when one of
/// them is no year of 1900 to 2199 or no month.
[[nodiscard]] TaxPeriod period_from(std::string_view financial_year, std::string_view month);

} // namespace milaan

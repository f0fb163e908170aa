#include "base/date.hpp"

#include "base/text.hpp"

namespace milaan {

namespace {

// Days from civil and back: Howard Hinnant's published algorithms (proleptic Gregorian, March-based
// years), in 32 bits.
constexpr std::int32_t days_from_civil(int y, int m, int d) {
    y -= m <= 2;
    const int era = (y >= 0 ? y : y - 399) / 400;
    const auto yoe = static_cast<unsigned>(y - era * 400);
    const auto doy = static_cast<unsigned>((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5 + d - 1);
    const auto doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    return era * 146097 + static_cast<std::int32_t>(doe) - 719468;
}

constexpr bool leap(int y) {
    return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
}

constexpr int days_in(int year, int month) {
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && leap(year) ? 29 : days[month - 1];
}

constexpr std::string_view kMonths[] = {"January",   "February", "March",    "April",
                                        "May",       "June",     "July",     "August",
                                        "September", "October",  "November", "December"};

/// -1 unless every character is a digit.
int number(std::string_view s) {
    int n = 0;
    for (const char c : s) {
        if (!text::is_digit(c)) return -1;
        n = n * 10 + (c - '0');
    }
    return s.empty() ? -1 : n;
}

std::string padded(int n, int width) {
    std::string s = std::to_string(n);
    return std::string(s.size() < static_cast<std::size_t>(width)
                           ? static_cast<std::size_t>(width) - s.size()
                           : 0,
                       '0') +
           s;
}

} // namespace

Result<Date> make_date(int year, int month, int day) {
    if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 ||
        day > days_in(year, month))
        return Errc::not_a_date;
    return Date{days_from_civil(year, month, day)};
}

YearMonthDay civil(Date date) {
    const auto z = date.days + 719468;
    const int era = (z >= 0 ? z : z - 146096) / 146097;
    const auto doe = static_cast<unsigned>(z - era * 146097);
    const auto yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    const auto doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    const auto mp = (5 * doy + 2) / 153;
    const int day = static_cast<int>(doy - (153 * mp + 2) / 5 + 1);
    const int month = static_cast<int>(mp < 10 ? mp + 3 : mp - 9);
    return {static_cast<int>(yoe) + era * 400 + (month <= 2), month, day};
}

Result<Date> parse_portal_date(std::string_view s) {
    if (s.size() != 10 || s[2] != s[5] || (s[2] != '-' && s[2] != '/')) return Errc::not_a_date;
    return make_date(number(s.substr(6)), number(s.substr(3, 2)), number(s.substr(0, 2)));
}

Result<Date> parse_iso_date(std::string_view s) {
    if (s.size() != 10 || s[4] != '-' || s[7] != '-') return Errc::not_a_date;
    return make_date(number(s.substr(0, 4)), number(s.substr(5, 2)), number(s.substr(8)));
}

std::string to_iso(Date date) {
    if (!date.known()) return {};
    const auto d = civil(date);
    return padded(d.year, 4) + '-' + padded(d.month, 2) + '-' + padded(d.day, 2);
}

std::string to_portal(Date date) {
    if (!date.known()) return {};
    const auto d = civil(date);
    return padded(d.day, 2) + '-' + padded(d.month, 2) + '-' + padded(d.year, 4);
}

Result<TaxPeriod> parse_period(std::string_view s) {
    if (s.size() != 6) return Errc::not_a_period;
    const int month = number(s.substr(0, 2));
    const int year = number(s.substr(2));
    if (month < 1 || month > 12 || year < 2017 || year > 2199) return Errc::not_a_period;
    return make_period(year, month);
}

std::string to_mmyyyy(TaxPeriod p) {
    return p.known() ? padded(p.month(), 2) + padded(p.year(), 4) : std::string{};
}

std::string_view month_name(int month) {
    return kMonths[month - 1];
}

int month_from_name(std::string_view s) {
    if (text::equal_fold(s, "sept")) return 9;
    for (int m = 1; m <= 12; ++m)
        if (s.size() >= 3 && text::equal_fold(s, month_name(m).substr(0, s.size()))) return m;
    return 0;
}

std::string to_month_name(TaxPeriod p) {
    if (!p.known()) return {};
    return std::string(month_name(p.month()).substr(0, 3)) + ' ' + std::to_string(p.year());
}

TaxPeriod period_of(Date date) {
    if (!date.known()) return {};
    const auto d = civil(date);
    return make_period(d.year, d.month);
}

Date first_day(TaxPeriod p) {
    return Date{days_from_civil(p.year(), p.month(), 1)};
}

Date last_day(TaxPeriod p) {
    return Date{days_from_civil(p.year(), p.month(), days_in(p.year(), p.month()))};
}

FinancialYear fy_of(Date date) {
    return fy_of(period_of(date));
}

FinancialYear fy_of(TaxPeriod p) {
    if (!p.known()) return {};
    return {static_cast<std::int16_t>(p.month() <= 3 ? p.year() - 1 : p.year())};
}

std::string to_text(FinancialYear fy) {
    if (!fy.known()) return {};
    return std::to_string(fy.start) + '-' + padded((fy.start + 1) % 100, 2);
}

TaxPeriod period_from(std::string_view financial_year, std::string_view month) {
    const int start = financial_year.size() < 4 ? -1 : number(financial_year.substr(0, 4));
    const int figures = month.size() <= 2 ? number(month) : -1;
    const int m = figures > 0 ? figures : month_from_name(month);
    if (start < 1900 || start > 2199 || m < 1 || m > 12) return {};
    return make_period(m <= 3 ? start + 1 : start, m);
}

} // namespace milaan

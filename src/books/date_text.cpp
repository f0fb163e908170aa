#include "books/date_text.hpp"

#include <array>

#include "base/text.hpp"
#include "books/cell_text.hpp"

namespace milaan::books {

namespace {

constexpr std::string_view kWeekdays[] = {"monday", "tuesday",  "wednesday", "thursday",
                                          "friday", "saturday", "sunday"};

/// Days of Excel's 1900 system on 1970-01-01, for dates after February 1900.
constexpr std::int32_t kExcelEpoch = 25569;
/// 1954 to 2119: below it plain numbers, above it nothing that a register holds.
constexpr int kFirstSerial = 20000;
constexpr int kLastSerial = 80000;

struct Token {
    std::string_view text;
    bool digits = false;
    int value = -1; ///< of digits, at most eight of them
};

struct Tokens {
    std::array<Token, 4> at{};
    std::size_t count = 0;
    std::string_view rest; ///< what follows the last of them
};

bool is_separator(char c) {
    return c == '-' || c == '/' || c == '.' || c == ',' || c == ' ' || c == '\'' || c == '_' ||
           c == '\\';
}

/// Up to `most` runs of digits or of letters with separators between them.
Tokens tokens_of(std::string_view s, std::size_t most) {
    Tokens out;
    while (out.count < most) {
        while (!s.empty() && is_separator(s.front())) s.remove_prefix(1);
        if (s.empty()) break;
        const bool digits = text::is_digit(s.front());
        if (!digits && !text::is_alnum(s.front())) break;
        std::size_t n = 1;
        while (n < s.size() && text::is_digit(s[n]) == digits && text::is_alnum(s[n])) ++n;
        Token t{s.substr(0, n), digits, -1};
        if (digits && n <= 8) {
            t.value = 0;
            for (const char c : t.text) t.value = t.value * 10 + (c - '0');
        }
        out.at[out.count++] = t;
        s.remove_prefix(n);
    }
    out.rest = s;
    return out;
}

bool is_prefix_fold(std::string_view part, std::string_view whole) {
    return part.size() >= 3 && part.size() <= whole.size() &&
           text::equal_fold(part, whole.substr(0, part.size()));
}

bool is_weekday(std::string_view s) {
    for (const auto w : kWeekdays)
        if (is_prefix_fold(s, w)) return true;
    return false;
}

bool is_ordinal_suffix(std::string_view s) {
    for (const std::string_view o : {"st", "nd", "rd", "th"})
        if (text::equal_fold(s, o)) return true;
    return false;
}

/// A clock time behind the date, or nothing.
bool is_time(std::string_view s) {
    s = cell_text(s);
    if (s.empty()) return true;
    if (s.front() == 'T' || s.front() == 't' || s.front() == ',') s = cell_text(s.substr(1));
    if (s.empty() || !text::is_digit(s.front())) return false;
    for (const char c : s)
        if (!text::is_digit(c) &&
            std::string_view(":. +-APMZapmz").find(c) == std::string_view::npos)
            return false;
    return true;
}

int full_year(const Token& t) {
    if (!t.digits || t.value < 0) return 0;
    if (t.text.size() == 4) return t.value;
    if (t.text.size() == 2) return t.value < 80 ? 2000 + t.value : 1900 + t.value;
    return 0;
}

DateText bad() {
    DateText d;
    d.kind = DateText::Kind::bad;
    return d;
}

DateText certain(int year, int month, int day) {
    const auto date = make_date(year, month, day);
    if (!date) return bad();
    DateText d;
    d.kind = DateText::Kind::certain;
    d.date = date.value();
    return d;
}

DateText figures(int first, int second, int year) {
    if (first < 1 || second < 1 || first > 31 || second > 31 || (first > 12 && second > 12) ||
        year < 1900 || year > 2199)
        return bad();
    DateText d;
    d.kind = DateText::Kind::figures;
    d.first = static_cast<std::uint8_t>(first);
    d.second = static_cast<std::uint8_t>(second);
    d.year = static_cast<std::int16_t>(year);
    return d;
}

/// `20261005`, `05102026` or a serial number; never two of them at once, for the middle figures of
/// the second are the century.
DateText from_digits(const Token& t) {
    const int v = t.value;
    if (t.text.size() == 8) {
        const auto year_first = certain(v / 10000, v / 100 % 100, v % 100);
        return year_first.kind == DateText::Kind::certain
                   ? year_first
                   : figures(v / 1000000, v / 10000 % 100, v % 10000);
    }
    if (t.text.size() != 5 || v < kFirstSerial || v > kLastSerial) return bad();
    DateText d;
    d.kind = DateText::Kind::certain;
    d.date = Date{v - kExcelEpoch};
    return d;
}

/// `05/10/2026` and `5-10-26`: figures, a separator, figures, the same separator, the year.
bool read_plain(std::string_view s, DateText& out) {
    int part[3] = {0, 0, 0};
    std::size_t size[3] = {0, 0, 0};
    std::size_t p = 0;
    char separator = 0;
    for (const char c : s) {
        if (text::is_digit(c)) {
            part[p] = part[p] * 10 + (c - '0');
            if (++size[p] > 4) return false;
        } else if ((c == '/' || c == '-' || c == '.') && p < 2 && size[p] != 0 &&
                   (separator == 0 || separator == c)) {
            separator = c;
            ++p;
        } else {
            return false;
        }
    }
    if (p != 2 || size[0] > 2 || size[1] > 2 || (size[2] != 4 && size[2] != 2)) return false;
    const int year = size[2] == 4 ? part[2] : part[2] < 80 ? 2000 + part[2] : 1900 + part[2];
    out = figures(part[0], part[1], year);
    return true;
}

} // namespace

DateText read_date_text(std::string_view cell) {
    DateText plain;
    if (read_plain(cell, plain)) return plain;
    auto s = cell_text(cell);
    if (s.empty() || s == "-" || s == "--" || text::equal_fold(s, "na") ||
        text::equal_fold(s, "n/a"))
        return {};
    if (s.size() > 60) return bad();

    auto first = tokens_of(s, 1);
    if (first.count == 1 && !first.at[0].digits && is_weekday(first.at[0].text)) {
        s = first.rest;
        first = tokens_of(s, 1);
    }
    if (first.count != 1) return bad();
    // A serial number may carry the time of day as its fraction.
    if (first.at[0].digits && (first.at[0].text.size() == 5 || first.at[0].text.size() == 8) &&
        s.front() == first.at[0].text.front()) {
        auto rest = first.rest;
        if (rest.starts_with('.') && first.at[0].text.size() == 5) {
            rest.remove_prefix(1);
            while (!rest.empty() && text::is_digit(rest.front())) rest.remove_prefix(1);
        }
        if (is_time(rest)) return from_digits(first.at[0]);
    }

    auto t = tokens_of(s, 3);
    if (t.count == 3 && !t.at[1].digits && is_ordinal_suffix(t.at[1].text)) {
        const auto more = tokens_of(s, 4);
        if (more.count < 4) return bad();
        t.at = {more.at[0], more.at[2], more.at[3], Token{}};
        t.rest = more.rest;
    } else if (t.count == 3 && !t.at[0].digits && is_ordinal_suffix(t.at[2].text)) {
        const auto more = tokens_of(s, 4);
        if (more.count < 4) return bad();
        t.at = {more.at[0], more.at[1], more.at[3], Token{}};
        t.rest = more.rest;
    }
    if (t.count != 3 || !is_time(t.rest)) return bad();

    const Token &a = t.at[0], &b = t.at[1], &c = t.at[2];
    if (a.digits && !b.digits) { // 5-Oct-26, 2026-Oct-05
        const int month = month_from_name(b.text);
        if (month == 0 || !c.digits) return bad();
        if (a.text.size() == 4) return certain(a.value, month, c.value);
        return a.text.size() <= 2 ? certain(full_year(c), month, a.value) : bad();
    }
    if (!a.digits) { // Oct 5, 2026
        const int month = month_from_name(a.text);
        if (month == 0 || !b.digits || b.text.size() > 2 || !c.digits) return bad();
        return certain(full_year(c), month, b.value);
    }
    if (!c.digits) return bad();
    if (a.text.size() == 4) return certain(a.value, b.value, c.value);
    if (a.text.size() > 2 || b.text.size() > 2) return bad();
    return figures(a.value, b.value, full_year(c));
}

void OrderEvidence::see(const DateText& d) {
    if (d.kind != DateText::Kind::figures) return;
    if (d.first > 12)
        ++day_first;
    else if (d.second > 12)
        ++month_first;
    else {
        ++open;
        firsts = static_cast<std::uint16_t>(firsts | 1u << d.first);
        seconds = static_cast<std::uint16_t>(seconds | 1u << d.second);
    }
}

bool OrderEvidence::looks_turned() const {
    const auto several = [](std::uint16_t bits) { return (bits & (bits - 1)) != 0; };
    return open >= 3 && !several(firsts) && several(seconds);
}

void OrderEvidence::add(const OrderEvidence& other) {
    firsts = static_cast<std::uint16_t>(firsts | other.firsts);
    seconds = static_cast<std::uint16_t>(seconds | other.seconds);
    day_first += other.day_first;
    month_first += other.month_first;
    open += other.open;
}

Date resolve(const DateText& d, DayOrder order) {
    if (d.kind == DateText::Kind::certain) return d.date;
    if (d.kind != DateText::Kind::figures) return {};
    const bool day_first = d.first > 12 || (d.second <= 12 && order == DayOrder::day_first);
    return make_date(d.year, day_first ? d.second : d.first, day_first ? d.first : d.second)
        .value_or(Date{});
}

TaxPeriod read_period_text(std::string_view cell) {
    const auto s = cell_text(cell);
    const auto t = tokens_of(s, 3);
    const auto made = [](int year, int month) {
        return month >= 1 && month <= 12 && year >= 1900 && year <= 2199 ? make_period(year, month)
                                                                         : TaxPeriod{};
    };
    if (t.count == 1 && t.at[0].digits && t.at[0].text.size() == 6 && t.rest.empty())
        return made(t.at[0].value % 10000, t.at[0].value / 10000);
    if (t.count != 2 || !t.rest.empty() || !t.at[1].digits) return {};
    if (!t.at[0].digits) return made(full_year(t.at[1]), month_from_name(t.at[0].text));
    if (t.at[0].text.size() == 4) return made(t.at[0].value, t.at[1].value);
    return t.at[0].text.size() <= 2 ? made(full_year(t.at[1]), t.at[0].value) : TaxPeriod{};
}

} // namespace milaan::books

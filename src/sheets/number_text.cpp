#include "sheets/number_text.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace milaan::sheets {

namespace {

constexpr std::size_t kDigits = 15;
/// Beyond this nobody means an amount or a date.
constexpr int kLargestExponent = 60;

/// digits * 10^exponent, no leading zeros.
struct Scaled {
    bool negative = false;
    std::string digits;
    int exponent = 0;
};

bool parse(std::string_view s, Scaled& out) {
    std::size_t at = 0;
    if (at < s.size() && (s[at] == '-' || s[at] == '+')) out.negative = s[at++] == '-';
    bool point = false, any = false;
    for (; at < s.size(); ++at) {
        const char c = s[at];
        if (text::is_digit(c)) {
            any = true;
            if (!out.digits.empty() || c != '0') out.digits += c;
            if (point) --out.exponent;
            if (out.digits.size() > 400 || out.exponent < -400) return false;
        } else if (c == '.' && !point) {
            point = true;
        } else {
            break;
        }
    }
    if (!any) return false;
    if (at == s.size()) return true;
    if (s[at] != 'e' && s[at] != 'E') return false;
    ++at;
    bool minus = false;
    if (at < s.size() && (s[at] == '-' || s[at] == '+')) minus = s[at++] == '-';
    if (at == s.size() || s.size() - at > 4) return false;
    int e = 0;
    for (; at < s.size(); ++at) {
        if (!text::is_digit(s[at])) return false;
        e = e * 10 + (s[at] - '0');
    }
    out.exponent += minus ? -e : e;
    return true;
}

void round_to_digits(Scaled& n) {
    if (n.digits.size() <= kDigits) return;
    const bool up = n.digits[kDigits] >= '5';
    n.exponent += static_cast<int>(n.digits.size() - kDigits);
    n.digits.resize(kDigits);
    if (!up) return;
    for (auto i = kDigits; i-- > 0;) {
        if (n.digits[i] != '9') {
            ++n.digits[i];
            return;
        }
        n.digits[i] = '0';
    }
    n.digits.insert(n.digits.begin(), '1');
}

/// Nearly every cell: `0`, `1180`, `1180.5`, which stay as they are.
bool is_short_and_plain(std::string_view s) {
    if (s == "0") return true;
    if (s.empty() || s.size() > kDigits || s.front() < '1' || s.front() > '9') return false;
    bool point = false;
    for (const char c : s) {
        if (c == '.' && !point)
            point = true;
        else if (!text::is_digit(c))
            return false;
    }
    return !point || (s.back() != '0' && s.back() != '.');
}

std::string plain(const Scaled& n) {
    auto digits = n.digits;
    auto exponent = n.exponent;
    while (!digits.empty() && digits.back() == '0') {
        digits.pop_back();
        ++exponent;
    }
    if (digits.empty()) return "0";
    std::string out = n.negative ? "-" : "";
    if (exponent >= 0) return out + digits + std::string(static_cast<std::size_t>(exponent), '0');
    const auto decimals = static_cast<std::size_t>(-exponent);
    if (digits.size() > decimals) {
        digits.insert(digits.size() - decimals, ".");
        return out + digits;
    }
    return out + "0." + std::string(decimals - digits.size(), '0') + digits;
}

} // namespace

DecimalText decimal_text(std::string_view raw) {
    DecimalText out;
    raw = text::trim(raw);
    if (is_short_and_plain(raw)) {
        out.ok = true;
        out.text = raw;
        return out;
    }
    Scaled n;
    if (!parse(raw, n) || n.exponent > kLargestExponent || n.exponent < -400) {
        out.text = raw;
        return out;
    }
    const auto integer_digits = static_cast<int>(n.digits.size()) + n.exponent;
    if (n.exponent < 0 && integer_digits < -kLargestExponent) {
        out.ok = true;
        out.text = "0";
        return out;
    }
    round_to_digits(n);
    out.ok = true;
    out.rounded = integer_digits > static_cast<int>(kDigits);
    out.text = plain(n);
    return out;
}

std::string shift_point(std::string_view decimal, int places) {
    Scaled n;
    if (!parse(decimal, n)) return std::string(decimal);
    n.exponent -= places;
    return plain(n);
}

Date date_of_serial(std::string_view decimal, bool since_1904) {
    std::int64_t serial = 0;
    const auto whole = decimal.substr(0, decimal.find('.'));
    if (whole.empty() || whole.size() > 7) return {};
    for (const char c : whole) {
        if (!text::is_digit(c)) return {};
        serial = serial * 10 + (c - '0');
    }
    // Day 60 of the 1900 count is 29 February 1900, which never was.
    if (!since_1904 && (serial < 1 || serial == 60)) return {};
    const auto days = since_1904 ? serial - 24107 : serial < 60 ? serial - 25568 : serial - 25569;
    const Date date{static_cast<std::int32_t>(days)};
    const auto year = civil(date).year;
    return year >= 1900 && year < 2200 ? date : Date{};
}

} // namespace milaan::sheets

#include "base/money.hpp"

#include "base/text.hpp"

namespace milaan {

namespace {

constexpr int kMaxIntegerDigits = 13;
constexpr int kMaxExponent = 400; // far beyond any digit count we accept; keeps the loop finite

std::string digits_of(std::uint64_t n) {
    std::string s;
    do s.insert(s.begin(), static_cast<char>('0' + n % 10));
    while (n /= 10);
    return s;
}

struct Split {
    bool negative;
    std::uint64_t rupees;
    unsigned fraction;
};

Split split(Money m) {
    const bool negative = m.paise < 0;
    const auto magnitude =
        negative ? ~static_cast<std::uint64_t>(m.paise) + 1 : static_cast<std::uint64_t>(m.paise);
    return {negative, magnitude / 100, static_cast<unsigned>(magnitude % 100)};
}

void append_fraction(std::string& out, unsigned fraction) {
    out += '.';
    out += static_cast<char>('0' + fraction / 10);
    out += static_cast<char>('0' + fraction % 10);
}

} // namespace

Result<ParsedMoney> parse_decimal(std::string_view text) {
    std::size_t i = 0;
    const bool negative = i < text.size() && text[i] == '-';
    if (negative) ++i;

    // Digits as written, and how many of them stand before the point.
    std::string digits;
    int point = 0;
    bool any = false;
    for (; i < text.size() && text::is_digit(text[i]); ++i, any = true) {
        if (digits.empty() && text[i] == '0') continue;
        if (digits.size() > 64) return Errc::amount_too_large;
        digits += text[i];
        ++point;
    }
    if (!any) return Errc::not_a_number;
    if (i < text.size() && text[i] == '.') {
        ++i;
        bool fraction = false;
        for (; i < text.size() && text::is_digit(text[i]); ++i, fraction = true) {
            if (digits.empty() && text[i] == '0') {
                --point;
                continue;
            }
            if (digits.size() < 64) digits += text[i];
        }
        if (!fraction) return Errc::not_a_number;
    }
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        const bool down = i < text.size() && text[i] == '-';
        if (i < text.size() && (text[i] == '-' || text[i] == '+')) ++i;
        if (i >= text.size() || !text::is_digit(text[i])) return Errc::not_a_number;
        int exponent = 0;
        for (; i < text.size() && text::is_digit(text[i]); ++i)
            if (exponent <= kMaxExponent) exponent = exponent * 10 + (text[i] - '0');
        point += down ? -exponent : exponent;
    }
    if (i != text.size()) return Errc::not_a_number;
    if (digits.empty()) return ParsedMoney{};
    if (point > kMaxIntegerDigits) return Errc::amount_too_large;

    ParsedMoney out;
    std::int64_t value = 0;
    // Two decimals are the paise; what follows decides the rounding.
    const int wanted = point + 2;
    for (int k = 0; k < wanted; ++k)
        value =
            value * 10 +
            (k < static_cast<int>(digits.size()) ? digits[static_cast<std::size_t>(k)] - '0' : 0);
    const int first_dropped = wanted < 0 ? -1 : wanted;
    bool rest = false;
    for (std::size_t k = first_dropped < 0 ? 0 : static_cast<std::size_t>(first_dropped);
         k < digits.size(); ++k)
        rest = rest || digits[k] != '0';
    if (rest) {
        out.rounded = true;
        if (first_dropped >= 0 && digits[static_cast<std::size_t>(first_dropped)] >= '5') ++value;
    }
    out.value = Money{negative ? -value : value};
    return out;
}

std::string to_plain(Money m) {
    const auto s = split(m);
    std::string out = s.negative ? "-" : "";
    out += digits_of(s.rupees);
    append_fraction(out, s.fraction);
    return out;
}

std::string to_json_number(Money m) {
    auto out = to_plain(m);
    while (out.back() == '0') out.pop_back();
    if (out.back() == '.') out.pop_back();
    return out;
}

std::string to_indian(Money m) {
    const auto s = split(m);
    const auto digits = digits_of(s.rupees);
    std::string out = s.negative ? "-" : "";
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const auto left = digits.size() - i;
        if (i != 0 && left >= 3 && (left == 3 || left % 2 == 1)) out += ',';
        out += digits[i];
    }
    append_fraction(out, s.fraction);
    return out;
}

} // namespace milaan

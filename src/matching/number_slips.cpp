#include "matching/number_slips.hpp"

#include <array>

namespace milaan::matching {

std::string_view without_zeros(std::string_view s) {
    while (s.size() > 1 && s.front() == '0') s.remove_prefix(1);
    return s;
}

DigitText digit_text(const DocNumber& n) {
    DigitText d;
    for (int i = 0; i < n.count; ++i) {
        const NumberToken& t = n.tokens[static_cast<std::size_t>(i)];
        if (!t.digits) continue;
        if (t.spaced || i == 0 || !n.tokens[static_cast<std::size_t>(i - 1)].digits) ++d.runs;
        for (std::size_t k = 0; k < t.length; ++k) {
            d.starts[static_cast<std::size_t>(d.size)] = k == 0;
            d.at[static_cast<std::size_t>(d.size++)] = n.text[t.begin + k];
        }
    }
    return d;
}

bool tail_of(const DigitText& whole, std::string_view tail) {
    const auto w = whole.view();
    if (tail.size() >= w.size() || !w.ends_with(tail)) return false;
    const auto cut = w.size() - tail.size();
    if (whole.starts[cut] && (tail.size() >= 5 || whole.runs == 1)) return true;
    if (w.size() < 8) return false;
    return tail.size() >= 4 || (tail.size() >= 2 && w[cut - 1] == '0' && tail[0] != '0');
}

bool fifteen_digits(std::string_view portal, std::string_view books) {
    return portal.size() > 15 && books.size() == portal.size() && books != portal &&
           portal.substr(0, 15) == books.substr(0, 15) &&
           books.find_first_not_of('0', 15) == std::string_view::npos;
}

bool scientific_of(std::string_view portal, const DocNumber& books) {
    const auto count = books.damaged[1];
    if (portal.size() != books.damaged[2] + 1 || portal.size() > 18 || count > portal.size())
        return false;
    std::uint64_t mantissa = 0;
    std::uint64_t value = 0;
    std::uint64_t scale = 1;
    for (std::size_t i = 0; i < portal.size(); ++i)
        value = value * 10 + static_cast<std::uint64_t>(portal[i] - '0');
    for (std::size_t i = count; i < portal.size(); ++i) scale *= 10;
    mantissa = (value + scale / 2) / scale;
    return mantissa == books.damaged[0];
}

bool calendar_of(const DocNumber& portal, const DocNumber& books) {
    std::array<std::uint64_t, kMaxTokens> v{};
    int n = 0;
    for (int i = 0; i < portal.count; ++i) {
        const NumberToken& t = portal.tokens[static_cast<std::size_t>(i)];
        if (!t.digits || t.length > 4) return false;
        std::uint64_t x = 0;
        for (const char c : portal.text_of(t)) x = x * 10 + static_cast<std::uint64_t>(c - '0');
        v[static_cast<std::size_t>(n++)] = x;
    }
    const int want = books.damaged[2] != 0 ? 3 : 2;
    if (n != want && !(want == 3 && n == 2)) return false;
    std::array<bool, 3> used{};
    for (int i = 0; i < n; ++i) {
        bool found = false;
        for (std::size_t k = 0; k < 3 && !found; ++k) {
            const std::uint64_t d = books.damaged[k];
            if (used[k] || d == 0) continue;
            const auto x = v[static_cast<std::size_t>(i)];
            if (x == d || (d > 1900 && x == d % 100) || (x > 1900 && x % 100 == d))
                used[k] = found = true;
        }
        if (!found) return false;
    }
    return true;
}

char folded(char c) {
    switch (c) {
    case 'O':
    case 'Q':
        return '0';
    case 'I':
    case 'L':
        return '1';
    case 'S':
        return '5';
    case 'B':
        return '8';
    case 'Z':
        return '2';
    default:
        return c;
    }
}

bool look_alike(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    std::size_t differing = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] == b[i]) continue;
        if (folded(a[i]) != folded(b[i])) return false;
        ++differing;
    }
    return differing >= 1 && differing <= 2 && a.size() - differing >= 3;
}

NumberRelation near_of(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) {
        a = without_zeros(a);
        b = without_zeros(b);
    }
    if (a.size() != b.size() || a.size() < 3) return NumberRelation::different;
    std::size_t first = a.size();
    int differing = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] == b[i]) continue;
        if (differing++ == 0) first = i;
    }
    if (differing == 1) return NumberRelation::near_digit;
    if (differing == 2 && first + 1 < a.size() && a[first] == b[first + 1] &&
        a[first + 1] == b[first])
        return NumberRelation::near_swap;
    return NumberRelation::different;
}

} // namespace milaan::matching

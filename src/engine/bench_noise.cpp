#include "engine/bench_noise.hpp"

#include <algorithm>

namespace milaan::engine::bench {
namespace {

bool digit(char c) {
    return c >= '0' && c <= '9';
}
bool letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

std::string two(int n) {
    return {static_cast<char>('0' + n / 10 % 10), static_cast<char>('0' + n % 10)};
}

std::string padded(std::uint64_t serial, int width) {
    auto s = std::to_string(serial);
    while (static_cast<int>(s.size()) < width) s.insert(s.begin(), '0');
    return s;
}

constexpr std::array<const char*, 12> kMonths = {"JAN", "FEB", "MAR", "APR", "MAY", "JUN",
                                                 "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"};

/// `%p` prefix, `%b` branch, `%y` 25-26, `%c` 2526, `%s` 25, `%m` month, `%n` serial.
constexpr std::array<const char*, 13> kShapes = {
    "%n",       "%c%n",   "%p/%y/%n", "%p-%n",    "%p%n",       "%n/%y",   "%p/%n/%y",
    "%p/%c/%n", "%p%c%n", "%p/%b/%n", "%p-%s-%n", "%p/%m%s/%n", "%y/%p/%n"};
constexpr std::array<std::uint32_t, 13> kShapeWeights = {30, 8, 14, 8, 6, 6, 6, 5, 4, 4, 4, 2, 3};

std::string fill(const char* shape, const NumberStyle& style, const std::string& serial, Date date,
                 int year_form) {
    const int start = fy_of(date).start;
    std::string out;
    for (const char* c = shape; *c; ++c) {
        if (*c != '%') {
            out.push_back(*c);
            continue;
        }
        switch (*++c) {
        case 'p':
            out += style.prefix;
            break;
        case 'b':
            out += style.branch;
            break;
        case 'n':
            out += serial;
            break;
        case 's':
            out += two(start % 100);
            break;
        case 'm':
            out += kMonths[static_cast<std::size_t>(civil(date).month - 1)];
            break;
        case 'c':
            out += two(start % 100) + two((start + 1) % 100);
            break;
        default:
            if (year_form == 0) out += two(start % 100) + "-" + two((start + 1) % 100);
            if (year_form == 1) out += std::to_string(start) + "-" + two((start + 1) % 100);
            if (year_form == 2) out += std::to_string(start) + "-" + std::to_string(start + 1);
            if (year_form == 3) out += two(start % 100) + two((start + 1) % 100);
        }
    }
    return out;
}

std::string strip_zeros(std::string s) {
    const auto first = s.find_first_not_of('0');
    return first == std::string::npos ? "0" : s.substr(first);
}

std::string respaced(Random& r, const std::string& s) {
    std::string out;
    const auto how = r.below(5);
    for (std::size_t i = 0; i < s.size(); ++i) {
        const char c = s[i];
        const bool separator = c == '/' || c == '-';
        const bool border =
            i > 0 && ((digit(c) && letter(s[i - 1])) || (letter(c) && digit(s[i - 1])));
        if (how == 0 && border) out.push_back('-');
        if (how == 1 && border) out.push_back(' ');
        if (separator) {
            if (how == 2) continue;
            out.push_back(how == 3 ? ' ' : c == '/' ? '-' : '/');
            continue;
        }
        out.push_back(how == 4 && c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    }
    return out == s ? s + " " : out;
}

std::string without_separated_year(std::string s, int start) {
    const std::array<std::string, 5> forms = {
        std::to_string(start) + "-" + std::to_string(start + 1),
        std::to_string(start) + "-" + two((start + 1) % 100),
        two(start % 100) + "-" + two((start + 1) % 100), two(start % 100) + two((start + 1) % 100),
        std::to_string(start)};
    for (const auto& f : forms) {
        const auto at = s.find(f);
        if (at == std::string::npos) continue;
        auto from = at;
        auto n = f.size();
        if (from > 0 && !digit(s[from - 1]) && !letter(s[from - 1])) {
            --from;
            ++n;
        } else if (from + n < s.size() && !digit(s[from + n]) && !letter(s[from + n])) {
            ++n;
        }
        s.erase(from, n);
        return s;
    }
    return s;
}

} // namespace

std::uint64_t Random::next() {
    std::uint64_t z = state_ += 0x9e3779b97f4a7c15ULL;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}
std::uint32_t Random::below(std::uint32_t n) {
    return static_cast<std::uint32_t>(next() % n);
}
std::int64_t Random::between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(high - low + 1));
}
bool Random::chance(std::uint32_t parts) {
    return below(100000) < parts;
}

NumberStyle make_style(Random& r) {
    NumberStyle s;
    const auto letters = [&](std::uint32_t n) {
        std::string out;
        for (std::uint32_t i = 0; i < n; ++i) out.push_back(static_cast<char>('A' + r.below(26)));
        return out;
    };
    constexpr std::array<const char*, 6> kCommon = {"INV", "GST", "TI", "SI", "S", "GSTIN"};
    s.prefix = r.below(3) == 0 ? kCommon[r.below(5)] : letters(1 + r.below(3));
    s.branch = letters(2);
    s.shape = static_cast<int>(r.pick(kShapeWeights));
    const bool compact = s.shape == 1 || s.shape == 8;
    s.padding = compact ? 6 : r.below(5) == 0 ? 4 + static_cast<int>(r.below(2)) : 0;
    return s;
}

std::string write_number(const NumberStyle& style, std::uint64_t serial, Date date) {
    auto s = fill(kShapes[static_cast<std::size_t>(style.shape)], style,
                  padded(serial, style.padding), date, 0);
    return s.size() > 16 ? s.substr(s.size() - 16) : s; // Rule 46: sixteen characters
}

std::string spoil_number(Random& r, NumberNoise noise, const NumberStyle& style,
                         const std::string& number, std::uint64_t serial, Date date,
                         std::uint32_t voucher) {
    const auto bare = std::to_string(serial);
    std::string s = number;
    switch (noise) {
    case NumberNoise::none:
        break;
    case NumberNoise::tail:
        s = r.below(2) == 0 ? bare : padded(serial, style.padding);
        if (s.size() >= 9) s = s.substr(s.size() - 5);
        break;
    case NumberNoise::separators:
        s = respaced(r, number);
        break;
    case NumberNoise::zeros: {
        const auto full = padded(serial, style.padding);
        const auto at = s.rfind(full);
        if (at != std::string::npos) s = s.substr(0, at) + bare + s.substr(at + full.size());
        break;
    }
    case NumberNoise::year: {
        const int start = fy_of(date).start;
        const bool has = std::string(kShapes[static_cast<std::size_t>(style.shape)]).find("%y") !=
                             std::string::npos ||
                         std::string(kShapes[static_cast<std::size_t>(style.shape)]).find("%c") !=
                             std::string::npos;
        if (has && r.below(2) == 0) {
            s = without_separated_year(s, start);
        } else if (has) {
            std::string shape = kShapes[static_cast<std::size_t>(style.shape)];
            if (const auto at = shape.find("%c"); at != std::string::npos) shape[at + 1] = 'y';
            const bool compact = style.shape == 1 || style.shape == 8;
            s = fill(shape.c_str(), style, padded(serial, style.padding), date,
                     compact ? 3 : 1 + static_cast<int>(r.below(3)));
        } else {
            s += "/" + two(start % 100) + "-" + two((start + 1) % 100);
        }
        break;
    }
    case NumberNoise::prefix: {
        const auto at = s.find(style.prefix);
        const bool has = !style.prefix.empty() && at == 0;
        if (!has) {
            s = "AB/" + s;
        } else if (r.below(3) == 0) {
            s = s.substr(style.prefix.size());
            while (!s.empty() && !digit(s[0]) && !letter(s[0])) s.erase(0, 1);
        } else if (r.below(2) == 0) {
            s = s.substr(style.prefix.size());
            while (!s.empty() && !digit(s[0]) && !letter(s[0])) s.erase(0, 1);
            s += "/" + style.prefix;
        } else {
            s[0] = s[0] == 'K' ? 'M' : 'K';
        }
        break;
    }
    case NumberNoise::look_alike: {
        constexpr std::array<const char*, 10> kPairs = {"0O", "O0", "1I", "I1", "5S",
                                                        "S5", "8B", "B8", "2Z", "Z2"};
        const auto from = r.below(static_cast<std::uint32_t>(s.size()));
        for (std::size_t i = 0; i < s.size(); ++i) {
            auto& c = s[(from + i) % s.size()];
            const auto p = std::find_if(kPairs.begin(), kPairs.end(),
                                        [&](const char* x) { return x[0] == c; });
            if (p == kPairs.end()) continue;
            c = (*p)[1];
            break;
        }
        break;
    }
    case NumberNoise::digits: {
        auto full = padded(serial, style.padding);
        const auto at = s.rfind(full);
        if (at == std::string::npos) break;
        if (full.size() >= 2 && r.below(2) == 0) {
            const auto i =
                full.size() - 2 -
                r.below(std::min<std::uint32_t>(static_cast<std::uint32_t>(full.size() - 1), 3));
            std::swap(full[i], full[i + 1]);
        } else {
            auto& c =
                full[full.size() - 1 -
                     r.below(static_cast<std::uint32_t>(std::min<std::size_t>(full.size(), 3)))];
            c = static_cast<char>('0' + (c - '0' + 1 + static_cast<int>(r.below(9))) % 10);
        }
        s = s.substr(0, at) + full + s.substr(at + full.size());
        break;
    }
    case NumberNoise::truncated:
        if (s.size() > 5) s.resize(s.size() - 1 - r.below(2));
        break;
    case NumberNoise::other:
        s = r.below(2) == 0 ? "V" + std::to_string(voucher) : std::to_string(4000 + voucher * 7);
        break;
    case NumberNoise::spreadsheet: {
        const bool pure = std::all_of(s.begin(), s.end(), digit);
        if (pure && s.size() > 15) {
            for (std::size_t i = 15; i < s.size(); ++i) s[i] = '0';
        } else if (pure && s.size() >= 9) {
            auto rounded = static_cast<std::uint64_t>(std::stoull(s.substr(0, 7)) + 5) / 10;
            const auto six = std::to_string(rounded);
            s = six.substr(0, 1) + "." + six.substr(1) + "E+" + two(static_cast<int>(s.size()) - 1);
        } else if (pure) {
            s = strip_zeros(s) + ".0";
        } else {
            s = s + " ";
        }
        break;
    }
    }
    return s.empty() ? number : s;
}

Date spoil_date(Random& r, DateNoise noise, Date d) {
    const auto c = civil(d);
    switch (noise) {
    case DateNoise::none:
        return d;
    case DateNoise::entry_date:
        return plus_days(d, 1 + static_cast<int>(r.below(20)));
    case DateNoise::one_day:
        return plus_days(d, r.below(2) == 0 ? 1 : -1);
    case DateNoise::swapped:
        if (c.day > 12) return d;
        return make_date(c.year, c.day, c.month).value_or(d);
    case DateNoise::wrong_year:
        return make_date(c.year + (r.below(2) == 0 ? 1 : -1), c.month, c.day).value_or(d);
    }
    return d;
}

} // namespace milaan::engine::bench

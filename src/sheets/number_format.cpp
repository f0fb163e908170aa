#include "sheets/number_format.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "sheets/number_text.hpp"

namespace milaan::sheets {

namespace {

constexpr char kLiteral = '\1';
constexpr std::size_t kLongestCode = 1024;

/// Sections are parted by semicolons outside quotes and brackets.
std::vector<std::string_view> split(std::string_view code) {
    std::vector<std::string_view> out;
    std::size_t begin = 0;
    bool quoted = false, bracket = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (quoted) {
            quoted = c != '"';
        } else if (c == '"') {
            quoted = true;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (bracket) {
            bracket = c != ']';
        } else if (c == '[') {
            bracket = true;
        } else if (c == ';') {
            out.push_back(code.substr(begin, i - begin));
            begin = i + 1;
        }
    }
    out.push_back(code.substr(begin));
    return out;
}

/// Dr or Cr standing alone among the literals.
std::string_view side_of(std::string_view literals) {
    for (std::size_t i = 0; i + 1 < literals.size(); ++i) {
        if (text::lower(literals[i + 1]) != 'r') continue;
        const char first = text::lower(literals[i]);
        if (first != 'd' && first != 'c') continue;
        if (i > 0 && text::is_alnum(literals[i - 1])) continue;
        if (i + 2 < literals.size() && text::is_alnum(literals[i + 2])) continue;
        return first == 'd' ? " Dr" : " Cr";
    }
    return {};
}

/// Literals of a currency or of layout say nothing about which document it is.
bool identifies(std::string_view literals) {
    std::string letters;
    bool mark = false;
    for (const char c : literals) {
        if (text::is_alnum(c))
            letters += text::lower(c);
        else
            mark = mark || c == '/' || c == '-' || c == '.';
    }
    if (letters.empty())
        return mark && literals.find_first_not_of("/-. ") == std::string_view::npos;
    for (const std::string_view currency : {"rs", "inr", "usd", "eur", "kg", "nos", "pcs", "days"})
        if (letters == currency) return false;
    return true;
}

bool is_integer(std::string_view decimal) {
    return decimal.find('.') == std::string_view::npos;
}

} // namespace

NumberFormat::Section NumberFormat::read_section(std::string_view code) {
    Section out;
    std::string literals;
    int zeros = 0;
    bool decimals = false, grouping = false, percent = false, day = false, clock = false;
    bool exponent = false, general = false, fraction = false;
    const auto literal = [&](char c) {
        literals += c;
        out.pattern += kLiteral;
        out.pattern += c;
    };
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        switch (c) {
        case '"':
            for (++i; i < code.size() && code[i] != '"'; ++i) literal(code[i]);
            break;
        case '\\':
            if (i + 1 < code.size()) literal(code[++i]);
            break;
        case '_':
        case '*':
            ++i;
            break;
        case '[': {
            const auto end = code.find(']', i);
            const auto inside =
                code.substr(i + 1, end == std::string_view::npos ? end : end - i - 1);
            // [h], [mm]: a duration. [$₹-4009], [Red], [>=100]: looks only.
            if (!inside.empty() && std::all_of(inside.begin(), inside.end(), [](char x) {
                    x = text::lower(x);
                    return x == 'h' || x == 'm' || x == 's';
                }))
                clock = true;
            i = end == std::string_view::npos ? code.size() : end;
            break;
        }
        case '0':
            if (!decimals) ++zeros;
            out.pattern += '0';
            break;
        case '#':
        case '?':
            out.pattern += '#';
            break;
        case '.':
            decimals = true;
            break;
        case ',':
            grouping = true;
            break;
        case '%':
            percent = true;
            break;
        case '@':
            general = true;
            break;
        case 'y':
        case 'Y':
        case 'd':
        case 'D':
            day = true;
            break;
        case 'h':
        case 'H':
        case 's':
        case 'S':
            clock = true;
            break;
        case 'm':
        case 'M':
            // A month unless a clock stands beside it; decided below.
            fraction = true;
            break;
        case 'e':
        case 'E':
            if (i + 1 < code.size() && (code[i + 1] == '+' || code[i + 1] == '-'))
                exponent = true;
            else
                day = true; // the year of an era
            break;
        case 'g':
        case 'G':
            if (text::equal_fold(code.substr(i, 7), "general")) {
                general = true;
                i += 6;
            }
            break;
        case 'a':
        case 'A':
            if (text::equal_fold(code.substr(i, 5), "am/pm")) {
                clock = true;
                i += 4;
            } else if (text::equal_fold(code.substr(i, 3), "a/p")) {
                clock = true;
                i += 2;
            }
            break;
        case '-':
        case '(':
            out.shows_minus = true;
            literal(c);
            break;
        default:
            literal(c);
            break;
        }
    }
    const bool month = fraction && !clock;
    const auto side = side_of(literals);
    if (day || month)
        out.kind = FormatKind::date;
    else if (clock)
        out.kind = FormatKind::time;
    else if (percent)
        out.kind = FormatKind::percent;
    else if (!side.empty()) {
        out.kind = FormatKind::sided;
        out.side = side;
    } else if (!decimals && !grouping && !exponent && !general &&
               out.pattern.find_first_of("0#") != std::string::npos &&
               (zeros >= 2 || identifies(literals)))
        out.kind = FormatKind::pattern;
    return out;
}

NumberFormat::NumberFormat(std::string_view code) {
    if (code.size() > kLongestCode) return;
    for (const auto part : split(code)) {
        if (sections_.size() == 3) break; // the fourth is for texts
        sections_.push_back(read_section(part));
    }
    kind_ = sections_.front().kind;
    for (const auto& s : sections_)
        if (kind_ == FormatKind::plain) kind_ = s.kind;
    if (kind_ == FormatKind::plain) sections_.clear();
    if (kind_ == FormatKind::date) date_code_ = std::string(split(code).front());
}

const NumberFormat::Section& NumberFormat::section_for(std::string_view decimal,
                                                       bool& absolute) const {
    const bool negative = decimal.front() == '-';
    absolute = false;
    if (negative && sections_.size() > 1) {
        absolute = !sections_[1].shows_minus;
        return sections_[1];
    }
    if (decimal == "0" && sections_.size() > 2) return sections_[2];
    return sections_[0];
}

std::string NumberFormat::show(std::string_view decimal) const {
    if (sections_.empty() || decimal.empty()) return std::string(decimal);
    bool absolute = false;
    const auto& s = section_for(decimal, absolute);
    switch (s.kind) {
    case FormatKind::plain:
    case FormatKind::date:
    case FormatKind::time:
        break;
    case FormatKind::percent:
        return shift_point(decimal, -2) + "%";
    case FormatKind::sided:
        if (decimal == "0") break;
        return std::string(absolute ? decimal.substr(1) : decimal) + s.side;
    case FormatKind::pattern: {
        if (!is_integer(decimal)) break;
        const bool negative = decimal.front() == '-';
        auto digits = decimal.substr(negative ? 1 : 0);
        if (digits == "0") digits = {};
        // From the right: each placeholder takes a digit, the first one all that are left.
        std::string out;
        auto first = s.pattern.size();
        for (std::size_t i = 0; i < s.pattern.size(); ++i) {
            if (s.pattern[i] == kLiteral) {
                ++i;
                continue;
            }
            first = i;
            break;
        }
        for (auto i = s.pattern.size(); i-- > 0;) {
            if (i > 0 && s.pattern[i - 1] == kLiteral) {
                out += s.pattern[i];
                --i;
                continue;
            }
            if (!digits.empty()) {
                out += digits.back();
                digits.remove_suffix(1);
            } else if (s.pattern[i] == '0') {
                out += '0';
            }
            if (i == first)
                for (; !digits.empty(); digits.remove_suffix(1)) out += digits.back();
        }
        std::reverse(out.begin(), out.end());
        return negative && !absolute && !s.shows_minus ? "-" + out : out;
    }
    }
    return std::string(decimal);
}

std::string NumberFormat::show_date(Date date) const {
    const auto day = civil(date);
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    std::string out;
    for (std::size_t i = 0; i < date_code_.size(); ++i) {
        const char c = text::lower(date_code_[i]);
        if (c == 'd' || c == 'm' || c == 'y') {
            std::size_t run = 1;
            while (i + run < date_code_.size() && text::lower(date_code_[i + run]) == c) ++run;
            i += run - 1;
            if (c == 'y') {
                out += run <= 2 ? two(day.year % 100) : std::to_string(day.year);
            } else if (c == 'm' && run >= 3) {
                const auto name = month_name(day.month);
                out += run == 3 ? name.substr(0, 3) : name;
            } else if (c == 'd' && run >= 3) {
                return {}; // a weekday: nobody writes numbers so
            } else {
                const int n = c == 'd' ? day.day : day.month;
                out += run == 1 ? std::to_string(n) : two(n);
            }
        } else if (c == '[') {
            const auto end = date_code_.find(']', i);
            i = end == std::string::npos ? date_code_.size() : end;
        } else if (c == 'h' || c == 's' || c == 'e' || c == 'g') {
            return {}; // with a time of day, or in another calendar
        } else if (c == '"') {
            for (++i; i < date_code_.size() && date_code_[i] != '"'; ++i) out += date_code_[i];
        } else if (c == '\\') {
            if (++i < date_code_.size()) out += date_code_[i];
        } else if (c == '_' || c == '*') {
            ++i;
        } else if (c != '@' && c != ';') {
            out += date_code_[i];
        }
    }
    return out;
}

std::string_view builtin_format(int id) {
    if (id == 15) return "d-mmm-yy";
    if (id == 16) return "d-mmm";
    if (id == 17) return "mmm-yy";
    if (id == 9 || id == 10) return "0%";
    if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
        return "dd/mm/yyyy";
    if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return "h:mm";
    return "General";
}

} // namespace milaan::sheets

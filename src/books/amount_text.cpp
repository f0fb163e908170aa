#include "books/amount_text.hpp"

#include <array>
#include <iterator>

#include "base/text.hpp"
#include "books/cell_text.hpp"

namespace milaan::books {

namespace {

constexpr int kMaxIntegerDigits = 13; // as base/money admits
constexpr std::size_t kMaxLength = 80;

/// Words that clerks and exporters write for "no amount".
constexpr std::string_view kNothing[] = {"nil",  "na",   "n/a", "n.a.", "n.a", "none",
                                         "null", "zero", "--",  "---",  "."};

/// What may stand in front of or behind the digits without meaning anything.
constexpr std::string_view kCurrency[] = {"\xE2\x82\xB9", "rs.", "rs", "inr.", "inr", "/-", "/="};

struct Mark {
    std::string_view text;
    LedgerSide side;
};
constexpr Mark kSides[] = {
    {"cr.", LedgerSide::credit},    {"cr", LedgerSide::credit},   {"(cr)", LedgerSide::credit},
    {"dr.", LedgerSide::debit},     {"dr", LedgerSide::debit},    {"(dr)", LedgerSide::debit},
    {"credit", LedgerSide::credit}, {"debit", LedgerSide::debit},
};

/// Minus signs of typesetting: U+2212, en dash, em dash, hyphen, and `(-)`.
constexpr std::string_view kMinus[] = {
    "-", "\xE2\x88\x92", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\x90", "(-)"};

bool cut_front(std::string_view& s, std::string_view what) {
    if (s.size() < what.size() || !text::equal_fold(s.substr(0, what.size()), what)) return false;
    s.remove_prefix(what.size());
    return true;
}

bool cut_back(std::string_view& s, std::string_view what) {
    if (s.size() < what.size() || !text::equal_fold(s.substr(s.size() - what.size()), what))
        return false;
    s.remove_suffix(what.size());
    return true;
}

/// The digits and separators of an amount, and what its ornaments said.
struct Bare {
    std::string_view number;
    bool negative = false;
    bool sound = true;
    LedgerSide side = LedgerSide::none;
};

/// Takes ornaments off both ends until none is left. Each kind counts once: `--5` is no amount.
Bare strip(std::string_view s) {
    Bare bare;
    bool minus = false, minus_behind = false, brackets = false;
    for (bool again = true; again;) {
        s = cell_text(s);
        again = false;
        for (const auto& c : kCurrency) again = again || cut_front(s, c) || cut_back(s, c);
        if (again) continue; // `/-` is cut whole before its dash could be taken for a minus
        if (bare.side == LedgerSide::none)
            for (const auto& m : kSides) {
                if (!cut_back(s, m.text) && !cut_front(s, m.text)) continue;
                bare.side = m.side;
                again = true;
                break;
            }
        if (!minus)
            for (const auto& m : kMinus)
                if (cut_front(s, m) || (minus_behind = cut_back(s, m))) {
                    minus = again = true;
                    break;
                }
        if (!brackets && s.size() >= 2 && s.front() == '(' && s.back() == ')') {
            s = s.substr(1, s.size() - 2);
            brackets = again = true;
        }
    }
    if (s.starts_with('+')) s.remove_prefix(1);
    // `1234.-` means "and no paise" in some countries, a negative in none.
    bare.sound = !(minus_behind && s.ends_with('.'));
    bare.number = s;
    bare.negative = minus || brackets;
    return bare;
}

/// Length of a character that groups digits in any style, 0 for none: blank, no-break blanks,
/// apostrophes.
std::size_t neutral_separator(std::string_view s) {
    for (const std::string_view c :
         {" ", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89", "'", "\xE2\x80\x99"})
        if (s.starts_with(c)) return c.size();
    return 0;
}

struct Separators {
    std::size_t points = 0, commas = 0;
    std::size_t last_point = 0, last_comma = 0; ///< positions
    std::size_t end = 0;                        ///< of digits and separators
};

Separators survey(std::string_view s) {
    Separators out;
    for (; out.end < s.size(); ++out.end) {
        const char c = s[out.end];
        if (c == '.') {
            ++out.points;
            out.last_point = out.end;
        } else if (c == ',') {
            ++out.commas;
            out.last_comma = out.end;
        } else if (!text::is_digit(c) && c != ' ') {
            break;
        }
    }
    return out;
}

/// `1,234`, `1,23,456`, `12,34,567`: three digits at the end, two or three between, one to three in
/// front.
bool well_grouped(std::string_view s, char separator) {
    std::size_t group = 0;
    bool first = true;
    for (const char c : s) {
        if (c != separator) {
            ++group;
            continue;
        }
        if (first ? group < 1 || group > 3 : group != 2 && group != 3) return false;
        first = false;
        group = 0;
    }
    return !first && group == 3;
}

/// Digits of the amount with `.` before the decimals, in `out`; 0 when the separators make no sense
/// under this mark.
std::size_t normalise(std::string_view text, DecimalMark mark, std::array<char, kMaxLength>& out) {
    std::array<char, kMaxLength> packed{};
    std::size_t n = 0;
    bool blanks = false;
    for (std::size_t i = 0; i < text.size(); ++n) {
        const auto blank = neutral_separator(text.substr(i));
        packed[n] = blank != 0 ? ' ' : text[i];
        blanks = blanks || blank != 0;
        i += blank != 0 ? blank : 1;
    }
    const std::string_view s(packed.data(), n);
    const auto seen = survey(s);
    char decimal = 0;
    char group = blanks ? ' ' : 0;
    if (seen.points != 0 && seen.commas != 0) {
        const bool point_last = seen.last_point > seen.last_comma;
        if (blanks || (point_last ? seen.points : seen.commas) != 1) return 0;
        decimal = point_last ? '.' : ',';
        group = point_last ? ',' : '.';
    } else if (seen.points != 0 || seen.commas != 0) {
        const char c = seen.points != 0 ? '.' : ',';
        if (seen.points + seen.commas == 1 && c == (mark == DecimalMark::point ? '.' : ','))
            decimal = c;
        else if (!blanks)
            group = c;
        else
            return 0;
    }
    // Where a decimal mark of the other kind settles it, commas in odd places change nothing
    // (`1234,567.00`); without one they might be a decimal mark themselves.
    const auto integer = s.substr(0, decimal == 0 ? seen.end : s.find(decimal));
    if (group != 0 && (decimal == 0 || blanks) && !well_grouped(integer, group)) return 0;
    std::size_t length = 0;
    for (const char c : s)
        if (group == 0 || c != group) out[length++] = c == decimal ? '.' : c;
    return length;
}

/// Digits, grouped or not, with at most one point and two decimals: most cells of most registers.
/// Anything else, right or wrong, is left to the careful way.
bool parse_simple(std::string_view s, AmountText& out) {
    std::size_t i = 0;
    const bool negative = s[0] == '-';
    if (negative) ++i;
    std::int64_t rupees = 0;
    int digits = 0, group = 0;
    bool grouped = false, regular = true;
    for (; i < s.size() && s[i] != '.'; ++i) {
        if (text::is_digit(s[i])) {
            rupees = rupees * 10 + (s[i] - '0');
            ++group;
            if (++digits > kMaxIntegerDigits) return false;
        } else if (s[i] == ',') {
            regular = regular && (grouped ? group == 2 || group == 3 : group >= 1 && group <= 3);
            grouped = true;
            group = 0;
        } else {
            return false;
        }
    }
    if (digits == 0 || (grouped && !(regular && group == 3))) return false;
    int paise = 0;
    if (i < s.size()) {
        const auto decimals = s.size() - i - 1;
        if (decimals < 1 || decimals > 2 || !text::is_digit(s[i + 1])) return false;
        paise = (s[i + 1] - '0') * 10;
        if (decimals == 2) {
            if (!text::is_digit(s[i + 2])) return false;
            paise += s[i + 2] - '0';
        }
    }
    const auto value = rupees * 100 + paise;
    out.value = Money{negative ? -value : value};
    return true;
}

/// `0.00`, `0,00`: nothing under either mark.
bool is_zero(std::string_view s) {
    if (s.empty() || s.front() != '0') return false;
    const auto other = s.find_first_not_of('0');
    return other == std::string_view::npos ||
           ((s[other] == '.' || s[other] == ',') && other + 1 < s.size() &&
            s.find_first_not_of('0', other + 1) == std::string_view::npos);
}

} // namespace

Result<AmountText> parse_amount(std::string_view cell, DecimalMark mark) {
    AmountText out;
    const auto s = cell_text(cell);
    if (s.empty()) {
        out.blank = true;
        return out;
    }
    // `1.000` is a thousand where the comma stands before the paise, so the quick way is closed.
    if (mark == DecimalMark::point && parse_simple(s, out)) return out;
    if (is_zero(s)) return out;
    for (const auto& word : kNothing)
        if (text::equal_fold(s, word)) {
            out.blank = true;
            return out;
        }
    if (s.size() > kMaxLength) return Errc::not_a_number;
    const auto bare = strip(s);
    if (!bare.sound) return Errc::not_a_number;
    if (bare.number.empty()) {
        // A lone dash is how accountants write zero; a lone currency sign says nothing.
        out.blank = true;
        return bare.side == LedgerSide::none ? Result<AmountText>(out) : Errc::not_a_number;
    }
    std::array<char, kMaxLength> digits{};
    const auto length = normalise(bare.number, mark, digits);
    if (length == 0 || !(text::is_digit(digits[0]) || digits[0] == '.')) return Errc::not_a_number;
    // `.50` and `50.` are decimals for a spreadsheet, not for parse_decimal.
    std::array<char, kMaxLength + 2> text{};
    std::size_t n = 0;
    if (digits[0] == '.') text[n++] = '0';
    for (std::size_t i = 0; i < length; ++i) text[n++] = digits[i];
    if (text[n - 1] == '.') --n;
    const auto parsed = parse_decimal(std::string_view(text.data(), n));
    if (!parsed) return parsed.error();
    out.value = bare.negative ? -parsed.value().value : parsed.value().value;
    out.rounded = parsed.value().rounded;
    out.side = bare.side;
    return out;
}

void DecimalEvidence::see(std::string_view cell) {
    const auto separator = cell.find_first_of(".,");
    // Many programs print nothing as `0.00`, whatever mark the other amounts have.
    if (separator == std::string_view::npos || is_zero(cell)) return;
    auto seen = survey(cell);
    if (seen.end != cell.size()) seen = survey(strip(cell).number);
    if (seen.points + seen.commas == 0) return;
    if (seen.points != 0 && seen.commas != 0) {
        ++(seen.last_point > seen.last_comma ? point : comma);
        return;
    }
    const bool is_point = seen.points != 0;
    if (seen.points + seen.commas > 1) {
        // Several of one kind can only be grouping.
        ++(is_point ? comma : point);
        return;
    }
    const auto at = is_point ? seen.last_point : seen.last_comma;
    const auto tail = seen.end - at - 1;
    // Three digits behind a single separator may be a group or three decimals: no proof.
    if (tail == 3 && at >= 1 && at <= 3) {
        open += is_point;
        return;
    }
    ++(is_point ? point : comma);
}

void DecimalEvidence::add(const DecimalEvidence& other) {
    point += other.point;
    comma += other.comma;
    open += other.open;
}

} // namespace milaan::books

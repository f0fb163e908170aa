#include "matching/number.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"

namespace milaan::matching {
namespace {

constexpr int kOldestYear = 2015; // GST began in 2017; lone years a little before are serials
constexpr int kNewestYear = 2045;

// -- characters --------------------------------------------------------------------------------

/// The text as upper-case letters and digits with separators between, one char each. Dashes, non-
/// breaking and zero-width spaces of UTF-8 are separators like any other.
struct Cleaned {
    std::array<char, 64> at{};
    int size = 0;
    void push(char c) {
        if (size < static_cast<int>(at.size())) at[static_cast<std::size_t>(size++)] = c;
    }
    [[nodiscard]] char operator[](int i) const { return at[static_cast<std::size_t>(i)]; }
    [[nodiscard]] std::string_view view() const {
        return {at.data(), static_cast<std::size_t>(size)};
    }
};

Cleaned clean(std::string_view s) {
    Cleaned out;
    for (std::size_t i = 0; i < s.size(); ++i) {
        const auto c = static_cast<unsigned char>(s[i]);
        if (c < 0x80) {
            out.push(text::upper(s[i]));
        } else if (c >= 0xC0) {
            out.push(' '); // first byte of a UTF-8 sequence; the rest is skipped
        }
    }
    return out;
}

struct Run {
    int begin = 0;
    int length = 0;
    bool digits = false;
    char before = 0; ///< separator before it, 0 when it touches the run before
};

struct Runs {
    std::array<Run, 24> at{};
    int size = 0;
    [[nodiscard]] Run& operator[](int i) { return at[static_cast<std::size_t>(i)]; }
    [[nodiscard]] const Run& operator[](int i) const { return at[static_cast<std::size_t>(i)]; }
    void erase_front(int n) {
        std::copy(at.begin() + n, at.begin() + size, at.begin());
        size -= n;
    }
};

Runs split(const Cleaned& s) {
    Runs runs;
    char before = ' ';
    for (int i = 0; i < s.size;) {
        if (!text::is_alnum(s[i])) {
            before = s[i] == ' ' && before != 0 ? before : s[i];
            ++i;
            continue;
        }
        Run r{i, 0, text::is_digit(s[i]), before};
        while (i < s.size && text::is_alnum(s[i]) && text::is_digit(s[i]) == r.digits) ++i;
        r.length = i - r.begin;
        if (runs.size == static_cast<int>(runs.at.size())) break;
        runs[runs.size++] = r;
        before = 0;
    }
    return runs;
}

std::string_view view(const Cleaned& s, const Run& r) {
    return s.view().substr(static_cast<std::size_t>(r.begin), static_cast<std::size_t>(r.length));
}

std::uint64_t digits_value(std::string_view s) {
    while (s.size() > 1 && s.front() == '0') s.remove_prefix(1);
    if (s.size() > 18) return text::hash(s);
    std::uint64_t v = 0;
    for (const char c : s) v = v * 10 + static_cast<std::uint64_t>(c - '0');
    return v;
}

bool all_zeros(std::string_view s) {
    return s.find_first_not_of('0') == std::string_view::npos;
}

// -- words -------------------------------------------------------------------------------------

constexpr std::array<std::string_view, 12> kLabelWords = {"INVOICE", "INV", "BILL", "TAX",
                                                          "VOUCHER", "VCH", "DOC",  "DOCUMENT",
                                                          "MEMO",    "REF", "OUR",  "SUPPLIER"};
constexpr std::array<std::string_view, 4> kNumberWords = {"NO", "NOS", "NUMBER", "NUM"};
constexpr std::array<std::string_view, 4> kDateWords = {"DT", "DTD", "DATED", "DATE"};
constexpr std::array<std::string_view, 12> kMonths = {
    "JANUARY", "FEBRUARY", "MARCH",     "APRIL",   "MAY",      "JUNE",
    "JULY",    "AUGUST",   "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER"};

template <std::size_t N>
bool one_of(std::string_view s, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), s) != words.end();
}

int month_of(std::string_view s) {
    for (std::size_t m = 0; m < kMonths.size(); ++m)
        if (s == kMonths[m] || s == kMonths[m].substr(0, 3)) return static_cast<int>(m) + 1;
    return s == "SEPT" ? 9 : 0;
}

/// `BILLNO`, `INVNO`: a label and "no" typed together.
bool joined_label(std::string_view s) {
    for (const auto& n : kNumberWords) {
        if (s.size() <= n.size() || s.substr(s.size() - n.size()) != n) continue;
        if (one_of(s.substr(0, s.size() - n.size()), kLabelWords)) return true;
    }
    return false;
}

/// `Inv. No. 101`: what stands before the number proper and names no series. A lone `INV` is kept:
/// it may be the supplier's series.
void drop_label(const Cleaned& s, Runs& runs) {
    int i = 0;
    while (i < runs.size && !runs[i].digits && one_of(view(s, runs[i]), kLabelWords)) ++i;
    if (i >= runs.size || runs[i].digits) return;
    const auto word = view(s, runs[i]);
    if (!one_of(word, kNumberWords) && !joined_label(word)) return;
    bool digits_follow = false;
    for (int k = i + 1; k < runs.size; ++k) digits_follow |= runs[k].digits;
    if (digits_follow) runs.erase_front(i + 1);
}

/// `118 dt 5.4.25`: the date typed behind the number.
void drop_date(const Cleaned& s, Runs& runs) {
    for (int i = 1; i + 1 < runs.size; ++i) {
        if (!runs[i].digits && runs[i + 1].digits && one_of(view(s, runs[i]), kDateWords)) {
            runs.size = i;
            return;
        }
    }
}

// -- spreadsheet damage ------------------------------------------------------------------------

/// `1.00246E+08`
bool read_scientific(const Cleaned& s, const Runs& r, DocNumber& out) {
    const int n = r.size;
    if (n < 3 || n > 4 || r[n - 2].digits || view(s, r[n - 2]) != "E" || r[n - 1].before != '+')
        return false;
    if (!r[0].digits || r[0].length != 1 || r[n - 1].length > 2) return false;
    std::uint32_t mantissa = static_cast<std::uint32_t>(digits_value(view(s, r[0])));
    std::uint32_t count = 1;
    if (n == 4) {
        if (!r[1].digits || r[1].before != '.' || r[1].length > 8) return false;
        for (const char c : view(s, r[1])) {
            mantissa = mantissa * 10 + static_cast<std::uint32_t>(c - '0');
            ++count;
        }
    }
    out.damage = Damage::scientific;
    out.damaged = {mantissa, count, static_cast<std::uint32_t>(digits_value(view(s, r[n - 1])))};
    return true;
}

/// `Jan-25`, `04-Mar`, `2025-03-04`, `04-03-2025`: a number that was taken for a date.
void read_calendar(const Cleaned& s, const Runs& r, DocNumber& out) {
    const auto number = [&](int i) {
        return static_cast<std::uint32_t>(digits_value(view(s, r[i])) % 10000);
    };
    const auto month = [&](int i) {
        return r[i].digits ? 0U : static_cast<std::uint32_t>(month_of(view(s, r[i])));
    };
    std::array<std::uint32_t, 3> d{};
    if (r.size == 2 && !r[0].digits && r[1].digits && r[1].length != 3 && r[1].length <= 4) {
        d = {month(0), number(1), 0};
    } else if (r.size == 2 && r[0].digits && !r[1].digits && r[0].length <= 2) {
        d = {month(1), number(0), 0};
    } else if (r.size == 3 && r[0].digits && !r[1].digits && r[2].digits) {
        d = {month(1), number(0), number(2)};
    } else if (r.size >= 3 && r[0].digits && r[1].digits && r[2].digits && r[1].length == 2 &&
               ((r[0].length == 4 && r[2].length == 2) ||
                (r[0].length == 2 && r[2].length == 4 && r.size == 3))) {
        const bool iso = r[0].length == 4;
        d = {number(1), number(iso ? 2 : 0), number(iso ? 0 : 2)};
        if (d[0] > 12) return;
    }
    if (d[0] == 0) return;
    out.damage = Damage::calendar;
    out.damaged = d;
}

// -- years -------------------------------------------------------------------------------------

int full_year(std::uint64_t v, int length) {
    return length == 2 ? 2000 + static_cast<int>(v) : static_cast<int>(v);
}
bool in_range(int year) {
    return year >= kOldestYear && year <= kNewestYear;
}
bool near_context(int start, FinancialYear fy, int slack) {
    return in_range(start) && (!fy.known() || std::abs(start - fy.start) <= slack);
}

struct Year {
    int first = 0;
    int span = 1;
};

/// 25-26, 2025-26, 2025-2026 (two runs).
std::optional<Year> year_pair(const Cleaned& s, const Run& a, const Run& b, FinancialYear fy) {
    if (!a.digits || !b.digits || b.before == 0) return std::nullopt;
    if ((a.length != 2 && a.length != 4) || (b.length != 2 && b.length != 4)) return std::nullopt;
    if (a.length == 2 && b.length == 4) return std::nullopt;
    const int start = full_year(digits_value(view(s, a)), a.length);
    const int end = full_year(digits_value(view(s, b)), b.length);
    if (end != start + 1 || !near_context(start, fy, 3)) return std::nullopt;
    return Year{start, 1};
}

/// 2526, 202526, 20252026 in one run.
std::optional<Year> year_compact(std::string_view t, FinancialYear fy) {
    int half = 0;
    if (t.size() == 4) half = 2;
    if (t.size() == 6 || t.size() == 8) half = 4;
    if (half == 0) return std::nullopt;
    const auto first = t.substr(0, static_cast<std::size_t>(half));
    const auto second = t.substr(static_cast<std::size_t>(half));
    const int start = full_year(digits_value(first), half);
    const int end = full_year(digits_value(second), static_cast<int>(second.size()));
    if (end != start + 1 || !near_context(start, fy, 2)) return std::nullopt;
    return Year{start, 1};
}

/// A lone 25 or 2025: the calendar year, or either year of the FY.
std::optional<Year> year_lone(std::string_view t, FinancialYear fy) {
    if (t.size() != 2 && t.size() != 4) return std::nullopt;
    const int y = full_year(digits_value(t), static_cast<int>(t.size()));
    if (!in_range(y) || y < 2017) return std::nullopt;
    if (fy.known() && y != fy.start && y != fy.start + 1) return std::nullopt;
    return Year{y - 1, 2};
}

/// Length of a year at the front of a longer digit run (GE25260000118), 0 when there is none. What
/// follows must look like a serial: three digits and more, and for a lone year zero-padded or long.
int year_prefix(std::string_view t, FinancialYear fy, Year& year) {
    if (t.size() >= 6) {
        if (const auto y = year_compact(t.substr(0, 4), fy);
            y && (t.size() >= 7 || t[4] == '0' || fy.known())) {
            year = *y;
            return 4;
        }
    }
    if (t.size() >= 7) {
        if (const auto y = year_lone(t.substr(0, 4), fy)) {
            year = *y;
            return 4;
        }
    }
    if (t.size() >= 6 && t[2] == '0') {
        if (const auto y = year_lone(t.substr(0, 2), fy)) {
            year = *y;
            return 2;
        }
    }
    return 0;
}

// -- tokens ------------------------------------------------------------------------------------

class Builder {
public:
    Builder(const Cleaned& s, FinancialYear fy, DocNumber& out) : s_(s), fy_(fy), out_(out) {}

    void build(const Runs& runs) {
        int digit_runs = 0;
        for (int i = 0; i < runs.size; ++i) digit_runs += runs[i].digits ? 1 : 0;
        bool has_year = false; // a lone 25 may stand beside the year written out
        bool has_whole_year = false;
        for (int i = 0; i < runs.size; ++i) {
            const Run& r = runs[i];
            const auto t = view(s_, r);
            if (!r.digits) {
                const bool fy_word =
                    t == "FY" && i + 1 < runs.size && runs[i + 1].digits && digit_runs > 1;
                const bool joins = t == "AND" && i > 0 && i + 1 < runs.size && runs[i - 1].digits &&
                                   runs[i + 1].digits;
                if (fy_word || joins) continue;
                const int m = month_of(t);
                push(r, m ? TokenRole::month : TokenRole::series,
                     m ? static_cast<std::uint64_t>(m) : text::hash(t));
                continue;
            }
            if (digit_runs == 3 && before_its_year(runs, i)) {
                push(r, TokenRole::series, digits_value(t));
                continue;
            }
            // A year needs another run of digits to be the serial.
            if (!has_whole_year && digit_runs > 2 && i + 1 < runs.size) {
                if (const auto y = year_pair(s_, r, runs[i + 1], fy_)) {
                    push_year(r, *y);
                    extend_last(runs[++i]);
                    has_year = has_whole_year = true;
                    continue;
                }
            }
            if (!has_whole_year && digit_runs > 1) {
                auto y = year_compact(t, fy_);
                has_whole_year |= y.has_value();
                if (!y && !has_year && lone_year_place(runs, i)) y = year_lone(t, fy_);
                if (y) {
                    push_year(r, *y);
                    has_year = true;
                    continue;
                }
            }
            Year y;
            if (const int n = has_year ? 0 : year_prefix(t, fy_, y); n != 0) {
                push_year(Run{r.begin, n, true, r.before}, y);
                const Run rest{r.begin + n, r.length - n, true, 0};
                push(rest, TokenRole::series, digits_value(view(s_, rest)));
                has_year = true;
                continue;
            }
            push(r, TokenRole::series, digits_value(t));
        }
        name_serial();
    }

private:
    /// 24/25-26 and 25/25-26: the document's own year stands behind the serial.
    bool before_its_year(const Runs& runs, int i) const {
        if (i + 2 >= runs.size || !fy_.known()) return false;
        const auto behind = year_pair(s_, runs[i + 1], runs[i + 2], fy_);
        return behind && behind->first == fy_.start;
    }

    /// A lone 25 counts as a year in front of the serial, or behind a serial of three digits.
    bool lone_year_place(const Runs& runs, int i) const {
        for (int k = i + 1; k < runs.size; ++k)
            if (runs[k].digits) return true;
        for (int k = 0; k < i; ++k)
            if (runs[k].digits && runs[k].length >= 3) return true;
        return i > 0 && !runs[i - 1].digits && view(s_, runs[i - 1]) == "FY";
    }

    void push(const Run& r, TokenRole role, std::uint64_t value) {
        if (out_.count == kMaxTokens || out_.length + r.length > kMaxNumberText) return;
        NumberToken& t = out_.tokens[out_.count++];
        t = NumberToken{};
        t.value = value;
        t.begin = out_.length;
        t.length = static_cast<std::uint8_t>(r.length);
        t.digits = r.digits;
        t.role = role;
        t.spaced = r.before != 0;
        append(r);
    }
    void push_year(const Run& r, Year y) {
        push(r, TokenRole::year, static_cast<std::uint64_t>(y.first));
        out_.tokens[out_.count - 1].year_span = static_cast<std::uint8_t>(y.span);
    }
    void extend_last(const Run& r) {
        if (out_.length + r.length > kMaxNumberText) return;
        NumberToken& t = out_.tokens[out_.count - 1];
        t.length = static_cast<std::uint8_t>(t.length + r.length);
        append(r);
    }
    void append(const Run& r) {
        for (int i = 0; i < r.length; ++i) out_.text[out_.length++] = s_[r.begin + i];
    }

    void name_serial() {
        int last = -1;
        int last_long = -1;
        for (int i = 0; i < out_.count; ++i) {
            const NumberToken& t = out_.tokens[static_cast<std::size_t>(i)];
            if (!t.digits || t.role == TokenRole::year) continue;
            last = i;
            if (t.length >= 3) last_long = i;
        }
        const int serial = last_long >= 0 ? last_long : last;
        out_.serial = static_cast<std::int8_t>(serial);
        if (serial < 0) return;
        out_.tokens[static_cast<std::size_t>(serial)].role = TokenRole::serial;
        for (int i = serial + 1; i < out_.count; ++i) {
            NumberToken& t = out_.tokens[static_cast<std::size_t>(i)];
            if (t.role != TokenRole::series) continue;
            // 118A, 118/A, 118/1; but AB of 118/AB is a series that stands behind.
            if (t.digits ? t.length <= 2 : t.length == 1 || (t.length == 2 && !t.spaced))
                t.role = TokenRole::part;
        }
    }

    const Cleaned& s_;
    FinancialYear fy_;
    DocNumber& out_;
};

/// `2368/2369`, `2368,2369`, `2368 & 69`, `11/12/13`: neighbouring numbers alone; a shorter one
/// gives the last digits of the next. Two short numbers are no list: 11/12 may be a month and year.
bool is_list(const Cleaned& s, const Runs& r) {
    if (r.size < 2 || !r[0].digits || r[0].length > 9) return false;
    if (r[0].length < 3 && (r.size < 3 || r[0].length < 2)) return false;
    const auto first = digits_value(view(s, r[0]));
    int numbers = 0;
    for (int i = 0; i < r.size; ++i) {
        if (!r[i].digits) {
            if (view(s, r[i]) == "AND" && i > 0) continue;
            return false;
        }
        if (r[i].length < 2 || r[i].length > r[0].length) return false;
        std::uint64_t scale = 1;
        for (int k = 0; k < r[i].length; ++k) scale *= 10;
        const auto value = digits_value(view(s, r[i]));
        const bool whole = r[i].length == r[0].length;
        const auto full = whole ? value : first / scale * scale + value;
        if (!whole && full <= first) return false;
        if ((full > first ? full - first : first - full) > 100) return false;
        ++numbers;
    }
    return numbers >= 2;
}

} // namespace

DocNumber parse_number(std::string_view given, FinancialYear fy) {
    DocNumber out;
    out.raw = text::trim(given);
    const Cleaned s = clean(out.raw);
    Runs runs = split(s);
    drop_label(s, runs);
    drop_date(s, runs);
    if (runs.size == 2 && runs[0].digits && runs[1].digits && runs[1].before == '.' &&
        all_zeros(view(s, runs[1])) && runs[1].length <= 2)
        runs.size = 1; // a float's ".0"
    if (!read_scientific(s, runs, out)) read_calendar(s, runs, out);
    Builder(s, fy, out).build(runs);
    bool has_year = false; // 2526/2527 is number 2527 of 2025-26
    for (int i = 0; i < out.count; ++i)
        has_year |= out.tokens[static_cast<std::size_t>(i)].role == TokenRole::year;
    out.list = !has_year && is_list(s, runs);
    return out;
}

} // namespace milaan::matching

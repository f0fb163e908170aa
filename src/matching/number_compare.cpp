#include "matching/number_compare.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "matching/number_slips.hpp"

namespace milaan::matching {
namespace {

constexpr std::array<std::string_view, kNumberRelationCount> kNames = {
    "missing",    "identical",   "same",         "tail",           "part",      "list_member",
    "damaged",    "look_alike",  "near_digit",   "near_swap",      "truncated", "other_serial",
    "other_year", "other_month", "other_series", "suffix_differs", "different"};

/// Words that a clerk or a program puts before any number; they name no series.
constexpr std::array<std::string_view, 9> kGenericWords = {"INV", "INVOICE", "BILL",   "NO", "BN",
                                                           "TAX", "INVNO",   "BILLNO", "VCH"};
/// Of these, the ones that do not even contradict a series on the other side.
constexpr std::array<std::string_view, 5> kLabels = {"BILL", "NO", "INVNO", "BILLNO", "VCH"};

struct Tokens {
    std::array<const NumberToken*, kMaxTokens> at{};
    int size = 0;
    void push(const NumberToken& t) { at[static_cast<std::size_t>(size++)] = &t; }
    [[nodiscard]] const NumberToken& operator[](int i) const {
        return *at[static_cast<std::size_t>(i)];
    }
};

/// A number's tokens by what they are for.
struct Parts {
    const DocNumber* number = nullptr;
    Tokens core;    ///< digits that are no year, parts behind the serial included
    Tokens letters; ///< series letters
    Tokens suffix;  ///< letters behind the serial
    const NumberToken* year = nullptr;
    const NumberToken* month = nullptr;
    const NumberToken* serial = nullptr;
};

Parts parts_of(const DocNumber& n) {
    Parts p;
    p.number = &n;
    for (int i = 0; i < n.count; ++i) {
        const NumberToken& t = n.tokens[static_cast<std::size_t>(i)];
        if (t.role == TokenRole::year) {
            if (!p.year || t.year_span < p.year->year_span) p.year = &t;
        } else if (t.role == TokenRole::month) {
            if (!p.month) p.month = &t;
        } else if (t.digits) {
            p.core.push(t);
        } else if (t.role == TokenRole::part) {
            p.suffix.push(t);
        } else {
            p.letters.push(t);
        }
    }
    if (n.serial >= 0) p.serial = &n.tokens[static_cast<std::size_t>(n.serial)];
    return p;
}

std::string_view text_of(const Parts& p, const NumberToken& t) {
    return p.number->text_of(t);
}

std::uint8_t significant(const Parts& p, const NumberToken& t) {
    return static_cast<std::uint8_t>(without_zeros(text_of(p, t)).size());
}

// -- years, months, letters --------------------------------------------------------------------

bool years_conflict(const Parts& a, const Parts& b) {
    if (!a.year || !b.year) return false;
    const NumberToken& x = *a.year;
    const NumberToken& y = *b.year;
    if (x.year_span == y.year_span) return x.value != y.value;
    return x.value + x.year_span <= y.value || y.value + y.year_span <= x.value;
}

bool months_conflict(const Parts& a, const Parts& b) {
    return a.month && b.month && a.month->value != b.month->value;
}

/// One name cut short to fit 16 characters: ABCTRADERS and ABCTRADER.
bool shortened(std::string_view a, std::string_view b) {
    const auto n = std::min(a.size(), b.size());
    return n >= 3 && a.substr(0, n) == b.substr(0, n);
}

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

struct Leftover {
    int portal = 0;
    int books = 0;
    int books_generic = 0; ///< of `books`, words that name no series
    int books_labels = 0;
};

/// Which tokens of each side have no counterpart on the other, whatever their order.
template <class Same>
Leftover leftover(const Tokens& pt, const Parts& b, const Tokens& bt, Same same) {
    Leftover out;
    std::array<bool, kMaxTokens> used{};
    for (int i = 0; i < bt.size; ++i) {
        bool found = false;
        for (int k = 0; k < pt.size && !found; ++k) {
            if (used[static_cast<std::size_t>(k)] || !same(pt[k], bt[i])) continue;
            used[static_cast<std::size_t>(k)] = found = true;
        }
        if (found) continue;
        ++out.books;
        if (bt[i].digits) continue;
        const auto word = text_of(b, bt[i]);
        if (one_of(word, kGenericWords)) ++out.books_generic;
        if (one_of(word, kLabels)) ++out.books_labels;
    }
    for (int k = 0; k < pt.size; ++k)
        if (!used[static_cast<std::size_t>(k)]) ++out.portal;
    return out;
}

Leftover letters_left(const Parts& p, const Parts& b) {
    return leftover(p.letters, b, b.letters, [&](const NumberToken& x, const NumberToken& y) {
        return x.value == y.value || shortened(text_of(p, x), text_of(b, y));
    });
}

bool same_core(const Parts& p, const Parts& b) {
    if (p.core.size != b.core.size) return false;
    const auto l = leftover(p.core, b, b.core, [](const NumberToken& x, const NumberToken& y) {
        return x.value == y.value;
    });
    return l.portal == 0 && l.books == 0;
}

bool same_suffix(const Parts& p, const Parts& b) {
    const auto l = leftover(p.suffix, b, b.suffix, [](const NumberToken& x, const NumberToken& y) {
        return x.value == y.value;
    });
    return l.portal == 0 && l.books == 0;
}

/// Letters decide between "another series" and "left out" once the running numbers agree.
NumberRelation by_letters(const Parts& p, const Parts& b, bool core_dropped) {
    if (years_conflict(p, b)) return NumberRelation::other_year;
    if (months_conflict(p, b)) return NumberRelation::other_month;
    const auto l = letters_left(p, b);
    if (l.portal > 0 && l.books > l.books_labels) return NumberRelation::other_series;
    if (!same_suffix(p, b)) return NumberRelation::suffix_differs;
    const bool month_dropped = (p.month != nullptr) != (b.month != nullptr);
    if (!core_dropped && l.portal == 0 && l.books == l.books_generic && !month_dropped)
        return NumberRelation::same;
    if (l.books > l.books_generic) return NumberRelation::part;
    if (b.letters.size == l.books && !b.month && b.core.size == 1) {
        // Only digits are left of it.
        for (int i = p.number->serial + 1; i < p.number->count; ++i)
            if (p.serial) return NumberRelation::part;
        return NumberRelation::tail;
    }
    return NumberRelation::part;
}

// -- running numbers that are not equal ----------------------------------------------------------

bool damage_of(const Parts& portal, const DocNumber& books, NumberComparison& out) {
    const bool scientific = books.damage == Damage::scientific;
    if (scientific ? !scientific_of(digit_text(*portal.number).view(), books)
                   : !calendar_of(*portal.number, books))
        return false;
    out.relation = NumberRelation::damaged;
    out.digits = static_cast<std::uint8_t>(scientific ? books.damaged[1] : 2);
    return true;
}

/// `2368-69`: the second number is given by its last digits.
bool in_list(const Parts& list, std::string_view serial) {
    const auto want = without_zeros(serial);
    const auto first = text_of(list, list.core[0]);
    for (int i = 0; i < list.core.size; ++i) {
        const auto t = text_of(list, list.core[i]);
        if (without_zeros(t) == want) return true;
        if (i == 0 || t.size() >= first.size()) continue;
        std::array<char, kMaxNumberText> full{};
        std::copy(first.begin(), first.end(), full.begin());
        std::copy(t.begin(), t.end(), full.begin() + static_cast<long>(first.size() - t.size()));
        if (without_zeros(std::string_view(full.data(), first.size())) == want) return true;
    }
    return false;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// `DEL/65, DEL/70`: numbers with their letters, told apart by what no number is written with.
bool names_several(std::string_view raw) {
    const auto at = raw.find_first_of(",;&+");
    return at != std::string_view::npos &&
           std::any_of(raw.begin(), raw.begin() + static_cast<long>(at), is_digit) &&
           std::any_of(raw.begin() + static_cast<long>(at), raw.end(), is_digit);
}

/// Whether a run of digits in the text is this number, or the end of it, zeros in front aside.
bool has_run(std::string_view raw, std::string_view serial) {
    for (std::size_t i = 0; i < raw.size();) {
        if (!is_digit(raw[i]) || raw[i] == '0') {
            ++i;
            continue;
        }
        auto end = i;
        while (end < raw.size() && is_digit(raw[end])) ++end;
        const auto run = raw.substr(i, end - i);
        if (serial.ends_with(run) && (run.size() >= 2 || run.size() == serial.size())) return true;
        i = end;
    }
    return false;
}

std::uint64_t step_between(const NumberToken& a, const NumberToken& b) {
    if (a.length > 18 || b.length > 18) return 0;
    return a.value > b.value ? a.value - b.value : b.value - a.value;
}

NumberComparison unequal(const Parts& p, const Parts& b) {
    NumberComparison out;
    out.relation = NumberRelation::different;
    const DocNumber& pn = *p.number;
    const DocNumber& bn = *b.number;
    const DigitText pd = digit_text(pn);
    const DigitText bd = digit_text(bn);
    const auto found = [&](NumberRelation r, std::size_t digits, bool longer = false) {
        out.relation = r;
        out.digits = static_cast<std::uint8_t>(std::min<std::size_t>(digits, 20));
        out.books_longer = longer;
        return out;
    };
    const auto l = letters_left(p, b);

    if (l.portal == 0 && l.books == 0 && fifteen_digits(pd.view(), bd.view()))
        return found(NumberRelation::damaged, 15);
    if (bn.list && p.serial && in_list(b, text_of(p, *p.serial)))
        return found(NumberRelation::list_member, significant(p, *p.serial));
    if (bd.runs == 1 && l.books == 0) {
        if (pd.view() == bd.view() && bd.size >= 5)
            return found(l.portal == 0 ? NumberRelation::same : NumberRelation::tail,
                         static_cast<std::size_t>(bd.size));
        if (tail_of(pd, bd.view()))
            return found(b.letters.size == 0 ? NumberRelation::tail : NumberRelation::part,
                         static_cast<std::size_t>(bd.size));
    }
    if (pd.runs == 1 && l.portal == 0) {
        if (pd.view() == bd.view() && pd.size >= 5)
            return found(l.books == 0 ? NumberRelation::same : NumberRelation::part,
                         static_cast<std::size_t>(pd.size), true);
        if (tail_of(bd, pd.view()))
            return found(NumberRelation::part, static_cast<std::size_t>(pd.size), true);
    }
    if (p.serial && b.serial && (l.portal == 0 || l.books == 0) && !years_conflict(p, b) &&
        !months_conflict(p, b) && same_suffix(p, b)) {
        bool others_agree = true; // every running number but the serial
        if (p.core.size == b.core.size)
            for (int i = 0; i < p.core.size; ++i)
                others_agree &= p.core[i].value == b.core[i].value || &p.core[i] == p.serial;
        if (others_agree) {
            auto r = near_of(text_of(p, *p.serial), text_of(b, *b.serial));
            out.step = step_between(*p.serial, *b.serial);
            // The next number of a series is the next bill, far more often than a slip of the hand.
            if (r == NumberRelation::near_digit && out.step == 1) r = NumberRelation::other_serial;
            if (r == NumberRelation::other_serial) return found(r, 0);
            // Letters of the books' own (PV/633 beside 00623) are their voucher series: its numbers
            // come near to some of the supplier's by chance.
            const bool own_series = l.books > l.books_generic;
            if (r != NumberRelation::different && !own_series)
                return found(r, significant(p, *p.serial) - 1U);
            const auto ps = pn.squeezed();
            const auto bs = bn.squeezed();
            if (bs.size() >= 6 && bs.size() < ps.size() && ps.substr(0, bs.size()) == bs)
                return found(NumberRelation::truncated, 0);
            if (p.core.size == b.core.size && l.portal == 0 && l.books == 0)
                return found(NumberRelation::other_serial, 0);
        }
    }
    const auto ps = pn.squeezed();
    const auto bs = bn.squeezed();
    if (bs.size() >= 6 && bs.size() < ps.size() && ps.substr(0, bs.size()) == bs)
        return found(NumberRelation::truncated, 0);
    return out;
}

} // namespace

std::string_view name_of(NumberRelation r) {
    return kNames[static_cast<std::size_t>(r)];
}

NumberComparison compare_numbers(const DocNumber& portal, const DocNumber& books) {
    NumberComparison out;
    if (portal.empty() || books.empty()) return out;
    const Parts p = parts_of(portal);
    const Parts b = parts_of(books);
    if (p.serial) out.digits = significant(p, *p.serial);
    if (text::equal_fold(portal.raw, books.raw)) {
        out.relation = NumberRelation::identical;
        if (!p.serial) out.digits = 3;
        return out;
    }
    if (books.damage != Damage::none && damage_of(p, books, out)) return out;
    if (look_alike(portal.squeezed(), books.squeezed())) {
        out.relation = NumberRelation::look_alike;
        return out;
    }
    if (same_core(p, b)) {
        if (p.core.size > 0) {
            out.relation = by_letters(p, b, false);
            out.books_longer = b.letters.size > p.letters.size || (b.month && !p.month);
            return out;
        }
        // No digits at all: the letters are the number.
        const auto l = letters_left(p, b);
        if (l.portal == 0 && l.books == 0) {
            out.relation = months_conflict(p, b)  ? NumberRelation::other_month
                           : years_conflict(p, b) ? NumberRelation::other_year
                                                  : NumberRelation::same;
            out.digits = 3;
            return out;
        }
    }
    if (p.serial && b.serial) {
        // One side left some runs of digits out. What is kept must be a running number of the
        // other: its serial, or three digits at least.
        const auto l = leftover(p.core, b, b.core, [](const NumberToken& x, const NumberToken& y) {
            return x.value == y.value;
        });
        const bool books_short = l.books == 0 && l.portal > 0;
        const bool books_long = l.portal == 0 && l.books > 0;
        // A list names running numbers, seldom their letters.
        const Parts& listed = books_short ? p : b;
        const Parts& single = books_short ? b : p;
        if ((books_short || books_long) && listed.number->list &&
            in_list(listed, text_of(single, *single.serial))) {
            out.relation = NumberRelation::list_member;
            out.digits = significant(single, *single.serial);
            return out;
        }
        // Digits left out here and letters left out there: two series (B-80 and 8-80).
        const auto letters = letters_left(p, b);
        if ((books_short && letters.books > letters.books_generic) ||
            (books_long && letters.portal > 0)) {
            out.relation = NumberRelation::other_series;
            return out;
        }
        if (books_short || books_long) {
            const Parts& whole = listed;
            const Parts& kept = single;
            const bool keeps_serial = kept.serial->value == whole.serial->value;
            if (keeps_serial || kept.serial->length >= 3) {
                bool drops_part = false;
                for (int i = 0; i < whole.core.size; ++i)
                    drops_part |= whole.core[i].role == TokenRole::part;
                out.digits = significant(kept, *kept.serial);
                out.books_longer = books_long;
                out.relation = drops_part && keeps_serial ? NumberRelation::suffix_differs
                                                          : by_letters(p, b, true);
                return out;
            }
        }
    }
    return unequal(p, b);
}

std::optional<bool> list_names(const DocNumber& list, const DocNumber& single) {
    if (!list.list && !names_several(list.raw)) return std::nullopt;
    if (compare_numbers(single, list).relation == NumberRelation::list_member) return true;
    return single.serial >= 0 &&
           has_run(list.raw,
                   single.text_of(single.tokens[static_cast<std::size_t>(single.serial)]));
}

bool one_series(const DocNumber& portal, const DocNumber& books) {
    const Parts p = parts_of(portal);
    const Parts b = parts_of(books);
    const auto l = letters_left(p, b);
    return p.letters.size > 0 && l.portal == 0 && l.books == 0;
}

std::uint64_t look_alike_key(const DocNumber& n) {
    constexpr std::size_t kEnd = 5;
    const auto whole = n.squeezed();
    std::array<char, kEnd> end{};
    const auto size = std::min(kEnd, whole.size());
    const auto tail = whole.substr(whole.size() - size);
    std::transform(tail.begin(), tail.end(), end.begin(), folded);
    return text::hash({end.data(), size});
}

} // namespace milaan::matching

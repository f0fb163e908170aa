#include "ui/filter_language.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <span>

#include "base/date.hpp"
#include "base/money.hpp"
#include "base/text.hpp"
#include "records/document.hpp"
#include "records/matching_result.hpp"
#include "reports/words.hpp"

namespace milaan::ui {

namespace {

constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
constexpr auto kLeast = std::numeric_limits<std::int64_t>::min();

enum class ValueKind : std::uint8_t { text, word, amount, days, date, percent };

struct FieldName {
    std::string_view name;
    FilterField field;
    ValueKind kind;
};
// The first name of a field is the one that messages use.
constexpr std::array kFields{
    FieldName{"supplier", FilterField::supplier, ValueKind::text},
    FieldName{"name", FilterField::supplier, ValueKind::text},
    FieldName{"number", FilterField::number, ValueKind::text},
    FieldName{"no", FilterField::number, ValueKind::text},
    FieldName{"gstin", FilterField::gstin, ValueKind::text},
    FieldName{"verdict", FilterField::verdict, ValueKind::word},
    FieldName{"finding", FilterField::verdict, ValueKind::word},
    FieldName{"action", FilterField::action, ValueKind::word},
    FieldName{"advised", FilterField::advice, ValueKind::word},
    FieldName{"section", FilterField::section, ValueKind::word},
    FieldName{"in", FilterField::source, ValueKind::word},
    FieldName{"is", FilterField::state, ValueKind::word},
    FieldName{"taxable", FilterField::taxable, ValueKind::amount},
    FieldName{"tax", FilterField::tax, ValueKind::amount},
    FieldName{"difference", FilterField::difference, ValueKind::amount},
    FieldName{"diff", FilterField::difference, ValueKind::amount},
    FieldName{"age", FilterField::age, ValueKind::days},
    FieldName{"date", FilterField::date, ValueKind::date},
    FieldName{"sure", FilterField::sure, ValueKind::percent},
};

struct ChoiceName {
    std::string_view name;
    std::uint32_t bits;
};
template <class Enum>
constexpr std::uint32_t bit(Enum e) {
    return std::uint32_t{1} << static_cast<unsigned>(e);
}

constexpr std::array kVerdictWords{
    ChoiceName{"exact", bit(Verdict::exact)},
    ChoiceName{"tolerance", bit(Verdict::tolerance)},
    ChoiceName{"probable", bit(Verdict::probable)},
    ChoiceName{"mismatch", bit(Verdict::mismatch)},
    ChoiceName{"group", bit(Verdict::group)},
    ChoiceName{"duplicate", bit(Verdict::duplicate)},
    ChoiceName{"ambiguous", bit(Verdict::ambiguous)},
    ChoiceName{"books_only", bit(Verdict::books_only)},
    ChoiceName{"portal_only", bit(Verdict::portal_only)},
    ChoiceName{"missing", bit(Verdict::books_only) | bit(Verdict::portal_only)},
};
constexpr std::array kActionWords{
    ChoiceName{"none", bit(ImsAction::none)},       ChoiceName{"accept", bit(ImsAction::accept)},
    ChoiceName{"reject", bit(ImsAction::reject)},   ChoiceName{"pending", bit(ImsAction::pending)},
    ChoiceName{"accepted", bit(ImsAction::accept)}, ChoiceName{"rejected", bit(ImsAction::reject)},
};
constexpr std::array kSectionWords{
    ChoiceName{"b2b", bit(Section::b2b)},     ChoiceName{"b2ba", bit(Section::b2ba)},
    ChoiceName{"b2bcn", bit(Section::b2bcn)}, ChoiceName{"b2bcna", bit(Section::b2bcna)},
    ChoiceName{"b2bdn", bit(Section::b2bdn)}, ChoiceName{"b2bdna", bit(Section::b2bdna)},
    ChoiceName{"ecom", bit(Section::ecom)},   ChoiceName{"ecoma", bit(Section::ecoma)},
    ChoiceName{"isd", bit(Section::isd)},     ChoiceName{"isda", bit(Section::isda)},
    ChoiceName{"impg", bit(Section::impg)},   ChoiceName{"impgsez", bit(Section::impgsez)},
    ChoiceName{"impga", bit(Section::impga)}, ChoiceName{"impgseza", bit(Section::impgseza)},
};
constexpr std::array kSourceWords{
    ChoiceName{"ims", bit(LineSource::ims)},
    ChoiceName{"2b", bit(LineSource::gstr2b)},
    ChoiceName{"2a", bit(LineSource::gstr2a)},
    ChoiceName{"books", bit(LineSource::books)},
};
constexpr std::array kStateWords{
    ChoiceName{"open", bit(LineState::open)},
    ChoiceName{"decided", bit(LineState::decided)},
    ChoiceName{"changed", bit(LineState::changed)},
    ChoiceName{"unadvised", bit(LineState::unadvised)},
};

std::span<const ChoiceName> words_of(FilterField field) {
    switch (field) {
    case FilterField::verdict:
        return kVerdictWords;
    case FilterField::action:
    case FilterField::advice:
        return kActionWords;
    case FilterField::section:
        return kSectionWords;
    case FilterField::source:
        return kSourceWords;
    case FilterField::state:
        return kStateWords;
    case FilterField::any:
    case FilterField::supplier:
    case FilterField::number:
    case FilterField::gstin:
    case FilterField::taxable:
    case FilterField::tax:
    case FilterField::difference:
    case FilterField::age:
    case FilterField::date:
    case FilterField::sure:
        return {};
    }
    return {};
}

enum class Comparison : std::uint8_t { is, equal, less, at_most, more, at_least };

struct Range {
    std::int64_t low = kLeast, high = kMost;
};

/// As the exponent of a number, so that no digit is lost before it counts.
struct Unit {
    std::string_view name, exponent;
};
constexpr std::array kUnits{Unit{"crore", "e7"}, Unit{"cr", "e7"}, Unit{"lakh", "e5"},
                            Unit{"l", "e5"}, Unit{"k", "e3"}};

/// `1,00,000`, `2.5l`, `1cr`, `-500`: paise.
bool read_amount(std::string_view s, std::int64_t& out) {
    std::string_view exponent;
    const auto lower = text::to_lower(s);
    std::string_view digits = lower;
    for (const auto& unit : kUnits)
        if (digits.ends_with(unit.name)) {
            digits.remove_suffix(unit.name.size());
            exponent = unit.exponent;
            break;
        }
    std::string plain;
    for (const char c : digits) {
        if (c == ',') continue;
        if (!text::is_digit(c) && c != '.' && c != '-') return false;
        plain += c;
    }
    if (plain.ends_with('.')) plain.pop_back();
    plain += exponent;
    const auto parsed = parse_decimal(plain);
    if (!parsed || parsed.value().rounded) return false;
    out = parsed.value().value.paise;
    return true;
}

bool read_count(std::string_view s, std::int64_t& out) {
    if (s.ends_with('%') || s.ends_with('d')) s.remove_suffix(1);
    const bool minus = s.starts_with('-');
    if (minus) s.remove_prefix(1);
    if (s.empty() || s.size() > 6 || !std::all_of(s.begin(), s.end(), text::is_digit)) return false;
    out = 0;
    for (const char c : s) out = out * 10 + (c - '0');
    if (minus) out = -out;
    return true;
}

/// A day or a month, as its first and last day.
bool read_date(std::string_view s, Range& out) {
    for (const auto& day : {parse_iso_date(s), parse_portal_date(s)})
        if (day) {
            out = {day.value().days, day.value().days};
            return true;
        }
    // yyyy-mm
    if (s.size() != 7 || s[4] != '-') return false;
    const auto period = parse_period(std::string(s.substr(5)) + std::string(s.substr(0, 4)));
    if (!period) return false;
    out = {first_day(period.value()).days, last_day(period.value()).days};
    return true;
}

bool read_value(ValueKind kind, std::string_view s, Range& out) {
    std::int64_t n = 0;
    switch (kind) {
    case ValueKind::date:
        return read_date(s, out);
    case ValueKind::amount:
        if (!read_amount(s, n)) return false;
        break;
    case ValueKind::days:
    case ValueKind::percent:
        if (!read_count(s, n)) return false;
        break;
    case ValueKind::text:
    case ValueKind::word:
        return false;
    }
    out = {n, n};
    return true;
}

Range compared(Comparison c, Range r) {
    switch (c) {
    case Comparison::is:
    case Comparison::equal:
        return r;
    case Comparison::less:
        return {kLeast, r.low - 1};
    case Comparison::at_most:
        return {kLeast, r.high};
    case Comparison::more:
        return {r.high + 1, kMost};
    case Comparison::at_least:
        return {r.low, kMost};
    }
    return r;
}

std::string example_of(ValueKind kind, std::string_view name) {
    const std::string n(name);
    switch (kind) {
    case ValueKind::amount:
        return n + ">10000, " + n + "<=1,00,000 or " + n + ":5000..20000";
    case ValueKind::days:
        return n + ">60 or " + n + ":30..90";
    case ValueKind::date:
        return n + ":2026-10, " + n + ">=2026-10-15 or " + n + ":2026-10-01..2026-10-15";
    case ValueKind::percent:
        return n + "<90";
    case ValueKind::text:
        return n + ":acme or " + n + ":\"acme traders\"";
    case ValueKind::word:
        break;
    }
    return n;
}

class Parser {
public:
    explicit Parser(std::string_view s) : s_(s) {}

    FilterQuery take() {
        for (skip_space(); !failed() && at_ < s_.size(); skip_space()) term();
        return std::move(out_);
    }

private:
    [[nodiscard]] bool failed() const { return out_.mistake.has_value(); }
    [[nodiscard]] char peek(std::size_t ahead = 0) const {
        return at_ + ahead < s_.size() ? s_[at_ + ahead] : '\0';
    }
    void skip_space() {
        while (at_ < s_.size() && text::is_space(s_[at_])) ++at_;
    }
    void fail(std::size_t begin, std::size_t end, std::string message) {
        if (failed()) return;
        out_.mistake = FilterMistake{static_cast<std::uint32_t>(begin),
                                     static_cast<std::uint32_t>(end), std::move(message)};
    }

    void term() {
        FilterTerm t;
        t.begin = static_cast<std::uint32_t>(at_);
        if ((peek() == '-' || peek() == '!') && peek(1) != '\0' && !text::is_space(peek(1))) {
            t.negated = true;
            ++at_;
        }
        // letters, then an operator: a field
        auto end = at_;
        while (end < s_.size() && (text::is_upper(s_[end]) || text::is_lower(s_[end]))) ++end;
        const bool named = end > at_ && end < s_.size() && is_operator(s_[end]);
        if (named)
            field_term(t, end);
        else
            free_term(t);
        if (failed()) return;
        t.end = static_cast<std::uint32_t>(at_);
        out_.terms.push_back(std::move(t));
    }

    static bool is_operator(char c) { return c == ':' || c == '=' || c == '<' || c == '>'; }

    void free_term(FilterTerm& t) {
        const bool quoted = peek() == '"';
        auto word = value(false);
        if (failed()) return;
        for (const auto& w : kStateWords)
            if (!quoted && text::equal_fold(w.name, word)) {
                t.field = FilterField::state;
                t.choices = w.bits;
                return;
            }
        if (word.empty()) {
            fail(t.begin, at_, "There is nothing between the quotes");
            return;
        }
        t.texts.push_back(std::move(word));
    }

    void field_term(FilterTerm& t, std::size_t name_end) {
        const auto name = text::to_lower(s_.substr(at_, name_end - at_));
        const auto* field = find(name);
        if (field == nullptr) {
            fail(at_, name_end, unknown(name));
            return;
        }
        const auto name_begin = at_;
        at_ = name_end;
        const auto operator_at = at_;
        auto c = comparison();
        t.field = field->field;
        const bool ordered = field->kind != ValueKind::text && field->kind != ValueKind::word;
        if (!ordered && c != Comparison::is && c != Comparison::equal) {
            fail(operator_at, at_,
                 std::string(s_.substr(name_begin, name_end - name_begin)) +
                     " is not a figure: write " +
                     (field->kind == ValueKind::word ? choices_text(*field)
                                                     : example_of(field->kind, field->name)));
            return;
        }
        if (at_ >= s_.size() || text::is_space(peek())) {
            fail(at_, at_,
                 "Something is missing here: write " +
                     (field->kind == ValueKind::word ? choices_text(*field)
                                                     : example_of(field->kind, field->name)));
            return;
        }
        if (field->kind == ValueKind::text) {
            t.whole = c == Comparison::equal;
            texts(t);
        } else if (field->kind == ValueKind::word) {
            choices(t, *field);
        } else {
            range(t, *field, c);
        }
    }

    Comparison comparison() {
        const char first = s_[at_++];
        const bool with_equal = (first == '<' || first == '>') && peek() == '=';
        if (with_equal) ++at_;
        if (first == '<') return with_equal ? Comparison::at_most : Comparison::less;
        if (first == '>') return with_equal ? Comparison::at_least : Comparison::more;
        return first == '=' ? Comparison::equal : Comparison::is;
    }

    static const FieldName* find(std::string_view name) {
        for (const auto& f : kFields)
            if (f.name == name) return &f;
        return nullptr;
    }

    /// Up to a space or, in a list, a comma; or what stands between quotes ("" is a quote in it).
    std::string value(bool list) {
        std::string out;
        if (peek() != '"') {
            while (at_ < s_.size() && !text::is_space(s_[at_]) && !(list && s_[at_] == ','))
                out += s_[at_++];
            return out;
        }
        const auto opened = at_++;
        for (;;) {
            if (at_ >= s_.size()) {
                fail(opened, s_.size(), "The closing \" is missing");
                return {};
            }
            if (s_[at_] == '"') {
                ++at_;
                if (peek() != '"') return out;
            }
            out += s_[at_++];
        }
    }

    void texts(FilterTerm& t) {
        for (;;) {
            const auto begin = at_;
            auto one = value(true);
            if (failed()) return;
            if (one.empty()) {
                fail(begin, at_, "A text is missing here");
                return;
            }
            t.texts.push_back(std::move(one));
            if (peek() != ',') return;
            ++at_;
        }
    }

    static std::string choices_text(const FieldName& field) {
        std::string out;
        for (const auto& w : words_of(field.field))
            out += (out.empty() ? std::string(field.name) + ":" : std::string(", ")) +
                   std::string(w.name);
        return out;
    }

    void choices(FilterTerm& t, const FieldName& field) {
        for (;;) {
            const auto begin = at_;
            const auto word = text::to_lower(value(true));
            if (failed()) return;
            std::uint32_t found = 0;
            for (const auto& w : words_of(field.field))
                if (w.name == word) found = w.bits;
            // The beginning of a word is enough where only one begins so.
            if (found == 0 && !word.empty()) {
                int fits = 0;
                for (const auto& w : words_of(field.field))
                    if (w.name.starts_with(word) && found != w.bits) {
                        found = w.bits;
                        ++fits;
                    }
                if (fits > 1) {
                    fail(begin, at_, "“" + word + "” may be several: write " + choices_text(field));
                    return;
                }
            }
            if (found == 0) {
                fail(begin, at_,
                     (word.empty() ? std::string("A word is missing here")
                                   : "“" + word + "” is none of the words here") +
                         ": write " + choices_text(field));
                return;
            }
            t.choices |= found;
            if (peek() != ',') return;
            ++at_;
        }
    }

    void range(FilterTerm& t, const FieldName& field, Comparison c) {
        const auto begin = at_;
        const auto whole = value(false);
        if (failed()) return;
        const auto dots = whole.find("..");
        Range r;
        const auto wrong = [&](std::size_t from, std::string_view what) {
            constexpr std::string_view kinds[] = {
                "text", "word", "an amount", "a number of days", "a date", "a percentage"};
            fail(from, from + what.size(),
                 (what.empty() ? std::string("Something is missing here")
                               : "“" + std::string(what) + "” is not " +
                                     std::string(kinds[static_cast<std::size_t>(field.kind)])) +
                     ": write " + example_of(field.kind, field.name));
        };
        if (dots == std::string::npos) {
            if (!read_value(field.kind, whole, r)) return wrong(begin, whole);
            r = compared(c, r);
        } else {
            const auto first = std::string_view(whole).substr(0, dots);
            const auto second = std::string_view(whole).substr(dots + 2);
            Range from, to;
            if (!first.empty() && !read_value(field.kind, first, from)) return wrong(begin, first);
            if (!second.empty() && !read_value(field.kind, second, to))
                return wrong(begin + dots + 2, second);
            if ((first.empty() && second.empty()) || c == Comparison::less ||
                c == Comparison::more || c == Comparison::at_most || c == Comparison::at_least)
                return wrong(begin, whole);
            r = {first.empty() ? kLeast : from.low, second.empty() ? kMost : to.high};
            if (r.low > r.high) {
                fail(begin, at_, "From is after to: write the smaller first");
                return;
            }
        }
        if (field.field == FilterField::difference &&
            ((r.low < 0 && r.low != kLeast) || (r.high < 0 && r.high != kMost))) {
            fail(begin, at_, "A difference is compared by its size: write difference>100");
            return;
        }
        t.low = r.low;
        t.high = r.high;
    }

    static std::string unknown(const std::string& name) {
        std::string near;
        for (const auto& f : kFields)
            if (near.empty() && name.size() > 1 &&
                (f.name.starts_with(name) || name.starts_with(f.name) || nearly(name, f.name)))
                near = f.name;
        std::string out = "There is no field “" + name + "”. ";
        if (!near.empty())
            return out + "Is " + near + " meant? Quotes around it search for the text";
        std::string all;
        std::array<bool, 32> told{};
        for (const auto& f : kFields) {
            if (told[static_cast<std::size_t>(f.field)]) continue;
            told[static_cast<std::size_t>(f.field)] = true;
            all += (all.empty() ? "" : ", ") + std::string(f.name);
        }
        return out + "Fields: " + all;
    }

    /// One letter is left out, added or wrong; of a long name two.
    static bool nearly(std::string_view a, std::string_view b) {
        std::vector<std::size_t> row(b.size() + 1);
        for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
        for (std::size_t i = 1; i <= a.size(); ++i) {
            auto diagonal = row[0];
            row[0] = i;
            for (std::size_t j = 1; j <= b.size(); ++j) {
                const auto changed = diagonal + (a[i - 1] != b[j - 1] ? 1 : 0);
                diagonal = row[j];
                row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
            }
        }
        return row[b.size()] <= (b.size() > 5 ? 2 : 1);
    }

    std::string_view s_;
    std::size_t at_ = 0;
    FilterQuery out_;
};

} // namespace

FilterQuery parse_filter(std::string_view s) {
    return Parser(s).take();
}

std::string without_term(std::string_view text, const FilterTerm& t) {
    std::string out(text.substr(0, t.begin));
    auto rest = text.substr(std::min<std::size_t>(t.end, text.size()));
    while (!rest.empty() && text::is_space(rest.front())) rest.remove_prefix(1);
    out += rest;
    while (!out.empty() && text::is_space(out.back())) out.pop_back();
    return out;
}

std::string filter_term_text(std::string_view name, std::string_view value) {
    const bool plain = !value.empty() && std::all_of(value.begin(), value.end(), [](char c) {
        return static_cast<unsigned char>(c) > ' ' && c != '"' && c != ',';
    });
    std::string out(name);
    if (!name.empty()) out += ':';
    if (plain) return out + std::string(value);
    out += '"';
    for (const char c : value) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

const std::vector<FilterHint>& filter_hints() {
    static const std::vector<FilterHint> hints{
        {"acme 1042", "both words, in number, supplier, GSTIN or amount"},
        {"\"acme traders\"", "the words as they stand"},
        {"supplier:acme  number:1042  gstin:27", "in that place; a,b means either"},
        {"number=1042", "the whole number"},
        {"tax>10000  taxable:1l..5l  diff>100", "amounts; k, l and cr are taken"},
        {"age>60  date:2026-10  date>=2026-10-15", "days to the as-of date; date or month"},
        {"verdict:mismatch,ambiguous  sure<90", "the finding, and how sure it is"},
        {"action:pending  advised:reject", "in IMS, and as Milaan advises"},
        {"section:b2bcn  in:ims  in:books", "where it stands"},
        {"open  decided  changed  unadvised", "what has been done with it"},
        {"-verdict:exact  -open", "a minus turns it round"},
    };
    return hints;
}

} // namespace milaan::ui

#include "ui/filter_language.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "ui/filter_words.hpp"

namespace milaan::ui {

namespace {

enum class Comparison : std::uint8_t { is, equal, less, at_most, more, at_least };

ValueRange compared(Comparison c, ValueRange r) {
    switch (c) {
    case Comparison::is:
    case Comparison::equal:
        return r;
    case Comparison::less:
        return {kLeastValue, r.low - 1};
    case Comparison::at_most:
        return {kLeastValue, r.high};
    case Comparison::more:
        return {r.high + 1, kMostValue};
    case Comparison::at_least:
        return {r.low, kMostValue};
    }
    return r;
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
        for (const auto& w : filter_choices(FilterField::state))
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
        const auto* field = find_filter_field(name);
        if (field == nullptr) {
            fail(at_, name_end, unknown_filter_field(name));
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
                     " is not a figure: write " + filter_example(*field));
            return;
        }
        if (at_ >= s_.size() || text::is_space(peek())) {
            fail(at_, at_, "Something is missing here: write " + filter_example(*field));
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

    void choices(FilterTerm& t, const FilterFieldName& field) {
        for (;;) {
            const auto begin = at_;
            const auto word = text::to_lower(value(true));
            if (failed()) return;
            std::uint32_t found = 0;
            for (const auto& w : filter_choices(field.field))
                if (w.name == word) found = w.bits;
            // The beginning of a word is enough where only one begins so.
            if (found == 0 && !word.empty()) {
                int fits = 0;
                for (const auto& w : filter_choices(field.field))
                    if (w.name.starts_with(word) && found != w.bits) {
                        found = w.bits;
                        ++fits;
                    }
                if (fits > 1) {
                    fail(begin, at_,
                         "“" + word + "” may be several: write " + filter_example(field));
                    return;
                }
            }
            if (found == 0) {
                fail(begin, at_,
                     (word.empty() ? std::string("A word is missing here")
                                   : "“" + word + "” is none of the words here") +
                         ": write " + filter_example(field));
                return;
            }
            t.choices |= found;
            if (peek() != ',') return;
            ++at_;
        }
    }

    void range(FilterTerm& t, const FilterFieldName& field, Comparison c) {
        const auto begin = at_;
        const auto whole = value(false);
        if (failed()) return;
        const auto dots = whole.find("..");
        ValueRange r;
        const auto wrong = [&](std::size_t from, std::string_view what) {
            constexpr std::string_view kinds[] = {
                "text", "word", "an amount", "a number of days", "a date", "a percentage"};
            fail(from, from + what.size(),
                 (what.empty() ? std::string("Something is missing here")
                               : "“" + std::string(what) + "” is not " +
                                     std::string(kinds[static_cast<std::size_t>(field.kind)])) +
                     ": write " + filter_example(field));
        };
        if (dots == std::string::npos) {
            if (!read_filter_value(field.kind, whole, r)) return wrong(begin, whole);
            r = compared(c, r);
        } else {
            const auto first = std::string_view(whole).substr(0, dots);
            const auto second = std::string_view(whole).substr(dots + 2);
            ValueRange from, to;
            if (!first.empty() && !read_filter_value(field.kind, first, from))
                return wrong(begin, first);
            if (!second.empty() && !read_filter_value(field.kind, second, to))
                return wrong(begin + dots + 2, second);
            if ((first.empty() && second.empty()) || c == Comparison::less ||
                c == Comparison::more || c == Comparison::at_most || c == Comparison::at_least)
                return wrong(begin, whole);
            r = {first.empty() ? kLeastValue : from.low, second.empty() ? kMostValue : to.high};
            if (r.low > r.high) {
                fail(begin, at_, "From is after to: write the smaller first");
                return;
            }
        }
        if (field.field == FilterField::difference &&
            ((r.low < 0 && r.low != kLeastValue) || (r.high < 0 && r.high != kMostValue))) {
            fail(begin, at_, "A difference is compared by its size: write difference>100");
            return;
        }
        t.low = r.low;
        t.high = r.high;
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

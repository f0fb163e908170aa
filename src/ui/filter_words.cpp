#include "ui/filter_words.hpp"

#include <algorithm>
#include <vector>

#include "base/date.hpp"
#include "base/money.hpp"
#include "base/text.hpp"
#include "records/document.hpp"
#include "records/matching_result.hpp"

namespace milaan::ui {

namespace {

constexpr std::array kFields{
    FilterFieldName{"supplier", FilterField::supplier, ValueKind::text},
    FilterFieldName{"name", FilterField::supplier, ValueKind::text},
    FilterFieldName{"number", FilterField::number, ValueKind::text},
    FilterFieldName{"no", FilterField::number, ValueKind::text},
    FilterFieldName{"gstin", FilterField::gstin, ValueKind::text},
    FilterFieldName{"verdict", FilterField::verdict, ValueKind::word},
    FilterFieldName{"finding", FilterField::verdict, ValueKind::word},
    FilterFieldName{"action", FilterField::action, ValueKind::word},
    FilterFieldName{"advised", FilterField::advice, ValueKind::word},
    FilterFieldName{"section", FilterField::section, ValueKind::word},
    FilterFieldName{"in", FilterField::source, ValueKind::word},
    FilterFieldName{"is", FilterField::state, ValueKind::word},
    FilterFieldName{"taxable", FilterField::taxable, ValueKind::amount},
    FilterFieldName{"tax", FilterField::tax, ValueKind::amount},
    FilterFieldName{"difference", FilterField::difference, ValueKind::amount},
    FilterFieldName{"diff", FilterField::difference, ValueKind::amount},
    FilterFieldName{"age", FilterField::age, ValueKind::days},
    FilterFieldName{"date", FilterField::date, ValueKind::date},
    FilterFieldName{"sure", FilterField::sure, ValueKind::percent},
};

template <class Enum>
constexpr std::uint32_t bit(Enum e) {
    return std::uint32_t{1} << static_cast<unsigned>(e);
}

constexpr std::array kVerdictWords{
    FilterChoice{"exact", bit(Verdict::exact)},
    FilterChoice{"tolerance", bit(Verdict::tolerance)},
    FilterChoice{"probable", bit(Verdict::probable)},
    FilterChoice{"mismatch", bit(Verdict::mismatch)},
    FilterChoice{"group", bit(Verdict::group)},
    FilterChoice{"duplicate", bit(Verdict::duplicate)},
    FilterChoice{"ambiguous", bit(Verdict::ambiguous)},
    FilterChoice{"books_only", bit(Verdict::books_only)},
    FilterChoice{"portal_only", bit(Verdict::portal_only)},
    FilterChoice{"missing", bit(Verdict::books_only) | bit(Verdict::portal_only)},
};
constexpr std::array kActionWords{
    FilterChoice{"none", bit(ImsAction::none)},
    FilterChoice{"accept", bit(ImsAction::accept)},
    FilterChoice{"reject", bit(ImsAction::reject)},
    FilterChoice{"pending", bit(ImsAction::pending)},
    FilterChoice{"accepted", bit(ImsAction::accept)},
    FilterChoice{"rejected", bit(ImsAction::reject)},
};
constexpr std::array kSectionWords{
    FilterChoice{"b2b", bit(Section::b2b)},     FilterChoice{"b2ba", bit(Section::b2ba)},
    FilterChoice{"b2bcn", bit(Section::b2bcn)}, FilterChoice{"b2bcna", bit(Section::b2bcna)},
    FilterChoice{"b2bdn", bit(Section::b2bdn)}, FilterChoice{"b2bdna", bit(Section::b2bdna)},
    FilterChoice{"ecom", bit(Section::ecom)},   FilterChoice{"ecoma", bit(Section::ecoma)},
    FilterChoice{"isd", bit(Section::isd)},     FilterChoice{"isda", bit(Section::isda)},
    FilterChoice{"impg", bit(Section::impg)},   FilterChoice{"impgsez", bit(Section::impgsez)},
    FilterChoice{"impga", bit(Section::impga)}, FilterChoice{"impgseza", bit(Section::impgseza)},
};
constexpr std::array kSourceWords{
    FilterChoice{"ims", bit(LineSource::ims)},
    FilterChoice{"2b", bit(LineSource::gstr2b)},
    FilterChoice{"2a", bit(LineSource::gstr2a)},
    FilterChoice{"books", bit(LineSource::books)},
};
constexpr std::array kStateWords{
    FilterChoice{"open", bit(LineState::open)},
    FilterChoice{"decided", bit(LineState::decided)},
    FilterChoice{"changed", bit(LineState::changed)},
    FilterChoice{"unadvised", bit(LineState::unadvised)},
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
bool read_date(std::string_view s, ValueRange& out) {
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

/// One letter is left out, added or wrong; of a long name two.
bool nearly(std::string_view a, std::string_view b) {
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

} // namespace

std::span<const FilterFieldName> filter_fields() {
    return kFields;
}

const FilterFieldName* find_filter_field(std::string_view name) {
    for (const auto& f : kFields)
        if (f.name == name) return &f;
    return nullptr;
}

std::string unknown_filter_field(std::string_view name) {
    std::string near;
    for (const auto& f : kFields)
        if (near.empty() && name.size() > 1 &&
            (f.name.starts_with(name) || name.starts_with(f.name) || nearly(name, f.name)))
            near = f.name;
    std::string out = "There is no field “" + std::string(name) + "”. ";
    if (!near.empty()) return out + "Is " + near + " meant? Quotes around it search for the text";
    std::string all;
    std::array<bool, 32> told{};
    for (const auto& f : kFields) {
        if (told[static_cast<std::size_t>(f.field)]) continue;
        told[static_cast<std::size_t>(f.field)] = true;
        all += (all.empty() ? "" : ", ") + std::string(f.name);
    }
    return out + "Fields: " + all;
}

std::span<const FilterChoice> filter_choices(FilterField field) {
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

std::string filter_example(const FilterFieldName& field) {
    const std::string n(field.name);
    std::string words;
    switch (field.kind) {
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
        for (const auto& w : filter_choices(field.field))
            words += (words.empty() ? n + ":" : std::string(", ")) + std::string(w.name);
        return words;
    }
    return n;
}

bool read_filter_value(ValueKind kind, std::string_view s, ValueRange& out) {
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

} // namespace milaan::ui

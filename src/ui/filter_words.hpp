#pragma once
// The words of the filter language: its fields, the words that some of them take, and how an
// amount, a number of days, a date or a percentage is written. Knows nothing of terms and their
// order: filter_language.hpp puts them together.

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>

#include "ui/filter_language.hpp"

namespace milaan::ui {

enum class ValueKind : std::uint8_t { text, word, amount, days, date, percent };

struct FilterFieldName {
    std::string_view name;
    FilterField field;
    ValueKind kind;
};
/// The first name of a field is the one that messages use.
[[nodiscard]] std::span<const FilterFieldName> filter_fields();
/// Null where no field has that name, which is in lower case.
[[nodiscard]] const FilterFieldName* find_filter_field(std::string_view name);
/// "There is no field …", with what may be meant.
[[nodiscard]] std::string unknown_filter_field(std::string_view name);

struct FilterChoice {
    std::string_view name;
    std::uint32_t bits; ///< of the field's enum
};
/// The words that a field takes; none where it takes texts or figures.
[[nodiscard]] std::span<const FilterChoice> filter_choices(FilterField);

/// What to write instead: "tax>10000, …", "verdict:exact, tolerance, …".
[[nodiscard]] std::string filter_example(const FilterFieldName&);

inline constexpr auto kMostValue = std::numeric_limits<std::int64_t>::max();
inline constexpr auto kLeastValue = std::numeric_limits<std::int64_t>::min();

/// Paise, days, percent or days since 1970; both included.
struct ValueRange {
    std::int64_t low = kLeastValue, high = kMostValue;
};
/// `1,00,000`, `2.5l`, `60`, `2026-10`: a month is its first and last day. False where it is none.
[[nodiscard]] bool read_filter_value(ValueKind, std::string_view, ValueRange&);

} // namespace milaan::ui

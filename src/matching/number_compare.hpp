#pragma once
// How two readings of a document number relate: the portal's and the register's. Says nothing about
// amounts or dates; a near number is a match only where those agree, and that is judged elsewhere.

#include <cstdint>
#include <optional>
#include <string_view>

#include "matching/number.hpp"

namespace milaan::matching {

enum class NumberRelation : std::uint8_t {
    missing,        ///< one side has no number
    identical,      ///< the same text, case ignored
    same,           ///< separators, zeros, labels, order or the year written otherwise
    tail,           ///< books keep the last digits only
    part,           ///< books keep (or add) a part: prefix, month or middle dropped
    list_member,    ///< books name several numbers and this is one of them
    damaged,        ///< what a spreadsheet makes of the other
    look_alike,     ///< O for 0, I for 1, S for 5, B for 8, Z for 2
    near_digit,     ///< one digit wrong
    near_swap,      ///< two neighbouring digits swapped
    truncated,      ///< cut off behind
    other_serial,   ///< another number of the same series
    other_year,     ///< same serial, other financial year
    other_month,    ///< same serial, other month
    other_series,   ///< same serial, other series, branch or type
    suffix_differs, ///< supplementary or part bill of the other
    different,
};
inline constexpr int kNumberRelationCount = 17;
[[nodiscard]] std::string_view name_of(NumberRelation);

struct NumberComparison {
    NumberRelation relation = NumberRelation::missing;
    /// Digits of the running number that agree, leading zeros not counted: how much the agreement
    /// is worth. 0 when the relation rests on no common digits.
    std::uint8_t digits = 0;
    bool books_longer = false; ///< part: the books side is the one with more
    std::uint64_t step = 0;    ///< near and other_serial: difference of the serials, 0 unknown
};

/// Equal, or equal up to what one side left out.
[[nodiscard]] constexpr bool agrees(NumberRelation r) {
    return r == NumberRelation::identical || r == NumberRelation::same ||
           r == NumberRelation::tail || r == NumberRelation::part ||
           r == NumberRelation::list_member || r == NumberRelation::damaged ||
           r == NumberRelation::look_alike;
}
/// Worth something only together with amount and date.
[[nodiscard]] constexpr bool is_near(NumberRelation r) {
    return r == NumberRelation::near_digit || r == NumberRelation::near_swap ||
           r == NumberRelation::truncated;
}

[[nodiscard]] NumberComparison compare_numbers(const DocNumber& portal, const DocNumber& books);

/// Whether a text that lists numbers (`2368/2369`, `DEL/65, DEL/70`) names this one; nothing where
/// it is no list.
[[nodiscard]] std::optional<bool> list_names(const DocNumber& list, const DocNumber& single);

/// Both are written with the letters of one series: they are numbers of one issuer's own.
[[nodiscard]] bool one_series(const DocNumber& portal, const DocNumber& books);

/// Equal for numbers that end alike once letters are read as the digits they look like.
[[nodiscard]] std::uint64_t look_alike_key(const DocNumber&);

} // namespace milaan::matching

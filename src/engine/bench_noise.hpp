#pragma once
// What clerks, templates and spreadsheets do to a document's number, date and amounts on its way
// into a register. Part of the benchmark's generator; works on plain text and integers and shares
// nothing with matching.

#include <array>
#include <cstdint>
#include <string>

#include "base/date.hpp"

namespace milaan::engine::bench {

/// splitmix64: the same numbers on every platform, unlike the standard distributions.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next();
    /// 0 .. n-1
    std::uint32_t below(std::uint32_t n);
    /// low .. high
    std::int64_t between(std::int64_t low, std::int64_t high);
    /// True in `parts` of 100,000 cases.
    bool chance(std::uint32_t parts);
    /// Index of one of the weights.
    template <std::size_t N>
    std::size_t pick(const std::array<std::uint32_t, N>& weights) {
        std::uint64_t all = 0;
        for (const auto w : weights) all += w;
        auto at = next() % all;
        std::size_t i = 0;
        while (at >= weights[i]) at -= weights[i++];
        return i;
    }

private:
    std::uint64_t state_;
};

/// How a supplier writes its numbers.
struct NumberStyle {
    std::string prefix, branch;
    int shape = 0;
    int padding = 0;
};

[[nodiscard]] NumberStyle make_style(Random&);
[[nodiscard]] std::string write_number(const NumberStyle&, std::uint64_t serial, Date date);

enum class NumberNoise : std::uint8_t {
    none,
    tail,
    separators,
    zeros,
    year,
    prefix,
    look_alike,
    digits,
    truncated,
    other,
    spreadsheet,
};
/// How often, in parts of 1,000, in the order of the kinds; so are the others.
inline constexpr std::array<std::uint32_t, 11> kNumberNoise = {720, 90, 60, 40, 30, 20,
                                                               7,   12, 5,  10, 6};

/// The number as the register has it. `voucher` is the buyer's own next number.
[[nodiscard]] std::string spoil_number(Random&, NumberNoise, const NumberStyle&,
                                       const std::string& number, std::uint64_t serial, Date date,
                                       std::uint32_t voucher);

enum class DateNoise : std::uint8_t { none, entry_date, one_day, swapped, wrong_year };
inline constexpr std::array<std::uint32_t, 5> kDateNoise = {928, 40, 20, 10, 2};
[[nodiscard]] Date spoil_date(Random&, DateNoise, Date);

enum class AmountNoise : std::uint8_t {
    none,
    one_rupee,
    ten_rupees,
    more,
    tax_included,
    heads_swapped,
    wrong_rate
};
inline constexpr std::array<std::uint32_t, 7> kAmountNoise = {800, 130, 30, 30, 7, 6, 5};

} // namespace milaan::engine::bench

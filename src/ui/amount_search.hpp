#pragma once
// Figures as they are typed ("1234", "12,345.6") looked for in amounts as they are shown, without
// their commas. A bare word of the filter meets two million amounts: none is written out for it.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/money.hpp"

namespace milaan::ui {

class AmountSearch {
public:
    /// None for a text that is more than figures, commas and points. One that no amount can read
    /// ("1.2.3") is a search that finds nothing.
    [[nodiscard]] static std::optional<AmountSearch> of(std::string_view typed);

    /// The amount, written without its sign and always with two decimals, has the figures in it.
    [[nodiscard]] bool in(Money) const;

private:
    /// Decimal figures, four bits each, the last lowest.
    using Figures = std::uint64_t;
    static Figures figures_of(std::uint64_t n);
    [[nodiscard]] bool ends_rupees(Figures rupees) const;
    [[nodiscard]] bool in_figures(Figures) const;

    std::string typed_; ///< without commas
    bool finds_nothing_ = false;
    bool point_ = false;
    unsigned before_count_ = 0, after_count_ = 0; ///< figures before the point (or all), and after
    Figures before_ = 0, after_ = 0;
    Figures mask_ = 0;  ///< of as many figures as stand before the point
    Figures least_ = 0; ///< the least value with as many
};

} // namespace milaan::ui

#pragma once
// GSTR-3B Table 4 (with 3.1(d), which reverse charge ties to it): cells by tax head, and where the
// figures of a loaded 3B came from.

#include <array>
#include <cstdint>
#include <string_view>

#include "records/document.hpp"

namespace milaan {

enum class Table4Cell : std::uint8_t {
    c31d,
    c4A1,
    c4A2,
    c4A3,
    c4A4,
    c4A5,
    c4B1,
    c4B2,
    c4C,
    c4D1,
    c4D2,
};
inline constexpr int kTable4CellCount = 11;

[[nodiscard]] std::string_view key_of(Table4Cell);   ///< "4A5", "3.1d", as in table4.csv
[[nodiscard]] std::string_view label_of(Table4Cell); ///< the portal's wording, shortened

struct Table4 {
    std::array<Tax, kTable4CellCount> cells{};

    [[nodiscard]] Tax& at(Table4Cell c) { return cells[static_cast<std::size_t>(c)]; }
    [[nodiscard]] const Tax& at(Table4Cell c) const { return cells[static_cast<std::size_t>(c)]; }
    friend bool operator==(const Table4&, const Table4&) = default;
};

enum class Gstr3bSource : std::uint8_t { draft_or_filed, auto_population };

} // namespace milaan

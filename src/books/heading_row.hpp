#pragma once
// Where the headings of a register are. Above them stand titles, below them rows; they may take two
// rows, a spanning one over the single ones, as in the sheets of the portal.

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace milaan::books {

struct HeadingRow {
    bool found = false;
    std::size_t first = 0; ///< index among the rows given
    std::size_t count = 1; ///< 1 or 2 rows
    std::vector<std::string> headings;
};

[[nodiscard]] HeadingRow find_headings(std::span<const std::vector<std::string>> rows);

} // namespace milaan::books

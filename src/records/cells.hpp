#pragma once
// Cells as a spreadsheet hands them over: what the sheet readers give to those who understand the
// rows, registers and portal workbooks alike. Views are valid during the call they are handed to.

#include <cstdint>
#include <span>
#include <string_view>

namespace milaan {

enum class CellKind : std::uint8_t {
    text, ///< also what delimited text holds: any style of date or amount may be in it
    number,
    date,
    boolean, ///< `TRUE`, `FALSE`
    fault,   ///< `#REF!` and its like
};

struct Cell {
    CellKind kind = CellKind::text;
    /// Whether figures were lost before the file was written: a number of more than 15 digits.
    bool lossy = false;
    /// Text as it stands, empty for an empty cell. A number in plain decimals with a point, never
    /// with an exponent (`1180.5`, `-0.125`); a date as `YYYY-MM-DD`, a time of day behind it or not.
    std::string_view text;
    /// Of numbers and dates: as the number format shows it (`00123`, `5-Oct-26`), when that is known
    /// and differs. Document numbers are taken from it.
    std::string_view shown;
};

/// Rows of a sheet in their order; rows that the file leaves out need not be given.
struct CellRow {
    std::uint32_t number = 0; ///< 1-based, as the sheet counts
    bool hidden = false;
    std::span<const Cell> cells; ///< from column A
};

/// Merged cells, 1-based rows and 0-based columns, ends included. Only the first cell has a text.
struct CellRange {
    std::uint32_t first_row = 0, last_row = 0;
    std::uint32_t first_column = 0, last_column = 0;
};

} // namespace milaan

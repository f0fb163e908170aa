#pragma once
// The headings of a portal sheet, one to three rows of them, to what each column holds. Columns are
// told by their words and by what spans them, never by their place: users delete and move columns.

#include <cstdint>
#include <string>
#include <vector>

#include "portal/workbook_labels.hpp"
#include "sheets/cell.hpp"

namespace milaan::portal {

using HeadingCells = std::vector<std::string>; ///< one row, from column A

/// Headings stand within the first rows, also of an edited copy.
inline constexpr std::uint32_t kLookRows = 30;

/// The texts of a row as far as headings go, shortened.
[[nodiscard]] HeadingCells heading_cells(const sheets::Row&);

struct SheetColumn {
    std::uint32_t index = 0; ///< from 0
    Key key = Key::unknown;
    std::string heading; ///< as printed, for diagnostics
};

struct SheetColumns {
    std::vector<SheetColumn> columns;
    std::vector<std::string> unknown; ///< headings that nothing was made of
    bool rates = false;               ///< one row per rate: rows of a document add up

    [[nodiscard]] bool has(Key) const;
    /// UINT32_MAX when no column has this key.
    [[nodiscard]] std::uint32_t index_of(Key) const;
};

/// A row with the heading of the supplier's GSTIN, or of a bill of entry, among others.
[[nodiscard]] bool is_heading_row(const HeadingCells&, Book);
/// The row below a heading row that names the single columns.
[[nodiscard]] bool is_lower_heading_row(const HeadingCells&, Book);

/// `rows` from top to bottom. `plan` says which sheet it is.
[[nodiscard]] SheetColumns read_columns(const std::vector<HeadingCells>& rows,
                                        const SheetPlan& plan, Book);

/// The section of a sheet that has been renamed, by its columns; empty when they do not tell.
[[nodiscard]] std::string section_by_columns(const std::vector<HeadingCells>& rows, Book);

} // namespace milaan::portal

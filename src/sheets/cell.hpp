#pragma once
// What every reader of workbooks hands on: sheets of rows of cells, row by row. Numbers are the
// decimal text of the file, never a binary fraction; a text is what the cell shows.

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace milaan::sheets {

enum class CellKind : std::uint8_t { empty, text, number, date, boolean, error };

/// text     as written; also a number whose format turns it into another one: "18%", "250.00 Cr".
/// number   plain decimal ("-1234.5"), at most 15 significant digits as the spreadsheet computes.
/// date     `yyyy-mm-dd`; `date` holds it, a time of day is left out.
/// boolean  TRUE or FALSE.
/// error    "#REF!"; or "(no value)", for a formula that was saved without its result.
struct Cell {
    std::uint32_t column = 0; ///< from 0
    CellKind kind = CellKind::empty;
    bool rounded =
        false; ///< a number of more than 15 digits: the spreadsheet has lost the last ones
    bool formula = false;
    Date date;
    std::string_view text; ///< UTF-8, valid during the call that hands it over
    /// Of numbers and dates, where the format says more than the value does: "00417", "INV-7",
    /// "5-Oct". Document numbers are taken from it. Else empty.
    std::string_view shown;
};

struct Row {
    std::uint32_t number = 0; ///< 1-based sheet row
    bool hidden = false;
    std::span<const Cell> cells; ///< that hold something, ascending by column
};

struct SheetInfo {
    std::uint32_t index = 0; ///< from 0, in the order of the workbook
    std::string name;
    bool hidden = false;
};

/// What was noticed in a sheet beside its cells.
struct SheetFacts {
    std::uint32_t rows = 0; ///< that hold something
    std::uint32_t hidden_rows = 0;
    std::uint32_t hidden_columns = 0;
    std::uint32_t unsaved_formulas = 0; ///< formulas without a result
    std::uint32_t lost_cells = 0; ///< outside a sheet's bounds, or a shared text that is not there
};

/// Ends included; rows from 1, columns from 0. Only the first cell has a value.
struct MergedRange {
    std::uint32_t first_row = 0, last_row = 0, first_column = 0, last_column = 0;
};

/// Rows without anything in them are not handed over: row numbers jump.
class SheetSink {
public:
    virtual ~SheetSink() = default;
    /// False: this sheet is not wanted.
    virtual bool begin_sheet(const SheetInfo&) = 0;
    /// False: no more of this sheet.
    virtual bool row(const Row&) = 0;
    /// Before, among or after the rows, as the file has them.
    virtual void merged(const MergedRange&) {}
    virtual void end_sheet(const SheetFacts&) {}
    /// Called every few hundred kilobytes of work; false cancels everything.
    virtual bool go_on(std::uint64_t /*done*/, std::uint64_t /*total*/) { return true; }
};

/// What a reader asks now and then while it works; false cancels. May be empty.
using GoOn = std::function<bool(std::uint64_t done, std::uint64_t total)>;

inline constexpr std::uint32_t kMaxRows = 1048576;
inline constexpr std::uint32_t kMaxColumns = 16384;

} // namespace milaan::sheets

#pragma once
// The cells of one row sorted by what they are for, its amounts parsed and summed per head. What
// the row is (a document, a total, out of scope) is decided in lines.hpp.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "books/lines.hpp"
#include "books/memo.hpp"
#include "books/sheet.hpp"
#include "books/totals.hpp"
#include "sheets/cell.hpp"

namespace milaan::books {

inline constexpr std::size_t kNoColumn = SIZE_MAX;

/// The cells of one row by what they are for; empty where there is no such column.
struct RowCells {
    std::string_view gstin, buyer, name, number, note_number, bill_of_entry, original_number,
        voucher, period, place, reverse, eligibility, port, inclusive, currency, type_text;
    /// Used columns of the dates; kNoColumn where there is none or the cell is empty.
    std::size_t date = kNoColumn, note_date = kNoColumn, bill_of_entry_date = kNoColumn,
                original_date = kNoColumn, entry_date = kNoColumn, paid_on = kNoColumn;
    Line line;
    bool amounts = false;      ///< some amount cell is filled
    bool unregistered = false; ///< some cell says so
    bool cancelled = false;
    bool rounded = false;
    Money tax_total;
    std::size_t bad_amount = kNoColumn; ///< used column of the first amount that cannot be read
    std::size_t good_amounts = 0;
    bool item_or_rate = false;
};

/// Everything about a block that is settled before its rows are read.
struct BlockView {
    const Block& block;
    std::vector<DecimalMark> marks;
    std::vector<DayOrder> orders;
    std::vector<LedgerSide> plus;        ///< the side that counts as positive
    std::vector<std::size_t> other_half; ///< sgst head_taxable: the cgst column of the same rate
    bool has_tax_total = false;
    TotalsCheck totals;
    RowAmounts amounts;
    bool any_data = false;

    explicit BlockView(const Block&);
};

class CellReader {
public:
    explicit CellReader(const Sheet& sheet) : sheet_(sheet) {}

    /// Fills `cells` from a stored row, and `view.amounts` with its amounts.
    void read(const SheetRow&, BlockView& view, RowCells& cells);

private:
    void read_amount(std::size_t column, std::string_view cell, sheets::CellKind, BlockView&,
                     RowCells&);
    void read_type(const Column&, std::string_view cell, RowCells&);

    const Sheet& sheet_;
    Memo<TypeWord> words_;
};

/// Taxable value, taxes and invoice value of the row's line from `view.amounts`.
void sum_amounts(const BlockView&, RowCells&);

} // namespace milaan::books

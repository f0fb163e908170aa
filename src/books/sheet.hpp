#pragma once
// A register as far as it can be understood row by row: where its headings are, what its columns
// mean, and the texts of the cells that matter. Everything that needs a whole column (the order of
// day and month, the decimal mark, the sign) is decided on this, in lines.hpp.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "books/amount_text.hpp"
#include "books/columns.hpp"
#include "books/date_text.hpp"
#include "books/row_log.hpp"
#include "records/intake.hpp"
#include "sheets/cell.hpp"

namespace milaan::books {

/// What all cells of a column together prove.
struct ColumnEvidence {
    DecimalEvidence marks;
    OrderEvidence order;
    std::uint32_t debit = 0; ///< cells with Dr
    std::uint32_t credit = 0;
};

/// The rows under one heading row. A register may have several, with other columns each.
struct Block {
    ColumnMap columns;
    std::vector<ColumnEvidence> evidence; ///< one per used column
    std::uint32_t heading_row = 0;        ///< 0: there is none
    std::vector<std::string> headings;
    RegisterMapping options; ///< what the user has decided beside the columns
    std::vector<std::vector<std::string>> first_rows; ///< shortened
};

enum class RowClass : std::uint8_t { data, total };

struct SheetRow {
    std::uint32_t row = 0;        ///< 1-based line or sheet row
    std::uint32_t first_cell = 0; ///< index into Sheet::ends
    std::uint16_t block = 0;
    RowClass kind = RowClass::data;
    bool covered = false; ///< its number is merged with that of the row above: one document
};

struct Sheet {
    std::vector<Block> blocks;
    std::vector<SheetRow> rows;
    std::string text;                    ///< cells one after another
    std::vector<std::uint32_t> ends;     ///< end of each cell in text
    std::vector<sheets::CellKind> kinds; ///< of each cell; empty when the source knows only texts
    std::vector<sheets::MergedRange> merged;
    std::string row_word = "line "; ///< what the places of diagnostics begin with
    std::uint32_t hidden_rows = 0;  ///< read like the others

    std::string buyer_gstin; ///< from the title rows, empty when they do not say
    TaxPeriod period;        ///< claim period from the title rows
    bool returns = false;    ///< the title says it is a register of purchase returns or notes
    RowLog log;              ///< of the rows that are settled so far

    [[nodiscard]] std::string where(std::uint32_t row) const {
        return row_word + std::to_string(row);
    }
    [[nodiscard]] sheets::CellKind kind(const SheetRow& r, std::size_t column) const {
        return kinds.empty() ? sheets::CellKind::text : kinds[r.first_cell + column];
    }
    [[nodiscard]] std::string_view cell(const SheetRow& r, std::size_t column) const {
        const auto i = r.first_cell + column;
        const auto begin = i == 0 ? 0 : ends[i - 1];
        return std::string_view(text).substr(begin, ends[i] - begin);
    }
};

} // namespace milaan::books

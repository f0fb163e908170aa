#pragma once
// Rows of cells, one by one, to documents. Where the rows come from (delimited text, a sheet,
// Tally's XML) is none of its business; cells are texts, dates and amounts in any style that
// date_text and amount_text read.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "books/complaints.hpp"
#include "books/sheet.hpp"
#include "books/titles.hpp"
#include "records/intake.hpp"
#include "sheets/cell.hpp"

namespace milaan::books {

class GridReader {
public:
    /// `sheet`: of a workbook; empty for delimited text, whose rows are called lines.
    /// `known`: mappings that the user has confirmed, by their headings; they must outlive it.
    explicit GridReader(std::string_view file_name, std::string_view sheet = {},
                        std::span<const RegisterMapping> known = {});
    GridReader(const GridReader&) = delete;
    GridReader& operator=(const GridReader&) = delete;

    /// Rows in their order; `row` is the 1-based line or sheet row. The cells are copied as far as
    /// they are needed.
    void row(std::uint32_t row, std::span<const std::string_view> cells);
    /// The same with what a spreadsheet knows about its cells.
    void row(const sheets::Row&);
    /// Merged cells, at any time before finish().
    void merged(const sheets::MergedRange&);
    /// A row that the source could not hand over: counted as an error.
    void lost_row(std::uint32_t row, std::string_view why);

    /// Everything read: one LoadedFile, its documents, its reading and diagnostics. Call once. The
    /// file is refused when no heading row was found, or GSTIN, number or amounts are missing; when
    /// the columns are not sure, nothing is taken and its mapping is asked for.
    [[nodiscard]] Intake finish();

private:
    struct HeadRow {
        std::uint32_t row = 0;
        std::vector<std::string> cells;
        std::vector<std::string> shown;  ///< of typed cells
        std::vector<sheets::Cell> typed; ///< their kinds; the views are set when they are used
    };

    void place(std::uint32_t row, std::span<const std::string_view> cells);
    void place_typed(std::uint32_t row, std::span<const sheets::Cell> cells);
    void hold(std::uint32_t row, std::span<const std::string_view> cells);
    void settle();
    void begin_block(std::vector<std::string> headings, std::span<const HeadRow> below,
                     std::uint32_t row);
    [[nodiscard]] bool settle_known(std::span<const HeadRow>);
    [[nodiscard]] bool settle_by_values(std::span<const HeadRow>);
    void settle_at(std::span<const HeadRow>, std::size_t first, std::size_t count,
                   std::vector<std::string> headings);
    void put(std::uint32_t row, std::span<const std::string_view> cells, RowPlace,
             std::string why = {});
    void leave_out_stored(const std::string& why);
    [[nodiscard]] Intake ask();
    void take(std::uint32_t row, std::span<const std::string_view> cells);
    [[nodiscard]] bool repeats_headings(std::span<const std::string_view> cells) const;
    [[nodiscard]] bool starts_block(std::span<const std::string_view> cells) const;
    [[nodiscard]] bool is_total(std::span<const std::string_view> cells) const;
    void store(std::uint32_t row, std::span<const std::string_view> cells, RowClass);
    void join_merged_rows();
    void refuse(Code, std::string expected, std::string found, std::string done);

    std::span<const RegisterMapping> known_;
    Intake intake_;
    Complaints complaints_;
    Sheet sheet_;
    std::span<const sheets::Cell>
        typed_;                       ///< the row at hand, when its source knows more than texts
    std::vector<sheets::Cell> cells_; ///< of the row at hand, from column A
    std::vector<std::string_view> texts_;
    std::vector<HeadRow> head_; ///< rows held back until the headings are known
    std::size_t head_bytes_ = 0;
    bool in_head_ = true;
    bool refused_ = false;
    std::vector<std::string> headings_; ///< of the current block, to know them when they come again
    std::vector<std::uint32_t> amount_cells_; ///< cells of the current block that hold amounts
    std::uint32_t gstin_cell_ = 0, number_cell_ = 0, date_cell_ = 0;
    Titles titles_;
};

} // namespace milaan::books

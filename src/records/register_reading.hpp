#pragma once
// How a purchase register was understood: its heading rows with what each column was taken for and
// how sure that is, its first rows, and where every row went that is no document. What a mapping
// screen and a file card show, and what a file of errors is made of.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/block.hpp"
#include "records/register_mapping.hpp"

namespace milaan {

/// Every row of a register ends in exactly one; `title` stands above the headings. `other_gstin` is
/// not the reader's to say: it follows from whose statements are worked on.
enum class RowPlace : std::uint8_t {
    document,
    part,
    header,
    title,
    total,
    blank,
    out_of_scope,
    error,
    other_gstin,
};
inline constexpr int kRowPlaceCount = 9;
[[nodiscard]] std::string_view name_of(RowPlace);  ///< `out_of_scope`
[[nodiscard]] std::string_view label_of(RowPlace); ///< `out of scope`

/// Rows next to each other with one place.
struct RowRun {
    std::uint32_t first = 0, last = 0; ///< 1-based line or sheet row
    RowPlace place = RowPlace::document;
};

/// A row that a user may want to see: no document, no part of one, not blank.
struct RowTold {
    std::uint32_t row = 0;
    RowPlace place = RowPlace::error;
    std::string why;                ///< one sentence; empty where the place says it
    std::vector<std::string> cells; ///< as read, shortened
};

/// One column of a heading row.
struct ColumnGuess {
    ColumnUse use;
    std::uint8_t confidence = 0; ///< percent
    std::string why;             ///< `heading`, `values`, `heading and values`, `chosen`
    std::string doubt;           ///< the question to the user; empty when there is none
};

/// The rows under one heading row; a register may have several.
struct RegisterTable {
    std::uint32_t heading_row = 0;    ///< 0: there is none, the columns have no names
    RegisterMapping mapping;          ///< as used, or as guessed when the user has to say
    std::vector<ColumnGuess> guesses; ///< one per column of the mapping
    bool chosen = false;              ///< a remembered mapping or one given with the files
    std::vector<std::vector<std::string>> first_rows; ///< below the headings, shortened
    std::vector<std::string> doubts; ///< about the table as a whole: the order of dates, …
};

struct RegisterReading {
    std::uint32_t file = 0; ///< index into Intake::files
    std::vector<RegisterTable> tables;
    std::vector<RowRun> runs;  ///< in the order of the rows: all but document and part
    std::vector<RowTold> told; ///< in the order of the rows
    std::uint32_t untold =
        0; ///< rows of these places that were too many to be kept with their cells

    void write(BlockWriter&) const;
    [[nodiscard]] bool read(BlockReader&);
};

} // namespace milaan

#pragma once
// A statement of the portal as rows of figures: per tax head what the portal has, what it will be
// after the actions, and the difference. One model for the canvas, the mirror and the keys; it
// knows nothing of drawing. GSTR-2B's summary and Table 4 of GSTR-3B are statements.

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "records/itc_summary.hpp"
#include "records/table4.hpp"

namespace milaan::ui {

enum class FigureGroup : std::uint8_t { portal, after, difference };
inline constexpr int kFigureGroupCount = 3;

/// Columns of figures, head by head: portal, after, difference of IGST, then of CGST, …
inline constexpr int kFigureCount = kFigureGroupCount * kHeadCount;
[[nodiscard]] constexpr Head head_of_figure(int column) {
    return static_cast<Head>(column / kFigureGroupCount);
}
[[nodiscard]] constexpr FigureGroup group_of_figure(int column) {
    return static_cast<FigureGroup>(column % kFigureGroupCount);
}

[[nodiscard]] const char* head_label(Head); ///< "IGST"

/// How what will be stands to what the portal has. `within` is a difference that the tolerance
/// forgives; `mixed` is more in one head and less in another.
enum class Standing : std::uint8_t { unknown, same, within, more, less, mixed };
[[nodiscard]] const char* shape_of(Standing); ///< "▲"
[[nodiscard]] const char* word_of(Standing);  ///< "more"

enum class RowKind : std::uint8_t { branch, part, heading, line, total };

struct StatementRow {
    std::uint32_t id = 0; ///< stable from frame to frame; folds and the cursor are kept by it
    RowKind kind = RowKind::line;
    std::uint8_t depth = 0;
    bool folds = false;       ///< rows of greater depth below it belong to it
    bool has_figures = false; ///< else it is a title
    bool empty = false;       ///< it and all under it are zero on both sides
    std::string number;       ///< "I", "(1)"
    std::string label;
    std::string reference; ///< the table of GSTR-3B that it goes to
    std::string name;      ///< what it is called where it stands alone
    Tax portal, after;
    Standing standing = Standing::unknown; ///< of a title: of all under it

    // What it is made of: cells of itcsumm, or cells of Table 4.
    std::vector<SummaryPlace> places;
    std::vector<Table4Cell> cells;
};

struct Statement {
    std::string name;
    std::array<std::string, kFigureGroupCount> groups; ///< "portal", "after", "difference"
    std::array<std::string, kFigureGroupCount> spoken; ///< the same in full
    bool compares = false;                             ///< the portal's side is loaded
    Money tolerance;                                   ///< differences up to this are forgiven
    bool alarming = false; ///< a difference is a fault, not what was asked for
    std::vector<StatementRow> rows;
};

/// Per head, and of a row as a whole.
[[nodiscard]] Standing standing_of(Money portal, Money after, Money tolerance);
[[nodiscard]] Standing standing_of(const Tax& portal, const Tax& after, Money tolerance);
/// Of rows together: what is worth saying of a section that is folded.
[[nodiscard]] Standing together(Standing, Standing);

[[nodiscard]] Money figure_of(const StatementRow&, int column);
/// As it is written in its cell, and as it is said; empty where there is nothing to say.
[[nodiscard]] std::string figure_text(const Statement&, const StatementRow&, int column);
[[nodiscard]] std::string figure_spoken(const Statement&, const StatementRow&, int column);

/// To be called when all rows are there: gives each row its standing, titles that of the rows under
/// them, and finds what is empty.
void settle(Statement&);

// -- where the user looks ------------------------------------------------------------------------

/// The cell with the focus, and what is folded. Column -1 is the row's label.
struct StatementCursor {
    std::uint32_t row = 0; ///< StatementRow::id
    int column = -1;
    std::map<std::uint32_t, bool> folded; ///< chosen by the user; else a row of zeros is
    bool scroll_to = false;
};

[[nodiscard]] bool is_folded(const StatementCursor&, const StatementRow&);
void set_folded(StatementCursor&, const StatementRow&, bool folded);
void fold_all(StatementCursor&, const Statement&, bool folded);

/// Indices of the rows that are not folded away, in order.
[[nodiscard]] std::vector<std::uint32_t> visible_rows(const Statement&, const StatementCursor&);

/// The row with the cursor; the first one when it is gone or folded away. nullptr: no rows.
[[nodiscard]] const StatementRow* focused_row(const Statement&, const StatementCursor&);

/// Moves by visible rows and columns, stopping at the edges.
void move_cursor(StatementCursor&, const Statement&, int rows, int columns);

/// To the next figure that differs, in reading order and round the end; -1 backwards. False when
/// none does.
[[nodiscard]] bool seek_difference(StatementCursor&, const Statement&, int direction);

/// The visible rows as tab-separated text with headings, amounts plain.
[[nodiscard]] std::string as_tsv(const Statement&, const StatementCursor&);

} // namespace milaan::ui

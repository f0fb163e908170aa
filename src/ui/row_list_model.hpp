#pragma once
// The rows of a register of one class: row number, why it is there, what its cells say; for rows
// that became documents, what was understood of them. Lines are numbers into the workspace, and
// their texts are made when they are asked for, so a list of a million rows is a million numbers.

#include <cstdint>
#include <string>
#include <vector>

#include "records/register_reading.hpp"
#include "workspace/workspace.hpp"

namespace milaan::ui {

struct RowList {
    std::uint32_t file = UINT32_MAX; ///< index into Intake::files
    RowPlace place = RowPlace::error;
    std::vector<std::string> columns;
    std::vector<bool> right; ///< which hold figures
    bool says_why = false;   ///< the second column is why each row is in this class
    /// A document of the books and one of its rows; else a row that was kept, or a run of them.
    struct Line {
        std::uint32_t index = 0, part = 0;
    };
    std::vector<Line> lines;
    std::uint32_t not_kept = 0; ///< rows of this class that there was no room for
    std::uint32_t focus = 0;    ///< the line with the cursor
    bool scroll_to_focus = false;
    float scroll_x = 0; ///< columns of text asked for by the arrow keys
};

/// Rows of a class, from the account of its file.
[[nodiscard]] std::uint32_t count_of(const RowAccount&, RowPlace);
/// "errors", "blank rows": what a list of them is called.
[[nodiscard]] const char* rows_label(RowPlace);
/// "1 error", "4 documents".
[[nodiscard]] std::string counted_rows(std::uint32_t, RowPlace);

[[nodiscard]] RowList make_row_list(const workspace::Workspace&, std::uint32_t file, RowPlace);
/// One text for each column.
[[nodiscard]] std::vector<std::string> row_cells(const workspace::Workspace&, const RowList&,
                                                 std::size_t line);
/// All of it for a spreadsheet.
[[nodiscard]] std::string as_tsv(const workspace::Workspace&, const RowList&);

} // namespace milaan::ui

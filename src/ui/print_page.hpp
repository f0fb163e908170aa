#pragma once
// A statement as it goes to paper: texts only, all rows whatever is folded on the screen, every
// difference in words as well as by its mark. The platform makes a real table of it, which the
// browser prints.

#include <cstdint>
#include <string>
#include <vector>

#include "ui/state.hpp"

namespace milaan::ui {

struct PrintRow {
    RowKind kind = RowKind::line;
    std::uint8_t depth = 0;
    std::string heading;
    std::string reference;            ///< the table of GSTR-3B
    std::vector<std::string> figures; ///< one a column, empty for a title
};

struct PrintPage {
    std::string title;
    std::string head;               ///< on top of every sheet: whose, which, what period
    std::vector<std::string> facts; ///< what it was made from
    std::vector<std::string> heads; ///< "IGST", each over all of `columns`
    std::vector<std::string> columns;
    std::vector<PrintRow> rows;
    std::vector<std::string> notes; ///< under it: figures typed in, and the checks
};

/// The statements that this step prints: its own, or both where it has none.
[[nodiscard]] std::vector<PrintPage> print_pages(const workspace::Workspace&, Step);

} // namespace milaan::ui

#pragma once
// The lines of the workbench: register and portal documents side by side, filtered and sorted into
// a vector of row numbers once per change, never per frame.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "workspace/workspace.hpp"

namespace milaan::ui {

/// One line: a pair, or one side alone (then the other is kNoRow). Lines of one group stand
/// together.
struct Line {
    std::uint32_t group = 0;
    std::uint32_t book = kNoRow;
    std::uint32_t document = kNoRow;
};

[[nodiscard]] std::vector<Line> make_lines(const workspace::Workspace&);

enum class Column : std::uint8_t {
    verdict,
    supplier,
    books_number,
    portal_number,
    books_date,
    portal_date,
    taxable,
    tax,
    difference,
    section,
    source,
    action,
    advice,
    confidence,
};
inline constexpr int kColumnCount = 14;

/// Which actions a filter admits; `outside` is documents that are not in IMS and books-only lines.
struct Filter {
    std::array<bool, kVerdictCount> verdicts{};  ///< none set: all
    std::array<bool, kImsActionCount> actions{}; ///< "
    bool open_only = false;
    bool disagree_only = false; ///< current action is not the advised one
    std::string search;
    std::vector<std::uint32_t> documents; ///< sorted; empty: all. From a statement's drill-down
    std::vector<std::uint32_t> books; ///< beside them: register documents without a partner, sorted
    std::string documents_name;       ///< "4A5 All other ITC"

    [[nodiscard]] bool any() const;
    friend bool operator==(const Filter&, const Filter&) = default;
};

struct Sort {
    Column column = Column::verdict;
    bool descending = false;
    friend bool operator==(const Sort&, const Sort&) = default;
};

/// Line numbers that pass, in order. Ties keep the canonical order of groups.
[[nodiscard]] std::vector<std::uint32_t>
select_lines(const workspace::Workspace&, const std::vector<Line>&, const Filter&, const Sort&);

/// In IMS and still without an action.
[[nodiscard]] bool is_open(const workspace::Workspace&, std::uint32_t document);

// Texts and figures of a line, as the table and the clipboard show them.
[[nodiscard]] std::string_view supplier_name(const workspace::Workspace&, const Line&);
[[nodiscard]] std::string_view supplier_gstin(const workspace::Workspace&, const Line&);
[[nodiscard]] Money tax_difference(const workspace::Workspace&, const Line&); ///< portal - books
[[nodiscard]] Money line_taxable(const workspace::Workspace&,
                                 const Line&); ///< portal's, else books'
[[nodiscard]] Money line_tax(const workspace::Workspace&, const Line&);
[[nodiscard]] std::string cell_text(const workspace::Workspace&, const Line&, Column);
[[nodiscard]] std::string_view column_label(Column);

/// Selected lines as tab-separated text with headings, guarded against formulas.
[[nodiscard]] std::string as_tsv(const workspace::Workspace&, const std::vector<Line>&,
                                 const std::vector<std::uint32_t>& which);

} // namespace milaan::ui

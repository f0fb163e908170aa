#pragma once
// The lines of the workbench: register and portal documents side by side, and what the cells of a
// line say.

#include <cstdint>
#include <string>
#include <string_view>
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
    gstin,
    books_number,
    portal_number,
    books_date,
    portal_date,
    age,
    taxable,
    tax,
    books_tax,
    portal_tax,
    difference,
    section,
    source,
    action,
    advice,
    period,
    confidence,
};
inline constexpr int kColumnCount = 19;
[[nodiscard]] std::string_view column_label(Column);
/// "tax on the portal less tax in the books".
[[nodiscard]] std::string_view column_meaning(Column);
/// In saved views: `books_number`.
[[nodiscard]] std::string_view column_key(Column);
/// False when no column is called so.
[[nodiscard]] bool column_from_key(std::string_view, Column&);
[[nodiscard]] bool is_figure(Column);    ///< amounts, days and percent: right-aligned
[[nodiscard]] bool has_subtotal(Column); ///< amounts that a supplier's lines add up to

/// Order of a verdict in the list: what needs a person comes first.
[[nodiscard]] int urgency(Verdict);

// Texts and figures of a line, as the table and the clipboard show them.
[[nodiscard]] std::string_view supplier_name(const workspace::Workspace&, const Line&);
[[nodiscard]] std::string_view supplier_gstin(const workspace::Workspace&, const Line&);
/// One of several entries or documents that belong together and are compared by their totals.
[[nodiscard]] bool is_of_several(const workspace::Workspace&, const Line&);
/// An entry whose amounts documents of the portal, on other lines, stand for: adding both up would
/// count them twice.
[[nodiscard]] bool counts_on_portal(const workspace::Workspace&, const Line&);
/// Portal - books: of a pair, or of several that belong together, once, on their first line.
[[nodiscard]] Money tax_difference(const workspace::Workspace&, const Line&);
[[nodiscard]] Money line_taxable(const workspace::Workspace&,
                                 const Line&); ///< portal's, else books'
[[nodiscard]] Money line_tax(const workspace::Workspace&, const Line&);
// Zero without an entry.
[[nodiscard]] Money books_taxable(const workspace::Workspace&, const Line&);
[[nodiscard]] Money books_tax(const workspace::Workspace&, const Line&);
[[nodiscard]] std::string cell_text(const workspace::Workspace&, const Line&, Column);

} // namespace milaan::ui

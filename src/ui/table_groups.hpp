#pragma once
// The rows that the table shows: lines in order, or lines under their suppliers with subtotals,
// some of them folded.

#include <set>
#include <vector>

#include "ui/table_sort.hpp"

namespace milaan::ui {

struct SupplierGroup {
    std::uint32_t supplier = 0;  ///< into TableIndex::suppliers
    std::uint32_t first = 0;     ///< of its lines in TableRows::lines
    std::uint32_t count = 0;     ///< lines
    std::uint32_t documents = 0; ///< of them with a record in IMS
    std::uint32_t open = 0;      ///< of these without an action
    Sums sums;
    bool folded = false;
};

struct TableRows {
    std::vector<std::uint32_t> lines;  ///< all that pass, in the order shown, folded or not
    std::vector<std::uint32_t> rows;   ///< line numbers, or kHeading + index into groups
    std::vector<SupplierGroup> groups; ///< none where lines are not grouped
};

inline constexpr std::uint32_t kHeading = std::uint32_t{1} << 31;
[[nodiscard]] constexpr bool is_heading(std::uint32_t row) {
    return (row & kHeading) != 0;
}

/// Which suppliers are folded; `all` turns the meaning of the set round.
struct Folding {
    bool all = false;
    std::set<std::uint32_t> others; ///< suppliers for which it is the other way
    [[nodiscard]] bool folded(std::uint32_t supplier) const {
        return others.contains(supplier) != all;
    }
    void set(std::uint32_t supplier, bool fold);
    friend bool operator==(const Folding&, const Folding&) = default;
};

/// `sorted` are line numbers in the order of `sort`. Suppliers stand in the order of their subtotal
/// where the first key is an amount, else in that of their first line.
[[nodiscard]] TableRows group_by_supplier(const workspace::Workspace&, const std::vector<Line>&,
                                          const TableIndex&, const Sort&,
                                          std::vector<std::uint32_t> sorted, const Folding&);
/// Of a column with a subtotal.
[[nodiscard]] Money subtotal(const Sums&, Column);
[[nodiscard]] TableRows ungrouped(std::vector<std::uint32_t> sorted);
/// Folds and opens without grouping anew.
void refold(TableRows&, const Folding&);

} // namespace milaan::ui

#pragma once
// Which columns make the tax of each head, the taxable value and the invoice value. Where headings
// leave a choice the figures of the first rows decide.

#include "books/column_table.hpp"
#include "books/columns.hpp"

namespace milaan::books {

/// Settles the roles `tax`, `itc_tax` and `tax_total`.
void choose_taxes(Table&, ColumnMap&);

/// Settles `value`, `taxable`, `ledger`, `head_taxable` and `either_amount`; after choose_taxes.
void choose_amounts(Table&, ColumnMap&);

/// Whether GST has had a rate at which this tax falls on this base, give or take a rupee. Bases
/// below 200 rupees tell nothing.
[[nodiscard]] bool at_a_rate(Money tax, Money base);
/// Tolerance of sums over one row.
inline constexpr Money kRowRounding = rupees(1);

} // namespace milaan::books

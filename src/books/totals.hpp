#pragma once
// Total rows held against the rows above them. A total may count since the last total or since the
// start, and an invoice value that is repeated on every row of its document may be counted once.

#include <cstdint>
#include <string>
#include <vector>

#include "books/complaints.hpp"
#include "books/sheet.hpp"

namespace milaan::books {

/// Amounts of one row as printed, one per used column; columns without amounts hold zero.
using RowAmounts = std::vector<AmountText>;

class TotalsCheck {
public:
    explicit TotalsCheck(const ColumnMap&);

    /// A row of data. `repeats`: its document is that of the row before.
    void add(const RowAmounts&, bool repeats);
    /// A row that could not be read: the sums are short of what it should have said.
    void miss() { ++missed_; }

    /// Whether every filled amount of a row without a label is a sum of rows above.
    [[nodiscard]] bool is_sum(const RowAmounts&) const;
    /// Reports each column whose total is no sum of the rows above; says so in one sentence, which
    /// is empty when all are.
    std::string check(const RowAmounts&, const std::string& where, Complaints&);

private:
    struct Sums {
        std::vector<Money> all;
        std::vector<Money> once; ///< repeated values counted once
    };
    [[nodiscard]] bool agrees(std::size_t column, const AmountText&) const;

    const ColumnMap& columns_;
    Sums now_;
    std::vector<Sums> marks_; ///< sums at the totals so far
    std::int64_t rounded_ = 0;
    std::uint32_t missed_ = 0;
    std::uint32_t rows_ = 0;
};

} // namespace milaan::books

#pragma once
// Columns under decision: what their headings mean so far, and what the first rows say about them.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/money.hpp"
#include "books/amount_text.hpp"
#include "books/heading_meaning.hpp"

namespace milaan::books {

using Indices = std::vector<std::size_t>;

/// The columns under decision and what the first rows say about them.
class Table {
public:
    Table(std::span<const std::string> headings, std::span<const std::vector<std::string>> rows);

    [[nodiscard]] std::size_t size() const { return meanings_.size(); }
    [[nodiscard]] std::size_t rows() const { return rows_.size(); }
    [[nodiscard]] const Meaning& meaning(std::size_t c) const { return meanings_[c]; }
    [[nodiscard]] std::string_view heading(std::size_t c) const {
        return c < headings_.size() ? std::string_view(headings_[c]) : std::string_view{};
    }
    [[nodiscard]] std::string_view cell(std::size_t row, std::size_t c) const;
    [[nodiscard]] Money amount(std::size_t row, std::size_t c) const { return amounts_[c][row]; }

    [[nodiscard]] Indices with(Role) const;
    [[nodiscard]] Indices with(Role, Head) const;
    void take_as(std::size_t c, Role role) { meanings_[c].role = role; }
    void take_as(std::size_t c, ColumnUse use) {
        meanings_[c].role = use.role;
        meanings_[c].head = use.head;
        meanings_[c].weight = 100;
    }

    struct Shape {
        std::size_t filled = 0, gstins = 0, dates = 0, amounts = 0, distinct = 0;
    };
    [[nodiscard]] const Shape& shape(std::size_t c) const { return shapes_[c]; }
    /// Among the rows at hand, and at least one row has something in it.
    [[nodiscard]] bool mostly(std::size_t n, std::size_t c) const {
        return n * 2 > shapes_[c].filled;
    }

private:
    void look_at(std::size_t c, DecimalMark);

    std::span<const std::string> headings_;
    std::span<const std::vector<std::string>> rows_;
    std::vector<Meaning> meanings_;
    std::vector<Shape> shapes_;
    std::vector<std::vector<Money>> amounts_;
};

/// Of one row, over several columns.
[[nodiscard]] Money sum(const Table&, std::size_t row, const Indices& columns);

/// Keeps one column of a role and marks the rest as not needed. A column that is hardly filled
/// gives way to one that is. Returns Table::size() when there is none.
std::size_t choose_one(Table&, Role);

} // namespace milaan::books

#pragma once
// What one heading means by itself. Which of several columns that mean the same is used, and what
// the values say about it, is decided in columns.hpp.

#include <cstdint>
#include <span>
#include <string_view>

#include "records/document.hpp"
#include "records/register_mapping.hpp"

namespace milaan::books {

using Role = ColumnRole;

/// Roles whose cells are amounts.
[[nodiscard]] bool is_amount_role(Role);

/// A better weight wins among columns of one role. Exact headings weigh 20 and more, headings that
/// only contain the words of a role below 20.
struct Meaning {
    Role role = Role::none;
    int weight = 0;
    Head head = igst;      ///< tax, head_taxable, itc_tax
    int rate = 0;          ///< thousandths of a percent in the heading, 0 none
    bool reverse = false;  ///< a reverse-charge column
    bool notes = false;    ///< document_type: the heading speaks of notes, so `C` and `D` are kinds
    bool misspelt = false; ///< a word was guessed from its letters
    bool strange = false;  ///< it has words that registers are not known to use
};

inline constexpr int kExactWeight = 20;

[[nodiscard]] Meaning meaning_of(std::string_view heading);

/// How much a row looks like the heading row of a register: 0 when it holds data, or too little of
/// what a register needs.
[[nodiscard]] int heading_score(std::span<const std::string_view> cells);

} // namespace milaan::books

#pragma once
// Which lines the table shows: the chips and the terms of the search field, held against every line
// over the compact index.

#include <array>
#include <string>
#include <vector>

#include "ui/filter_language.hpp"
#include "ui/table_index.hpp"

namespace milaan::ui {

struct Filter {
    std::array<bool, kVerdictCount> verdicts{};  ///< none set: all
    std::array<bool, kImsActionCount> actions{}; ///< "
    bool open_only = false;
    bool disagree_only = false;           ///< current action is not the advised one
    std::vector<FilterTerm> terms;        ///< of the search field; a line meets all
    std::vector<std::uint32_t> documents; ///< sorted; empty: all. From a statement's drill-down
    std::vector<std::uint32_t> books; ///< beside them: register documents without a partner, sorted
    std::string documents_name;       ///< "4A5 All other ITC"

    [[nodiscard]] bool any() const;
    /// What a decision changes decides whether a line passes.
    [[nodiscard]] bool depends_on_decisions() const;
    friend bool operator==(const Filter&, const Filter&) = default;
};

/// In IMS and still without an action.
[[nodiscard]] bool is_open(const workspace::Workspace&, std::uint32_t document);

/// Numbers of the lines that pass, ascending.
[[nodiscard]] std::vector<std::uint32_t> filter_lines(const workspace::Workspace&,
                                                      const std::vector<Line>&, const TableIndex&,
                                                      const Filter&);

/// A bare word as the search field takes it is in this line.
[[nodiscard]] bool line_has(const workspace::Workspace&, const Line&, std::string_view text);

} // namespace milaan::ui

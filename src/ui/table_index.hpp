#pragma once
// What filter, sort and groups ask of a line, one small column each, so that a million lines are
// gone through in milliseconds. Made once per loaded workspace; what a decision changes is not in
// it.

#include <cstdint>
#include <string_view>
#include <vector>

#include "ui/rows.hpp"

namespace milaan::ui {

/// A supplier as the lines name it: one per GSTIN, or per name where there is no GSTIN.
struct Supplier {
    std::string_view gstin; ///< of the workspace's pools
    std::string_view name;
};

struct TableIndex {
    std::vector<Verdict> verdict;
    std::vector<std::uint32_t> supplier;         ///< into `suppliers`
    std::vector<Money> taxable, tax, difference; ///< signed, paise
    std::vector<std::int32_t> date; ///< days since 1970: the portal's, else that of the books
    std::vector<Supplier> suppliers;

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(verdict.size()); }
};

[[nodiscard]] TableIndex make_index(const workspace::Workspace&, const std::vector<Line>&);

} // namespace milaan::ui

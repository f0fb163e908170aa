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

/// A line with a document of the portal.
inline constexpr std::uint8_t kOnPortal = 1;
/// Its taxable value and tax are not those of a document on another line too.
inline constexpr std::uint8_t kCounted = 2;

/// What lines come to, each document and each entry once. Signed, paise.
struct Sums {
    Money taxable, tax; ///< the portal's; the books' where the portal has nothing for an entry
    Money portal_taxable, portal_tax;
    Money books_taxable, books_tax;
    Money difference; ///< of what is paired
    friend bool operator==(const Sums&, const Sums&) = default;
};

struct TableIndex {
    std::vector<Verdict> verdict;
    std::vector<std::uint32_t> supplier;         ///< into `suppliers`
    std::vector<Money> taxable, tax, difference; ///< signed, paise: what the cells show
    std::vector<Money> books_taxable, books_tax; ///< of the entry; zero without one
    std::vector<std::uint8_t> side;              ///< kOnPortal, kCounted
    std::vector<std::int32_t> date; ///< days since 1970: the portal's, else that of the books
    std::vector<Supplier> suppliers;

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(verdict.size()); }
    void add(Sums& to, std::uint32_t line, bool counted) const {
        if (counted) {
            to.taxable += taxable[line];
            to.tax += tax[line];
        }
        if ((side[line] & kOnPortal) != 0) {
            to.portal_taxable += taxable[line];
            to.portal_tax += tax[line];
        }
        to.books_taxable += books_taxable[line];
        to.books_tax += books_tax[line];
        to.difference += difference[line];
    }
};

[[nodiscard]] TableIndex make_index(const workspace::Workspace&, const std::vector<Line>&);

/// Whether its taxable value and tax count in the sums of those lines that have a flag: an entry's
/// do not where a document that stands for it has one too.
[[nodiscard]] bool counts_among(const TableIndex&, const std::vector<Line>&, std::uint32_t line,
                                const std::vector<bool>& flags);

} // namespace milaan::ui

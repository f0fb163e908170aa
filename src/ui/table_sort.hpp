#pragma once
// The order of the lines: by several columns, each by ranks that are found once and kept, so that
// sorting a million lines anew is a few passes over small numbers. Ties keep the canonical order of
// groups; what a cell leaves blank stands last in either direction.

#include <array>
#include <span>
#include <vector>

#include "ui/table_index.hpp"

namespace milaan::ui {

struct SortKey {
    Column column = Column::verdict;
    bool descending = false;
    friend bool operator==(const SortKey&, const SortKey&) = default;
};

/// The first key counts most. None: the canonical order.
using Sort = std::vector<SortKey>;
[[nodiscard]] inline Sort usual_sort() {
    return {{Column::verdict, false}};
}
[[nodiscard]] bool depends_on_decisions(const Sort&);

/// What pressing a heading does to the order: alone it becomes the only key, again it turns round;
/// added, it becomes the last key, turns round, and leaves.
[[nodiscard]] Sort pressed(const Sort&, Column, bool add);

/// Ranks of the columns that were sorted by so far; of this workspace's lines.
class SortRanks {
public:
    /// Forgets the lines before, and puts the document numbers in order: a million different texts
    /// take longer than the press of a key may.
    void begin(const workspace::Workspace&, const std::vector<Line>&, const TableIndex&);

    /// Sorts line numbers that stand in ascending order.
    void sort(const workspace::Workspace&, const std::vector<Line>&, const TableIndex&, const Sort&,
              std::vector<std::uint32_t>& which);

private:
    struct Ranks {
        std::vector<std::uint32_t> of_line; ///< kBlank where the cell is blank
        std::uint32_t count = 0;
    };
    static constexpr std::uint32_t kBlank = UINT32_MAX;

    [[nodiscard]] const Ranks& of(const workspace::Workspace&, const std::vector<Line>&,
                                  const TableIndex&, Column);
    static Ranks make(const workspace::Workspace&, const std::vector<Line>&, const TableIndex&,
                      Column);
    static Ranks by_number(const workspace::Workspace&, const std::vector<Line>&, const TableIndex&,
                           Column);
    static Ranks by_supplier(const TableIndex&, bool name);
    static Ranks by_document_number(const RecordStore&, const workspace::Workspace&,
                                    const std::vector<Line>&, bool books);

    std::vector<std::pair<Column, Ranks>> of_;
};

} // namespace milaan::ui

#pragma once
// How the table is laid out: which columns in what order and how wide, how dense, grouped or not;
// and a view of it that is kept under a name. Plain values: what draws them is table_view.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/filter.hpp"
#include "ui/table_sort.hpp"

namespace milaan::ui {

struct ColumnState {
    Column column = Column::verdict;
    bool shown = true;
    float width = 0; ///< spacing steps; 0: its usual one
    friend bool operator==(const ColumnState&, const ColumnState&) = default;
};

enum class Density : std::uint8_t { compact, usual, roomy };
inline constexpr int kDensityCount = 3;
[[nodiscard]] const char* density_label(Density);
/// Height of a row in spacing steps.
[[nodiscard]] float row_steps(Density);

struct TableLayout {
    std::vector<ColumnState> columns; ///< each column once, in the order shown
    Density density = Density::usual;
    bool grouped = false; ///< under their suppliers
    friend bool operator==(const TableLayout&, const TableLayout&) = default;
};

/// This many of the shown columns stay where they are when the rest is scrolled sideways.
inline constexpr std::size_t kFrozenColumns = 2;
inline constexpr float kLeastWidth = 8, kMostWidth = 160; ///< spacing steps

/// The columns in the order of what decides a line.
[[nodiscard]] TableLayout verify_layout();
[[nodiscard]] TableLayout act_layout();
/// Spacing steps; 0: takes what the others leave.
[[nodiscard]] float usual_width(Column);

[[nodiscard]] std::vector<Column> shown_columns(const TableLayout&);
void show_column(TableLayout&, Column, bool);
/// Before what stands at that place among the shown columns; beyond them, last.
void move_column(TableLayout&, Column, std::size_t place);
/// One place to the left (-1) or right (1) among the shown ones.
void shift_column(TableLayout&, Column, int by);
void resize_column(TableLayout&, Column, float steps);

/// What a saved view brings back.
struct SavedLook {
    bool acting = false;
    std::string search;
    std::array<bool, kVerdictCount> verdicts{};
    std::array<bool, kImsActionCount> actions{};
    bool open_only = false, disagree_only = false;
    Sort sort;
    TableLayout layout;
    friend bool operator==(const SavedLook&, const SavedLook&) = default;
};
/// As the session keeps it: lines of `key=value`, in words, so that a later version reads what it
/// knows of an earlier one.
[[nodiscard]] std::string write_look(const SavedLook&);
/// Nothing when it is no look at all; what it does not know of one it leaves as it usually is.
[[nodiscard]] std::optional<SavedLook> read_look(std::string_view);

} // namespace milaan::ui

#pragma once
// Where every row of a register went that is no document: counted for all, kept in runs, and for
// those that a person may want to look at with their cells, up to a limit.

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "records/intake.hpp"
#include "records/register_reading.hpp"

namespace milaan::books {

class RowLog {
public:
    /// `why`: one sentence for the user; the cells are copied, shortened. Blank rows need neither.
    void put(std::uint32_t row, RowPlace place, std::string why = {},
             std::span<const std::string_view> cells = {});

    /// Whether another row of this place would be kept with its cells.
    [[nodiscard]] bool keeps(RowPlace) const;
    [[nodiscard]] std::uint32_t count(RowPlace p) const { return counts_[index(p)]; }
    [[nodiscard]] RowAccount account() const;
    /// Runs sorted by row, rows with their cells, and how many there was no room for. The counts
    /// stay.
    void give(RegisterReading&);

private:
    static constexpr std::size_t index(RowPlace p) { return static_cast<std::size_t>(p); }

    std::array<std::uint32_t, kRowPlaceCount> counts_{};
    std::array<std::uint32_t, kRowPlaceCount> kept_{};
    std::vector<RowRun> runs_;
    std::vector<RowTold> told_;
    std::uint32_t untold_ = 0;
};

/// At most this many bytes of one cell are shown to the user.
inline constexpr std::size_t kShownBytes = 80;
/// Cut at a character, not inside one.
[[nodiscard]] std::string shortened(std::string_view, std::size_t bytes = kShownBytes);

} // namespace milaan::books

#pragma once
// Gathers the cells of one row, keeps their texts, and hands the row over. Used by every format, so
// that limits, merged cells and facts are the same for all.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sheets/cell.hpp"
#include "sheets/number_format.hpp"
#include "sheets/number_text.hpp"

namespace milaan::sheets {

inline constexpr std::size_t kMaxCellText = 128 * 1024; ///< Excel itself ends at 32,767
inline constexpr std::size_t kMaxRowText = 4 * 1024 * 1024;

class RowBuilder {
public:
    RowBuilder(SheetSink& sink, SheetFacts& facts) : sink_(sink), facts_(facts) {}

    void begin(std::uint32_t number, bool hidden);
    /// Texts are copied; `add_lasting` keeps a view that stays good until the row is handed over.
    void add(const Cell& cell, std::string_view text, std::string_view shown = {});
    void add_lasting(const Cell& cell, std::string_view text);
    /// False when the sink wants no more. Calls the sink only when there is something in the row.
    bool end();

    /// What a day and its format give, kept because a register's days repeat in every row.
    struct Day {
        std::string serial;
        const NumberFormat* format = nullptr;
        Date date;
        std::string text, shown;
    };
    [[nodiscard]] const Day& day_of(const std::string& serial, const NumberFormat&,
                                    bool since_1904);

    /// For the next sheet of the same sink.
    void restart() { wanted_ = true; }

private:
    /// Where the texts of a cell stand in text_.
    struct Own {
        std::uint32_t cell, begin, size, shown_size;
    };
    [[nodiscard]] bool has_place(const Cell&);

    SheetSink& sink_;
    SheetFacts& facts_;
    std::uint32_t number_ = 0;
    bool hidden_ = false, wanted_ = true;
    std::vector<Cell> cells_;
    std::string text_;
    std::size_t row_text_ = 0; ///< bytes of all texts of the row, kept or not
    std::array<Day, 64> days_;
    std::vector<Own> own_; ///< cells whose text is in text_
};

/// A number under its format: as a date, as a text where the format makes another number of it,
/// else as a number with what is shown beside it.
void add_formatted(RowBuilder&, Cell, const NumberFormat&, const DecimalText&, bool since_1904);

} // namespace milaan::sheets

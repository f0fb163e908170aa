#pragma once
// Purchase registers in the sheets of a workbook. Every sheet that holds a register is read, each
// as a file of its own when there are several; the others are named in the note. Bytes are none of
// its business: a sheet reader pushes rows of typed cells.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "books/grid.hpp"
#include "records/intake.hpp"
#include "sheets/cell.hpp"

namespace milaan::books {

class RegisterSheets {
public:
    /// `known`: mappings that the user has confirmed; they must outlive the reader.
    explicit RegisterSheets(std::string_view file_name,
                            std::span<const RegisterMapping> known = {});

    /// Rows, ranges and lost rows that follow belong to this sheet until end_sheet().
    void begin_sheet(std::string_view name, bool hidden = false);
    void row(const sheets::Row&);
    /// At any time before end_sheet(), since workbooks say it after the rows.
    void merged(const sheets::MergedRange&);
    /// A row that the sheet reader could not hand over: counted as an error.
    void lost_row(std::uint32_t row, std::string_view why);
    void end_sheet();

    /// One LoadedFile for each register found: named as the file when it is the only one, else
    /// `name [sheet]`. Without any, one refused file that says why. Call once.
    [[nodiscard]] Intake finish();

private:
    struct Read {
        std::string sheet;
        bool hidden = false;
        Intake intake;
    };

    std::string name_;
    std::span<const RegisterMapping> known_;
    std::string sheet_;
    bool sheet_hidden_ = false;
    std::unique_ptr<GridReader> grid_;
    std::vector<Read> registers_;
    std::vector<Read> refused_;       ///< headings like a register's, but not enough of them
    std::vector<std::string> others_; ///< names of the sheets that hold no register
};

} // namespace milaan::books

#pragma once
// The columns of a register while the user says what they mean: a copy of what was guessed, changed
// here, and taken only when it is confirmed. Knows nothing of drawing.

#include <cstdint>
#include <string>
#include <vector>

#include "records/register_reading.hpp"
#include "ui/host.hpp"
#include "workspace/workspace.hpp"

namespace milaan::ui {

/// A row of the sheet that may hold the headings.
struct HeadRow {
    std::uint32_t row = 0; ///< 0: somewhere below the rows that are known by number
    std::vector<std::string> cells;
};

struct MappingTable {
    RegisterTable found;     ///< as the reader understood it
    RegisterMapping mapping; ///< as it is being changed
    std::vector<ColumnGuess> guesses;
    std::vector<std::vector<std::string>> rows; ///< below the headings
    std::vector<HeadRow> head; ///< of the first table: rows to take the headings from
    int heading = -1;          ///< index into `head`; -1: the row that was found
    [[nodiscard]] std::uint32_t heading_row() const;
};

struct MappingDraft {
    std::uint32_t file = UINT32_MAX; ///< index into Intake::files
    std::size_t table = 0;           ///< the one that is shown
    std::vector<MappingTable> tables;
    [[nodiscard]] bool open() const { return table < tables.size(); }
};

/// Whether the file is a register whose columns can be said.
[[nodiscard]] bool has_columns(const workspace::Workspace&, std::uint32_t file);
[[nodiscard]] MappingDraft begin_mapping(const workspace::Workspace&, std::uint32_t file);

void set_use(MappingTable&, std::size_t column, ColumnUse);
/// Takes the headings from this row and guesses anew; -1 goes back to what was found.
void set_heading(MappingTable&, int index);
/// Whether something differs from what the reader found.
[[nodiscard]] bool changed(const MappingTable&);
[[nodiscard]] bool changed(const MappingDraft&);

/// What must be said before a register can be read with it; empty when nothing is missing.
[[nodiscard]] std::string missing(const MappingTable&);
/// Questions that are open, and uses that were given to two columns.
[[nodiscard]] std::vector<std::string> questions(const MappingTable&);
/// "from its heading", "from its values", "chosen by you".
[[nodiscard]] std::string why_text(const ColumnGuess&);
/// "Use of column 3, Bill No": the name of the list to pick from.
[[nodiscard]] std::string use_name(const MappingTable&, std::size_t column);

/// The answers that hold for the whole register, as lines with their choices.
struct AnswerLine {
    const char* title;
    const char* meaning;
    const char* choices[3]; ///< in the order of the enum
    int (*get)(const RegisterMapping&);
    void (*set)(RegisterMapping&, int);
};
[[nodiscard]] std::span<const AnswerLine> answer_lines();

/// The settings with these mappings remembered.
[[nodiscard]] Settings settings_with(const workspace::Workspace&, const MappingDraft&);
/// Registers that these settings read otherwise: the one of the draft, and those with its headings.
[[nodiscard]] std::vector<Host::Known> to_read_again(const workspace::Workspace&,
                                                     const MappingDraft&, const Settings&);

} // namespace milaan::ui

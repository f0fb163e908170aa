#include "books/workbook_reader.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "books/register_sheets.hpp"

namespace milaan::books {

namespace {

/// Columns of a register; what stands further right is named as lost.
constexpr std::uint32_t kWidest = 1024;
/// Shared texts make large sheets of small files: what is handed on is counted.
constexpr std::uint64_t kMostText = 512ull << 20;

class Passing : public sheets::SheetSink {
public:
    Passing(RegisterSheets& to, const sheets::GoOn& go_on) : to_(to), go_on_(go_on) {}

    bool begin_sheet(const sheets::SheetInfo& info) override {
        to_.begin_sheet(text::repair_utf8(info.name), info.hidden);
        next_row_ = 1;
        return !overflown;
    }
    bool row(const sheets::Row& row) override {
        blank_rows(row.number);
        if (row.cells.back().column >= kWidest) {
            to_.lost_row(row.number, "a row of more than 1,024 cells");
            return true;
        }
        for (const auto& c : row.cells) handed_over_ += c.text.size();
        overflown = handed_over_ > kMostText;
        if (overflown) return false;
        to_.row(row);
        return true;
    }
    void merged(const sheets::MergedRange& m) override { to_.merged(m); }
    void end_sheet(const sheets::SheetFacts& facts) override {
        hidden_rows += facts.hidden_rows;
        hidden_columns += facts.hidden_columns;
        unsaved += facts.unsaved_formulas;
        lost += facts.lost_cells;
        to_.end_sheet();
    }

    bool go_on(std::uint64_t done, std::uint64_t total) override {
        return !go_on_ || go_on_(done, total);
    }

    bool overflown = false;
    std::uint32_t hidden_rows = 0, hidden_columns = 0, unsaved = 0, lost = 0;

private:
    /// Rows that the file leaves out are blank rows of the sheet, as far as it has been filled.
    void blank_rows(std::uint32_t number) {
        for (; next_row_ < number; ++next_row_) {
            sheets::Row blank;
            blank.number = next_row_;
            to_.row(blank);
        }
        next_row_ = std::max(next_row_, number + 1);
    }

    RegisterSheets& to_;
    const sheets::GoOn& go_on_;
    std::uint64_t handed_over_ = 0;
    std::uint32_t next_row_ = 1;
};

} // namespace

Intake read_workbook(std::string_view file_name, sheets::Workbook& workbook,
                     std::span<const RegisterMapping> known, const sheets::GoOn& go_on) {
    RegisterSheets registers(file_name, known);
    Passing passing(registers, go_on);
    auto trouble = workbook.read(passing);
    if (passing.overflown)
        trouble = {sheets::Fault::too_large, {}, 0, "more than 512 MB of text in its cells"};
    Intake intake;
    if (!trouble.ok()) {
        LoadedFile file;
        file.name = file_name;
        file.bytes = workbook.bytes().size();
        file.status = FileStatus::refused;
        intake.files.push_back(std::move(file));
        report(intake.diagnostics,
               sheets::diagnose(trouble, file_name, "Nothing was read from this file."));
        return intake;
    }
    intake = registers.finish();
    for (auto& f : intake.files) {
        f.bytes = workbook.bytes().size();
        if (f.status != FileStatus::refused && !f.note.empty())
            f.note = std::string(sheets::label_of(workbook.container())) + "; " + f.note;
    }
    const auto say = [&](Severity severity, Code code, std::string expected, std::string found,
                         std::string done) {
        report(intake.diagnostics, {.severity = severity,
                                    .code = code,
                                    .file = std::string(file_name),
                                    .expected = std::move(expected),
                                    .found = std::move(found),
                                    .done = std::move(done)});
    };
    if (passing.hidden_rows + passing.hidden_columns != 0)
        say(Severity::info, Code::hidden_content, "",
            text::counted(passing.hidden_rows, "hidden row", "hidden rows") + " and " +
                text::counted(passing.hidden_columns, "hidden column", "hidden columns"),
            "They were read too.");
    if (passing.unsaved != 0)
        say(Severity::warning, Code::missing_field, "formulas saved with their results",
            text::counted(passing.unsaved, "formula without one", "formulas without one"),
            "Open the workbook in a spreadsheet, save it, and load it again.");
    if (passing.lost != 0)
        say(Severity::warning, Code::bad_row, "cells within the sheet",
            text::counted(passing.lost, "damaged cell", "damaged cells"), "They were left out.");
    return intake;
}

} // namespace milaan::books

// What becomes of the stored rows when the sheet is at its end: documents, a question about the
// columns, or a refusal.

#include <algorithm>

#include "base/text.hpp"
#include "books/documents.hpp"
#include "books/grid.hpp"
#include "books/lines.hpp"
#include "books/reading.hpp"

namespace milaan::books {

namespace {

/// Rows looked at for all merged ranges together.
constexpr std::size_t kMostJoined = 4'000'000;

std::string listed(const std::vector<std::string>& headings) {
    std::string out;
    for (const auto& h : headings) {
        if (h.empty()) continue;
        if (out.size() + h.size() > 400) return out + ", \xE2\x80\xA6";
        if (!out.empty()) out += ", ";
        out += h;
    }
    return out;
}

} // namespace

/// Rows whose number is merged with that of the row above are further rows of its document.
void GridReader::join_merged_rows() {
    std::size_t looked_at = 0;
    for (const auto& range : sheet_.merged) {
        auto row =
            std::upper_bound(sheet_.rows.begin(), sheet_.rows.end(), range.first_row,
                             [](std::uint32_t first, const SheetRow& r) { return first < r.row; });
        for (; row != sheet_.rows.end() && row->row <= range.last_row; ++row) {
            if (++looked_at > kMostJoined) return;
            for (const auto& c : sheet_.blocks[row->block].columns.used)
                if ((c.role == Role::number || c.role == Role::bill_of_entry) &&
                    c.index >= range.first_column && c.index <= range.last_column)
                    row->covered = true;
        }
    }
}

void GridReader::refuse(Code code, std::string expected, std::string found, std::string done) {
    intake_.files.front().status = FileStatus::refused;
    complaints_.error(code, {}, std::move(expected), found, std::move(done));
}

Intake GridReader::finish() {
    while (in_head_ && !head_.empty()) settle();
    auto& file = intake_.files.front();
    sheet_.buyer_gstin = titles_.gstin();
    sheet_.period = titles_.period();
    sheet_.returns = titles_.returns();

    if (sheet_.blocks.empty()) {
        file.rows = sheet_.log.account();
        file.kind = FileKind::unknown;
        refuse(Code::no_header, "a row of headings such as GSTIN, Invoice No., Date, Taxable Value",
               file.rows.all() == 0 ? "no rows" : "none among the first rows",
               "Nothing was read from this file.");
        return std::move(intake_);
    }
    const auto& front = sheet_.blocks.front().columns;
    const bool usable = std::any_of(sheet_.blocks.begin(), sheet_.blocks.end(),
                                    [](const Block& b) { return b.columns.enough(); });
    if (front.portal_sheet) {
        leave_out_stored("a sheet of the portal, not a register");
        file.kind = FileKind::unknown;
        refuse(Code::unknown_kind, "a purchase register",
               "a sheet of the portal (it has columns of filing or of IMS)",
               "Nothing was read from this file: load the portal's own JSON or workbook instead.");
        return std::move(intake_);
    }
    doubt_columns(sheet_);
    const bool asks = std::any_of(sheet_.blocks.begin(), sheet_.blocks.end(), [&](const Block& b) {
        return b.columns.asks() && (&b == &sheet_.blocks.front() || b.columns.enough());
    });
    if (asks) return ask();
    if (!usable) {
        leave_out_stored("its headings lack " + front.missing());
        refuse(Code::missing_column, "a column with " + front.missing(), "no such heading",
               "Nothing was read from this file. Its headings are: " + listed(headings_) + ".");
        return std::move(intake_);
    }
    join_merged_rows();
    Register lines = read_lines(sheet_, intake_.books.pool(), complaints_);
    intake_.registers.push_back(reading_of(sheet_, lines));
    sheet_ = Sheet{};
    make_documents(std::move(lines), intake_, complaints_);
    return std::move(intake_);
}

/// Rows that were stored and are not read after all.
void GridReader::leave_out_stored(const std::string& why) {
    std::vector<std::string_view> cells;
    for (const auto& r : sheet_.rows) {
        const auto& used = sheet_.blocks[r.block].columns.used;
        cells.assign(sheet_.blocks[r.block].columns.width, {});
        for (std::size_t i = 0; i < used.size(); ++i) cells[used[i].index] = sheet_.cell(r, i);
        put(r.row, cells, RowPlace::error, why);
    }
    intake_.files.front().rows = sheet_.log.account();
}

/// The columns are not sure: the questions instead of documents.
Intake GridReader::ask() {
    auto& file = intake_.files.front();
    file.status = FileStatus::mapping_needed;
    leave_out_stored("not read before its columns are confirmed");
    const auto question = [&](std::string where, const std::string& what) {
        complaints_.error(Code::mapping_needed, std::move(where), {}, {},
                          what + " Nothing was read from this file so far.");
    };
    for (const auto& block : sheet_.blocks) {
        for (std::size_t c = 0; c < block.columns.guesses.size(); ++c) {
            const auto& g = block.columns.guesses[c];
            if (g.doubt.empty()) continue;
            const auto name = c < block.headings.size() ? block.headings[c] : std::string{};
            question((block.heading_row == 0 ? "" : sheet_.where(block.heading_row) + ", ") +
                         "column " + std::to_string(c + 1) +
                         (name.empty() ? "" : " \"" + shortened(name) + "\""),
                     g.doubt + (g.doubt.back() == '?' ? "" : "."));
        }
        for (const auto& d : block.columns.doubts)
            question(block.heading_row == 0 ? std::string{} : sheet_.where(block.heading_row), d);
    }
    file.note = describe(sheet_.blocks.front().columns);
    Register none;
    none.log = std::move(sheet_.log);
    intake_.registers.push_back(reading_of(sheet_, none));
    return std::move(intake_);
}

} // namespace milaan::books

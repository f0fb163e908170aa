#include "portal/workbook_reader.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/gstin.hpp"
#include "base/text.hpp"
#include "portal/document_rows.hpp"
#include "portal/workbook_columns.hpp"
#include "portal/workbook_summary.hpp"
#include "portal/workbook_values.hpp"

namespace milaan::portal {

namespace {

using sheets::Cell;
using sheets::CellKind;
using sheets::Row;

class BookReader : public sheets::SheetSink {
public:
    BookReader(std::string_view name, Book book, const sheets::GoOn& go_on)
        : book_(book), go_on_(go_on) {
        log_.file = name;
    }

    bool go_on(std::uint64_t done, std::uint64_t total) override {
        return !go_on_ || go_on_(done, total);
    }

    bool begin_sheet(const sheets::SheetInfo& info) override {
        sheet_ = text::repair_utf8(info.name);
        plan_ = plan_from_name(info.name, book_);
        previous_.clear();
        heading_.clear();
        columns_.reset();
        sheet_period_ = {};
        title_ = {};
        open_ = false;
        data_rows_ = 0;
        if (info.hidden) hidden_ += (hidden_.empty() ? "" : ", ") + sheet_;
        if (plan_.holds == SheetPlan::Holds::summary)
            summary_.emplace(plan_.branch, statement_.summary, log_);
        else
            summary_.reset();
        return true;
    }

    bool row(const Row& row) override {
        switch (plan_.holds) {
        case SheetPlan::Holds::summary:
            summary_->row(row, sheet_);
            return true;
        case SheetPlan::Holds::unused:
            ++data_rows_;
            return true;
        case SheetPlan::Holds::read_me:
            read_title(row);
            return true;
        case SheetPlan::Holds::documents:
        case SheetPlan::Holds::unknown:
            document_row(row);
            return true;
        case SheetPlan::Holds::counts:
            // Its titles may name the recipient; its figures are numbers of records.
            read_title(row);
            return row.number < kLookRows;
        }
        return true;
    }

    void end_sheet(const sheets::SheetFacts& facts) override {
        settle_heading();
        flush();
        hidden_rows_ += facts.hidden_rows;
        lost_cells_ += facts.lost_cells;
        unsaved_ += facts.unsaved_formulas;
        if (plan_.holds == SheetPlan::Holds::summary && summary_->used()) {
            statement_.has_summary = true;
        } else if (plan_.holds == SheetPlan::Holds::unused) {
            if (data_rows_ > 6)
                log_.add(Severity::warning, Code::unknown_section, sheet_, "",
                         text::counted(data_rows_, "row", "rows"),
                         "They were counted and not used.");
        } else if (plan_.holds == SheetPlan::Holds::unknown && facts.rows != 0) {
            log_.add(Severity::info, Code::unknown_section, sheet_, "a sheet of the portal",
                     text::counted(facts.rows, "row", "rows"), "The sheet was not used.");
        } else if (plan_.holds == SheetPlan::Holds::documents && !columns_ && facts.rows > 4) {
            log_.add(Severity::error, Code::no_header, sheet_,
                     "a row of headings with GSTIN of supplier", "none",
                     "Nothing was read from this sheet.");
            ++log_.records_left_out;
        }
    }

    Intake finish(const sheets::Workbook&);

private:
    void read_title(const Row&);
    void note_period(const Row&);
    void document_row(const Row&);
    void settle_heading();
    void data_row(const Row&, std::string_view supplier);
    void other_row(const Row&);
    void take_cells(const Row&, bool amounts_only);
    void check_number(const Cell&, const Row&);
    void flush();
    void read_file_name();

    const Cell* cell_of(const Row& row, Key key) const {
        const auto at = columns_->index_of(key);
        const auto place =
            std::lower_bound(row.cells.begin(), row.cells.end(), at,
                             [](const Cell& c, std::uint32_t wanted) { return c.column < wanted; });
        return place != row.cells.end() && place->column == at ? &*place : nullptr;
    }
    std::string text_of(const Row& row, Key key) const {
        const auto* c = cell_of(row, key);
        return c == nullptr ? std::string() : value_of(*c, key, book_);
    }

    Book book_;
    const sheets::GoOn& go_on_;
    FileLog log_;
    Intake intake_;
    RecordBuilder builder_{intake_.portal, log_};
    DocumentRows rows_{intake_.portal, log_};
    Gstr2bReturn statement_;
    std::optional<SummarySheet> summary_;
    std::map<std::int32_t, std::uint32_t> periods_; ///< documents of each stacked month

    // Of the workbook.
    std::string buyer_, year_, month_, hidden_;
    TaxPeriod period_;
    std::uint32_t hidden_rows_ = 0, lost_cells_ = 0, unsaved_ = 0;

    // Of the sheet at hand.
    std::string sheet_;
    SheetPlan plan_;
    HeadingCells previous_;             ///< the row before, in case headings begin there
    std::vector<HeadingCells> heading_; ///< being gathered
    std::optional<SheetColumns> columns_;
    TaxPeriod sheet_period_;
    std::string title_;
    std::uint32_t data_rows_ = 0;

    // Of the document at hand.
    bool open_ = false;
    std::string open_key_;
    std::string row_section_; ///< the sheet's, or the row's own
};

void BookReader::read_title(const Row& row) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const auto label = squashed(row.cells[i].text);
        title_ += label + ' ';
        if (i + 1 == row.cells.size()) {
            const auto token = gstin::clean(row.cells[i].text.substr(0, 40));
            if (buyer_.empty() && gstin::has_shape(token)) buyer_ = token;
            break;
        }
        const auto value = text::trim(row.cells[i + 1].text);
        if (label == "gstin" || label == "gstinofrecipient" || label == "gstinoftherecipient") {
            const auto token = gstin::clean(value);
            if (gstin::has_shape(token)) buyer_ = token;
        } else if (label == "financialyear") {
            year_ = value;
        } else if (label == "taxperiod" || label == "returnperiod") {
            month_ = value_of(row.cells[i + 1], Key::supplier_period, book_);
        } else if (label == "dateofgeneration" || label == "generationdate") {
            statement_.generated =
                parse_portal_date(value_of(row.cells[i + 1], Key::date, book_)).value_or({});
        }
    }
    if (title_.size() > 4000) title_.resize(4000);
}

/// The month that a banner names holds for the rows below it. Months are stacked in statements
/// only.
void BookReader::note_period(const Row& row) {
    if (book_ == Book::ims) return;
    std::string all;
    for (const auto& c : row.cells) all += std::string(c.text.substr(0, 100)) + ' ';
    if (const auto p = period_in(all); p.known()) sheet_period_ = p;
}

void BookReader::document_row(const Row& row) {
    const auto cells = heading_cells(row);
    if (is_heading_row(cells, book_)) {
        flush();
        heading_.clear();
        columns_.reset();
        for (const auto& c : previous_)
            if (squashed(c).starts_with("original")) {
                heading_.push_back(previous_);
                break;
            }
        heading_.push_back(cells);
        previous_.clear();
        return;
    }
    if (!heading_.empty()) {
        const bool lower = is_lower_heading_row(cells, book_) && heading_.size() < 4;
        if (lower) heading_.push_back(cells);
        settle_heading();
        if (lower) return;
    }
    if (!columns_) {
        read_title(row);
        note_period(row);
        previous_ = cells;
        return;
    }
    const bool import = columns_->has(Key::port_code);
    const auto supplier = gstin::clean(text_of(row, Key::supplier_gstin));
    const auto number = text_of(row, Key::number);
    if (gstin::has_shape(supplier) ||
        (!number.empty() && (import || !supplier.empty()) && text::is_alnum(number.front())))
        data_row(row, supplier);
    else
        other_row(row);
}

void BookReader::settle_heading() {
    if (heading_.empty()) return;
    if (plan_.holds == SheetPlan::Holds::unknown) {
        const auto section = section_by_columns(heading_, book_);
        if (!section.empty()) {
            plan_.holds = SheetPlan::Holds::documents;
            plan_.section = section;
            plan_.mode = book_ == Book::ims                             ? Mode::ims
                         : book_ == Book::gstr2a                        ? Mode::bare
                         : title_.find("rejected") != std::string::npos ? Mode::rejected
                                                                        : Mode::gstr2b;
        }
    }
    columns_ = read_columns(heading_, plan_, book_);
    for (const auto& u : columns_->unknown)
        log_.add(Severity::info, Code::unknown_key, sheet_, "", text::repair_utf8(u),
                 "The column was not used.");
    heading_.clear();
}

void BookReader::other_row(const Row& row) {
    std::string all;
    bool amounts = false, total = false;
    for (const auto& c : row.cells) {
        all += std::string(c.text.substr(0, 100)) + ' ';
        total = total || text::contains_fold(c.text.substr(0, 100), "total");
    }
    for (const Key k : {Key::taxable, Key::igst, Key::cgst, Key::sgst})
        if (const auto* c = cell_of(row, k)) amounts = amounts || c->kind == CellKind::number;
    if (total) return;
    if (amounts) {
        ++log_.records_left_out;
        log_.add(Severity::error, Code::bad_row, sheet_ + " row " + std::to_string(row.number),
                 "a GSTIN and a document number beside the amounts",
                 text::repair_utf8(all.substr(0, 60)), "The row was left out.");
        return;
    }
    // A banner between stacked months.
    flush();
    note_period(row);
    read_title(row);
    previous_ = heading_cells(row);
}

void BookReader::data_row(const Row& row, std::string_view supplier) {
    const auto number = text_of(row, Key::number);
    const auto upper = text::to_upper(number);
    // Old workbooks sum up the rates of a document in a row of its own.
    if (columns_->rates && upper.ends_with("-TOTAL")) return;
    ++data_rows_;
    const auto key = std::string(supplier) + '\n' + upper + '\n' + text_of(row, Key::note_type) +
                     '\n' + text_of(row, Key::date);
    if (columns_->rates && open_ && key == open_key_) {
        builder_.begin_item();
        take_cells(row, true);
        return;
    }
    flush();
    row_section_ = plan_.section;
    if (columns_->has(Key::row_section)) {
        const auto words = text_of(row, Key::row_section);
        row_section_ = section_of_row(words);
        if (row_section_.empty()) {
            ++log_.records_left_out;
            log_.add(Severity::error, Code::unknown_section,
                     sheet_ + " row " + std::to_string(row.number), "a section such as B2B or CDNR",
                     text::repair_utf8(words.substr(0, 60)), "The row was left out.");
            return;
        }
    }
    if (const auto buyer = gstin::clean(text_of(row, Key::buyer_gstin));
        buyer_.empty() && gstin::has_shape(buyer))
        buyer_ = buyer;
    builder_.begin({sheet_, 0, {}, 0, row.number});
    open_ = true;
    open_key_ = key;
    if (columns_->rates) builder_.begin_item();
    take_cells(row, false);
}

void BookReader::take_cells(const Row& row, bool amounts_only) {
    for (const auto& column : columns_->columns) {
        const auto key = column.key;
        const bool tax = key == Key::taxable || key == Key::igst || key == Key::cgst ||
                         key == Key::sgst || key == Key::cess;
        if (amounts_only && !tax) continue;
        const auto place =
            std::lower_bound(row.cells.begin(), row.cells.end(), column.index,
                             [](const Cell& c, std::uint32_t wanted) { return c.column < wanted; });
        if (place == row.cells.end() || place->column != column.index) continue;
        const bool amount = tax || key == Key::value || key == Key::declared_igst ||
                            key == Key::declared_cgst || key == Key::declared_sgst ||
                            key == Key::declared_cess;
        const auto value = value_of(*place, key, book_);
        if (value.empty()) continue;
        if (key == Key::number || key == Key::original_number) check_number(*place, row);
        builder_.take(key, column.heading, {amount ? ScalarKind::number : ScalarKind::text, value});
    }
}

void BookReader::check_number(const Cell& c, const Row& row) {
    const auto where = sheet_ + " row " + std::to_string(row.number);
    if (c.rounded)
        log_.add(Severity::warning, Code::rounded_identifier, where,
                 "a document number kept as text", std::string(c.text),
                 "Its last digits are lost; it was kept as it is.");
    if (c.kind == CellKind::date)
        log_.add(Severity::warning, Code::converted_to_date, where,
                 "a document number kept as text", std::string(c.text),
                 "What the cell shows was taken as the number.");
}

void BookReader::flush() {
    if (!open_) return;
    open_ = false;
    if (!builder_.usable()) {
        ++log_.records_left_out;
        return;
    }
    Raw raw(builder_);
    if (raw.note_type.empty() && plan_.debit_notes_only) raw.note_type = "D";
    // Where a row names its section, its document type tells the notes apart.
    if (raw.note_type.empty() && columns_ && columns_->has(Key::row_section)) {
        const auto type = squashed(intake_.portal.text(raw.document.type_text));
        if (type == "dr" || type.starts_with("debit")) raw.note_type = "D";
    }
    settle(row_section_, plan_.mode, true, raw);
    raw.document.period = sheet_period_;
    if (book_ == Book::gstr2b && sheet_period_.known()) ++periods_[sheet_period_.months];
    rows_.add(raw.document);
}

/// `102026_27ZZZCB0001A1Z3_GSTR2B_14112026.xlsx`: what the sheets do not say.
void BookReader::read_file_name() {
    std::string_view name = log_.file;
    name = name.substr(
        name.find_last_of("/\\") == std::string_view::npos ? 0 : name.find_last_of("/\\") + 1);
    for (std::size_t i = 0; i < name.size();) {
        auto end = i;
        while (end < name.size() && text::is_alnum(name[end])) ++end;
        const auto token = name.substr(i, end - i);
        if (token.size() == 6 && !period_.known()) period_ = parse_period(token).value_or({});
        if (buyer_.empty() && gstin::has_shape(token)) buyer_ = text::to_upper(token);
        if (token.size() == 8 && !statement_.generated.known())
            statement_.generated = parse_portal_date(std::string(token.substr(0, 2)) + '-' +
                                                     std::string(token.substr(2, 2)) + '-' +
                                                     std::string(token.substr(4)))
                                       .value_or({});
        i = end + 1;
    }
}

Intake BookReader::finish(const sheets::Workbook& workbook) {
    LoadedFile file;
    file.name = log_.file;
    file.bytes = workbook.bytes().size();
    file.kind = book_ == Book::gstr2b   ? FileKind::gstr2b
                : book_ == Book::gstr2a ? FileKind::gstr2a
                                        : FileKind::ims;
    if (book_ != Book::ims) period_ = period_of_titles(year_, month_);
    read_file_name();
    // Stacked months: the last one stands for the file.
    if (!period_.known() && !periods_.empty()) period_ = TaxPeriod{periods_.rbegin()->first};
    if (book_ != Book::ims && !period_.known() && !intake_.portal.empty())
        log_.add(Severity::warning, Code::bad_period, {}, "the tax period on the sheet Read me",
                 "none", "The period is not known.");
    file.gstin = buyer_;
    if (book_ != Book::ims) file.period = period_;
    stamp_rows(intake_.portal, file.kind, buyer_, period_);
    count_rows(intake_.portal, file);
    if (book_ == Book::gstr2b) {
        statement_.buyer_gstin = buyer_;
        statement_.period = period_;
        statement_.quarterly =
            month_.find('-') != std::string::npos || text::contains_fold(log_.file, "R2BQ");
        statement_.files = {0};
        for (const auto& [months, documents] : periods_) {
            if (TaxPeriod{months} == period_) continue;
            Gstr2bReturn other;
            other.buyer_gstin = buyer_;
            other.period = TaxPeriod{months};
            other.files = {0};
            intake_.gstr2b.push_back(other);
        }
        intake_.gstr2b.push_back(statement_);
    }
    if (!hidden_.empty() || hidden_rows_ != 0)
        log_.add(Severity::info, Code::hidden_content,
                 hidden_.empty() ? std::string() : "hidden sheets: " + hidden_, "",
                 text::counted(hidden_rows_, "hidden row", "hidden rows"), "They were read too.");
    if (unsaved_ != 0)
        log_.add(Severity::warning, Code::missing_field, {}, "formulas saved with their results",
                 text::counted(unsaved_, "formula without one", "formulas without one"),
                 "Open the workbook in a spreadsheet and save it.");
    if (lost_cells_ != 0)
        log_.add(Severity::warning, Code::bad_row, {}, "cells within the sheet",
                 text::counted(lost_cells_, "cell that is damaged", "cells that are damaged"),
                 "They were left out.");
    if (log_.records_left_out != 0) file.status = FileStatus::partly_read;
    file.note = std::string("from ") + std::string(sheets::label_of(workbook.container()));
    intake_.files.push_back(file);
    intake_.diagnostics = std::move(log_.diagnostics);
    return std::move(intake_);
}

} // namespace

Intake read_portal_workbook(std::string_view name, sheets::Workbook& workbook, Book book,
                            const sheets::GoOn& go_on) {
    BookReader reader(name, book, go_on);
    const auto trouble = workbook.read(reader);
    if (trouble.ok()) return reader.finish(workbook);
    Intake refused;
    LoadedFile file;
    file.name = name;
    file.bytes = workbook.bytes().size();
    file.status = FileStatus::refused;
    refused.files.push_back(file);
    report(refused.diagnostics,
           sheets::diagnose(trouble, name, "Nothing was read from this file."));
    return refused;
}

} // namespace milaan::portal

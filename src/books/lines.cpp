#include "books/lines.hpp"

#include <algorithm>

#include "base/gstin.hpp"
#include "base/text.hpp"
#include "books/cell_text.hpp"
#include "books/row_cells.hpp"

namespace milaan::books {

namespace {

struct GstinCell {
    StrId id;
    bool unregistered = false; ///< the cell says there is none
};

class Reader {
public:
    Reader(Sheet& sheet, StringPool& pool, Complaints& complaints)
        : sheet_(sheet), pool_(pool), complaints_(complaints), cells_(sheet) {}

    Register read();

private:
    void read_row(const SheetRow&, BlockView&);
    void put(const SheetRow&, RowPlace, std::string why = {});
    void place_document(const SheetRow&, const BlockView&, RowCells&);
    void warn_of_date(const SheetRow&, const BlockView&, std::string_view number);
    void read_dates(const SheetRow&, const BlockView&, RowCells&);
    void read_flags(const SheetRow&, RowCells&);
    void split_total_tax(const SheetRow&, const BlockView&, RowCells&);
    [[nodiscard]] Date date_of(const SheetRow&, const BlockView&, std::size_t column);
    [[nodiscard]] bool is_explanation(const SheetRow&, const BlockView&, const RowCells&) const;
    [[nodiscard]] static Line further_line(const Line& above, const Line& row);
    [[nodiscard]] bool keep_amount_row(const SheetRow&, BlockView&, RowCells&);
    [[nodiscard]] GstinCell gstin_of(std::string_view cell, const SheetRow&);
    void tell_about(const BlockView&);
    [[nodiscard]] std::string where(const SheetRow& r) const { return sheet_.where(r.row); }
    [[nodiscard]] std::string where(const SheetRow& r, const Column& c) const {
        return where(r) + ", column \"" + c.heading + "\"";
    }
    void say(const std::string& what) { out_.note += (out_.note.empty() ? "" : "; ") + what; }

    Sheet& sheet_;
    StringPool& pool_;
    Complaints& complaints_;
    CellReader cells_;
    Register out_;
    Memo<GstinCell> gstins_;
    Memo<std::uint8_t> places_;
    Memo<YesNo> eligible_;
    bool named_above_ = false; ///< the row above is the last line, to which merged cells belong
    std::uint32_t rounded_ = 0;
    std::string first_rounded_;
    std::uint32_t unsplit_ = 0;
    std::uint32_t blank_amounts_ = 0;
    std::uint32_t own_numbers_ = 0;
};

Register Reader::read() {
    out_.log = std::move(sheet_.log);
    out_.notes = sheet_.blocks.front().options.notes;
    out_.signs = sheet_.blocks.front().options.signs;
    out_.buyer_gstin = sheet_.buyer_gstin;
    out_.period = sheet_.period;
    out_.returns = sheet_.returns;
    std::vector<BlockView> blocks;
    blocks.reserve(sheet_.blocks.size());
    for (const auto& b : sheet_.blocks) {
        blocks.emplace_back(b);
        out_.itemised = out_.itemised || b.columns.has(Role::line_item);
        out_.has_amounts =
            out_.has_amounts || b.columns.has_tax || b.columns.taxable != TaxableFrom::none;
    }
    out_.lines.reserve(sheet_.rows.size());
    for (const auto& r : sheet_.rows) read_row(r, blocks[r.block]);
    for (const auto& b : blocks) tell_about(b);
    return std::move(out_);
}

/// A row that is no line; the cells that were kept of it go with it.
void Reader::put(const SheetRow& row, RowPlace place, std::string why) {
    std::vector<std::string_view> cells;
    if (out_.log.keeps(place)) {
        const auto& columns = sheet_.blocks[row.block].columns;
        cells.resize(columns.width);
        for (std::size_t i = 0; i < columns.used.size(); ++i)
            cells[columns.used[i].index] = sheet_.cell(row, i);
    }
    out_.log.put(row.row, place, std::move(why), cells);
}

void Reader::read_row(const SheetRow& row, BlockView& view) {
    RowCells d;
    d.line.row = row.row;
    cells_.read(row, view, d);
    if (row.kind == RowClass::total) {
        put(row, RowPlace::total, view.totals.check(view.amounts, where(row), complaints_));
        return;
    }
    if (!view.block.columns.enough()) {
        put(row, RowPlace::error, "its headings lack " + view.block.columns.missing());
        complaints_.error(
            Code::missing_column, where(row), "headings with " + view.block.columns.missing(),
            "the headings of " + sheet_.where(view.block.heading_row), "The row was left out.");
        return;
    }
    if (is_explanation(row, view, d)) {
        put(row, view.any_data ? RowPlace::title : RowPlace::header);
        return;
    }
    if (d.bad_amount != kNoColumn) {
        const auto& bad = view.block.columns.used[d.bad_amount];
        put(row, RowPlace::error,
            "\"" + std::string(sheet_.cell(row, d.bad_amount)) + "\" in column \"" + bad.heading +
                "\" is no amount");
        view.totals.add(view.amounts, false);
        view.totals.miss();
        complaints_.error(Code::bad_amount, where(row, view.block.columns.used[d.bad_amount]),
                          "an amount", "\"" + std::string(sheet_.cell(row, d.bad_amount)) + "\"",
                          "The row was left out.");
        return;
    }
    sum_amounts(view, d);
    if (d.rounded) {
        if (rounded_++ == 0) first_rounded_ = where(row);
    }
    const auto gstin = gstin_of(d.gstin, row);
    d.line.gstin = gstin.id;
    d.unregistered = d.unregistered || gstin.unregistered;
    const bool named = !d.number.empty() || !d.note_number.empty() || !d.bill_of_entry.empty() ||
                       !d.voucher.empty() || d.date != kNoColumn || d.note_date != kNoColumn;
    if (row.covered && named_above_)
        d.line = further_line(out_.lines.back(), d.line);
    else if (d.line.gstin.empty() && !named && !keep_amount_row(row, view, d))
        return;
    named_above_ = false;

    if (!d.line.continues) place_document(row, view, d);
    const bool no_amount = d.line.leading() == Money{} && d.tax_total == Money{};
    const bool says_cancelled = no_amount && (text::contains_fold(d.name, "cancelled") ||
                                              text::contains_fold(d.number, "cancelled"));
    const bool knows_tax = view.block.columns.has_tax || view.has_tax_total;
    const bool no_tax = knows_tax && d.line.tax == Tax{} && d.tax_total == Money{};
    const bool outside =
        d.line.gstin.empty() && !d.line.bill_of_entry && (d.unregistered || no_tax);
    const bool repeats = !out_.lines.empty() && out_.lines.back().number == d.line.number &&
                         out_.lines.back().gstin == d.line.gstin;
    view.totals.add(view.amounts, repeats);
    view.any_data = true;
    if (d.cancelled || says_cancelled || outside) {
        put(row, RowPlace::out_of_scope,
            d.cancelled || says_cancelled ? "cancelled"
            : d.unregistered              ? "the supplier is not registered"
                                          : "no GSTIN and no tax");
        return;
    }
    split_total_tax(row, view, d);
    if (!d.line.continues) {
        read_dates(row, view, d);
        read_flags(row, d);
        if (d.line.gstin.empty() && !d.line.bill_of_entry)
            complaints_.warn(
                Code::missing_field, where(row), "the supplier's GSTIN",
                d.gstin.empty() ? "nothing" : d.gstin,
                "The row was read without a GSTIN: nothing can be matched to it surely.");
        if (d.line.number.empty())
            complaints_.warn(Code::missing_field, where(row), "an invoice number", "nothing",
                             "The row was read without a number.");
        if (!d.amounts) ++blank_amounts_;
    }
    out_.lines.push_back(d.line);
    named_above_ = true;
}

bool Reader::is_explanation(const SheetRow& row, const BlockView& view, const RowCells& d) const {
    const auto& used = view.block.columns.used;
    if (!view.any_data) {
        // "(1) (2) (3)" under the headings of government forms.
        bool numbering = !used.empty();
        for (std::size_t i = 0; i < used.size() && numbering; ++i) {
            auto cell = sheet_.cell(row, i);
            if (cell.starts_with('(') && cell.ends_with(')'))
                cell = cell.substr(1, cell.size() - 2);
            numbering = cell == std::to_string(used[i].index + 1);
        }
        if (numbering) return true;
    }
    if (d.good_amounts != 0) return false;
    if (d.date != kNoColumn && read_date_text(sheet_.cell(row, d.date)).kind != DateText::Kind::bad)
        return false;
    const bool named = !d.number.empty() || !d.note_number.empty() || !d.bill_of_entry.empty() ||
                       !d.voucher.empty();
    if (!named) return d.bad_amount != kNoColumn || !gstin::has_shape(gstin::clean(d.gstin));
    // What explains the headings has words in every cell; a damaged row still has figures.
    const auto wordy = [](std::string_view s) {
        return std::none_of(s.begin(), s.end(), text::is_digit);
    };
    return !view.any_data && d.bad_amount != kNoColumn && wordy(d.gstin) &&
           wordy(sheet_.cell(row, d.bad_amount));
}

/// A line with the amounts of `row` under the document of `above`.
Line Reader::further_line(const Line& above, const Line& row) {
    Line line = above;
    line.row = row.row;
    line.item = row.item;
    line.taxable = row.taxable;
    line.tax = row.tax;
    line.value = row.value;
    line.has_value = row.has_value;
    line.outside = row.outside;
    line.continues = true;
    return line;
}

/// A row with amounts but nothing that names a document: a total without a label, or a further line
/// of the document above. False when it has been counted and is done with.
bool Reader::keep_amount_row(const SheetRow& row, BlockView& view, RowCells& d) {
    if (view.totals.is_sum(view.amounts)) {
        put(row, RowPlace::total, view.totals.check(view.amounts, where(row), complaints_));
        return false;
    }
    const Line* above = out_.lines.empty() ? nullptr : &out_.lines.back();
    const bool falls_short = above != nullptr && above->has_value && !d.line.has_value &&
                             abs(above->total()) + rupees(1) < abs(above->value);
    if (above != nullptr && d.name.empty() && (d.item_or_rate || falls_short)) {
        d.line = further_line(*above, d.line);
        return true;
    }
    const bool knows_tax = view.block.columns.has_tax || view.has_tax_total;
    if (d.unregistered || (knows_tax && d.line.tax == Tax{} && d.tax_total == Money{})) return true;
    put(row, RowPlace::error, "amounts without a GSTIN, a number or a date");
    view.totals.miss();
    complaints_.error(Code::bad_row, where(row), "a GSTIN, a number or a date",
                      d.name.empty() ? "amounts only" : d.name, "The row was left out.");
    return false;
}

/// Number, voucher and the ids of the other texts.
void Reader::place_document(const SheetRow& row, const BlockView& view, RowCells& d) {
    auto& line = d.line;
    auto number = d.number;
    auto original = d.original_number;
    if (!d.bill_of_entry.empty()) {
        number = d.bill_of_entry;
        line.bill_of_entry = true;
    } else if (!d.note_number.empty()) {
        // Beside the number of a note the invoice number is that of the invoice it is about.
        if (original.empty()) original = d.number;
        number = d.note_number;
        line.from_note_column = true;
        line.note_letters = true;
    }
    if (number.empty() && !d.voucher.empty()) {
        number = d.voucher;
        ++own_numbers_;
    }
    line.number = pool_.intern(number);
    line.original_number = pool_.intern(original);
    line.name = pool_.intern(d.name);
    line.voucher =
        view.block.columns.number_is_voucher ? pool_.intern(d.number) : pool_.intern(d.voucher);
    line.port = pool_.intern(d.port);
    line.type_text = pool_.intern(d.type_text);
    line.buyer = d.buyer.empty() ? pool_.intern(out_.buyer_gstin) : gstin_of(d.buyer, row).id;
    warn_of_date(row, view, number);
    // `1.00246E+08`: the spreadsheet threw figures away, and nobody can tell which.
    const auto mark = number.find("E+");
    if (mark != std::string_view::npos && mark > 0 && text::is_digit(number.front()) &&
        number.find_first_not_of("0123456789.E+") == std::string_view::npos)
        complaints_.warn(Code::unknown_value, where(row), "the whole invoice number", number,
                         "Kept as it stands; the spreadsheet has shortened it.");
}

/// Excel takes `3-4` or `12/25` for a day, and keeps nothing of what was typed.
void Reader::warn_of_date(const SheetRow& row, const BlockView& view, std::string_view number) {
    if (sheet_.kinds.empty()) return;
    for (std::size_t i = 0; i < view.block.columns.used.size(); ++i) {
        const auto role = view.block.columns.used[i].role;
        if ((role == Role::number || role == Role::note_number) &&
            sheet_.kind(row, i) == sheets::CellKind::date && sheet_.cell(row, i) == number)
            complaints_.warn(Code::unknown_value, where(row, view.block.columns.used[i]),
                             "an invoice number", number,
                             "Kept as it stands; the spreadsheet has made a date of it.");
    }
}

Date Reader::date_of(const SheetRow& row, const BlockView& view, std::size_t column) {
    if (column == kNoColumn) return {};
    const auto cell = sheet_.cell(row, column);
    if (sheet_.kind(row, column) == sheets::CellKind::date)
        if (const auto day = parse_iso_date(cell)) return day.value();
    const auto read = read_date_text(cell);
    const auto date = resolve(read, view.orders[column]);
    if (!date.known() && read.kind != DateText::Kind::blank)
        complaints_.warn(Code::bad_date, where(row, view.block.columns.used[column]), "a date",
                         "\"" + std::string(cell) + "\"", "The row was read without this date.");
    return date;
}

void Reader::read_dates(const SheetRow& row, const BlockView& view, RowCells& d) {
    auto& line = d.line;
    auto column = d.date;
    auto original = d.original_date;
    if (line.bill_of_entry && d.bill_of_entry_date != kNoColumn) {
        column = d.bill_of_entry_date;
    } else if (line.from_note_column && d.note_date != kNoColumn) {
        if (original == kNoColumn) original = d.date;
        column = d.note_date;
    }
    line.date = date_of(row, view, column);
    line.original_date = date_of(row, view, original);
    line.entry_date =
        view.block.columns.date_is_entry ? line.date : date_of(row, view, d.entry_date);
    line.paid_on = date_of(row, view, d.paid_on);
    line.period = d.period.empty() ? out_.period : read_period_text(d.period);
    if (!d.period.empty() && !line.period.known())
        complaints_.warn(Code::bad_period, where(row), "a month", d.period,
                         "The row was read without a period.");
}

void Reader::read_flags(const SheetRow& row, RowCells& d) {
    auto& line = d.line;
    if (!d.place.empty()) {
        line.pos = places_.of(d.place, [&](std::string_view cell) {
            const auto code = static_cast<std::uint8_t>(gstin::state_from_text(cell));
            if (code == 0 && !cell.empty())
                complaints_.warn(Code::unknown_value, where(row), "a state as place of supply",
                                 cell, "Left unknown, here and where it comes again.");
            return code;
        });
    }
    if (!d.reverse.empty()) {
        const auto answer = yes_no(d.reverse);
        const auto amount = parse_amount(d.reverse);
        // Some programs print the name of the reverse-charge tax, or its amount, instead of a yes.
        const bool yes = answer.said ? answer.yes : !amount || amount.value().value != Money{};
        if (line.reverse_charge != Flag::yes) line.reverse_charge = yes ? Flag::yes : Flag::no;
    }
    if (!d.eligibility.empty()) {
        const auto answer = eligible_.of(d.eligibility, eligible_words);
        if (answer.said) line.eligible = answer.yes ? Flag::yes : Flag::no;
        line.extra = pool_.intern(d.eligibility);
    }
    if (!d.currency.empty() && !text::equal_fold(d.currency, "INR") &&
        !text::equal_fold(d.currency, "Rs") && !text::equal_fold(d.currency, "\xE2\x82\xB9"))
        complaints_.warn(Code::unknown_value, where(row), "amounts in rupees", d.currency,
                         "The figures were taken as they stand.");
}

/// One column for all GST: heads follow only from the two states, and only where the row names
/// both.
void Reader::split_total_tax(const SheetRow& row, const BlockView& view, RowCells& d) {
    auto& line = d.line;
    if (view.block.columns.has_tax || d.tax_total == Money{}) return;
    const int supplier = gstin::state_code(d.gstin);
    const int place = d.place.empty() ? 0 : gstin::state_from_text(d.place);
    const bool sez = text::contains_fold(d.type_text, "sez");
    if (supplier != 0 && place != 0 && (sez || supplier != place)) {
        line.tax.igst = d.tax_total;
    } else if (supplier != 0 && supplier == place && d.tax_total.paise % 2 == 0) {
        line.tax.cgst = line.tax.sgst = Money{d.tax_total.paise / 2};
    } else {
        if (unsplit_++ == 0)
            complaints_.warn(Code::missing_column, where(row),
                             "IGST, CGST and SGST in columns of their own, or the place of supply",
                             "one column of tax",
                             "The tax of such rows is in their invoice value only.");
        if (!line.has_value) {
            line.value = line.taxable + d.tax_total;
            line.has_value = true;
        }
    }
}

GstinCell Reader::gstin_of(std::string_view cell, const SheetRow& row) {
    if (cell.empty()) return {};
    return gstins_.of(cell, [&](std::string_view text) {
        GstinCell out;
        auto clean = gstin::has_shape(text) ? std::string(text) : gstin::clean(text);
        if (type_word(text) == TypeWord::unregistered) {
            out.unregistered = true;
            return out;
        }
        for (const std::string_view nothing :
             {"", "NA", "NIL", "NONE", "NULL", "0", "NOTAVAILABLE", "NOTAPPLICABLE", "NO", "BLANK"})
            if (clean == nothing) return out;
        // A GSTIN with a name or a remark around it.
        for (std::size_t i = 0; clean.size() > 15 && i + 15 <= clean.size(); ++i)
            if (gstin::has_shape(std::string_view(clean).substr(i, 15)))
                clean = clean.substr(i, 15);
        out.id = pool_.intern(clean);
        if (!gstin::valid(clean))
            complaints_.warn(Code::bad_gstin, where(row), "a GSTIN whose check character fits",
                             text, "Kept as it stands.");
        return out;
    });
}

void Reader::tell_about(const BlockView& view) {
    const auto& columns = view.block.columns;
    say((sheet_.blocks.size() > 1 ? "headings in " : "heading in ") +
        sheet_.where(view.block.heading_row));
    say(describe(columns));
    OrderEvidence order;
    DecimalEvidence marks;
    for (std::size_t i = 0; i < columns.used.size(); ++i) {
        const auto& e = view.block.evidence[i];
        order.add(e.order);
        marks.add(e.marks);
        if (e.order.day_first != 0 && e.order.month_first != 0)
            complaints_.warn(Code::bad_date, "column \"" + columns.used[i].heading + "\"",
                             "day and month in one order",
                             std::to_string(e.order.day_first) + " dates with the day first and " +
                                 std::to_string(e.order.month_first) + " with the month first",
                             "Those that both orders allow were read with the day first.");
    }
    if (order.order() == DayOrder::month_first)
        say("dates read month first, as " + std::to_string(order.month_first) + " of them prove");
    else if (order.day_first != 0)
        say("dates read day first");
    else if (order.open != 0)
        say("dates read day first, though none proves it");
    if (marks.mark() == DecimalMark::comma) say("amounts with a decimal comma");
    if (columns.number_is_voucher) say("the only number is the register's own");
    if (columns.date_is_entry) say("the only date is that of the entry");
    if (!columns.unused.empty()) {
        std::string list;
        for (const auto& h : columns.unused) {
            if (list.size() > 200) break;
            list += (list.empty() ? "" : ", ") + h;
        }
        say("columns not used: " + list);
    }
    if (&view.block != &sheet_.blocks.back()) return;
    if (sheet_.hidden_rows != 0)
        say(std::to_string(sheet_.hidden_rows) + " hidden rows, read like the others");
    if (rounded_ != 0)
        complaints_.tell(Code::rounded_amount, first_rounded_, "two decimals", "more",
                         "Rounded to the paisa, half away from zero.", rounded_);
    if (own_numbers_ != 0)
        complaints_.tell(Code::missing_field, {}, "the supplier's invoice number", "nothing",
                         "The register's own number stands in for it.", own_numbers_);
    if (blank_amounts_ != 0)
        complaints_.tell(Code::missing_field, {}, "amounts", "nothing", "Taken as zero.",
                         blank_amounts_);
}

} // namespace

Register read_lines(Sheet& sheet, StringPool& pool, Complaints& complaints) {
    return Reader(sheet, pool, complaints).read();
}

} // namespace milaan::books

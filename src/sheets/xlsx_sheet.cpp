#include "sheets/xlsx_sheet.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "sheets/number_text.hpp"
#include "sheets/row_builder.hpp"
#include "sheets/xml_part.hpp"

namespace milaan::sheets {

namespace {

/// `t` of a cell.
enum class Stored : std::uint8_t { number, shared, inline_text, text, boolean, error, iso_date };

Stored stored_as(std::string_view t) {
    if (t == "s") return Stored::shared;
    if (t == "str") return Stored::text;
    if (t == "inlineStr") return Stored::inline_text;
    if (t == "b") return Stored::boolean;
    if (t == "e") return Stored::error;
    if (t == "d") return Stored::iso_date;
    return Stored::number;
}

std::uint32_t small_number(std::string_view s) {
    std::uint32_t n = 0;
    if (s.empty() || s.size() > 9) return UINT32_MAX;
    for (const char c : s) {
        if (!text::is_digit(c)) return UINT32_MAX;
        n = n * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return n;
}

class RowSink : public XmlSink {
public:
    RowSink(const WorkbookContext& context, SheetSink& sink)
        : context_(context), sink_(sink), rows_(sink, facts) {}

    void start(std::string_view name, const XmlAttributes& a) override {
        if (name == "c") {
            if (in_row_) begin_cell(a);
        } else if (name == "v" || name == "t") {
            collecting_ = in_cell_ && phonetic_ == 0;
            begun_ = name == "t" ? begin_text(a, value_) : std::string_view::npos;
        } else if (name == "row") {
            begin_row(a);
        } else if (name == "f") {
            formula_ = in_cell_;
        } else if (name == "rPh") {
            ++phonetic_;
        } else if (name == "col") {
            begin_column(a);
        } else if (name == "mergeCell") {
            MergedRange range;
            if (parse_range(a.get("ref"), range)) sink_.merged(range);
        }
    }

    void end(std::string_view name) override {
        if (name == "v" || name == "t") {
            if (collecting_) end_text(value_, begun_);
            collecting_ = false;
        } else if (name == "c") {
            if (in_cell_) end_cell();
            in_cell_ = false;
        } else if (name == "row") {
            if (in_row_ && !rows_.end()) part->stop();
            in_row_ = false;
        } else if (name == "rPh") {
            phonetic_ = std::max(0, phonetic_ - 1);
        }
    }

    void text(std::string_view s) override {
        if (!collecting_) return;
        has_value_ = true;
        // One byte over the limit is enough for the row builder to see that it is too long.
        value_ += s.substr(0, kMaxCellText + 1 - std::min(value_.size(), kMaxCellText + 1));
    }

    SheetFacts facts;
    XmlPart* part = nullptr;

private:
    void begin_row(const XmlAttributes& a) {
        const auto r = small_number(a.get("r"));
        row_ = r == UINT32_MAX ? row_ + 1 : r;
        const auto hidden = a.get("hidden");
        rows_.begin(row_, hidden == "1" || hidden == "true");
        next_column_ = 0;
        in_row_ = true;
    }

    void begin_cell(const XmlAttributes& a) {
        in_cell_ = true;
        formula_ = has_value_ = false;
        value_.clear();
        column_ = next_column_;
        style_ = 0;
        stored_ = Stored::number;
        a.each([&](std::string_view name, std::string_view value) {
            if (name == "r") {
                std::uint32_t column = 0, row = 0;
                if (parse_reference(value, column, row))
                    column_ = column;
                else if (!value.empty())
                    column_ = kMaxColumns; // nowhere
            } else if (name == "s") {
                style_ = small_number(value);
            } else if (name == "t") {
                stored_ = stored_as(value);
            }
        });
        next_column_ = column_ < kMaxColumns ? column_ + 1 : next_column_;
    }

    void begin_column(const XmlAttributes& a) {
        const auto hidden = a.get("hidden");
        if (hidden != "1" && hidden != "true") return;
        const auto min = small_number(a.get("min")), max = small_number(a.get("max"));
        if (min == UINT32_MAX || max == UINT32_MAX || max < min || max > kMaxColumns) return;
        // All columns to the right of a table are often hidden; that hides nothing.
        if (max - min < 256) facts.hidden_columns += max - min + 1;
    }

    void end_cell() {
        Cell cell;
        cell.column = column_;
        cell.formula = formula_;
        // A value that is no text may stand on a line of its own.
        if (stored_ != Stored::text && stored_ != Stored::inline_text) end_text(value_, 0);
        if (!has_value_ || value_.empty()) {
            // A formula with an empty text as its result has a value, which is that.
            if (formula_ && stored_ != Stored::text) {
                ++facts.unsaved_formulas;
                cell.kind = CellKind::error;
                rows_.add_lasting(cell, "(no value)");
            }
            return;
        }
        switch (stored_) {
        case Stored::shared: {
            const auto at = small_number(value_);
            if (at >= context_.texts.size()) {
                ++facts.lost_cells;
                cell.kind = CellKind::error;
                rows_.add_lasting(cell, "(no such text)");
                return;
            }
            const auto shared = context_.texts.at(at);
            if (shared.empty()) return;
            cell.kind = CellKind::text;
            rows_.add_lasting(cell, shared);
            return;
        }
        case Stored::text:
        case Stored::inline_text:
            cell.kind = CellKind::text;
            if (value_.find("_x") != std::string::npos) value_ = unescaped(value_);
            rows_.add(cell, value_);
            return;
        case Stored::boolean:
            cell.kind = CellKind::boolean;
            rows_.add_lasting(cell, value_ == "1" || value_ == "true" ? "TRUE" : "FALSE");
            return;
        case Stored::error:
            cell.kind = CellKind::error;
            rows_.add(cell, value_);
            return;
        case Stored::iso_date:
            if (const auto d = parse_iso_date(std::string_view(value_).substr(0, 10))) {
                cell.kind = CellKind::date;
                cell.date = d.value();
                rows_.add(cell, to_iso(cell.date));
            } else {
                cell.kind = CellKind::text;
                rows_.add(cell, value_);
            }
            return;
        case Stored::number:
            add_number(cell);
            return;
        }
    }

    void add_number(Cell& cell) {
        const auto decimal = decimal_text(value_);
        if (!decimal.ok) {
            cell.kind = CellKind::text;
            rows_.add(cell, value_);
            return;
        }
        const auto& format = context_.styles.at(style_);
        add_formatted(rows_, cell, format, decimal, context_.since_1904);
    }

    const WorkbookContext& context_;
    SheetSink& sink_;
    RowBuilder rows_;
    std::uint32_t row_ = 0, column_ = 0, next_column_ = 0, style_ = 0;
    Stored stored_ = Stored::number;
    bool in_row_ = false, in_cell_ = false, collecting_ = false, formula_ = false,
         has_value_ = false;
    int phonetic_ = 0;
    std::size_t begun_ = 0; ///< of the text being read, in value_
    std::string value_;
};

} // namespace

Trouble read_xlsx_sheet(ZipArchive& archive, const ZipEntry& entry, const WorkbookContext& context,
                        SheetSink& sink, const std::function<bool(std::uint64_t)>& go_on) {
    RowSink rows(context, sink);
    XmlPart part(archive, entry, rows);
    rows.part = &part;
    auto trouble = part.read(go_on);
    if (trouble.ok()) sink.end_sheet(rows.facts);
    return trouble;
}

} // namespace milaan::sheets

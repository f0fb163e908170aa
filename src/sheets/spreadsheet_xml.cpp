#include "sheets/spreadsheet_xml.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "base/text.hpp"
#include "sheets/row_builder.hpp"
#include "sheets/xml.hpp"

namespace milaan::sheets {

namespace {

std::uint32_t number_or(std::string_view s, std::uint32_t other) {
    if (s.empty() || s.size() > 9) return other;
    std::uint32_t n = 0;
    for (const char c : s) {
        if (!text::is_digit(c)) return other;
        n = n * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return n;
}

/// Formats that have a name instead of a code.
std::string_view code_of(std::string_view name) {
    if (name == "Percent") return "0.00%";
    if (name == "Short Date" || name == "Medium Date" || name == "Long Date" ||
        name == "General Date")
        return "dd/mm/yyyy";
    return name;
}

class Sink : public XmlSink {
public:
    explicit Sink(SheetSink& sink) : sink_(sink) {}

    void start(std::string_view name, const XmlAttributes& a) override {
        if (in_comment_ > 0 || name == "Comment") {
            ++in_comment_;
            return;
        }
        if (name == "Style") {
            style_ = a.get("ID");
        } else if (name == "NumberFormat") {
            if (formats_.size() < 65536)
                formats_.insert_or_assign(style_, NumberFormat(code_of(a.get("Format"))));
        } else if (name == "Worksheet") {
            begin_sheet(a);
        } else if (!wanted_) {
            return;
        } else if (name == "Column") {
            if (a.get("Hidden") == "1") facts_.hidden_columns += 1;
        } else if (name == "Row") {
            const auto index = number_or(a.get("Index"), row_ + 1);
            row_ = std::max(index, 1u);
            column_ = 0;
            rows_.begin(row_, a.get("Hidden") == "1");
        } else if (name == "Cell") {
            begin_cell(a);
        } else if (name == "Data") {
            type_ = a.get("Type");
            value_.clear();
            in_data_ = true;
        }
    }

    void end(std::string_view name) override {
        if (in_comment_ > 0) {
            --in_comment_;
            return;
        }
        if (name == "Worksheet") {
            if (begun_) sink_.end_sheet(facts_);
            wanted_ = begun_ = false;
        } else if (!wanted_) {
            return;
        } else if (name == "Data") {
            in_data_ = false;
            has_data_ = true;
        } else if (name == "Cell") {
            end_cell();
        } else if (name == "Row") {
            if (!rows_.end()) wanted_ = false;
        }
    }

    void text(std::string_view s) override {
        if (in_data_ && in_comment_ == 0 && value_.size() <= kMaxCellText) value_ += s;
    }

private:
    void begin_sheet(const XmlAttributes& a) {
        if (begun_) sink_.end_sheet(facts_);
        SheetInfo info;
        info.index = index_++;
        info.name = a.get("Name");
        facts_ = {};
        row_ = 0;
        rows_.restart();
        wanted_ = begun_ = sink_.begin_sheet(info);
    }

    void begin_cell(const XmlAttributes& a) {
        const auto index = number_or(a.get("Index"), column_ + 1);
        column_ = std::max(index, 1u);
        const auto style = a.get("StyleID");
        const auto known = formats_.find(std::string(style));
        format_ = known == formats_.end() ? nullptr : &known->second;
        formula_ = !a.get("Formula").empty();
        has_data_ = false;
        value_.clear();
        const auto right = number_or(a.get("MergeAcross"), 0),
                   down = number_or(a.get("MergeDown"), 0);
        across_ = 0;
        if (row_ > kMaxRows || column_ > kMaxColumns || right >= kMaxColumns || down >= kMaxRows)
            return;
        across_ = right;
        if (right + down > 0) {
            MergedRange m;
            m.first_row = row_;
            m.last_row = row_ + down;
            m.first_column = column_ - 1;
            m.last_column = column_ - 1 + right;
            sink_.merged(m);
        }
    }

    void end_cell() {
        Cell cell;
        cell.column = column_ - 1;
        cell.formula = formula_;
        column_ += across_;
        // A value that is no text may stand on a line of its own.
        if (type_ != "String") value_ = std::string(text::trim(value_));
        if (!has_data_ || value_.empty()) {
            if (!formula_ || has_data_) return;
            ++facts_.unsaved_formulas;
            cell.kind = CellKind::error;
            rows_.add_lasting(cell, "(no value)");
            return;
        }
        const auto decimal = type_ == "Number" ? decimal_text(value_) : DecimalText{};
        if (decimal.ok) {
            add_formatted(rows_, cell, format_ == nullptr ? plain_ : *format_, decimal, false);
            return;
        }
        const auto day = type_ == "DateTime"
                             ? parse_iso_date(std::string_view(value_).substr(0, 10))
                             : Result<Date>(Errc::not_a_date);
        if (day.ok()) {
            cell.kind = CellKind::date;
            cell.date = day.value();
            const bool formatted = format_ != nullptr && format_->kind() == FormatKind::date;
            rows_.add(cell, to_iso(cell.date),
                      formatted ? format_->show_date(cell.date) : std::string());
            return;
        }
        cell.kind = type_ == "Error"     ? CellKind::error
                    : type_ == "Boolean" ? CellKind::boolean
                                         : CellKind::text;
        if (cell.kind == CellKind::boolean) value_ = value_ == "1" ? "TRUE" : "FALSE";
        rows_.add(cell, value_);
    }

    SheetSink& sink_;
    SheetFacts facts_;
    RowBuilder rows_{sink_, facts_};
    std::unordered_map<std::string, NumberFormat> formats_;
    NumberFormat plain_;
    const NumberFormat* format_ = nullptr;
    std::string style_, type_, value_;
    std::uint32_t index_ = 0, row_ = 0, column_ = 0, across_ = 0;
    int in_comment_ = 0;
    bool wanted_ = false, begun_ = false, in_data_ = false, has_data_ = false, formula_ = false;
};

} // namespace

Trouble read_spreadsheet_xml(std::span<const std::byte> bytes, SheetSink& sink) {
    Sink rows(sink);
    XmlReader reader(rows);
    constexpr std::size_t kPiece = 256 * 1024;
    const auto total = bytes.size();
    while (!bytes.empty()) {
        const auto piece = bytes.first(std::min(bytes.size(), kPiece));
        bytes = bytes.subspan(piece.size());
        if (!reader.feed(piece)) break;
        if (!sink.go_on(total - bytes.size(), total)) return {Fault::cancelled};
    }
    reader.finish();
    return reader.trouble();
}

} // namespace milaan::sheets

#include "sheets/ods.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "sheets/number_text.hpp"
#include "sheets/row_builder.hpp"
#include "sheets/xml_part.hpp"

namespace milaan::sheets {

namespace {

/// Values that come from repetition alone, in one sheet.
constexpr std::uint64_t kMostRepeated = 2u << 20;
/// A row that repeats this often is the rest of the sheet, formatted; so are such cells.
constexpr std::uint32_t kRestOfSheet = 10000;

std::uint32_t count_of(std::string_view s) {
    std::uint32_t n = 0;
    if (s.empty() || s.size() > 9) return s.empty() ? 1 : 999999999;
    for (const char c : s) {
        if (!text::is_digit(c)) return 1;
        n = n * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return std::max(n, 1u);
}

/// What a cell shows, where that is another identity than its value: leading zeros, letters.
std::string_view telling(std::string_view shown, std::string_view decimal) {
    if (shown == decimal || shown.find(',') != std::string_view::npos ||
        decimal.find('.') != std::string_view::npos || shown.find('.') != std::string_view::npos)
        return {};
    return shown;
}

class OdsSink : public XmlSink {
public:
    explicit OdsSink(SheetSink& sink) : sink_(sink) {}

    void start(std::string_view name, const XmlAttributes& a) override {
        if (skipping_ > 0 || name == "annotation" || name == "shapes" ||
            name == "tracked-changes") {
            ++skipping_;
            return;
        }
        if (name == "table") {
            if (depth_++ == 0) begin_table(a);
        } else if (!wanted_) {
            return;
        } else if (name == "table-row") {
            begin_row(a);
        } else if (name == "table-cell" || name == "covered-table-cell") {
            begin_cell(a);
        } else if (name == "table-column") {
            const auto v = a.get("visibility");
            const auto n = count_of(a.get("number-columns-repeated"));
            if ((v == "collapse" || v == "filter") && n < 256) facts_.hidden_columns += n;
        } else if (name == "p" || name == "h") {
            if (in_cell_ && paragraphs_++ > 0) shown_ += '\n';
            in_text_ = in_cell_;
        } else if (name == "s") {
            if (in_text_) shown_.append(std::min(count_of(a.get("c")), 1000u), ' ');
        } else if (name == "tab") {
            if (in_text_) shown_ += '\t';
        } else if (name == "line-break") {
            if (in_text_) shown_ += '\n';
        }
    }

    void end(std::string_view name) override {
        if (skipping_ > 0) {
            --skipping_;
            return;
        }
        if (name == "table") {
            if (--depth_ == 0) end_table();
        } else if (!wanted_) {
            return;
        } else if (name == "table-row") {
            end_row();
        } else if (name == "table-cell" || name == "covered-table-cell") {
            end_cell();
        } else if (name == "p" || name == "h") {
            in_text_ = false;
        }
    }

    void text(std::string_view s) override {
        if (!in_text_ || skipping_ > 0) return;
        // Blanks next to each other are one, and none begins a line: others are elements.
        for (const char c : s) {
            if (shown_.size() > kMaxCellText) return;
            if (!text::is_space(c))
                shown_ += c;
            else if (!shown_.empty() && !text::is_space(shown_.back()))
                shown_ += ' ';
        }
    }

    XmlPart* part = nullptr;
    bool too_many = false;

private:
    struct Kept {
        Cell cell;
        std::string text, shown;
        std::uint32_t repeat = 1;
    };

    void begin_table(const XmlAttributes& a) {
        SheetInfo info;
        info.index = index_++;
        info.name = a.get("name");
        facts_ = {};
        rows_.restart();
        row_ = 1;
        repeated_ = 0;
        wanted_ = sink_.begin_sheet(info);
        begun_ = wanted_;
    }
    void end_table() {
        if (begun_) sink_.end_sheet(facts_);
        wanted_ = begun_ = false;
    }

    void begin_row(const XmlAttributes& a) {
        row_repeat_ = count_of(a.get("number-rows-repeated"));
        const auto v = a.get("visibility");
        hidden_ = v == "collapse" || v == "filter";
        column_ = 0;
        cells_.clear();
    }

    void begin_cell(const XmlAttributes& a) {
        in_cell_ = true;
        shown_.clear();
        paragraphs_ = 0;
        cell_repeat_ = count_of(a.get("number-columns-repeated"));
        type_ = a.get("value-type");
        value_ = type_ == "date"      ? a.get("date-value")
                 : type_ == "boolean" ? a.get("boolean-value")
                 : type_ == "string"  ? a.get("string-value")
                 : type_ == "time"    ? a.get("time-value")
                                      : a.get("value");
        formula_ = !a.get("formula").empty();
        const auto down = count_of(a.get("number-rows-spanned"));
        const auto right = count_of(a.get("number-columns-spanned"));
        if ((down > 1 || right > 1) && down <= kMaxRows && right <= kMaxColumns &&
            row_ <= kMaxRows && column_ < kMaxColumns) {
            MergedRange m;
            m.first_row = row_;
            m.last_row = row_ + down - 1;
            m.first_column = column_;
            m.last_column = column_ + right - 1;
            sink_.merged(m);
        }
    }

    void end_cell() {
        if (!in_cell_) return;
        in_cell_ = in_text_ = false;
        Kept k;
        k.cell.column = column_;
        k.cell.formula = formula_;
        k.repeat = cell_repeat_;
        read_value(k);
        column_ = cell_repeat_ < kMaxColumns - std::min(column_, kMaxColumns)
                      ? column_ + cell_repeat_
                      : kMaxColumns;
        if (k.cell.kind == CellKind::empty) {
            if (formula_ && type_.empty()) ++facts_.unsaved_formulas;
            return;
        }
        if (cells_.size() < kMaxColumns) cells_.push_back(std::move(k));
    }

    void read_value(Kept& k) {
        if (type_ == "float" || type_ == "currency" || type_ == "percentage") {
            const auto decimal = decimal_text(value_);
            k.cell.kind = decimal.ok ? CellKind::number : CellKind::text;
            k.cell.rounded = decimal.rounded;
            k.text = decimal.text;
            if (type_ == "percentage" && decimal.ok) {
                k.cell.kind = CellKind::text;
                k.text = shift_point(decimal.text, -2) + "%";
                return;
            }
            // Dr and Cr may stand in the format only, as in an .xlsx.
            for (const std::string_view side : {"Dr", "Cr"})
                if (shown_.size() > 2 &&
                    text::equal_fold(std::string_view(shown_).substr(shown_.size() - 2), side) &&
                    !text::is_alnum(shown_[shown_.size() - 3])) {
                    k.cell.kind = CellKind::text;
                    const bool minus =
                        k.text.starts_with('-') && shown_.find('-') == std::string::npos;
                    k.text = k.text.substr(minus ? 1 : 0) + ' ' + std::string(side);
                    return;
                }
            if (decimal.ok) k.shown = telling(text::trim(shown_), k.text);
        } else if (type_ == "date") {
            const auto d = parse_iso_date(std::string_view(value_).substr(0, 10));
            k.cell.kind = d.ok() ? CellKind::date : CellKind::text;
            k.cell.date = d.value_or({});
            k.text = d.ok() ? to_iso(k.cell.date) : shown_;
            if (d.ok()) k.shown = text::trim(shown_);
        } else if (type_ == "boolean") {
            k.cell.kind = CellKind::boolean;
            k.text = value_ == "true" ? "TRUE" : "FALSE";
        } else {
            k.text = shown_.empty() && type_ == "string" ? value_ : shown_;
            if (k.text.empty()) return;
            const bool fault = formula_ && (k.text.starts_with("#") || k.text.starts_with("Err:"));
            k.cell.kind = fault ? CellKind::error : CellKind::text;
        }
        if (k.text.empty()) k.cell.kind = CellKind::empty;
    }

    void end_row() {
        if (!cells_.empty() && row_ <= kMaxRows) {
            const auto rows = row_repeat_ >= kRestOfSheet ? 1u : row_repeat_;
            for (std::uint32_t r = 0; r < rows && wanted_; ++r) write_row(row_ + r);
        }
        row_ = row_repeat_ < kMaxRows && row_ <= kMaxRows ? row_ + row_repeat_ : kMaxRows + 1;
    }

    void write_row(std::uint32_t number) {
        rows_.begin(number, hidden_);
        for (const auto& k : cells_) {
            const auto times = k.repeat >= kRestOfSheet ? 1u : k.repeat;
            for (std::uint32_t i = 0; i < times; ++i) {
                auto cell = k.cell;
                cell.column += i;
                if (cell.column >= kMaxColumns) break;
                rows_.add(cell, k.text, k.shown);
            }
            repeated_ += times - 1;
        }
        if (row_repeat_ > 1) repeated_ += cells_.size();
        if (repeated_ > kMostRepeated) {
            too_many = true;
            wanted_ = false;
            part->stop();
            return;
        }
        if (!rows_.end()) wanted_ = false;
    }

    SheetSink& sink_;
    SheetFacts facts_;
    RowBuilder rows_{sink_, facts_};
    int depth_ = 0, skipping_ = 0, paragraphs_ = 0;
    std::uint32_t index_ = 0, row_ = 1, row_repeat_ = 1, column_ = 0, cell_repeat_ = 1;
    bool wanted_ = false, begun_ = false, hidden_ = false, in_cell_ = false, in_text_ = false,
         formula_ = false;
    std::string type_, value_, shown_;
    std::vector<Kept> cells_;
    std::uint64_t repeated_ = 0;
};

/// The manifest of a file with a password names how its parts are encrypted.
class ManifestSink : public XmlSink {
public:
    void start(std::string_view name, const XmlAttributes&) override {
        encrypted = encrypted || name == "encryption-data";
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}
    bool encrypted = false;
};

} // namespace

Trouble read_ods(ZipArchive& archive, SheetSink& sink) {
    if (const auto* manifest = archive.find("META-INF/manifest.xml")) {
        ManifestSink told;
        XmlPart part(archive, *manifest, told);
        (void)part.read();
        if (told.encrypted)
            return {Fault::encrypted, {}, 0, "an OpenDocument sheet with a password"};
    }
    const auto* content = archive.find("content.xml");
    if (content == nullptr) return {Fault::missing_part, "content.xml"};
    OdsSink rows(sink);
    XmlPart part(archive, *content, rows);
    rows.part = &part;
    auto trouble =
        part.read([&](std::uint64_t done) { return sink.go_on(done, content->declared); });
    if (rows.too_many)
        return {Fault::bomb, content->name, 0, "millions of cells that one cell is repeated to"};
    return trouble;
}

} // namespace milaan::sheets

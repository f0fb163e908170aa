#include "sheets/html_table.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "sheets/number_text.hpp"
#include "sheets/row_builder.hpp"
#include "sheets/utf.hpp"

namespace milaan::sheets {

namespace {

constexpr std::uint32_t kMostSpanned = 4096;

struct Entity {
    std::string_view name;
    std::string_view text;
};
constexpr Entity kEntities[] = {
    {"amp", "&"},
    {"lt", "<"},
    {"gt", ">"},
    {"quot", "\""},
    {"apos", "'"},
    {"nbsp", " "},
    {"ndash", "\xE2\x80\x93"},
    {"mdash", "\xE2\x80\x94"},
};

std::string unescaped_html(std::string_view s) {
    std::string out;
    for (std::size_t i = 0; i < s.size(); ++i) {
        const auto end = s[i] == '&' ? s.substr(i, 12).find(';') : std::string_view::npos;
        if (end == std::string_view::npos) {
            out += s[i];
            continue;
        }
        const auto name = s.substr(i + 1, end - 1);
        bool known = false;
        if (name.starts_with('#') && name.size() > 1) {
            const bool hex = text::lower(name[1]) == 'x';
            std::uint32_t code = 0;
            known = name.size() > (hex ? 2u : 1u);
            for (const char c : name.substr(hex ? 2 : 1)) {
                const char l = text::lower(c);
                const int digit = text::is_digit(c)             ? c - '0'
                                  : hex && l >= 'a' && l <= 'f' ? l - 'a' + 10
                                                                : -1;
                known = known && digit >= 0 && code < 0x200000;
                if (known) code = code * (hex ? 16u : 10u) + static_cast<std::uint32_t>(digit);
            }
            if (known) append_utf8(out, code == 0xA0 ? ' ' : code);
        }
        for (const auto& e : kEntities)
            if (!known && text::equal_fold(e.name, name)) {
                out += e.text;
                known = true;
            }
        if (known)
            i += end;
        else
            out += s[i];
    }
    return out;
}

struct Tag {
    std::string name; ///< lower case
    bool closing = false;
    std::string_view attributes;
};

/// Value of an attribute, quoted or not; empty when it is absent.
std::string_view attribute(std::string_view all, std::string_view wanted) {
    for (std::size_t i = 0; i < all.size();) {
        while (i < all.size() && (text::is_space(all[i]) || all[i] == '/')) ++i;
        const auto begin = i;
        while (i < all.size() && !text::is_space(all[i]) && all[i] != '=') ++i;
        const auto name = all.substr(begin, i - begin);
        while (i < all.size() && text::is_space(all[i])) ++i;
        std::string_view value;
        if (i < all.size() && all[i] == '=') {
            ++i;
            while (i < all.size() && text::is_space(all[i])) ++i;
            if (i < all.size() && (all[i] == '"' || all[i] == '\'')) {
                const auto end = all.find(all[i], i + 1);
                value = all.substr(i + 1, end == std::string_view::npos ? end : end - i - 1);
                i = end == std::string_view::npos ? all.size() : end + 1;
            } else {
                const auto from = i;
                while (i < all.size() && !text::is_space(all[i])) ++i;
                value = all.substr(from, i - from);
            }
        } else if (name.empty()) {
            ++i;
        }
        if (!name.empty() && text::equal_fold(name, wanted)) return value;
    }
    return {};
}

std::uint32_t span_of(std::string_view s) {
    std::uint32_t n = 0;
    for (const char c : text::trim(s)) {
        if (!text::is_digit(c) || n > kMostSpanned) break;
        n = n * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return std::clamp(n, 1u, kMostSpanned);
}

class Tables {
public:
    explicit Tables(SheetSink& sink) : sink_(sink) {}

    Trouble read(std::string_view s) {
        const auto total = s.size();
        std::size_t told = 0;
        while (!s.empty()) {
            if (total - s.size() > told + (1u << 20)) {
                told = total - s.size();
                if (!sink_.go_on(told, total)) return {Fault::cancelled};
            }
            const auto open = s.find('<');
            text(s.substr(0, open));
            if (open == std::string_view::npos) break;
            s.remove_prefix(open);
            if (s.starts_with("<!--")) {
                const auto end = s.find("-->");
                s.remove_prefix(end == std::string_view::npos ? s.size() : end + 3);
                continue;
            }
            // A sign that opens no tag is a sign.
            if (s.size() < 2 ||
                !(text::is_alnum(s[1]) || s[1] == '/' || s[1] == '!' || s[1] == '?')) {
                text(s.substr(0, 1));
                s.remove_prefix(1);
                continue;
            }
            const auto close = s.find('>');
            if (close == std::string_view::npos) break;
            const auto t = tag_of(s.substr(1, close - 1));
            s.remove_prefix(close + 1);
            if (!t.closing && (t.name == "script" || t.name == "style")) {
                skip_to_end_of(t.name, s);
                continue;
            }
            tag(t);
        }
        while (depth_ > 0) end_table();
        return {};
    }

private:
    static Tag tag_of(std::string_view s) {
        Tag t;
        if (s.starts_with('/')) {
            t.closing = true;
            s.remove_prefix(1);
        }
        std::size_t i = 0;
        while (i < s.size() && i < 20 && text::is_alnum(s[i])) t.name += text::lower(s[i++]);
        t.attributes = s.substr(i);
        return t;
    }

    static void skip_to_end_of(std::string_view name, std::string_view& s) {
        for (;;) {
            const auto at = s.find("</");
            if (at == std::string_view::npos) {
                s = {};
                return;
            }
            s.remove_prefix(at + 2);
            if (s.size() >= name.size() && text::equal_fold(s.substr(0, name.size()), name)) {
                const auto end = s.find('>');
                s.remove_prefix(end == std::string_view::npos ? s.size() : end + 1);
                return;
            }
        }
    }

    void text(std::string_view s) {
        if (in_cell_ && cell_.size() <= kMaxCellText) cell_ += s;
    }

    void tag(const Tag& t) {
        if (t.name == "table") {
            if (t.closing)
                end_table();
            else
                begin_table();
        } else if (depth_ != 1) {
            // A table inside a cell is part of its text.
            if (depth_ > 1) text(" ");
        } else if (t.name == "tr") {
            end_row();
            if (!t.closing) begin_row(t);
        } else if (t.name == "td" || t.name == "th") {
            end_cell();
            if (!t.closing) begin_cell(t);
        } else if (t.name == "br" || t.name == "p" || t.name == "div") {
            text(" ");
        }
    }

    void begin_table() {
        if (depth_++ > 0) return;
        SheetInfo info;
        info.index = index_++;
        info.name = "Table " + std::to_string(info.index + 1);
        facts_ = {};
        row_ = 0;
        taken_.clear();
        rows_.restart();
        wanted_ = sink_.begin_sheet(info);
        begun_ = wanted_;
    }
    void end_table() {
        if (depth_ == 0 || --depth_ > 0) return;
        end_row();
        if (begun_) sink_.end_sheet(facts_);
        wanted_ = begun_ = false;
    }

    void begin_row(const Tag& t) {
        if (!wanted_ || row_ >= kMaxRows) return;
        ++row_;
        column_ = 0;
        in_row_ = true;
        rows_.begin(row_, text::contains_fold(attribute(t.attributes, "style"), "display:none"));
    }
    void end_row() {
        end_cell();
        if (!in_row_) return;
        in_row_ = false;
        for (auto& rows_left : taken_)
            if (rows_left > 0) --rows_left;
        if (!rows_.end()) wanted_ = false;
    }

    void begin_cell(const Tag& t) {
        if (!in_row_) begin_row({});
        if (!in_row_) return;
        in_cell_ = true;
        cell_.clear();
        number_ = attribute(t.attributes, "x:num");
        across_ = span_of(attribute(t.attributes, "colspan"));
        down_ = span_of(attribute(t.attributes, "rowspan"));
        while (column_ < taken_.size() && taken_[column_] > 0) ++column_;
    }

    void end_cell() {
        if (!in_cell_) return;
        in_cell_ = false;
        if (column_ >= kMaxColumns) {
            ++facts_.lost_cells;
            return;
        }
        const auto last = std::min(column_ + across_, kMaxColumns);
        if (taken_.size() < last) taken_.resize(last);
        // This row is counted down at its end.
        for (auto c = column_; c < last; ++c) taken_[c] = down_;
        if (across_ > 1 || down_ > 1) {
            MergedRange m;
            m.first_row = row_;
            m.last_row = row_ + down_ - 1;
            m.first_column = column_;
            m.last_column = last - 1;
            sink_.merged(m);
        }
        add();
        column_ = last;
    }

    void add() {
        // Blanks of the page's own lines are one blank.
        std::string shown;
        for (const char c : unescaped_html(cell_)) {
            if (!text::is_space(c))
                shown += c;
            else if (!shown.empty() && shown.back() != ' ')
                shown += ' ';
        }
        const auto trimmed = text::trim(shown);
        Cell cell;
        cell.column = column_;
        const auto decimal = number_.empty() ? DecimalText{} : decimal_text(number_);
        if (decimal.ok && !trimmed.empty() && trimmed.find('%') == std::string_view::npos &&
            trimmed.find(decimal.text) != std::string_view::npos) {
            cell.kind = CellKind::number;
            rows_.add(cell, decimal.text);
        } else if (!trimmed.empty()) {
            cell.kind = CellKind::text;
            rows_.add(cell, trimmed);
        }
    }

    SheetSink& sink_;
    SheetFacts facts_;
    RowBuilder rows_{sink_, facts_};
    std::vector<std::uint32_t> taken_; ///< rows that a cell above still reaches down, by column
    std::string cell_;
    std::string number_;
    std::uint32_t index_ = 0, row_ = 0, column_ = 0, across_ = 1, down_ = 1;
    int depth_ = 0;
    bool wanted_ = false, begun_ = false, in_row_ = false, in_cell_ = false;
};

} // namespace

Trouble read_html_tables(std::span<const std::byte> bytes, SheetSink& sink) {
    const auto s = text_of_file(bytes);
    return Tables(sink).read(s);
}

} // namespace milaan::sheets

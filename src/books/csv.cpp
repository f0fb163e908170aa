#include "books/csv.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/text.hpp"

namespace milaan::books {

CsvTokenizer::CsvTokenizer(Dialect dialect, CsvSink sink)
    : dialect_(dialect), sink_(std::move(sink)) {
    for (const char c : {dialect.delimiter, '\n', '\r'})
        special_[static_cast<unsigned char>(c)] = true;
}

void CsvTokenizer::feed(std::string_view text) {
    consume(text);
}

void CsvTokenizer::finish() {
    // Each turn takes one quotation mark as an ordinary character, so this ends.
    while (state_ == State::quoted || state_ == State::stray) {
        const std::string again = std::move(raw_);
        raw_.clear();
        take_quote_as_text();
        consume(again);
    }
    if (!row_open_) return;
    end_cell();
    end_row();
}

void CsvTokenizer::consume(std::string_view s) {
    constexpr auto elsewhere = std::string_view::npos;
    std::size_t opened = elsewhere; // just after the mark that opened the cell, if it is in s
    std::size_t i = 0;
    while (i < s.size()) {
        const char c = s[i];
        switch (state_) {
        case State::cell_start:
            if (after_cr_ && c == '\n') {
                after_cr_ = false;
                ++i;
                break;
            }
            after_cr_ = false;
            row_open_ = true;
            if (dialect_.quote != 0 && c == dialect_.quote) {
                state_ = State::quoted;
                quote_line_ = line_;
                quote_in_oversized_ = oversized_;
                quoted_ = 0;
                opened = ++i;
                break;
            }
            state_ = State::plain;
            [[fallthrough]];
        case State::plain: {
            auto end = i;
            while (end < s.size() && !special_[static_cast<unsigned char>(s[end])]) ++end;
            append(s.substr(i, end - i));
            i = end;
            if (i == s.size()) break;
            separate(s[i]);
            ++i;
            break;
        }
        case State::quoted:
            i = scan_quoted(s, i);
            break;
        case State::quote_in_quoted:
            if (c == dialect_.quote) {
                append(s.substr(i, 1));
                state_ = State::quoted;
                ++quoted_;
                ++i;
                break;
            }
            [[fallthrough]];
        case State::closed:
            if (special_[static_cast<unsigned char>(c)]) {
                raw_.clear();
                separate(c);
                ++i;
            } else if (c == ' ' || c == '\t') {
                state_ = ++quoted_ < kMaxCellBytes ? State::closed : State::stray;
                ++i;
            } else {
                // Text right after the mark: it closed no cell, so the first one opened none.
                state_ = State::stray;
            }
            break;
        case State::stray:
            take_quote_as_text();
            if (opened != elsewhere) {
                i = opened;
            } else {
                // It opened in an earlier piece. What is read again cannot reach further back, so
                // this goes one level deep.
                const std::string again = std::move(raw_);
                raw_.clear();
                consume(again);
                i = 0;
            }
            opened = elsewhere;
            break;
        }
    }
    if (state_ != State::cell_start && state_ != State::plain)
        raw_ += s.substr(opened == elsewhere ? 0 : opened);
}

/// Up to and with the next quotation mark, or to where a cell must have ended.
std::size_t CsvTokenizer::scan_quoted(std::string_view s, std::size_t at) {
    const auto end = std::min(s.size(), at + (kMaxCellBytes - std::min(kMaxCellBytes, quoted_)));
    auto i = at;
    for (; i < end && s[i] != dialect_.quote; ++i) {
        if (s[i] == '\r' || (s[i] == '\n' && !after_cr_)) ++line_;
        after_cr_ = s[i] == '\r';
    }
    append(s.substr(at, i - at));
    quoted_ += i - at;
    if (i < end) {
        after_cr_ = false;
        state_ = State::quote_in_quoted;
        ++quoted_;
        return i + 1;
    }
    if (quoted_ >= kMaxCellBytes) state_ = State::stray;
    return i;
}

void CsvTokenizer::separate(char c) {
    end_cell();
    state_ = State::cell_start;
    if (c == dialect_.delimiter) return;
    after_cr_ = c == '\r';
    end_row();
}

void CsvTokenizer::append(std::string_view s) {
    const auto cell = text_.size() - (ends_.empty() ? 0 : ends_.back());
    if (cell + s.size() > kMaxCellBytes || text_.size() + s.size() > kMaxRowBytes)
        oversized_ = true;
    if (!oversized_) text_ += s;
}

void CsvTokenizer::end_cell() {
    if (ends_.size() >= kMaxCells) oversized_ = true;
    if (!oversized_) ends_.push_back(text_.size());
}

void CsvTokenizer::end_row() {
    views_.clear();
    std::size_t begin = 0;
    for (const auto end : ends_) {
        views_.push_back(std::string_view(text_).substr(begin, end - begin));
        begin = end;
    }
    sink_({row_line_, views_, oversized_});
    text_.clear();
    ends_.clear();
    oversized_ = false;
    row_open_ = false;
    row_line_ = ++line_;
}

void CsvTokenizer::take_quote_as_text() {
    ++stray_quotes_;
    if (first_stray_line_ == 0) first_stray_line_ = quote_line_;
    line_ = quote_line_;
    after_cr_ = false;
    oversized_ = quote_in_oversized_;
    text_.resize(ends_.empty() ? 0 : ends_.back());
    append(std::string_view(&dialect_.quote, 1));
    state_ = State::plain;
}

namespace {

constexpr std::array<char, 4> kDelimiters{',', ';', '\t', '|'};
constexpr std::size_t kRowsToCompare = 200;

struct Shape {
    int heading = 0;         ///< best heading score of a row
    std::size_t regular = 0; ///< rows with the commonest number of cells, when that is above one
    std::size_t width = 0;   ///< that number
};

Shape shape_under(std::string_view head, Dialect dialect, const HeadingScore& score) {
    Shape shape;
    std::vector<std::size_t> widths;
    CsvTokenizer rows(dialect, [&](const CsvRow& row) {
        if (widths.size() >= kRowsToCompare || row.oversized) return;
        shape.heading = std::max(shape.heading, score(row.cells));
        widths.push_back(row.cells.size());
    });
    rows.feed(head);
    rows.finish();
    std::sort(widths.begin(), widths.end());
    for (std::size_t i = 0; i < widths.size();) {
        auto k = i;
        while (k < widths.size() && widths[k] == widths[i]) ++k;
        if (widths[i] > 1 && k - i >= shape.regular) {
            shape.regular = k - i;
            shape.width = widths[i];
        }
        i = k;
    }
    return shape;
}

/// Apostrophes as quotation marks: only when cells are wrapped in them on both sides, for one in
/// front is the mark by which a spreadsheet keeps a number as text.
bool quoted_by_apostrophes(std::string_view head, char delimiter) {
    std::size_t wrapped = 0, opened = 0, double_quoted = 0;
    CsvTokenizer rows({delimiter, 0}, [&](const CsvRow& row) {
        for (const auto cell : row.cells) {
            if (cell.starts_with('"')) ++double_quoted;
            if (!cell.starts_with('\'')) continue;
            ++opened;
            wrapped += cell.size() >= 2 && cell.ends_with('\'');
        }
    });
    rows.feed(head);
    rows.finish();
    return double_quoted == 0 && wrapped >= 3 && wrapped * 10 >= opened * 9;
}

} // namespace

Dialect detect_dialect(std::string_view head, const HeadingScore& score) {
    // Excel writes and obeys this line.
    if (head.size() >= 5 && text::equal_fold(head.substr(0, 4), "sep=") &&
        std::find(kDelimiters.begin(), kDelimiters.end(), head[4]) != kDelimiters.end())
        return {head[4], '"'};
    Dialect best;
    Shape best_shape;
    for (const char delimiter : kDelimiters) {
        const auto shape = shape_under(head, {delimiter, '"'}, score);
        const bool better = shape.heading != best_shape.heading ? shape.heading > best_shape.heading
                            : shape.regular != best_shape.regular
                                ? shape.regular > best_shape.regular
                                : shape.width > best_shape.width;
        if (!better) continue;
        best.delimiter = delimiter;
        best_shape = shape;
    }
    if (quoted_by_apostrophes(head, best.delimiter)) best.quote = '\'';
    return best;
}

std::string_view name_of_delimiter(char c) {
    switch (c) {
    case ';':
        return "semicolon";
    case '\t':
        return "tab";
    case '|':
        return "pipe";
    default:
        return "comma";
    }
}

} // namespace milaan::books

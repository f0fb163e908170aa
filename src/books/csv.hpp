#pragma once
// Delimited text to rows of cells, in pieces of any size. Knows quoting (RFC 4180, read leniently),
// line ends of every system and where each row starts; nothing about registers.
//
// A quotation mark that opens a cell and is never properly closed (a stray mark before a name)
// would swallow the rows after it. Such a mark is recognised by what follows the one that seems to
// close it, or by the end of the file, and read again as an ordinary character.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace milaan::books {

struct Dialect {
    char delimiter = ',';
    char quote = '"'; ///< 0: none

    friend bool operator==(const Dialect&, const Dialect&) = default;
};

struct CsvRow {
    std::uint32_t line = 1; ///< 1-based line of the file where the row starts
    std::span<const std::string_view> cells;
    bool oversized = false; ///< beyond the limits below: `cells` holds what came before that
};

/// Called once a row; the cells are valid only during the call.
using CsvSink = std::function<void(const CsvRow&)>;

inline constexpr std::size_t kMaxCellBytes = 128 * 1024;     ///< Excel itself ends at 32,767
inline constexpr std::size_t kMaxRowBytes = 4 * 1024 * 1024; ///< of one row, delimiters left out
inline constexpr std::size_t kMaxCells = 16384;              ///< columns of an Excel sheet

class CsvTokenizer {
public:
    CsvTokenizer(Dialect, CsvSink);

    /// UTF-8 text. Memory stays within one row, whatever comes.
    void feed(std::string_view);
    /// Hands over the last row, when the text did not end with a line end.
    void finish();

    /// Quotation marks that were read as ordinary characters, and the line of the first.
    [[nodiscard]] std::uint32_t stray_quotes() const { return stray_quotes_; }
    [[nodiscard]] std::uint32_t first_stray_line() const { return first_stray_line_; }

private:
    enum class State : std::uint8_t {
        cell_start,
        plain,
        quoted,
        quote_in_quoted, ///< a quotation mark inside: the end of the cell, or half of a doubled one
        closed,          ///< blanks after the closing mark
        stray,           ///< the mark that opened the cell did not
    };

    void consume(std::string_view);
    std::size_t scan_quoted(std::string_view, std::size_t at);
    void separate(char);
    void append(std::string_view);
    void end_cell();
    void end_row();
    void take_quote_as_text();

    Dialect dialect_;
    CsvSink sink_;
    bool special_[256] = {}; ///< ends a plain cell
    State state_ = State::cell_start;
    bool after_cr_ = false; ///< a line feed that follows belongs to the carriage return
    bool row_open_ = false; ///< something of this row was seen
    bool oversized_ = false;
    std::uint32_t line_ = 1;        ///< where the reading is
    std::uint32_t row_line_ = 1;    ///< where the row began
    std::string text_;              ///< cells of the row, one after another
    std::vector<std::size_t> ends_; ///< end of each finished cell in text_
    std::vector<std::string_view> views_;
    std::string raw_;        ///< after an opening quotation mark, from pieces that came before
    std::size_t quoted_ = 0; ///< bytes since that mark
    std::uint32_t quote_line_ = 1;
    bool quote_in_oversized_ = false;
    std::uint32_t stray_quotes_ = 0;
    std::uint32_t first_stray_line_ = 0;
};

/// How much a row looks like a heading row; 0 for other rows. Given by the caller, since only the
/// caller knows which words are headings.
using HeadingScore = std::function<int(std::span<const std::string_view> cells)>;

/// Delimiter and quotation mark from the first part of the text (64 KB are plenty). The delimiter
/// under which a row scores best as a heading row wins; where none does, the one that cuts most
/// rows into the same number of cells.
[[nodiscard]] Dialect detect_dialect(std::string_view head, const HeadingScore&);

/// For people: `comma`, `semicolon`, `tab`, `pipe`.
[[nodiscard]] std::string_view name_of_delimiter(char);

} // namespace milaan::books

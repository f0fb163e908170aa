#pragma once
// The language of the search field: `supplier:acme tax>10000 verdict:mismatch age>60 -open`. Turns
// the text into terms, all of which a line must meet, or says where it is mistaken and what would
// be right. Knows words and figures, no workspace: filter.hpp holds lines against the terms.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace milaan::ui {

enum class FilterField : std::uint8_t {
    any,      ///< a bare word: number, supplier, GSTIN or amount
    supplier, ///< name, either side
    number,   ///< document number, either side
    gstin,
    verdict,
    action,
    advice,
    section,
    source, ///< in:ims, in:2b, in:books
    state,  ///< open, decided, changed, unadvised
    taxable,
    tax,
    difference, ///< of the tax, by its size
    age,        ///< days from the document's date to the as-of date
    date,       ///< of the document: the portal's, else that of the books
    sure,       ///< percent
};

/// What `state` says of a line; bits of FilterTerm::choices.
enum class LineState : std::uint8_t {
    open,      ///< in IMS, without an action
    decided,   ///< in IMS, with one
    changed,   ///< decided otherwise than it was downloaded
    unadvised, ///< in IMS, another action than the advised one
};

/// Where a line is; bits of FilterTerm::choices.
enum class LineSource : std::uint8_t { ims, gstr2b, gstr2a, books };

struct FilterTerm {
    FilterField field = FilterField::any;
    bool negated = false;
    bool whole = false;               ///< texts are compared as a whole (`number=17`), not found in
    std::vector<std::string> texts;   ///< of text fields: any of them
    std::uint32_t choices = 0;        ///< of fields with given words: bits of the enum
    std::int64_t low = 0, high = 0;   ///< paise, days, percent or days since 1970; both included
    std::uint32_t begin = 0, end = 0; ///< its place in the text

    friend bool operator==(const FilterTerm&, const FilterTerm&) = default;
};

struct FilterMistake {
    std::uint32_t begin = 0, end = 0; ///< bytes of the text; equal where something is missing
    std::string message;
};

struct FilterQuery {
    std::vector<FilterTerm> terms;
    std::optional<FilterMistake> mistake; ///< then the terms before it are there, and no other
};

[[nodiscard]] FilterQuery parse_filter(std::string_view);

/// The text without that term: what the chip of a term does.
[[nodiscard]] std::string without_term(std::string_view text, const FilterTerm&);
/// `name:value` with the quotes that the value needs.
[[nodiscard]] std::string filter_term_text(std::string_view name, std::string_view value);

/// A line of the help: what to write and what it finds.
struct FilterHint {
    const char* example;
    const char* meaning;
};
[[nodiscard]] const std::vector<FilterHint>& filter_hints();

} // namespace milaan::ui

#pragma once
// The headings that registers are known to have, by what stands under them. Data only: the words go
// through heading_words, so case, order, abbreviations and punctuation need no rows of their own.

#include <span>
#include <string_view>

#include "books/heading_meaning.hpp"

namespace milaan::books {

struct Alias {
    Role role;
    int weight;
    std::string_view headings; ///< separated by `|`; each goes through heading_words
};

[[nodiscard]] std::span<const Alias> heading_aliases();

/// Headings that merely contain the words of a role, none of which may be spoilt by another.
struct Pattern {
    Role role;
    int weight;
    std::string_view must;
    std::string_view any;       ///< one of these, if not empty
    std::string_view none;      ///< none of these
    std::string_view also = {}; ///< and one of these, if not empty
};

[[nodiscard]] std::span<const Pattern> heading_patterns();

} // namespace milaan::books

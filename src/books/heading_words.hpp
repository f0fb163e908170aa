#pragma once
// A column heading as words that compare: `Taxable Amt. (₹)`, `taxableAmount` and `TXBL AMNT` are
// the same two words. Says nothing about what a column means.

#include <string>
#include <string_view>
#include <vector>

namespace milaan::books {

struct HeadingWords {
    std::vector<std::string> words; ///< lower case, one spelling each, in order, no word twice
    int rate = 0;                   ///< thousandths of a percent: `@ 2.5%` is 2500, 0 for none
    bool percent_sign = false;      ///< a `%` without figures before it
    bool misspelt = false;          ///< some word was taken for the nearest known one
    int strange = 0;                ///< words that registers are not known to use

    [[nodiscard]] bool has(std::string_view word) const;
    /// Every word of a blank-separated list.
    [[nodiscard]] bool has_all(std::string_view words) const;
    [[nodiscard]] bool has_any(std::string_view words) const;
    /// The words in alphabetical order, joined by blanks: equal for headings that say the same.
    [[nodiscard]] std::string key() const;
};

/// Splits at punctuation and inside `invoiceNo` and `invoiceno`; joins synonyms, abbreviations and
/// near misspellings of the words that registers use; leaves out words that carry nothing (`of`,
/// `the`, `Rs`).
[[nodiscard]] HeadingWords heading_words(std::string_view heading);

} // namespace milaan::books

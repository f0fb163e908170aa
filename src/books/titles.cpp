#include "books/titles.hpp"

#include <algorithm>
#include <string_view>

#include "base/gstin.hpp"
#include "base/text.hpp"
#include "books/date_text.hpp"
#include "books/type_words.hpp"

namespace milaan::books {

void Titles::read(std::span<const std::string> cells) {
    std::string whole;
    for (const auto& c : cells) {
        // Any run of letters and digits of the right shape is the register owner's GSTIN.
        for (std::size_t i = 0; i < c.size();) {
            auto end = i;
            while (end < c.size() && text::is_alnum(c[end])) ++end;
            const auto token = text::to_upper(std::string_view(c).substr(i, end - i));
            if (gstin::has_shape(token) &&
                std::find(gstins_.begin(), gstins_.end(), token) == gstins_.end())
                gstins_.push_back(token);
            i = end + 1;
        }
        whole += c;
        whole += ' ';
    }
    const auto word = type_word(whole);
    if (word == TypeWord::purchase_return || word == TypeWord::debit_note ||
        word == TypeWord::credit_note)
        returns_ = true;
    // GSTN's template: a label, and what it asks for in the next cell.
    for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
        if (text::contains_fold(cells[i], "financial year")) year_ = cells[i + 1];
        if (text::contains_fold(cells[i], "tax period")) month_ = cells[i + 1];
    }
}

TaxPeriod Titles::period() const {
    const auto whole = read_period_text(month_);
    return whole.known() ? whole : period_from(year_, month_);
}

} // namespace milaan::books

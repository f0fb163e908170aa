#include "reference/naive_match.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>

namespace milaan::reference {
namespace {

bool letter_or_digit(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
}
bool digit(char c) {
    return c >= '0' && c <= '9';
}

struct Side {
    std::string gstin, number, text;
    DocKind kind;
    Date date;
    Money taxable;
    Tax tax;
};

Side side_of(const RecordStore& store, std::uint32_t row) {
    const auto d = store.row(row);
    return {std::string(store.text(d.supplier_gstin)),
            naive_number(store.text(d.number)),
            std::string(store.text(d.number)),
            d.kind,
            d.date,
            d.taxable,
            d.tax};
}

bool within_a_rupee(const Side& a, const Side& b) {
    const auto close = [](Money x, Money y) { return std::llabs(x.paise - y.paise) <= 100; };
    return close(a.taxable, b.taxable) && close(a.tax.igst, b.tax.igst) &&
           close(a.tax.cgst, b.tax.cgst) && close(a.tax.sgst, b.tax.sgst) &&
           close(a.tax.cess, b.tax.cess);
}
bool to_the_paisa(const Side& a, const Side& b) {
    return a.taxable == b.taxable && a.tax == b.tax;
}
bool same_supplier(const Side& a, const Side& b) {
    return a.gstin == b.gstin && a.kind == b.kind;
}
bool same_number(const Side& a, const Side& b) {
    return same_supplier(a, b) && a.number == b.number && fy_of(a.date) == fy_of(b.date);
}
bool same_text(const Side& a, const Side& b) {
    return std::equal(a.text.begin(), a.text.end(), b.text.begin(), b.text.end(),
                      [](char x, char y) {
                          return std::toupper(static_cast<unsigned char>(x)) ==
                                 std::toupper(static_cast<unsigned char>(y));
                      });
}

template <class Test>
std::size_t count(const std::vector<Side>& all, Test test) {
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), test));
}

std::int64_t best_from(const std::vector<std::vector<std::int32_t>>& scores, std::size_t row,
                       std::vector<char>& taken) {
    if (row == scores.size()) return 0;
    std::int64_t best = best_from(scores, row + 1, taken);
    for (std::size_t c = 0; c < taken.size(); ++c) {
        if (taken[c] || scores[row][c] <= 0) continue;
        taken[c] = 1;
        best = std::max(best, scores[row][c] + best_from(scores, row + 1, taken));
        taken[c] = 0;
    }
    return best;
}

} // namespace

std::string naive_number(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        if (!letter_or_digit(text[i])) {
            ++i;
            continue;
        }
        const bool digits = digit(text[i]);
        std::string run;
        for (; i < text.size() && letter_or_digit(text[i]) && digit(text[i]) == digits; ++i)
            run.push_back(static_cast<char>(std::toupper(static_cast<unsigned char>(text[i]))));
        while (digits && run.size() > 1 && run[0] == '0') run.erase(0, 1);
        out += (out.empty() ? "" : " ") + run;
    }
    return out;
}

std::vector<NaivePair> naive_match(const RecordStore& books, const RecordStore& portal,
                                   std::span<const PortalDocument> documents) {
    std::vector<Side> bs, ps;
    for (std::uint32_t i = 0; i < books.size(); ++i) bs.push_back(side_of(books, i));
    for (const auto& d : documents) ps.push_back(side_of(portal, d.row()));

    std::vector<NaivePair> out;
    std::vector<char> book_taken(bs.size(), 0), portal_taken(ps.size(), 0);
    for (std::size_t i = 0; i < bs.size(); ++i) {
        for (std::size_t k = 0; k < ps.size(); ++k) {
            const Side& b = bs[i];
            const Side& p = ps[k];
            if (!same_number(b, p)) continue;
            const bool only = count(bs, [&](const Side& x) { return same_number(x, p); }) == 1 &&
                              count(ps, [&](const Side& x) { return same_number(b, x); }) == 1;
            if (!only) continue;
            auto verdict = Verdict::tolerance;
            if (!within_a_rupee(b, p))
                verdict = Verdict::mismatch;
            else if (b.date != p.date)
                verdict = Verdict::probable;
            else if (to_the_paisa(b, p) && same_text(b, p))
                verdict = Verdict::exact;
            out.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(k), verdict});
            book_taken[i] = portal_taken[k] = 1;
        }
    }
    for (std::size_t i = 0; i < bs.size(); ++i) {
        for (std::size_t k = 0; k < ps.size(); ++k) {
            const Side& b = bs[i];
            const Side& p = ps[k];
            if (book_taken[i] || portal_taken[k] || !same_supplier(b, p)) continue;
            if (b.date != p.date || !to_the_paisa(b, p)) continue;
            const auto alike = [&](const Side& x) {
                return x.gstin == b.gstin && within_a_rupee(x, b);
            };
            if (count(bs, alike) != 1 || count(ps, alike) != 1) continue;
            out.push_back(
                {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(k), Verdict::probable});
            book_taken[i] = portal_taken[k] = 1;
        }
    }
    std::sort(out.begin(), out.end(),
              [](const NaivePair& a, const NaivePair& b) { return a.books < b.books; });
    return out;
}

std::int64_t naive_best_total(const std::vector<std::vector<std::int32_t>>& scores) {
    std::vector<char> taken(scores.empty() ? 0 : scores[0].size(), 0);
    return best_from(scores, 0, taken);
}

} // namespace milaan::reference

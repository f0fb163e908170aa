#include "books/heading_words.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "books/heading_vocabulary.hpp"

namespace milaan::books {

namespace {

/// Insertions, deletions, substitutions and swaps of neighbours, up to `most`; more gives most + 1.
int edit_distance(std::string_view a, std::string_view b, int most) {
    const auto m = a.size(), n = b.size();
    if ((m > n ? m - n : n - m) > static_cast<std::size_t>(most)) return most + 1;
    std::vector<int> before(n + 1), last(n + 1), now(n + 1);
    for (std::size_t k = 0; k <= n; ++k) last[k] = static_cast<int>(k);
    for (std::size_t i = 1; i <= m; ++i) {
        now[0] = static_cast<int>(i);
        for (std::size_t k = 1; k <= n; ++k) {
            now[k] = std::min({last[k] + 1, now[k - 1] + 1, last[k - 1] + (a[i - 1] != b[k - 1])});
            if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
                now[k] = std::min(now[k], before[k - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, now);
    }
    return std::min(last[n], most + 1);
}

/// Cuts `invoicedate` into words of the vocabulary, longest first; empty when it cannot.
std::vector<std::string_view> segments(std::string_view w) {
    // Short words would cut anything into crumbs, so pieces have three letters, `no` and `dt`
    // excepted.
    const auto usable = [](std::string_view piece) {
        return piece.size() >= 3 || piece == "no" || piece == "dt" || piece == "of";
    };
    // No glued heading is longer, and no hostile one may take long.
    if (w.empty() || w.size() > 40) return {};
    for (auto n = w.size(); n >= 2; --n) {
        const auto piece = w.substr(0, n);
        if (!usable(piece) || (vocabulary().count(piece) == 0 && piece != "of")) continue;
        if (n == w.size()) return {piece};
        auto rest = segments(w.substr(n));
        if (rest.empty()) continue;
        rest.insert(rest.begin(), piece);
        return rest;
    }
    return {};
}

/// The only word of the vocabulary that a long word may be a misspelling of; empty when none.
std::string_view nearest(std::string_view w) {
    if (w.size() < 5 || w.size() > 20) return {};
    const int most = w.size() >= 8 ? 2 : 1;
    int best = most + 1;
    std::string_view found, means;
    bool tie = false;
    for (const auto& [word, canonical] : vocabulary()) {
        // The first letter is the one that nobody mistypes, and it spares most of the work.
        if (word.size() < 4 || word.front() != w.front()) continue;
        const int d = edit_distance(w, word, most);
        if (d > most || d > best) continue;
        if (d < best) {
            tie = false;
            best = d;
            found = word;
            means = canonical;
        } else if (canonical != means) {
            tie = true;
        }
    }
    return tie ? std::string_view{} : found;
}

void add(std::vector<std::string>& words, std::string_view means) {
    while (!means.empty()) {
        const auto end = std::min(means.find(' '), means.size());
        const auto w = means.substr(0, end);
        if (std::find(words.begin(), words.end(), w) == words.end()) words.emplace_back(w);
        means.remove_prefix(std::min(end + 1, means.size()));
    }
}

bool known(std::string_view w) {
    return vocabulary().count(w) != 0 || is_noise(w);
}

void add_word(HeadingWords& out, std::string_view w) {
    auto& words = out.words;
    if (is_noise(w)) return;
    const auto it = vocabulary().find(w);
    if (it != vocabulary().end()) return add(words, it->second);
    if (const auto cut = segments(w); !cut.empty()) {
        for (const auto piece : cut)
            if (!is_noise(piece)) add(words, vocabulary().at(piece));
        return;
    }
    if (const auto word = nearest(w); !word.empty()) {
        out.misspelt = true;
        return add(words, vocabulary().at(word));
    }
    ++out.strange;
    add(words, w);
}

/// `supplierGSTIN` and `IGSTAmount` cut where the case changes, as long as that gives words.
void add_run(HeadingWords& out, std::string_view run) {
    const auto whole = text::to_lower(run);
    if (known(whole)) return add_word(out, whole);
    std::vector<std::string> pieces;
    std::size_t begin = 0;
    for (std::size_t i = 1; i <= run.size(); ++i) {
        const bool cut = i == run.size() ||
                         (text::is_lower(run[i - 1]) && text::is_upper(run[i])) ||
                         (i + 1 < run.size() && text::is_upper(run[i - 1]) &&
                          text::is_upper(run[i]) && text::is_lower(run[i + 1]));
        if (!cut) continue;
        pieces.push_back(text::to_lower(run.substr(begin, i - begin)));
        begin = i;
    }
    const bool all_known =
        std::all_of(pieces.begin(), pieces.end(), [](const std::string& p) { return known(p); });
    if (all_known) {
        for (const auto& p : pieces) add_word(out, p);
    } else if (const auto cut = segments(whole); !cut.empty() || pieces.size() == 1) {
        add_word(out, whole);
    } else {
        for (const auto& p : pieces) add_word(out, p);
    }
}

/// Figures with a `%` behind or an `@` before them, in thousandths of a percent.
int read_rate(std::string_view figures) {
    int whole = 0, fraction = 0, scale = 1000;
    bool point = false;
    for (const char c : figures) {
        if (c == '.') {
            point = true;
        } else if (!point) {
            whole = whole * 10 + (c - '0');
        } else if (scale > 1) {
            scale /= 10;
            fraction += (c - '0') * scale;
        }
        if (whole > 100) return 0;
    }
    return whole * 1000 + fraction;
}

} // namespace

bool HeadingWords::has(std::string_view word) const {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool HeadingWords::has_all(std::string_view list) const {
    while (!list.empty()) {
        const auto end = std::min(list.find(' '), list.size());
        if (!has(list.substr(0, end))) return false;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return true;
}

bool HeadingWords::has_any(std::string_view list) const {
    while (!list.empty()) {
        const auto end = std::min(list.find(' '), list.size());
        if (has(list.substr(0, end))) return true;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return false;
}

std::string HeadingWords::key() const {
    auto sorted = words;
    std::sort(sorted.begin(), sorted.end());
    std::string out;
    for (const auto& w : sorted) {
        if (!out.empty()) out += ' ';
        out += w;
    }
    return out;
}

HeadingWords heading_words(std::string_view s) {
    HeadingWords out;
    bool at_sign = false;
    for (std::size_t i = 0; i < s.size();) {
        const char c = s[i];
        if (text::is_digit(c)) {
            auto end = i;
            while (end < s.size() && (text::is_digit(s[end]) || s[end] == '.')) ++end;
            const auto figures = s.substr(i, end - i);
            auto after = end;
            while (after < s.size() && s[after] == ' ') ++after;
            const bool percent = after < s.size() && s[after] == '%';
            if (percent || at_sign) {
                out.rate = read_rate(figures);
                i = percent ? after + 1 : end;
            } else {
                // `2B`, `3B`: the letter belongs to the figure.
                while (end < s.size() && text::is_alnum(s[end])) ++end;
                add(out.words, text::to_lower(s.substr(i, end - i)));
                i = end;
            }
            at_sign = false;
        } else if (text::is_alnum(c)) {
            auto end = i;
            while (end < s.size() && (text::is_lower(s[end]) || text::is_upper(s[end]))) ++end;
            add_run(out, s.substr(i, end - i));
            i = end;
            at_sign = false;
        } else {
            if (c == '@') at_sign = true;
            if (c == '%') out.percent_sign = true;
            if (c == '#') add(out.words, "no");
            ++i;
        }
    }
    return out;
}

} // namespace milaan::books

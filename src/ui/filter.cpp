#include "ui/filter.hpp"

#include <algorithm>
#include <cstring>
#include <limits>

#include "base/text.hpp"

namespace milaan::ui {

namespace {

using workspace::Workspace;
using Passing = std::vector<std::uint8_t>; ///< per line: 1 while no term refused it

template <class Flags>
bool any_set(const Flags& flags) {
    return std::any_of(flags.begin(), flags.end(), [](bool b) { return b; });
}

/// An amount as it may be typed: figures, and no more than that.
bool is_amount_text(std::string_view s) {
    return !s.empty() && std::all_of(s.begin(), s.end(), [](char c) {
        return text::is_digit(c) || c == '.' || c == ',';
    });
}

std::string without_commas(std::string_view s) {
    std::string out(s);
    out.erase(std::remove(out.begin(), out.end(), ','), out.end());
    return out;
}

/// "1234.50" without the heap; of a million lines each has two.
class Plain {
public:
    explicit Plain(Money m) {
        auto n = static_cast<std::uint64_t>(abs(m).paise);
        char* p = end();
        const auto put = [&p](auto& number) {
            *--p = static_cast<char>('0' + number % 10);
            number /= 10;
        };
        put(n);
        put(n);
        *--p = '.';
        while (n > UINT32_MAX) put(n);
        // Division of 64 bits is several times slower in wasm.
        auto rest = static_cast<std::uint32_t>(n);
        do put(rest);
        while (rest != 0);
        begin_ = p;
    }
    [[nodiscard]] std::string_view view() const {
        return {begin_, static_cast<std::size_t>(buffer_ + sizeof buffer_ - begin_)};
    }

private:
    char* end() { return buffer_ + sizeof buffer_; }
    char buffer_[24];
    const char* begin_;
};

/// One of the figures of the row reads so somewhere.
bool has_amount(const RecordStore& s, std::uint32_t row, std::span<const std::string> wanted) {
    if (wanted.empty()) return false;
    const Plain taxable(s.taxable()[row]), tax(s.tax()[row].total());
    return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& a) {
        return text::contains_fold(taxable.view(), a) || text::contains_fold(tax.view(), a);
    });
}

bool fits(std::string_view text, const std::string& wanted, bool whole) {
    return whole ? text::equal_fold(text, wanted) : text::contains_fold(text, wanted);
}

/// One text column of one store held against a term; texts that repeat are looked at once.
class TextColumn {
public:
    TextColumn(const RecordStore& store, std::span<const StrId> column, const FilterTerm& t,
               bool repeats)
        : store_(store), column_(column), term_(t) {
        if (repeats) known_.assign(store.pool().size(), kUnknown);
    }
    bool operator()(std::uint32_t row) {
        const auto id = column_[row];
        if (known_.empty()) return look(id);
        auto& k = known_[id.value];
        if (k == kUnknown) k = look(id) ? 1 : 0;
        return k == 1;
    }

private:
    static constexpr std::uint8_t kUnknown = 2;
    bool look(StrId id) const {
        const auto s = store_.text(id);
        return std::any_of(term_.texts.begin(), term_.texts.end(),
                           [&](const auto& wanted) { return fits(s, wanted, term_.whole); });
    }
    const RecordStore& store_;
    std::span<const StrId> column_;
    const FilterTerm& term_;
    std::vector<std::uint8_t> known_;
};

class Holding {
public:
    Holding(const Workspace& w, const std::vector<Line>& lines, const TableIndex& index,
            Passing& passing)
        : w_(w), lines_(lines), index_(index), passing_(passing) {}

    void hold(const FilterTerm& t) {
        switch (t.field) {
        case FilterField::any:
            return hold_any(t);
        case FilterField::supplier:
            return hold_text(
                t, [](const RecordStore& s) { return s.supplier_name(); }, true);
        case FilterField::number:
            return hold_text(
                t, [](const RecordStore& s) { return s.number(); }, false);
        case FilterField::gstin:
            return hold_text(
                t, [](const RecordStore& s) { return s.supplier_gstin(); }, true);
        case FilterField::verdict:
            return keep(t, [&](std::uint32_t i) { return has(t, index_.verdict[i]); });
        case FilterField::action:
            return keep(t, [&](std::uint32_t i) {
                return in_ims(i) && has(t, w_.decisions.action(lines_[i].document));
            });
        case FilterField::advice:
            return keep(t, [&](std::uint32_t i) {
                return in_ims(i) && has(t, w_.advice[lines_[i].document].action);
            });
        case FilterField::section:
            return keep(t, [&](std::uint32_t i) {
                const auto d = lines_[i].document;
                return d != kNoRow &&
                       has(t, w_.data.intake.portal.section()[w_.data.documents[d].row()]);
            });
        case FilterField::source:
            return keep(t, [&](std::uint32_t i) { return in_source(t, lines_[i]); });
        case FilterField::state:
            return keep(t, [&](std::uint32_t i) { return in_state(t, lines_[i]); });
        case FilterField::taxable:
            return keep(t, [&](std::uint32_t i) { return within(t, index_.taxable[i].paise); });
        case FilterField::tax:
            return keep(t, [&](std::uint32_t i) { return within(t, index_.tax[i].paise); });
        case FilterField::difference:
            return keep(
                t, [&](std::uint32_t i) { return within(t, abs(index_.difference[i]).paise); });
        case FilterField::age: {
            const auto today = w_.data.settings.as_of;
            return keep(t, [&](std::uint32_t i) {
                const Date d{index_.date[i]};
                return d.known() && today.known() && within(t, days_between(d, today));
            });
        }
        case FilterField::date:
            return keep(t, [&](std::uint32_t i) {
                return Date{index_.date[i]}.known() && within(t, index_.date[i]);
            });
        case FilterField::sure:
            return keep(t, [&](std::uint32_t i) {
                return within(t, w_.data.matching.groups[lines_[i].group].confidence / 10);
            });
        }
    }

    template <class Test>
    void keep(const Test& test) {
        for (std::uint32_t i = 0; i < passing_.size(); ++i)
            if (passing_[i] != 0) passing_[i] = test(i) ? 1 : 0;
    }

private:
    template <class Test>
    void keep(const FilterTerm& t, const Test& test) {
        keep([&](std::uint32_t i) { return test(i) != t.negated; });
    }
    template <class Enum>
    static bool has(const FilterTerm& t, Enum e) {
        return (t.choices >> static_cast<unsigned>(e) & 1) != 0;
    }
    static bool within(const FilterTerm& t, std::int64_t n) { return t.low <= n && n <= t.high; }

    bool in_ims(std::uint32_t i) const {
        const auto d = lines_[i].document;
        return d != kNoRow && w_.data.documents[d].in_ims();
    }

    bool in_source(const FilterTerm& t, const Line& l) const {
        if (l.book != kNoRow && has(t, LineSource::books)) return true;
        if (l.document == kNoRow) return false;
        const auto& d = w_.data.documents[l.document];
        return (d.in_ims() && has(t, LineSource::ims)) ||
               (d.in_2b() && has(t, LineSource::gstr2b)) ||
               (d.gstr2a != kNoRow && has(t, LineSource::gstr2a));
    }

    bool in_state(const FilterTerm& t, const Line& l) const {
        if (l.document == kNoRow || !w_.data.documents[l.document].in_ims()) return false;
        const auto action = w_.decisions.action(l.document);
        return (action == ImsAction::none && has(t, LineState::open)) ||
               (action != ImsAction::none && has(t, LineState::decided)) ||
               (has(t, LineState::changed) &&
                !(w_.decisions[l.document] == w_.downloaded[l.document])) ||
               (has(t, LineState::unadvised) && action != w_.advice[l.document].action);
    }

    /// A line where one of its sides passes. `test_of(store)` makes a test of the rows of a store,
    /// which is asked in their order: columns and texts lie in it, the lines do not.
    template <class TestOf>
    void hold_rows(const FilterTerm& t, const TestOf& test_of) {
        const auto passing = [&](const RecordStore& s) {
            std::vector<std::uint8_t> out(s.size());
            auto test = test_of(s);
            for (std::uint32_t row = 0; row < out.size(); ++row) out[row] = test(row) ? 1 : 0;
            return out;
        };
        const auto books = passing(w_.data.intake.books), portal = passing(w_.data.intake.portal);
        keep(t, [&](std::uint32_t i) {
            const auto& l = lines_[i];
            return (l.book != kNoRow && books[l.book] != 0) ||
                   (l.document != kNoRow && portal[w_.data.documents[l.document].row()] != 0);
        });
    }

    template <class Column>
    void hold_text(const FilterTerm& t, const Column& column, bool repeats) {
        hold_rows(t, [&](const RecordStore& s) { return TextColumn(s, column(s), t, repeats); });
    }

    void hold_any(const FilterTerm& t) {
        std::vector<std::string> amounts;
        for (const auto& wanted : t.texts)
            if (is_amount_text(wanted)) amounts.push_back(without_commas(wanted));
        hold_rows(t, [&](const RecordStore& s) {
            return [&s, &amounts, names = TextColumn(s, s.supplier_name(), t, true),
                    gstins = TextColumn(s, s.supplier_gstin(), t, true),
                    numbers = TextColumn(s, s.number(), t, false)](std::uint32_t row) mutable {
                return names(row) || gstins(row) || numbers(row) || has_amount(s, row, amounts);
            };
        });
    }

    const Workspace& w_;
    const std::vector<Line>& lines_;
    const TableIndex& index_;
    Passing& passing_;
};

} // namespace

bool Filter::any() const {
    return any_set(verdicts) || any_set(actions) || open_only || disagree_only || !terms.empty() ||
           !documents.empty() || !books.empty();
}

bool Filter::depends_on_decisions() const {
    return any_set(actions) || open_only || disagree_only ||
           std::any_of(terms.begin(), terms.end(), [](const FilterTerm& t) {
               return t.field == FilterField::action || t.field == FilterField::advice ||
                      t.field == FilterField::state;
           });
}

bool is_open(const Workspace& w, std::uint32_t document) {
    return w.data.documents[document].in_ims() && w.decisions.action(document) == ImsAction::none;
}

std::vector<std::uint32_t> filter_lines(const Workspace& w, const std::vector<Line>& lines,
                                        const TableIndex& index, const Filter& f) {
    std::vector<std::uint32_t> out;
    if (!f.any()) {
        out.resize(lines.size());
        for (std::uint32_t i = 0; i < out.size(); ++i) out[i] = i;
        return out;
    }
    Passing passing(lines.size(), 1);
    Holding holding(w, lines, index, passing);
    if (!f.documents.empty() || !f.books.empty()) {
        const auto flags = [](const std::vector<std::uint32_t>& which, std::size_t n) {
            std::vector<bool> wanted(n);
            for (const auto i : which)
                if (i < n) wanted[i] = true;
            return wanted;
        };
        const auto documents = flags(f.documents, w.data.documents.size());
        const auto books = flags(f.books, w.data.intake.books.size());
        holding.keep([&](std::uint32_t i) {
            const auto& l = lines[i];
            return l.document == kNoRow ? books[l.book] : documents[l.document];
        });
    }
    if (any_set(f.verdicts))
        holding.keep([&](std::uint32_t i) {
            return f.verdicts[static_cast<std::size_t>(index.verdict[i])];
        });
    const auto in_ims = [&](std::uint32_t i) {
        return lines[i].document != kNoRow && w.data.documents[lines[i].document].in_ims();
    };
    if (any_set(f.actions))
        holding.keep([&](std::uint32_t i) {
            return in_ims(i) &&
                   f.actions[static_cast<std::size_t>(w.decisions.action(lines[i].document))];
        });
    if (f.open_only)
        holding.keep([&](std::uint32_t i) {
            return lines[i].document != kNoRow && is_open(w, lines[i].document);
        });
    if (f.disagree_only)
        holding.keep([&](std::uint32_t i) {
            const auto d = lines[i].document;
            return in_ims(i) && w.decisions.action(d) != w.advice[d].action;
        });
    for (const auto& t : f.terms) holding.hold(t);
    for (std::uint32_t i = 0; i < passing.size(); ++i)
        if (passing[i] != 0) out.push_back(i);
    return out;
}

bool line_has(const Workspace& w, const Line& l, std::string_view wanted) {
    const auto side = [&](const RecordStore& s, std::uint32_t row) {
        for (const auto id : {s.number()[row], s.supplier_name()[row], s.supplier_gstin()[row]})
            if (text::contains_fold(s.text(id), wanted)) return true;
        const auto amount = without_commas(wanted);
        return is_amount_text(wanted) && has_amount(s, row, {&amount, 1});
    };
    return (l.book != kNoRow && side(w.data.intake.books, l.book)) ||
           (l.document != kNoRow && side(w.data.intake.portal, w.data.documents[l.document].row()));
}

} // namespace milaan::ui

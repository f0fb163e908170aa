#include "ui/filter.hpp"

#include <algorithm>
#include <limits>

#include "base/pool_search.hpp"
#include "base/text.hpp"
#include "ui/amount_search.hpp"

namespace milaan::ui {

namespace {

using workspace::Workspace;
using Passing = std::vector<std::uint8_t>; ///< per line: 1 while no term refused it

template <class Flags>
bool any_set(const Flags& flags) {
    return std::any_of(flags.begin(), flags.end(), [](bool b) { return b; });
}

/// The amount has one of these figures in it.
bool reads(Money m, std::span<const AmountSearch> wanted) {
    return std::any_of(wanted.begin(), wanted.end(),
                       [m](const AmountSearch& a) { return a.in(m); });
}

constexpr auto supplier_name_of = [](const RecordStore& s) { return s.supplier_name(); };
constexpr auto supplier_gstin_of = [](const RecordStore& s) { return s.supplier_gstin(); };
constexpr auto number_of = [](const RecordStore& s) { return s.number(); };

bool fits(std::string_view s, const FilterTerm& t) {
    return std::any_of(t.texts.begin(), t.texts.end(), [&](const std::string& wanted) {
        return t.whole ? text::equal_fold(s, wanted) : text::contains_fold(s, wanted);
    });
}

/// Rows of a store that have a text which meets the term, in one of the columns asked for. Rows are
/// gone through as they lie, which the lines do not follow. `repeats`: the columns have few texts,
/// each is looked at when it comes up; document numbers are as many as the rows, and there all
/// texts are gone through in one go.
template <class... Columns>
std::vector<std::uint8_t> fitting_rows(const RecordStore& s, const FilterTerm& t, bool repeats,
                                       const Columns&... of) {
    constexpr std::uint8_t kUnknown = 2;
    std::vector<std::uint8_t> known(s.pool().size(), kUnknown); // by text
    const bool empty = std::any_of(t.texts.begin(), t.texts.end(),
                                   [](const auto& wanted) { return wanted.empty(); });
    if (!repeats && !t.whole && !empty) {
        std::fill(known.begin(), known.end(), std::uint8_t{0});
        for (const auto& wanted : t.texts) mark_containing(s.pool(), wanted, known);
    }
    std::vector<std::uint8_t> out(s.size());
    const auto look = [&](std::span<const StrId> column) {
        for (std::uint32_t row = 0; row < out.size(); ++row) {
            auto& k = known[column[row].value];
            if (k == kUnknown) k = fits(s.text(column[row]), t) ? 1 : 0;
            out[row] |= k;
        }
    };
    (look(of(s)), ...);
    return out;
}

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
            return hold_text(t, supplier_name_of, true);
        case FilterField::number:
            return hold_text(t, number_of, false);
        case FilterField::gstin:
            return hold_text(t, supplier_gstin_of, true);
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

    template <class Column>
    void hold_text(const FilterTerm& t, const Column& of, bool repeats) {
        hold_texts(
            t, repeats, [](std::uint32_t) { return false; }, of);
    }

    /// A text of one side meets the term, or the line does `otherwise`.
    template <class Otherwise, class... Columns>
    void hold_texts(const FilterTerm& t, bool repeats, const Otherwise& otherwise,
                    const Columns&... of) {
        const auto books = fitting_rows(w_.data.intake.books, t, repeats, of...);
        const auto portal = fitting_rows(w_.data.intake.portal, t, repeats, of...);
        std::vector<std::uint8_t> documents;
        documents.reserve(w_.data.documents.size());
        for (const auto& d : w_.data.documents) documents.push_back(portal[d.row()]);
        keep(t, [&](std::uint32_t i) {
            const auto& l = lines_[i];
            return (l.book != kNoRow && books[l.book] != 0) ||
                   (l.document != kNoRow && documents[l.document] != 0) || otherwise(i);
        });
    }

    /// One of the amounts that the line shows, or that its entry in the books has, reads so.
    bool has_amount_of(std::uint32_t i, std::span<const AmountSearch> wanted) const {
        if (reads(index_.taxable[i], wanted) || reads(index_.tax[i], wanted)) return true;
        if (lines_[i].book == kNoRow) return false;
        const auto reads_otherwise = [&](Money of_books, Money shown) {
            return abs(of_books) != abs(shown) && reads(of_books, wanted);
        };
        return reads_otherwise(index_.books_taxable[i], index_.taxable[i]) ||
               reads_otherwise(index_.books_tax[i], index_.tax[i]);
    }

    void hold_any(const FilterTerm& t) {
        std::vector<AmountSearch> amounts;
        for (const auto& wanted : t.texts)
            if (auto a = AmountSearch::of(wanted)) amounts.push_back(std::move(*a));
        hold_texts(
            t, false,
            [&](std::uint32_t i) { return !amounts.empty() && has_amount_of(i, amounts); },
            supplier_name_of, supplier_gstin_of, number_of);
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
    const auto amount = AmountSearch::of(wanted);
    const auto side = [&](const RecordStore& s, std::uint32_t row) {
        for (const auto id : {s.number()[row], s.supplier_name()[row], s.supplier_gstin()[row]})
            if (text::contains_fold(s.text(id), wanted)) return true;
        return amount && (amount->in(s.taxable()[row]) || amount->in(s.tax()[row].total()));
    };
    return (l.book != kNoRow && side(w.data.intake.books, l.book)) ||
           (l.document != kNoRow && side(w.data.intake.portal, w.data.documents[l.document].row()));
}

} // namespace milaan::ui

#include "rules/reversals.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "rules/deltas.hpp"
#include "rules/preview.hpp"

namespace milaan::rules {

namespace {

TaxPeriod period_of_line(const Context& c, const DocumentReversal& r) {
    return r.period.known() ? statement_period(*c.settings, r.period) : c.settings->period;
}

bool counts(const Context& c, const DocumentReversal& r) {
    return period_of_line(c, r) == c.settings->period;
}

/// One that the portal itself reverses (Rule 37A) did give credit, which may be reclaimed.
bool gives_credit(const Context& c, std::uint32_t document) {
    const auto& d = c.documents[document];
    return sign_of(c.portal().kind()[c.row(document)]) > 0 &&
           !(d.in_2b() && c.portal().branch()[d.gstr2b] == Branch::unavailable);
}

/// The portal's own row of Rule 37A: there is no more credit to reverse, though some to reclaim.
bool reversed_by_portal(const Context& c, std::uint32_t document) {
    const auto& d = c.documents[document];
    return d.in_2b() && c.portal().branch()[d.gstr2b] == Branch::reversal;
}

/// The credit of the document, in the statement worked on or, where that does not have it, in the
/// one that had.
Tax credit_of(const Context& c, std::uint32_t document, const Decision& decision) {
    const auto& d = c.documents[document];
    const bool earlier = d.in_2b() && !c.is(document, Facts::in_statement);
    if (!earlier) return effect_of(produced(c, document, decision));
    return c.portal().branch()[d.gstr2b] == Branch::available ? credit_effect(c, document) : Tax{};
}

Tax smaller(const Tax& a, const Tax& b) {
    return {std::min(a.igst, b.igst), std::min(a.cgst, b.cgst), std::min(a.sgst, b.sgst),
            std::min(a.cess, b.cess)};
}
Tax not_negative(const Tax& t) {
    return {std::max(t.igst, Money{}), std::max(t.cgst, Money{}), std::max(t.sgst, Money{}),
            std::max(t.cess, Money{})};
}
bool above(const Tax& a, const Tax& b) {
    return a.igst > b.igst || a.cgst > b.cgst || a.sgst > b.sgst || a.cess > b.cess;
}

/// What was reversed of each document on each ground, less what was reclaimed, line by line.
/// Nothing is known of one of which no line was ever said, or one without amounts that is in no
/// loaded file.
class OpenBalances {
public:
    void add(const Context& c, const PlacedReversal& p) {
        auto& open = of_[{p.said.ground, p.said.document}];
        if (!p.said.has_amounts && p.document == kNoRow) open.known = false;
        const auto tax = p.said.has_amounts || p.document == kNoRow
                             ? p.said.amounts
                             : not_negative(credit_effect(c, p.document));
        if (p.said.reclaim)
            open.tax -= tax;
        else
            open.tax += tax;
    }
    /// Null where nothing is known.
    [[nodiscard]] const Tax* find(const DocumentReversal& r) const {
        const auto at = of_.find({r.ground, r.document});
        return at == of_.end() || !at->second.known ? nullptr : &at->second.tax;
    }

private:
    struct Open {
        bool known = true;
        Tax tax;
    };
    std::map<std::pair<ReversalGround, DocumentName>, Open> of_;
};

/// Share of an amount, halves away from zero. No rupee passes through a fraction.
Money share(Money amount, Money part, Money whole) {
    if (whole <= Money{}) return {};
    const auto product = static_cast<__int128>(amount.paise) * part.paise;
    const auto half = static_cast<__int128>(whole.paise) / 2;
    return Money{static_cast<std::int64_t>((product + half) / whole.paise)};
}

Tax share(const Tax& tax, Money part, Money whole) {
    return {share(tax.igst, part, whole), share(tax.cgst, part, whole),
            share(tax.sgst, part, whole), share(tax.cess, part, whole)};
}

/// The loaded portal files say that the credit of this entry was not taken: its document is
/// rejected, pending or unavailable, or the GSTR-2B of its month is there without it.
bool credit_not_taken(const Context& c, const Matching& m, const MatchGroup& g, Date date) {
    const auto documents = m.portal_of(g);
    if (documents.empty())
        return std::any_of(c.intake->gstr2b.begin(), c.intake->gstr2b.end(),
                           [&](const Gstr2bReturn& r) {
                               return r.buyer_gstin == c.settings->gstin &&
                                      r.period == statement_period(*c.settings, period_of(date));
                           });
    return std::none_of(documents.begin(), documents.end(), [&](std::uint32_t d) {
        const auto& document = c.documents[d];
        return document.in_2b() && c.portal().branch()[document.gstr2b] == Branch::available;
    });
}

} // namespace

std::vector<PlacedReversal> place_reversals(const Context& c) {
    std::vector<PlacedReversal> out;
    if (c.settings->reversals.empty()) return out;
    std::map<DocumentName, std::uint32_t> wanted;
    for (const auto& r : c.settings->reversals) wanted.emplace(r.document, kNoRow);
    for (std::uint32_t d = 0; d < c.documents.size(); ++d) {
        const auto found = wanted.find(name_of(c.portal(), c.row(d)));
        if (found == wanted.end()) continue;
        auto& at = found->second;
        if (at == kNoRow || (c.is(d, Facts::in_statement) && !c.is(at, Facts::in_statement)))
            at = d;
    }
    for (const auto& r : c.settings->reversals) out.push_back({r, wanted[r.document]});
    return out;
}

RefusalReason judge_reversal(const Context& c, const PlacedReversal& p,
                             std::span<const PlacedReversal> before) {
    const auto& r = p.said;
    if (r.reclaim && !text_of(r.ground).reclaimable) return RefusalReason::ground_not_reclaimable;
    if (r.has_amounts && r.amounts != not_negative(r.amounts))
        return RefusalReason::reduction_negative;
    if (p.document != kNoRow) {
        if (!gives_credit(c, p.document) || (!r.reclaim && reversed_by_portal(c, p.document)))
            return RefusalReason::reversal_of_no_credit;
        if (r.has_amounts && above(r.amounts, c.portal().tax()[c.row(p.document)]))
            return RefusalReason::reversal_above_tax;
    }
    if (!r.reclaim) return RefusalReason::none;
    OpenBalances balances;
    for (const auto& earlier : before)
        if (earlier.said.ground == r.ground && earlier.said.document == r.document)
            balances.add(c, earlier);
    if (const auto* open = balances.find(r);
        open && above(r.has_amounts ? r.amounts : *open, *open))
        return RefusalReason::reclaim_above_reversal;
    return RefusalReason::none;
}

std::vector<UnpaidDocument> unpaid_documents(const Context& c, const Matching& m,
                                             std::span<const std::uint32_t> group_of_book) {
    std::vector<UnpaidDocument> out;
    const auto& s = *c.settings;
    const auto& books = c.intake->books;
    if (!s.rule37_from_register || !s.period.known()) return out;
    for (std::uint32_t b = 0; b < books.size(); ++b) {
        if (books.has_paid()[b] == 0 || !books.date()[b].known() || sign_of(books.kind()[b]) < 0 ||
            is_yes(books.reverse_charge()[b]) || books.kind()[b] == DocKind::bill_of_entry)
            continue;
        const auto ends = plus_days(books.date()[b], s.rule37_days);
        if (statement_period(s, plus_months(statement_period(s, period_of(ends)), 1)) != s.period)
            continue;
        const auto value = books.has_value()[b] != 0 ? books.value()[b]
                                                     : books.taxable()[b] + books.tax()[b].total();
        // A payment after the term does not undo the reversal; it is what the reclaim goes by.
        const auto on = books.paid_on()[b];
        const auto paid = on.known() && on > ends ? Money{} : books.paid()[b];
        const auto unpaid = value - paid;
        const auto& group = m.groups[group_of_book[b]];
        if (unpaid <= Money{} || credit_not_taken(c, m, group, books.date()[b])) continue;
        const auto documents = m.portal_of(group);
        const auto tax = books.tax()[b];
        out.push_back({b, documents.empty() ? kNoRow : documents[0], ends, unpaid,
                       s.rule37_proportionate ? share(tax, unpaid, value) : tax});
    }
    return out;
}

std::vector<ReversalLine> reversal_lines(const Context& c, const Decisions& decisions,
                                         std::span<const PlacedReversal> placed,
                                         std::span<const UnpaidDocument> unpaid) {
    std::vector<ReversalLine> out;
    OpenBalances balances;
    for (std::size_t i = 0; i < placed.size(); ++i) {
        const auto& [said, document] = placed[i];
        ReversalLine line;
        line.ground = said.ground;
        line.reclaim = said.reclaim;
        line.counts = counts(c, said);
        line.document = document;
        line.name = said.document;
        line.period = period_of_line(c, said);
        line.tax = said.amounts;
        if (said.reclaim) {
            // What is not said is all that is open.
            if (const auto* open = balances.find(said); !said.has_amounts && open)
                line.tax = not_negative(*open);
            else if (!said.has_amounts && document != kNoRow)
                line.tax = not_negative(credit_effect(c, document));
        } else if (document != kNoRow) {
            // Credit that this GSTR-2B does not give cannot be given back.
            const auto credit = not_negative(credit_of(c, document, decisions[document]));
            line.tax = said.has_amounts ? smaller(said.amounts, credit) : credit;
        }
        balances.add(c, placed[i]);
        out.push_back(std::move(line));
    }
    for (const auto& u : unpaid) {
        ReversalLine line;
        line.source = ReversalSource::register_;
        line.ground = ReversalGround::rule_37;
        line.document = u.document;
        line.book = u.book;
        line.name = name_of(c.intake->books, u.book);
        line.period = c.settings->period;
        line.tax = u.tax;
        const bool said = std::any_of(placed.begin(), placed.end(), [&](const PlacedReversal& p) {
            return p.said.ground == ReversalGround::rule_37 && !p.said.reclaim &&
                   (p.said.document == line.name ||
                    (p.document != kNoRow && p.document == u.document));
        });
        if (!said) out.push_back(std::move(line));
    }
    return out;
}

std::vector<ReversalLine> reversal_register(const Context& c, const Decisions& decisions,
                                            std::vector<ReversalLine> lines) {
    for (std::uint32_t d = 0; d < c.documents.size(); ++d) {
        const auto k = produced(c, d, decisions[d]);
        if (!k.counted || k.place.branch != Branch::reversal) continue;
        ReversalLine line;
        line.source = ReversalSource::gstr2b;
        line.ground = ReversalGround::rule_37a;
        line.document = d;
        line.name = name_of(c.portal(), c.row(d));
        line.period = c.settings->period;
        line.tax = k.place.bucket == Bucket::othersup ? -k.tax : k.tax;
        lines.push_back(std::move(line));
    }
    for (const bool reclaim : {false, true})
        for (int g = 0; g < kReversalGroundCount; ++g) {
            const auto ground = static_cast<ReversalGround>(g);
            const auto& tax =
                reclaim ? c.settings->entries.back(ground) : c.settings->entries.of(ground);
            if (tax == Tax{}) continue;
            ReversalLine line;
            line.source = ReversalSource::entry;
            line.ground = ground;
            line.reclaim = reclaim;
            line.period = c.settings->period;
            line.tax = tax;
            lines.push_back(std::move(line));
        }
    return lines;
}

Entries with_lines(Entries e, std::span<const ReversalLine> lines) {
    for (const auto& line : lines) {
        if (!line.counts) continue;
        auto& figure = line.reclaim ? e.back(line.ground) : e.of(line.ground);
        figure += line.tax;
    }
    return e;
}

} // namespace milaan::rules

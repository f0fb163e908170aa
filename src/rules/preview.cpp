#include "rules/preview.hpp"

#include <algorithm>

#include "rules/actions.hpp"
#include "rules/clocks.hpp"
#include "rules/deltas.hpp"
#include "rules/preview_notices.hpp"

namespace milaan::rules {

namespace {

Contribution cell(const Context& c, std::uint32_t document, Branch branch) {
    const auto& portal = c.portal();
    const auto row = c.row(document);
    const auto kind = portal.kind()[row];
    // A rejected amendment stands in itcRejected with its full row.
    const bool full = branch == Branch::rejected || original_missing(c, document);
    Contribution out;
    out.counted = true;
    out.place = summary_place(portal.section()[row], kind, portal.reverse_charge()[row], branch);
    out.tax = full ? portal.tax()[row] : credit_effect(c, document);
    out.taxable = full ? portal.taxable()[row] : taxable_effect(c, document);
    if (!full && sign_of(kind) < 0) {
        out.tax = -out.tax;
        out.taxable = -out.taxable;
    }
    return out;
}

/// Replaces the tax by what was declared, keeping the direction of the cell. Nobody declares a
/// taxable value: it stays.
void apply_declaration(const Context& c, std::uint32_t document, const Reduction& r,
                       Contribution& out) {
    if (r.answer == Flag::absent || !asks_reduction(c, document)) return;
    if (r.answer == Flag::no)
        out.tax = {};
    else if (r.has_amounts)
        out.tax = out.tax.total() < Money{} ? -r.amounts : r.amounts;
}

Branch branch_when_accepted(const Context& c, const PortalDocument& d) {
    if (!d.in_2b()) return Branch::available;
    const auto branch = c.portal().branch()[d.gstr2b];
    return branch == Branch::rejected || branch == Branch::none ? Branch::available : branch;
}

/// The record has no part in the statement of this period, whatever is decided about it.
bool out_of_period(const Context& c, std::uint32_t document) {
    if (c.is(document, Facts::replaced)) return true;
    if (c.is(document, Facts::in_statement)) return false;
    const auto& d = c.documents[document];
    // One that another month's 2B shows had its turn, unless it was pending then; a saved one gives
    // no credit before it is filed; one of a later period waits for it.
    if (d.in_2b() && !c.is(document, Facts::waiting)) return true;
    if (!d.in_2b() && c.portal().filing()[d.ims] == FilingStatus::saved) return true;
    if (c.generation != Generation::loaded && c.generation != Generation::expected) return true;
    const auto period = c.facts->period[document];
    if (period.known() && c.settings->period.known() && period > c.settings->period) return true;
    return lapsed(c, document);
}

/// Filed, not pending, and not in the 2B of its period: something the portal knows and the files do
/// not say (decision 9).
bool absent(const Context& c, std::uint32_t document) {
    const auto& d = c.documents[document];
    return c.statement != nullptr && !d.in_2b() && d.in_ims() && !c.is(document, Facts::waiting) &&
           c.portal().filing()[d.ims] != FilingStatus::saved;
}

std::uint32_t bit(Notice n) {
    return 1u << static_cast<unsigned>(n);
}

/// Still pending after its last day.
bool pending_too_long(const Context& c, std::uint32_t document, const Decision& decision) {
    if (decision.action != ImsAction::pending || !c.settings->as_of.known()) return false;
    const auto last = pending_last_day(c, document);
    return last.known() && c.settings->as_of > last;
}

/// What is true of a record with this decision, one bit per notice.
std::uint32_t notices_of(const Context& c, std::uint32_t document, const Decision& decision,
                         const Contribution& before, const Contribution& after) {
    std::uint32_t out = 0;
    const auto note = [&](Notice n, bool holds) { out |= holds ? bit(n) : 0; };
    const auto& d = c.documents[document];
    const bool note_without_credit = before.counted && before.place.branch == Branch::unavailable &&
                                     before.place.bucket == Bucket::othersup;
    note(Notice::unavailable_note, note_without_credit);
    note(Notice::credit_late,
         after.counted && after.place.branch == Branch::available && too_late(c, document));
    if (!d.in_ims()) return out;
    const bool changed = differs(before, after);
    const bool as_downloaded = is_downloaded(c.portal(), d.ims, decision);
    note(Notice::changed, changed);
    note(Notice::newer_than_2b, changed && c.statement != nullptr && as_downloaded);
    note(Notice::to_recompute, changed && c.statement != nullptr && !as_downloaded);
    note(Notice::assumed_original, changed && original_missing(c, document));
    note(Notice::absent_from_2b, absent(c, document) &&
                                     c.facts->period[document] <= c.settings->period &&
                                     !c.is(document, Facts::replaced));
    note(Notice::missing_remark, decision.remarks.empty() && wants_remark(c, document, decision));
    note(Notice::pending_expired, pending_too_long(c, document, decision));
    note(Notice::flag_disagrees, decision.action == ImsAction::pending && !as_downloaded &&
                                     permission(c, document, decision).flag_disagrees);
    note(Notice::credit_lapsed, lapsed(c, document));
    note(Notice::assumed_period, c.is(document, Facts::period_assumed));
    return out;
}

void move(Preview& p, const Contribution& k, int sign, int touch) {
    if (!k.counted) return;
    auto& cell =
        p.moved[static_cast<std::size_t>(k.place.branch) - 1]
               [static_cast<std::size_t>(k.place.bucket)][static_cast<std::size_t>(k.place.sub)];
    cell.tax += sign < 0 ? -k.tax : k.tax;
    cell.taxable += sign < 0 ? -k.taxable : k.taxable;
    cell.touched += touch;
}

/// A record's change of the statement goes in (+1) or comes out again (-1).
void count_change(Preview& p, const Contribution& before, const Contribution& after, int way) {
    if (!differs(before, after)) return;
    move(p, before, -way, way);
    move(p, after, way, way);
}

/// The portal's own summary, and on top of it what moved.
void sum_up(Preview& p, const Context& c) {
    p.summary =
        c.statement != nullptr && c.statement->has_summary ? c.statement->summary : ItcSummary{};
    for (int b = 1; b <= kSummaryBranchCount; ++b)
        for (int k = 0; k < kBucketCount; ++k)
            for (int s = 0; s < kSubSectionCount; ++s) {
                const auto& cell =
                    p.moved[static_cast<std::size_t>(b) - 1][static_cast<std::size_t>(k)]
                           [static_cast<std::size_t>(s)];
                if (cell.touched != 0)
                    add_to(p.summary,
                           {static_cast<Branch>(b), static_cast<Bucket>(k),
                            static_cast<SubSection>(s)},
                           cell.tax, cell.taxable, 1);
            }
}

void settle(Preview& p, const Context& c) {
    p.generation = c.generation;
    p.changes = p.noted[static_cast<std::size_t>(Notice::changed)];
    sum_up(p, c);
    p.diagnostics = tell(p, c);
}

} // namespace

Contribution shown(const Context& c, std::uint32_t document) {
    const auto& d = c.documents[document];
    if (!c.is(document, Facts::in_statement) || c.is(document, Facts::replaced)) return {};
    auto out = cell(c, document, c.portal().branch()[d.gstr2b]);
    if (out.place.branch == Branch::available) {
        Reduction declared;
        declared.answer = c.portal().reduction()[d.gstr2b];
        declared.has_amounts = c.portal().has_declared()[d.gstr2b] != 0;
        declared.amounts = c.portal().declared()[d.gstr2b];
        apply_declaration(c, document, declared, out);
    }
    return out;
}

Contribution produced(const Context& c, std::uint32_t document, const Decision& decision) {
    const auto& d = c.documents[document];
    if (!d.in_ims()) return shown(c, document);
    if (out_of_period(c, document)) return {};
    if (!c.is(document, Facts::in_statement) && absent(c, document)) return {};
    switch (decision.action) {
    case ImsAction::pending:
        return {};
    case ImsAction::reject:
        return cell(c, document, Branch::rejected);
    case ImsAction::none:
    case ImsAction::accept: {
        auto out = cell(c, document, branch_when_accepted(c, d));
        apply_declaration(c, document, decision.reduction, out);
        return out;
    }
    }
    return {};
}

bool differs(const Contribution& a, const Contribution& b) {
    if (a.counted != b.counted) return true;
    return a.counted && (a.place.branch != b.place.branch || a.place.bucket != b.place.bucket ||
                         a.place.sub != b.place.sub || a.tax != b.tax);
}

Place place_of(const Context& c, std::uint32_t document, const Decision& decision) {
    const auto k = produced(c, document, decision);
    if (!k.counted) {
        const bool waits =
            c.documents[document].in_ims() && decision.action == ImsAction::pending &&
            (c.documents[document].in_2b() ||
             c.portal().filing()[c.documents[document].ims] != FilingStatus::saved) &&
            (!c.documents[document].in_2b() || c.is(document, Facts::in_statement) ||
             c.is(document, Facts::waiting)) &&
            !c.is(document, Facts::replaced) && !lapsed(c, document);
        return waits ? Place::pending : Place::outside;
    }
    switch (k.place.branch) {
    case Branch::none:
        break;
    case Branch::available:
        return Place::available;
    case Branch::unavailable:
        return Place::unavailable;
    case Branch::reversal:
        return Place::reversed;
    case Branch::rejected:
        return Place::rejected;
    }
    return Place::outside;
}

Tax effect_of(const Contribution& k) {
    if (!k.counted || k.place.branch != Branch::available) return {};
    return k.place.bucket == Bucket::othersup ? -k.tax : k.tax;
}

Preview preview(const Context& c, const Decisions& decisions) {
    Preview p;
    const bool from_rows = c.statement == nullptr || !c.statement->has_summary;
    for (std::uint32_t d = 0; d < c.documents.size(); ++d) {
        const auto before = shown(c, d);
        if (from_rows) move(p, before, 1, 1);
        const auto after = produced(c, d, decisions[d]);
        count_change(p, before, after, 1);
        const auto notices = notices_of(c, d, decisions[d], before, after);
        for (int n = 0; n < kNoticeCount; ++n)
            if ((notices & bit(static_cast<Notice>(n))) != 0)
                p.noted[static_cast<std::size_t>(n)].push_back(d);
    }
    settle(p, c);
    return p;
}

void update(Preview& p, const Context& c, std::span<const std::uint32_t> documents,
            const Decisions& before, const Decisions& decisions) {
    std::array<std::vector<std::uint32_t>, kNoticeCount> out, in;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const auto d = documents[i];
        const auto was_shown = shown(c, d);
        const auto old = produced(c, d, before[i]), now = produced(c, d, decisions[d]);
        count_change(p, was_shown, old, -1);
        count_change(p, was_shown, now, 1);
        const auto had = notices_of(c, d, before[i], was_shown, old);
        const auto has = notices_of(c, d, decisions[d], was_shown, now);
        for (int n = 0; n < kNoticeCount; ++n) {
            const auto b = bit(static_cast<Notice>(n));
            if ((had & ~has & b) != 0) out[static_cast<std::size_t>(n)].push_back(d);
            if ((has & ~had & b) != 0) in[static_cast<std::size_t>(n)].push_back(d);
        }
    }
    for (std::size_t n = 0; n < kNoticeCount; ++n) {
        auto& list = p.noted[n];
        if (!out[n].empty())
            list.erase(std::remove_if(list.begin(), list.end(),
                                      [&](auto d) {
                                          return std::binary_search(out[n].begin(), out[n].end(),
                                                                    d);
                                      }),
                       list.end());
        if (!in[n].empty()) {
            const auto middle = static_cast<std::ptrdiff_t>(list.size());
            list.insert(list.end(), in[n].begin(), in[n].end());
            std::inplace_merge(list.begin(), list.begin() + middle, list.end());
        }
    }
    settle(p, c);
}

std::vector<std::uint32_t> documents_of(const Context& c, const SummaryPlace& place,
                                        const Decisions& decisions) {
    std::vector<std::uint32_t> out;
    for (std::uint32_t d = 0; d < c.documents.size(); ++d) {
        const auto after = produced(c, d, decisions[d]);
        if (after.counted && after.place.branch == place.branch &&
            after.place.bucket == place.bucket && after.place.sub == place.sub)
            out.push_back(d);
    }
    return out;
}

} // namespace milaan::rules

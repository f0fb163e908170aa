#include "rules/statement_checks.hpp"

#include <algorithm>

#include "rules/clocks.hpp"

namespace milaan::rules {

namespace {

std::string heads(const Tax& t) {
    std::string out;
    for (int h = 0; h < kHeadCount; ++h) {
        const auto head = static_cast<Head>(h);
        if (t.at(head) == Money{}) continue;
        out += (out.empty() ? "" : ", ") + to_plain(t.at(head)) + ' ' + std::string(name_of(head));
    }
    return out.empty() ? "0.00" : out;
}

/// Only the heads that break the limit.
std::string heads_above(const Tax& claimed, const Tax& limit, const Tax& shown) {
    std::string out;
    for (int h = 0; h < kHeadCount; ++h) {
        const auto head = static_cast<Head>(h);
        if (claimed.at(head) <= limit.at(head)) continue;
        out +=
            (out.empty() ? "" : ", ") + to_plain(shown.at(head)) + ' ' + std::string(name_of(head));
    }
    return out;
}

struct LedgerWords {
    Code code;
    const char* claimed;
    const char* cure;
    const char* statement;
};

void tell(const LedgerCheck& k, const LedgerWords& words, Diagnostics& out) {
    if (!k.applies) return;
    if (!k.given) {
        if (k.claimed == Tax{}) return;
        out.push_back({.severity = Severity::info,
                       .code = Code::balance_unknown,
                       .expected = std::string("the closing balance of the ") + words.statement,
                       .found = std::string(words.claimed) + " " + heads(k.claimed),
                       .done = "The check of the portal was not made; enter the balance."});
        return;
    }
    if (k.passes()) return;
    out.push_back({.severity = k.blocks ? Severity::error : Severity::warning,
                   .code = words.code,
                   .where = words.claimed,
                   .expected = "at most " + heads_above(k.claimed, k.limit, k.limit),
                   .found = heads_above(k.claimed, k.limit, k.claimed),
                   .done = std::string(k.blocks ? "The portal does not take the GSTR-3B like this: "
                                                : "The portal warns: ") +
                           words.cure});
}

constexpr LedgerWords kReclaim{Code::reclaim_above_balance, "4(D)(1)",
                               "reclaim less, or reverse more in 4(B)(2) (GSTN advisory 643).",
                               "reversal and reclaim statement"};
constexpr LedgerWords kRcm{Code::rcm_credit_above_balance, "4(A)(2) and 4(A)(3)",
                           "pay more in 3.1(d), or claim less (GSTN advisory 643).",
                           "RCM liability and ITC statement"};

void tell_locked(const Context& c, const Statement& s, const Table4* draft, Diagnostics& out) {
    if (!table4_locked(*c.settings)) return;
    for (int i = 0; i < kTable4CellCount; ++i) {
        const auto cell = static_cast<Table4Cell>(i);
        if (!is_auto_filled(cell)) continue;
        const auto& wanted = draft != nullptr ? draft->at(cell) : s.table4.at(cell);
        const auto& locked = s.auto_filled.at(cell);
        if (compare(*c.settings, wanted, locked) != CellVerdict::differs) continue;
        out.push_back({.severity = Severity::error,
                       .code = Code::cell_locked,
                       .where = std::string(key_of(cell)),
                       .expected = heads(locked) + " as GSTR-2B fills it",
                       .found = heads(wanted),
                       .done = "The settings lock Table 4 from " +
                               to_month_name(c.settings->table4_locked_from) +
                               ": act in IMS, or reverse in 4(B) instead."});
    }
}

void tell_exposure(const Drc01cExposure& x, Diagnostics& out) {
    if (!x.fires) return;
    out.push_back({.severity = Severity::warning,
                   .code = Code::drc01c_exposure,
                   .expected = "about " + to_plain(x.available) + " as in GSTR-2B",
                   .found = to_plain(x.claimed) + ", " + to_plain(x.excess) + " more" +
                            (x.available > Money{} ? " (" + std::to_string(x.per_mille / 10) + '.' +
                                                         std::to_string(x.per_mille % 10) + " %)"
                                                   : ""),
                   .done = "A notice in form DRC-01C is to be expected; reply or pay within seven "
                           "days, else the next GSTR-1 is blocked (Rules 88D and 59(6)(e))."});
}

Diagnostic about(const RecordStore& store, std::uint32_t row, Severity severity, Code code) {
    return {.severity = severity,
            .code = code,
            .section = std::string(name_of(store.section()[row])),
            .gstin = std::string(store.text(store.supplier_gstin()[row])),
            .number = std::string(store.text(store.number()[row]))};
}

void tell_lines(const Statement& s, Diagnostics& out) {
    for (const auto& line : s.lines) {
        if (!line.counts || line.tax != Tax{} || line.source != ReversalSource::document) continue;
        Diagnostic d{.severity = Severity::warning,
                     .code = Code::reversal_without_document,
                     .gstin = line.name.gstin,
                     .number = line.name.number};
        d.found = std::string(line.reclaim ? "a reclaim: " : "a reversal: ") +
                  std::string(text_of(line.ground).label);
        d.done = line.document == kNoRow
                     ? "The document is in no loaded file and no amount was given: nil was taken."
                     : "The document gives no credit in this GSTR-2B: nil was taken.";
        report(out, std::move(d));
    }
}

void tell_unpaid(const Context& c, const Statement& s, std::span<const UnpaidDocument> unpaid,
                 Diagnostics& out) {
    for (const auto& u : unpaid) {
        auto d = about(c.intake->books, u.book, Severity::warning, Code::rule_37_due);
        d.expected = "payment by " + to_iso(u.term_ends);
        d.found = to_plain(u.unpaid) + " unpaid";
        const bool counted =
            std::any_of(s.lines.begin(), s.lines.end(), [&](const ReversalLine& line) {
                return line.source == ReversalSource::register_ && line.book == u.book;
            });
        d.done = counted ? "Credit of " + heads(u.tax) +
                               " goes to 4(B)(2), with interest; it comes back when it is paid. It "
                               "is taken that the credit was availed."
                         : "Your own line for this document counts.";
        report(out, std::move(d));
    }
}

void tell_unfiled(const Context& c, std::span<const UnfiledSupplier> unfiled, Diagnostics& out) {
    const auto as_of = c.settings->as_of;
    for (const auto& u : unfiled) {
        if (!as_of.known() || as_of <= u.supplier_files_by) continue;
        auto d = about(c.portal(), c.row(u.document), Severity::warning, Code::rule_37a_due);
        d.expected = "the supplier's GSTR-3B by " + to_iso(u.supplier_files_by);
        d.found = "not filed, as GSTR-2A says";
        d.done = "Reverse its credit in 4(B)(2) by " + to_iso(u.reverse_by) +
                 "; it comes back when he files.";
        report(out, std::move(d));
    }
}

} // namespace

std::vector<UnfiledSupplier> unfiled_suppliers(const Context& c) {
    std::vector<UnfiledSupplier> out;
    const auto& portal = c.portal();
    for (std::uint32_t i = 0; i < c.documents.size(); ++i) {
        const auto& d = c.documents[i];
        if (d.gstr2a == kNoRow || portal.supplier_3b()[d.gstr2a] != Flag::no || !d.in_2b() ||
            portal.branch()[d.gstr2b] != Branch::available || sign_of(portal.kind()[d.gstr2b]) < 0)
            continue;
        const auto dates = rule37a_dates(fy_of(c.facts->period[i]));
        out.push_back({i, dates.supplier_files_by, dates.reverse_by});
    }
    return out;
}

Statement make_statement(const Context& c, const Preview& preview, const Decisions& decisions,
                         std::span<const PlacedReversal> placed,
                         std::span<const UnpaidDocument> unpaid, const Table4* draft) {
    Statement s;
    s.lines = reversal_lines(c, decisions, placed, unpaid);
    const auto entries = with_lines(c.settings->entries, s.lines);
    s.table4 = table4(preview.summary, c, entries);
    s.auto_filled = auto_filled(preview.summary, c);
    s.reclaim = reclaim_check(*c.settings, entries, s.table4);
    s.rcm = rcm_check(*c.settings, entries, s.table4);
    s.exposure = drc01c_exposure(*c.settings, draft != nullptr ? *draft : s.table4, s.auto_filled);
    return s;
}

Diagnostics diagnostics_of(const Context& c, const Statement& s,
                           std::span<const UnpaidDocument> unpaid,
                           std::span<const UnfiledSupplier> unfiled, const Table4* draft) {
    Diagnostics out;
    tell(s.reclaim, kReclaim, out);
    tell(s.rcm, kRcm, out);
    tell_locked(c, s, draft, out);
    tell_exposure(s.exposure, out);
    tell_lines(s, out);
    tell_unpaid(c, s, unpaid, out);
    tell_unfiled(c, unfiled, out);
    return out;
}

} // namespace milaan::rules

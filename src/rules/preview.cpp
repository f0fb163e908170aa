#include "rules/preview.hpp"

#include "base/text.hpp"

#include "rules/actions.hpp"
#include "rules/deltas.hpp"

namespace milaan::rules {

namespace {

Contribution cell(const Context& c, std::uint32_t document, Branch branch) {
    const auto row = c.portal().row(c.row(document));
    const int sign = sign_of(row.kind);
    // A rejected amendment stands in itcRejected with its full row.
    const bool full = branch == Branch::rejected || original_missing(c, document);
    Contribution out;
    out.counted = true;
    out.place = summary_place(row, branch);
    out.tax = full ? row.tax : credit_effect(c, document);
    out.taxable = full ? row.taxable : taxable_effect(c, document);
    if (!full && sign < 0) {
        out.tax = -out.tax;
        out.taxable = -out.taxable;
    }
    return out;
}

/// Replaces the tax by what was declared, keeping the direction of the cell.
void apply_declaration(const Context& c, std::uint32_t document, const Reduction& r,
                       Contribution& out) {
    if (r.answer == Flag::absent || !asks_reduction(c, document)) return;
    if (r.answer == Flag::no) {
        out.tax = {};
        out.taxable = {};
    } else if (r.has_amounts) {
        const bool down = out.tax.total() < Money{};
        out.tax = down ? -r.amounts : r.amounts;
    }
}

bool in_statement(const Context& c, const PortalDocument& d) {
    return d.in_2b() && c.statement != nullptr &&
           c.portal().period()[d.gstr2b] == c.statement->period &&
           (c.portal().buyer_gstin()[d.gstr2b].empty() ||
            c.portal().text(c.portal().buyer_gstin()[d.gstr2b]) == c.statement->buyer_gstin);
}

/// Same record, same 2B, and the amendment of the same 2B replaces it: only the amendment counts.
bool replaced_in_same_period(const Context& c, std::uint32_t document) {
    for (std::uint32_t d = 0; d < c.original_of->size(); ++d)
        if ((*c.original_of)[d] == document &&
            period_of_document(c, d) == period_of_document(c, document))
            return true;
    return false;
}

Branch branch_when_accepted(const Context& c, const PortalDocument& d) {
    if (!d.in_2b()) return Branch::available;
    const auto branch = c.portal().branch()[d.gstr2b];
    return branch == Branch::rejected || branch == Branch::none ? Branch::available : branch;
}

Diagnostic about(const Context& c, std::uint32_t document, Code code, std::string done) {
    const auto& portal = c.portal();
    const auto row = c.row(document);
    return {.severity = Severity::warning,
            .code = code,
            .done = std::move(done),
            .section = std::string(name_of(portal.section()[row])),
            .gstin = std::string(portal.text(portal.supplier_gstin()[row])),
            .number = std::string(portal.text(portal.number()[row]))};
}

bool same(const Contribution& a, const Contribution& b) {
    if (a.counted != b.counted) return false;
    return !a.counted || (a.place.branch == b.place.branch && a.place.bucket == b.place.bucket &&
                          a.place.sub == b.place.sub && a.tax == b.tax);
}

} // namespace

Contribution shown(const Context& c, std::uint32_t document) {
    const auto& d = c.documents[document];
    if (!in_statement(c, d)) return {};
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
    const bool in_2b = in_statement(c, d);
    if (!d.in_ims()) return shown(c, document);
    const auto& portal = c.portal();
    if (!in_2b) {
        // A saved record gives no credit before it is filed; a record of a later period waits for
        // it; one that another month's 2B shows had its turn.
        if (d.in_2b() || portal.filing()[d.ims] == FilingStatus::saved) return {};
        const auto period = period_of_document(c, document);
        if (period.known() && c.settings->period.known() && period > c.settings->period) return {};
        // Filed, not pending, and not in the 2B of its period: something the portal knows and the
        // files do not say; it is left out (and reported by preview()).
        if (c.statement != nullptr && portal.action()[d.ims] != ImsAction::pending) return {};
    }
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

Preview preview(const Context& c, std::span<const Decision> decisions) {
    Preview out;
    if (c.statement != nullptr && c.statement->has_summary) out.summary = c.statement->summary;
    const bool from_rows = c.statement == nullptr || !c.statement->has_summary;
    std::uint32_t stale = 0;
    for (std::uint32_t d = 0; d < c.documents.size(); ++d) {
        const auto& document = c.documents[d];
        const auto before = shown(c, d);
        if (from_rows && before.counted && !replaced_in_same_period(c, d))
            add_to(out.summary, before.place, before.tax, before.taxable, 1);
        if (!document.in_ims()) continue;
        const auto after = produced(c, d, decisions[d]);
        if (!before.counted && !after.counted) {
            if (c.statement != nullptr && !document.in_2b() &&
                c.portal().filing()[document.ims] == FilingStatus::filed &&
                c.portal().action()[document.ims] != ImsAction::pending &&
                period_of_document(c, d) == c.settings->period)
                report(out.diagnostics, about(c, d, Code::absent_from_2b,
                                              "It was left out of the recomputed GSTR-2B."));
            continue;
        }
        if (same(before, after)) continue;
        if (before.counted) add_to(out.summary, before.place, before.tax, before.taxable, -1);
        if (after.counted) add_to(out.summary, after.place, after.tax, after.taxable, 1);
        out.changes.push_back({d, before, after});
        if (original_missing(c, d))
            report(
                out.diagnostics,
                about(
                    c, d, Code::assumed_original,
                    "The full value of the amendment was used; load the GSTR-2B that holds the "
                    "original " +
                        std::string(c.portal().text(c.portal().original_number()[document.row()])) +
                        "."));
        if (before.counted && decisions[d] == downloaded_decision(c.portal(), document.ims))
            ++stale;
    }
    if (stale != 0)
        report(out.diagnostics,
               {.severity = Severity::warning,
                .code = Code::stale_draft,
                .found = text::counted(stale, "record whose", "records whose") +
                         " IMS status is newer than the draft",
                .done = "Recompute GSTR-2B on the portal before GSTR-3B is filed; the figures here "
                        "follow IMS."});
    return out;
}

std::vector<std::uint32_t> documents_of(const Context& c, const SummaryPlace& place,
                                        std::span<const Decision> decisions) {
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

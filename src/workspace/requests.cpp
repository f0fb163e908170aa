#include <map>

#include "portal/find_record.hpp"
#include "workspace/derived.hpp"
#include "workspace/plans.hpp"

namespace milaan::workspace {

namespace {

Diagnostic about_request(const RequestedAction& r, std::span<const LoadedFile> files, Code code) {
    return {.severity = Severity::error,
            .code = code,
            .file = r.file < files.size() ? files[r.file].name : "",
            .section = std::string(name_of(r.key.section)),
            .gstin = r.key.supplier_gstin,
            .number = r.key.number};
}

/// Document of each IMS row, kNoRow elsewhere.
std::vector<std::uint32_t> documents_of_rows(const Snapshot& data) {
    std::vector<std::uint32_t> out(data.intake.portal.size(), kNoRow);
    for (std::uint32_t d = 0; d < data.documents.size(); ++d)
        if (data.documents[d].in_ims()) out[data.documents[d].ims] = d;
    return out;
}

/// Whether the record still says what it said when the action was decided (rules.md 1.2: a supplier
/// who edits a saved record resets the action).
bool says(const Workspace& w, std::uint32_t document, const RequestedAction::Figures& f) {
    const auto& portal = w.data.intake.portal;
    const auto row = w.data.documents[document].row();
    return portal.taxable()[row] == f.taxable && portal.tax()[row] == f.tax;
}

} // namespace

std::map<std::uint32_t, Decision> taken_by_portal(const Snapshot& data) {
    std::map<std::uint32_t, Decision> taken;
    const auto& intake = data.intake;
    // A report answers only what was downloaded before it: a later download knows better.
    std::uint32_t answered_up_to = 0;
    for (std::uint32_t f = 0; f < intake.files.size(); ++f)
        if (intake.files[f].kind == FileKind::ims_errors && was_read(intake.files[f].status))
            answered_up_to = f;
    if (answered_up_to == 0 || intake.requests.empty()) return taken;
    const portal::RecordFinder finder(intake.portal);
    const auto document_of_row = documents_of_rows(data);
    for (const auto& r : intake.requests) {
        const auto row = finder.find(r.key);
        if (row == kNoRow || intake.portal.file()[row] > answered_up_to ||
            !intake.portal.text(intake.portal.portal_error()[row]).empty())
            continue;
        taken[document_of_row[row]] = r.reset ? Decision{} : r.decision;
    }
    taken.erase(kNoRow);
    return taken;
}

Outcome apply_requests(Workspace& w, std::span<const RequestedAction> requests,
                       std::span<const LoadedFile> files, Diagnostics& diagnostics) {
    const portal::RecordFinder finder(w.data.intake.portal);
    const auto document_of_row = documents_of_rows(w.data);
    std::vector<std::uint32_t> documents;
    std::map<std::uint32_t, std::size_t> last; // request of each document: the last one counts
    for (std::size_t i = 0; i < requests.size(); ++i) {
        const auto row = finder.find(requests[i].key);
        documents.push_back(row == kNoRow ? kNoRow : document_of_row[row]);
        if (documents.back() != kNoRow) last[documents.back()] = i;
    }
    Plan p;
    const auto context = w.context();
    for (std::size_t i = 0; i < requests.size(); ++i) {
        const auto& r = requests[i];
        const auto document = documents[i];
        if (document == kNoRow) {
            auto d = about_request(r, files, Code::unknown_record);
            d.done = "Nothing was done about it.";
            report(diagnostics, std::move(d));
            continue;
        }
        if (last[document] != i) {
            auto d = about_request(r, files, Code::duplicate_record);
            d.severity = Severity::warning;
            d.done = "The last action that is asked for it counts.";
            report(diagnostics, std::move(d));
            continue;
        }
        if (!r.reset && r.figures && !says(w, document, *r.figures)) {
            auto d = about_request(r, files, Code::refused_action);
            d.severity = Severity::warning;
            d.expected = "the figures that the action was decided on";
            d.found = "other figures in the download: the supplier changed the record since, which "
                      "resets the action";
            d.done = "Nothing was done about it: look at the record and decide again.";
            report(diagnostics, std::move(d));
            continue;
        }
        const auto refused_before = p.refused.size();
        plan_one(w, context, document, r.reset ? Decision{} : r.decision, p);
        if (p.refused.size() > refused_before) {
            auto d = about_request(r, files, Code::refused_action);
            d.expected = "an action that the portal allows";
            d.found = std::string(name_of(r.decision.action));
            d.done = std::string(rules::sentence_of(p.refused.back().permission.reason)) +
                     " The record keeps its status.";
            report(diagnostics, std::move(d));
        }
    }
    p.text = summary_of(static_cast<std::uint32_t>(p.documents.size()),
                        "set as the action file asks", p.refused.size());
    return carry_out(w, std::move(p), 0);
}

void restore_decisions(Workspace& w, std::span<const EarlierDecision> earlier) {
    if (earlier.empty()) return;
    const auto context = w.context();
    for (const auto& [document, decision] : earlier) {
        const auto no = refusal(context, document, decision);
        if (!no) {
            w.decisions.set(document, decision);
            continue;
        }
        const auto& portal = w.data.intake.portal;
        const auto row = w.data.documents[document].row();
        report(w.data.checks, {.severity = Severity::warning,
                               .code = Code::refused_action,
                               .found = std::string(name_of(decision.action)),
                               .done = std::string(rules::sentence_of(no->reason)) +
                                       " The record has its downloaded status again.",
                               .section = std::string(name_of(portal.section()[row])),
                               .gstin = std::string(portal.text(portal.supplier_gstin()[row])),
                               .number = std::string(portal.text(portal.number()[row]))});
    }
}

} // namespace milaan::workspace

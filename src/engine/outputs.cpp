#include "engine/outputs.hpp"

#include "portal/summary_writer.hpp"
#include "portal/upload_writer.hpp"
#include "reports/reconciliation.hpp"

namespace milaan::engine {

namespace {

std::vector<ImsAction> actions_of(const std::vector<Decision>& decisions) {
    std::vector<ImsAction> out;
    out.reserve(decisions.size());
    for (const auto& d : decisions) out.push_back(d.action);
    return out;
}

std::vector<ImsAction> actions_of(const std::vector<rules::Advice>& advice) {
    std::vector<ImsAction> out;
    out.reserve(advice.size());
    for (const auto& a : advice) out.push_back(a.action);
    return out;
}

void add_upload(const workspace::Workspace& w, std::vector<OutputFile>& out,
                Diagnostics& diagnostics) {
    std::vector<portal::UploadRecord> records;
    for (const auto& c : workspace::changed_records(w))
        records.push_back({c.ims_row, w.decisions[c.document]});
    const auto upload = portal::write_upload(w.data.intake, records, w.data.settings);
    out.push_back({"ims-upload.json", "application/json", upload.save});
    if (!upload.reset.empty()) out.push_back({"ims-reset.json", "application/json", upload.reset});
    const auto& portal = w.data.intake.portal;
    for (const auto row : upload.not_written)
        report(diagnostics,
               {.severity = Severity::warning,
                .code = Code::not_uploadable,
                .done = "Imports are not part of the offline upload; set this one on the portal.",
                .section = std::string(name_of(portal.section()[row])),
                .gstin = std::string(portal.text(portal.supplier_gstin()[row])),
                .number = std::string(portal.text(portal.number()[row]))});
}

} // namespace

Diagnostics all_diagnostics(const workspace::Workspace& w) {
    auto all = w.data.intake.diagnostics;
    for (const auto* list : {&w.data.checks, &w.preview.diagnostics})
        all.insert(all.end(), list->begin(), list->end());
    return all;
}

std::vector<OutputFile> make_outputs(const workspace::Workspace& w, Diagnostics extra) {
    const auto current = actions_of(w.decisions);
    const auto advised = actions_of(w.advice);
    const reports::Reconciliation r{w.data.intake, w.data.documents, w.data.matching,
                                    current,       advised,          w.data.settings};
    auto diagnostics = all_diagnostics(w);
    diagnostics.insert(diagnostics.end(), extra.begin(), extra.end());

    std::vector<OutputFile> out;
    out.push_back({"matches.csv", "text/csv", reports::matches_csv(r)});
    add_upload(w, out, diagnostics);
    out.push_back(
        {"gstr2b-preview.json", "application/json",
         portal::write_summary(w.preview.summary, w.data.settings.gstin, w.data.settings.period)});
    const Table4* draft = w.loaded_3b ? &w.data.intake.gstr3b[*w.loaded_3b].table4 : nullptr;
    out.push_back({"table4.csv", "text/csv", reports::table4_csv(w.table4, draft)});
    out.push_back({"summary.json", "application/json", reports::summary_json(r)});
    out.push_back({"diagnostics.json", "application/json", reports::diagnostics_json(diagnostics)});
    return out;
}

} // namespace milaan::engine

#include "engine/outputs.hpp"

#include <algorithm>
#include <map>

#include "portal/summary_writer.hpp"
#include "portal/upload_writer.hpp"
#include "reports/reconciliation.hpp"
#include "reports/register_csv.hpp"
#include "rules/annual_return.hpp"
#include "rules/clocks.hpp"

namespace milaan::engine {

namespace {

std::vector<ImsAction> actions_of(const Decisions& decisions) {
    std::vector<ImsAction> out;
    out.reserve(decisions.size());
    for (std::size_t d = 0; d < decisions.size(); ++d) out.push_back(decisions.action(d));
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
        records.push_back({c.ims_row, w.decisions[c.document], c.held});
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

/// Deadlines in the order of their days.
void add_to_day(std::vector<Deadline>& list, Date day, const Tax& tax) {
    const auto at = std::lower_bound(list.begin(), list.end(), day,
                                     [](const Deadline& d, Date wanted) { return d.day < wanted; });
    auto& deadline = at != list.end() && at->day == day ? *at : *list.insert(at, {day, {}});
    ++deadline.of.records;
    deadline.of.tax += tax;
}

/// Where each IMS record's credit stands, and what ends when.
void tally_records(const workspace::Workspace& w, StatementFigures& f) {
    const auto c = w.context();
    const auto& portal = w.data.intake.portal;
    for (std::uint32_t d = 0; d < w.data.documents.size(); ++d) {
        if (!w.data.documents[d].in_ims()) continue;
        const auto row = w.data.documents[d].row();
        const auto tax = signed_tax(portal, row);
        const auto place = rules::place_of(c, d, w.decisions[d]);
        auto& of = f.places[static_cast<std::size_t>(place)];
        ++of.records;
        of.tax += tax;
        if (place == Place::pending)
            if (const auto last = rules::pending_last_day(c, d); last.known())
                add_to_day(f.pending_until, last, tax);
        if (place == Place::pending || place == Place::outside)
            if (const auto last = rules::credit_last_day(c, d);
                last.known() && !c.is(d, rules::Facts::replaced) && !w.data.documents[d].in_2b())
                add_to_day(f.credit_last_day, last, tax);
    }
}

void tally_years(const workspace::Workspace& w, StatementFigures& f) {
    const auto c = w.context();
    const auto& portal = w.data.intake.portal;
    std::map<FinancialYear, Tally> years;
    for (std::uint32_t d = 0; d < w.data.documents.size(); ++d) {
        const auto k = rules::produced(c, d, w.decisions[d]);
        const auto date = portal.date()[w.data.documents[d].row()];
        if (!k.counted || k.place.branch != Branch::available || !date.known()) continue;
        auto& of = years[fy_of(date)];
        ++of.records;
        of.tax += rules::effect_of(k);
    }
    for (const auto& [year, of] : years)
        f.available_by_year.push_back({year, of, rules::tables_of(year, w.data.settings.period)});
}

} // namespace

StatementFigures figures_of(const workspace::Workspace& w) {
    StatementFigures f;
    const auto& s = w.statement;
    f.generation = rules::name_of(w.preview.generation);
    f.generated = w.preview.generated();
    f.changes = static_cast<std::uint32_t>(w.preview.changes.size());
    f.computed = s.table4;
    f.auto_filled = s.auto_filled;
    f.draft = w.loaded_3b ? &w.data.intake.gstr3b[*w.loaded_3b].table4 : nullptr;
    f.locked = rules::table4_locked(w.data.settings);
    f.reclaim = s.reclaim;
    f.rcm = s.rcm;
    f.exposure = s.exposure;
    tally_records(w, f);
    tally_years(w, f);
    for (const auto& u : w.unpaid) {
        ++f.rule37.records;
        f.rule37.tax += u.tax;
    }
    for (const auto& u : w.unfiled) {
        ++f.rule37a.records;
        f.rule37a.tax += w.data.intake.portal.tax()[w.data.documents[u.document].row()];
    }
    return f;
}

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
    out.push_back({"ims-records.csv", "text/csv", reports::ims_records_csv(r, [&](std::uint32_t d) {
                       return workspace::position_of(w, d);
                   })});
    if (auto errors = reports::register_errors_csv(w.data.intake); !errors.empty())
        out.push_back({"register-errors.csv", "text/csv", std::move(errors)});
    add_upload(w, out, diagnostics);
    out.push_back(
        {"gstr2b-preview.json", "application/json",
         portal::write_summary(w.preview.summary, w.data.settings.gstin, w.data.settings.period)});
    const Table4* draft = w.loaded_3b ? &w.data.intake.gstr3b[*w.loaded_3b].table4 : nullptr;
    out.push_back({"table4.csv", "text/csv", reports::table4_csv(w.table4, draft)});
    out.push_back({"reversals.csv", "text/csv",
                   reports::reversals_csv(
                       r, rules::reversal_register(w.context(), w.decisions, w.statement.lines))});
    out.push_back({"summary.json", "application/json", reports::summary_json(r, figures_of(w))});
    out.push_back({"diagnostics.json", "application/json", reports::diagnostics_json(diagnostics)});
    return out;
}

} // namespace milaan::engine

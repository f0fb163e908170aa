#include "workspace/derived.hpp"

namespace milaan::workspace {

namespace {

const Table4* draft_of(const Workspace& w) {
    return w.loaded_3b ? &w.data.intake.gstr3b[*w.loaded_3b].table4 : nullptr;
}

/// Table 4 and what is to be told of it, from the statement as it stands.
void finish_statement(Workspace& w) {
    const auto context = w.context();
    const auto* draft = draft_of(w);
    w.statement =
        rules::make_statement(context, w.preview, w.decisions, w.reversals, w.unpaid, draft);
    w.table4 = w.statement.table4;
    const auto told = rules::diagnostics_of(context, w.statement, w.unpaid, w.unfiled, draft);
    w.preview.diagnostics.insert(w.preview.diagnostics.end(), told.begin(), told.end());
}

Diagnostic about_line(const DocumentReversal& said, rules::RefusalReason reason) {
    return {.severity = Severity::error,
            .code = Code::refused_action,
            .found = std::string(said.reclaim ? "a reclaim: " : "a reversal: ") +
                     std::string(text_of(said.ground).label),
            .done = std::string(rules::sentence_of(reason)) + " The line was left out.",
            .gstin = said.document.gstin,
            .number = said.document.number};
}

} // namespace

void index_groups(Workspace& w) {
    w.group_of_document.assign(w.data.documents.size(), 0);
    w.group_of_book.assign(w.data.intake.books.size(), 0);
    for (std::uint32_t g = 0; g < w.data.matching.groups.size(); ++g) {
        for (const auto d : w.data.matching.portal_of(w.data.matching.groups[g]))
            w.group_of_document[d] = g;
        for (const auto b : w.data.matching.books_of(w.data.matching.groups[g]))
            w.group_of_book[b] = g;
    }
}

void find_statements(Workspace& w) {
    const auto& settings = w.data.settings;
    w.loaded_2b.reset();
    w.loaded_3b.reset();
    for (std::uint32_t i = 0; i < w.data.intake.gstr2b.size(); ++i) {
        const auto& r = w.data.intake.gstr2b[i];
        if (r.buyer_gstin == settings.gstin && r.period == settings.period) w.loaded_2b = i;
    }
    for (std::uint32_t i = 0; i < w.data.intake.gstr3b.size(); ++i) {
        const auto& r = w.data.intake.gstr3b[i];
        if (r.buyer_gstin != settings.gstin || r.period != settings.period) continue;
        // A draft or filed return says more than what the portal auto-populated.
        if (!w.loaded_3b || r.source == Gstr3bSource::draft_or_filed) w.loaded_3b = i;
    }
}

void find_facts(Workspace& w) {
    w.facts_ = rules::make_context(w.data.intake, w.data.documents, w.data.settings).facts;
}

void find_due(Workspace& w) {
    w.unpaid = rules::unpaid_documents(w.context(), w.data.matching, w.group_of_book);
    w.unfiled = rules::unfiled_suppliers(w.context());
}

void advise_all(Workspace& w) {
    const auto context = w.context();
    const auto findings = rules::make_findings(w.data.matching, w.group_of_document, w.reversals);
    w.advice.clear();
    w.advice.reserve(w.data.documents.size());
    for (std::uint32_t d = 0; d < w.data.documents.size(); ++d)
        w.advice.push_back(rules::advise(context, d, findings));
}

void advise_again(Workspace& w, std::span<const std::uint32_t> documents) {
    const auto context = w.context();
    const auto findings = rules::make_findings(w.data.matching, w.group_of_document, w.reversals);
    std::vector<bool> touched(w.advice.size());
    for (const auto d : documents) touched[d] = true;
    for (std::uint32_t d = 0; d < w.advice.size(); ++d) {
        const auto base = context.facts->base_of[d];
        if (touched[d] || (base != kNoRow && touched[base]))
            w.advice[d] = rules::advise(context, d, findings);
    }
}

void keep_reversals(Workspace& w, std::vector<rules::PlacedReversal> reversals) {
    w.reversals = std::move(reversals);
    w.data.settings.reversals.clear();
    for (const auto& r : w.reversals) w.data.settings.reversals.push_back(r.said);
}

void place_reversals(Workspace& w) {
    const auto context = w.context();
    std::vector<rules::PlacedReversal> kept;
    for (auto& r : rules::place_reversals(context)) {
        const auto reason = rules::judge_reversal(context, r, kept);
        if (reason == rules::RefusalReason::none)
            kept.push_back(std::move(r));
        else
            report(w.data.checks, about_line(r.said, reason));
    }
    keep_reversals(w, std::move(kept));
}

void recompute(Workspace& w) {
    const auto context = w.context();
    w.preview = rules::preview(context, w.decisions);
    finish_statement(w);
}

void write_decisions(Workspace& w, const std::vector<std::uint32_t>& documents,
                     const Decisions& decisions) {
    Decisions before(documents.size());
    for (std::size_t i = 0; i < documents.size(); ++i) {
        before.set(i, w.decisions[documents[i]]);
        w.decisions.set(documents[i], decisions[i]);
    }
    rules::update(w.preview, w.context(), documents, before, w.decisions);
    finish_statement(w);
}

} // namespace milaan::workspace

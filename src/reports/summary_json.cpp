#include <nlohmann/json.hpp>

#include "reports/reconciliation.hpp"

namespace milaan::reports {

namespace {

using Json = nlohmann::ordered_json;

/// Amounts in these reports are texts with two decimals: a JSON number would pass through a binary
/// fraction in whatever reads it.
Json amount(Money m) {
    return to_plain(m);
}

Json amounts(const Tax& t) {
    return Json{{"igst", amount(t.igst)},
                {"cgst", amount(t.cgst)},
                {"sgst", amount(t.sgst)},
                {"cess", amount(t.cess)}};
}

struct VerdictTally {
    std::uint32_t groups = 0, books = 0, portal = 0;
    Money books_tax, portal_tax;
};

Json verdicts(const Reconciliation& r) {
    std::array<VerdictTally, kVerdictCount> tallies{};
    for (const auto& g : r.matching.groups) {
        auto& t = tallies[static_cast<std::size_t>(g.verdict)];
        ++t.groups;
        t.books += g.books_count;
        t.portal += g.portal_count;
        for (const auto b : r.matching.books_of(g))
            t.books_tax += signed_tax(r.intake.books.row(b)).total();
        for (const auto p : r.matching.portal_of(g))
            t.portal_tax += signed_tax(r.intake.portal.row(r.documents[p].row())).total();
    }
    Json out = Json::object();
    for (int v = 0; v < kVerdictCount; ++v) {
        const auto& t = tallies[static_cast<std::size_t>(v)];
        out[std::string(name_of(static_cast<Verdict>(v)))] = {{"groups", t.groups},
                                                              {"books_documents", t.books},
                                                              {"books_tax", amount(t.books_tax)},
                                                              {"portal_documents", t.portal},
                                                              {"portal_tax", amount(t.portal_tax)}};
    }
    return out;
}

Json actions(const Reconciliation& r, std::span<const ImsAction> chosen) {
    std::array<std::uint32_t, kImsActionCount> counts{};
    for (std::size_t i = 0; i < r.documents.size(); ++i)
        if (r.documents[i].in_ims()) ++counts[static_cast<std::size_t>(chosen[i])];
    Json out = Json::object();
    for (int a = 0; a < kImsActionCount; ++a)
        out[std::string(1, code_of(static_cast<ImsAction>(a)))] =
            counts[static_cast<std::size_t>(a)];
    return out;
}

Json tally(const Tally& t) {
    return {{"records", t.records}, {"tax", amounts(t.tax)}};
}

Json ledger(const LedgerCheck& c) {
    if (!c.applies) return {{"verdict", "no statement in this period"}};
    Json out{{"verdict", !c.given     ? "balance not given"
                         : c.passes() ? "passes"
                         : c.blocks   ? "blocks filing"
                                      : "warning"}};
    if (c.given) out["balance"] = amounts(c.balance);
    if (c.given) out["limit"] = amounts(c.limit);
    out["claimed"] = amounts(c.claimed);
    return out;
}

Json deadlines(const std::vector<Deadline>& list) {
    Json out = Json::array();
    for (const auto& d : list)
        out.push_back(
            {{"day", to_iso(d.day)}, {"records", d.of.records}, {"tax", amounts(d.of.tax)}});
    return out;
}

Json years(const std::vector<YearShare>& list) {
    Json out = Json::array();
    for (const auto& y : list)
        out.push_back({{"year", to_text(y.year)},
                       {"records", y.of.records},
                       {"tax", amounts(y.of.tax)},
                       {"gstr9", y.gstr9}});
    return out;
}

/// Per cell: the worst of the four heads.
std::string_view verdict_of(const Tax& computed, const Tax& draft, Money tolerance) {
    std::string_view verdict = "equal";
    for (int h = 0; h < kHeadCount; ++h) {
        const auto head = static_cast<Head>(h);
        const auto difference = abs(computed.at(head) - draft.at(head));
        if (difference > tolerance) return "differs";
        if (difference != Money{}) verdict = "within_tolerance";
    }
    return verdict;
}

Json table4(const StatementFigures& f, Money tolerance) {
    Json out = Json::object();
    for (int c = 0; c < kTable4CellCount; ++c) {
        const auto cell = static_cast<Table4Cell>(c);
        Json one{{"computed", amounts(f.computed.at(cell))},
                 {"from_gstr2b", amounts(f.auto_filled.at(cell))}};
        if (f.draft != nullptr) {
            one["draft"] = amounts(f.draft->at(cell));
            one["verdict"] = verdict_of(f.computed.at(cell), f.draft->at(cell), tolerance);
        }
        out[std::string(key_of(cell))] = std::move(one);
    }
    return out;
}

Json statement(const StatementFigures& f, const Settings& s) {
    const auto& x = f.exposure;
    Json places = Json::object();
    for (int p = 0; p < kPlaceCount; ++p)
        places[std::string(name_of(static_cast<Place>(p)))] =
            tally(f.places[static_cast<std::size_t>(p)]);
    return {
        {"gstr2b", {{"generated", f.generated}, {"state", f.generation}, {"changes", f.changes}}},
        {"ims_records", places},
        {"table4", table4(f, s.table4_tolerance)},
        {"table4_locked", f.locked},
        {"available_by_year", years(f.available_by_year)},
        {"ledgers", {{"reclaim", ledger(f.reclaim)}, {"rcm", ledger(f.rcm)}}},
        {"drc01c",
         {{"claimed", amount(x.claimed)},
          {"gstr2b", amount(x.available)},
          {"excess", amount(x.excess)},
          {"above_amount", x.above_amount},
          {"above_percent", x.above_percent},
          {"fires", x.fires}}},
        {"clocks",
         {{"as_of", to_iso(s.as_of)},
          {"pending_until", deadlines(f.pending_until)},
          {"credit_last_day", deadlines(f.credit_last_day)},
          {"rule_37", tally(f.rule37)},
          {"rule_37a", tally(f.rule37a)}}}};
}

Json file(const LoadedFile& f) {
    Json out{{"name", f.name},
             {"kind", name_of(f.kind)},
             {"status", name_of(f.status)},
             {"gstin", f.gstin},
             {"period", to_mmyyyy(f.period)},
             {"documents", f.documents},
             {"taxable", amount(f.taxable)},
             {"tax", amounts(f.tax)}};
    Json sections = Json::object();
    for (std::size_t s = 1; s < f.by_section.size(); ++s)
        if (f.by_section[s] != 0)
            sections[std::string(name_of(static_cast<Section>(s)))] = f.by_section[s];
    if (!sections.empty()) out["sections"] = sections;
    if (f.kind == FileKind::register_)
        out["rows"] = {{"document", f.rows.document},
                       {"part", f.rows.part},
                       {"header", f.rows.header},
                       {"title", f.rows.title},
                       {"total", f.rows.total},
                       {"blank", f.rows.blank},
                       {"out_of_scope", f.rows.out_of_scope},
                       {"other_gstin", f.rows.other_gstin},
                       {"error", f.rows.error},
                       {"all", f.rows.all()}};
    if (!f.note.empty()) out["note"] = f.note;
    return out;
}

} // namespace

std::string diagnostics_json(const Diagnostics& diagnostics) {
    Json list = Json::array();
    for (const auto& d : diagnostics) {
        Json one{{"severity", name_of(d.severity)}, {"code", name_of(d.code)}};
        const auto put = [&](const char* key, const std::string& value) {
            if (!value.empty()) one[key] = value;
        };
        put("file", d.file);
        put("where", d.where);
        put("section", d.section);
        put("gstin", d.gstin);
        put("number", d.number);
        put("expected", d.expected);
        put("found", d.found);
        put("done", d.done);
        if (d.count > 1) one["count"] = d.count;
        one["message"] = sentence(d);
        list.push_back(std::move(one));
    }
    return list.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string summary_json(const Reconciliation& r, const StatementFigures& figures) {
    Json files = Json::array();
    for (const auto& f : r.intake.files) files.push_back(file(f));
    Json out{{"gstin", r.settings.gstin},
             {"period", to_mmyyyy(r.settings.period)},
             {"files", files},
             {"documents",
              {{"books", r.intake.books.size()},
               {"portal", r.documents.size()},
               {"books_placed", r.matching.books.size()},
               {"portal_placed", r.matching.portal.size()}}},
             {"verdicts", verdicts(r)},
             {"ims_actions", actions(r, r.current)},
             {"advised_actions", actions(r, r.advised)}};
    out.update(statement(figures, r.settings));
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace milaan::reports

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

struct Tally {
    std::uint32_t groups = 0, books = 0, portal = 0;
    Money books_tax, portal_tax;
};

Json verdicts(const Reconciliation& r) {
    std::array<Tally, kVerdictCount> tallies{};
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

std::string summary_json(const Reconciliation& r) {
    Json files = Json::array();
    for (const auto& f : r.intake.files) files.push_back(file(f));
    const Json out{{"gstin", r.settings.gstin},
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
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace milaan::reports

#include "reports/csv.hpp"
#include "reports/reconciliation.hpp"

namespace milaan::reports {

namespace {

constexpr std::string_view kColumns[] = {"section",          "gstin",
                                         "number",           "date",
                                         "period",           "filed",
                                         "allowed_actions",  "pending_until",
                                         "credit_last_day",  "action_downloaded",
                                         "action",           "advised_action",
                                         "advice",           "reduction_asked",
                                         "reduction",        "reduction_igst",
                                         "reduction_cgst",   "reduction_sgst",
                                         "reduction_cess",   "limit_igst",
                                         "limit_cgst",       "limit_sgst",
                                         "limit_cess",       "place",
                                         "effect_igst",      "effect_cgst",
                                         "effect_sgst",      "effect_cess",
                                         "supplier_igst",    "supplier_cgst",
                                         "supplier_sgst",    "supplier_cess",
                                         "if_rejected_igst", "if_rejected_cgst",
                                         "if_rejected_sgst", "if_rejected_cess",
                                         "supplier_period",  "notes"};

/// In the order in which the portal offers them.
constexpr ImsAction kOrder[] = {ImsAction::accept, ImsAction::reject, ImsAction::pending,
                                ImsAction::none};

std::string_view filed_text(FilingStatus f) {
    switch (f) {
    case FilingStatus::unknown:
        return "";
    case FilingStatus::saved:
        return "N";
    case FilingStatus::filed:
        return "Y";
    }
    return {};
}

void taxes(Csv& csv, const Tax& tax) {
    for (int h = 0; h < kHeadCount; ++h) csv.amount(tax.at(static_cast<Head>(h)));
}
void blanks(Csv& csv) {
    for (int h = 0; h < kHeadCount; ++h) csv.blank();
}

std::string letter(ImsAction a) {
    return std::string(1, code_of(a));
}

void line(Csv& csv, const RecordStore& portal, std::uint32_t row, const ImsPosition& p) {
    std::string allowed;
    for (const auto a : kOrder)
        if (p.allowed[static_cast<std::size_t>(a)]) allowed += code_of(a);
    const auto& r = p.decision.reduction;
    csv.text(name_of(portal.section()[row]))
        .text(portal.text(portal.supplier_gstin()[row]))
        .text(portal.text(portal.number()[row]))
        .text(to_iso(portal.date()[row]))
        .text(to_mmyyyy(p.period))
        .text(filed_text(p.filing))
        .text(allowed)
        .text(to_iso(p.pending_until))
        .text(to_iso(p.credit_last_day))
        .text(letter(p.downloaded.action))
        .text(letter(p.decision.action))
        .text(letter(p.advised))
        .text(p.advice)
        .text(p.asks_reduction ? "Y" : "N")
        .text(r.answer == Flag::absent ? ""
              : is_yes(r.answer)       ? "Y"
                                       : "N");
    if (r.has_amounts)
        taxes(csv, r.amounts);
    else
        blanks(csv);
    if (p.asks_reduction)
        taxes(csv, p.reduction_limit);
    else
        blanks(csv);
    csv.text(name_of(p.place));
    taxes(csv, p.effect);
    taxes(csv, p.supplier_liability);
    taxes(csv, p.liability_if_rejected);
    csv.text(to_mmyyyy(p.liability_period)).text(p.notes);
    csv.end_row();
}

} // namespace

std::string ims_records_csv(const Reconciliation& r, const PositionOf& position_of) {
    Csv csv;
    for (const auto column : kColumns) csv.text(column);
    csv.end_row();
    for (std::uint32_t d = 0; d < r.documents.size(); ++d)
        if (r.documents[d].in_ims()) line(csv, r.intake.portal, r.documents[d].ims, position_of(d));
    return csv.take();
}

std::string reversals_csv(const Reconciliation& r, std::span<const ReversalLine> lines) {
    Csv csv;
    for (const auto column : {"kind", "ground", "cell", "source", "section", "gstin", "number",
                              "date", "period", "igst", "cgst", "sgst", "cess"})
        csv.text(column);
    csv.end_row();
    for (const auto& l : lines) {
        if (!l.counts) continue;
        const auto section =
            l.document == kNoDocument
                ? std::string_view()
                : name_of(r.intake.portal.section()[r.documents[l.document].row()]);
        csv.text(l.reclaim ? "reclaim" : "reversal")
            .text(text_of(l.ground).key)
            .text(key_of(l.reclaim ? Table4Cell::c4D1 : text_of(l.ground).cell))
            .text(name_of(l.source))
            .text(section)
            .text(l.name.gstin)
            .text(l.name.number)
            .text(to_iso(l.name.date))
            .text(to_mmyyyy(l.period));
        taxes(csv, l.tax);
        csv.end_row();
    }
    return csv.take();
}

} // namespace milaan::reports

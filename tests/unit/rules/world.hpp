#pragma once
// A small world for the rules' tests: records in IMS and in GSTR-2Bs of one recipient, decisions,
// and the figures that follow.

#include <string>
#include <vector>

#include "rules/actions.hpp"
#include "rules/advice.hpp"
#include "rules/preview.hpp"
#include "rules/table4.hpp"

namespace milaan::test {

inline constexpr const char* kBuyer = "27ZZZCB0001A1Z3";
inline constexpr const char* kSupplier = "29ZZZCC0003C1ZS";

/// One head (IGST) unless a test says otherwise; amounts are tax in rupees, taxable is not at
/// stake.
struct World {
    Intake intake;
    Settings settings;
    std::vector<PortalDocument> documents;

    explicit World(TaxPeriod period = make_period(2025, 10)) {
        settings.gstin = kBuyer;
        settings.period = period;
        settings.as_of = make_date(2025, 11, 15).value();
        LoadedFile file;
        file.name = "world.json";
        intake.files.push_back(file);
    }

    static DocKind kind_of(Section s) {
        switch (s) {
        case Section::b2bcn:
        case Section::b2bcna:
            return DocKind::credit_note;
        case Section::b2bdn:
        case Section::b2bdna:
            return DocKind::debit_note;
        case Section::isd:
        case Section::isda:
            return DocKind::isd_invoice;
        case Section::impg:
        case Section::impgsez:
        case Section::impga:
        case Section::impgseza:
            return DocKind::bill_of_entry;
        case Section::none:
        case Section::b2b:
        case Section::b2ba:
        case Section::ecom:
        case Section::ecoma:
            return DocKind::invoice;
        }
        return DocKind::invoice;
    }

    Document make(Section section, const std::string& number, Money tax) {
        Document d;
        d.section = section;
        d.kind = kind_of(section);
        d.supplier_gstin = intake.portal.intern(kSupplier);
        d.number = intake.portal.intern(number);
        d.date = make_date(2025, 10, 5).value();
        d.supplier_period = settings.period;
        d.tax.igst = tax;
        d.taxable = Money{tax.paise * 100 / 18};
        d.source_form = intake.portal.intern("R1");
        return d;
    }

    Document ims(Section section, const std::string& number, Money tax,
                 ImsAction action = ImsAction::none) {
        auto d = make(section, number, tax);
        d.origin = Origin::ims;
        d.action = action;
        d.has_action = 1;
        d.filing = FilingStatus::filed;
        return d;
    }

    Document in_2b(Section section, const std::string& number, Money tax,
                   Branch branch = Branch::available, TaxPeriod period = {}) {
        auto d = make(section, number, tax);
        d.origin = Origin::gstr2b;
        d.branch = branch;
        d.buyer_gstin = intake.portal.intern(kBuyer);
        d.period = period.known() ? period : settings.period;
        d.supplier_period = d.period;
        return d;
    }

    void amends(Document& d, const std::string& original) {
        d.original_number = intake.portal.intern(original);
        d.original_date = d.date;
    }

    void add(const Document& d) { intake.portal.add(d); }

    /// The same record in IMS and in the 2B of the period, as the portal would show it.
    void both(Section section, const std::string& number, Money tax) {
        add(ims(section, number, tax));
        add(in_2b(section, number, tax));
    }

    /// A statement of a period whose summary is the sum of the given cells.
    Gstr2bReturn& statement(TaxPeriod period) {
        Gstr2bReturn r;
        r.buyer_gstin = kBuyer;
        r.period = period;
        r.has_summary = true;
        intake.gstr2b.push_back(r);
        return intake.gstr2b.back();
    }

    /// The statement of the worked-on period, summed from its rows.
    void sum_statement() {
        auto& r = statement(settings.period);
        for (std::uint32_t i = 0; i < intake.portal.size(); ++i) {
            const auto d = intake.portal.row(i);
            if (d.origin == Origin::gstr2b && d.period == settings.period)
                add_to(r.summary, summary_place(d, d.branch), d.tax, d.taxable, 1);
        }
    }

    rules::Context context() {
        documents = join_portal_documents(intake.portal);
        return rules::make_context(intake, documents, settings);
    }

    std::uint32_t find(const std::string& number) const {
        for (std::uint32_t i = 0; i < documents.size(); ++i)
            if (intake.portal.text(intake.portal.number()[documents[i].row()]) == number) return i;
        return kNoRow;
    }

    Decisions downloaded() const {
        Decisions out;
        for (const auto& d : documents)
            out.push_back(d.in_ims() ? downloaded_decision(intake.portal, d.ims) : Decision{});
        return out;
    }
};

/// Figures after one decision on one record.
struct Outcome {
    rules::Permission permission;
    rules::Preview preview;
    Table4 table4;

    [[nodiscard]] Money cell(Table4Cell c) const { return table4.at(c).igst; }
    [[nodiscard]] Money sum(Branch b, Bucket k, SubSection s) const {
        return preview.summary.at(b, k, s).tax.igst;
    }
};

inline Outcome decide(World& world, const std::string& number, Decision decision) {
    const auto context = world.context();
    auto decisions = world.downloaded();
    const auto at = world.find(number);
    Outcome out;
    out.permission = rules::permission(context, at, decision);
    if (out.permission.allowed) decisions.set(at, decision);
    out.preview = rules::preview(context, decisions);
    out.table4 = rules::table4(out.preview.summary, context, {});
    return out;
}

inline Outcome leave(World& world) {
    const auto context = world.context();
    Outcome out;
    out.preview = rules::preview(context, world.downloaded());
    out.table4 = rules::table4(out.preview.summary, context, {});
    return out;
}

} // namespace milaan::test

#include "portal/summary_check.hpp"

#include <map>
#include <set>
#include <tuple>

#include "base/text.hpp"

namespace milaan::portal {

namespace {

bool belongs(const RecordStore& s, std::uint32_t i, std::string_view buyer, TaxPeriod period) {
    return s.origin()[i] == Origin::gstr2b && s.period()[i] == period &&
           s.text(s.buyer_gstin()[i]) == buyer;
}

bool moves_by_delta(SubSection s) {
    return s == SubSection::b2ba || s == SubSection::cdnra || s == SubSection::ecoma ||
           s == SubSection::cdnrarev || s == SubSection::isda || s == SubSection::impga ||
           s == SubSection::impgasez;
}

std::string file_of(const Intake& intake, const Gstr2bReturn& r) {
    return r.files.empty() ? std::string() : intake.files[r.files.front()].name;
}

/// From this period on a credit note counts in the summary by the ITC reduction that was declared
/// for it, while its row prints the whole note (GSTN advisory of October 2025).
constexpr TaxPeriod kDeclaredReductions = make_period(2025, 10);

/// Why rows and summary may differ although both are right; empty when nothing explains it.
std::string_view explanation(const Gstr2bReturn& r, SummaryPlace place, const Tax& printed,
                             const Tax& summed) {
    if (moves_by_delta(place.sub))
        return "Rows of amendments print full values and the summary may carry only the "
               "difference; the summary stands.";
    if (place.bucket != Bucket::othersup || r.period < kDeclaredReductions) return {};
    for (int h = 0; h < kHeadCount; ++h)
        if (printed.at(static_cast<Head>(h)) > summed.at(static_cast<Head>(h))) return {};
    return "Credit notes count only by their declared ITC reduction; the summary stands.";
}

/// `IGST 100.00, CGST 9.00` for the heads in which two taxes differ.
std::string heads_of(const Tax& shown, const Tax& other) {
    std::string out;
    for (int h = 0; h < kHeadCount; ++h) {
        const auto head = static_cast<Head>(h);
        if (shown.at(head) != other.at(head))
            out += (out.empty() ? "" : ", ") + text::to_upper(name_of(head)) + ' ' +
                   to_indian(shown.at(head));
    }
    return out;
}

/// Rows that an amendment in the same statement replaces: the summary counts the amendment alone.
ItcSummary sum_replaced(const RecordStore& s, std::string_view buyer, TaxPeriod period) {
    using Name = std::tuple<Section, std::uint32_t, std::string, Date>;
    std::set<Name> replaced;
    for (std::uint32_t i = 0; i < s.size(); ++i)
        if (is_amendment(s.section()[i]) && belongs(s, i, buyer, period))
            replaced.insert({original_section(s.section()[i]), s.supplier_gstin()[i].value,
                             text::to_upper(s.text(s.original_number()[i])), s.original_date()[i]});
    ItcSummary out;
    if (replaced.empty()) return out;
    for (std::uint32_t i = 0; i < s.size(); ++i) {
        if (is_amendment(s.section()[i]) || !belongs(s, i, buyer, period)) continue;
        if (replaced.count({s.section()[i], s.supplier_gstin()[i].value,
                            text::to_upper(s.text(s.number()[i])), s.date()[i]}) == 0)
            continue;
        const auto d = s.row(i);
        add_to(out, summary_place(d, d.branch), d.tax, d.taxable, 1);
    }
    return out;
}

void compare(const Intake& intake, const Gstr2bReturn& r, const ItcSummary& rows,
             Diagnostics& checks) {
    const auto replaced = sum_replaced(intake.portal, r.buyer_gstin, r.period);
    for (int b = 1; b <= kSummaryBranchCount; ++b)
        for (int k = 0; k < kBucketCount; ++k)
            for (int s = 0; s < kSubSectionCount; ++s) {
                const SummaryPlace place{static_cast<Branch>(b), static_cast<Bucket>(k),
                                         static_cast<SubSection>(s)};
                const auto& printed = r.summary.at(place.branch, place.bucket, place.sub).tax;
                const auto& summed = rows.at(place.branch, place.bucket, place.sub).tax;
                if (printed == summed ||
                    printed == summed - replaced.at(place.branch, place.bucket, place.sub).tax)
                    continue;
                const auto why = explanation(r, place, printed, summed);
                report(checks,
                       {.severity = why.empty() ? Severity::warning : Severity::info,
                        .code = Code::summary_difference,
                        .file = file_of(intake, r),
                        .where = std::string(branch_key(place.branch)) + '.' +
                                 std::string(key_of(place.bucket)) + '.' +
                                 std::string(key_of(place.sub)),
                        .expected = heads_of(printed, summed) + " as the summary prints",
                        .found = heads_of(summed, printed) + " in its documents",
                        .done = std::string(why.empty() ? "The portal's summary stands." : why)});
            }
}

using Line = std::tuple<std::string, std::string, std::string, TaxPeriod, bool>;

struct LineSum {
    std::uint32_t documents = 0;
    Tax tax;
};

/// The section key and note type under which cpsumm lists a row.
std::pair<std::string, std::string> line_section(const Document& d) {
    switch (d.section) {
    case Section::b2bcn:
        return {"cdnr", "C"};
    case Section::b2bdn:
        return {"cdnr", "D"};
    case Section::b2bcna:
        return {"cdnra", "C"};
    case Section::b2bdna:
        return {"cdnra", "D"};
    case Section::isd:
        return {"isd", d.kind == DocKind::isd_credit_note ? "ISDC" : "ISDI"};
    case Section::isda:
        return {"isda", d.kind == DocKind::isd_credit_note ? "ISDC" : "ISDI"};
    case Section::none:
    case Section::b2b:
    case Section::b2ba:
    case Section::ecom:
    case Section::ecoma:
    case Section::impg:
    case Section::impgsez:
    case Section::impga:
    case Section::impgseza:
        return {std::string(name_of(d.section)), ""};
    }
    return {};
}

void compare_suppliers(const Intake& intake, const Gstr2bReturn& r, Diagnostics& checks) {
    std::map<Line, LineSum> sums;
    const auto& s = intake.portal;
    for (std::uint32_t i = 0; i < s.size(); ++i) {
        if (!belongs(s, i, r.buyer_gstin, r.period)) continue;
        const auto d = s.row(i);
        auto [section, type] = line_section(d);
        if (d.branch == Branch::reversal) section = "itcrev." + section;
        auto& sum = sums[{section, std::string(s.text(d.supplier_gstin)), type, d.supplier_period,
                          d.branch == Branch::rejected}];
        ++sum.documents;
        sum.tax += d.tax;
    }
    // A supplier's line may be cut over parts of a statement: lines of one key add up.
    std::map<Line, LineSum> printed;
    for (const auto& l : r.suppliers) {
        auto section = l.section == "eco" ? "ecom" : l.section == "ecoa" ? "ecoma" : l.section;
        auto& line = printed[{section, l.gstin, l.note_type, l.supplier_period, l.rejected}];
        line.documents += l.documents;
        line.tax += l.tax;
    }
    for (const auto& [key, line] : printed) {
        const auto found = sums.find(key);
        const LineSum sum = found == sums.end() ? LineSum{} : found->second;
        if (sum.tax == line.tax && sum.documents == line.documents) continue;
        report(checks,
               {.severity = Severity::warning,
                .code = Code::supplier_summary_difference,
                .file = file_of(intake, r),
                .where = "cpsumm." + std::get<0>(key),
                .expected = std::to_string(line.documents) + " documents with tax " +
                            to_plain(line.tax.total()),
                .found = std::to_string(sum.documents) + " with " + to_plain(sum.tax.total()),
                .done = "The documents stand.",
                .gstin = std::get<1>(key)});
    }
}

} // namespace

ItcSummary sum_documents(const RecordStore& s, std::string_view buyer, TaxPeriod period) {
    ItcSummary out;
    for (std::uint32_t i = 0; i < s.size(); ++i) {
        if (!belongs(s, i, buyer, period)) continue;
        const auto d = s.row(i);
        add_to(out, summary_place(d, d.branch), d.tax, d.taxable, 1);
    }
    return out;
}

void check_returns(const Intake& intake, Diagnostics& checks) {
    for (const auto& r : intake.gstr2b) {
        if (!r.has_summary) continue;
        compare(intake, r, sum_documents(intake.portal, r.buyer_gstin, r.period), checks);
        compare_suppliers(intake, r, checks);
    }
}

} // namespace milaan::portal

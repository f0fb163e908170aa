#include "engine/scope.hpp"

#include <algorithm>
#include <map>

#include "base/gstin.hpp"

namespace milaan::engine {

namespace {

std::map<std::string, std::uint64_t> recipients_of(const Intake& intake) {
    std::map<std::string, std::uint64_t> documents;
    for (const auto& f : intake.files)
        if (was_read(f.status) && !f.gstin.empty()) documents[f.gstin] += f.documents;
    // No file says whose it is, but the rows of a register may.
    const auto& books = intake.books;
    if (documents.empty())
        for (std::uint32_t i = 0; i < books.size(); ++i)
            if (const auto buyer = books.text(books.buyer_gstin()[i]); gstin::valid(buyer))
                ++documents[std::string(buyer)];
    return documents;
}

void choose_recipient(const Intake& intake, Settings& settings, Diagnostics& checks) {
    const auto recipients = recipients_of(intake);
    if (recipients.empty()) return;
    auto best = recipients.begin();
    std::string all;
    for (auto it = recipients.begin(); it != recipients.end(); ++it) {
        if (it->second > best->second) best = it;
        all += (all.empty() ? "" : ", ") + it->first;
    }
    settings.gstin = best->first;
    if (recipients.size() > 1)
        report(checks, {.severity = Severity::warning,
                        .code = Code::several_gstins,
                        .found = all,
                        .done = "The statements are for " + best->first +
                                "; choose another recipient to see its own."});
}

void choose_period(const Intake& intake, Settings& settings, Diagnostics& checks) {
    std::vector<TaxPeriod> periods;
    for (const auto& r : intake.gstr2b)
        if (settings.gstin.empty() || r.buyer_gstin == settings.gstin) periods.push_back(r.period);
    if (periods.empty())
        for (const auto& r : intake.gstr3b)
            if (settings.gstin.empty() || r.buyer_gstin == settings.gstin)
                periods.push_back(r.period);
    // Without a statement the latest supplier period of the IMS download is the month in hand.
    if (periods.empty())
        for (const auto p : intake.portal.supplier_period())
            if (p.known()) periods.push_back(p);
    if (periods.empty()) return;
    std::sort(periods.begin(), periods.end());
    periods.erase(std::unique(periods.begin(), periods.end()), periods.end());
    settings.period = periods.back();
    if (intake.gstr2b.size() > 1 && periods.size() > 1)
        report(checks, {.severity = Severity::info,
                        .code = Code::several_periods,
                        .found = std::to_string(periods.size()) + " GSTR-2B periods",
                        .done = "The statements are for " + to_month_name(settings.period) +
                                "; matching looks at all of them."});
}

/// The day after the draft GSTR-2B of the period, which comes on the 14th of the next month.
Date default_as_of(const Intake& intake, const Settings& settings) {
    for (const auto& r : intake.gstr2b)
        if (r.period == settings.period && r.buyer_gstin == settings.gstin && r.generated.known())
            return plus_days(r.generated, 1);
    if (!settings.period.known()) return {};
    return plus_days(first_day(plus_months(settings.period, 1)), 14);
}

} // namespace

Settings resolve_scope(const Intake& intake, Settings settings, Diagnostics& checks) {
    if (settings.gstin_found) settings.gstin.clear();
    if (settings.period_found) settings.period = {};
    if (settings.as_of_found) settings.as_of = {};
    settings.gstin_found = settings.gstin.empty();
    settings.period_found = !settings.period.known();
    settings.as_of_found = !settings.as_of.known();
    if (settings.gstin_found) choose_recipient(intake, settings, checks);
    if (settings.period_found) choose_period(intake, settings, checks);
    if (settings.as_of_found) settings.as_of = default_as_of(intake, settings);
    for (const auto& r : intake.gstr2b)
        if (r.buyer_gstin == settings.gstin && r.period == settings.period && r.quarterly)
            settings.quarterly = true;
    const auto severity = Severity::warning;
    if (intake.books.empty())
        report(checks, {.severity = severity,
                        .code = Code::no_books,
                        .done = "Every portal document shows as only on the portal."});
    // A GSTR-2B of a month without documents is a portal file all the same.
    const bool portal_file =
        std::any_of(intake.files.begin(), intake.files.end(), [](const LoadedFile& f) {
            return was_read(f.status) && (f.kind == FileKind::ims || f.kind == FileKind::gstr2b);
        });
    if (!portal_file)
        report(checks, {.severity = severity,
                        .code = Code::no_portal,
                        .done = "Every register document shows as only in the books."});
    return settings;
}

} // namespace milaan::engine

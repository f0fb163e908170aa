#include "rules/preview_notices.hpp"

#include "base/text.hpp"
#include "rules/actions.hpp"
#include "rules/clocks.hpp"

namespace milaan::rules {

namespace {

Diagnostic about(const Context& c, std::uint32_t document, Severity severity, Code code) {
    const auto& portal = c.portal();
    const auto row = c.row(document);
    return {.severity = severity,
            .code = code,
            .section = std::string(name_of(portal.section()[row])),
            .gstin = std::string(portal.text(portal.supplier_gstin()[row])),
            .number = std::string(portal.text(portal.number()[row]))};
}

/// One diagnostic per record; at most so many, and the last says how many more.
constexpr std::size_t kMostPerNotice = 200;

template <class Words>
void tell_each(const Context& c, const std::vector<std::uint32_t>& documents, Severity severity,
               Code code, Words words, Diagnostics& out) {
    for (std::size_t i = 0; i < documents.size() && i < kMostPerNotice; ++i) {
        auto d = about(c, documents[i], severity, code);
        words(documents[i], d);
        if (i + 1 == kMostPerNotice) d.count = static_cast<std::uint32_t>(documents.size() - i);
        out.push_back(std::move(d));
    }
}

} // namespace

Diagnostics tell(const Preview& p, const Context& c) {
    Diagnostics out;
    const auto& noted = [&](Notice n) -> const std::vector<std::uint32_t>& {
        return p.noted[static_cast<std::size_t>(n)];
    };
    if (c.generation == Generation::previous_3b_unfiled)
        out.push_back({.severity = Severity::warning,
                       .code = Code::previous_3b_unfiled,
                       .done = "The portal makes no GSTR-2B of " +
                               to_month_name(c.settings->period) +
                               " before that return is filed; the statement is empty until then."});
    if (c.generation == Generation::quarter_running)
        out.push_back({.severity = Severity::warning,
                       .code = Code::not_generated,
                       .done = "A quarterly recipient has one GSTR-2B per quarter, that of " +
                               to_month_name(statement_period(*c.settings, c.settings->period)) +
                               "; the statement is empty."});
    if (c.generation == Generation::loaded && !c.settings->previous_3b_filed)
        out.push_back(
            {.severity = Severity::info,
             .code = Code::previous_3b_unfiled,
             .done = "The settings say so, but the GSTR-2B of " +
                     to_month_name(c.settings->period) +
                     " is loaded, which the portal makes only after it; the files count."});
    tell_each(
        c, noted(Notice::absent_from_2b), Severity::warning, Code::absent_from_2b,
        [](auto, Diagnostic& d) { d.done = "It was left out of the recomputed GSTR-2B."; }, out);
    tell_each(
        c, noted(Notice::assumed_original), Severity::warning, Code::assumed_original,
        [&](auto document, Diagnostic& d) {
            const auto original = c.portal().original_number()[c.row(document)];
            d.done = "The full value of the amendment was used; load the GSTR-2B that holds the "
                     "original " +
                     std::string(c.portal().text(original)) + ".";
        },
        out);
    tell_each(
        c, noted(Notice::credit_lapsed), Severity::warning, Code::credit_lapsed,
        [&](auto document, Diagnostic& d) {
            d.expected = "a GSTR-3B filed by " + to_iso(credit_last_day(c, document));
            d.done = "It gives no credit any more (section 16(4)) and is left out.";
        },
        out);
    tell_each(
        c, noted(Notice::credit_late), Severity::warning, Code::credit_late,
        [&](auto document, Diagnostic& d) {
            d.expected = "a GSTR-3B filed by " + to_iso(credit_last_day(c, document));
            d.done = "GSTR-2B shows the credit as available and the figures follow it; section "
                     "16(4) does not allow it any more.";
        },
        out);
    tell_each(
        c, noted(Notice::pending_expired), Severity::warning, Code::pending_expired,
        [&](auto document, Diagnostic& d) {
            d.expected = "an action by " + to_iso(pending_last_day(c, document));
            d.done = "It stays out of GSTR-2B; accept or reject it, silence counts as acceptance.";
        },
        out);
    tell_each(
        c, noted(Notice::missing_remark), Severity::warning, Code::missing_remark,
        [](auto, Diagnostic& d) {
            d.done = std::string(sentence_of(RefusalReason::remark_required));
        },
        out);
    tell_each(
        c, noted(Notice::flag_disagrees), Severity::warning, Code::portal_flag_disagrees,
        [&](auto document, Diagnostic& d) {
            d.expected =
                "Pending refused: " + std::string(sentence_of(pending_by_dates(c, document)));
            d.found = "ispendactblocked is N";
            d.done = "The portal's flag counts: Pending was taken.";
        },
        out);
    tell_each(
        c, noted(Notice::unavailable_note), Severity::warning, Code::unavailable_credit_note,
        [&](auto, Diagnostic& d) {
            d.done = c.settings->unavailable_notes_in_4a
                         ? "It reduces 4(A)(5), as the settings say; right only where the credit "
                           "of the invoice was taken."
                         : "It reduces 4(D)(2); where the credit of the invoice was taken, reduce "
                           "4(A)(5) instead.";
        },
        out);
    if (const auto n = noted(Notice::newer_than_2b).size(); n != 0)
        out.push_back({.severity = Severity::warning,
                       .code = Code::stale_draft,
                       .found = text::counted(n, "record whose", "records whose") +
                                " IMS status is newer than the draft",
                       .done = "Recompute GSTR-2B on the portal before GSTR-3B is filed; the "
                               "figures here follow IMS."});
    const auto day = draft_day(*c.settings, c.settings->period);
    const auto as_of = c.settings->as_of;
    if (const auto n = noted(Notice::to_recompute).size();
        n != 0 && day.known() && (!as_of.known() || as_of >= day))
        out.push_back(
            {.severity = Severity::info,
             .code = Code::recompute_needed,
             .found = text::counted(n, "record", "records") + " decided after " + to_iso(day),
             .done = "After the upload recompute GSTR-2B on the portal; a GSTR-3B filed "
                     "without it takes the old draft."});
    if (const auto n = noted(Notice::assumed_period).size(); n != 0)
        out.push_back({.severity = Severity::info,
                       .code = Code::assumed_period,
                       .found = text::counted(n, "record", "records"),
                       .done = "The period of the supplier's return was taken (GSTR-1A: the next "
                               "one); a late filing moves a record to a later GSTR-2B."});
    return out;
}

} // namespace milaan::rules

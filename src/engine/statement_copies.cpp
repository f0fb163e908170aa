#include "engine/statement_copies.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "engine/dropping.hpp"
#include "engine/known_records.hpp"

namespace milaan::engine {

namespace {

/// Neither the portal's own file nor a part of it: a workbook that somebody has edited, a cut-out.
bool copied(const Gstr2bReturn& r) {
    return !r.has_summary && r.file_count <= 1;
}

KnownRecords records_of(const Intake& intake, const Gstr2bReturn& r) {
    KnownRecords known(intake.portal);
    const auto others = all_but(intake, r);
    for (std::uint32_t i = 0; i < others.size(); ++i)
        if (!others[i]) known.add(i);
    return known;
}

/// The portal's own statement stands, and a copy of its documents is left out. False when it is no
/// copy: another month, or mostly other documents, as in a part that does not say it is one.
bool leave_out_copy(Intake& of_copy, std::vector<Gstr2bReturn>::iterator& copy,
                    const Intake& of_statement, const Gstr2bReturn& statement, Diagnostics& say) {
    // A copy may have lost the sheet that says whose it is.
    if (!copied(*copy) || copied(statement) || copy->period != statement.period ||
        (!copy->buyer_gstin.empty() && copy->buyer_gstin != statement.buyer_gstin))
        return false;
    const auto own = records_of(of_statement, statement);
    std::uint32_t documents = 0, more = 0;
    const auto others = all_but(of_copy, *copy);
    for (std::uint32_t i = 0; i < others.size(); ++i) {
        if (others[i]) continue;
        ++documents;
        more += !own.has(of_copy.portal, i);
    }
    if (documents == 0 || more * std::size_t{2} > documents) return false;
    report(say, {.severity = more == 0 ? Severity::info : Severity::warning,
                 .code = Code::duplicate_file,
                 .file = of_copy.files[copy->files.front()].name,
                 .found = "a copy of the GSTR-2B of " + to_month_name(copy->period) +
                          " without its summary" +
                          (more == 0 ? std::string()
                                     : ", with " + text::counted(more, "document", "documents") +
                                           " that the statement does not have"),
                 .done = "The statement in " + of_statement.files[statement.files.front()].name +
                         " stands; the copy was left out."});
    copy = drop_statement(of_copy, copy, "left out: the portal's own statement is loaded");
    return true;
}

/// Of two copies of a month the later one gives what the earlier one does not have.
void leave_out_twins(const Intake& to, const Gstr2bReturn& older, Intake& from,
                     const Gstr2bReturn& newer) {
    const auto known = records_of(to, older);
    auto keep = all_but(from, newer);
    std::uint32_t dropped = 0;
    for (std::uint32_t i = 0; i < keep.size(); ++i)
        if (!keep[i]) {
            keep[i] = !known.has(from.portal, i);
            dropped += !keep[i];
        }
    if (dropped == 0) return;
    drop_records(from, &Intake::portal, keep, "documents left out: they were loaded before");
    report(from.diagnostics, {.severity = Severity::info,
                              .code = Code::duplicate_record,
                              .file = from.files[newer.files.front()].name,
                              .found = text::counted(dropped, "document", "documents") + " of " +
                                       to_month_name(newer.period) + " that " +
                                       to.files[older.files.front()].name + " has too",
                              .done = "They were taken once."});
}

} // namespace

bool other_draft(const Gstr2bReturn& a, const Gstr2bReturn& b) {
    return same_statement(a, b) && a.generated.known() && b.generated.known() &&
           a.generated != b.generated;
}

bool settle_copies(Intake& to, Intake& from, std::vector<Gstr2bReturn>::iterator& newer) {
    for (auto older = to.gstr2b.begin(); older != to.gstr2b.end();) {
        if (other_draft(*older, *newer)) {
            ++older;
            continue;
        }
        if (leave_out_copy(from, newer, to, *older, from.diagnostics)) return false;
        if (leave_out_copy(to, older, from, *newer, from.diagnostics)) continue;
        if (copied(*older) && copied(*newer) && same_statement(*older, *newer))
            leave_out_twins(to, *older, from, *newer);
        ++older;
    }
    return true;
}

} // namespace milaan::engine

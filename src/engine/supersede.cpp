#include "engine/supersede.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

#include "base/text.hpp"

namespace milaan::engine {

namespace {

/// A statement with summary and documents; parts of a split statement lack one or the other.
bool whole(const Gstr2bReturn& r, const Intake& intake) {
    std::uint32_t documents = 0;
    for (const auto f : r.files) documents += intake.files[f].documents;
    return r.has_summary && documents != 0 && r.file_count <= 1;
}

/// Neither the portal's own file nor a part of it: a workbook that somebody has edited, a cut-out.
bool copied(const Gstr2bReturn& r) {
    return !r.has_summary && r.file_count <= 1;
}

/// Takes rows out of the store and out of the account of the files that they came from.
void drop_records(Intake& intake, const std::vector<bool>& keep, const std::string& why) {
    std::vector<std::uint32_t> dropped(intake.files.size());
    for (std::uint32_t i = 0; i < keep.size(); ++i) {
        if (keep[i]) continue;
        const auto d = intake.portal.row(i);
        auto& file = intake.files[d.file];
        --file.documents;
        --file.by_section[static_cast<std::size_t>(d.section)];
        file.taxable -= signed_taxable(d);
        file.tax -= signed_tax(d);
        ++dropped[d.file];
    }
    for (std::size_t f = 0; f < dropped.size(); ++f)
        if (dropped[f] != 0) {
            auto& note = intake.files[f].note;
            note += (note.empty() ? "" : "; ") + std::to_string(dropped[f]) + ' ' + why;
        }
    intake.portal = intake.portal.filtered(keep);
}

/// The documents of one statement; a workbook may hold several months.
std::vector<bool> all_but(const Intake& intake, const Gstr2bReturn& r) {
    const auto& p = intake.portal;
    std::vector<bool> keep(p.size());
    for (std::uint32_t i = 0; i < keep.size(); ++i)
        keep[i] = p.origin()[i] != Origin::gstr2b || p.period()[i] != r.period ||
                  std::find(r.files.begin(), r.files.end(), p.file()[i]) == r.files.end();
    return keep;
}

void drop_statement(Intake& intake, const Gstr2bReturn& r, const std::string& why) {
    drop_records(intake, all_but(intake, r), "documents " + why);
    for (const auto f : r.files)
        if (intake.files[f].documents == 0) intake.files[f].note = why;
}

using Key = std::tuple<Section, std::string, std::string, Date>;

Key key_of(const RecordStore& s, std::uint32_t i) {
    return {s.section()[i], std::string(s.text(s.supplier_gstin()[i])),
            text::to_upper(s.text(s.number()[i])), s.date()[i]};
}

std::set<Key> keys_of(const Intake& intake, const Gstr2bReturn& r) {
    std::set<Key> out;
    const auto others = all_but(intake, r);
    for (std::uint32_t i = 0; i < others.size(); ++i)
        if (!others[i]) out.insert(key_of(intake.portal, i));
    return out;
}

bool same_month(const Gstr2bReturn& a, const Gstr2bReturn& b) {
    return a.buyer_gstin == b.buyer_gstin && a.period == b.period;
}

/// The portal's own statement stands, and a copy of its documents is left out. False when it is no
/// copy: another month, or mostly other documents, as in a part that does not say it is one.
bool leave_out_copy(Intake& of_copy, std::vector<Gstr2bReturn>::iterator& copy,
                    const Intake& of_statement, const Gstr2bReturn& statement, Diagnostics& say) {
    // A copy may have lost the sheet that says whose it is.
    if (!copied(*copy) || copied(statement) || copy->period != statement.period ||
        (!copy->buyer_gstin.empty() && copy->buyer_gstin != statement.buyer_gstin))
        return false;
    const auto copies = keys_of(of_copy, *copy), own = keys_of(of_statement, statement);
    const auto more = static_cast<std::uint32_t>(std::count_if(
        copies.begin(), copies.end(), [&](const Key& k) { return own.count(k) == 0; }));
    if (copies.empty() || more * std::size_t{2} > copies.size()) return false;
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
    drop_statement(of_copy, *copy, "left out: the portal's own statement is loaded");
    copy = of_copy.gstr2b.erase(copy);
    return true;
}

/// Of two copies of a month the later one gives what the earlier one does not have.
void leave_out_twins(const Intake& to, const Gstr2bReturn& older, Intake& from,
                     const Gstr2bReturn& newer) {
    const auto known = keys_of(to, older);
    auto keep = all_but(from, newer);
    std::uint32_t dropped = 0;
    for (std::uint32_t i = 0; i < keep.size(); ++i)
        if (!keep[i]) {
            keep[i] = known.count(key_of(from.portal, i)) == 0;
            dropped += !keep[i];
        }
    if (dropped == 0) return;
    drop_records(from, keep, "documents left out: they were loaded before");
    report(from.diagnostics, {.severity = Severity::info,
                              .code = Code::duplicate_record,
                              .file = from.files[newer.files.front()].name,
                              .found = text::counted(dropped, "document", "documents") + " of " +
                                       to_month_name(newer.period) + " that " +
                                       to.files[older.files.front()].name + " has too",
                              .done = "They were taken once."});
}

/// Copies among what was loaded and what comes. False when `newer` has been taken out.
bool settle_copies(Intake& to, Intake& from, std::vector<Gstr2bReturn>::iterator& newer) {
    for (auto older = to.gstr2b.begin(); older != to.gstr2b.end();) {
        if (leave_out_copy(from, newer, to, *older, from.diagnostics)) return false;
        if (leave_out_copy(to, older, from, *newer, from.diagnostics)) continue;
        if (copied(*older) && copied(*newer) && same_month(*older, *newer))
            leave_out_twins(to, *older, from, *newer);
        ++older;
    }
    return true;
}

void supersede_statements(Intake& to, Intake& from) {
    for (auto newer = from.gstr2b.begin(); newer != from.gstr2b.end();) {
        if (!settle_copies(to, from, newer)) continue;
        const auto older = std::find_if(to.gstr2b.begin(), to.gstr2b.end(),
                                        [&](const auto& r) { return same_month(r, *newer); });
        if (older == to.gstr2b.end() || !whole(*older, to) || !whole(*newer, from)) {
            ++newer;
            continue;
        }
        const bool replace = !older->generated.known() || newer->generated >= older->generated;
        Diagnostic d{.severity = Severity::info,
                     .code = Code::duplicate_file,
                     .file = from.files[newer->files.front()].name,
                     .found = "a second GSTR-2B of " + to_month_name(newer->period)};
        if (replace) {
            d.done = "It is the later draft and replaces " + to.files[older->files.front()].name +
                     "; decisions are kept.";
            drop_statement(to, *older, "replaced by a later draft");
            to.gstr2b.erase(older);
            ++newer;
        } else {
            d.done = "It is the earlier draft, so it was left out.";
            drop_statement(from, *newer, "left out: a later draft is loaded");
            newer = from.gstr2b.erase(newer);
        }
        report(from.diagnostics, d);
    }
}

void supersede_ims(Intake& to, Intake& from) {
    std::set<Key> fresh;
    for (std::uint32_t i = 0; i < from.portal.size(); ++i)
        if (from.portal.origin()[i] == Origin::ims) fresh.insert(key_of(from.portal, i));
    if (fresh.empty()) return;
    std::vector<bool> keep(to.portal.size(), true);
    std::uint32_t dropped = 0;
    for (std::uint32_t i = 0; i < to.portal.size(); ++i)
        if (to.portal.origin()[i] == Origin::ims && fresh.count(key_of(to.portal, i)) != 0) {
            keep[i] = false;
            ++dropped;
        }
    if (dropped == 0) return;
    drop_records(to, keep, "replaced by a later download");
    report(from.diagnostics,
           {.severity = Severity::info,
            .code = Code::duplicate_record,
            .file = from.files.front().name,
            .found = std::to_string(dropped) + " IMS records that were already loaded",
            .done = "The later download replaces them; decisions are kept."});
}

} // namespace

void supersede(Intake& to, Intake& from) {
    supersede_statements(to, from);
    supersede_ims(to, from);
}

} // namespace milaan::engine

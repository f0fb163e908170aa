#include "engine/supersede.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "engine/dropping.hpp"
#include "engine/known_records.hpp"
#include "engine/register_copies.hpp"
#include "engine/statement_copies.hpp"

namespace milaan::engine {

namespace {

/// A statement with summary and documents; parts of a split statement lack one or the other.
bool whole(const Gstr2bReturn& r, const Intake& intake) {
    std::uint32_t documents = 0;
    for (const auto f : r.files) documents += intake.files[f].documents;
    return r.has_summary && documents != 0 && r.file_count <= 1;
}

/// A further part of a draft that was told of. False when nothing was.
bool add_part(const Intake& from, const Gstr2bReturn& part, std::vector<SameMonth>& told) {
    const auto draft = std::find_if(told.begin(), told.end(), [&](const SameMonth& m) {
        return m.kind == FileKind::gstr2b && m.gstin == part.buyer_gstin &&
               m.period == part.period && m.given.generated.known() &&
               m.given.generated == part.generated;
    });
    if (draft == told.end()) return false;
    const auto side = side_of(from, part.files);
    draft->given.name += ", " + side.name;
    draft->given.documents += side.documents;
    draft->given.taxable += side.taxable;
    draft->given.tax += side.tax;
    return true;
}

void supersede_statements(Intake& to, Intake& from, MonthRule rule, std::vector<SameMonth>& told) {
    for (auto newer = from.gstr2b.begin(); newer != from.gstr2b.end();) {
        if (!settle_copies(to, from, newer)) continue;
        const auto older = std::find_if(to.gstr2b.begin(), to.gstr2b.end(),
                                        [&](const auto& r) { return same_statement(r, *newer); });
        // Parts of one draft come together in append; one part of another draft is enough to tell
        // that it is another.
        if (older == to.gstr2b.end() ||
            (!other_draft(*older, *newer) && (!whole(*older, to) || !whole(*newer, from)))) {
            add_part(from, *newer, told);
            ++newer;
            continue;
        }
        const bool later = !older->generated.known() || newer->generated >= older->generated;
        const bool replace =
            rule == MonthRule::take_new || (rule == MonthRule::later_draft && later);
        Diagnostic d{.severity = Severity::info,
                     .code = Code::duplicate_file,
                     .file = from.files[newer->files.front()].name,
                     .found = "a second GSTR-2B of " + to_month_name(newer->period)};
        // One question a month, not one for each part that is left out.
        if (rule != MonthRule::later_draft && !add_part(from, *newer, told)) {
            told.push_back(twice(to, older->files, from, newer->files));
            told.back().period = newer->period;
            told.back().gstin = newer->buyer_gstin;
            told.back().loaded.generated = older->generated;
            told.back().given.generated = newer->generated;
        }
        const bool by_draft = rule == MonthRule::later_draft;
        const auto old_name = to.files[older->files.front()].name;
        if (replace) {
            d.done = by_draft ? "It is the later draft and replaces " + old_name +
                                    "; decisions are kept."
                              : "It replaces " + old_name + "; decisions are kept.";
            (void)drop_statement(to, older,
                                 by_draft ? "replaced by a later draft" : "replaced by " + d.file);
            ++newer;
        } else {
            d.done = by_draft ? "It is the earlier draft, so it was left out." : "It was left out.";
            newer = drop_statement(from, newer,
                                   by_draft ? "left out: a later draft is loaded"
                                            : "left out: " + old_name + " was kept");
        }
        report(from.diagnostics, d);
    }
}

/// Without being asked the 3B loaded last is the one that is compared.
void supersede_3b(Intake& to, Intake& from, MonthRule rule, std::vector<SameMonth>& told) {
    if (rule == MonthRule::later_draft) return;
    for (auto newer = from.gstr3b.begin(); newer != from.gstr3b.end();) {
        const auto older = std::find_if(to.gstr3b.begin(), to.gstr3b.end(), [&](const auto& r) {
            return r.buyer_gstin == newer->buyer_gstin && r.period == newer->period &&
                   r.source == newer->source;
        });
        if (older == to.gstr3b.end()) {
            ++newer;
            continue;
        }
        const std::uint32_t loaded[] = {older->file}, given[] = {newer->file};
        told.push_back(twice(to, loaded, from, given));
        told.back().period = newer->period;
        told.back().gstin = newer->buyer_gstin;
        const auto loaded_file = older->file, given_file = newer->file;
        const auto &old_name = to.files[loaded_file].name, &new_name = from.files[given_file].name;
        Diagnostic d{.severity = Severity::info,
                     .code = Code::duplicate_file,
                     .file = new_name,
                     .found = "a second GSTR-3B of " + to_month_name(newer->period)};
        if (rule == MonthRule::take_new) {
            d.done = "It replaces " + old_name + '.';
            to.gstr3b.erase(older);
            if (!stands(to, loaded_file))
                set_aside(to.files[loaded_file], "replaced by " + new_name);
            ++newer;
        } else {
            d.done = "It was left out: " + old_name + " was kept.";
            newer = from.gstr3b.erase(newer);
            if (!stands(from, given_file))
                set_aside(from.files[given_file], "left out: " + old_name + " was kept");
        }
        report(from.diagnostics, d);
    }
}

bool is_ims(const RecordStore& portal, std::uint32_t i) {
    return portal.origin()[i] == Origin::ims;
}

KnownRecords ims_of(const RecordStore& portal) {
    KnownRecords known(portal);
    for (std::uint32_t i = 0; i < portal.size(); ++i)
        if (is_ims(portal, i)) known.add(i);
    return known;
}

/// Rows that are no IMS record which the other store has as well.
std::vector<bool> without_ims_of(const RecordStore& portal, const RecordStore& other) {
    const auto known = ims_of(other);
    std::vector<bool> keep(portal.size(), true);
    for (std::uint32_t i = 0; i < keep.size(); ++i)
        keep[i] = !is_ims(portal, i) || !known.has(portal, i);
    return keep;
}

bool holds_ims(const Intake& intake) {
    const auto& origins = intake.portal.origin();
    return std::find(origins.begin(), origins.end(), Origin::ims) != origins.end();
}

void supersede_ims(Intake& to, Intake& from, MonthRule rule, std::vector<SameMonth>& told) {
    if (!holds_ims(from) || !holds_ims(to)) return;
    const auto keep = without_ims_of(to.portal, from.portal);
    std::vector<std::uint32_t> from_file(to.files.size());
    for (std::uint32_t i = 0; i < keep.size(); ++i)
        if (!keep[i]) ++from_file[to.portal.file()[i]];
    const auto dropped = std::accumulate(from_file.begin(), from_file.end(), 0u);
    if (dropped == 0) return;
    auto& given = from.files.front();
    std::string most;
    for (std::uint32_t f = 0; f < from_file.size() && rule != MonthRule::later_draft; ++f) {
        if (!mostly(from_file[f], to.files[f].documents, given.documents)) continue;
        const std::uint32_t a[] = {f}, b[] = {0};
        told.push_back(twice(to, a, from, b));
        told.back().shared = from_file[f];
        told.back().period = {};
        most = to.files[f].name;
    }
    Diagnostic d{.severity = Severity::info,
                 .code = Code::duplicate_record,
                 .file = given.name,
                 .found = text::counted(dropped, "IMS record that was already loaded",
                                        "IMS records that were already loaded")};
    if (rule == MonthRule::keep_loaded && !most.empty()) {
        drop_records(from, &Intake::portal, without_ims_of(from.portal, to.portal),
                     "left out: loaded before");
        if (!stands(from, 0)) set_aside(given, "left out: " + most + " was kept");
        d.done = "Those of the earlier download were kept.";
    } else {
        drop_records(to, &Intake::portal, keep, "replaced by a later download");
        for (std::uint32_t f = 0; f < from_file.size(); ++f)
            if (from_file[f] != 0 && !stands(to, f))
                set_aside(to.files[f], "replaced by " + given.name);
        d.done = "The later download replaces them; decisions are kept.";
    }
    report(from.diagnostics, d);
}

} // namespace

void supersede(Intake& to, Intake& from, MonthRule rule, std::vector<SameMonth>& told) {
    supersede_statements(to, from, rule, told);
    supersede_3b(to, from, rule, told);
    supersede_ims(to, from, rule, told);
    supersede_registers(to, from, rule, told);
}

} // namespace milaan::engine

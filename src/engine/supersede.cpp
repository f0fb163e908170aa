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

void drop_files(Intake& intake, const std::vector<std::uint32_t>& files, const std::string& why) {
    std::vector<bool> keep(intake.portal.size());
    for (std::uint32_t i = 0; i < keep.size(); ++i)
        keep[i] = std::find(files.begin(), files.end(), intake.portal.file()[i]) == files.end();
    intake.portal = intake.portal.filtered(keep);
    for (const auto f : files) {
        intake.files[f].documents = 0;
        intake.files[f].by_section = {};
        intake.files[f].taxable = {};
        intake.files[f].tax = {};
        intake.files[f].note = why;
    }
}

void supersede_statements(Intake& to, Intake& from) {
    for (auto newer = from.gstr2b.begin(); newer != from.gstr2b.end();) {
        const auto older = std::find_if(to.gstr2b.begin(), to.gstr2b.end(), [&](const auto& r) {
            return r.buyer_gstin == newer->buyer_gstin && r.period == newer->period;
        });
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
            drop_files(to, older->files, "replaced by a later draft");
            to.gstr2b.erase(older);
            ++newer;
        } else {
            d.done = "It is the earlier draft, so it was left out.";
            drop_files(from, newer->files, "left out: a later draft is loaded");
            newer = from.gstr2b.erase(newer);
        }
        report(from.diagnostics, d);
    }
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

using ImsKey = std::tuple<Section, std::string, std::string, Date>;

ImsKey key_of(const RecordStore& s, std::uint32_t i) {
    return {s.section()[i], std::string(s.text(s.supplier_gstin()[i])),
            text::to_upper(s.text(s.number()[i])), s.date()[i]};
}

void supersede_ims(Intake& to, Intake& from) {
    std::set<ImsKey> fresh;
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

#include "engine/supersede.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <span>
#include <string>

#include "base/text.hpp"
#include "engine/dropping.hpp"
#include "engine/statement_copies.hpp"

namespace milaan::engine {

namespace {

/// A statement with summary and documents; parts of a split statement lack one or the other.
bool whole(const Gstr2bReturn& r, const Intake& intake) {
    std::uint32_t documents = 0;
    for (const auto f : r.files) documents += intake.files[f].documents;
    return r.has_summary && documents != 0 && r.file_count <= 1;
}

/// A file that gave its place to another: its card stays and says why.
void set_aside(Intake& intake, std::uint32_t file, std::string why) {
    auto& f = intake.files[file];
    f.status = FileStatus::duplicate;
    f.documents = 0;
    f.by_section = {};
    f.taxable = {};
    f.tax = {};
    f.note = std::move(why);
}

SameMonth::Side side_of(const Intake& intake, std::span<const std::uint32_t> files) {
    SameMonth::Side side;
    for (const auto f : files) {
        const auto& file = intake.files[f];
        side.name += (side.name.empty() ? "" : ", ") + file.name;
        side.documents += file.documents;
        side.taxable += file.taxable;
        side.tax += file.tax.total();
    }
    return side;
}

SameMonth twice(const Intake& to, std::span<const std::uint32_t> loaded, const Intake& from,
                std::span<const std::uint32_t> given) {
    SameMonth m;
    m.kind = from.files[given.front()].kind;
    m.gstin = from.files[given.front()].gstin;
    m.period = from.files[given.front()].period;
    m.loaded = side_of(to, loaded);
    m.given = side_of(from, given);
    return m;
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
        const std::string draft = rule != MonthRule::later_draft ? "It "
                                  : replace                      ? "It is the later draft and "
                                            : "It is the earlier draft, so it ";
        if (replace) {
            d.done =
                draft + "replaces " + to.files[older->files.front()].name + "; decisions are kept.";
            const auto files = older->files;
            drop_statement(to, *older,
                           rule == MonthRule::later_draft ? "replaced by a later draft"
                                                          : "replaced by " + d.file);
            if (rule != MonthRule::later_draft)
                for (const auto f : files) to.files[f].status = FileStatus::duplicate;
            to.gstr2b.erase(older);
            ++newer;
        } else {
            d.done = draft + "was left out.";
            const auto files = newer->files;
            drop_statement(from, *newer,
                           rule == MonthRule::later_draft
                               ? "left out: a later draft is loaded"
                               : "left out: " + to.files[older->files.front()].name + " was kept");
            if (rule != MonthRule::later_draft)
                for (const auto f : files) from.files[f].status = FileStatus::duplicate;
            newer = from.gstr2b.erase(newer);
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
        if (rule == MonthRule::take_new) {
            set_aside(to, older->file, "replaced by " + from.files[newer->file].name);
            to.gstr3b.erase(older);
            ++newer;
        } else {
            set_aside(from, newer->file, "left out: " + to.files[older->file].name + " was kept");
            newer = from.gstr3b.erase(newer);
        }
    }
}

/// Half of the smaller of the two: then they are the same month, and not one late record.
bool mostly(std::uint32_t shared, std::uint32_t a, std::uint32_t b) {
    return shared != 0 && shared * 2 >= std::min(a, b);
}

void supersede_ims(Intake& to, Intake& from, MonthRule rule, std::vector<SameMonth>& told) {
    std::set<PortalKey> fresh;
    for (std::uint32_t i = 0; i < from.portal.size(); ++i)
        if (from.portal.origin()[i] == Origin::ims) fresh.insert(key_of(from.portal, i));
    if (fresh.empty()) return;
    std::vector<bool> keep(to.portal.size(), true);
    std::vector<std::uint32_t> from_file(to.files.size());
    std::set<PortalKey> shared;
    std::uint32_t dropped = 0;
    for (std::uint32_t i = 0; i < to.portal.size(); ++i) {
        if (to.portal.origin()[i] != Origin::ims) continue;
        auto key = key_of(to.portal, i);
        if (fresh.count(key) == 0) continue;
        keep[i] = false;
        ++dropped;
        ++from_file[to.portal.file()[i]];
        shared.insert(std::move(key));
    }
    if (dropped == 0) return;
    bool asked = false;
    for (std::uint32_t f = 0; f < from_file.size() && rule != MonthRule::later_draft; ++f) {
        if (!mostly(from_file[f], to.files[f].documents, from.files.front().documents)) continue;
        const std::uint32_t loaded[] = {f}, given[] = {0};
        told.push_back(twice(to, loaded, from, given));
        told.back().shared = from_file[f];
        told.back().period = {};
        asked = true;
    }
    if (rule == MonthRule::keep_loaded && asked) {
        std::vector<bool> stays(from.portal.size(), true);
        for (std::uint32_t i = 0; i < stays.size(); ++i)
            stays[i] =
                from.portal.origin()[i] != Origin::ims || shared.count(key_of(from.portal, i)) == 0;
        drop_records(from, &Intake::portal, stays, "left out: loaded before");
        auto& file = from.files.front();
        if (file.documents == 0) file.status = FileStatus::duplicate;
        return;
    }
    drop_records(to, &Intake::portal, keep, "replaced by a later download");
    for (std::uint32_t f = 0; f < from_file.size() && asked; ++f)
        if (from_file[f] != 0 && to.files[f].documents == 0)
            set_aside(to, f, "replaced by " + from.files.front().name);
    report(from.diagnostics,
           {.severity = Severity::info,
            .code = Code::duplicate_record,
            .file = from.files.front().name,
            .found = std::to_string(dropped) + " IMS records that were already loaded",
            .done = "The later download replaces them; decisions are kept."});
}

/// A document of the books by what its supplier calls it.
using BooksKey = std::pair<std::string, std::string>;

BooksKey books_key(const RecordStore& s, std::uint32_t i) {
    return {std::string(s.text(s.supplier_gstin()[i])), text::to_upper(s.text(s.number()[i]))};
}

std::set<BooksKey> books_of(const Intake& intake, std::uint32_t file) {
    std::set<BooksKey> keys;
    for (std::uint32_t i = 0; i < intake.books.size(); ++i)
        if (intake.books.file()[i] == file) keys.insert(books_key(intake.books, i));
    keys.erase(BooksKey{});
    return keys;
}

/// Drops the documents that are in the other register, or all when most of them are.
void give_way(Intake& intake, std::uint32_t file, const std::set<BooksKey>& shared, bool all,
              const std::string& why) {
    std::vector<bool> keep(intake.books.size(), true);
    for (std::uint32_t i = 0; i < keep.size(); ++i)
        if (intake.books.file()[i] == file)
            keep[i] = !all && shared.count(books_key(intake.books, i)) == 0;
    drop_records(intake, &Intake::books, keep, why);
    if (!all) return;
    set_aside(intake, file, why);
    intake.files[file].rows = {};
    std::erase_if(intake.registers, [&](const RegisterReading& r) { return r.file == file; });
}

void supersede_registers(Intake& to, Intake& from, MonthRule rule, std::vector<SameMonth>& told) {
    if (rule == MonthRule::later_draft) return;
    for (std::uint32_t g = 0; g < from.files.size(); ++g) {
        if (from.files[g].kind != FileKind::register_) continue;
        const auto given = books_of(from, g);
        for (std::uint32_t l = 0; l < to.files.size() && !given.empty(); ++l) {
            const auto& file = to.files[l];
            if (file.kind != FileKind::register_ || file.documents == 0) continue;
            if (!file.gstin.empty() && !from.files[g].gstin.empty() &&
                file.gstin != from.files[g].gstin)
                continue;
            const auto loaded = books_of(to, l);
            std::set<BooksKey> shared;
            std::set_intersection(given.begin(), given.end(), loaded.begin(), loaded.end(),
                                  std::inserter(shared, shared.end()));
            const auto n = static_cast<std::uint32_t>(shared.size());
            if (!mostly(n, static_cast<std::uint32_t>(given.size()),
                        static_cast<std::uint32_t>(loaded.size())))
                continue;
            const std::uint32_t a[] = {l}, b[] = {g};
            told.push_back(twice(to, a, from, b));
            told.back().shared = n;
            if (rule == MonthRule::take_new)
                give_way(to, l, shared, n * 2 >= loaded.size(),
                         "replaced by " + from.files[g].name);
            else
                give_way(from, g, shared, n * 2 >= given.size(),
                         "left out: " + to.files[l].name + " was kept");
            if (from.files[g].documents == 0) break;
        }
    }
}

} // namespace

void supersede(Intake& to, Intake& from, MonthRule rule, std::vector<SameMonth>& told) {
    supersede_statements(to, from, rule, told);
    supersede_3b(to, from, rule, told);
    supersede_ims(to, from, rule, told);
    supersede_registers(to, from, rule, told);
}

} // namespace milaan::engine

#include "ui/file_cards.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "base/text.hpp"
#include "ui/mapping.hpp"

namespace milaan::ui {

namespace {

using workspace::Workspace;

Tone tone_of(Severity s) {
    switch (s) {
    case Severity::error:
        return Tone::bad;
    case Severity::warning:
        return Tone::notice;
    case Severity::info:
        return Tone::quiet;
    }
    return Tone::quiet;
}

/// Worst first, else in the order in which they were said.
void sort_by_tone(std::vector<CardLine>& lines) {
    const auto rank = [](Tone t) { return t == Tone::bad ? 0 : t == Tone::notice ? 1 : 2; };
    std::stable_sort(lines.begin(), lines.end(), [&](const CardLine& a, const CardLine& b) {
        return rank(a.tone) < rank(b.tone);
    });
}

struct StateLook {
    Tone tone;
    const char* mark;
    const char* state;
};
constexpr StateLook kStates[] = {
    {Tone::good, "✔", "taken"},                // read
    {Tone::notice, "⚠", "taken in part"},      // partly_read
    {Tone::bad, "✘", "refused"},               // refused
    {Tone::quiet, "=", "loaded before"},       // duplicate, of a file that is loaded
    {Tone::notice, "?", "columns to confirm"}, // mapping_needed
};
static_assert(std::size(kStates) == kFileStatusCount);

void set_state(const LoadedFile& f, FileCard& card) {
    const auto& look = kStates[static_cast<std::size_t>(f.status)];
    card.tone = look.tone;
    card.mark = look.mark;
    // A duplicate with a reason is another file of the same month.
    card.state = f.status == FileStatus::duplicate && !f.note.empty() ? "set aside" : look.state;
}

std::string sections_of(const LoadedFile& f) {
    std::string out;
    for (std::size_t s = 1; s < f.by_section.size(); ++s)
        if (f.by_section[s] != 0)
            out += (out.empty() ? "" : ", ") + std::string(name_of(static_cast<Section>(s))) + " " +
                   std::to_string(f.by_section[s]);
    return out;
}

void add_totals(const RegisterReading& r, FileCard& card) {
    std::uint32_t all = 0, differ = 0;
    for (const auto& t : r.told) {
        if (t.place != RowPlace::total) continue;
        ++all;
        differ += !t.why.empty();
    }
    if (all == 0) return;
    if (differ == 0)
        card.lines.push_back({Tone::good, text::counted(all, "total row agrees with the rows above",
                                                        "total rows agree with the rows above")});
    else
        card.lines.push_back({Tone::notice, std::to_string(differ) + " of " +
                                                text::counted(all, "total row", "total rows") +
                                                (differ == 1 ? " differs" : " differ") +
                                                " from what the rows above make"});
}

} // namespace

std::vector<std::uint32_t> shown_files(const Workspace& w) {
    const auto& files = w.data.intake.files;
    std::vector<std::uint32_t> out;
    for (std::uint32_t i = 0; i < files.size(); ++i) {
        // Read again with other columns: the later card of the same bytes tells all.
        const bool again =
            files[i].status == FileStatus::duplicate &&
            std::any_of(files.begin() + i + 1, files.end(), [&](const LoadedFile& f) {
                return f.fingerprint == files[i].fingerprint && f.bytes == files[i].bytes &&
                       f.status != FileStatus::duplicate;
            });
        if (!again) out.push_back(i);
    }
    return out;
}

std::vector<CardGroup> card_groups(const Workspace& w) {
    const auto& in = w.data.intake;
    std::vector<CardGroup> groups;
    const auto group = [&](const std::string& gstin) -> CardGroup& {
        for (auto& g : groups)
            if (g.gstin == gstin) return g;
        groups.push_back({gstin, {}, {}});
        return groups.back();
    };
    for (const auto f : shown_files(w)) group(in.files[f].gstin).files.push_back(f);
    const auto period = [&](const std::string& gstin, TaxPeriod p) {
        for (auto& g : groups)
            if (g.gstin == gstin && p.known()) g.periods.push_back(p);
    };
    for (const auto& r : in.gstr2b) period(r.buyer_gstin, r.period);
    for (const auto& r : in.gstr3b) period(r.buyer_gstin, r.period);
    for (auto& g : groups) {
        std::sort(g.periods.begin(), g.periods.end());
        g.periods.erase(std::unique(g.periods.begin(), g.periods.end()), g.periods.end());
    }
    // The recipient that is worked on first; files that name nobody last.
    const auto rank = [&](const CardGroup& g) {
        return g.gstin.empty() ? 2 : g.gstin == w.data.settings.gstin ? 0 : 1;
    };
    std::stable_sort(groups.begin(), groups.end(), [&](const CardGroup& a, const CardGroup& b) {
        return rank(a) != rank(b) ? rank(a) < rank(b) : a.gstin < b.gstin;
    });
    return groups;
}

bool several_scopes(const std::vector<CardGroup>& groups) {
    std::size_t n = 0;
    for (const auto& g : groups)
        n += g.gstin.empty() ? 0 : std::max<std::size_t>(g.periods.size(), 1);
    return n > 1;
}

FileCard card_of(const Workspace& w, std::uint32_t file) {
    const auto& in = w.data.intake;
    const auto& f = in.files[file];
    FileCard card;
    card.file = file;
    set_state(f, card);
    card.found = f.kind == FileKind::register_ ? std::string{} : sections_of(f);
    card.note = f.note;
    card.has_columns = has_columns(w, file);
    for (const auto& r : in.registers) {
        if (r.file != file) continue;
        add_totals(r, card);
        card.has_errors = f.status != FileStatus::mapping_needed &&
                          std::any_of(r.told.begin(), r.told.end(),
                                      [](const RowTold& t) { return t.place == RowPlace::error; });
    }
    // Diagnostics know a file by its name, which a copy of it may share.
    const bool shares_name = std::count_if(in.files.begin(), in.files.end(),
                                           [&](const auto& o) { return o.name == f.name; }) > 1;
    const bool copy = f.status == FileStatus::duplicate;
    std::vector<CardLine> said;
    for (const auto* list : {&in.diagnostics, &w.data.checks, &w.preview.diagnostics})
        for (const auto& d : *list) {
            if (d.file != f.name) continue;
            if (shares_name && copy != (d.code == Code::duplicate_file)) continue;
            // The card says whose it is.
            auto own = d;
            own.file.clear();
            said.push_back({tone_of(d.severity), sentence(own)});
        }
    sort_by_tone(said);
    card.lines.insert(card.lines.end(), said.begin(), said.end());
    return card;
}

std::vector<CardLine> general_lines(const Workspace& w) {
    std::set<std::string> named;
    for (const auto f : shown_files(w)) named.insert(w.data.intake.files[f].name);
    std::vector<CardLine> out;
    for (const auto* list : {&w.data.intake.diagnostics, &w.data.checks, &w.preview.diagnostics})
        for (const auto& d : *list)
            if (!named.contains(d.file)) out.push_back({tone_of(d.severity), sentence(d)});
    sort_by_tone(out);
    return out;
}

const FileCards& update_cards(const Workspace& w, FileCards& all) {
    if (all.revision == w.revision) return all;
    all = {};
    all.revision = w.revision;
    all.groups = card_groups(w);
    all.several = several_scopes(all.groups);
    all.cards.resize(w.data.intake.files.size());
    for (const auto& g : all.groups)
        for (const auto file : g.files) {
            all.cards[file] = card_of(w, file);
            ++all.shown;
        }
    all.general = general_lines(w);
    return all;
}

} // namespace milaan::ui

#include "ui/mapping.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "books/columns.hpp"
#include "books/row_log.hpp"
#include "engine/read_again.hpp"

namespace milaan::ui {

namespace {

using workspace::Workspace;

/// A row whose cells are known whole, and enough of them to head columns.
bool can_head(const std::vector<std::string>& cells) {
    constexpr std::string_view cut = "\xE2\x80\xA6";
    std::size_t filled = 0;
    for (const auto& c : cells) {
        if (c.size() > books::kShownBytes && c.ends_with(cut)) return false;
        filled += !c.empty();
    }
    return filled >= 3 && cells.size() < 64;
}

std::vector<HeadRow> head_rows(const RegisterReading& r) {
    std::vector<HeadRow> out;
    const auto& t = r.tables.front();
    for (const auto& told : r.told)
        if ((told.place == RowPlace::title || told.place == RowPlace::header) &&
            told.row <= t.heading_row + 1)
            out.push_back({told.row, told.cells});
    // A second row of headings is among both.
    const auto told = out;
    for (const auto& cells : t.first_rows)
        if (std::none_of(told.begin(), told.end(), [&](const HeadRow& h) {
                return h.row > t.heading_row && h.cells == cells;
            }))
            out.push_back({0, cells});
    return out;
}

std::vector<ColumnUse> uses_of(const std::vector<ColumnGuess>& guesses) {
    std::vector<ColumnUse> out;
    for (const auto& g : guesses) out.push_back(g.use);
    return out;
}

bool same_use(ColumnUse a, ColumnUse b) {
    return name_of(a) == name_of(b);
}

template <auto Member, class E>
constexpr AnswerLine answer(const char* title, const char* meaning, const char* first,
                            const char* second) {
    return {title,
            meaning,
            {"let Milaan decide", first, second},
            [](const RegisterMapping& m) { return static_cast<int>(m.*Member); },
            [](RegisterMapping& m, int i) { m.*Member = static_cast<E>(i); }};
}

constexpr AnswerLine kAnswers[] = {
    answer<&RegisterMapping::notes, NoteSide>(
        "Notes",
        "Whose words \"debit note\" and \"credit note\" are. The books' debit note is the "
        "supplier's credit note.",
        "in the books' words", "in the supplier's words"),
    answer<&RegisterMapping::signs, SignUse>(
        "Signs", "Whether purchases are printed as they are, or as negative amounts.", "as printed",
        "turned round"),
    answer<&RegisterMapping::taxable, TaxableUse>(
        "Taxable value", "Whether the taxable value is without tax or has it inside.",
        "without tax", "with tax inside"),
    answer<&RegisterMapping::dates, DateOrder>(
        "Dates", "In 05/10/2026, whether the day or the month stands first.", "day first",
        "month first"),
    answer<&RegisterMapping::decimal, DecimalUse>(
        "Decimal mark", "In 1.234 and 1,234, which mark ends the rupees.", "point", "comma"),
};

} // namespace

std::span<const AnswerLine> answer_lines() {
    return kAnswers;
}

std::uint32_t MappingTable::heading_row() const {
    return heading < 0 ? found.heading_row : head[static_cast<std::size_t>(heading)].row;
}

bool has_columns(const Workspace& w, std::uint32_t file) {
    const auto* r = register_of(w.data.intake, file);
    return r != nullptr && !r->tables.empty() && !r->tables.front().guesses.empty();
}

MappingDraft begin_mapping(const Workspace& w, std::uint32_t file) {
    MappingDraft draft;
    const auto* r = register_of(w.data.intake, file);
    if (r == nullptr || r->tables.empty()) return draft;
    draft.file = file;
    for (const auto& found : r->tables) {
        MappingTable t;
        t.found = found;
        t.mapping = found.mapping;
        t.guesses = found.guesses;
        t.rows = found.first_rows;
        draft.tables.push_back(std::move(t));
    }
    draft.tables.front().head = head_rows(*r);
    std::erase_if(draft.tables.front().head, [](const HeadRow& h) { return !can_head(h.cells); });
    return draft;
}

void set_use(MappingTable& t, std::size_t column, ColumnUse use) {
    if (column >= t.guesses.size()) return;
    auto& g = t.guesses[column];
    if (same_use(g.use, use) && g.doubt.empty()) return;
    g = {.use = use, .confidence = 100, .why = "chosen", .doubt = {}};
    t.mapping.columns = uses_of(t.guesses);
}

void set_heading(MappingTable& t, int index) {
    t.heading = index;
    if (index < 0) {
        t.mapping = t.found.mapping;
        t.guesses = t.found.guesses;
        t.rows = t.found.first_rows;
        return;
    }
    const auto at = static_cast<std::size_t>(index);
    auto headings = t.head[at].cells;
    t.rows.clear();
    for (std::size_t i = at + 1; i < t.head.size(); ++i) t.rows.push_back(t.head[i].cells);
    for (const auto& row : t.rows) headings.resize(std::max(headings.size(), row.size()));
    const auto map = books::map_columns(headings, t.rows);
    t.guesses = map.guesses;
    headings.resize(t.guesses.size());
    t.mapping.headings = std::move(headings);
    t.mapping.columns = uses_of(t.guesses);
}

bool changed(const MappingTable& t) {
    return !(t.mapping == t.found.mapping);
}

bool changed(const MappingDraft& d) {
    return std::any_of(d.tables.begin(), d.tables.end(),
                       [](const MappingTable& t) { return changed(t); });
}

std::string missing(const MappingTable& t) {
    return books::map_columns(t.mapping.headings, t.rows, t.mapping).missing();
}

std::vector<std::string> questions(const MappingTable& t) {
    std::vector<std::string> out;
    if (t.heading < 0 && !t.found.chosen) {
        for (const auto& d : t.found.doubts) {
            // Answered by one of the lines below them.
            const bool dates = d.find("date") != std::string::npos;
            const bool decided = dates ? t.mapping.dates != t.found.mapping.dates
                                       : t.mapping.decimal != t.found.mapping.decimal;
            if (!decided) out.push_back(d);
        }
    }
    std::map<std::string, std::vector<std::size_t>> by_use;
    constexpr ColumnRole once[] = {ColumnRole::supplier_gstin, ColumnRole::number, ColumnRole::date,
                                   ColumnRole::value};
    for (std::size_t c = 0; c < t.guesses.size(); ++c)
        if (std::find(std::begin(once), std::end(once), t.guesses[c].use.role) != std::end(once))
            by_use[label_of(t.guesses[c].use)].push_back(c + 1);
    for (const auto& [use, columns] : by_use) {
        if (columns.size() < 2) continue;
        std::string list;
        for (const auto c : columns) list += (list.empty() ? "" : " and ") + std::to_string(c);
        out.push_back("Columns " + list + " are both " + use + ": which is it?");
    }
    return out;
}

std::string why_text(const ColumnGuess& g) {
    if (g.use.role == ColumnRole::none && g.why.empty()) return "nothing known about it";
    if (g.why == "heading") return "from its heading";
    if (g.why == "values") return "from its values";
    if (g.why == "heading and values") return "from heading and values";
    if (g.why == "chosen") return "chosen by you";
    return g.why;
}

std::string use_name(const MappingTable& t, std::size_t column) {
    std::string heading =
        column < t.mapping.headings.size() ? t.mapping.headings[column] : std::string{};
    std::replace_if(
        heading.begin(), heading.end(), [](char c) { return text::is_space(c); }, ' ');
    return "Use of column " + std::to_string(column + 1) +
           (heading.empty() ? ", no heading" : ", " + heading);
}

Settings settings_with(const Workspace& w, const MappingDraft& draft) {
    auto s = w.data.settings;
    // Parts with the same headings share one mapping: the one that was changed.
    std::vector<const MappingTable*> tables;
    for (const auto& t : draft.tables) tables.push_back(&t);
    std::stable_partition(tables.begin(), tables.end(),
                          [](const MappingTable* t) { return !changed(*t); });
    for (const auto* table : tables) {
        const auto& t = *table;
        // A mapping for the headings that were found would be found again.
        if (t.heading >= 0) {
            const auto old = heading_signature(t.found.mapping.headings);
            std::erase_if(s.mappings,
                          [&](const auto& m) { return heading_signature(m.headings) == old; });
        }
        remember(s.mappings, t.mapping);
    }
    return s;
}

std::vector<Host::Known> to_read_again(const Workspace& w, const MappingDraft& draft,
                                       const Settings& settings) {
    std::vector<Host::Known> out;
    const auto& files = w.data.intake.files;
    const auto add = [&](std::uint32_t f) {
        const auto& file = files[f];
        if (std::any_of(out.begin(), out.end(),
                        [&](const Host::Known& k) { return k.fingerprint == file.fingerprint; }))
            return;
        out.push_back({file.fingerprint, file.name});
    };
    add(draft.file);
    for (const auto& r : w.data.intake.registers) {
        const bool asked =
            files[r.file].status == FileStatus::mapping_needed &&
            std::any_of(r.tables.begin(), r.tables.end(), [&](const auto& t) {
                return find_mapping(settings.mappings, heading_signature(t.mapping.headings)) !=
                       nullptr;
            });
        if (asked || engine::mapping_changed(w.data.intake, r.file, settings)) add(r.file);
    }
    return out;
}

} // namespace milaan::ui

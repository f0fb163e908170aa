#include "ui/table_layout.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"

namespace milaan::ui {

namespace {

TableLayout layout_of(std::initializer_list<Column> shown) {
    TableLayout out;
    for (const auto c : shown) out.columns.push_back({c, true, 0});
    for (int i = 0; i < kColumnCount; ++i) {
        const auto c = static_cast<Column>(i);
        if (std::find(shown.begin(), shown.end(), c) == shown.end())
            out.columns.push_back({c, false, 0});
    }
    return out;
}

ColumnState* find(TableLayout& t, Column c) {
    const auto at = std::find_if(t.columns.begin(), t.columns.end(),
                                 [&](const ColumnState& s) { return s.column == c; });
    return at == t.columns.end() ? nullptr : &*at;
}

} // namespace

const char* density_label(Density d) {
    constexpr const char* labels[] = {"Compact rows", "Usual rows", "Roomy rows"};
    return labels[static_cast<std::size_t>(d)];
}

float row_steps(Density d) {
    constexpr float steps[] = {5.5f, 6.5f, 8.0f};
    return steps[static_cast<std::size_t>(d)];
}

TableLayout verify_layout() {
    using enum Column;
    return layout_of({verdict, supplier, books_number, portal_number, tax, difference, taxable,
                      books_date, portal_date, section, source, confidence});
}

TableLayout act_layout() {
    using enum Column;
    return layout_of({verdict, supplier, portal_number, tax, action, advice, difference, taxable,
                      books_number, portal_date, section, source});
}

float usual_width(Column c) {
    constexpr float widths[kColumnCount] = {34, 0,  34, 32, 32, 24, 24, 19, 29, 27,
                                            26, 26, 28, 25, 32, 27, 25, 21, 15};
    return widths[static_cast<std::size_t>(c)];
}

std::vector<Column> shown_columns(const TableLayout& t) {
    std::vector<Column> out;
    for (const auto& c : t.columns)
        if (c.shown) out.push_back(c.column);
    return out;
}

void show_column(TableLayout& t, Column c, bool on) {
    auto* state = find(t, c);
    if (state == nullptr) return;
    // A table without a column would have nothing to bring one back from.
    if (!on && shown_columns(t).size() <= 1) return;
    state->shown = on;
}

void move_column(TableLayout& t, Column c, std::size_t place) {
    const auto* state = find(t, c);
    if (state == nullptr) return;
    const auto moved = *state;
    const auto shown = shown_columns(t);
    // The column that it goes before is found before it leaves.
    std::optional<Column> before;
    for (auto k = place; k < shown.size() && !before; ++k)
        if (shown[k] != c) before = shown[k];
    std::erase_if(t.columns, [&](const ColumnState& s) { return s.column == c; });
    auto at = t.columns.end();
    if (before)
        at = std::find_if(t.columns.begin(), t.columns.end(),
                          [&](const ColumnState& s) { return s.column == *before; });
    t.columns.insert(at, moved);
}

void shift_column(TableLayout& t, Column c, int by) {
    const auto shown = shown_columns(t);
    const auto at = std::find(shown.begin(), shown.end(), c) - shown.begin();
    if (at == static_cast<std::ptrdiff_t>(shown.size())) return;
    const auto to =
        std::clamp<std::ptrdiff_t>(at + by, 0, static_cast<std::ptrdiff_t>(shown.size()) - 1);
    // To the right it goes before the one after its new neighbour.
    move_column(t, c, static_cast<std::size_t>(to > at ? to + 1 : to));
}

void resize_column(TableLayout& t, Column c, float steps) {
    if (auto* state = find(t, c)) state->width = std::clamp(steps, kLeastWidth, kMostWidth);
}

namespace {

std::string number_text(float f) {
    // Quarters of a step are finer than a pixel.
    const int quarters = static_cast<int>(f * 4 + 0.5f);
    return std::to_string(quarters);
}

template <class Flags, class NameOf>
std::string flags_text(const Flags& flags, const NameOf& name_of) {
    std::string out;
    for (std::size_t i = 0; i < flags.size(); ++i)
        if (flags[i]) out += (out.empty() ? "" : ",") + std::string(name_of(i));
    return out;
}

std::string_view verdict_key(std::size_t i) {
    return name_of(static_cast<Verdict>(i));
}
std::string action_key(std::size_t i) {
    return std::string(1, code_of(static_cast<ImsAction>(i)));
}

template <class Each>
void each_of(std::string_view list, const Each& each) {
    while (!list.empty()) {
        const auto comma = std::min(list.find(','), list.size());
        each(list.substr(0, comma));
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
}

void read_columns(std::string_view list, TableLayout& layout) {
    TableLayout out;
    each_of(list, [&](std::string_view one) {
        ColumnState s;
        s.shown = !one.starts_with('-');
        if (!s.shown) one.remove_prefix(1);
        const auto colon = std::min(one.find(':'), one.size());
        if (!column_from_key(one.substr(0, colon), s.column) || find(out, s.column) != nullptr)
            return;
        int quarters = 0;
        const auto width = one.substr(std::min(colon + 1, one.size()));
        (void)std::from_chars(width.data(), width.data() + width.size(), quarters);
        if (quarters > 0)
            s.width = std::clamp(static_cast<float>(quarters) / 4, kLeastWidth, kMostWidth);
        out.columns.push_back(s);
    });
    if (shown_columns(out).empty()) return;
    // Columns that came after it was written are there, hidden.
    for (auto s : layout.columns)
        if (find(out, s.column) == nullptr) out.columns.push_back({s.column, false, 0});
    layout.columns = std::move(out.columns);
}

} // namespace

std::string write_look(const SavedLook& v) {
    std::string search = v.search;
    std::replace(search.begin(), search.end(), '\n', ' ');
    std::string sort, columns;
    for (const auto& k : v.sort)
        sort += (sort.empty() ? "" : ",") + std::string(k.descending ? "-" : "") +
                std::string(column_key(k.column));
    for (const auto& c : v.layout.columns)
        columns += (columns.empty() ? "" : ",") + std::string(c.shown ? "" : "-") +
                   std::string(column_key(c.column)) +
                   (c.width > 0 ? ":" + number_text(c.width) : "");
    return std::string("step=") + (v.acting ? "act" : "verify") + "\nsearch=" + search +
           "\nverdicts=" + flags_text(v.verdicts, verdict_key) +
           "\nactions=" + flags_text(v.actions, action_key) +
           "\nopen=" + (v.open_only ? "yes" : "no") +
           "\nunadvised=" + (v.disagree_only ? "yes" : "no") + "\nsort=" + sort +
           "\ncolumns=" + columns +
           "\ndensity=" + std::to_string(static_cast<int>(v.layout.density)) +
           "\ngrouped=" + (v.layout.grouped ? "yes" : "no") + "\n";
}

std::optional<SavedLook> read_look(std::string_view s) {
    if (!s.starts_with("step=")) return std::nullopt;
    SavedLook v;
    v.acting = s.starts_with("step=act\n");
    v.layout = v.acting ? act_layout() : verify_layout();
    while (!s.empty()) {
        const auto end = std::min(s.find('\n'), s.size());
        const auto line = s.substr(0, end);
        s.remove_prefix(std::min(end + 1, s.size()));
        const auto equal = std::min(line.find('='), line.size());
        const auto key = line.substr(0, equal);
        const auto value = line.substr(std::min(equal + 1, line.size()));
        if (key == "search") v.search = value;
        if (key == "open") v.open_only = value == "yes";
        if (key == "unadvised") v.disagree_only = value == "yes";
        if (key == "grouped") v.layout.grouped = value == "yes";
        if (key == "columns") read_columns(value, v.layout);
        if (key == "density" && value.size() == 1 && value[0] >= '0' &&
            value[0] < '0' + kDensityCount)
            v.layout.density = static_cast<Density>(value[0] - '0');
        if (key == "verdicts")
            each_of(value, [&](std::string_view one) {
                for (std::size_t i = 0; i < v.verdicts.size(); ++i)
                    if (verdict_key(i) == one) v.verdicts[i] = true;
            });
        if (key == "actions")
            each_of(value, [&](std::string_view one) {
                for (std::size_t i = 0; i < v.actions.size(); ++i)
                    if (action_key(i) == one) v.actions[i] = true;
            });
        if (key == "sort")
            each_of(value, [&](std::string_view one) {
                SortKey k;
                k.descending = one.starts_with('-');
                if (k.descending) one.remove_prefix(1);
                if (column_from_key(one, k.column)) v.sort.push_back(k);
            });
    }
    return v;
}

} // namespace milaan::ui

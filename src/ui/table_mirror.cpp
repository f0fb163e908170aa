#include <algorithm>

#include "base/text.hpp"
#include "ui/cursor.hpp"
#include "ui/table_view.hpp"

namespace milaan::ui {

namespace {

constexpr std::uint32_t kAround = 15; ///< rows told to either side of the focused one

std::uint32_t heading_id(Column c) {
    return static_cast<std::uint32_t>(text::hash("table heading " + std::string(column_key(c))));
}
/// By what the row is, not where it stands: scrolling and sorting move elements, and make none
/// anew.
std::uint32_t row_id(std::uint32_t row) {
    return static_cast<std::uint32_t>(text::hash("table row " + std::to_string(row)));
}
std::uint32_t cell_id(std::uint32_t row, Column c) {
    return static_cast<std::uint32_t>(
        text::hash("table cell " + std::to_string(row) + " " + std::string(column_key(c))));
}

void put(MirrorNode& n, const Box& b) {
    n.x = b.x;
    n.y = b.y;
    n.width = b.width;
    n.height = b.height;
}

/// Positions that the mirror tells: around the cursor, and what is drawn.
std::vector<std::uint32_t> told_rows(const ViewState& v) {
    const auto focus = v.selection.focus;
    const auto& d = v.table.drawn;
    std::vector<std::uint32_t> told;
    const auto add = [&](std::uint32_t from, std::uint32_t to) {
        for (auto i = from; i < std::min(row_count(v), to); ++i) told.push_back(i);
    };
    add(focus > kAround ? focus - kAround : 0, focus + kAround);
    add(d.first, d.first + d.count);
    std::sort(told.begin(), told.end());
    told.erase(std::unique(told.begin(), told.end()), told.end());
    return told;
}

class Writer {
public:
    Writer(MirrorWriter& out, const Frame& f)
        : out_(out), f_(f), v_(f.view), t_(f.view.table), columns_(shown_columns(layout_of(v_))) {}

    void write() {
        grid_ = out_.next();
        auto& n = out_.add(-1, Role::grid,
                           v_.step == Step::act ? "Documents to act on" : "Documents matched");
        n.row_count = static_cast<std::int32_t>(row_count(v_)) + 1;
        n.checked = true;
        headings();
        for (const auto i : told_rows(v_)) row(i);
    }

private:
    void headings() {
        const auto header = out_.next();
        out_.add(grid_, Role::row, "").row_index = 1;
        for (const auto c : columns_) {
            auto& n = out_.add(header, Role::column_header, std::string(column_label(c)));
            n.id = heading_id(c);
            n.sorted = 0;
            for (const auto& k : t_.sort)
                if (k.column == c) n.sorted = k.descending ? 2 : 1;
            for (const auto& h : t_.drawn.heads)
                if (h.column == c && h.box.width > 0) put(n, h.box);
        }
    }

    [[nodiscard]] bool seen(std::uint32_t i) const {
        return i >= t_.drawn.first && i < t_.drawn.first + t_.drawn.count;
    }
    [[nodiscard]] Box box(std::uint32_t i) const {
        const auto& d = t_.drawn;
        return {d.body.x, d.first_row_y + static_cast<float>(i - d.first) * d.row_height,
                d.body.width, d.row_height};
    }

    void row(std::uint32_t i) {
        const auto what = t_.rows.rows[i];
        const auto at = out_.next();
        auto& n = out_.add(grid_, Role::row, "");
        n.id = row_id(what);
        n.row_index = static_cast<std::int32_t>(i) + 2;
        const bool has_focus = i == v_.selection.focus && v_.table_has_keys;
        n.focused = has_focus && !(t_.cell && !is_heading(what));
        if (is_heading(what)) {
            const auto& g = t_.rows.groups[what - kHeading];
            const auto& s = t_.index.suppliers[g.supplier];
            n.expanded = g.folded ? 0 : 1;
            auto& name = out_.add(at, Role::row_header,
                                  std::string(s.name.empty() ? s.gstin : s.name) + ", " +
                                      text::counted(g.count, "line", "lines") + ", " +
                                      std::to_string(g.open) + " open, taxable " +
                                      to_indian(g.sums.taxable) + ", tax " + to_indian(g.sums.tax) +
                                      ", books tax " + to_indian(g.sums.books_tax));
            name.id = cell_id(what, Column::supplier);
            if (seen(i)) put(name, box(i));
            return;
        }
        n.checked = v_.selection.lines[what];
        for (const auto c : columns_) {
            auto& cell = out_.add(at, Role::cell, cell_text(f_.w, v_.lines[what], c));
            cell.id = cell_id(what, c);
            cell.focused = has_focus && t_.cell == c;
            if (!seen(i)) continue;
            for (const auto& h : t_.drawn.heads)
                if (h.column == c && h.box.width > 0) {
                    auto b = box(i);
                    b.x = h.box.x;
                    b.width = h.box.width;
                    put(cell, b);
                }
        }
    }

    MirrorWriter& out_;
    const Frame& f_;
    const ViewState& v_;
    const TableState& t_;
    std::vector<Column> columns_;
    std::int32_t grid_ = 0;
};

} // namespace

void mirror_table(MirrorWriter& out, const Frame& f) {
    Writer(out, f).write();
}

bool activate_in_table(Frame& f, std::uint32_t id) {
    auto& v = f.view;
    if (v.pane != Pane::step || (v.step != Step::verify && v.step != Step::act)) return false;
    const auto columns = shown_columns(layout_of(v));
    for (const auto c : columns)
        if (heading_id(c) == id) {
            press_heading(f, c, false);
            return true;
        }
    const auto& rows = v.table.rows.rows;
    for (const auto i : told_rows(v)) {
        const bool cell = std::any_of(columns.begin(), columns.end(),
                                      [&](Column c) { return cell_id(rows[i], c) == id; });
        if (!cell && row_id(rows[i]) != id && cell_id(rows[i], Column::supplier) != id) continue;
        move_focus(v, i, false);
        v.table_has_keys = true;
        if (is_heading(rows[i])) {
            const auto* g = focused_group(v);
            v.table.folding.set(g->supplier, !g->folded);
        }
        return true;
    }
    return false;
}

} // namespace milaan::ui

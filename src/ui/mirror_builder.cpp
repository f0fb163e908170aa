#include "ui/mirror_builder.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "reports/words.hpp"
#include "ui/items.hpp"
#include "ui/why.hpp"

namespace milaan::ui {

namespace {

constexpr std::uint32_t kWindow = 30; ///< lines of the grid around the focused one

class Builder {
public:
    explicit Builder(const Frame& f) : f_(f) {}

    std::vector<MirrorNode> build() {
        add(-1, Role::heading, "Milaan: " + std::string(step_label(f_.view.step))).level = 1;
        for (const auto& item : items()) control(item);
        if (f_.view.step == Step::verify || f_.view.step == Step::act) {
            grid();
            inspector();
        }
        if (f_.view.step == Step::table4) table4();
        if (f_.view.step == Step::load) files();
        add(-1, Role::status, f_.view.job.running ? f_.view.job.label : f_.view.outcome);
        return std::move(nodes_);
    }

private:
    MirrorNode& add(std::int32_t parent, Role role, std::string name) {
        MirrorNode n;
        n.parent = parent;
        n.role = role;
        n.name = std::move(name);
        // Stable over frames: by role, name and how often both occurred.
        n.id = static_cast<std::uint32_t>(text::hash(std::to_string(static_cast<int>(role)) + '|' +
                                                     std::to_string(parent) + '|' + n.name + '|' +
                                                     std::to_string(nodes_.size())));
        nodes_.push_back(std::move(n));
        return nodes_.back();
    }

    void control(const Item& item) {
        const Role role = item.input                       ? Role::textbox
                          : item.checkable                 ? Role::checkbox
                          : item.name.starts_with("Step ") ? Role::tab
                                                           : Role::button;
        auto& n = add(-1, role, item.name);
        n.id = item.id;
        n.checked = role == Role::tab
                        ? item.name.starts_with(
                              "Step " + std::to_string(static_cast<int>(f_.view.step) + 1) + " ")
                        : item.checked;
        n.disabled = item.disabled;
        n.focused = item.focused && !f_.view.table_has_keys;
        n.x = item.box.x;
        n.y = item.box.y;
        n.width = item.box.z - item.box.x;
        n.height = item.box.w - item.box.y;
    }

    void grid() {
        const auto& v = f_.view;
        const auto count = static_cast<std::uint32_t>(v.shown.size());
        const auto at = static_cast<std::int32_t>(nodes_.size());
        add(-1, Role::grid, v.step == Step::act ? "Documents to act on" : "Documents matched")
            .row_count = static_cast<std::int32_t>(count) + 1;
        const auto header = static_cast<std::int32_t>(nodes_.size());
        add(at, Role::row, "").row_index = 1;
        for (int c = 0; c < kColumnCount; ++c)
            add(header, Role::column_header, std::string(column_label(static_cast<Column>(c))));
        const auto first = v.selection.focus > kWindow / 2 ? v.selection.focus - kWindow / 2 : 0;
        for (auto i = first; i < std::min(count, first + kWindow); ++i) {
            const auto row = static_cast<std::int32_t>(nodes_.size());
            auto& n = add(at, Role::row, "");
            n.row_index = static_cast<std::int32_t>(i) + 2;
            n.checked = v.selection.lines[v.shown[i]];
            n.focused = i == v.selection.focus && v.table_has_keys;
            for (int c = 0; c < kColumnCount; ++c)
                add(row, Role::cell, cell_text(f_.w, v.lines[v.shown[i]], static_cast<Column>(c)));
        }
    }

    /// What the inspector says of the focused line.
    void inspector() {
        const auto& v = f_.view;
        if (v.shown.empty() || v.selection.focus >= v.shown.size()) return;
        const auto& l = v.lines[v.shown[v.selection.focus]];
        const auto why = explain(f_.w, l);
        add(-1, Role::heading, "Why: " + std::string(reports::verdict_label(why.verdict))).level =
            2;
        for (const auto& s : why.reasons) add(-1, Role::text, s);
        for (const auto& s : why.differences) add(-1, Role::text, s);
        for (const auto& s : why.rivals)
            add(-1, Role::text, std::string(why.rivals_title) + ": " + s);
        if (why.parts.empty()) return;
        const auto table = static_cast<std::int32_t>(nodes_.size());
        add(-1, Role::table, "What it was weighed by");
        const auto line = [&](std::string_view label, std::int32_t points) {
            const auto row = static_cast<std::int32_t>(nodes_.size());
            add(table, Role::row, "");
            add(row, Role::cell, std::string(label));
            add(row, Role::cell, points_text(points));
        };
        for (const auto& p : why.parts) line(p.label, p.points);
        line("Together", why.points);
    }

    void statement_row(std::int32_t table, std::string name, const Tax& tax) {
        const auto row = static_cast<std::int32_t>(nodes_.size());
        add(table, Role::row, "");
        add(row, Role::cell, std::move(name));
        for (int h = 0; h < kHeadCount; ++h)
            add(row, Role::cell, to_indian(tax.at(static_cast<Head>(h))));
    }

    void table4() {
        const auto table = static_cast<std::int32_t>(nodes_.size());
        add(-1, Role::table, "Table 4, computed");
        const auto header = static_cast<std::int32_t>(nodes_.size());
        add(table, Role::row, "");
        for (const auto* c : {"Cell", "IGST", "CGST", "SGST", "Cess"})
            add(header, Role::column_header, c);
        for (int c = 0; c < kTable4CellCount; ++c) {
            const auto cell = static_cast<Table4Cell>(c);
            statement_row(table, std::string(key_of(cell)) + " " + std::string(label_of(cell)),
                          f_.w.table4.at(cell));
        }
    }

    void files() {
        const auto table = static_cast<std::int32_t>(nodes_.size());
        add(-1, Role::table, "Files");
        for (const auto& file : f_.w.data.intake.files) {
            const auto row = static_cast<std::int32_t>(nodes_.size());
            add(table, Role::row, "");
            add(row, Role::cell, file.name);
            add(row, Role::cell, std::string(label_of(file.kind)));
            add(row, Role::cell, std::string(name_of(file.status)));
            add(row, Role::cell, std::to_string(file.documents) + " documents");
        }
        for (const auto* list :
             {&f_.w.data.intake.diagnostics, &f_.w.data.checks, &f_.w.preview.diagnostics})
            for (const auto& d : *list) add(-1, Role::text, sentence(d));
    }

    const Frame& f_;
    std::vector<MirrorNode> nodes_;
};

bool same(const MirrorNode& a, const MirrorNode& b) {
    return a.id == b.id && a.parent == b.parent && a.role == b.role && a.focused == b.focused &&
           a.disabled == b.disabled && a.checked == b.checked && a.row_index == b.row_index &&
           a.row_count == b.row_count && a.x == b.x && a.y == b.y && a.width == b.width &&
           a.height == b.height && a.name == b.name && a.value == b.value;
}

} // namespace

void build_mirror(const Frame& f, Mirror& mirror) {
    auto nodes = Builder(f).build();
    if (std::equal(nodes.begin(), nodes.end(), mirror.nodes.begin(), mirror.nodes.end(), same))
        return;
    mirror.nodes = std::move(nodes);
    ++mirror.revision;
}

} // namespace milaan::ui

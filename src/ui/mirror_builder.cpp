#include "ui/mirror_builder.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "reports/words.hpp"
#include "ui/action_panel.hpp"
#include "ui/comparison.hpp"
#include "ui/cursor.hpp"
#include "ui/draft.hpp"
#include "ui/entries_panel.hpp"
#include "ui/guide.hpp"
#include "ui/help.hpp"
#include "ui/history.hpp"
#include "ui/items.hpp"
#include "ui/load_screen.hpp"
#include "ui/mapping_screen.hpp"
#include "ui/mirror_writer.hpp"
#include "ui/month_screens.hpp"
#include "ui/question.hpp"
#include "ui/records_screen.hpp"
#include "ui/reversal_panel.hpp"
#include "ui/row_list.hpp"
#include "ui/settings_screen.hpp"
#include "ui/statements.hpp"
#include "ui/table_bar.hpp"
#include "ui/table_view.hpp"
#include "ui/why.hpp"

namespace milaan::ui {

namespace {

void control(MirrorWriter& out, const ViewState& v, const Item& item, std::int32_t group) {
    const Role role = !item.radio_of.empty()                    ? Role::radio
                      : item.input                              ? Role::textbox
                      : item.checkable                          ? Role::checkbox
                      : item.name.starts_with("Step ")          ? Role::tab
                      : item.name.starts_with("Use of column ") ? Role::combobox
                                                                : Role::button;
    auto& n = out.add(group, role, item.name);
    n.id = item.id;
    if (role == Role::combobox) {
        n.value = picked_in(v, item.name);
        n.expanded = item.focused && v.popup_open ? 1 : 0;
    }
    n.checked = role == Role::tab
                    ? v.pane == Pane::step &&
                          item.name.starts_with("Step " +
                                                std::to_string(static_cast<int>(v.step) + 1) + " ")
                    : item.checked;
    n.disabled = item.disabled;
    n.focused = item.focused && !v.table_has_keys;
    n.x = item.box.x;
    n.y = item.box.y;
    n.width = item.box.z - item.box.x;
    n.height = item.box.w - item.box.y;
}

/// The controls as they were drawn; those that only mean something together, in a group.
void controls(MirrorWriter& out, const ViewState& v) {
    std::string open;
    std::int32_t group = -1;
    for (const auto& item : items()) {
        const bool step = item.name.starts_with("Step ");
        const std::string wanted = step ? "Steps" : item.radio_of;
        if (wanted != open) {
            open = wanted;
            group = wanted.empty() ? -1 : out.next();
            if (group >= 0) {
                auto& n = out.add(-1, step ? Role::tab_list : Role::radio_group, wanted);
                n.id = static_cast<std::uint32_t>(milaan::text::hash("group " + wanted));
            }
        }
        control(out, v, item, group);
    }
}

/// Both sides of the line, or the totals of several and who they are.
void comparison(MirrorWriter& out, const Comparison& c) {
    std::vector<std::string> heads{"Field"};
    heads.insert(heads.end(), c.columns.begin(), c.columns.end());
    if (c.has_difference()) heads.push_back("Difference, " + c.difference_meaning());
    const auto table = out.table(c.of_several ? "Totals of both sides" : "Both sides", heads);
    for (const auto& r : c.texts) {
        std::vector<std::string> cells{std::string(r.label)};
        cells.insert(cells.end(), r.cells.begin(), r.cells.end());
        if (c.has_difference()) cells.emplace_back(r.differs ? "differs" : "");
        out.table_row(table, cells);
    }
    for (const auto& r : c.figures) {
        std::vector<std::string> cells{std::string(r.label)};
        for (const auto& m : r.cells) cells.push_back(m ? to_indian(*m) : "");
        if (c.has_difference()) cells.push_back(signed_text(r.difference));
        out.table_row(table, cells);
    }
    if (c.members.empty()) return;
    const auto members = out.table("Those that belong together",
                                   {"Side", "Number", "Date", "Taxable", "Tax", "Focus"});
    for (const auto& m : c.members)
        out.table_row(members,
                      {m.of_books ? "Books" : "Portal", std::string(m.number), to_portal(m.date),
                       to_indian(m.taxable), to_indian(m.tax), m.focused ? "this line" : ""});
}

/// What the inspector says of the focused line.
void inspector(MirrorWriter& out, const Frame& f) {
    const auto& v = f.view;
    const auto* focused = focused_line(v);
    if (focused == nullptr) return;
    const auto& l = *focused;
    const auto why = explain(f.w, l);
    out.heading(2, "Why: " + std::string(reports::verdict_label(why.verdict)));
    out.text(why.meaning);
    for (const auto& s : why.reasons) out.text(s);
    for (const auto& s : why.differences) out.text(s);
    for (const auto& r : why.rivals) out.text(std::string(why.rivals_title) + ": " + r.text);
    comparison(out, compare(f.w, l));
    if (!why.parts.empty()) {
        const auto table = out.table("What it was weighed by", {});
        for (const auto& p : why.parts)
            out.table_row(table, {std::string(p.label), points_text(p.points)});
        out.table_row(table, {"Together", points_text(why.points)});
    }
    if (l.document == kNoRow && f.view.step == Step::act) out.text(kNothingToActOn);
    if (l.document == kNoRow) return;
    if (f.w.data.documents[l.document].in_ims()) {
        out.heading(2, "Action in IMS: " + std::string(name_of(f.w.decisions.action(l.document))));
        for (auto& s : action_sentences(f.w, l.document)) out.text(std::move(s));
        const auto& draft = f.view.draft;
        if (draft.document == l.document && is_edited(f.w, draft)) out.text(kTypedNotSet);
        for (auto& s : refused_actions(f.w, l.document)) out.text("Refused: " + s);
    }
    for (auto& s : reversal_sentences(f.w, l.document)) out.text(std::move(s));
    const auto& history = f.view.history.all;
    if (history.size() > 1) out.heading(2, "Where it was seen");
    for (auto& s : history_sentences(history)) out.text(std::move(s));
}

/// What waits for a yes, and what was refused last.
void question(MirrorWriter& out, const Frame& f) {
    if (const auto missing = missing_side(f.w); !missing.empty()) out.text(missing);
    if (const auto mistake = mistake_sentence(f.view); !mistake.empty()) out.text(mistake);
    if (f.view.step == Step::act) out.text(progress_sentence(f.view.tally));
    if (f.view.question) {
        out.heading(2, "Before it is done");
        for (const auto& s : f.view.question->sentences) out.text(s);
    }
    if (f.view.refused.empty()) return;
    out.heading(2, "Left as they were");
    for (const auto& s : f.view.refused) out.text(s);
}

void statement(MirrorWriter& out, const Frame& f) {
    const auto& v = f.view;
    const auto s = statement_of(f.w, v.step);
    const auto& cursor = cursor_of(v, v.step);
    const auto visible = visible_rows(s, cursor);
    const auto* focused = focused_row(s, cursor);
    const auto at = out.next();
    out.add(-1, Role::grid, s.name).row_count = static_cast<std::int32_t>(visible.size()) + 1;
    const auto header = out.next();
    out.add(at, Role::row, "").row_index = 1;
    for (const auto* c : {"Heading", "Table of GSTR-3B", "Difference"})
        out.add(header, Role::column_header, c);
    for (int k = 0; k < kFigureCount; ++k)
        out.add(header, Role::column_header,
                std::string(head_label(head_of_figure(k))) + " " +
                    s.spoken[static_cast<std::size_t>(group_of_figure(k))]);
    const auto place = [&](MirrorNode& n, const StatementRow& r, int column) {
        n.id = mirror_id(v.step, r.id, column);
        n.focused = v.table_has_keys && focused == &r && cursor.column == column;
        if (const auto box = v.cell_boxes.find({r.id, column}); box != v.cell_boxes.end()) {
            n.x = box->second[0];
            n.y = box->second[1];
            n.width = box->second[2];
            n.height = box->second[3];
        }
    };
    std::int32_t index = 1;
    for (const auto i : visible) {
        const auto& r = s.rows[i];
        const auto row = out.next();
        out.add(at, Role::row, "").row_index = ++index;
        auto& label =
            out.add(row, Role::row_header, r.number.empty() ? r.label : r.number + " " + r.label);
        place(label, r, -1);
        if (r.folds) label.expanded = is_folded(cursor, r) ? 0 : 1;
        out.add(row, Role::cell, r.reference);
        out.add(row, Role::cell, word_of(r.standing));
        for (int k = 0; k < kFigureCount; ++k)
            place(out.add(row, Role::cell, figure_spoken(s, r, k)), r, k);
    }
}

void step(MirrorWriter& out, const Frame& f) {
    switch (f.view.step) {
    case Step::load:
        mirror_load_screen(out, f);
        return;
    case Step::verify:
    case Step::act:
        question(out, f);
        mirror_table(out, f);
        out.text(totals_texts(f.view)[0]);
        inspector(out, f);
        return;
    case Step::gstr2b:
        statement(out, f);
        return;
    case Step::table4:
        statement(out, f);
        mirror_entries(out, f);
        return;
    case Step::records:
        mirror_records_screen(out, f);
        return;
    }
}

std::vector<MirrorNode> build(const Frame& f) {
    MirrorWriter out;
    switch (f.view.pane) {
    case Pane::step:
        out.heading(1, "Milaan: " + std::string(step_label(f.view.step)));
        break;
    case Pane::overview:
        out.heading(1, "Milaan: Overview");
        break;
    case Pane::suppliers:
        out.heading(1, "Milaan: Suppliers");
        break;
    case Pane::help:
        out.heading(1, "Milaan: Help");
        break;
    case Pane::settings:
        out.heading(1, "Milaan: Settings");
        break;
    case Pane::mapping:
        out.heading(1, "Milaan: Columns");
        break;
    case Pane::row_list:
        out.heading(1, "Milaan: Rows");
        break;
    case Pane::commands:
        out.heading(1, "Milaan: Commands");
        break;
    case Pane::gallery:
        out.heading(1, "Milaan: Gallery");
        break;
    }
    controls(out, f.view);
    mirror_guide(out, f);
    switch (f.view.pane) {
    case Pane::step:
        step(out, f);
        break;
    case Pane::overview:
        mirror_overview(out, f);
        break;
    case Pane::suppliers:
        mirror_suppliers(out, f);
        break;
    case Pane::help:
        mirror_help(out, f);
        break;
    case Pane::settings:
        mirror_settings(out, f);
        break;
    case Pane::mapping:
        mirror_mapping(out, f);
        break;
    case Pane::row_list:
        mirror_row_list(out, f);
        break;
    case Pane::commands: // its lines are controls
    case Pane::gallery:
        break;
    }
    out.text(loaded_sentence(f.w));
    if (!f.view.kept.line.empty()) out.text(f.view.kept.line);
    out.add(-1, Role::status, f.view.job.running ? f.view.job.label : f.view.outcome);
    return out.take();
}

bool same(const MirrorNode& a, const MirrorNode& b) {
    return a.id == b.id && a.parent == b.parent && a.role == b.role && a.focused == b.focused &&
           a.disabled == b.disabled && a.checked == b.checked && a.expanded == b.expanded &&
           a.row_index == b.row_index && a.row_count == b.row_count && a.sorted == b.sorted &&
           a.x == b.x && a.y == b.y && a.width == b.width && a.height == b.height &&
           a.name == b.name && a.value == b.value;
}

} // namespace

void build_mirror(const Frame& f, Mirror& mirror) {
    auto nodes = build(f);
    if (std::equal(nodes.begin(), nodes.end(), mirror.nodes.begin(), mirror.nodes.end(), same))
        return;
    mirror.nodes = std::move(nodes);
    ++mirror.revision;
}

} // namespace milaan::ui

#include "ui/table_bar.hpp"

#include <imgui.h>

#include <algorithm>

#include "base/text.hpp"
#include "reports/words.hpp"
#include "ui/cursor.hpp"
#include "ui/table_view.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

/// Chips and buttons in a row that breaks where the room ends.
class Flow {
public:
    bool chip(const std::string& label, bool on, ImU32 dot = 0) {
        // Small, so that the lines over the table are few.
        ImGui::PushFont(theme().small);
        beside(label);
        const bool pressed = toggle_chip(label.c_str(), on, dot);
        ImGui::PopFont();
        return pressed;
    }
    bool button(const std::string& label) {
        ImGui::PushFont(theme().small);
        beside(label);
        const bool pressed = milaan::ui::chip(label.c_str(), true);
        ImGui::PopFont();
        return pressed;
    }

private:
    void beside(const std::string& label) {
        if (!first_) same_line_if_fits(label.c_str());
        first_ = false;
    }
    bool first_ = true;
};

void verdict_chips(Frame& f, Flow& flow) {
    auto& v = f.view;
    for (int i = 0; i < kVerdictCount; ++i) {
        const auto k = static_cast<std::size_t>(i);
        if (v.tally.verdicts[k] == 0) continue;
        const auto verdict = static_cast<Verdict>(i);
        const auto label = std::string(reports::verdict_label(verdict)) + " " +
                           std::to_string(v.tally.verdicts[k]);
        if (flow.chip(label, v.filter.verdicts[k], colour_of(verdict)))
            v.filter.verdicts[k] = !v.filter.verdicts[k];
        ImGui::SetItemTooltip("%s", std::string(reports::verdict_meaning(verdict)).c_str());
    }
}

void action_chips(Frame& f, Flow& flow) {
    auto& v = f.view;
    for (int i = 0; i < kImsActionCount; ++i) {
        const auto k = static_cast<std::size_t>(i);
        if (v.tally.actions[k] == 0) continue;
        const auto label = std::string(name_of(static_cast<ImsAction>(i))) + " " +
                           std::to_string(v.tally.actions[k]);
        if (flow.chip(label, v.filter.actions[k])) v.filter.actions[k] = !v.filter.actions[k];
    }
    if (flow.chip("Not as advised", v.filter.disagree_only))
        v.filter.disagree_only = !v.filter.disagree_only;
}

/// Of each term of the search: pressed, it goes.
void term_chips(Frame& f, Flow& flow) {
    auto& v = f.view;
    if (v.table.mistake) return;
    for (const auto& t : v.filter.terms) {
        const auto source = v.search.substr(t.begin, t.end - t.begin);
        if (!flow.button(source + "  ✕##term" + std::to_string(t.begin))) continue;
        search_for(v, without_term(v.search, t));
        return;
    }
}

} // namespace

void draw_mistake(const Frame& f) {
    const auto& v = f.view;
    if (!v.table.mistake) return;
    const auto& m = *v.table.mistake;
    const auto& c = theme().colour;
    // The text with the place of the mistake in its colour, then what is wrong with it.
    const auto whole = std::string_view(v.search);
    const auto begin = std::min<std::size_t>(m.begin, whole.size());
    const auto end = std::min<std::size_t>(std::max(m.end, m.begin), whole.size());
    ImGui::PushFont(theme().mono);
    text_colored(c.muted, whole.substr(0, begin));
    if (begin != 0) ImGui::SameLine(0, 0);
    text_colored(c.bad, begin == end ? std::string_view("▴") : whole.substr(begin, end - begin));
    const auto lo = ImGui::GetItemRectMin(), hi = ImGui::GetItemRectMax();
    ImGui::GetWindowDrawList()->AddRectFilled({lo.x, hi.y}, {hi.x, hi.y + theme().scale * 2},
                                              c.bad);
    if (end < whole.size()) {
        ImGui::SameLine(0, 0);
        text_colored(c.muted, whole.substr(end));
    }
    ImGui::PopFont();
    wrapped(c.bad, "✘ " + m.message + ". The list is as it was.");
}

namespace {

void draw_all_decided(Frame& f) {
    const auto& t = theme();
    const auto& n = f.view.tally;
    if (n.changed == 0) {
        text_colored(t.colour.good, "✔ 0 open, as it was downloaded: nothing to upload");
    } else if (primary_button("✔ 0 open: write the upload file")) {
        go_to(f.view, Step::records);
    }
}

/// How much of the records in IMS is decided, as a bar.
void draw_progress_bar(const Tally& n, float width) {
    const auto& t = theme();
    const float height = t.space(2);
    const auto at = ImGui::GetCursorScreenPos();
    const float y = at.y + std::max(0.0f, (ImGui::GetFrameHeight() - height) / 2);
    auto* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled({at.x, y}, {at.x + width, y + height}, t.colour.line, height / 2);
    const float part =
        width * static_cast<float>(n.decided) / static_cast<float>(n.open + n.decided);
    if (part >= 1)
        draw->AddRectFilled({at.x, y}, {at.x + part, y + height}, t.colour.good, height / 2);
    ImGui::Dummy({width, ImGui::GetFrameHeight()});
}

} // namespace

std::string missing_side(const workspace::Workspace& w) {
    const auto& in = w.data.intake;
    if (in.books.empty() == in.portal.empty()) return {};
    return in.books.empty()
               ? "No purchase register is loaded: every record looks as if it were not booked. Add "
                 "one on step 1 before you act."
               : "No file of the portal is loaded: every entry looks as if nobody reported it. Add "
                 "the IMS download or the GSTR-2B on step 1.";
}

void draw_short_progress(Frame& f) {
    const auto& t = theme();
    const auto& n = f.view.tally;
    if (n.open + n.decided == 0) return;
    if (n.open == 0) {
        draw_all_decided(f);
        return;
    }
    const auto said = "Decided " + std::to_string(n.decided) + " of " +
                      std::to_string(n.open + n.decided) + ", " + std::to_string(n.open) + " open";
    const float rest = ImGui::GetContentRegionAvail().x - ImGui::CalcTextSize(said.c_str()).x;
    if (rest > t.space(14)) {
        draw_progress_bar(n, std::min(rest - t.space(3), t.space(44)));
        ImGui::SameLine(0, t.space(3));
    }
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(said.c_str());
}

void draw_progress(Frame& f) {
    const auto& t = theme();
    const auto& n = f.view.tally;
    const auto all = n.open + n.decided;
    if (all == 0) return;
    draw_progress_bar(n, t.space(44));
    ImGui::SameLine(0, t.space(3));
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(
        ("Decided " + std::to_string(n.decided) + " of " + std::to_string(all)).c_str());
    ImGui::SameLine(0, t.space(2));
    muted("tax " + to_indian(n.decided_tax));
    ImGui::SameLine(0, t.space(5));
    if (n.open != 0) {
        ImGui::TextUnformatted((std::to_string(n.open) + " open").c_str());
        ImGui::SameLine(0, t.space(2));
        muted("tax " + to_indian(n.open_tax));
        return;
    }
    draw_all_decided(f);
}

std::string progress_sentence(const Tally& n) {
    return "Decided " + std::to_string(n.decided) + " of " + std::to_string(n.decided + n.open) +
           ", tax " + to_indian(n.decided_tax) + "; " + std::to_string(n.open) + " open, tax " +
           to_indian(n.open_tax);
}

std::string way_out_label(const ViewState& v) {
    if (v.came_from)
        return "◂ Back to " + std::string(step_label(*v.came_from)) + "  Esc   " +
               v.filter.documents_name;
    return v.filter.documents_name.empty() ? std::string("Clear filters  Esc")
                                           : "Clear: " + v.filter.documents_name;
}

void draw_chips(Frame& f, bool acting) {
    auto& v = f.view;
    Flow flow;
    verdict_chips(f, flow);
    if (acting) action_chips(f, flow);
    if (flow.chip("Open only", v.filter.open_only)) v.filter.open_only = !v.filter.open_only;
    if (flow.chip("By supplier  G", layout_of(v).grouped)) toggle_grouping(v);
    constexpr std::pair<Drawer, const char*> drawers[] = {{Drawer::columns, "Columns  C"},
                                                          {Drawer::views, "Views  V"},
                                                          {Drawer::filters, "How to filter"}};
    for (const auto& [drawer, label] : drawers)
        if (flow.chip(label, v.table.drawer == drawer)) {
            toggle_drawer(v, drawer);
            v.table.focus_drawer = false;
        }
    // Last, so that what is pressed to filter stays where it is.
    term_chips(f, flow);
    if (v.filter.any() && flow.button(way_out_label(v))) leave_filter(f);
    draw_mistake(f);
}

void toggle_drawer(ViewState& v, Drawer d) {
    v.table.drawer = v.table.drawer == d ? Drawer::none : d;
    v.table.focus_drawer = v.table.drawer != Drawer::none;
    if (v.table.focus_drawer) v.table_has_keys = false;
}

void search_for(ViewState& v, std::string text) {
    v.search = std::move(text);
    auto query = parse_filter(v.search);
    v.table.mistake = std::move(query.mistake);
    if (v.table.mistake) v.to_say = mistake_sentence(v);
    v.filter.terms = std::move(query.terms);
}

std::string mistake_sentence(const ViewState& v) {
    if (!v.table.mistake) return {};
    const auto& m = *v.table.mistake;
    return "Filter, character " + std::to_string(m.begin + 1) + ": " + m.message;
}

void toggle_grouping(ViewState& v) {
    auto& layout = layout_of(v);
    layout.grouped = !layout.grouped;
}

std::string cell_filter(const Frame& f, const Line& l, Column c) {
    const auto text = cell_text(f.w, l, c);
    const auto plain = [](Money m) { return to_plain(m); };
    const bool has_document = l.document != kNoRow;
    const auto& portal = f.w.data.intake.portal;
    const auto row = has_document ? f.w.data.documents[l.document].row() : kNoRow;
    if (text.empty()) return {};
    switch (c) {
    case Column::verdict:
        return "verdict:" + std::string(name_of(f.w.data.matching.groups[l.group].verdict));
    case Column::supplier:
    case Column::gstin:
        return supplier_gstin(f.w, l).empty() ? filter_term_text("supplier", supplier_name(f.w, l))
                                              : filter_term_text("gstin", supplier_gstin(f.w, l));
    case Column::books_number:
    case Column::portal_number:
        return filter_term_text("number", text);
    case Column::books_date: {
        // The filter looks at the portal's date where there is one.
        const auto books = f.w.data.intake.books.date()[l.book];
        if (has_document && portal.date()[row] != books) return {};
        return "date:" + to_iso(books);
    }
    case Column::portal_date:
        return "date:" + to_iso(portal.date()[row]);
    case Column::age:
        return "age:" + text;
    case Column::taxable:
        return "taxable:" + plain(line_taxable(f.w, l));
    case Column::books_tax:
        if (has_document) return {}; // the filter looks at the portal's
        [[fallthrough]];
    case Column::tax:
    case Column::portal_tax:
        return "tax:" + plain(line_tax(f.w, l));
    case Column::difference:
        return "difference:" + plain(abs(tax_difference(f.w, l)));
    case Column::section:
        return "section:" + std::string(name_of(portal.section()[row]));
    case Column::source:
        if (!has_document) return "in:books";
        return f.w.data.documents[l.document].in_ims()  ? "in:ims"
               : f.w.data.documents[l.document].in_2b() ? "in:2b"
                                                        : "in:2a";
    case Column::action:
    case Column::advice: {
        constexpr const char* words[] = {"none", "accept", "reject", "pending"};
        const auto action =
            c == Column::action ? f.w.decisions.action(l.document) : f.w.advice[l.document].action;
        return (c == Column::action ? "action:" : "advised:") +
               std::string(words[static_cast<std::size_t>(action)]);
    }
    case Column::confidence:
        return "sure:" + std::to_string(f.w.data.matching.groups[l.group].confidence / 10);
    case Column::period:
        return {};
    }
    return {};
}

void filter_by_cell(Frame& f) {
    auto& v = f.view;
    const auto* l = focused_line(v);
    if (l == nullptr) return;
    const auto column = v.table.cell.value_or(Column::supplier);
    const auto term = cell_filter(f, *l, column);
    if (term.empty()) {
        v.outcome = "This cell has nothing to filter by";
        return;
    }
    add_to_filter(v, term);
}

void add_to_filter(ViewState& v, const std::string& term) {
    const auto stands = [&](const FilterTerm& t) {
        return std::string_view(v.search).substr(t.begin, t.end - t.begin) == term;
    };
    if (std::any_of(v.filter.terms.begin(), v.filter.terms.end(), stands)) return;
    search_for(v, v.search.empty() ? term : v.search + " " + term);
    v.outcome = v.table.mistake ? std::string() : "Only " + term;
}

SavedLook look_of(const ViewState& v) {
    SavedLook look;
    look.acting = v.step == Step::act;
    look.search = v.search;
    look.verdicts = v.filter.verdicts;
    look.actions = v.filter.actions;
    look.open_only = v.filter.open_only;
    look.disagree_only = v.filter.disagree_only;
    look.sort = v.table.sort;
    look.layout = layout_of(v);
    return look;
}

void take_look(ViewState& v, const SavedLook& look) {
    go_to(v, look.acting ? Step::act : Step::verify);
    v.filter = {};
    v.filter.verdicts = look.verdicts;
    v.filter.actions = look.actions;
    v.filter.open_only = look.open_only;
    v.filter.disagree_only = look.disagree_only;
    v.table.sort = look.sort.empty() ? usual_sort() : look.sort;
    layout_of(v) = look.layout;
    v.table.cell.reset();
    v.table.cell_anchor.reset();
    v.table_has_keys = true;
    search_for(v, look.search);
}

} // namespace milaan::ui

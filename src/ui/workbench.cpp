#include <imgui.h>

#include <algorithm>

#include "reports/words.hpp"
#include "ui/state.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

void update_shown(Frame& f) {
    auto& v = f.view;
    if (v.revision_of_shown == f.w.revision && v.filter_of_shown == v.filter &&
        v.sort_of_shown == v.sort)
        return;
    v.shown = select_lines(f.w, v.lines, v.filter, v.sort);
    v.revision_of_shown = f.w.revision;
    v.filter_of_shown = v.filter;
    v.sort_of_shown = v.sort;
    const auto last = v.shown.empty() ? 0u : static_cast<std::uint32_t>(v.shown.size()) - 1;
    v.selection.focus = std::min(v.selection.focus, last);
    v.selection.anchor = std::min(v.selection.anchor, last);
}

std::vector<std::uint32_t> selected_documents(const Frame& f) {
    std::vector<std::uint32_t> out;
    const auto add = [&](std::uint32_t line) {
        const auto d = f.view.lines[line].document;
        if (d != kNoRow) out.push_back(d);
    };
    if (f.view.selection.count != 0) {
        for (std::uint32_t i = 0; i < f.view.lines.size(); ++i)
            if (f.view.selection.lines[i]) add(i);
    } else if (!f.view.shown.empty()) {
        add(f.view.shown[f.view.selection.focus]);
    }
    return out;
}

void drill_down(Frame& f, std::vector<std::uint32_t> documents, std::string name) {
    std::sort(documents.begin(), documents.end());
    f.view.filter = {};
    f.view.search.clear();
    f.view.filter.documents = std::move(documents);
    f.view.filter.documents_name = std::move(name);
    f.view.step = Step::act;
    f.view.table_has_keys = true;
    f.view.selection.focus = 0;
}

namespace {

void select_only(ViewState& v, std::uint32_t from, std::uint32_t to) {
    v.selection.lines.assign(v.lines.size(), false);
    v.selection.count = 0;
    if (v.shown.empty()) return;
    for (auto i = std::min(from, to); i <= std::max(from, to); ++i) {
        v.selection.lines[v.shown[i]] = true;
        ++v.selection.count;
    }
}

void toggle(ViewState& v, std::uint32_t position) {
    const auto line = v.shown[position];
    const bool on = v.selection.lines[line];
    v.selection.lines[line] = !on;
    on ? --v.selection.count : ++v.selection.count;
}

void move_focus(ViewState& v, std::int64_t to, bool extend) {
    if (v.shown.empty()) return;
    const auto last = static_cast<std::int64_t>(v.shown.size()) - 1;
    v.selection.focus = static_cast<std::uint32_t>(std::clamp<std::int64_t>(to, 0, last));
    if (!extend) v.selection.anchor = v.selection.focus;
    select_only(v, v.selection.anchor, v.selection.focus);
    v.scroll_to_focus = true;
}

void seek_open(Frame& f, int direction) {
    auto& v = f.view;
    const auto n = static_cast<std::int64_t>(v.shown.size());
    for (std::int64_t step = 1; step <= n; ++step) {
        const auto at = ((v.selection.focus + direction * step) % n + n) % n;
        const auto d = v.lines[v.shown[static_cast<std::size_t>(at)]].document;
        if (d != kNoRow && is_open(f.w, d)) {
            move_focus(v, at, false);
            return;
        }
    }
    v.outcome = "No open item in this list";
}

void decide(Frame& f, ImsAction action) {
    workspace::Decide a;
    const auto selected = selected_documents(f);
    // What has this action already keeps its remark and its declared reduction with it.
    for (const auto d : selected)
        if (f.w.decisions[d].action != action) a.documents.push_back(d);
    a.decision.action = action;
    if (selected.empty())
        f.view.outcome = "This line has no portal document to act on";
    else if (a.documents.empty())
        f.view.outcome = "Already so: nothing changed";
    else
        f.out.act(std::move(a));
}

void all_shown_advice(Frame& f) {
    workspace::TakeAdvice a;
    for (const auto line : f.view.shown)
        if (const auto d = f.view.lines[line].document; d != kNoRow) a.documents.push_back(d);
    f.view.confirm_advice = std::move(a);
}

void table_keys(Frame& f) {
    auto& v = f.view;
    const auto& io = ImGui::GetIO();
    const auto pressed = [](ImGuiKey k) { return ImGui::IsKeyPressed(k); };
    const auto focus = static_cast<std::int64_t>(v.selection.focus);
    const std::int64_t page = 20;
    if (pressed(ImGuiKey_DownArrow)) move_focus(v, focus + 1, io.KeyShift);
    if (pressed(ImGuiKey_UpArrow)) move_focus(v, focus - 1, io.KeyShift);
    if (pressed(ImGuiKey_PageDown)) move_focus(v, focus + page, io.KeyShift);
    if (pressed(ImGuiKey_PageUp)) move_focus(v, focus - page, io.KeyShift);
    if (pressed(ImGuiKey_Home)) move_focus(v, 0, io.KeyShift);
    if (pressed(ImGuiKey_End))
        move_focus(v, static_cast<std::int64_t>(v.shown.size()) - 1, io.KeyShift);
    if (pressed(ImGuiKey_Space) && !v.shown.empty()) toggle(v, v.selection.focus);
    if (io.KeyCtrl && pressed(ImGuiKey_A) && !v.shown.empty())
        select_only(v, 0, static_cast<std::uint32_t>(v.shown.size()) - 1);
    if (io.KeyCtrl && pressed(ImGuiKey_C)) {
        std::vector<std::uint32_t> which;
        for (const auto line : v.shown)
            if (v.selection.lines[line]) which.push_back(line);
        if (!which.empty())
            f.out.host.push_back(
                [text = as_tsv(f.w, v.lines, which)](Host& h) { h.copy_text(text); });
    }
    if (io.KeyCtrl || io.KeyAlt || io.KeySuper) return;
    if (pressed(ImGuiKey_J)) seek_open(f, 1);
    if (pressed(ImGuiKey_K)) seek_open(f, -1);
    if (pressed(ImGuiKey_A)) decide(f, ImsAction::accept);
    if (pressed(ImGuiKey_R)) decide(f, ImsAction::reject);
    if (pressed(ImGuiKey_P)) decide(f, ImsAction::pending);
    if (pressed(ImGuiKey_N)) decide(f, ImsAction::none);
    if (pressed(ImGuiKey_D)) all_shown_advice(f);
}

} // namespace

void handle_keys(Frame& f) {
    auto& v = f.view;
    const auto& io = ImGui::GetIO();
    const bool workbench = v.step == Step::verify || v.step == Step::act;
    if (ImGui::IsKeyPressed(ImGuiKey_F6)) {
        // From the table to the controls, from there out of the canvas, and round again.
        if (workbench && v.table_has_keys)
            v.table_has_keys = false;
        else {
            v.table_has_keys = workbench;
            f.out.host.push_back([back = io.KeyShift](Host& h) { h.leave_canvas(!back); });
        }
    }
    if (io.WantTextInput) return;
    if (ImGui::IsKeyPressed(ImGuiKey_Escape)) {
        if (v.help_open)
            v.help_open = false;
        else if (v.confirm_advice)
            v.confirm_advice.reset();
        else if (v.filter.any()) {
            v.filter = {};
            v.search.clear();
        }
        v.table_has_keys = true;
    }
    if (v.confirm_advice && ImGui::IsKeyPressed(ImGuiKey_Enter)) {
        f.out.act(*v.confirm_advice);
        v.confirm_advice.reset();
        return;
    }
    if (io.KeyCtrl) {
        if (ImGui::IsKeyPressed(ImGuiKey_Z)) f.out.act(workspace::Undo{});
        if (ImGui::IsKeyPressed(ImGuiKey_Y)) f.out.act(workspace::Redo{});
    } else if (!io.KeyAlt && !io.KeySuper) {
        for (int i = 0; i < kStepCount; ++i)
            if (ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_1 + i)))
                v.step = static_cast<Step>(i);
        if (ImGui::IsKeyPressed(ImGuiKey_Slash)) {
            if (io.KeyShift)
                v.help_open = !v.help_open;
            else {
                v.focus_search = true;
                v.table_has_keys = false;
            }
        }
    }
    if (ImGui::IsKeyPressed(ImGuiKey_Tab) && workbench && v.table_has_keys)
        v.table_has_keys = false;
    if (workbench && v.table_has_keys && !v.help_open) table_keys(f);
}

namespace {

std::array<std::uint32_t, kVerdictCount> verdict_counts(const workspace::Workspace& w) {
    std::array<std::uint32_t, kVerdictCount> n{};
    for (const auto& g : w.data.matching.groups) ++n[static_cast<std::size_t>(g.verdict)];
    return n;
}

/// Chips flow onto the next line when the row is full.
void flow(const char* label) {
    const auto& style = ImGui::GetStyle();
    const float width = ImGui::CalcTextSize(label).x + theme().space(6);
    const float next = ImGui::GetItemRectMax().x + style.ItemSpacing.x + width;
    if (next < ImGui::GetWindowPos().x + ImGui::GetWindowContentRegionMax().x)
        ImGui::SameLine(0, theme().space(1));
}

void draw_filters(Frame& f, bool acting) {
    auto& v = f.view;
    bool first = true;
    const auto one = [&](const std::string& label, bool on, ImU32 dot) {
        if (!first) flow(label.c_str());
        first = false;
        return chip(label.c_str(), on, dot);
    };
    const auto counts = verdict_counts(f.w);
    for (int i = 0; i < kVerdictCount; ++i) {
        const auto k = static_cast<std::size_t>(i);
        if (counts[k] == 0) continue;
        const auto verdict = static_cast<Verdict>(i);
        const auto label =
            std::string(reports::verdict_label(verdict)) + " " + std::to_string(counts[k]);
        if (one(label, v.filter.verdicts[k], colour_of(verdict)))
            v.filter.verdicts[k] = !v.filter.verdicts[k];
        ImGui::SetItemTooltip("%s", std::string(reports::verdict_meaning(verdict)).c_str());
    }
    if (acting) {
        for (int i = 0; i < kImsActionCount; ++i) {
            const auto k = static_cast<std::size_t>(i);
            std::uint32_t n = 0;
            for (std::uint32_t d = 0; d < f.w.decisions.size(); ++d)
                n += f.w.data.documents[d].in_ims() &&
                     static_cast<int>(f.w.decisions[d].action) == i;
            if (n == 0) continue;
            const auto label =
                std::string(name_of(static_cast<ImsAction>(i))) + " " + std::to_string(n);
            if (one(label, v.filter.actions[k], 0)) v.filter.actions[k] = !v.filter.actions[k];
        }
        if (one("Not as advised", v.filter.disagree_only, 0))
            v.filter.disagree_only = !v.filter.disagree_only;
    }
    if (one("Open only", v.filter.open_only, 0)) v.filter.open_only = !v.filter.open_only;
    if (v.filter.any()) {
        const auto label = v.filter.documents_name.empty() ? std::string("Clear filters  Esc")
                                                           : "Clear: " + v.filter.documents_name;
        if (one(label, false, 0)) {
            v.filter = {};
            v.search.clear();
        }
    }
}

void draw_actions(Frame& f) {
    const auto& t = theme();
    const auto n = selected_documents(f).size();
    const bool none = n == 0;
    ImGui::BeginDisabled(none);
    if (ImGui::Button("✔ Accept  A")) decide(f, ImsAction::accept);
    ImGui::SameLine(0, t.space(1));
    if (ImGui::Button("✘ Reject  R")) decide(f, ImsAction::reject);
    ImGui::SameLine(0, t.space(1));
    if (ImGui::Button("◐ Pending  P")) decide(f, ImsAction::pending);
    ImGui::SameLine(0, t.space(1));
    if (ImGui::Button("○ No action  N")) decide(f, ImsAction::none);
    ImGui::EndDisabled();
    ImGui::SameLine(0, t.space(4));
    if (primary_button("Take advice for all shown  D")) all_shown_advice(f);
    if (!f.view.confirm_advice) return;

    const auto outcome = workspace::dry_run(f.w, *f.view.confirm_advice);
    Money tax;
    for (const auto d : f.view.confirm_advice->documents)
        if (f.w.advice[d].sure && f.w.data.documents[d].in_ims() &&
            f.w.advice[d].action != f.w.decisions[d].action)
            tax += signed_tax(f.w.data.intake.portal.row(f.w.data.documents[d].row())).total();
    ImGui::AlignTextToFramePadding();
    const auto question =
        std::to_string(outcome.changed) + " documents with tax of " + to_indian(tax) +
        " will be set as advised, where the advice is sure" +
        (outcome.refused.empty() ? "."
                                 : "; " + std::to_string(outcome.refused.size()) + " are refused.");
    ImGui::TextUnformatted(question.c_str());
    ImGui::SameLine();
    if (primary_button("Set them  Enter")) {
        f.out.act(*f.view.confirm_advice);
        f.view.confirm_advice.reset();
    }
    ImGui::SameLine();
    if (ImGui::Button("Leave them  Esc")) f.view.confirm_advice.reset();
}

struct ColumnSpec {
    Column column;
    float width; ///< spacing steps; 0 takes what is left
    bool right;
};

constexpr ColumnSpec kVerifyColumns[] = {
    {Column::verdict, 33, false},      {Column::supplier, 0, false},
    {Column::books_number, 36, false}, {Column::portal_number, 36, false},
    {Column::books_date, 23, false},   {Column::portal_date, 23, false},
    {Column::taxable, 28, true},       {Column::tax, 26, true},
    {Column::difference, 26, true},    {Column::section, 17, false},
    {Column::source, 20, false},       {Column::confidence, 14, true}};
constexpr ColumnSpec kActColumns[] = {{Column::verdict, 33, false},
                                      {Column::supplier, 0, false},
                                      {Column::portal_number, 38, false},
                                      {Column::portal_date, 23, false},
                                      {Column::section, 17, false},
                                      {Column::taxable, 28, true},
                                      {Column::tax, 26, true},
                                      {Column::difference, 26, true},
                                      {Column::source, 20, false},
                                      {Column::action, 27, false},
                                      {Column::advice, 27, false}};

void draw_cell(Frame& f, const Line& l, const ColumnSpec& spec) {
    const auto& c = theme().colour;
    switch (spec.column) {
    case Column::verdict:
        verdict_mark(f.w.data.matching.groups[l.group].verdict);
        return;
    case Column::action:
        if (l.document != kNoRow && f.w.data.documents[l.document].in_ims())
            action_mark(f.w.decisions[l.document].action);
        return;
    case Column::taxable:
        amount(line_taxable(f.w, l));
        return;
    case Column::tax:
        amount(line_tax(f.w, l));
        return;
    case Column::difference:
        if (const auto d = tax_difference(f.w, l); d != Money{}) right_text(to_indian(d), c.bad);
        return;
    case Column::books_number:
    case Column::portal_number: {
        ImGui::PushFont(theme().mono);
        elided(cell_text(f.w, l, spec.column), ImGui::GetContentRegionAvail().x);
        ImGui::PopFont();
        return;
    }
    case Column::supplier:
        elided(supplier_name(f.w, l), ImGui::GetContentRegionAvail().x);
        return;
    case Column::confidence:
        right_text(cell_text(f.w, l, spec.column), c.muted);
        return;
    case Column::books_date:
    case Column::portal_date:
    case Column::section:
    case Column::source:
    case Column::advice:
        muted(cell_text(f.w, l, spec.column));
        return;
    }
}

void click_line(Frame& f, std::uint32_t position) {
    auto& v = f.view;
    const auto& io = ImGui::GetIO();
    v.table_has_keys = true;
    v.selection.focus = position;
    if (io.KeyShift) {
        select_only(v, v.selection.anchor, position);
    } else if (io.KeyCtrl) {
        toggle(v, position);
        v.selection.anchor = position;
    } else {
        v.selection.anchor = position;
        select_only(v, position, position);
    }
}

void take_sort(Frame& f, std::span<const ColumnSpec> columns) {
    auto* specs = ImGui::TableGetSortSpecs();
    if (specs == nullptr || !specs->SpecsDirty) return;
    if (specs->SpecsCount > 0) {
        const auto& s = specs->Specs[0];
        f.view.sort = {columns[static_cast<std::size_t>(s.ColumnIndex)].column,
                       s.SortDirection == ImGuiSortDirection_Descending};
    }
    specs->SpecsDirty = false;
    update_shown(f);
}

void draw_lines(Frame& f, std::span<const ColumnSpec> columns) {
    auto& v = f.view;
    const auto& t = theme();
    const float height = t.row_height();
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(v.shown.size()), height);
    if (v.scroll_to_focus && !v.shown.empty())
        clipper.IncludeItemByIndex(static_cast<int>(v.selection.focus));
    while (clipper.Step())
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            const auto position = static_cast<std::uint32_t>(i);
            const auto line = v.shown[position];
            ImGui::TableNextRow(0, height);
            if (v.selection.lines[line])
                ImGui::TableSetBgColor(ImGuiTableBgTarget_RowBg1, t.colour.selection);
            ImGui::TableNextColumn();
            ImGui::PushID(i);
            const auto at = ImGui::GetCursorPos();
            ImGui::PushStyleColor(ImGuiCol_HeaderHovered, t.colour.hover);
            ImGui::PushStyleColor(ImGuiCol_HeaderActive, t.colour.selection);
            if (ImGui::Selectable("##", false,
                                  ImGuiSelectableFlags_SpanAllColumns |
                                      ImGuiSelectableFlags_AllowOverlap,
                                  {0, height - t.space(1.5f)}))
                click_line(f, position);
            ImGui::PopStyleColor(2);
            const bool focused = position == v.selection.focus;
            if (focused && v.table_has_keys) {
                const auto lo = ImGui::GetItemRectMin();
                const auto hi = ImGui::GetItemRectMax();
                ImGui::GetWindowDrawList()->AddRectFilled(
                    {lo.x, lo.y}, {lo.x + t.space(0.75f), hi.y}, t.colour.focus);
            }
            if (focused && v.scroll_to_focus) {
                ImGui::SetScrollHereY(0.5f);
                v.scroll_to_focus = false;
            }
            ImGui::SetCursorPos({at.x + t.space(1), at.y});
            draw_cell(f, v.lines[line], columns[0]);
            for (std::size_t c = 1; c < columns.size(); ++c) {
                ImGui::TableNextColumn();
                draw_cell(f, v.lines[line], columns[c]);
            }
            ImGui::PopID();
        }
}

void draw_table(Frame& f, std::span<const ColumnSpec> columns, const char* id) {
    const auto& t = theme();
    const auto flags = ImGuiTableFlags_ScrollY | ImGuiTableFlags_ScrollX |
                       ImGuiTableFlags_Resizable | ImGuiTableFlags_Reorderable |
                       ImGuiTableFlags_Hideable | ImGuiTableFlags_Sortable | ImGuiTableFlags_RowBg |
                       ImGuiTableFlags_BordersInnerV | ImGuiTableFlags_BordersOuterH |
                       ImGuiTableFlags_SizingFixedFit;
    if (!ImGui::BeginTable(id, static_cast<int>(columns.size()), flags,
                           ImGui::GetContentRegionAvail()))
        return;
    ImGui::TableSetupScrollFreeze(1, 1);
    for (const auto& c : columns) {
        int column_flags = ImGuiTableColumnFlags_WidthFixed;
        if (c.column == f.view.sort.column) column_flags |= ImGuiTableColumnFlags_DefaultSort;
        ImGui::TableSetupColumn(std::string(column_label(c.column)).c_str(), column_flags,
                                t.space(c.width == 0 ? 46 : c.width));
    }
    ImGui::TableHeadersRow();
    take_sort(f, columns);
    draw_lines(f, columns);
    ImGui::EndTable();
}

void draw_empty(Frame& f) {
    const auto& t = theme();
    ImGui::Dummy({0, t.space(16)});
    const char* text = f.view.lines.empty()
                           ? "Nothing to match yet. Load a portal file and a register on step 1."
                           : "No line passes these filters. Esc clears them.";
    const float width = ImGui::CalcTextSize(text).x;
    ImGui::SetCursorPosX((ImGui::GetContentRegionAvail().x - width) / 2);
    muted(text);
}

} // namespace

void draw_workbench(Frame& f, bool acting) {
    update_shown(f);
    draw_filters(f, acting);
    if (acting) draw_actions(f);
    ImGui::Dummy({0, theme().space(0.5f)});
    if (f.view.shown.empty())
        draw_empty(f);
    else if (acting)
        draw_table(f, kActColumns, "Act");
    else
        draw_table(f, kVerifyColumns, "Verify");
}

} // namespace milaan::ui

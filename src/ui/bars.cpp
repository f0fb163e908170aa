#include <imgui.h>

#include "ui/state.hpp"
#include "ui/widgets.hpp"
#include "workspace/session.hpp"

namespace milaan::ui {

const char* step_label(Step s) {
    switch (s) {
    case Step::load:
        return "Load";
    case Step::verify:
        return "Verify";
    case Step::act:
        return "Act";
    case Step::gstr2b:
        return "Recompute 2B";
    case Step::table4:
        return "Match 3B";
    case Step::records:
        return "Keep records";
    }
    return "";
}

namespace {

std::uint32_t warnings(const workspace::Workspace& w) {
    std::uint32_t n = 0;
    for (const auto* list : {&w.data.intake.diagnostics, &w.data.checks, &w.preview.diagnostics})
        for (const auto& d : *list) n += d.severity != Severity::info;
    return n;
}

std::string count_of_step(const workspace::Workspace& w, Step s) {
    std::uint32_t n = 0;
    switch (s) {
    case Step::load:
        return std::to_string(w.data.intake.files.size());
    case Step::verify:
        for (const auto& g : w.data.matching.groups) n += !is_claim(g.verdict);
        return std::to_string(n);
    case Step::act:
        for (std::uint32_t d = 0; d < w.data.documents.size(); ++d) n += is_open(w, d);
        return std::to_string(n);
    case Step::gstr2b:
        return std::to_string(w.preview.changes.size());
    case Step::table4: {
        if (!w.loaded_3b) return "–";
        const auto& draft = w.data.intake.gstr3b[*w.loaded_3b].table4;
        for (int c = 0; c < kTable4CellCount; ++c)
            n += !(draft.cells[static_cast<std::size_t>(c)] ==
                   w.table4.cells[static_cast<std::size_t>(c)]);
        return std::to_string(n);
    }
    case Step::records:
        return std::to_string(w.log.size());
    }
    return {};
}

const char* meaning_of_count(Step s) {
    switch (s) {
    case Step::load:
        return "files";
    case Step::verify:
        return "to look at";
    case Step::act:
        return "open";
    case Step::gstr2b:
        return "changes";
    case Step::table4:
        return "cells differ";
    case Step::records:
        return "log entries";
    }
    return "";
}

} // namespace

void draw_top_bar(Frame& f) {
    const auto& t = theme();
    ImGui::AlignTextToFramePadding();
    ImGui::PushFont(t.bold);
    text_colored(t.colour.accent, "Milaan");
    ImGui::PopFont();
    ImGui::SameLine(t.space(40));
    const auto& s = f.w.data.settings;
    ImGui::AlignTextToFramePadding();
    ImGui::PushFont(t.mono);
    ImGui::TextUnformatted(s.gstin.empty() ? "No GSTIN" : s.gstin.c_str());
    ImGui::PopFont();
    ImGui::SameLine(0, t.space(4));
    ImGui::PushFont(t.bold);
    ImGui::TextUnformatted(to_month_name(s.period).c_str());
    ImGui::PopFont();
    ImGui::SameLine(0, t.space(4));
    const auto n = warnings(f.w);
    const auto loaded = std::to_string(f.w.data.intake.books.size()) + " in books, " +
                        std::to_string(f.w.data.documents.size()) + " on portal" +
                        (n ? ", ⚠ " + std::to_string(n) + " to read" : "");
    text_colored(n ? t.colour.notice : t.colour.muted, loaded);

    const float right = t.space(128);
    ImGui::SameLine(ImGui::GetWindowWidth() - right);
    ImGui::SetNextItemWidth(t.space(54));
    if (f.view.focus_search) {
        ImGui::SetKeyboardFocusHere();
        f.view.focus_search = false;
    }
    if (input_text("##Search", f.view.search, "Search  /")) f.view.filter.search = f.view.search;
    // Enter and Escape give the keys back to the table; Tab goes on to the next control.
    if (ImGui::IsItemDeactivated() && !ImGui::IsKeyDown(ImGuiKey_Tab))
        f.view.table_has_keys = f.view.step == Step::verify || f.view.step == Step::act;
    ImGui::SameLine();
    ImGui::BeginDisabled(!f.w.can_undo());
    if (icon_button("↩", "Undo")) f.out.act(workspace::Undo{});
    ImGui::SetItemTooltip("Undo (Ctrl+Z)");
    ImGui::EndDisabled();
    ImGui::SameLine(0, t.space(1));
    ImGui::BeginDisabled(!f.w.can_redo());
    if (icon_button("↪", "Redo")) f.out.act(workspace::Redo{});
    ImGui::SetItemTooltip("Redo (Ctrl+Y)");
    ImGui::EndDisabled();
    ImGui::SameLine();
    if (ImGui::Button("Save session")) {
        f.out.saved_session = true;
        f.out.host.push_back([&w = f.w](Host& host) {
            host.save_file("milaan-" + w.data.settings.gstin + "-" +
                               to_mmyyyy(w.data.settings.period) + ".milaan",
                           workspace::write_session(w), "application/octet-stream");
        });
    }
    ImGui::SameLine();
    if (ImGui::Button(f.view.theme == ThemeChoice::dark ? "Light" : "Dark")) {
        f.view.theme = f.view.theme == ThemeChoice::dark ? ThemeChoice::light : ThemeChoice::dark;
        f.view.theme_chosen = true;
    }
    ImGui::SameLine();
    if (ImGui::Button("Help ?")) f.view.help_open = !f.view.help_open;
}

void draw_rail(Frame& f) {
    const auto& t = theme();
    for (int i = 0; i < kStepCount; ++i) {
        const auto step = static_cast<Step>(i);
        const bool on = f.view.step == step;
        const auto count = count_of_step(f.w, step);
        const auto label = std::to_string(i + 1) + "  " + step_label(step);
        // The name that assistive technology hears has the count in it; the canvas draws it apart.
        const auto name = "Step " + std::to_string(i + 1) + " " + step_label(step) + ", " + count +
                          " " + meaning_of_count(step);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const ImVec2 size{ImGui::GetContentRegionAvail().x, t.space(12)};
        ImGui::PushStyleColor(ImGuiCol_Text, IM_COL32(0, 0, 0, 0));
        if (ImGui::Selectable(name.c_str(), on, 0, size)) f.view.step = step;
        ImGui::PopStyleColor();
        auto* draw = ImGui::GetWindowDrawList();
        if (on) draw->AddRectFilled(at, {at.x + t.space(0.75f), at.y + size.y}, t.colour.accent);
        draw->AddText(on ? t.bold : t.regular, ImGui::GetFontSize(),
                      {at.x + t.space(3), at.y + t.space(1)}, t.colour.text, label.c_str());
        const auto sub = count + " " + meaning_of_count(step);
        draw->AddText(t.regular, ImGui::GetFontSize() * 0.86f,
                      {at.x + t.space(6.5f), at.y + t.space(6.25f)}, t.colour.muted, sub.c_str());
    }
}

void draw_bottom_bar(Frame& f) {
    const auto& t = theme();
    const auto& job = f.view.job;
    ImGui::AlignTextToFramePadding();
    if (job.running) {
        ImGui::TextUnformatted(job.label.c_str());
        ImGui::SameLine();
        ImGui::SetNextItemWidth(t.space(40));
        ImGui::ProgressBar(static_cast<float>(job.done) / 1000, {t.space(40), 0}, "");
        ImGui::SameLine();
        if (ImGui::Button("Cancel")) f.out.host.push_back([](Host& h) { h.cancel_job(); });
        return;
    }
    if (!job.error.empty()) {
        text_colored(t.colour.bad, "⚠ " + job.error);
        ImGui::SameLine(0, t.space(6));
    }
    if (!f.view.outcome.empty()) {
        ImGui::TextUnformatted(f.view.outcome.c_str());
        if (!f.view.refused.empty()) {
            ImGui::SameLine();
            if (ImGui::Button("Why refused")) ImGui::OpenPopup("Refused");
        }
        ImGui::SameLine(0, t.space(6));
    }
    if (f.view.selection.count != 0 && (f.view.step == Step::verify || f.view.step == Step::act)) {
        Money taxable, tax;
        for (std::uint32_t i = 0; i < f.view.lines.size(); ++i)
            if (f.view.selection.lines[i]) {
                taxable += line_taxable(f.w, f.view.lines[i]);
                tax += line_tax(f.w, f.view.lines[i]);
            }
        muted(std::to_string(f.view.selection.count) + " selected   taxable " + to_indian(taxable) +
              "   tax " + to_indian(tax));
    }
    if (ImGui::BeginPopup("Refused")) {
        section_title("Left as they were");
        const auto& portal = f.w.data.intake.portal;
        int n = 0;
        for (const auto& r : f.view.refused) {
            if (++n > 12) break;
            const auto row = f.w.data.documents[r.document].row();
            ImGui::PushTextWrapPos(t.space(150));
            ImGui::TextWrapped("%s: %s", std::string(portal.text(portal.number()[row])).c_str(),
                               std::string(rules::sentence_of(r.permission.reason)).c_str());
            ImGui::PopTextWrapPos();
        }
        if (f.view.refused.size() > 12)
            muted("and " + std::to_string(f.view.refused.size() - 12) + " more");
        ImGui::EndPopup();
    }
}

} // namespace milaan::ui

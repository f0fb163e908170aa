#include "ui/print_page.hpp"

#include "base/text.hpp"
#include "records/entries.hpp"
#include "ui/entries_panel.hpp"
#include "ui/statements.hpp"

namespace milaan::ui {

namespace {

std::vector<std::string> facts_of(const workspace::Workspace& w, Step step, const Statement& s) {
    std::vector<std::string> out;
    if (step == Step::gstr2b && w.loaded_2b) {
        const auto& r = w.data.intake.gstr2b[*w.loaded_2b];
        std::string from;
        for (const auto f : r.files)
            from += (from.empty() ? "" : ", ") + w.data.intake.files[f].name;
        out.push_back("Portal: GSTR-2B generated " + to_portal(r.generated) + ", from " + from +
                      ".");
    } else if (step == Step::table4 && w.loaded_3b) {
        const auto& r = w.data.intake.gstr3b[*w.loaded_3b];
        out.push_back("Draft: file " + w.data.intake.files[r.file].name + ".");
    } else {
        out.emplace_back("No file of the portal for this period is loaded: only computed figures.");
    }
    out.push_back(std::string(step == Step::gstr2b ? "After: computed by Milaan from the IMS "
                                                     "records and "
                                                   : "Computed by Milaan from the GSTR-2B after ") +
                  text::counted(workspace::changed_records(w).size(), "action", "actions") +
                  " that differ from the download. Not a document of the portal.");
    out.push_back("Amounts in ₹." +
                  (s.compares && s.tolerance != Money{}
                       ? " Differences up to " + to_indian(s.tolerance) + " are within tolerance."
                       : std::string()));
    return out;
}

/// Only what will be is printed where there is nothing to set beside it.
bool printed(const Statement& s, int column) {
    return s.compares || group_of_figure(column) == FigureGroup::after;
}

std::string figure_on_paper(const Statement& s, const StatementRow& r, int column) {
    const auto said = figure_spoken(s, r, column);
    if (said.empty() || group_of_figure(column) != FigureGroup::difference) return said;
    const auto head = head_of_figure(column);
    const auto standing = standing_of(r.portal.at(head), r.after.at(head), s.tolerance);
    return std::string(shape_of(standing)) + " " + said;
}

/// What of Table 4 no file says: an auditor asks who did.
std::vector<std::string> typed_figures(const workspace::Workspace& w) {
    std::vector<std::string> out;
    auto entries = w.entries();
    for (const auto& line : entry_lines()) {
        const auto& figure = line.figure(entries);
        const bool given = line.given != nullptr ? *line.given(entries) : figure != Tax{};
        if (!given) continue;
        std::string amounts;
        for (int h = 0; h < kHeadCount; ++h)
            if (const auto head = static_cast<Head>(h); figure.at(head) != Money{})
                amounts += (amounts.empty() ? "" : ", ") + std::string(head_label(head)) + " " +
                           to_indian(figure.at(head));
        out.push_back("Typed in, " + std::string(line.cells) + " " + std::string(line.label) +
                      ": " + (amounts.empty() ? "nil" : amounts) + ".");
    }
    return out;
}

std::string check_on_paper(const CheckLine& c) {
    using State = CheckLine::State;
    switch (c.state) {
    case State::passes:
        return "✔ " + c.name + " passes. " + c.sentence;
    case State::fails:
        return "✘ " + c.name + " fails. " + c.sentence;
    case State::warns:
        return "⚠ " + c.name + ", a warning. " + c.sentence;
    case State::unknown:
        break;
    }
    return "◇ " + c.name + " is not checked.";
}

PrintPage page_of(const workspace::Workspace& w, Step step) {
    const auto s = statement_of(w, step);
    PrintPage p;
    p.title = s.name + ", " + to_month_name(w.data.settings.period);
    p.head = "GSTIN " + w.data.settings.gstin + "  ·  " + p.title;
    p.facts = facts_of(w, step, s);
    for (int h = 0; h < kHeadCount; ++h) p.heads.emplace_back(head_label(static_cast<Head>(h)));
    for (int k = 0; k < kFigureGroupCount; ++k)
        if (printed(s, k)) p.columns.push_back(s.groups[static_cast<std::size_t>(k)]);
    for (const auto& r : s.rows) {
        PrintRow row{
            .kind = r.kind, .depth = r.depth, .heading = {}, .reference = {}, .figures = {}};
        row.heading = r.number.empty() ? r.label : r.number + " " + r.label;
        row.reference = r.reference;
        for (int k = 0; k < kFigureCount; ++k)
            if (printed(s, k)) row.figures.push_back(figure_on_paper(s, r, k));
        p.rows.push_back(std::move(row));
    }
    if (step != Step::table4) return p;
    p.notes = typed_figures(w);
    for (const auto& c : check_lines(w)) p.notes.push_back(check_on_paper(c));
    return p;
}

} // namespace

std::vector<PrintPage> print_pages(const workspace::Workspace& w, Step step) {
    if (has_statement(step)) return {page_of(w, step)};
    return {page_of(w, Step::gstr2b), page_of(w, Step::table4)};
}

} // namespace milaan::ui

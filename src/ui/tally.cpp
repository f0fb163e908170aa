#include "ui/state.hpp"

namespace milaan::ui {

namespace {

std::uint32_t warnings(const workspace::Workspace& w) {
    std::uint32_t n = 0;
    for (const auto* list : {&w.data.intake.diagnostics, &w.data.checks, &w.preview.diagnostics})
        for (const auto& d : *list) n += d.severity != Severity::info;
    return n;
}

std::uint32_t rows_that_differ(const workspace::Workspace& w) {
    if (!w.loaded_3b) return 0;
    const auto& draft = w.data.intake.gstr3b[*w.loaded_3b].table4;
    std::uint32_t n = 0;
    for (std::size_t c = 0; c < draft.cells.size(); ++c)
        switch (standing_of(draft.cells[c], w.table4.cells[c], w.data.settings.table4_tolerance)) {
        case Standing::unknown:
        case Standing::same:
        case Standing::within:
            break;
        case Standing::more:
        case Standing::less:
        case Standing::mixed:
            ++n;
        }
    return n;
}

} // namespace

void update_tally(Frame& f) {
    auto& t = f.view.tally;
    const auto& w = f.w;
    if (t.revision == w.revision) return;
    t = {};
    t.revision = w.revision;
    for (const auto verdict : f.view.table.index.verdict) {
        ++t.verdicts[static_cast<std::size_t>(verdict)];
        t.unclaimed += !is_claim(verdict);
    }
    for (std::uint32_t d = 0; d < w.decisions.size(); ++d) {
        if (!w.data.documents[d].in_ims()) continue;
        const auto action = w.decisions.action(d);
        ++t.actions[static_cast<std::size_t>(action)];
        const auto tax = signed_tax(w.data.intake.portal, w.data.documents[d].row()).total();
        const bool open = action == ImsAction::none;
        ++(open ? t.open : t.decided);
        (open ? t.open_tax : t.decided_tax) += tax;
    }
    for (const auto& c : workspace::changed_records(w)) {
        ++t.changed;
        t.resets += w.decisions.action(c.document) == ImsAction::none;
    }
    t.to_read = warnings(w);
    t.rows_differ = rows_that_differ(w);
}

} // namespace milaan::ui

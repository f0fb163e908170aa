#include "ui/draft.hpp"

#include "ui/money_field.hpp"
#include "ui/statement.hpp"

namespace milaan::ui {

namespace {

using workspace::Workspace;

Draft decided(const Workspace& w, std::uint32_t document) {
    Draft d;
    d.document = document;
    const auto decision = w.decisions[document];
    d.remark = decision.remarks;
    d.note = w.notes[document];
    d.answer = decision.reduction.answer;
    d.partial = decision.reduction.has_amounts;
    for (int h = 0; h < kHeadCount; ++h)
        d.declared[static_cast<std::size_t>(h)] =
            decision.reduction.has_amounts
                ? to_indian(decision.reduction.amounts.at(static_cast<Head>(h)))
                : "";
    return d;
}

const Draft* draft_of(const ViewState& v, std::uint32_t document) {
    if (v.draft.document == document) return &v.draft;
    const auto aside = v.drafts.find(document);
    return aside == v.drafts.end() ? nullptr : &aside->second;
}

} // namespace

bool is_edited(const Workspace& w, const Draft& d) {
    const auto set = decided(w, d.document);
    return d.remark != set.remark || d.answer != set.answer || d.partial != set.partial ||
           (d.partial && d.declared != set.declared);
}

void keep_note(Frame& f) {
    const auto& d = f.view.draft;
    if (d.document != kNoRow && d.note != f.w.notes[d.document])
        f.out.act(workspace::Note{d.document, d.note});
}

void load_draft(Frame& f, std::uint32_t document) {
    auto& v = f.view;
    if (v.draft.document == document) return;
    keep_note(f);
    if (v.draft.document != kNoRow && is_edited(f.w, v.draft)) v.drafts[v.draft.document] = v.draft;
    const auto aside = v.drafts.find(document);
    if (aside == v.drafts.end()) {
        v.draft = decided(f.w, document);
        return;
    }
    v.draft = std::move(aside->second);
    v.draft.note = f.w.notes[document];
    v.drafts.erase(aside);
}

void settle_drafts(ViewState& v, const Workspace& w, std::uint32_t settled) {
    std::erase_if(v.drafts, [&](const auto& aside) {
        return aside.first == settled || !is_edited(w, aside.second);
    });
    if (v.draft.document == kNoRow) return;
    if (v.draft.document == settled || !is_edited(w, v.draft))
        v.draft.document = kNoRow;
    else
        v.draft.note = w.notes[v.draft.document];
}

Wanted wanted(const Draft& d, ImsAction action, bool asks_reduction) {
    Wanted out;
    out.decision.action = action;
    if (action == ImsAction::reject || action == ImsAction::pending)
        out.decision.remarks = d.remark;
    if (action != ImsAction::accept || !asks_reduction) return out;
    auto& r = out.decision.reduction;
    r.answer = d.answer;
    out.decision.remarks = d.remark;
    // Unasked is a full reduction; a remark goes only with an answer.
    if (r.answer == Flag::absent && !d.remark.empty()) r.answer = Flag::yes;
    if (r.answer != Flag::yes || !d.partial) return out;
    for (int h = 0; h < kHeadCount; ++h) {
        const auto& s = d.declared[static_cast<std::size_t>(h)];
        if (s.empty()) continue;
        const auto m = typed_amount(s);
        if (!m) {
            out.problem = std::string(head_label(static_cast<Head>(h))) + ": " + no_amount(s) + ".";
            return out;
        }
        r.has_amounts = true;
        r.amounts.at(static_cast<Head>(h)) = *m;
    }
    if (!r.has_amounts) out.problem = "Type the part that was availed, or answer Yes, in full.";
    return out;
}

Wanted wanted(const Frame& f, std::uint32_t document, ImsAction action) {
    const auto* typed = draft_of(f.view, document);
    if (typed != nullptr && is_edited(f.w, *typed))
        return wanted(*typed, action, workspace::position_of(f.w, document).asks_reduction);
    Wanted plain;
    plain.decision.action = action;
    plain.typed = false;
    return plain;
}

} // namespace milaan::ui

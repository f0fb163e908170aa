#include "workspace/workspace.hpp"

#include <algorithm>
#include <numeric>

#include "base/text.hpp"
#include "rules/position.hpp"
#include "workspace/derived.hpp"
#include "workspace/kept.hpp"
#include "workspace/plans.hpp"

namespace milaan::workspace {

namespace {

void push_step(Workspace& w, Workspace::Step step, std::int64_t now_ms) {
    step.log_index = w.log.size();
    w.log.push_back({now_ms, step.text, false});
    w.undo_.push_back(std::move(step));
    w.redo_.clear();
    ++w.revision;
}

Outcome carry_out(Workspace& w, const Note& note, std::int64_t now_ms) {
    if (note.document >= w.notes.size() || w.notes[note.document] == note.text) return {};
    Workspace::Step step;
    step.text = "Note changed";
    step.documents = {note.document};
    step.note_before = {w.notes[note.document]};
    step.note_after = {note.text};
    w.notes[note.document] = note.text;
    push_step(w, std::move(step), now_ms);
    return {1, {}, "Note changed"};
}

Outcome carry_out(Workspace& w, const EnterFigures& figures, std::int64_t now_ms) {
    if (w.entries() == figures.entries) return {};
    Workspace::Step step;
    step.text = "Table 4 entries changed";
    step.entries_before = w.entries();
    step.entries_after = figures.entries;
    w.data.settings.entries = figures.entries;
    write_decisions(w, {}, {});
    push_step(w, std::move(step), now_ms);
    return {1, {}, "Table 4 entries changed"};
}

Outcome carry_out(Workspace& w, ReversalPlan p, std::int64_t now_ms) {
    Outcome out{static_cast<std::uint32_t>(p.documents.size()), std::move(p.refused), p.text};
    if (p.after == w.reversals) {
        out.changed = 0;
        return out;
    }
    Workspace::Step step;
    step.text = p.text;
    step.documents = std::move(p.documents);
    step.reversals_before = w.reversals;
    step.reversals_after = p.after;
    keep_reversals(w, std::move(p.after));
    advise_again(w, step.documents);
    write_decisions(w, {}, {});
    push_step(w, std::move(step), now_ms);
    return out;
}

/// The pairs as they stand after one more choice: an entry and a document are linked once, and of
/// what was said of the same two the last counts.
std::vector<PairChoice> with_choice(std::vector<PairChoice> pairs, PairChoice choice) {
    std::erase_if(pairs, [&](const PairChoice& p) {
        const bool same_two = p.books == choice.books && p.portal == choice.portal;
        const bool takes_one = p.books == choice.books || p.portal == choice.portal;
        return same_two || (choice.linked && p.linked && takes_one);
    });
    pairs.push_back(std::move(choice));
    return pairs;
}

Outcome carry_out(Workspace& w, const ChoosePair& a, std::int64_t now_ms) {
    if (a.book >= w.group_of_book.size() || a.document >= w.decisions.size()) return {};
    const auto& intake = w.data.intake;
    PairChoice choice{a.linked, name_of(intake.books, a.book),
                      name_of(intake.portal, w.data.documents[a.document].row())};
    Workspace::Step step;
    step.text = std::string(a.linked ? "Linked " : "Taken apart: ") + choice.books.number +
                (a.linked ? " of the books with " : " of the books and ") + choice.portal.number +
                " of the portal";
    step.pairs_before = w.data.settings.pairs;
    w.data.settings.pairs = with_choice(w.data.settings.pairs, std::move(choice));
    step.pairs_after = w.data.settings.pairs;
    Outcome out{1, {}, step.text};
    push_step(w, std::move(step), now_ms);
    return out;
}

Outcome carry_out(Workspace& w, const KeepView& a, std::int64_t) {
    if (a.view.name.empty()) return {};
    const auto same = std::find_if(w.views.begin(), w.views.end(),
                                   [&](const SavedView& v) { return v.name == a.view.name; });
    if (same != w.views.end())
        *same = a.view;
    else
        w.views.push_back(a.view);
    ++w.revision;
    return {1, {}, "View kept: " + a.view.name};
}

Outcome carry_out(Workspace& w, const ForgetView& a, std::int64_t) {
    const auto n = std::erase_if(w.views, [&](const SavedView& v) { return v.name == a.name; });
    if (n == 0) return {};
    ++w.revision;
    return {1, {}, "View forgotten: " + a.name};
}

void replay(Workspace& w, const Workspace::Step& step, bool forward) {
    const auto& decisions = forward ? step.after : step.before;
    const auto& notes = forward ? step.note_after : step.note_before;
    const auto& entries = forward ? step.entries_after : step.entries_before;
    for (std::size_t i = 0; i < notes.size(); ++i) w.notes[step.documents[i]] = notes[i];
    if (entries) w.data.settings.entries = *entries;
    if (const auto& pairs = forward ? step.pairs_after : step.pairs_before)
        w.data.settings.pairs = *pairs;
    const auto& reversals = forward ? step.reversals_after : step.reversals_before;
    if (reversals) {
        keep_reversals(w, *reversals);
        advise_again(w, step.documents);
    }
    if (!decisions.empty() || entries || reversals)
        write_decisions(w, decisions.empty() ? std::vector<std::uint32_t>{} : step.documents,
                        decisions);
    w.log[step.log_index].undone = !forward;
    ++w.revision;
}

Outcome carry_out(Workspace& w, const Undo&, std::int64_t) {
    if (w.undo_.empty()) return {0, {}, "Nothing to undo"};
    auto step = std::move(w.undo_.back());
    w.undo_.pop_back();
    replay(w, step, false);
    Outcome out{static_cast<std::uint32_t>(step.documents.size()), {}, "Undone: " + step.text};
    w.redo_.push_back(std::move(step));
    return out;
}

Outcome carry_out(Workspace& w, const Redo&, std::int64_t) {
    if (w.redo_.empty()) return {0, {}, "Nothing to redo"};
    auto step = std::move(w.redo_.back());
    w.redo_.pop_back();
    replay(w, step, true);
    Outcome out{static_cast<std::uint32_t>(step.documents.size()), {}, "Redone: " + step.text};
    w.undo_.push_back(std::move(step));
    return out;
}

Outcome carry_out(Workspace& w, const Decide& a, std::int64_t now) {
    return carry_out(w, plan(w, a), now);
}
Outcome carry_out(Workspace& w, const TakeAdvice& a, std::int64_t now) {
    return carry_out(w, plan(w, a), now);
}
Outcome carry_out(Workspace& w, const Revert& a, std::int64_t now) {
    return carry_out(w, plan(w, a), now);
}

Outcome carry_out(Workspace& w, const Reverse& a, std::int64_t now) {
    return carry_out(w, plan(w, a), now);
}
Outcome carry_out(Workspace& w, const Unreverse& a, std::int64_t now) {
    return carry_out(w, plan(w, a), now);
}

Outcome outcome_of(const ReversalPlan& p) {
    return {static_cast<std::uint32_t>(p.documents.size()), p.refused, p.text};
}
Outcome outcome_of(const Plan& p) {
    return {static_cast<std::uint32_t>(p.documents.size()), p.refused, p.text,
            p.supplier_liability};
}

struct DryRun {
    const Workspace& w;
    Outcome operator()(const Decide& a) const { return outcome_of(plan(w, a)); }
    Outcome operator()(const TakeAdvice& a) const { return outcome_of(plan(w, a)); }
    Outcome operator()(const Revert& a) const { return outcome_of(plan(w, a)); }
    Outcome operator()(const Reverse& a) const { return outcome_of(plan(w, a)); }
    Outcome operator()(const Unreverse& a) const { return outcome_of(plan(w, a)); }
    Outcome operator()(const Note&) const { return {}; }
    Outcome operator()(const EnterFigures&) const { return {}; }
    Outcome operator()(const ChoosePair&) const { return {}; }
    Outcome operator()(const KeepView&) const { return {}; }
    Outcome operator()(const ForgetView&) const { return {}; }
    Outcome operator()(const Undo&) const { return {}; }
    Outcome operator()(const Redo&) const { return {}; }
};

/// The same files make the same documents in the same places.
bool same_documents(const Snapshot& a, const Snapshot& b) {
    const auto same_file = [](const LoadedFile& x, const LoadedFile& y) {
        return x.fingerprint == y.fingerprint && x.status == y.status;
    };
    return a.documents.size() == b.documents.size() &&
           a.intake.books.size() == b.intake.books.size() &&
           std::equal(a.intake.files.begin(), a.intake.files.end(), b.intake.files.begin(),
                      b.intake.files.end(), same_file);
}

/// A file of requests has them in any order; the statement takes them ascending.
void ascend(Plan& p) {
    if (std::is_sorted(p.documents.begin(), p.documents.end())) return;
    std::vector<std::size_t> order(p.documents.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](auto a, auto b) { return p.documents[a] < p.documents[b]; });
    std::vector<std::uint32_t> documents;
    Decisions decisions;
    for (const auto i : order) {
        documents.push_back(p.documents[i]);
        decisions.push_back(p.decisions[i]);
    }
    p.documents = std::move(documents);
    p.decisions = std::move(decisions);
}

} // namespace

Outcome carry_out(Workspace& w, Plan p, std::int64_t now_ms) {
    Outcome out{static_cast<std::uint32_t>(p.documents.size()), std::move(p.refused), p.text,
                p.supplier_liability};
    if (p.documents.empty()) return out;
    ascend(p);
    Workspace::Step step;
    step.text = p.text;
    step.documents = std::move(p.documents);
    for (const auto d : step.documents) step.before.push_back(w.decisions[d]);
    step.after = std::move(p.decisions);
    write_decisions(w, step.documents, step.after);
    push_step(w, std::move(step), now_ms);
    return out;
}

rules::Context Workspace::context() const {
    return rules::make_context(data.intake, data.documents, data.settings, facts_);
}

void refresh(Workspace& w) {
    // Settings are open to whoever holds the workspace, and facts hang on them.
    find_facts(w);
    find_due(w);
    recompute(w);
}

void adopt(Workspace& w, Snapshot snapshot) {
    const auto kept = keep(w);
    const bool same_files = same_documents(w.data, snapshot);
    // What was chosen while these files were matched is not in them yet.
    auto matched = snapshot.settings.pairs;
    if (w.matching_is_old()) snapshot.settings.pairs = std::move(w.data.settings.pairs);
    // What was typed since the job began is newer than what the job was given.
    if (!w.decisions.empty() && !snapshot.settings.figures_given) {
        snapshot.settings.entries = w.data.settings.entries;
        snapshot.settings.reversals = w.data.settings.reversals;
    }
    w.data = std::move(snapshot);
    w.data.settings.figures_given = false;
    w.matched_pairs_ = std::move(matched);
    index_groups(w);
    find_statements(w);
    find_facts(w);
    const auto n = w.data.documents.size();
    w.downloaded = Decisions(n);
    for (std::uint32_t d = 0; d < n; ++d)
        if (w.data.documents[d].in_ims())
            w.downloaded.set(d, downloaded_decision(w.data.intake.portal, w.data.documents[d].ims));
    w.decisions = w.downloaded;
    w.taken = taken_by_portal(w.data);
    w.notes.assign(n, {});
    place_reversals(w);
    find_due(w);
    advise_all(w);

    std::vector<EarlierDecision> earlier;
    if (!kept.empty()) {
        Identities identities(w.data);
        for (std::uint32_t d = 0; d < n; ++d) {
            const auto found = kept.find(identities.next());
            if (found == kept.end()) continue;
            if (found->second.decided && same_figures(w, d, found->second))
                earlier.push_back({d, found->second.decision});
            else if (found->second.decided)
                report(w.data.checks, about_reset(w, d, found->second.decision));
            w.notes[d] = found->second.note;
        }
    }
    restore_decisions(w, earlier);
    // Steps name documents by position, which other files change.
    if (!same_files) {
        w.undo_.clear();
        w.redo_.clear();
    }
    recompute(w);
    ++w.revision;
}

Outcome apply(Workspace& w, const Action& action, std::int64_t now_ms) {
    return std::visit([&](const auto& a) { return carry_out(w, a, now_ms); }, action);
}

Outcome dry_run(const Workspace& w, const Action& action) {
    return std::visit(DryRun{w}, action);
}

ImsPosition position_of(const Workspace& w, std::uint32_t document) {
    return rules::position(w.context(), document, w.decisions[document], w.advice[document]);
}

std::vector<ChangedRecord> changed_records(const Workspace& w) {
    std::vector<ChangedRecord> changed;
    for (std::uint32_t d = 0; d < w.decisions.size(); ++d) {
        if (!w.data.documents[d].in_ims()) continue;
        const auto taken = w.taken.empty() ? w.taken.end() : w.taken.find(d);
        const auto held = taken == w.taken.end() ? w.downloaded[d] : taken->second;
        if (!w.decisions.is(d, held)) changed.push_back({d, w.data.documents[d].ims, held.action});
    }
    return changed;
}

} // namespace milaan::workspace

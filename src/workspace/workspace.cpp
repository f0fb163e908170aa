#include "workspace/workspace.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "portal/find_record.hpp"

namespace milaan::workspace {

namespace {

void index_groups(Workspace& w) {
    w.group_of_document.assign(w.data.documents.size(), 0);
    w.group_of_book.assign(w.data.intake.books.size(), 0);
    for (std::uint32_t g = 0; g < w.data.matching.groups.size(); ++g) {
        for (const auto d : w.data.matching.portal_of(w.data.matching.groups[g]))
            w.group_of_document[d] = g;
        for (const auto b : w.data.matching.books_of(w.data.matching.groups[g]))
            w.group_of_book[b] = g;
    }
}

void find_statements(Workspace& w) {
    const auto& settings = w.data.settings;
    w.loaded_2b.reset();
    w.loaded_3b.reset();
    for (std::uint32_t i = 0; i < w.data.intake.gstr2b.size(); ++i) {
        const auto& r = w.data.intake.gstr2b[i];
        if (r.buyer_gstin == settings.gstin && r.period == settings.period) w.loaded_2b = i;
    }
    for (std::uint32_t i = 0; i < w.data.intake.gstr3b.size(); ++i) {
        const auto& r = w.data.intake.gstr3b[i];
        if (r.buyer_gstin != settings.gstin || r.period != settings.period) continue;
        // A draft or filed return says more than what the portal auto-populated.
        if (!w.loaded_3b || r.source == Gstr3bSource::draft_or_filed) w.loaded_3b = i;
    }
}

void advise_all(Workspace& w) {
    const auto context = w.context();
    w.advice.clear();
    w.advice.reserve(w.data.documents.size());
    for (std::uint32_t d = 0; d < w.data.documents.size(); ++d)
        w.advice.push_back(rules::advise(context, d, w.data.matching,
                                         w.data.matching.groups[w.group_of_document[d]]));
}

/// A record by what it says: decisions survive a re-run with other files under this name.
std::string identity_of(const Snapshot& s, std::uint32_t document) {
    const auto& portal = s.intake.portal;
    const auto row = s.documents[document].row();
    std::string key(name_of(portal.section()[row]));
    for (const auto part :
         {portal.text(portal.supplier_gstin()[row]), portal.text(portal.number()[row])}) {
        key += '|';
        key += text::to_upper(part);
    }
    return key + '|' + to_iso(portal.date()[row]);
}

/// The identities of all documents, asked for in their order. Twins (one supplier, one number, one
/// date, twice) stand next to each other in it and are told apart by their place among themselves.
class Identities {
public:
    explicit Identities(const Snapshot& s) : snapshot_(s) {}
    std::string next() {
        auto identity = identity_of(snapshot_, document_++);
        twin_ = identity == last_ ? twin_ + 1 : 0;
        last_ = identity;
        return identity + '|' + std::to_string(twin_);
    }

private:
    const Snapshot& snapshot_;
    std::uint32_t document_ = 0, twin_ = 0;
    std::string last_;
};

struct Kept {
    Decision decision;
    bool decided = false;
    std::string note;
};

using KeptByIdentity = std::map<std::string, Kept>;

KeptByIdentity keep(const Workspace& w) {
    KeptByIdentity kept;
    Identities identities(w.data);
    for (std::uint32_t d = 0; d < w.decisions.size(); ++d) {
        auto identity = identities.next();
        const bool decided = !(w.decisions[d] == w.downloaded[d]);
        if (decided || !w.notes[d].empty())
            kept.emplace(std::move(identity), Kept{w.decisions[d], decided, w.notes[d]});
    }
    return kept;
}

/// Why a record keeps what it had; nullopt when the decision may be taken.
std::optional<rules::Permission> refusal(const rules::Context& context, std::uint32_t document,
                                         const Decision& decision) {
    const auto permission = rules::permission(context, document, decision);
    if (permission.allowed) return std::nullopt;
    return permission;
}

std::string_view verb_of(ImsAction a) {
    switch (a) {
    case ImsAction::accept:
        return "accepted";
    case ImsAction::reject:
        return "rejected";
    case ImsAction::pending:
        return "kept pending";
    case ImsAction::none:
        return "put back to no action";
    }
    return {};
}

std::string summary_of(std::uint32_t changed, std::string_view verb, std::size_t refused) {
    auto out = std::to_string(changed) + ' ' + std::string(verb);
    if (refused != 0) out += ", " + std::to_string(refused) + " refused";
    return out;
}

/// What an action would write, before anything is written.
struct Plan {
    std::vector<std::uint32_t> documents;
    std::vector<Decision> decisions;
    std::vector<Refused> refused;
    std::string text;
};

/// The documents of a list that exist, each once.
std::vector<std::uint32_t> listed(const Workspace& w, const std::vector<std::uint32_t>& list) {
    std::vector<bool> taken(w.decisions.size());
    std::vector<std::uint32_t> out;
    out.reserve(list.size());
    for (const auto d : list) {
        if (d >= taken.size() || taken[d]) continue;
        taken[d] = true;
        out.push_back(d);
    }
    return out;
}

void plan_one(const Workspace& w, const rules::Context& context, std::uint32_t document,
              const Decision& decision, Plan& plan) {
    if (w.decisions[document] == decision) return;
    if (auto no = refusal(context, document, decision)) {
        plan.refused.push_back({document, *no});
        return;
    }
    plan.documents.push_back(document);
    plan.decisions.push_back(decision);
}

Plan plan(const Workspace& w, const Decide& action) {
    Plan p;
    const auto context = w.context();
    for (const auto d : listed(w, action.documents)) plan_one(w, context, d, action.decision, p);
    p.text = summary_of(static_cast<std::uint32_t>(p.documents.size()),
                        verb_of(action.decision.action), p.refused.size());
    return p;
}

Plan plan(const Workspace& w, const TakeAdvice& action) {
    Plan p;
    const auto context = w.context();
    for (const auto d : listed(w, action.documents)) {
        if (!w.advice[d].sure || !w.data.documents[d].in_ims()) continue;
        Decision decision;
        decision.action = w.advice[d].action;
        decision.reduction = w.advice[d].reduction;
        // A remark that the user or the download has stays with the action it belongs to.
        if (decision.action == w.decisions[d].action) continue;
        plan_one(w, context, d, decision, p);
    }
    p.text = summary_of(static_cast<std::uint32_t>(p.documents.size()), "set as advised",
                        p.refused.size());
    return p;
}

Plan plan(const Workspace& w, const Revert& action) {
    Plan p;
    for (const auto d : listed(w, action.documents)) {
        if (w.decisions[d] == w.downloaded[d]) continue;
        p.documents.push_back(d);
        p.decisions.push_back(w.downloaded[d]);
    }
    p.text = summary_of(static_cast<std::uint32_t>(p.documents.size()),
                        "put back to the downloaded status", 0);
    return p;
}

/// Replaces decisions and keeps the figures in step: each contribution out, the new one in.
void write_decisions(Workspace& w, const std::vector<std::uint32_t>& documents,
                     const std::vector<Decision>& decisions) {
    for (std::size_t i = 0; i < documents.size(); ++i) w.decisions[documents[i]] = decisions[i];
    refresh(w);
}

void push_step(Workspace& w, Workspace::Step step, std::int64_t now_ms) {
    step.log_index = w.log.size();
    w.log.push_back({now_ms, step.text, false});
    w.undo_.push_back(std::move(step));
    w.redo_.clear();
    ++w.revision;
}

Outcome carry_out(Workspace& w, Plan p, std::int64_t now_ms) {
    Outcome out{static_cast<std::uint32_t>(p.documents.size()), std::move(p.refused), p.text};
    if (p.documents.empty()) return out;
    Workspace::Step step;
    step.text = p.text;
    step.documents = p.documents;
    for (const auto d : p.documents) step.before.push_back(w.decisions[d]);
    step.after = p.decisions;
    write_decisions(w, p.documents, p.decisions);
    push_step(w, std::move(step), now_ms);
    return out;
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
    if (w.entries == figures.entries) return {};
    Workspace::Step step;
    step.text = "Table 4 entries changed";
    step.entries_before = w.entries;
    step.entries_after = figures.entries;
    w.entries = figures.entries;
    refresh(w);
    push_step(w, std::move(step), now_ms);
    return {1, {}, "Table 4 entries changed"};
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

void replay(Workspace& w, const Workspace::Step& step, bool forward) {
    const auto& decisions = forward ? step.after : step.before;
    const auto& notes = forward ? step.note_after : step.note_before;
    const auto& entries = forward ? step.entries_after : step.entries_before;
    for (std::size_t i = 0; i < notes.size(); ++i) w.notes[step.documents[i]] = notes[i];
    if (entries) w.entries = *entries;
    if (const auto& pairs = forward ? step.pairs_after : step.pairs_before)
        w.data.settings.pairs = *pairs;
    if (!decisions.empty() || entries)
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

Outcome outcome_of(const Plan& p) {
    return {static_cast<std::uint32_t>(p.documents.size()), p.refused, p.text};
}

struct DryRun {
    const Workspace& w;
    Outcome operator()(const Decide& a) const { return outcome_of(plan(w, a)); }
    Outcome operator()(const TakeAdvice& a) const { return outcome_of(plan(w, a)); }
    Outcome operator()(const Revert& a) const { return outcome_of(plan(w, a)); }
    Outcome operator()(const Note&) const { return {}; }
    Outcome operator()(const EnterFigures&) const { return {}; }
    Outcome operator()(const ChoosePair&) const { return {}; }
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

Diagnostic about_request(const RequestedAction& r, std::span<const LoadedFile> files, Code code) {
    return {.severity = Severity::error,
            .code = code,
            .file = r.file < files.size() ? files[r.file].name : "",
            .section = std::string(name_of(r.key.section)),
            .gstin = r.key.supplier_gstin,
            .number = r.key.number};
}

} // namespace

rules::Context Workspace::context() const {
    return rules::make_context(data.intake, data.documents, data.settings);
}

void refresh(Workspace& w) {
    const auto context = w.context();
    w.preview = rules::preview(context, w.decisions);
    w.table4 = rules::table4(w.preview.summary, context, w.entries);
}

void adopt(Workspace& w, Snapshot snapshot) {
    const auto kept = keep(w);
    const bool same_files = same_documents(w.data, snapshot);
    // What was chosen while these files were matched is not in them yet.
    auto matched = snapshot.settings.pairs;
    if (w.matching_is_old()) snapshot.settings.pairs = std::move(w.data.settings.pairs);
    w.data = std::move(snapshot);
    w.matched_pairs_ = std::move(matched);
    index_groups(w);
    find_statements(w);
    const auto n = w.data.documents.size();
    w.downloaded.assign(n, Decision{});
    for (std::uint32_t d = 0; d < n; ++d)
        if (w.data.documents[d].in_ims())
            w.downloaded[d] = downloaded_decision(w.data.intake.portal, w.data.documents[d].ims);
    w.decisions = w.downloaded;
    w.notes.assign(n, {});
    advise_all(w);

    std::vector<EarlierDecision> earlier;
    if (!kept.empty()) {
        Identities identities(w.data);
        for (std::uint32_t d = 0; d < n; ++d) {
            const auto found = kept.find(identities.next());
            if (found == kept.end()) continue;
            if (found->second.decided) earlier.push_back({d, found->second.decision});
            w.notes[d] = found->second.note;
        }
    }
    restore_decisions(w, earlier);
    // Steps name documents by position, which other files change.
    if (!same_files) {
        w.undo_.clear();
        w.redo_.clear();
    }
    refresh(w);
    ++w.revision;
}

Outcome apply(Workspace& w, const Action& action, std::int64_t now_ms) {
    return std::visit([&](const auto& a) { return carry_out(w, a, now_ms); }, action);
}

Outcome dry_run(const Workspace& w, const Action& action) {
    return std::visit(DryRun{w}, action);
}

Outcome apply_requests(Workspace& w, std::span<const RequestedAction> requests,
                       std::span<const LoadedFile> files, Diagnostics& diagnostics) {
    const portal::RecordFinder finder(w.data.intake.portal);
    std::vector<std::uint32_t> document_of_row(w.data.intake.portal.size(), kNoRow);
    for (std::uint32_t d = 0; d < w.data.documents.size(); ++d)
        if (w.data.documents[d].in_ims()) document_of_row[w.data.documents[d].ims] = d;

    std::vector<std::uint32_t> documents;
    std::map<std::uint32_t, std::size_t> last; // request of each document: the last one counts
    for (std::size_t i = 0; i < requests.size(); ++i) {
        const auto row = finder.find(requests[i].key);
        documents.push_back(row == kNoRow ? kNoRow : document_of_row[row]);
        if (documents.back() != kNoRow) last[documents.back()] = i;
    }
    Plan p;
    const auto context = w.context();
    for (std::size_t i = 0; i < requests.size(); ++i) {
        const auto& r = requests[i];
        const auto document = documents[i];
        if (document == kNoRow) {
            auto d = about_request(r, files, Code::unknown_record);
            d.done = "Nothing was done about it.";
            report(diagnostics, std::move(d));
            continue;
        }
        if (last[document] != i) {
            auto d = about_request(r, files, Code::duplicate_record);
            d.severity = Severity::warning;
            d.done = "The last action that is asked for it counts.";
            report(diagnostics, std::move(d));
            continue;
        }
        const auto refused_before = p.refused.size();
        plan_one(w, context, document, r.reset ? Decision{} : r.decision, p);
        if (p.refused.size() > refused_before) {
            auto d = about_request(r, files, Code::refused_action);
            d.expected = "an action that the portal allows";
            d.found = std::string(name_of(r.decision.action));
            d.done = std::string(rules::sentence_of(p.refused.back().permission.reason)) +
                     " The record keeps its status.";
            report(diagnostics, std::move(d));
        }
    }
    p.text = summary_of(static_cast<std::uint32_t>(p.documents.size()),
                        "set as the action file asks", p.refused.size());
    return carry_out(w, std::move(p), 0);
}

void restore_decisions(Workspace& w, std::span<const EarlierDecision> earlier) {
    if (earlier.empty()) return;
    const auto context = w.context();
    for (const auto& [document, decision] : earlier) {
        const auto no = refusal(context, document, decision);
        if (!no) {
            w.decisions[document] = decision;
            continue;
        }
        const auto& portal = w.data.intake.portal;
        const auto row = w.data.documents[document].row();
        report(w.data.checks, {.severity = Severity::warning,
                               .code = Code::refused_action,
                               .found = std::string(name_of(decision.action)),
                               .done = std::string(rules::sentence_of(no->reason)) +
                                       " The record has its downloaded status again.",
                               .section = std::string(name_of(portal.section()[row])),
                               .gstin = std::string(portal.text(portal.supplier_gstin()[row])),
                               .number = std::string(portal.text(portal.number()[row]))});
    }
}

std::vector<ChangedRecord> changed_records(const Workspace& w) {
    std::vector<ChangedRecord> changed;
    for (std::uint32_t d = 0; d < w.decisions.size(); ++d)
        if (w.data.documents[d].in_ims() && !(w.decisions[d] == w.downloaded[d]))
            changed.push_back({d, w.data.documents[d].ims});
    return changed;
}

} // namespace milaan::workspace

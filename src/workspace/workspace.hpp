#pragma once
// Everything loaded and every decision: the only mutable state of Milaan. It changes only through
// apply(), which records how to undo each step and writes the audit log.

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "records/decisions.hpp"
#include "records/ims_position.hpp"
#include "rules/actions.hpp"
#include "rules/advice.hpp"
#include "rules/context.hpp"
#include "rules/preview.hpp"
#include "rules/reversals.hpp"
#include "rules/statement_checks.hpp"
#include "rules/table4.hpp"
#include "workspace/snapshot.hpp"

namespace milaan::workspace {

// -- what a user can do ------------------------------------------------------------------------

/// Gives every listed portal document this decision (its remark too). Those for which the portal
/// refuses it are left as they are and listed in the outcome.
struct Decide {
    std::vector<std::uint32_t> documents;
    Decision decision;
};
/// Takes Milaan's advice for the listed documents wherever it is sure.
struct TakeAdvice {
    std::vector<std::uint32_t> documents;
};
/// Puts the downloaded status back.
struct Revert {
    std::vector<std::uint32_t> documents;
};
/// Free note of the user on a document; for the records, not for the portal.
struct Note {
    std::uint32_t document = 0;
    std::string text;
};
/// Figures that only the taxpayer knows (Table 4 cells that no file gives).
struct EnterFigures {
    Entries entries;
};
/// Says of documents that their credit is reversed on this ground in the GSTR-3B worked on, or that
/// an earlier reversal is reclaimed. Replaces what was said of the same document, ground and
/// period.
struct Reverse {
    std::vector<std::uint32_t> documents;
    ReversalGround ground = ReversalGround::other;
    bool reclaim = false;
    bool has_amounts = false; ///< false: all the credit of each
    Tax amounts;              ///< paise, of each document
};
/// Takes back what was said of these documents for the GSTR-3B worked on.
struct Unreverse {
    std::vector<std::uint32_t> documents;
};
/// Says of an entry in the books and a portal document that they are one, or are not. It counts
/// when the files are matched again: see Workspace::matching_is_old().
struct ChoosePair {
    bool linked = true;
    std::uint32_t book = 0;
    std::uint32_t document = 0;
};
/// A look at the workbench that is kept under a name: what is filtered, how it is sorted and laid
/// out. What `look` says is the screens' own affair.
struct SavedView {
    std::string name;
    std::string look;
    friend bool operator==(const SavedView&, const SavedView&) = default;
};
/// Keeps a view; one of the same name is replaced. Neither a decision nor a step that is undone.
struct KeepView {
    SavedView view;
};
struct ForgetView {
    std::string name;
};
struct Undo {};
struct Redo {};

using Action = std::variant<Decide, TakeAdvice, Revert, Note, EnterFigures, Reverse, Unreverse,
                            ChoosePair, KeepView, ForgetView, Undo, Redo>;

struct Refused {
    std::uint32_t document = 0;
    rules::Permission permission;
};

struct Outcome {
    std::uint32_t changed = 0;
    std::vector<Refused> refused;
    std::string summary; ///< "12 accepted, 1 refused", one line for the status bar
    /// What it adds to the suppliers' liability (rules/supplier.hpp), all together: to be shown
    /// before a rejection is made.
    Tax supplier_liability{};
};

// -- the audit log -----------------------------------------------------------------------------

/// One applied step. No clock below the platform: `at` is given by whoever applies the action.
struct LogEntry {
    std::int64_t at = 0; ///< milliseconds since 1970 UTC, 0 when unknown
    std::string text;
    bool undone = false;
};

// -- state -------------------------------------------------------------------------------------

struct Workspace {
    Snapshot data;
    Decisions decisions;            ///< per portal document; starts as downloaded
    std::vector<std::string> notes; ///< per portal document
    std::vector<LogEntry> log;
    std::vector<SavedView> views; ///< in the order they were kept

    // Derived from the above, kept up to date by adopt() and apply().
    Decisions downloaded; ///< per portal document
    /// What an upload asked for and the portal took: the loaded upload files' requests, where a
    /// later error report answers them and does not name the record. Such a record need not be
    /// written again.
    std::map<std::uint32_t, Decision> taken;
    std::vector<rules::Advice> advice; ///< per portal document
    std::vector<std::uint32_t> group_of_document;
    std::vector<std::uint32_t> group_of_book;
    rules::Preview preview; ///< GSTR-2B after these decisions; its diagnostics, and Table 4's
    Table4 table4;          ///< from it: statement.table4
    rules::Statement statement;
    /// Grounds of documents, as data.settings.reversals says and where each document is.
    std::vector<rules::PlacedReversal> reversals;
    std::vector<rules::UnpaidDocument> unpaid;   ///< Rule 37, from the register
    std::vector<rules::UnfiledSupplier> unfiled; ///< Rule 37A, from GSTR-2A
    std::optional<std::uint32_t>
        loaded_2b; ///< index into data.intake.gstr2b of the period worked on
    std::optional<std::uint32_t> loaded_3b; ///< " gstr3b
    std::uint64_t revision = 0;             ///< grows with every change; what the UI caches against

    /// Pairs were chosen since the files were matched.
    [[nodiscard]] bool matching_is_old() const { return data.settings.pairs != matched_pairs_; }
    [[nodiscard]] bool can_undo() const { return !undo_.empty(); }
    [[nodiscard]] bool can_redo() const { return !redo_.empty(); }
    [[nodiscard]] bool unsaved() const { return revision != saved_revision_; }
    void mark_saved() { saved_revision_ = revision; }
    void mark_unsaved() { saved_revision_ = ~std::uint64_t{0}; }
    /// Figures that only the taxpayer knows; part of the settings, so that they go where those go.
    [[nodiscard]] const Entries& entries() const { return data.settings.entries; }
    [[nodiscard]] rules::Context context() const;

    // One undoable step: what stood before and after, for the documents it touched.
    struct Step {
        std::string text;
        std::vector<std::uint32_t> documents;
        Decisions before, after;
        std::vector<std::string> note_before, note_after;
        std::optional<Entries> entries_before, entries_after;
        std::optional<std::vector<PairChoice>> pairs_before, pairs_after;
        std::optional<std::vector<rules::PlacedReversal>> reversals_before, reversals_after;
        std::size_t log_index = 0;
    };
    std::vector<Step> undo_, redo_;
    std::vector<PairChoice> matched_pairs_; ///< those that the matching was made with
    std::shared_ptr<const rules::Facts> facts_;
    std::uint64_t saved_revision_ = 0;
};

/// Takes a new snapshot in. Decisions, notes and the log of the old one are kept for every record
/// that is still there, found by what the record says, not by its position. Pairs that were chosen
/// since the old one was matched are kept too, and matching_is_old() stays true until they are
/// matched. Steps can still be undone where the files are the same as before.
void adopt(Workspace&, Snapshot);

[[nodiscard]] Outcome apply(Workspace&, const Action&, std::int64_t now_ms = 0);

/// What would happen, without doing it: for the bulk preview.
[[nodiscard]] Outcome dry_run(const Workspace&, const Action&);

/// Applies the actions that upload files ask for, as one step; refusals and records that are not in
/// the download become diagnostics. `files` are those that the requests count in. Asked twice about
/// one record, the last counts.
Outcome apply_requests(Workspace&, std::span<const RequestedAction>,
                       std::span<const LoadedFile> files, Diagnostics&);

/// A decision that was taken before: in the session file, or over the files before these.
struct EarlierDecision {
    std::uint32_t document = 0;
    Decision decision;
};
/// Each is taken if the rules allow it, else the downloaded one stays and a diagnostic says so. Not
/// undoable. Call refresh() afterwards.
void restore_decisions(Workspace&, std::span<const EarlierDecision>);

/// Recomputes everything derived from the decisions.
void refresh(Workspace&);

/// What the rules say of an IMS record with the decision it now has.
[[nodiscard]] ImsPosition position_of(const Workspace&, std::uint32_t document);

/// Portal rows (IMS) whose decision differs from what the portal holds (the download, or what it
/// took of an upload since): what the writer of the upload file takes.
struct ChangedRecord {
    std::uint32_t document = 0;
    std::uint32_t ims_row = 0;
    ImsAction held = ImsAction::none; ///< what the portal holds now
};
[[nodiscard]] std::vector<ChangedRecord> changed_records(const Workspace&);

} // namespace milaan::workspace

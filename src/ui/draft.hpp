#pragma once
// What is typed in the inspector about one record and not yet set: the remark, the declaration of
// the reduction, the note. It is kept, record by record, until it is set or made equal again; going
// on to another line loses nothing.

#include <string>

#include "ui/state.hpp"

namespace milaan::ui {

/// Fills the fields with this record's: what was typed about it, else what is decided of it. What
/// was typed about the record before is put aside, and its note kept.
void load_draft(Frame&, std::uint32_t document);

/// Sets the note as it is typed, where that changes it: as soon as its field is left, however that
/// happens.
void keep_note(Frame&);

/// Something is typed that the decision has not.
[[nodiscard]] bool is_edited(const workspace::Workspace&, const Draft&);
inline constexpr const char* kTypedNotSet =
    "Typed, not yet set: it goes with the next action on this record.";

/// After an action: forgets what was typed of `settled`, the one record it was about (kNoRow: it
/// was about others or about none), and all that is set now.
void settle_drafts(ViewState&, const workspace::Workspace&, std::uint32_t settled);

/// The decision that an action takes with what is typed, and what is wrong with the typing.
struct Wanted {
    Decision decision;
    std::string problem; ///< empty: nothing
    bool typed = true;   ///< false: nothing was typed, it is the action alone
};
[[nodiscard]] Wanted wanted(const Draft&, ImsAction, bool asks_reduction);
/// The same with what was typed of this record, if anything was.
[[nodiscard]] Wanted wanted(const Frame&, std::uint32_t document, ImsAction);

} // namespace milaan::ui

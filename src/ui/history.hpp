#pragma once
// Where a document was seen over the periods, as far as the loaded files go, and what was decided
// then: each GSTR-2B, the IMS download, GSTR-2A, what it amends and what amends it, and what was
// reversed of it.

#include <string>
#include <vector>

#include "ui/rows.hpp"

namespace milaan::ui {

struct Frame;

struct Sighting {
    std::string where; ///< "GSTR-2B of Oct 2026, generated 14-11-2026"
    std::string what;  ///< "Table 3, ITC available; IMS said Accepted"
};

/// Oldest return first, then what was decided; nothing for an entry that is only in the books.
[[nodiscard]] std::vector<Sighting> history_of(const workspace::Workspace&, const Line&);
/// What is found once for the focused line, the screen and the mirror ask for it in every frame.
struct KnownHistory {
    std::uint32_t document = kNoRow;
    std::uint64_t revision = 0; ///< of the workspace
    std::vector<Sighting> all;
};
/// history_of() the line, kept in the view until another is asked for or something is decided.
[[nodiscard]] const std::vector<Sighting>& seen(Frame&, const Line&);
/// The same as sentences.
[[nodiscard]] std::vector<std::string> history_sentences(const std::vector<Sighting>&);

/// One quiet line where it was seen once.
void draw_history(const std::vector<Sighting>&);

} // namespace milaan::ui

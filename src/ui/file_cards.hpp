#pragma once
// What a card says of a loaded file: its state, what was found in it, where its rows went, whether
// its totals agree, and what there is to know about it. Cards of one GSTIN stand together. Knows
// nothing of drawing.

#include <cstdint>
#include <string>
#include <vector>

#include "workspace/workspace.hpp"

namespace milaan::ui {

enum class Tone : std::uint8_t { good, notice, bad, quiet };

struct CardLine {
    Tone tone = Tone::quiet;
    std::string text;
};

struct FileCard {
    std::uint32_t file = 0; ///< index into Intake::files
    Tone tone = Tone::quiet;
    const char* mark = "";
    std::string state;           ///< "taken", "columns to confirm", …
    std::string found;           ///< sections with their counts
    std::string note;            ///< what was understood, or why it was set aside
    std::vector<CardLine> lines; ///< totals, then diagnostics, errors first
    bool has_columns = false;    ///< they can be shown and changed
    bool has_errors = false;     ///< rows that can be exported
};

struct CardGroup {
    std::string gstin;              ///< empty: the files do not say
    std::vector<TaxPeriod> periods; ///< of statements, in order
    std::vector<std::uint32_t> files;
};

/// Files that have a card: all but those that were read again in another one.
[[nodiscard]] std::vector<std::uint32_t> shown_files(const workspace::Workspace&);
[[nodiscard]] std::vector<CardGroup> card_groups(const workspace::Workspace&);
[[nodiscard]] FileCard card_of(const workspace::Workspace&, std::uint32_t file);
/// Of everything that no card says: checks over all files.
[[nodiscard]] std::vector<CardLine> general_lines(const workspace::Workspace&);
/// Whether statements of several months or recipients are loaded.
[[nodiscard]] bool several_scopes(const std::vector<CardGroup>&);

/// All cards; made anew once per change of the workspace, not per frame.
struct FileCards {
    std::uint64_t revision = ~std::uint64_t{0};
    std::vector<CardGroup> groups;
    std::vector<FileCard> cards; ///< by file; those that have none are empty
    std::vector<CardLine> general;
    std::size_t shown = 0; ///< files that have a card
    bool several = false;  ///< scopes, see several_scopes()
};
const FileCards& update_cards(const workspace::Workspace&, FileCards&);

inline constexpr std::size_t kLinesShown = 4; ///< of a card that is not opened

} // namespace milaan::ui

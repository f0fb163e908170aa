#pragma once
// Everything that can be done, by name: what the list of commands (Ctrl+K) shows. Each says when it
// can be done and does it as its key or button would. Draws nothing.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/state.hpp"

namespace milaan::ui {

/// A line of the list.
struct CommandLine {
    std::string name;                ///< "Accept the selected records"
    std::string keys;                ///< as the help writes them; empty: it has none
    std::function<void(Frame&)> run; ///< once the list is closed
};

/// What can be done now and the typed words fit, best first: names that begin with them, names that
/// have them, then what is looked for by them. Suppliers whose name or GSTIN has them come after
/// these, and the words themselves as a filter last.
[[nodiscard]] std::vector<CommandLine> find_commands(const Frame&, std::string_view typed);

} // namespace milaan::ui

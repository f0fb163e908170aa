#pragma once
// What stays of the work when other files are loaded: decisions and notes under the name of their
// record, which is what the record says, not where it stands.

#include <map>
#include <string>

#include "workspace/workspace.hpp"

namespace milaan::workspace {

/// The identities of all documents, asked for in their order. Twins (one supplier, one number, one
/// date, twice) stand next to each other in it and are told apart by their place among themselves.
class Identities {
public:
    explicit Identities(const Snapshot& s) : snapshot_(s) {}
    std::string next();

private:
    const Snapshot& snapshot_;
    std::uint32_t document_ = 0, twin_ = 0;
    std::string last_;
};

struct Kept {
    Decision decision;
    bool decided = false;
    std::string note;
    Tax tax; ///< of the record that it was decided on
    Money taxable;
};
using KeptByIdentity = std::map<std::string, Kept>;

[[nodiscard]] KeptByIdentity keep(const Workspace&);

/// The record says what it said when it was decided on. A supplier who edits a saved record resets
/// the action on the portal (rules.md 1.2), and so does Milaan.
[[nodiscard]] bool same_figures(const Workspace&, std::uint32_t document, const Kept&);
[[nodiscard]] Diagnostic about_reset(const Workspace&, std::uint32_t document, const Decision&);

} // namespace milaan::workspace

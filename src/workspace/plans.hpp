#pragma once
// What an action would do, record by record, before anything is done: the same plan is shown as a
// preview and carried out.

#include <optional>
#include <string>
#include <vector>

#include "workspace/workspace.hpp"

namespace milaan::workspace {

/// What an action would write, before anything is written.
struct Plan {
    std::vector<std::uint32_t> documents; ///< each once; ascending once it is carried out
    Decisions decisions;                  ///< one per document of the list
    std::vector<Refused> refused;
    std::string text;
    Tax supplier_liability{}; ///< what rejecting adds to it, and what going back takes off again
};

[[nodiscard]] Plan plan(const Workspace&, const Decide&);
[[nodiscard]] Plan plan(const Workspace&, const TakeAdvice&);
[[nodiscard]] Plan plan(const Workspace&, const Revert&);

/// Adds one decision to a plan, or its refusal; nothing where the record has it already.
void plan_one(const Workspace&, const rules::Context&, std::uint32_t document, const Decision&,
              Plan&);

/// As one step that can be undone; nothing where the plan is empty.
Outcome carry_out(Workspace&, Plan, std::int64_t now_ms);

/// "12 accepted, 1 refused".
[[nodiscard]] std::string summary_of(std::uint32_t changed, std::string_view verb,
                                     std::size_t refused);

/// Why a record keeps what it had; nullopt when the decision may be taken.
[[nodiscard]] std::optional<rules::Permission> refusal(const rules::Context&,
                                                       std::uint32_t document, const Decision&);

/// Lines about documents as they stand afterwards.
struct ReversalPlan {
    std::vector<rules::PlacedReversal> after;
    std::vector<std::uint32_t> documents;
    std::vector<Refused> refused;
    std::string text;
};

[[nodiscard]] ReversalPlan plan(const Workspace&, const Reverse&);
[[nodiscard]] ReversalPlan plan(const Workspace&, const Unreverse&);

} // namespace milaan::workspace

#pragma once
// The look at an action before it is taken: how many records it changes, which the portal refuses
// and why, what the credit becomes, and what a rejection costs the supplier.

#include <array>
#include <string>
#include <vector>

#include "workspace/workspace.hpp"

namespace milaan::ui {

struct Question {
    workspace::Action action;
    std::string verb;     ///< "accepted"
    const char* yes = ""; ///< the answer that does it: "Accept them  Enter"
    std::uint32_t changes = 0;
    std::array<std::uint32_t, kImsActionCount> before{}; ///< of these, by the action they have
    std::array<std::uint32_t, kImsActionCount> after{};  ///< and will have
    std::vector<workspace::Refused> refused;
    Money credit_before, credit_after;  ///< 4(A), all heads
    Money liability;                    ///< that rejections add to suppliers
    TaxPeriod liability_period;         ///< GSTR-3B of the supplier it is added to
    std::vector<std::string> sentences; ///< the change, the credit, the supplier, the refusals
};

/// Looks without changing anything.
[[nodiscard]] Question ask(const workspace::Workspace&, workspace::Decide);
[[nodiscard]] Question ask(const workspace::Workspace&, workspace::TakeAdvice);

/// Refusals by their reason, with the numbers of the first documents.
[[nodiscard]] std::vector<std::string> refusal_lines(const workspace::Workspace&,
                                                     const std::vector<workspace::Refused>&);

} // namespace milaan::ui

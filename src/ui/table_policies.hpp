#pragma once
// One-click policies: what many lines have in common is decided at once. Each says first how many
// records it is about and how much tax; the question that follows says what is refused.

#include <optional>
#include <string>
#include <vector>

#include "ui/table_index.hpp"

namespace milaan::ui {

struct Policy {
    const char* name = "";                ///< "Accept all exact"
    const char* meaning = "";             ///< one sentence
    std::optional<ImsAction> action;      ///< none: of each record the advised one
    std::vector<std::uint32_t> documents; ///< open ones that it is about
    Money tax;                            ///< of these, signed
};

/// Over the open records among these lines; those that are about none are there too.
[[nodiscard]] std::vector<Policy> policies_for(const workspace::Workspace&,
                                               const std::vector<Line>&,
                                               const std::vector<std::uint32_t>& which);

} // namespace milaan::ui

#pragma once
// What the tests of the screens ask the mirror.

#include <algorithm>
#include <string_view>

#include "ui/app.hpp"

namespace milaan::test {

inline bool has_node(const ui::App& app, ui::Role role, std::string_view name) {
    const auto& nodes = app.mirror().nodes;
    return std::any_of(nodes.begin(), nodes.end(),
                       [&](const auto& n) { return n.role == role && n.name == name; });
}

/// Some node says so, as part of what it says.
inline bool says(const ui::App& app, std::string_view text) {
    const auto& nodes = app.mirror().nodes;
    return std::any_of(nodes.begin(), nodes.end(),
                       [&](const auto& n) { return n.name.find(text) != std::string::npos; });
}

/// Rows of the grid with its heading, as it tells assistive technology.
inline std::int32_t grid_rows(const ui::App& app) {
    for (const auto& n : app.mirror().nodes)
        if (n.role == ui::Role::grid) return n.row_count;
    return 0;
}

} // namespace milaan::test

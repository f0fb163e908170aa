#include "ui/mirror_writer.hpp"

#include "base/text.hpp"

namespace milaan::ui {

MirrorNode& MirrorWriter::add(std::int32_t parent, Role role, std::string name) {
    MirrorNode n;
    n.parent = parent;
    n.role = role;
    n.name = std::move(name);
    // Stable over frames: by role, name and place.
    n.id = static_cast<std::uint32_t>(
        milaan::text::hash(std::to_string(static_cast<int>(role)) + '|' + std::to_string(parent) +
                           '|' + n.name + '|' + std::to_string(nodes_.size())));
    nodes_.push_back(std::move(n));
    return nodes_.back();
}

MirrorNode& MirrorWriter::heading(int level, std::string name) {
    auto& n = add(-1, Role::heading, std::move(name));
    n.level = static_cast<std::uint8_t>(level);
    return n;
}

void MirrorWriter::text(std::string s) {
    add(-1, Role::text, std::move(s));
}

std::int32_t MirrorWriter::table(std::string name, const std::vector<std::string>& columns) {
    const auto at = next();
    add(-1, Role::table, std::move(name));
    if (columns.empty()) return at;
    const auto header = next();
    add(at, Role::row, "");
    for (const auto& c : columns) add(header, Role::column_header, c);
    return at;
}

void MirrorWriter::table_row(std::int32_t table, const std::vector<std::string>& cells) {
    const auto row = next();
    add(table, Role::row, "");
    for (const auto& c : cells) add(row, Role::cell, c);
}

} // namespace milaan::ui

#pragma once
// Nodes of the mirror, one after the other in reading order. Screens that tell more than their
// controls do so through this.

#include <string>
#include <vector>

#include "ui/items.hpp"
#include "ui/mirror.hpp"

namespace milaan::ui {

class MirrorWriter {
public:
    /// The reference holds until the next node is added.
    MirrorNode& add(std::int32_t parent, Role, std::string name);
    MirrorNode& heading(int level, std::string name);
    void text(std::string s);
    /// Index of the node that is added next.
    [[nodiscard]] std::int32_t next() const { return static_cast<std::int32_t>(nodes_.size()); }

    /// A table with its column headings; answers its index.
    std::int32_t table(std::string name, const std::vector<std::string>& columns);
    void table_row(std::int32_t table, const std::vector<std::string>& cells);

    [[nodiscard]] std::vector<MirrorNode> take() { return std::move(nodes_); }

private:
    std::vector<MirrorNode> nodes_;
};

} // namespace milaan::ui

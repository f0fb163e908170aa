#include "platform/web_mirror.hpp"

#include "base/block.hpp"

namespace milaan::platform {

std::vector<std::byte> mirror_bytes(const ui::Mirror& mirror) {
    BlockWriter out;
    out.put(static_cast<std::uint32_t>(mirror.nodes.size()));
    for (const auto& node : mirror.nodes) {
        out.put(node.id);
        out.put(node.parent);
        out.put(node.level);
        out.put(static_cast<std::uint8_t>((node.focused ? 1 : 0) | (node.disabled ? 2 : 0) |
                                          (node.checked ? 4 : 0) | (node.expanded >= 0 ? 8 : 0) |
                                          (node.expanded > 0 ? 16 : 0)));
        out.put(node.sorted);
        out.put(node.row_index);
        out.put(node.row_count);
        out.put(node.x);
        out.put(node.y);
        out.put(node.width);
        out.put(node.height);
        out.put_text(ui::aria_role(node.role));
        out.put_text(node.name);
        out.put_text(node.value);
    }
    return out.take();
}

} // namespace milaan::platform

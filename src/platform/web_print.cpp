#include "platform/web_print.hpp"

#include "base/block.hpp"

namespace milaan::platform {

namespace {

const char* word_of(ui::RowKind kind) {
    switch (kind) {
    case ui::RowKind::branch:
        return "branch";
    case ui::RowKind::part:
        return "part";
    case ui::RowKind::heading:
        return "heading";
    case ui::RowKind::line:
        return "line";
    case ui::RowKind::total:
        return "total";
    }
    return "";
}

void put_texts(BlockWriter& out, const std::vector<std::string>& texts) {
    out.put(static_cast<std::uint32_t>(texts.size()));
    for (const auto& t : texts) out.put_text(t);
}

} // namespace

std::vector<std::byte> print_bytes(std::span<const ui::PrintPage> pages) {
    BlockWriter out;
    out.put(static_cast<std::uint32_t>(pages.size()));
    for (const auto& p : pages) {
        out.put_text(p.title);
        out.put_text(p.head);
        put_texts(out, p.facts);
        put_texts(out, p.heads);
        put_texts(out, p.columns);
        out.put(static_cast<std::uint32_t>(p.rows.size()));
        for (const auto& r : p.rows) {
            out.put_text(word_of(r.kind));
            out.put(static_cast<std::uint32_t>(r.depth));
            out.put_text(r.heading);
            out.put_text(r.reference);
            put_texts(out, r.figures);
        }
        put_texts(out, p.notes);
    }
    return out.take();
}

} // namespace milaan::platform

#include "ui/page_look.hpp"

#include <algorithm>

namespace milaan::ui {

namespace {

std::string layout_part(const TableLayout& layout, bool acting) {
    SavedLook look;
    look.acting = acting;
    look.layout = layout;
    return "\n" + write_look(look);
}

} // namespace

std::string write_page_look(const ViewState& v) {
    std::string out = "look=1\n";
    if (v.theme_chosen) out += v.theme == ThemeChoice::dark ? "theme=dark\n" : "theme=light\n";
    return out + layout_part(v.table.verify, false) + layout_part(v.table.act, true);
}

void take_page_look(ViewState& v, std::string_view s) {
    while (!s.empty()) {
        const auto end = std::min(s.find("\n\n"), s.size());
        // With its last line's end.
        const auto part = s.substr(0, std::min(end + 1, s.size()));
        s.remove_prefix(std::min(end + 2, s.size()));
        if (const auto look = read_look(part)) {
            (look->acting ? v.table.act : v.table.verify) = look->layout;
            continue;
        }
        const bool dark = part.find("\ntheme=dark\n") != std::string_view::npos;
        if (!dark && part.find("\ntheme=light\n") == std::string_view::npos) continue;
        v.theme = dark ? ThemeChoice::dark : ThemeChoice::light;
        v.theme_chosen = true;
    }
}

} // namespace milaan::ui

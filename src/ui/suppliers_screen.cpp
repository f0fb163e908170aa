#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "ui/compact.hpp"
#include "ui/month_screens.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

using workspace::SupplierStanding;

namespace {

constexpr std::array<bool, kSupplierColumnCount> kRight{false, true, true, true, true,
                                                        true,  true, true, true, false};
/// Spacing steps. In the order of what matters: a narrow page scrolls to the rest.
constexpr std::array<float, kSupplierColumnCount> kWidths{58, 25, 28, 18, 16, 13, 12, 19, 18, 37};

std::string rate_text(const SupplierStanding& s) {
    const auto rate = s.match_rate();
    return rate < 0 ? "–" : std::to_string(rate / 10) + " %";
}

std::string count_text(std::uint32_t n) {
    return n == 0 ? "–" : std::to_string(n);
}

std::string cell_of(const SupplierStanding& s, SupplierColumn c) {
    switch (c) {
    case SupplierColumn::name:
        return s.name.empty() ? "(no name in the files)" : s.name;
    case SupplierColumn::gstin:
        return s.gstin;
    case SupplierColumn::on_portal:
        return count_text(s.on_portal);
    case SupplierColumn::in_books:
        return count_text(s.in_books);
    case SupplierColumn::match_rate:
        return rate_text(s);
    case SupplierColumn::late:
        return count_text(s.reported_late);
    case SupplierColumn::open:
        return count_text(s.open);
    case SupplierColumn::credit:
        return to_indian(s.credit);
    case SupplierColumn::waiting:
        return to_indian(s.waiting);
    case SupplierColumn::to_ask:
        return count_text(s.to_ask);
    }
    return {};
}

std::string spoken_name(const SupplierStanding& s) {
    return "Supplier " + (s.name.empty() ? s.gstin : s.name) + ", " + to_indian(s.waiting) +
           " at risk##" + s.gstin;
}

/// Prose goes on in the next line where the room ends; lines of its tables are left as they are.
void draw_letter_text(std::string_view letter) {
    const float edge = ImGui::GetWindowWidth() - 2 * ImGui::GetStyle().WindowPadding.x;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    while (!letter.empty()) {
        const auto end = std::min(letter.find('\n'), letter.size());
        const auto line = letter.substr(0, end);
        const bool prose = !line.starts_with(' ');
        if (prose) ImGui::PushTextWrapPos(edge);
        ImGui::TextUnformatted(line.data(), line.data() + line.size());
        if (prose) ImGui::PopTextWrapPos();
        letter.remove_prefix(std::min(end + 1, letter.size()));
    }
    ImGui::PopStyleVar();
}

/// Another registration of the same name is next to it in the list, or somewhere in it.
bool shares_its_name(const MonthFigures& m, const SupplierStanding& s) {
    return std::any_of(m.suppliers.begin(), m.suppliers.end(), [&](const SupplierStanding& other) {
        return &other != &s && !s.name.empty() && other.name == s.name;
    });
}

void draw_row(Frame& f, const SupplierStanding& s, bool chosen) {
    const auto& t = theme();
    ImGui::TableNextRow(0, t.row_height());
    for (int i = 0; i < kSupplierColumnCount; ++i) {
        ImGui::TableNextColumn();
        const auto column = static_cast<SupplierColumn>(i);
        if (i == 0) {
            const float at = ImGui::GetCursorPosX();
            ImGui::PushStyleColor(ImGuiCol_Text, IM_COL32(0, 0, 0, 0));
            const bool pressed = ImGui::Selectable(spoken_name(s).c_str(), chosen,
                                                   ImGuiSelectableFlags_SpanAllColumns |
                                                       ImGuiSelectableFlags_AllowOverlap);
            ImGui::PopStyleColor();
            if (pressed) {
                f.view.suppliers.chosen = s.gstin;
                f.view.table_has_keys = true;
            }
            ImGui::SameLine();
            ImGui::SetCursorPosX(at);
        }
        auto text = cell_of(s, column);
        if (i == 0 && shares_its_name(f.view.month, s)) text += ", " + s.gstin;
        if (column == SupplierColumn::gstin) ImGui::PushFont(t.mono);
        if (kRight[static_cast<std::size_t>(i)])
            right_text(text, text == "–" || text == "0.00" ? t.colour.faint : t.colour.text);
        else
            elided(text, ImGui::GetContentRegionAvail().x);
        if (column == SupplierColumn::gstin) ImGui::PopFont();
    }
}

/// The order is the table's; a key changes it there.
void take_sort(SupplierView& v) {
    if (v.sort_pressed) {
        v.sort_pressed = false;
        ImGui::TableSetColumnSortDirection(
            static_cast<int>(v.sort),
            v.descending ? ImGuiSortDirection_Descending : ImGuiSortDirection_Ascending, false);
    }
    auto* specs = ImGui::TableGetSortSpecs();
    if (specs == nullptr || !specs->SpecsDirty || specs->SpecsCount == 0) return;
    v.sort = static_cast<SupplierColumn>(specs->Specs[0].ColumnIndex);
    v.descending = specs->Specs[0].SortDirection == ImGuiSortDirection_Descending;
    specs->SpecsDirty = false;
}

/// Of the supplier whose page is open, in the list.
std::size_t place_of_chosen(const Frame& f) {
    const auto& v = f.view.suppliers;
    for (std::size_t i = 0; i < v.order.size(); ++i)
        if (f.view.month.suppliers[v.order[i]].gstin == v.chosen) return i;
    return 0;
}

void draw_list(Frame& f, float height) {
    const auto& t = theme();
    auto& v = f.view.suppliers;
    if (!ImGui::BeginTable("Suppliers", kSupplierColumnCount,
                           ImGuiTableFlags_ScrollY | ImGuiTableFlags_ScrollX |
                               ImGuiTableFlags_RowBg | ImGuiTableFlags_BordersInnerH |
                               ImGuiTableFlags_Sortable | ImGuiTableFlags_PadOuterX,
                           {0, height}))
        return;
    ImGui::TableSetupScrollFreeze(1, 1);
    // The name stays in sight; beside it there is room for a figure.
    const float most_name =
        is_compact() ? std::floor(ImGui::GetWindowWidth() * 0.4f) : t.space(kWidths[0]);
    for (int i = 0; i < kSupplierColumnCount; ++i) {
        const auto k = static_cast<std::size_t>(i);
        int flags = ImGuiTableColumnFlags_WidthFixed;
        if (kRight[k]) flags |= ImGuiTableColumnFlags_PreferSortDescending;
        if (static_cast<SupplierColumn>(i) == SupplierColumn::waiting)
            flags |= ImGuiTableColumnFlags_DefaultSort;
        ImGui::TableSetupColumn(column_label(static_cast<SupplierColumn>(i)), flags,
                                i == 0 ? std::min(t.space(kWidths[0]), most_name)
                                       : t.space(kWidths[k]));
    }
    header_row(kRight);
    take_sort(v);
    update_order(v, f.view.month);
    const auto* chosen = chosen_supplier(v, f.view.month);
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(v.order.size()), t.row_height());
    if (v.scroll_to_chosen) clipper.IncludeItemByIndex(static_cast<int>(place_of_chosen(f)));
    while (clipper.Step())
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            const auto& s = f.view.month.suppliers[v.order[static_cast<std::size_t>(i)]];
            draw_row(f, s, &s == chosen);
            if (&s != chosen || !v.scroll_to_chosen) continue;
            ImGui::SetScrollHereY(0.5f);
            v.scroll_to_chosen = false;
        }
    ImGui::EndTable();
}

void show_documents(Frame& f, const SupplierStanding& s) {
    Filter filter;
    for (const auto& l : f.view.lines) {
        if (!text::equal_fold(supplier_gstin(f.w, l), s.gstin)) continue;
        if (l.document != kNoRow)
            filter.documents.push_back(l.document);
        else
            filter.books.push_back(l.book);
    }
    filter.documents_name = s.name.empty() ? s.gstin : s.name;
    drill_down(f, std::move(filter), Step::verify);
}

/// Links of a mail program carry about two thousand characters; a longer list goes by the
/// clipboard.
constexpr std::size_t kLongestMail = 1200;

void write_mail(Frame& f) {
    auto& v = f.view.suppliers;
    const bool whole = v.letter_text.size() <= kLongestMail;
    auto body =
        whole ? v.letter_text : std::string("(Paste the list here: it is in your clipboard.)\n");
    if (!whole) f.view.outcome = "The list is in the clipboard: paste it into the message";
    f.out.host.push_back([subject = reports::letter_subject(v.letter), body = std::move(body),
                          all = v.letter_text, whole](Host& h) {
        if (!whole) h.copy_text(all);
        h.compose_mail(subject, body);
    });
}

void draw_letter_buttons(Frame& f, const SupplierStanding& s) {
    auto& v = f.view.suppliers;
    const auto save = [&](const char* extension, std::string text, const char* mime) {
        f.out.host.push_back(
            [name = "letter-" + s.gstin + extension, text = std::move(text), mime](Host& h) {
                h.save_file(name, std::as_bytes(std::span(text)), mime);
            });
    };
    if (primary_button("Copy the letter")) {
        f.out.host.push_back([text = v.letter_text](Host& h) { h.copy_text(text); });
        f.view.outcome = "The letter is in the clipboard";
    }
    same_line_if_fits("E-mail");
    if (ImGui::Button("E-mail")) write_mail(f);
    same_line_if_fits("Save .txt");
    if (ImGui::Button("Save .txt")) save(".txt", v.letter_text, "text/plain");
    same_line_if_fits("Save .html");
    if (ImGui::Button("Save .html")) save(".html", reports::letter_html(v.letter), "text/html");
}

/// What is to be known of a supplier before his figures are believed.
std::vector<std::string> warnings_of(const SupplierStanding& s) {
    std::vector<std::string> out;
    if (s.cancelled) out.push_back("The registration is cancelled (GSTR-2A).");
    if (s.filed_3b == Flag::no)
        out.push_back("A GSTR-3B is not filed (GSTR-2A): Rule 37A may take the credit back.");
    return out;
}

void draw_supplier(Frame& f, const SupplierStanding& s) {
    const auto& t = theme();
    auto& v = f.view.suppliers;
    ImGui::PushFont(t.bold);
    ImGui::TextUnformatted(s.name.empty() ? s.gstin.c_str() : s.name.c_str());
    ImGui::PopFont();
    ImGui::PushFont(t.mono);
    muted(s.gstin);
    ImGui::PopFont();
    for (const auto& w : warnings_of(s)) wrapped(t.colour.notice, "⚠ " + w);
    ImGui::Dummy({0, t.space(0.5f)});
    fact("Matched",
         std::to_string(s.claimed) + " of " + std::to_string(s.on_portal) + " on the portal");
    fact("In the books", text::counted(s.in_books, "document", "documents"));
    fact("Reported late", text::counted(s.reported_late, "document", "documents"));
    fact("Open in IMS", text::counted(s.open, "document", "documents"));
    fact("Credit", "₹ " + to_indian(s.credit));
    fact("At risk", "₹ " + to_indian(s.waiting));
    fact("Lost", "₹ " + to_indian(s.lost));
    if (ImGui::Button("Show the documents")) show_documents(f, s);
    section_title("Letter");
    if (v.letter_text.empty()) {
        muted("There is nothing to ask: every document agrees.");
        return;
    }
    draw_letter_buttons(f, s);
    ImGui::Dummy({0, t.space(0.5f)});
    ImGui::PushStyleColor(ImGuiCol_ChildBg, t.colour.background);
    if (ImGui::BeginChild("Letter", {0, 0}, ImGuiChildFlags_AlwaysUseWindowPadding,
                          ImGuiWindowFlags_HorizontalScrollbar | ImGuiWindowFlags_NavFlattened)) {
        ImGui::PushFont(t.mono);
        draw_letter_text(v.letter_text);
        ImGui::PopFont();
    }
    ImGui::EndChild();
    ImGui::PopStyleColor();
}

} // namespace

void draw_suppliers(Frame& f) {
    const auto& t = theme();
    auto& v = f.view.suppliers;
    update_month(f.view.month, f.w);
    update_order(v, f.view.month);
    heading("Suppliers");
    if (f.view.month.suppliers.empty()) {
        muted("No supplier is in the loaded files. Drop files on the page, or load the demo month "
              "on step 1.");
        return;
    }
    ImGui::SetNextItemWidth(std::min(t.space(64), ImGui::GetContentRegionAvail().x - t.space(28)));
    (void)input_text("##Find a supplier", v.search, "Name or GSTIN");
    ImGui::SameLine();
    ImGui::AlignTextToFramePadding();
    muted(text::counted(v.order.size(), "supplier", "suppliers"));
    update_order(v, f.view.month);
    update_letter(v, f.view.month, f.w);
    const float gap = ImGui::GetStyle().ItemSpacing.x;
    const auto room = ImGui::GetContentRegionAvail();
    // The supplier's page has what the whole list leaves, within reason.
    const auto& style = ImGui::GetStyle();
    float whole = style.ScrollbarSize + 2 * kSupplierColumnCount * style.CellPadding.x;
    for (const float steps : kWidths) whole += t.space(steps);
    ImVec2 page{std::clamp(std::floor(room.x - gap - whole), t.space(90), t.space(160)), room.y};
    if (is_compact()) page.x = std::floor(room.x * 0.42f);
    ImVec2 list{room.x - page.x - gap, room.y};
    // On an upright page it stands under the list.
    const bool under = is_compact() && !is_compact_beside();
    if (under) {
        list = {room.x, std::floor(room.y * 0.45f)};
        page = {room.x, room.y - list.y - ImGui::GetStyle().ItemSpacing.y};
    }
    // The list has keys of its own: to Tab it is one place, and that is the canvas itself.
    ImGui::PushItemFlag(ImGuiItemFlags_NoNav | ImGuiItemFlags_NoTabStop, true);
    if (ImGui::BeginChild("Supplier list", list, 0, ImGuiWindowFlags_NavFlattened)) draw_list(f, 0);
    ImGui::EndChild();
    ImGui::PopItemFlag();
    if (!under) ImGui::SameLine();
    ImGui::PushStyleColor(ImGuiCol_ChildBg, t.colour.panel);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(t.space(3), t.space(2)));
    const bool open =
        ImGui::BeginChild("Supplier page", page, ImGuiChildFlags_AlwaysUseWindowPadding,
                          ImGuiWindowFlags_NavFlattened);
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
    update_letter(v, f.view.month, f.w);
    if (const auto* s = chosen_supplier(v, f.view.month); open && s != nullptr)
        draw_supplier(f, *s);
    ImGui::EndChild();
}

void supplier_keys(Frame& f) {
    auto& v = f.view.suppliers;
    const auto pressed = [](ImGuiKey k) { return ImGui::IsKeyPressed(k); };
    if (!f.view.table_has_keys) return;
    if (pressed(ImGuiKey_Tab)) {
        f.view.table_has_keys = false;
        return;
    }
    const auto& io = ImGui::GetIO();
    if (v.order.empty() || io.KeyCtrl || io.KeyAlt || io.KeySuper) return;
    constexpr std::int64_t kPage = 20;
    const auto last = static_cast<std::int64_t>(v.order.size()) - 1;
    const auto now = static_cast<std::int64_t>(place_of_chosen(f));
    std::int64_t to = now;
    if (pressed(ImGuiKey_DownArrow)) to = now + 1;
    if (pressed(ImGuiKey_UpArrow)) to = now - 1;
    if (pressed(ImGuiKey_PageDown)) to = now + kPage;
    if (pressed(ImGuiKey_PageUp)) to = now - kPage;
    if (pressed(ImGuiKey_Home)) to = 0;
    if (pressed(ImGuiKey_End)) to = last;
    to = std::clamp<std::int64_t>(to, 0, last);
    if (to != now || v.chosen.empty()) {
        v.chosen = f.view.month.suppliers[v.order[static_cast<std::size_t>(to)]].gstin;
        v.scroll_to_chosen = to != now;
    }
    if (pressed(ImGuiKey_S)) {
        if (io.KeyShift)
            v.descending = !v.descending;
        else
            v.sort =
                static_cast<SupplierColumn>((static_cast<int>(v.sort) + 1) % kSupplierColumnCount);
        v.sort_pressed = true;
        f.view.outcome = std::string("Sorted by ") + column_label(v.sort) +
                         (v.descending ? ", most first" : ", least first");
        f.view.to_say = f.view.outcome;
    }
    if (pressed(ImGuiKey_Enter))
        if (const auto* s = chosen_supplier(v, f.view.month)) show_documents(f, *s);
}

void mirror_suppliers(MirrorWriter& out, const Frame& f) {
    constexpr std::size_t kMostRows = 200; // the search narrows what is more
    const auto& v = f.view.suppliers;
    const auto& s = f.view.month;
    std::vector<std::string> columns;
    for (int i = 0; i < kSupplierColumnCount; ++i)
        columns.emplace_back(column_label(static_cast<SupplierColumn>(i)));
    const auto table = out.table("Suppliers", columns);
    for (std::size_t i = 0; i < std::min(kMostRows, v.order.size()); ++i) {
        std::vector<std::string> cells;
        for (int c = 0; c < kSupplierColumnCount; ++c)
            cells.push_back(cell_of(s.suppliers[v.order[i]], static_cast<SupplierColumn>(c)));
        out.table_row(table, cells);
    }
    const auto* supplier = chosen_supplier(v, s);
    if (supplier == nullptr) return;
    out.heading(2, supplier->name.empty() ? supplier->gstin : supplier->name);
    for (auto& w : warnings_of(*supplier)) out.text(std::move(w));
    for (const auto& section : v.letter.sections) {
        out.heading(3, section.title);
        out.text(section.ask);
        if (section.lines.empty()) continue;
        const auto lines =
            out.table(section.title, {"Kind", "Number", "Date", "Taxable", "Tax", "Remark"});
        for (const auto& l : section.lines)
            out.table_row(lines, {l.kind, l.number, to_portal(l.date), to_indian(l.taxable),
                                  to_indian(l.tax), l.remark});
    }
}

} // namespace milaan::ui

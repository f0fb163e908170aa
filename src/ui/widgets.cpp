#include "ui/widgets.hpp"

#include <algorithm>
#include <cfloat>
#include <cmath>

#include <imgui_internal.h>

#include "reports/words.hpp"
#include "ui/items.hpp"

namespace milaan::ui {

void text_colored(ImU32 colour, std::string_view s) {
    ImGui::PushStyleColor(ImGuiCol_Text, colour);
    ImGui::TextUnformatted(s.data(), s.data() + s.size());
    ImGui::PopStyleColor();
}

void focus_next_item() {
    auto& context = *ImGui::GetCurrentContext();
    context.NavFocusScopeId = context.CurrentFocusScopeId;
    // What has the focus now would drop the request when it is drawn after this, in another window.
    context.NavId = 0;
    ImGui::SetKeyboardFocusHere();
}

void focus_last_item() {
    ImGui::SetFocusID(ImGui::GetItemID(), ImGui::GetCurrentWindow());
    ImGui::GetCurrentContext()->NavDisableHighlight = false;
}

void muted(std::string_view s) {
    text_colored(theme().colour.muted, s);
}

void wrapped(ImU32 colour, std::string_view s) {
    const float width = ImGui::GetContentRegionAvail().x;
    const float space = ImGui::CalcTextSize(" ").x;
    std::string out;
    float x = 0;
    while (!s.empty()) {
        const auto end = std::min(s.find(' '), s.size());
        const auto word = s.substr(0, end);
        s.remove_prefix(std::min(end + 1, s.size()));
        const float w = ImGui::CalcTextSize(word.data(), word.data() + word.size()).x;
        if (x > 0 && x + space + w > width) {
            out += '\n';
            x = w;
        } else {
            if (x > 0) out += ' ';
            x += (x > 0 ? space : 0) + w;
        }
        out += word;
    }
    text_colored(colour, out);
}

std::string cut_to(ImFont* font, std::string_view s, float width) {
    const auto begin = s.data(), end = s.data() + s.size();
    const float size = font->FontSize;
    if (font->CalcTextSizeA(size, FLT_MAX, 0, begin, end).x <= width) return std::string(s);
    const float dots = font->CalcTextSizeA(size, FLT_MAX, 0, "…").x;
    const char* cut = nullptr;
    font->CalcTextSizeA(size, std::max(0.0f, width - dots), 0, begin, end, &cut);
    return std::string(begin, cut) + "…";
}

std::string cut_to(std::string_view s, float width) {
    return cut_to(ImGui::GetFont(), s, width);
}

void elided(std::string_view s, float width) {
    const auto shown = cut_to(s, width);
    ImGui::TextUnformatted(shown.c_str());
    if (shown.size() != s.size() || shown != s)
        if (ImGui::IsItemHovered()) ImGui::SetTooltip("%.*s", static_cast<int>(s.size()), s.data());
}

void tooltip(std::string_view s) {
    if (!ImGui::BeginTooltip()) return;
    ImGui::PushTextWrapPos(theme().space(110));
    ImGui::TextUnformatted(s.data(), s.data() + s.size());
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
}

void right_text(std::string_view s, ImU32 colour) {
    const float width = ImGui::CalcTextSize(s.data(), s.data() + s.size()).x;
    const float room = ImGui::GetContentRegionAvail().x - width;
    if (room > 0) ImGui::SetCursorPosX(ImGui::GetCursorPosX() + room);
    const auto* draw = ImGui::GetWindowDrawList();
    const float left = draw->GetClipRectMin().x, right = draw->GetClipRectMax().x;
    const float at = ImGui::GetCursorScreenPos().x;
    if (!cut_at_an_edge(at, at + width, left, right)) {
        text_colored(colour, s);
        return;
    }
    // At the edge that cuts, so that it is seen how little is.
    const float dots = ImGui::CalcTextSize(kCut).x;
    if (const float x = at < left ? std::min(at + width, right) - dots : std::max(at, left);
        x >= left && x + dots <= right) {
        ImGui::SetCursorScreenPos({x, ImGui::GetCursorScreenPos().y});
        muted(kCut);
        return;
    }
    ImGui::Dummy({0, ImGui::GetTextLineHeight()});
}

bool cut_at_an_edge(float from, float to, float left, float right) {
    return (from < left - 0.5f || to > right + 0.5f) && from < right && to > left;
}

void amount(Money m, bool dim_zero) {
    const auto& c = theme().colour;
    right_text(to_indian(m), m == Money{} && dim_zero ? c.faint : m < Money{} ? c.bad : c.text);
}

Mark mark_of(Verdict v) {
    const auto colour = colour_of(v);
    switch (v) {
    case Verdict::exact:
        return {"✔", colour};
    case Verdict::tolerance:
        return {"✓", colour};
    case Verdict::probable:
        return {"≈", colour};
    case Verdict::mismatch:
        return {"≠", colour};
    case Verdict::group:
        return {"∑", colour};
    case Verdict::duplicate:
        return {"⊕", colour};
    case Verdict::ambiguous:
        return {"◇", colour};
    case Verdict::books_only:
        return {"◀", colour};
    case Verdict::portal_only:
        return {"▶", colour};
    }
    return {"", colour};
}

Mark mark_of(ImsAction a) {
    const auto& c = theme().colour;
    switch (a) {
    case ImsAction::none:
        return {"○", c.neutral};
    case ImsAction::accept:
        return {"✔", c.good};
    case ImsAction::reject:
        return {"✘", c.bad};
    case ImsAction::pending:
        return {"◐", c.notice};
    }
    return {"", c.neutral};
}

namespace {

void mark(Mark m, std::string_view word) {
    const float at = ImGui::GetCursorPosX();
    text_colored(m.colour, m.shape);
    ImGui::SameLine();
    ImGui::SetCursorPosX(at + theme().space(5));
    ImGui::TextUnformatted(word.data(), word.data() + word.size());
}

} // namespace

void verdict_mark(Verdict v) {
    mark(mark_of(v), reports::verdict_label(v));
}
void action_mark(ImsAction a) {
    mark(mark_of(a), name_of(a));
}

namespace {

/// What is submitted while it lives looks like a pill.
class Pill {
public:
    explicit Pill(bool on) {
        const auto& t = theme();
        ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, t.space(4));
        ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(t.space(2.5f), t.space(0.75f)));
        ImGui::PushStyleColor(ImGuiCol_Button, on ? t.colour.accent_soft : t.colour.panel);
        ImGui::PushStyleColor(ImGuiCol_Border, on ? t.colour.accent : t.colour.line);
        ImGui::PushStyleColor(ImGuiCol_Text, on ? t.colour.text : t.colour.muted);
    }
    ~Pill() {
        ImGui::PopStyleColor(3);
        ImGui::PopStyleVar(2);
    }
    Pill(const Pill&) = delete;
    Pill& operator=(const Pill&) = delete;
};

} // namespace

bool chip(const char* label, bool on, ImU32 dot) {
    const Pill pill(on);
    const bool clicked = ImGui::Button(label);
    if (dot != 0) {
        const auto lo = ImGui::GetItemRectMin(), hi = ImGui::GetItemRectMax();
        const float y = hi.y - theme().space(0.5f);
        ImGui::GetWindowDrawList()->AddRectFilled(
            {lo.x + theme().space(2.5f), y - theme().space(0.25f)}, {hi.x - theme().space(2.5f), y},
            dot);
    }
    return clicked;
}

bool toggle_chip(const char* label, bool on, ImU32 dot) {
    const bool clicked = chip(label, on, dot);
    auto* context = ImGui::GetCurrentContext();
    if (context->TestEngineHookItems)
        ImGuiTestEngineHook_ItemInfo(context, ImGui::GetItemID(), label,
                                     ImGuiItemStatusFlags_Checkable |
                                         (on ? ImGuiItemStatusFlags_Checked : 0));
    return clicked;
}

namespace {

/// A box to tick is as high as its words and no button: 24 px, what a finger needs at least.
struct TickHeight {
    TickHeight() {
        ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                            {ImGui::GetStyle().FramePadding.x, theme().space(1)});
    }
    ~TickHeight() { ImGui::PopStyleVar(); }
    TickHeight(const TickHeight&) = delete;
    TickHeight& operator=(const TickHeight&) = delete;
};

} // namespace

bool check_box(const char* label, bool* on) {
    const TickHeight height;
    return ImGui::Checkbox(label, on);
}

bool radio(const char* label, const char* question, bool on) {
    const TickHeight height;
    const bool chosen = ImGui::RadioButton(label, on);
    tell_radio(question, on);
    return chosen;
}

namespace {

bool named(const char* shown, std::string_view spoken) {
    const auto& style = ImGui::GetStyle();
    const ImVec2 text = ImGui::CalcTextSize(shown);
    const auto label = "##" + std::string(spoken);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool clicked = ImGui::Button(label.c_str(), {text.x + 2 * style.FramePadding.x, 0});
    ImGui::GetWindowDrawList()->AddText(
        {at.x + style.FramePadding.x, ImGui::GetItemRectMin().y + style.FramePadding.y},
        ImGui::GetColorU32(ImGuiCol_Text), shown);
    return clicked;
}

} // namespace

bool named_button(const char* shown, std::string_view spoken) {
    return named(shown, spoken);
}

bool named_chip(const char* shown, std::string_view spoken, bool on) {
    const Pill pill(on);
    return named(shown, spoken);
}

bool icon_button(const char* glyph, const char* name) {
    const auto& t = theme();
    const float side = ImGui::GetFrameHeight();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool clicked = ImGui::Button((std::string("##") + name).c_str(), {side, side});
    const ImVec2 size = ImGui::CalcTextSize(glyph);
    ImGui::GetWindowDrawList()->AddText(
        {std::floor(at.x + (side - size.x) / 2), std::floor(at.y + (side - size.y) / 2)},
        ImGui::GetColorU32(t.colour.text), glyph);
    return clicked;
}

bool primary_button(const char* label) {
    const auto& c = theme().colour;
    // What cannot be pressed does not call for it: in grey its words can be read.
    if ((ImGui::GetCurrentContext()->CurrentItemFlags & ImGuiItemFlags_Disabled) != 0)
        return ImGui::Button(label);
    ImGui::PushStyleColor(ImGuiCol_Button, c.accent);
    ImGui::PushStyleColor(ImGuiCol_ButtonHovered, c.accent);
    ImGui::PushStyleColor(ImGuiCol_ButtonActive, c.accent);
    ImGui::PushStyleColor(ImGuiCol_Border, c.accent);
    ImGui::PushStyleColor(ImGuiCol_Text, c.on_accent);
    const bool clicked = ImGui::Button(label);
    ImGui::PopStyleColor(5);
    return clicked;
}

void header_row(std::span<const bool> right) {
    ImGui::TableNextRow(ImGuiTableRowFlags_Headers, theme().row_height());
    for (int c = 0; c < ImGui::TableGetColumnCount(); ++c) {
        if (!ImGui::TableSetColumnIndex(c)) continue;
        const char* name = ImGui::TableGetColumnName(c);
        ImGui::PushID(c);
        if (static_cast<std::size_t>(c) >= right.size() || !right[static_cast<std::size_t>(c)]) {
            ImGui::TableHeader(name);
        } else {
            // TableHeader keeps room for a sort arrow that is rarely there; figures end at the
            // edge.
            const bool sorted =
                (ImGui::TableGetColumnFlags(c) & ImGuiTableColumnFlags_IsSorted) != 0;
            const ImVec2 at = ImGui::GetCursorScreenPos();
            const float room = ImGui::GetContentRegionAvail().x;
            ImGui::TableHeader("##");
            const float arrow = sorted ? ImGui::GetFontSize() : 0;
            const float width = ImGui::CalcTextSize(name).x;
            ImGui::GetWindowDrawList()->AddText({at.x + std::max(0.0f, room - width - arrow), at.y},
                                                theme().colour.text, name);
        }
        ImGui::PopID();
    }
}

void same_line_if_fits(const char* label) {
    const auto& style = ImGui::GetStyle();
    const float width = ImGui::CalcTextSize(label, nullptr, true).x + 2 * style.FramePadding.x;
    const float next = ImGui::GetItemRectMax().x + style.ItemSpacing.x + width;
    if (next <= ImGui::GetWindowPos().x + ImGui::GetWindowContentRegionMax().x) ImGui::SameLine();
}

void heading(const char* s) {
    ImGui::PushFont(theme().large);
    ImGui::TextUnformatted(s);
    ImGui::PopFont();
}

void section_title(const char* s) {
    ImGui::Dummy({0, theme().space(1)});
    ImGui::PushFont(theme().bold);
    ImGui::TextUnformatted(s);
    ImGui::PopFont();
}

void fact(const char* label, std::string_view value) {
    if (value.empty()) return;
    muted(label);
    ImGui::SameLine(theme().space(32));
    ImGui::PushTextWrapPos(0);
    ImGui::TextUnformatted(value.data(), value.data() + value.size());
    ImGui::PopTextWrapPos();
}

namespace {

int grow(ImGuiInputTextCallbackData* data) {
    if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) {
        auto* s = static_cast<std::string*>(data->UserData);
        s->resize(static_cast<std::size_t>(data->BufTextLen));
        data->Buf = s->data();
    }
    return 0;
}

} // namespace

bool input_text(const char* label, std::string& s, const char* hint, int flags) {
    flags |= ImGuiInputTextFlags_CallbackResize;
    return hint != nullptr
               ? ImGui::InputTextWithHint(label, hint, s.data(), s.capacity() + 1, flags, grow, &s)
               : ImGui::InputText(label, s.data(), s.capacity() + 1, flags, grow, &s);
}

} // namespace milaan::ui

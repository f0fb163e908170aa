#include "ui/money_field.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

#include "base/text.hpp"
#include "books/amount_text.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

bool has_keys(const char* label) {
    return ImGui::GetActiveID() == ImGui::GetID(label);
}

/// Under the field, so that it covers nothing of what is typed.
void tell_below(const std::string& problem) {
    const auto at = ImGui::GetItemRectMin();
    ImGui::SetNextWindowPos({at.x, ImGui::GetItemRectMax().y + theme().space(1)});
    tooltip(problem);
}

/// The text stands right, as figures do, until the field is typed in.
bool right_field(const char* label, std::string& text, const char* hint, bool typing, bool wrong) {
    const auto& c = theme().colour;
    const ImU32 hidden = 0;
    const float field = ImGui::CalcItemWidth();
    ImGui::PushStyleColor(ImGuiCol_Text, !typing ? hidden : wrong ? c.bad : c.text);
    ImGui::PushStyleColor(ImGuiCol_TextDisabled, typing ? c.faint : hidden);
    const bool edited = input_text(label, text, hint, ImGuiInputTextFlags_AutoSelectAll);
    ImGui::PopStyleColor(2);
    if (typing) return edited;
    const bool empty = text.empty();
    const std::string_view shown = !empty            ? std::string_view(text)
                                   : hint != nullptr ? std::string_view(hint)
                                                     : std::string_view();
    const auto low = ImGui::GetItemRectMin();
    const auto high = ImGui::GetItemRectMax();
    const auto pad = ImGui::GetStyle().FramePadding;
    const float width = ImGui::CalcTextSize(shown.data(), shown.data() + shown.size()).x;
    auto* draw = ImGui::GetWindowDrawList();
    draw->PushClipRect(low, high, true);
    draw->AddText({low.x + std::max(pad.x, field - pad.x - width), low.y + pad.y},
                  wrong ? c.bad : ImGui::GetColorU32(empty ? ImGuiCol_TextDisabled : ImGuiCol_Text),
                  shown.data(), shown.data() + shown.size());
    draw->PopClipRect();
    // The name beside the field went out of sight with its text.
    draw->AddText({low.x + field + ImGui::GetStyle().ItemInnerSpacing.x, low.y + pad.y},
                  ImGui::GetColorU32(ImGuiCol_Text), label, ImGui::FindRenderedTextEnd(label));
    return edited;
}

} // namespace

std::optional<Money> typed_amount(std::string_view typed) {
    const auto parsed = books::parse_amount(typed);
    if (!parsed) return std::nullopt;
    const auto& a = parsed.value();
    if (a.blank || a.rounded || a.side != books::LedgerSide::none) return std::nullopt;
    return a.value;
}

std::string no_amount(std::string_view typed) {
    return std::string(text::trim(typed)) + " is not an amount: write it as 1,25,000.50";
}

void amount_text_field(const char* label, std::string& text, const char* hint) {
    const bool typing = has_keys(label);
    const auto amount = typed_amount(text);
    const bool wrong = !text::trim(text).empty() && !amount;
    right_field(label, text, hint, typing, wrong);
    if (wrong && ImGui::IsItemActive()) tell_below(no_amount(text));
    if (ImGui::IsItemDeactivatedAfterEdit())
        if (const auto left = typed_amount(text)) text = to_indian(*left);
}

bool money_field(Frame& f, const char* label, std::optional<Money>& value,
                 const MoneyFieldLook& look) {
    auto& typing = f.view.money_typing;
    const bool mine = typing.field == ImGui::GetID(label);
    auto text = mine                                                  ? typing.text
                : !value || (look.zero_is_empty && *value == Money{}) ? std::string()
                                                                      : to_indian(*value);
    const auto problem = [&]() -> std::string {
        if (text::trim(text).empty()) return {};
        const auto amount = typed_amount(text);
        if (!amount) return no_amount(text);
        if (*amount >= Money{} || look.may_be_negative) return {};
        return text + " is below zero, which this figure cannot be";
    };
    const bool edited = right_field(label, text, look.hint, has_keys(label), !problem().empty());
    const bool active = ImGui::IsItemActive();
    if (active && !mine) typing = {ImGui::GetID(label), text, value};
    if (!active && !mine) return false;
    const auto wrong = problem();
    if (edited) {
        typing.text = text;
        // What was never entered is not entered by being emptied.
        value = !wrong.empty() || (text.empty() && !typing.before)
                    ? typing.before
                    : typed_amount(text).value_or(Money{});
    }
    if (active && !wrong.empty()) tell_below(wrong);
    if (!active) {
        if (!wrong.empty()) f.view.to_say = f.view.outcome = wrong + "; it is left as it was";
        typing = {};
    }
    return edited;
}

} // namespace milaan::ui

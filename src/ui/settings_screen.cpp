#include "ui/settings_screen.hpp"

#include <imgui.h>

#include <algorithm>

#include "engine/settings_json.hpp"
#include "records/settings_table.hpp"
#include "ui/money_field.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

namespace {

constexpr int kSettingGroupCount = static_cast<int>(SettingGroup::clocks) + 1;

constexpr const char* kAsOfSentence =
    "Today, for every last day: Pending, section 16(4), Rule 37. Nothing else reads a clock. "
    "Found: the day after the GSTR-2B was generated.";
constexpr const char* kPeriodSentence =
    "The GSTR-2B period that is worked on. Found: the latest one loaded.";
constexpr const char* kGstinSentence =
    "The recipient whose credit it is. Found: the only one the files name.";

bool same(const Settings& a, const Settings& b) {
    return engine::to_json(a) == engine::to_json(b) && a.gstin == b.gstin && a.period == b.period &&
           a.as_of == b.as_of;
}

/// What the files name, in order, each once.
std::vector<std::string> gstins_of(const workspace::Workspace& w) {
    std::vector<std::string> out;
    for (const auto& file : w.data.intake.files)
        if (!file.gstin.empty()) out.push_back(file.gstin);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::vector<TaxPeriod> periods_of(const workspace::Workspace& w, const std::string& gstin) {
    std::vector<TaxPeriod> out;
    for (const auto& r : w.data.intake.gstr2b)
        if (r.buyer_gstin == gstin) out.push_back(r.period);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

void run(Frame& f) {
    f.out.host.push_back([s = f.view.settings](Host& h) { h.rerun(s); });
}

/// Settings of every file as they come, what was found for these files kept.
Settings defaults(const Settings& now) {
    Settings s;
    s.gstin = now.gstin;
    s.period = now.period;
    s.as_of = now.as_of;
    s.gstin_found = now.gstin_found;
    s.period_found = now.period_found;
    s.as_of_found = now.as_of_found;
    s.pairs = now.pairs;
    s.entries = now.entries;
    s.reversals = now.reversals;
    s.annual_returns = now.annual_returns;
    return s;
}

} // namespace

std::string setting_sentence(const SettingText& setting) {
    std::string out(setting.sentence);
    out += " Default: " + setting_value_words(default_text(setting));
    if (!setting.alternatives.empty()) out += "; instead: " + std::string(setting.alternatives);
    return out + ". (" + std::string(setting.source) + ")";
}

namespace {

// A line of the pane: the control, then its sentence.

/// In little room the sentence stands under the control.
bool stacked() {
    return ImGui::GetWindowWidth() < theme().space(200);
}

bool begin_lines(const char* title) {
    section_title(title);
    const float room = ImGui::GetContentRegionAvail().x;
    if (!ImGui::BeginTable(title, stacked() ? 1 : 2,
                           ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_PadOuterX,
                           {std::min(room, theme().space(320)), 0}))
        return false;
    if (!stacked())
        ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthFixed, theme().space(108));
    ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthStretch);
    return true;
}

void control_cell() {
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
}

void sentence_cell(std::string_view sentence, bool changed) {
    if (ImGui::TableGetColumnCount() > 1) {
        ImGui::TableNextColumn();
        ImGui::AlignTextToFramePadding();
    }
    if (changed) {
        text_colored(theme().colour.accent, "◆ not the default");
        ImGui::SameLine(0, theme().space(2));
    }
    wrapped(theme().colour.muted, sentence);
}

void draw_choices(Frame& f) {
    auto& s = f.view.settings;
    control_cell();
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted("GSTIN");
    for (const auto& gstin : gstins_of(f.w)) {
        same_line_if_fits(gstin.c_str());
        if (!chip(gstin.c_str(), s.gstin == gstin)) continue;
        s.gstin = gstin;
        s.gstin_found = false;
    }
    sentence_cell(kGstinSentence, false);
    control_cell();
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted("Period");
    for (const auto period : periods_of(f.w, s.gstin)) {
        const auto name = to_month_name(period);
        same_line_if_fits(name.c_str());
        if (!chip(name.c_str(), s.period == period)) continue;
        s.period = period;
        s.period_found = false;
    }
    sentence_cell(kPeriodSentence, false);
    control_cell();
    ImGui::SetNextItemWidth(theme().space(36));
    auto& text = f.view.as_of_text;
    if (!f.view.as_of_typed) text = to_portal(s.as_of);
    if (input_text("As-of date", text, "dd-mm-yyyy")) {
        f.view.as_of_typed = true;
        if (const auto date = parse_portal_date(text)) {
            s.as_of = date.value();
            s.as_of_found = false;
        }
    }
    if (ImGui::IsItemDeactivated()) {
        if (!parse_portal_date(text))
            f.view.to_say = f.view.outcome = "A date is written dd-mm-yyyy: left as it was";
        f.view.as_of_typed = false;
    }
    sentence_cell(kAsOfSentence, false);
}

/// The control of a setting, by the type of its value.
struct Control {
    Frame& f;
    const char* label;

    /// Where the field stands, and its name: over it where there is no room beside it.
    [[nodiscard]] std::string begin_field() const {
        std::string name = label;
        if (ImGui::TableGetColumnCount() == 1) {
            wrapped(theme().colour.text, label);
            name = "##" + name;
        }
        ImGui::SetNextItemWidth(theme().space(36));
        return name;
    }

    void operator()(bool* value) const {
        if (ImGui::TableGetColumnCount() > 1) {
            check_box(label, value);
            return;
        }
        check_box((std::string("##") + label).c_str(), value);
        ImGui::SameLine();
        wrapped(theme().colour.text, label);
    }
    void operator()(std::int32_t* value) const {
        int n = *value;
        if (ImGui::InputInt(begin_field().c_str(), &n, 0)) *value = std::clamp(n, 0, 3660);
    }
    void operator()(Money* value) const {
        std::optional<Money> typed = *value;
        if (money_field(f, begin_field().c_str(), typed, {"0.00"}))
            *value = typed.value_or(Money{});
    }
    /// A period is typed letter by letter: what is no period yet is kept as text meanwhile.
    void operator()(TaxPeriod* value) const {
        auto& typed = f.view.period_typed;
        const bool mine = typed.first == label;
        auto text = mine ? typed.second : to_mmyyyy(*value);
        if (input_text(begin_field().c_str(), text, "MMYYYY, or empty")) {
            typed = {label, text};
            if (text.empty())
                *value = {};
            else if (const auto period = parse_period(text))
                *value = period.value();
        }
        if (!ImGui::IsItemDeactivated() || !mine) return;
        if (!text.empty() && !parse_period(text))
            f.view.to_say = f.view.outcome = "A period is written MMYYYY: left as it was";
        typed = {};
    }
};

void draw_group(Frame& f, SettingGroup group) {
    auto& s = f.view.settings;
    for (const auto& setting : settings_table()) {
        if (setting.group != group) continue;
        control_cell();
        const std::string label(setting.name);
        std::visit(Control{f, label.c_str()}, setting.slot(s));
        sentence_cell(setting_sentence(setting), value_text(s, setting) != default_text(setting));
    }
}

void draw_buttons(Frame& f, bool changed) {
    auto& v = f.view;
    ImGui::BeginDisabled(!changed);
    if (primary_button("Run with these settings")) run(f);
    same_line_if_fits("Discard changes");
    if (ImGui::Button("Discard changes")) v.settings = f.w.data.settings;
    ImGui::EndDisabled();
    same_line_if_fits("All defaults");
    if (ImGui::Button("All defaults")) v.settings = defaults(v.settings);
    same_line_if_fits("Close settings  Esc");
    if (ImGui::Button("Close settings  Esc")) v.pane = Pane::step;
    const char* state =
        changed ? "◆ changed, not yet run: the figures are the old ones"
                : "The figures are made with these settings. Decisions are kept when they are run.";
    same_line_if_fits(state);
    ImGui::AlignTextToFramePadding();
    wrapped(changed ? theme().colour.notice : theme().colour.muted, state);
}

} // namespace

void draw_settings_screen(Frame& f) {
    auto& s = f.view.settings;
    // Pairs, figures and reversals are not edited here: those of now count.
    s.pairs = f.w.data.settings.pairs;
    s.entries = f.w.data.settings.entries;
    s.reversals = f.w.data.settings.reversals;
    heading("Settings");
    draw_buttons(f, !same(s, f.w.data.settings));
    if (ImGui::BeginChild("Settings lines", {0, 0}, 0, ImGuiWindowFlags_NavFlattened)) {
        if (begin_lines("This month")) {
            draw_choices(f);
            ImGui::EndTable();
        }
        for (int g = 0; g < kSettingGroupCount; ++g) {
            const auto group = static_cast<SettingGroup>(g);
            if (!begin_lines(std::string(label_of(group)).c_str())) continue;
            draw_group(f, group);
            ImGui::EndTable();
        }
    }
    ImGui::EndChild();
}

void mirror_settings(MirrorWriter& out, const Frame& f) {
    const auto& s = f.view.settings;
    const auto table = out.table("Settings", {"Setting", "Now", "What it means"});
    out.table_row(table, {"GSTIN", s.gstin, kGstinSentence});
    out.table_row(table, {"Period", to_month_name(s.period), kPeriodSentence});
    out.table_row(table, {"As-of date", to_portal(s.as_of), kAsOfSentence});
    for (const auto& setting : settings_table()) {
        const auto now = value_text(s, setting);
        out.table_row(table, {std::string(setting.name), setting_value_words(now),
                              setting_sentence(setting)});
    }
}

} // namespace milaan::ui

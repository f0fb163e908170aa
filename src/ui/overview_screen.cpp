#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "reports/words.hpp"
#include "ui/month_screens.hpp"
#include "ui/widgets.hpp"

namespace milaan::ui {

using workspace::CreditAge;
using workspace::CreditItem;
using workspace::CreditPart;
using workspace::CreditSum;

namespace {

ImU32 colour_of(CreditPart p) {
    const auto& c = theme().colour;
    switch (p) {
    case CreditPart::claimable:
        return c.good;
    case CreditPart::pending:
        return c.accent;
    case CreditPart::at_risk:
        return c.notice;
    case CreditPart::lost:
        return c.bad;
    }
    return c.neutral;
}

/// In high contrast there are fewer colours than parts.
bool is_hatched(CreditPart p) {
    return p == CreditPart::at_risk && colour_of(p) == colour_of(CreditPart::pending);
}

const char* shape_of(CreditPart p) {
    switch (p) {
    case CreditPart::claimable:
        return "✔";
    case CreditPart::pending:
        return "◐";
    case CreditPart::at_risk:
        return "⚠";
    case CreditPart::lost:
        return "✘";
    }
    return "";
}

std::string said(const CreditSum& s) {
    return text::counted(s.documents, "document", "documents") + ", " + to_indian(s.tax);
}

template <class Keep>
void open_items(Frame& f, Keep keep, std::string name) {
    Filter filter;
    for (const auto& i : f.view.month.items)
        if (keep(i)) {
            if (i.document != kNoRow)
                filter.documents.push_back(i.document);
            else
                filter.books.push_back(i.book);
        }
    if (filter.documents.empty() && filter.books.empty()) return;
    filter.documents_name = std::move(name);
    drill_down(f, std::move(filter), Step::verify);
}

template <std::size_t N>
float longest(const std::array<CreditSum, N>& sums) {
    std::int64_t most = 1;
    for (const auto& s : sums) most = std::max(most, std::abs(s.tax.paise));
    return static_cast<float>(most);
}
float share_of(Money m, float of) {
    return static_cast<float>(std::abs(m.paise)) / of;
}

/// One bar of all four parts, as long as what each holds.
void draw_credit_bar(const Frame& f) {
    const auto& t = theme();
    const auto& parts = f.view.month.parts;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = std::floor(ImGui::GetContentRegionAvail().x), height = t.space(6);
    auto* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled(at, {at.x + width, at.y + height}, t.colour.raised, t.space(0.5f));
    float all = 0;
    for (const auto& p : parts) all += static_cast<float>(std::max<std::int64_t>(0, p.tax.paise));
    float x = at.x;
    for (int i = 0; i < workspace::kCreditPartCount && all > 0; ++i) {
        const auto paise = std::max<std::int64_t>(0, parts[static_cast<std::size_t>(i)].tax.paise);
        const float w = std::round(width * static_cast<float>(paise) / all);
        if (w < 1) continue;
        const auto part = static_cast<CreditPart>(i);
        fill_bar({x, at.y}, {std::min(x + w, at.x + width), at.y + height}, colour_of(part),
                 is_hatched(part));
        x += w;
        // A gap of the panel's colour, so that two parts are told apart without their colours.
        draw->AddRectFilled({x - std::max(1.0f, t.scale), at.y}, {x, at.y + height},
                            t.colour.panel);
    }
    ImGui::Dummy({width, height});
}

void draw_parts(Frame& f) {
    const auto& t = theme();
    begin_card("Where the credit stands, ₹", ImGui::GetContentRegionAvail().x,
               card_height(workspace::kCreditPartCount + 1.15f));
    draw_credit_bar(f);
    ImGui::Dummy({0, t.space(1)});
    const float most = longest(f.view.month.parts);
    for (int i = 0; i < workspace::kCreditPartCount; ++i) {
        const auto part = static_cast<CreditPart>(i);
        const auto& sum = f.view.month.parts[static_cast<std::size_t>(i)];
        const auto label = std::string(shape_of(part)) + "  " + part_label(part);
        const auto name = std::string(part_label(part)) + ": " + said(sum);
        if (bar_line(name.c_str(), label, share_of(sum.tax, most), colour_of(part), said(sum),
                     is_hatched(part)))
            open_items(
                f, [part](const CreditItem& c) { return c.part == part; },
                std::string("Credit: ") + part_label(part));
        ImGui::SetItemTooltip("%s", part_meaning(part));
    }
    end_card();
}

void draw_ages(Frame& f, float width, float height) {
    begin_card("How long credit not claimed yet can be taken (s.16(4)), ₹", width, height);
    const auto& ages = f.view.month.ages;
    const float most = longest(ages);
    for (int i = 0; i < workspace::kCreditAgeCount; ++i) {
        const auto age = static_cast<CreditAge>(i);
        const auto& sum = ages[static_cast<std::size_t>(i)];
        const auto name = std::string("Last day in ") + age_label(age) + ": " + said(sum);
        const auto& c = theme().colour;
        const auto colour = age == CreditAge::days_30   ? c.bad
                            : age == CreditAge::days_90 ? c.notice
                                                        : c.accent;
        if (bar_line(name.c_str(), age_label(age), share_of(sum.tax, most), colour, said(sum)))
            open_items(
                f,
                [age, as_of = f.w.data.settings.as_of](const CreditItem& item) {
                    return (item.part == CreditPart::pending || item.part == CreditPart::at_risk) &&
                           workspace::age_of(item, as_of) == age;
                },
                std::string("Last day in ") + age_label(age));
    }
    end_card();
}

constexpr std::size_t kMostSuppliers = 9;

void draw_waiting_suppliers(Frame& f, float width, float height) {
    begin_card("Suppliers whose credit waits or is at risk, ₹", width, height);
    const auto& suppliers = f.view.month.suppliers;
    std::size_t shown = 0;
    const float most =
        suppliers.empty() ? 1 : std::max(1.0f, static_cast<float>(suppliers[0].waiting.paise));
    for (const auto& s : suppliers) {
        if (s.waiting <= Money{} || shown == kMostSuppliers) break;
        ++shown;
        const auto title = s.name.empty() ? s.gstin : s.name;
        const auto figures = to_indian(s.waiting);
        const auto name = title + ": " + figures + " at risk##" + s.gstin;
        if (bar_line(name.c_str(), title, share_of(s.waiting, most), theme().colour.notice,
                     figures)) {
            f.view.suppliers.chosen = s.gstin;
            toggle_pane(f.view, Pane::suppliers);
        }
    }
    if (shown == 0) muted("No supplier keeps credit waiting.");
    end_card();
}

void draw_quality(Frame& f, float width, float height) {
    begin_card("Matching of the month, tax in ₹", width, height);
    const auto& verdicts = f.view.month.verdicts;
    std::uint32_t most = 1;
    for (const auto& v : verdicts) most = std::max(most, v.documents);
    for (int i = 0; i < kVerdictCount; ++i) {
        const auto verdict = static_cast<Verdict>(i);
        const auto& sum = verdicts[static_cast<std::size_t>(i)];
        const auto name = std::string(reports::verdict_label(verdict)) + ": " + said(sum);
        if (bar_line(name.c_str(), reports::verdict_label(verdict),
                     static_cast<float>(sum.documents) / static_cast<float>(most),
                     ui::colour_of(verdict), said(sum)) &&
            sum.documents != 0) {
            Filter filter;
            filter.verdicts[static_cast<std::size_t>(i)] = true;
            filter.documents_name = reports::verdict_label(verdict);
            drill_down(f, std::move(filter), Step::verify);
        }
        ImGui::SetItemTooltip("%s", std::string(reports::verdict_meaning(verdict)).c_str());
    }
    end_card();
}

constexpr const char* kPast = "✘ past: ";

/// What ends when, and what the law asks back: sentences, most urgent first. A day that is past is
/// marked.
std::vector<std::string> deadlines(const Frame& f) {
    const auto& figures = f.view.month.figures;
    std::vector<std::string> out;
    const auto today = f.w.data.settings.as_of;
    const auto list = [&](const std::vector<Deadline>& days, const char* what) {
        constexpr std::size_t kMost = 3;
        for (std::size_t i = 0; i < std::min(kMost, days.size()); ++i)
            out.push_back((today.known() && days[i].day < today ? kPast : "") +
                          to_portal(days[i].day) + "  " + what + ": " +
                          text::counted(days[i].of.records, "record", "records") + ", " +
                          to_indian(days[i].of.tax.total()));
        if (days.size() > kMost)
            out.push_back("and " + text::counted(days.size() - kMost, "later day", "later days"));
    };
    list(figures.pending_until, "last day of Pending");
    list(figures.credit_last_day, "last day of credit, s.16(4)");
    const auto rule = [&out](const milaan::Tally& t, const char* what) {
        if (t.records != 0)
            out.push_back(std::string(what) + ": " +
                          text::counted(t.records, "document", "documents") + ", " +
                          to_indian(t.tax.total()) + " to be reversed");
    };
    rule(figures.rule37, "Not paid within 180 days (Rule 37)");
    rule(figures.rule37a, "Supplier's GSTR-3B not filed (Rule 37A)");
    if (figures.exposure.fires)
        out.push_back("DRC-01C: the claim is " + to_indian(figures.exposure.excess) +
                      " above GSTR-2B, which is over the limits set");
    return out;
}

void draw_deadlines(Frame& f, float width, float height) {
    begin_card("Dates and dues, ₹", width, height);
    const auto lines = deadlines(f);
    for (const auto& l : lines) {
        wrapped(l.starts_with(kPast) ? theme().colour.bad : theme().colour.text, l);
        ImGui::Dummy({0, theme().space(1)});
    }
    if (lines.empty()) muted("Nothing runs out and nothing is due.");
    end_card();
}

} // namespace

void draw_overview(Frame& f) {
    update_month(f.view.month, f.w);
    heading("Overview");
    if (f.w.data.intake.files.empty()) {
        muted("Nothing is loaded yet. Drop files on the page, or load the demo month on step 1.");
        return;
    }
    ImGui::Dummy({0, theme().space(0.5f)});
    draw_parts(f);
    const float gap = ImGui::GetStyle().ItemSpacing.x;
    const float room = ImGui::GetContentRegionAvail().x;
    const float upper = card_height(workspace::kCreditAgeCount), lower = card_height(kVerdictCount);
    // Two cards beside each other where both have room for their figures.
    const bool pairs = room >= theme().space(165);
    const float half = pairs ? std::floor((room - gap) / 2) : room;
    draw_ages(f, half, upper);
    if (pairs) ImGui::SameLine();
    draw_deadlines(f, half, upper);
    draw_quality(f, half, lower);
    if (pairs) ImGui::SameLine();
    draw_waiting_suppliers(f, half, lower);
}

void mirror_overview(MirrorWriter& out, const Frame& f) {
    const auto& s = f.view.month;
    const auto parts =
        out.table("Where the credit stands", {"Part", "Documents", "Tax", "Meaning"});
    for (int i = 0; i < workspace::kCreditPartCount; ++i) {
        const auto part = static_cast<CreditPart>(i);
        const auto& sum = s.parts[static_cast<std::size_t>(i)];
        out.table_row(parts, {part_label(part), std::to_string(sum.documents), to_indian(sum.tax),
                              part_meaning(part)});
    }
    const auto ages = out.table("How long it can be taken", {"Last day in", "Documents", "Tax"});
    for (int i = 0; i < workspace::kCreditAgeCount; ++i) {
        const auto& sum = s.ages[static_cast<std::size_t>(i)];
        out.table_row(ages, {age_label(static_cast<CreditAge>(i)), std::to_string(sum.documents),
                             to_indian(sum.tax)});
    }
    out.heading(2, "Dates and dues");
    for (auto& line : deadlines(f)) out.text(std::move(line));
}

} // namespace milaan::ui

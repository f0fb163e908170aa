#pragma once
// The settings as tables: what each is called, which member it is, and its sentence. The canvas and
// the mirror go through the same ones.

#include <span>

#include "records/settings.hpp"

namespace milaan::ui {

struct SwitchSetting {
    const char* label;
    bool Settings::*member;
    const char* sentence;
};

struct AmountSetting {
    const char* label;
    Money Tolerance::*member;
    const char* sentence;
};

struct SwitchGroup {
    const char* title;
    std::span<const SwitchSetting> switches;
};

[[nodiscard]] std::span<const SwitchSetting> filing_switches();
[[nodiscard]] std::span<const AmountSetting> amount_settings();
/// Policies and contested points, in the order of the pane.
[[nodiscard]] std::span<const SwitchGroup> switch_groups();

inline constexpr const char* kAsOfSentence =
    "Today, for every last day: Pending, section 16(4), Rule 37. Nothing else reads a clock. "
    "Found: the day after the GSTR-2B was generated.";
inline constexpr const char* kPeriodSentence =
    "The GSTR-2B period that is worked on. Found: the latest one loaded.";
inline constexpr const char* kGstinSentence =
    "The recipient whose credit it is. Found: the only one the files name.";
inline constexpr const char* kDaysSentence =
    "How many days apart a pair may lie that has no equal number. Default: 10.";

} // namespace milaan::ui

#pragma once
// Every switch of Settings with its words: key, name, what else may be chosen, a plain sentence and
// where the rule comes from. Settings files, the command line's help and the page read this table.

#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "records/settings.hpp"

namespace milaan {

/// Where the value of a setting lives, by its type: a switch, days or per cent, rupees, a period.
using SettingSlot = std::variant<bool*, std::int32_t*, Money*, TaxPeriod*>;

enum class SettingGroup : std::uint8_t { matching, filed, ims, advice, table4, clocks };
[[nodiscard]] std::string_view label_of(SettingGroup);

struct SettingText {
    SettingGroup group;
    std::string_view key;          ///< in settings.json
    std::string_view name;         ///< "Table 4 locked from"
    bool contested;                ///< sources disagree (rules.md 7.1)
    std::string_view alternatives; ///< what else may be chosen; empty where that is plain
    std::string_view sentence;     ///< what it does and why the default is what it is
    std::string_view source;
    SettingSlot (*slot)(Settings&);
};
[[nodiscard]] std::span<const SettingText> settings_table();

/// "true", "180", "2500000.00", "102025"; empty for a period that is not set.
[[nodiscard]] std::string value_text(const Settings&, const SettingText&);
[[nodiscard]] std::string default_text(const SettingText&);
/// False, changing nothing, when the text is no value of this setting.
[[nodiscard]] bool set_value(Settings&, const SettingText&, std::string_view text);
/// "true or false", "rupees as text, such as \"1.00\"", …
[[nodiscard]] std::string_view expected_of(const SettingText&);

} // namespace milaan

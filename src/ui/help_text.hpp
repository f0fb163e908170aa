#pragma once
// What the in-page help says, as tables of strings: the canvas and the mirror draw the same ones,
// and another language is another set of tables. Knows nothing of drawing.

#include <cstdint>
#include <span>

namespace milaan::ui {

enum class HelpTopic : std::uint8_t { month, actions, differences, contested, keys };
inline constexpr int kHelpTopicCount = 5;

/// A line of a topic: what it is about, what is so or to be done, what Milaan does for it.
struct HelpEntry {
    const char* title;
    const char* what;
    const char* milaan; ///< empty: nothing of its own
};

struct HelpText {
    const char* title;
    const char* intro;
    const char* what_heading;
    const char* milaan_heading;
    std::span<const HelpEntry> entries;
};

[[nodiscard]] const HelpText& help_text(HelpTopic);

} // namespace milaan::ui

#pragma once
// What the in-page help says, as tables of strings: the canvas and the mirror draw the same ones,
// and another language is another set of tables. Knows nothing of drawing.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace milaan::ui {

enum class HelpTopic : std::uint8_t {
    month,
    files,
    actions,
    differences,
    advice,
    contested,
    words,
    kept,
    keys
};
inline constexpr int kHelpTopicCount = 9;

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

/// The entries of a topic. The cases of advice and the contested points that are settings come from
/// the rules' own tables, so that the help says what is done.
struct HelpLine {
    std::string title, what, milaan;
};
[[nodiscard]] std::vector<HelpLine> help_lines(HelpTopic);

/// A line that has all typed words, and the topic that it is of.
struct HelpFound {
    HelpTopic topic;
    HelpLine line;
};
/// In the order of the topics; none where nothing is typed.
[[nodiscard]] std::vector<HelpFound> find_help(std::string_view typed);

/// "yes", "no", "not set", or the value as it is written.
[[nodiscard]] std::string setting_value_words(std::string_view);

} // namespace milaan::ui

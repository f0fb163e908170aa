#pragma once
// Why a line is paired, or is not: the same sentences and figures for the inspector and for the
// mirror.

#include <string>
#include <string_view>
#include <vector>

#include "ui/rows.hpp"

namespace milaan::ui {

struct Why {
    struct Part {
        std::string_view label;
        std::string_view meaning;
        std::int32_t points = 0; ///< tenths of a point: ten make it about three times as likely
    };
    struct Rival {
        std::uint32_t book = 0, document = 0;
        std::string_view number; ///< of the one that is not this line; lives in the workspace
        std::string text;        ///< who it is and what it lacks
    };
    Verdict verdict = Verdict::books_only;
    bool by_hand = false; ///< linked by the user
    int percent = 0;      ///< how sure
    std::string meaning;  ///< of the verdict, naming only what really differs
    std::vector<std::string> reasons;
    std::vector<std::string> differences; ///< for who does not see the comparison
    std::string_view rivals_title;
    std::vector<Rival> rivals; ///< whom else it could be
    std::vector<Part> parts;   ///< of the score; none where nothing was paired
    std::int32_t points = 0;   ///< all parts together, in tenths
};

/// Whom else the line could be paired with.
[[nodiscard]] std::vector<Why::Rival> rivals_of(const workspace::Workspace&, const Line&);
[[nodiscard]] Why explain(const workspace::Workspace&, const Line&);
/// "+7.2"
[[nodiscard]] std::string points_text(std::int32_t tenths);

void draw_why(const Why&);
/// The parts of the score as bars; nothing where there are none.
void draw_parts(const Why&);

} // namespace milaan::ui

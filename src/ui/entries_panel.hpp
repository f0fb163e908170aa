#pragma once
// Under Table 4: the two ledger checks and DRC-01C, the figures that only the taxpayer knows, and
// the reversals that count in this GSTR-3B.

#include <string>
#include <vector>

#include "ui/mirror_writer.hpp"
#include "ui/state.hpp"

namespace milaan::ui {

/// One check as it is told: passed, failed, or not made for want of a balance.
struct CheckLine {
    enum class State : std::uint8_t { passes, fails, warns, unknown };
    State state = State::unknown;
    std::string name, sentence;
};
[[nodiscard]] std::vector<CheckLine> check_lines(const workspace::Workspace&);

void draw_checks(const workspace::Workspace&);
void draw_entries(Frame&);
void draw_reversal_lines(Frame&);
void mirror_entries(MirrorWriter&, const Frame&);

} // namespace milaan::ui

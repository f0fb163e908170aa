#pragma once
// Comma-separated values (RFC 4180) with the guard against formula injection: a text cell that a
// spreadsheet would run gets a leading apostrophe. Amounts are written from paise and are exempt,
// so -500.00 stays a number. The register reader strips the same apostrophe, so round trips hold.

#include <string>
#include <string_view>

#include "base/money.hpp"

namespace milaan::reports {

class Csv {
public:
    Csv& text(std::string_view);
    Csv& number(std::int64_t);
    Csv& amount(Money); ///< plain rupees, two decimals
    Csv& blank();
    void end_row();
    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    void separate();
    void quoted(std::string_view);
    std::string out_;
    bool first_ = true;
};

/// The text with an apostrophe in front when a spreadsheet would take it for a formula; also used
/// for what goes to the clipboard.
[[nodiscard]] std::string formula_guard(std::string_view);

} // namespace milaan::reports

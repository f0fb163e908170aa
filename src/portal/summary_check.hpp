#pragma once
// A GSTR-2B against itself: the documents of each cell of itcsumm, and of each supplier line of
// cpsumm, must give the printed figure to the paisa.

#include "records/intake.hpp"

namespace milaan::portal {

/// Adds a diagnostic per difference. Amendments are told as information: their rows print full
/// values and the summary may move by the difference to the original (2B periods from Oct 2024).
void check_returns(const Intake&, Diagnostics& checks);

/// itcsumm as the rows of one statement make it, declared reductions left out.
[[nodiscard]] ItcSummary sum_documents(const RecordStore& portal, std::string_view buyer,
                                       TaxPeriod period);

} // namespace milaan::portal

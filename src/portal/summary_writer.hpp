#pragma once
// gstr2b-preview.json: an itcsumm in the portal's own shape.

#include <string>
#include <string_view>

#include "base/date.hpp"
#include "records/itc_summary.hpp"

namespace milaan::portal {

/// `{"gstin", "rtnprd", "itcsumm": {...}}`; empty buckets are left out, txval is printed where the
/// portal prints it, amounts are JSON numbers of at most two decimals made of paise.
[[nodiscard]] std::string write_summary(const ItcSummary&, std::string_view gstin, TaxPeriod);

} // namespace milaan::portal

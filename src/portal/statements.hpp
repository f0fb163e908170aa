#pragma once
// The parts of portal files that are tables of totals and not documents: itcsumm, cpsumm, Table 4.

#include "portal/json.hpp"
#include "records/intake.hpp"

namespace milaan::portal {

/// `itcsumm`: branch -> bucket -> heads and sub-sections.
[[nodiscard]] simdjson::error_code read_itcsumm(json::Value, FileLog&, ItcSummary&);

/// `cpsumm` and `cpSummRej`: section -> lines; `itcrev` wraps its sections in a list.
[[nodiscard]] simdjson::error_code read_cpsumm(json::Value, FileLog&, bool rejected,
                                               std::vector<CounterpartyLine>&);

/// `itc_elg` of a flat or summary GSTR-3B.
[[nodiscard]] simdjson::error_code read_itc_elg(json::Value, FileLog&, Table4&);
/// `sup_details`: 3.1(d) only.
[[nodiscard]] simdjson::error_code read_sup_details(json::Value, FileLog&, Table4&);
/// `liabitc` of an auto-population; gstin and period come with it.
[[nodiscard]] simdjson::error_code read_liabitc(json::Value, FileLog&, Gstr3bReturn&);

} // namespace milaan::portal

#pragma once
// All that the rules say of one IMS record, in one value: a line of ims-records.csv and what the
// page shows beside a record.

#include "records/ims_position.hpp"
#include "rules/advice.hpp"

namespace milaan::rules {

/// For a record in IMS.
[[nodiscard]] ImsPosition position(const Context&, std::uint32_t document, const Decision&,
                                   const Advice&);

} // namespace milaan::rules

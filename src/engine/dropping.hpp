#pragma once
// Documents taken out of an intake again, with the account of the files they came from: what
// superseding and leaving out copies are made of.

#include <string>
#include <tuple>
#include <vector>

#include "records/intake.hpp"

namespace milaan::engine {

/// A document of the portal by what its supplier calls it.
using PortalKey = std::tuple<Section, std::string, std::string, Date>;
[[nodiscard]] PortalKey key_of(const RecordStore&, std::uint32_t row);

/// Takes the rows that are not kept out of the store; each file's note says how many and why.
void drop_records(Intake&, RecordStore Intake::*store, const std::vector<bool>& keep,
                  const std::string& why);

/// Which rows are not documents of this statement; a workbook may hold several months.
[[nodiscard]] std::vector<bool> all_but(const Intake&, const Gstr2bReturn&);
void drop_statement(Intake&, const Gstr2bReturn&, const std::string& why);

} // namespace milaan::engine

#pragma once
// The meaning of a register's columns as a small JSON file that people keep and hand on:
// {"milaan_mapping": 1, "columns": [{"heading": "Bill No", "use": "number"}, …], "notes":
// "decided", "signs": …, "taxable": …, "dates": …, "decimal": …}. The uses are those of
// name_of(ColumnUse).

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "records/register_mapping.hpp"

namespace milaan::engine {

[[nodiscard]] std::string to_json(const RegisterMapping&);

/// Errc::malformed when it is no such JSON; Errc::wrong_value when a use or an answer has no
/// meaning
/// (`what` says which).
[[nodiscard]] Result<RegisterMapping> mapping_from_json(std::string_view text, std::string& what);

[[nodiscard]] bool looks_like_mapping(std::string_view head);

} // namespace milaan::engine

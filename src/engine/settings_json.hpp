#pragma once
// Settings as a small JSON file: what `--settings` takes and the page saves. Amounts are decimal
// texts in rupees; "pairs" is the list of what was linked or taken apart by hand, each side named
// by its GSTIN, number and date (YYYY-MM-DD).

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "records/diagnostic.hpp"
#include "records/settings.hpp"

namespace milaan::engine {

[[nodiscard]] std::string to_json(const Settings&);

/// The settings before, with what the text sets. A key that is absent changes nothing, nor does an
/// empty gstin, period or as_of (an empty period of a dated rule is that rule switched off); an
/// unknown key or an unusable value is a diagnostic and changes nothing either. Errc::malformed
/// when the text is not a JSON object.
[[nodiscard]] Result<Settings> settings_from_json(std::string_view json, std::string_view file,
                                                  Diagnostics&, Settings before = {});

/// A JSON object with the key "milaan_settings".
[[nodiscard]] bool looks_like_settings(std::string_view head);

} // namespace milaan::engine

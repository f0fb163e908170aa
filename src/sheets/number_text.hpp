#pragma once
// Numbers of spreadsheets as decimal text. A file stores what a 64-bit float prints as
// ("1234.5600000000001", "1.6E7"); a spreadsheet computes and shows 15 significant digits of it.
// That rounding is done here on the digits, so no amount passes through a float.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace milaan::sheets {

struct DecimalText {
    bool ok = false;      ///< false: `text` is the input
    bool rounded = false; ///< more than 15 digits before the point: the last ones are invented
    std::string text;     ///< `-1234.56`, no exponent, no superfluous zeros
};

[[nodiscard]] DecimalText decimal_text(std::string_view raw);

/// The decimal moved by `places` to the left (18 -> 0.18 is 2, negative to the right).
[[nodiscard]] std::string shift_point(std::string_view decimal, int places);

/// The day of a serial number in decimal text; the time of day is left out. Unknown for a number
/// that is no day of 1900..2199. `since_1904`: the workbook counts from 1904-01-01.
[[nodiscard]] Date date_of_serial(std::string_view decimal, bool since_1904);

} // namespace milaan::sheets

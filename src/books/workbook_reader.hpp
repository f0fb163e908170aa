#pragma once
// Purchase registers in workbooks of any kind: every sheet goes through the registers' reader, and
// what is to be said of the workbook itself is said here.

#include <span>
#include <string_view>

#include "records/intake.hpp"
#include "records/register_mapping.hpp"
#include "sheets/cell.hpp"
#include "sheets/workbook.hpp"

namespace milaan::books {

/// One LoadedFile for each sheet that holds a register; refused when none does or the workbook
/// cannot be read. A workbook that is damaged half-way is refused whole. `known`: mappings that the
/// user has confirmed. A cancelled reading is a refused file that says so.
[[nodiscard]] Intake read_workbook(std::string_view file_name, sheets::Workbook&,
                                   std::span<const RegisterMapping> known = {},
                                   const sheets::GoOn& = {});

} // namespace milaan::books

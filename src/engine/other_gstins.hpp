#pragma once
// Registers of a company with several registrations: which rows belong to another one than the
// recipient worked on. They are a class of their own in the account of rows, listed, and no longer
// counted as documents of this recipient; the documents themselves stay where they are.

#include <cstdint>
#include <string_view>

#include "records/intake.hpp"

namespace milaan::engine {

/// Brings accounts, runs and listed rows of all registers in line with this recipient, whichever
/// one they were for before. Without a recipient nothing is set apart, and a buyer that is no valid
/// GSTIN is no other registration.
void set_apart_other_gstins(Intake&, std::string_view recipient);
/// The account, the runs and the list of one register as its reader left them.
void put_back_other_gstins(Intake&, std::uint32_t file);

} // namespace milaan::engine

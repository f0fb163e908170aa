#pragma once
// Workbooks of the portal into the same records as the JSON of the same month: GSTR-2B, GSTR-2A,
// IMS download, and the official IMS offline tool. What a workbook is follows from its sheets and
// their headings; sheets may be renamed, columns deleted or moved, months stacked (formats.md 6.1).

#include <string_view>

#include "portal/workbook_labels.hpp"
#include "records/intake.hpp"
#include "sheets/workbook.hpp"

namespace milaan::portal {

/// Looks at the first rows of each sheet. Book::none also for what cannot be opened, and when go_on
/// said no.
[[nodiscard]] Book portal_book_of(sheets::Workbook&, const sheets::GoOn& go_on = {});

/// Never fails: a workbook that cannot be read is one LoadedFile with status refused. A workbook
/// that is damaged half-way is refused whole, like a truncated JSON file.
[[nodiscard]] Intake read_portal_workbook(std::string_view name, sheets::Workbook&, Book,
                                          const sheets::GoOn& = {});

} // namespace milaan::portal

#pragma once
// Portal documents on their way into the store, whether they come from JSON or from a workbook:
// position within the section, a look at the GSTIN, and what is the same for all rows of a file.

#include <array>

#include "portal/record_builder.hpp"
#include "records/intake.hpp"

namespace milaan::portal {

class DocumentRows {
public:
    DocumentRows(RecordStore& store, FileLog& log) : store_(store), log_(log) {}

    /// Section, kind, origin and branch of the document are settled.
    void add(Document&);

private:
    RecordStore& store_;
    FileLog& log_;
    StrId last_gstin_;
    std::array<std::uint32_t, kSectionCount> positions_{};
};

/// Recipient of every row, and the period of those that have none of their own.
void stamp_rows(RecordStore&, FileKind, std::string_view buyer, TaxPeriod);

/// Documents, sections and signed totals of the store.
void count_rows(const RecordStore&, LoadedFile&);

} // namespace milaan::portal

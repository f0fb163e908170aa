#pragma once
// The summary sheets of a GSTR-2B workbook ("ITC Available", "ITC not available", "ITC Reversal",
// "ITC Rejected"), which are the itcsumm of the JSON in words.

#include "portal/record_builder.hpp"
#include "portal/workbook_columns.hpp"
#include "records/itc_summary.hpp"

namespace milaan::portal {

class SummarySheet {
public:
    SummarySheet(Branch branch, ItcSummary& summary, FileLog& log)
        : branch_(branch), summary_(summary), log_(log) {}

    void row(const sheets::Row&, std::string_view sheet);
    /// The sheet held figures of at least one bucket.
    [[nodiscard]] bool used() const { return used_; }

private:
    [[nodiscard]] bool read_heads(const sheets::Row&);
    [[nodiscard]] Tax tax_of(const sheets::Row&, std::string_view sheet);

    Branch branch_;
    ItcSummary& summary_;
    FileLog& log_;
    bool headed_ = false, used_ = false, in_bucket_ = false;
    std::uint32_t heads_[kHeadCount] = {UINT32_MAX, UINT32_MAX, UINT32_MAX, UINT32_MAX};
    Bucket bucket_ = Bucket::nonrevsup;
};

} // namespace milaan::portal
